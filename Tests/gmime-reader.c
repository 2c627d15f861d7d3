/* Reads one mail from standard input with GMime and prints what it found: a name and base64 a line. */
#include <gmime/gmime.h>
#include <stdio.h>
#include <string.h>

static void put_bytes(const char *name, const unsigned char *bytes, size_t count) {
    gchar *code = g_base64_encode(bytes, count);
    printf("%s %s\n", name, code);
    g_free(code);
}

static void put(const char *name, const char *value) {
    put_bytes(name, (const unsigned char *)(value ? value : ""), value ? strlen(value) : 0);
}

static void put_addresses(const char *name, InternetAddressList *list) {
    for (int i = 0; list && i < internet_address_list_length(list); i++) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue;
        char key[40];
        snprintf(key, sizeof key, "%s-name", name);
        if (internet_address_get_name(address)) put(key, internet_address_get_name(address));
        put(name, internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    }
}

static void put_part(GMimeObject *parent, GMimeObject *object, gpointer unused) {
    if (!GMIME_IS_PART(object)) return;
    GMimePart *part = GMIME_PART(object);
    const char *file = g_mime_part_get_filename(part);
    if (!file && GMIME_IS_TEXT_PART(object)) {
        char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(object));
        put(g_mime_content_type_get_media_subtype(g_mime_object_get_content_type(object)), text);
        g_free(text);
        return;
    }
    put("file", file);
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), memory);
    GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
    put_bytes("bytes", bytes->data, bytes->len);
    g_object_unref(memory);
}

int main(void) {
    g_mime_init();
    GByteArray *mail = g_byte_array_new();
    unsigned char block[4096];
    for (size_t count; (count = fread(block, 1, sizeof block, stdin)) > 0;)
        g_byte_array_append(mail, block, count);
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(mail);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    if (!message) return 1;
    put("subject", g_mime_message_get_subject(message));
    put_addresses("from", g_mime_message_get_from(message));
    put_addresses("to", g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_TO));
    put("message-id", g_mime_message_get_message_id(message));
    GDateTime *date = g_mime_message_get_date(message);
    if (date) {
        char seconds[30];
        snprintf(seconds, sizeof seconds, "%lld", (long long)g_date_time_to_unix(date));
        put("date", seconds);
    }
    const char *references = g_mime_object_get_header(GMIME_OBJECT(message), "References");
    GMimeReferences *list = references ? g_mime_references_parse(NULL, references) : NULL;
    for (int i = 0; list && i < g_mime_references_length(list); i++)
        put("reference", g_mime_references_get_message_id(list, i));
    g_mime_message_foreach(message, put_part, NULL);
    return 0;
}
