import MIME
import MailModel
import Testing

struct MessageTests {
    @Test("An empty mail is a message with one part")
    func empty() {
        let message = Message(parsing: [])
        #expect(message.parts.count == 1)
        #expect(message.subject == nil)
    }

    @Test("A multipart mail gives its text, its alternative and its attachment")
    func multipart() {
        let message = Message(
            parsing: Array(
                """
                From: =?utf-8?Q?Jos=C3=A9?= <jose@office.example>
                Subject: =?iso-8859-1?B?Q2Fm6Q==?= today
                Date: Thu, 16 Apr 2015 09:30:00 +0200
                Content-Type: multipart/mixed; boundary=outer

                preamble
                --outer
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset=utf-8

                Hello
                --inner
                Content-Type: text/html

                <p>Hello
                --inner--
                --outer
                Content-Type: application/pdf; name="a.pdf"
                Content-Transfer-Encoding: base64

                SGVsbG8=
                --outer--
                """.utf8))
        #expect(message.from.first?.name == "José")
        #expect(message.subject == "Café today")
        #expect(message.date?.rfc3339 == "2015-04-16T09:30:00+02:00")
        #expect(message.parts.map(\.contentType.name).last == "application/pdf")
        #expect(message.readableParts.map { message.text(of: $0.part) } == ["Hello"])
        #expect(message.attachments.map(\.name) == ["a.pdf"])
        #expect(message.attachments.map(\.size) == [5])
        #expect(message.defects.isEmpty)
    }
}
