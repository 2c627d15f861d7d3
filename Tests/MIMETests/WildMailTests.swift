import MIME
import MailModel
import Testing

/// Values as mailers really write them, beside what a reader must make of them.
struct WildMailTests {
    @Test(
        "A subject is read however it is encoded",
        arguments: [
            ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
            ("=?utf-8?Q?a?=\n =?utf-8?Q?b?= c", "ab c"),
            ("=?utf-8?B?5Lg=?= =?utf-8?B?rQ==?=", "中"),
            ("=?UTF-8?B?5Lit5?= =?UTF-8?B?paH?=", "中文"),
            ("=?utf-8?q?What's_up=3F?=", "What's up?"),
            ("=?utf-8?q?What's up??=", "What's up?"),
            ("\"=?utf-8?q?caf=C3=A9?=\"", "\"café\""),
            ("=?utf-8?q?caf=C3=A9", "café"),
            ("=?utf-8*fr?q?caf=C3=A9?=", "café"),
            ("=?gb2312?B?xOO6ww==?=", "你好"),
            ("=?ks_c_5601-1987?B?vsiz58fPvLy/5A==?=", "안녕하세요"),
            ("=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"),
            ("=?iso-8859-1?Q?=93quoted=94?=", "“quoted”"),
            ("=?x-unknown?Q?plain?=", "plain"),
            ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
            ("Привет", "Привет"), ("1 + 1 =? 2", "1 + 1 =? 2"),
        ])
    func subject(_ written: String, _ read: String) {
        #expect(Message(parsing: Array("Subject: \(written)\n\n".utf8)).subject == read)
    }

    @Test(
        "Bytes of a header without a good label are read as the text is written",
        arguments: ["=?eucgb2312_cn?b?xKu2+7G+1tbK9w==?=", "=?unknown-8bit?B?xKu2+7G+1tbK9w==?=", ""])
    func headerInTheCharsetOfTheText(_ written: String) {
        let raw: [UInt8] = [196, 171, 182, 251, 177, 190, 214, 214, 202, 247]
        let value = written.isEmpty ? raw : Array(written.utf8)
        let mail = Array("From: ".utf8) + value + Array(" <a@b.example>\nSubject: ".utf8) + value
            + Array("\nContent-Type: text/plain; charset=gb2312\n\nx".utf8)
        let message = Message(parsing: mail)
        #expect(message.subject == "墨尔本种树")
        #expect(message.from.first?.name == "墨尔本种树")
    }

    @Test(
        "A list of addresses is read however it is broken",
        arguments: [
            ("a@b.example", [":a@b.example"]),
            ("Ann <a@b.example>, b@c.example", ["Ann:a@b.example", ":b@c.example"]),
            ("a@b.example (Ann Lee)", ["Ann Lee:a@b.example"]),
            ("\"Lee, Ann\" <a@b.example>", ["Lee, Ann:a@b.example"]),
            ("Lee, Ann <a@b.example>", ["Lee, Ann:a@b.example"]),
            ("Team: a@b.example, c@d.example;", [":a@b.example", ":c@d.example"]),
            ("undisclosed-recipients:;", []),
            ("<@relay.example:a@b.example>", [":a@b.example"]),
            ("a@b.example; c@d.example", [":a@b.example", ":c@d.example"]),
            ("Ann a@b.example", ["Ann:a@b.example"]), ("a @ b.example", [":a@b.example"]),
            ("Ann <a@b.example", ["Ann:a@b.example"]),
            ("<mailto:a@b.example>", [":a@b.example"]),
            ("\"Ann <a@b.example>", ["Ann:a@b.example"]),
            ("'Ann' <a@b.example>", ["Ann:a@b.example"]),
            ("=?utf-8?q?Jos=C3=A9?= <j@b.example>", ["José:j@b.example"]),
            ("用户 <用户@例え.example>", ["用户:用户@例え.example"]),
            ("Ann \"the boss\" Lee <a@b.example>", ["Ann the boss Lee:a@b.example"]),
        ] as [(String, [String])])
    func addresses(_ written: String, _ read: [String]) {
        let message = Message(parsing: Array("To: \(written)\n\n".utf8))
        #expect(message.to.map { "\($0.name ?? ""):\($0.address)" } == read)
    }

