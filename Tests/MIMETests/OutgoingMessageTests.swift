import Foundation
import MIME
import MailModel
import Testing

struct OutgoingMessageTests {
    @Test("What is rendered is read back the same", arguments: Letter.all)
    func roundTrip(_ letter: Letter) throws {
        let outgoing = try letter.message()
        let bytes = outgoing.rendered()
        let message = Message(parsing: bytes)
        #expect(message.defects.isEmpty)
        #expect(message.subject == letter.subject.trimmingCharacters(in: .whitespaces))
        #expect(message.from.first?.name == letter.name)
        #expect(message.from.first?.address == "office@city.example")
        #expect(message.to.map(\.address) == letter.recipients)
        #expect(message.messageID?.text == "one@city.example")
        #expect(message.references.count == 30)
        #expect(message.date == outgoing.date)
        let read = message.readableParts.map { message.unwrappedText(of: $0.part) }.joined()
        #expect(read.trimmingCharacters(in: .newlines) == letter.text)
        #expect(message.attachments.map(\.name) == letter.files)
        #expect(message.attachments.allSatisfy { message.bytes(of: $0) == Letter.file })
    }

    @Test("No line is longer than 998 bytes and every line ends in CRLF", arguments: Letter.all)
    func lines(_ letter: Letter) throws {
        let bytes = try letter.message().rendered()
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
            #expect(line.last == 13)
            #expect(line.count <= 999)
            #expect(!line.dropLast().contains(13))
        }
    }

    @Test("A header value with a line break or a NUL cannot be made")
    func injection() {
        for bad in ["a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"] {
            #expect(HeaderText(bad) == nil)
            #expect(!HeaderText(cleaning: bad).text.contains { $0.isNewline || $0 == "\0" })
        }
        #expect(HeaderName("Bad Name") == nil)
        #expect(HeaderName("Subject") == nil)
        #expect(EmailAddress("a@b.example\r\nBcc: c@d.example") == nil)
        #expect(MediaType("text/plain; x=\"\r\n\"") == nil)
    }

    @Test(
        "A dash or a number stays with the words of its item",
        arguments: ["- ", "1. ", "  - "])
    func listMarks(_ mark: String) throws {
        let address = "http://" + String(repeating: "x", count: 90)
        for item in [String(repeating: "时间变更", count: 40), address] {
            let letter = Letter(description: mark, text: "\(mark)\(item) and more words here")
            let message = Message(parsing: try letter.message().rendered())
            let part = try #require(message.readableParts.first).part
            let lines = String(decoding: message.bytes(of: part), as: UTF8.self)
                .split(whereSeparator: \.isNewline)
            #expect(lines.first?.contains(item) == true, "\(lines)")
        }
    }

    @Test("Domains beyond ASCII are written as A-labels")
    func domains() {
        #expect(Punycode.asciiDomain("bücher.example") == "xn--bcher-kva.example")
        #expect(Punycode.asciiDomain("例え.example") == "xn--r8jz45g.example")
        #expect(Punycode.asciiDomain("plain.example") == "plain.example")
    }

    @Test("Python's email package reads the same", arguments: Letter.all)
    func python(_ letter: Letter) throws {
        let answer = try #require(try Python.read(letter.message().rendered()))
        let subject = letter.subject.trimmingCharacters(in: .whitespaces)
        #expect(answer["subject"] as? String == subject)
        #expect(answer["name"] as? String ?? "" == letter.name ?? "")
        #expect(answer["to"] as? [String] == letter.recipients)
        #expect(answer["files"] as? [String] == letter.files)
        #expect(answer["defects"] as? Int == 0)
    }
}

