// The few calls of libcurl that Transport needs, with the variadic setters made plain.
#ifndef SECRETARIAT_CURL_SHIMS_H
#define SECRETARIAT_CURL_SHIMS_H

#include <stddef.h>
#include <stdint.h>

typedef struct secretariat_connection secretariat_connection;

// How to connect; strings are borrowed for the call, NULL where absent.
typedef struct {
    const char *url;
    const char *user;
    const char *password;
    const char *token;
    const char *certificate_authorities;
    int requires_tls;
    long timeout_milliseconds;
} secretariat_login;

// Outcomes of connecting, each with another remedy.
typedef enum {
    SECRETARIAT_CONNECTED = 0,
    SECRETARIAT_MISCONFIGURED,
    SECRETARIAT_HOST_NOT_FOUND,
    SECRETARIAT_CANNOT_CONNECT,
    SECRETARIAT_TIMED_OUT,
    SECRETARIAT_CERTIFICATE_REFUSED,
    SECRETARIAT_NO_ENCRYPTION,
    SECRETARIAT_LOGIN_REFUSED,
    SECRETARIAT_LOST,
    SECRETARIAT_INTERRUPTED,
} secretariat_connect_result;

// Connects, encrypts and logs in; gives up within a second when wake becomes readable.
// Writes the reason in words, at most words_size octets, when it fails.
secretariat_connect_result secretariat_connect(
    const secretariat_login *login, int wake, secretariat_connection **connection,
    char *words, size_t words_size);

// When the server's certificate ends, in seconds since 1970; 0 without encryption.
int64_t secretariat_certificate_end(secretariat_connection *connection);

int secretariat_socket(secretariat_connection *connection);

// Octets moved; -1 when it would block, -2 when the connection is lost; receive gives 0 at its end.
long secretariat_send(secretariat_connection *connection, const void *bytes, size_t count);
long secretariat_receive(secretariat_connection *connection, void *bytes, size_t count);

void secretariat_close(secretariat_connection *connection);

// A form to be posted; strings are borrowed for the call, NULL where absent.
typedef struct {
    const char *url;
    const char *form;
    const char *certificate_authorities;
    int requires_tls;
    long timeout_milliseconds;
} secretariat_request;

// Posts a form and waits for the whole answer, at most *count octets, whose number is then there.
// Follows no redirection, since the form holds secrets.
secretariat_connect_result secretariat_post(
    const secretariat_request *request, long *status, char *bytes, size_t *count, char *words,
    size_t words_size);

#endif
