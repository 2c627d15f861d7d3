import MIME
import Testing

struct ProtectionTests {
    struct Case: Sendable {
        let type: String
        var body = "x"
        let words: String?
    }

    @Test(arguments: [
        Case(
            type: "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
            words: "encrypted with OpenPGP"),
        Case(
            type: "multipart/signed; protocol=\"application/pgp-signature\"; boundary=b",
            words: "signed with OpenPGP"),
        Case(
            type: "multipart/signed; protocol=\"application/x-pkcs7-signature\"; boundary=b",
            words: "signed with S/MIME"),
        Case(
            type: "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
            words: "encrypted with S/MIME"),
        Case(type: "application/x-pkcs7-mime; name=smime.p7m", words: "encrypted with S/MIME"),
        Case(type: "application/pkcs7-mime; smime-type=signed-data", words: "signed with S/MIME"),
        Case(type: "application/pkcs7-mime; smime-type=certs-only", words: nil),
        Case(
            type: "text/plain", body: "Hello,\n-----BEGIN PGP MESSAGE-----\n\nhQEM",
            words: "encrypted with OpenPGP"),
        Case(
            type: "text/plain", body: "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHi",
            words: "signed with OpenPGP"),
        Case(type: "text/plain", body: "-----BEGIN PGP PUBLIC KEY BLOCK-----", words: nil),
        Case(type: "text/plain", words: nil),
    ])
    func `a seal is told by its type or its armour`(_ row: Case) {
        let mail = "From: a@x.example\r\nContent-Type: \(row.type)\r\n\r\n\(row.body)\r\n"
        let message = Message(parsing: Array(mail.utf8))
        #expect(message.protection(text: row.body)?.words == row.words)
    }
}