    @Test(
        "A date is read in every form",
        arguments: [
            ("Thu, 16 Apr 2015 09:30:00 +0800", "2015-04-16T09:30:00+08:00"),
            ("16 Apr 15 09:30 GMT", "2015-04-16T09:30:00Z"),
            ("Thu Apr 16 09:30:00 2015", "2015-04-16T09:30:00Z"),
            ("Thu Apr 16 09:30:00 PDT 2015", "2015-04-16T09:30:00-07:00"),
            ("2015-04-16T09:30:00Z", "2015-04-16T09:30:00Z"),
            ("2015-04-16 09:30:00 +02:00", "2015-04-16T09:30:00+02:00"),
            ("Thu, 16 Apr 2015 9:30 PM +0000 (UTC)", "2015-04-16T21:30:00Z"),
            ("Do, 16 Apr 2015 09:30:00 GMT+0200", "2015-04-16T09:30:00+02:00"),
            ("jeu., 16 avr. 2015 09:30:00 +0200", "2015-04-16T09:30:00+02:00"),
        ])
    func date(_ written: String, _ read: String) {
        #expect(DateParser.parse(written)?.rfc3339 == read)
    }

    @Test(
        "A file name is read however it is encoded",
        arguments: [
            ("filename=\"a b.pdf\"", "a b.pdf"), ("filename=a b.pdf", "a b.pdf"),
            ("filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
            ("filename=\"x.pdf\"; filename*=utf-8''caf%C3%A9.pdf", "café.pdf"),
            ("filename*0*=utf-8''caf%C3;\n filename*1*=%A9.pdf", "café.pdf"),
            ("filename*1=b.pdf; filename*0=a", "ab.pdf"),
            ("filename=\"=?utf-8?Q?caf=C3=A9.pdf?=\"", "café.pdf"),
            ("filename*=\"utf-8''caf%C3%A9.pdf\"", "café.pdf"),
            ("filename=\"a \\\"b\\\".pdf\"", "a \"b\".pdf"), ("filename=\"a.pdf", "a.pdf"),
            ("filename=a.pdf size=12", "a.pdf"), ("filename='a.pdf'", "a.pdf"),
            ("filename=a (1).pdf", "a (1).pdf"),
        ])
    func filename(_ written: String, _ read: String) {
        let mail = "Content-Type: image/png\nContent-Disposition: attachment; \(written)\n\nx"
        #expect(Message(parsing: Array(mail.utf8)).attachments.map(\.name) == [read])
    }

    @Test("Line ends of every kind, also mixed, separate header, parts and lines")
    func lineEnds() {
        let mail =
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\na\nb\n--x--\n"
        for end in ["\n", "\r\n", "\r"] {
            let message = Message(parsing: Array(mail.replacing("\n", with: end).utf8))
            #expect(message.from.map(\.address) == ["a@b.example"])
            #expect(message.readableParts.map { message.text(of: $0.part) } == ["a\nb"])
        }
    }

    @Test("A multipart whose boundary is missing or wrong is read by its delimiter lines")
    func boundaries() {
        for type in ["multipart/mixed", "multipart/mixed; boundary=other"] {
            let mail = "Content-Type: \(type)\n\n--x\nContent-Type: text/plain\n\nhi\n--x--\n"
            let message = Message(parsing: Array(mail.utf8))
            #expect(message.readableParts.map { message.text(of: $0.part) } == ["hi"])
            #expect(!message.defects.isEmpty)
        }
    }

    @Test("format=flowed is joined, with and without DelSp")
    func flowed() {
        #expect(
            FlowedText.unwrapped("a \nb\n> c \n> d\n-- \nx", deletesSpace: false)
                == "a b\n> c d\n-- \nx")
        #expect(FlowedText.unwrapped("中 \n文", deletesSpace: true) == "中文")
    }

    @Test("Files between the lines are attachments")
    func embedded() {
        let mail = "Subject: x\n\nHello\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n"
        let message = Message(parsing: Array(mail.utf8))
        #expect(message.attachments.map(\.name) == ["cat.txt"])
        #expect(message.attachments.map { message.bytes(of: $0) } == [Array("Cat".utf8)])
    }

    @Test("An mbox file is cut into its mails, whatever the size of the buffers", arguments: 1...9)
    func mailboxFile(_ size: Int) {
        let file = "From a Mon\nSubject: 1\n\n>From here\n\nFrom b Tue\nSubject: 2\n\nx\n\n"
        var reader = MailboxFile()
        var found: [[UInt8]] = []
        let bytes = Array(file.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            found += reader.append(bytes[start..<min(start + size, bytes.count)])
        }
        found += reader.finish()
        #expect(
            found.map { String(decoding: $0, as: UTF8.self) }
                == ["Subject: 1\n\nFrom here\n", "Subject: 2\n\nx\n"])
    }
}
