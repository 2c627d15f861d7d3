import MIME
import Testing

@Suite struct MailLikenessTests {
    private static let mail = """
        Message-ID: <a@city.example>
        From: Ana <ana@city.example>
        Date: Mon, 2 Feb 2015 10:00:00 +0100
        Subject: A question

        Which city won?

        """

    private func likeness(_ text: String) -> (fields: [UInt8]?, text: [UInt8]) {
        let bytes = Array(text.utf8)
        let likeness = MailLikeness(bytes)
        var body: [UInt8] = []
        likeness.eachPiece(of: bytes) { body += $0 }
        return (likeness.fields, body)
    }

    @Test(
        "A mail is itself with other fields, folds and line ends",
        arguments: [
            "X-Restored: yes\n" + mail,
            "Received: from a by b;\n Tue, 3 Feb 2015 10:00:00 +0000\n" + mail,
            mail.replacing("\n", with: "\r\n"), mail + "\n\n",
            mail.replacing("Subject: A question", with: "Subject: A\n question"),
        ])
    func same(_ other: String) {
        #expect(likeness(other) == likeness(Self.mail))
    }

    @Test(
        "A mail that shares the Message-ID only is another",
        arguments: [
            ("Ana <ana@city.example>", "Ben <ben@city.example>"), ("2 Feb", "3 Feb"),
            ("A question", "Another"), ("Which city", "What city"),
        ])
    func other(_ words: String, _ instead: String) {
        #expect(likeness(Self.mail.replacing(words, with: instead)) != likeness(Self.mail))
    }

    @Test func `without a Message-ID nothing is alike`() {
        #expect(MailLikeness(Array("Subject: Hello\n\nHello".utf8)).fields == nil)
        #expect(MailLikeness([]).fields == nil)
    }

    @Test func `the topmost Received field says when the mail came`() {
        let hops = "Received: by us; Tue, 3 Feb 2015 10:00:00 +0000\n"
            + "Received: by them; Mon, 2 Feb 2015 10:00:00 +0000\n"
        #expect(MailLikeness(Array((hops + Self.mail).utf8)).receivedAt == 1_422_957_600)
        #expect(MailLikeness(Array(Self.mail.utf8)).receivedAt == nil)
    }
}
