#include "ResolverShims.h"

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <string.h>

// Octets of an answer that are read; a key of 4096 bits needs about 900.
enum { ANSWER_SIZE = 16384 };

static secretariat_texts_result missing(int reason) {
    return reason == HOST_NOT_FOUND || reason == NO_DATA ? SECRETARIAT_TEXTS_NONE
                                                         : SECRETARIAT_TEXTS_UNAVAILABLE;
}

// Appends one record's strings; a record whose strings run past its end is left out.
static void append(ns_rr record, uint8_t *records, size_t size, size_t *written) {
    const uint8_t *data = ns_rr_rdata(record);
    size_t length = ns_rr_rdlen(record), place = 0, text = 0, start = *written;
    while (place < length) {
        size_t piece = data[place];
        if (place + 1 + piece > length) return;
        text += piece;
        place += 1 + piece;
    }
    if (text > 0xFFFF || start + 2 + text > size) return;
    records[start] = (uint8_t)(text >> 8);
    records[start + 1] = (uint8_t)(text & 0xFF);
    uint8_t *out = records + start + 2;
    for (place = 0; place < length; place += 1 + (size_t)data[place]) {
        memcpy(out, data + place + 1, data[place]);
        out += data[place];
    }
    *written = start + 2 + text;
}

static secretariat_texts_result read_answer(
    const uint8_t *answer, int length, uint8_t *records, size_t size, size_t *written,
    uint32_t *ttl) {
    ns_msg message;
    if (ns_initparse(answer, length, &message) < 0) return SECRETARIAT_TEXTS_UNAVAILABLE;
    for (int i = 0; i < ns_msg_count(message, ns_s_an); i++) {
        ns_rr record;
        if (ns_parserr(&message, ns_s_an, i, &record) < 0) return SECRETARIAT_TEXTS_UNAVAILABLE;
        if (ns_rr_type(record) != ns_t_txt || ns_rr_class(record) != ns_c_in) continue;
        if (ns_rr_ttl(record) < *ttl) *ttl = ns_rr_ttl(record);
        append(record, records, size, written);
    }
    return *written > 0 ? SECRETARIAT_TEXTS_FOUND : SECRETARIAT_TEXTS_NONE;
}

// Asks a name server on this machine in place of those that the system names.
static void ask_here(res_state state, uint16_t port) {
    memset(&state->nsaddr_list[0], 0, sizeof state->nsaddr_list[0]);
    state->nsaddr_list[0].sin_family = AF_INET;
    state->nsaddr_list[0].sin_port = htons(port);
    state->nsaddr_list[0].sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    state->nscount = 1;
}

secretariat_texts_result secretariat_texts(
    const char *name, uint16_t loopback_port, uint8_t *records, size_t records_size,
    size_t *written, uint32_t *ttl) {
    struct __res_state state;
    memset(&state, 0, sizeof state);
    *written = 0;
    *ttl = 86400;
    if (res_ninit(&state) < 0) return SECRETARIAT_TEXTS_UNAVAILABLE;
    if (loopback_port != 0) ask_here(&state, loopback_port);
    state.retrans = 2;
    state.retry = 1;
    uint8_t answer[ANSWER_SIZE];
    int length = res_nquery(&state, name, ns_c_in, ns_t_txt, answer, sizeof answer);
    int reason = state.res_h_errno;
    res_nclose(&state);
    if (length < 0) return missing(reason);
    if (length > (int)sizeof answer) return SECRETARIAT_TEXTS_UNAVAILABLE;
    return read_answer(answer, length, records, records_size, written, ttl);
}
