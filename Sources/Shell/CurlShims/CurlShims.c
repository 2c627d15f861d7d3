#include "CurlShims.h"
#include <curl/curl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

struct secretariat_connection {
    CURL *handle;
    curl_socket_t socket;
    int64_t certificate_end;
};

enum { receive_buffer = 1 << 20 };  // octets the server may run ahead of us

static int give_up_when_cancelled(
    void *wake, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
    (void)a, (void)b, (void)c, (void)d;
    struct pollfd bell = {.fd = *(const int *)wake, .events = POLLIN};
    return poll(&bell, 1, 0) > 0;
}

static int widen_buffer(void *unused, curl_socket_t socket, curlsocktype purpose) {
    (void)unused, (void)purpose;
    int size = receive_buffer;
    setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    return CURL_SOCKOPT_OK;
}

// Notes whether libcurl sent a login; what it sends is looked at for its first word only.
static int note_login(CURL *handle, curl_infotype type, char *bytes, size_t size, void *noted) {
    (void)handle;
    if (type == CURLINFO_HEADER_OUT && size >= 5 && strncasecmp(bytes, "AUTH ", 5) == 0)
        *(int *)noted = 1;
    return 0;
}

static secretariat_connect_result result_of(CURLcode code) {
    switch (code) {
    case CURLE_OK: return SECRETARIAT_CONNECTED;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY: return SECRETARIAT_HOST_NOT_FOUND;
    case CURLE_COULDNT_CONNECT: return SECRETARIAT_CANNOT_CONNECT;
    case CURLE_ABORTED_BY_CALLBACK: return SECRETARIAT_INTERRUPTED;
    case CURLE_OPERATION_TIMEDOUT: return SECRETARIAT_TIMED_OUT;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR: return SECRETARIAT_CERTIFICATE_REFUSED;
    case CURLE_USE_SSL_FAILED: return SECRETARIAT_NO_ENCRYPTION;
    case CURLE_LOGIN_DENIED:
    case CURLE_REMOTE_ACCESS_DENIED: return SECRETARIAT_LOGIN_REFUSED;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_NOT_BUILT_IN:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT: return SECRETARIAT_MISCONFIGURED;
    default: return SECRETARIAT_LOST;
    }
}

static void configure(CURL *handle, const secretariat_login *login) {
    curl_easy_setopt(handle, CURLOPT_URL, login->url);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, login->timeout_milliseconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, login->timeout_milliseconds);
    curl_easy_setopt(
        handle, CURLOPT_USE_SSL, (long)(login->requires_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, widen_buffer);
    curl_easy_setopt(handle, CURLOPT_CERTINFO, 1L);
    if (login->certificate_authorities) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, login->certificate_authorities);
        curl_easy_setopt(handle, CURLOPT_CAPATH, NULL);
    }
    if (login->user) curl_easy_setopt(handle, CURLOPT_USERNAME, login->user);
    if (login->password) curl_easy_setopt(handle, CURLOPT_PASSWORD, login->password);
    if (login->token) curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, login->token);
}

static secretariat_connect_result connect_now(
    CURL *handle, int wake, int wants_login, curl_socket_t *socket, char *words, size_t size) {
    char detail[CURL_ERROR_SIZE] = "";
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, give_up_when_cancelled);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &wake);
    int logged_in = 0;
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, note_login);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &logged_in);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    CURLcode code = curl_easy_perform(handle);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, NULL);
    if (code == CURLE_OK) code = curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, socket);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, NULL);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 1L);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, NULL);
    snprintf(words, size, "%s", detail[0] ? detail : curl_easy_strerror(code));
    // A server may offer no login at all (RFC 4954 section 3); after HELO libcurl goes on then.
    if ((code == CURLE_OK || code == CURLE_LOGIN_DENIED) && wants_login && !logged_in) {
        snprintf(words, size, "it offers no login (AUTH); leave out user and password, or name "
                              "the server and port that ask for them");
        return SECRETARIAT_LOGIN_REFUSED;
    }
    return result_of(code);
}

