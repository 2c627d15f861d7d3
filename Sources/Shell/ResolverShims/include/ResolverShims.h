// TXT records through the system's resolver, with the C macros of <resolv.h> made plain.
#ifndef SECRETARIAT_RESOLVER_SHIMS_H
#define SECRETARIAT_RESOLVER_SHIMS_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
    SECRETARIAT_TEXTS_FOUND = 0,
    SECRETARIAT_TEXTS_NONE,
    SECRETARIAT_TEXTS_UNAVAILABLE,
} secretariat_texts_result;

// Asks for the TXT records of a name; blocks for some seconds at the most.
//
// Writes each record as its length in two octets, the high one first, and its joined strings;
// records that no longer fit are left out. The shortest time to live is in seconds. A port other
// than 0 is that of a name server on this machine, which is asked in place of the system's.
secretariat_texts_result secretariat_texts(
    const char *name, uint16_t loopback_port, uint8_t *records, size_t records_size,
    size_t *written, uint32_t *ttl);

#endif