extension OutgoingMessageTests {
    @Test("GMime reads the same", arguments: Letter.all)
    func gmime(_ letter: Letter) throws {
        let outgoing = try letter.message()
        let found = try OtherReader.gmime(outgoing.rendered())
        #expect(found["subject"] == [letter.subject.trimmingCharacters(in: .whitespaces)])
        #expect(found["from-name"] == letter.name.map { [$0] })
        #expect(found["from"] == ["office@city.example"])
        #expect(found["to"] == letter.recipients)
        #expect(found["message-id"] == ["one@city.example"])
        #expect(found["date"] == ["\(outgoing.date.secondsSinceEpoch)"])
        #expect(found["reference"]?.count == 30)
        let plain = (found["plain"] ?? []).joined().split(
            separator: "\r\n", omittingEmptySubsequences: false
        ).joined(separator: "\n")
        let text = FlowedText.unwrapped(plain, deletesSpace: false)
        #expect(text.trimmingCharacters(in: .newlines) == letter.text)
        #expect((found["html"] != nil) == (letter.html != nil))
        #expect(found["file"] ?? [] == letter.files)
        #expect(found["bytes"] ?? [] == letter.files.map { _ in "\(Letter.file)" })
    }
}

/// A letter and what must come back.
struct Letter: Sendable, CustomStringConvertible {
    var description: String
    var subject = "Study tour"
    var name: String? = "Office"
    var text = "Dear all,\n\nWelcome."
    var html: String?
    var recipients = ["ann@people.example"]
    var files: [String] = []
    static let file: [UInt8] = (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    static let all: [Letter] = [
        Letter(description: "plain ASCII"),
        Letter(description: "HTML beside text", html: "<p>Welcome."),
        Letter(
            description: "Chinese", subject: "邀请函：城市创新考察团，请于三月一日前回复确认参加，谢谢您的支持与合作",
            name: "李娜", text: "尊敬的先生：\n\n" + String(repeating: "欢迎参加考察。", count: 60)),
        Letter(
            description: "accents", subject: "Réunion à Genève", name: "José \"Pepe\" Nuñez",
            text: "Señor,\nça va ?", html: "<p>ça va</p>"),
        Letter(
            description: "long lines",
            subject: String(repeating: "word ", count: 60) + "end",
            text: String(repeating: "some words that go on ", count: 100) + "end"),
        Letter(
            description: "one endless word", subject: String(repeating: "x", count: 1_500),
            text: String(repeating: "y", count: 5_000)),
        Letter(description: "specials in the name", name: "Doe, John (Office) <x>"),
        Letter(description: "name like an encoded word", name: "=?utf-8?q?x?= y"),
        Letter(
            description: "flowed traps",
            text: "From me to you\n> quoted\n>> deeper\n indented\n.\n--\n-- \nSig"),
        Letter(
            description: "many recipients",
            recipients: (0..<80).map { "person.number.\($0)@people.example" }),
        Letter(
            description: "files",
            files: [
                "a.pdf", "programme \"draft\".docx",
                "日程表 – 第二届广州国际城市创新奖考察团详细日程安排与注意事项.pdf",
                String(repeating: "long name ", count: 12) + "x.txt",
            ]),
    ]

    func message() throws -> OutgoingMessage {
        let office = try #require(EmailAddress("office@city.example"))
        var message = OutgoingMessage(
            from: OutgoingMailbox(name: name.map(HeaderText.init(cleaning:)), office),
            to: recipients.compactMap { EmailAddress($0).map { OutgoingMailbox($0) } },
            subject: try #require(HeaderText(subject)),
            date: MailDate(secondsSinceEpoch: 1_429_170_600, zoneMinutes: 480),
            messageID: try #require(MessageID("one@city.example")), text: text,
            boundarySeed: try #require(BoundarySeed("0123456789abcdef")))
        message.html = html
        message.references = (0..<30).compactMap { MessageID("earlier.\($0)@city.example") }
        message.attachments = files.map {
            OutgoingAttachment(name: HeaderText(cleaning: $0), type: .binary, bytes: Self.file)
        }
        return message
    }
}

/// Python's own reader of mails.
enum Python {
    private static let program = """
        import sys, json, email, email.policy
        m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        print(json.dumps({
          "subject": m["subject"], "name": m["from"].addresses[0].display_name,
          "to": [a.addr_spec for a in m["to"].addresses],
          "files": [p.get_filename() for p in m.iter_attachments()],
          "defects": sum(len(p.defects) for p in m.walk())}))
        """

    static func read(_ bytes: [UInt8]) throws -> [String: Any]? {
        let data = try OtherReader.run("/usr/bin/python3", ["-c", program], bytes)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any]
    }
}