// When the server's own certificate, the first of the chain, ends; 0 where there is none.
static int64_t end_of_certificate(CURL *handle) {
    struct curl_certinfo *chain = NULL;
    if (curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain) return 0;
    if (chain->num_of_certs < 1) return 0;
    for (struct curl_slist *line = chain->certinfo[0]; line; line = line->next) {
        if (strncmp(line->data, "Expire date:", 12) != 0) continue;
        time_t end = curl_getdate(line->data + 12, NULL);
        return end > 0 ? (int64_t)end : 0;
    }
    return 0;
}

secretariat_connect_result secretariat_connect(
    const secretariat_login *login, int wake, secretariat_connection **connection,
    char *words, size_t words_size) {
    secretariat_connection *made = calloc(1, sizeof *made);
    CURL *handle = made ? curl_easy_init() : NULL;
    if (!handle) {
        free(made);
        snprintf(words, words_size, "out of memory");
        return SECRETARIAT_MISCONFIGURED;
    }
    made->handle = handle;
    configure(handle, login);
    int wants_login = strncmp(login->url, "smtp", 4) == 0 && login->user && *login->user;
    secretariat_connect_result result =
        connect_now(handle, wake, wants_login, &made->socket, words, words_size);
    if (result == SECRETARIAT_CONNECTED) {
        made->certificate_end = end_of_certificate(handle);
        *connection = made;
    } else {
        secretariat_close(made);
    }
    return result;
}

int64_t secretariat_certificate_end(secretariat_connection *connection) {
    return connection->certificate_end;
}

int secretariat_socket(secretariat_connection *connection) { return (int)connection->socket; }

static long moved(CURLcode code, size_t count) {
    if (code == CURLE_OK) return (long)count;
    return code == CURLE_AGAIN ? -1 : -2;
}

long secretariat_send(secretariat_connection *connection, const void *bytes, size_t count) {
    size_t done = 0;
    CURLcode code = curl_easy_send(connection->handle, bytes, count, &done);
    return moved(code, done);
}

long secretariat_receive(secretariat_connection *connection, void *bytes, size_t count) {
    size_t done = 0;
    CURLcode code = curl_easy_recv(connection->handle, bytes, count, &done);
    return moved(code, done);
}

void secretariat_close(secretariat_connection *connection) {
    curl_easy_cleanup(connection->handle);
    free(connection);
}

struct answer {
    char *bytes;
    size_t room, count;
};

// Takes what fits; more than that is no answer of a token server, and ends the transfer.
static size_t keep(char *bytes, size_t size, size_t count, void *into) {
    struct answer *answer = into;
    (void)size;
    if (count > answer->room - answer->count) return 0;
    memcpy(answer->bytes + answer->count, bytes, count);
    answer->count += count;
    return count;
}

secretariat_connect_result secretariat_post(
    const secretariat_request *request, long *status, char *bytes, size_t *count, char *words,
    size_t words_size) {
    CURL *handle = curl_easy_init();
    if (!handle) {
        snprintf(words, words_size, "out of memory");
        return SECRETARIAT_MISCONFIGURED;
    }
    char detail[CURL_ERROR_SIZE] = "";
    struct answer answer = {.bytes = bytes, .room = *count, .count = 0};
    curl_easy_setopt(handle, CURLOPT_URL, request->url);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, request->requires_tls ? "https" : "http,https");
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request->form);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, request->timeout_milliseconds);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, detail);
    if (request->certificate_authorities) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, request->certificate_authorities);
        curl_easy_setopt(handle, CURLOPT_CAPATH, NULL);
    }
    CURLcode code = curl_easy_perform(handle);
    if (code == CURLE_OK) code = curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
    snprintf(words, words_size, "%s", detail[0] ? detail : curl_easy_strerror(code));
    *count = answer.count;
    curl_easy_cleanup(handle);
    return result_of(code);
}
