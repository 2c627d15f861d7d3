import MIME
import MailModel
import Reports
import Testing

/// A mail written for a test, and what reading it must give.
struct MailFixture: Sendable, CustomTestStringConvertible {
    let name: String
    let header: String
    let body: String
    var testDescription: String { name }

    func provenance() -> Provenance {
        let text = "To: office@urban.example\n" + header + "\n\n" + body + "\n"
        let message = Message(parsing: Array(text.utf8))
        let author = body.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix(">") }.joined(separator: "\n")
        return Provenance(of: message, author: author, quotes: body.contains("\n>"))
    }
}

@Suite struct ProvenanceTests {
    @Test("A person stays a person", arguments: PersonFixtures.all)
    func person(mail: MailFixture) {
        let found = mail.provenance()
        #expect(found.kind == .human, "\(found.evidence)")
    }

    @Test("A robot's answer is known by its fields or words", arguments: RobotFixtures.answers)
    func answer(mail: MailFixture) {
        let found = mail.provenance()
        #expect(found.kind == .autoReply, "\(found.evidence)")
    }

    @Test("Lists, notices and junk are told apart", arguments: RobotFixtures.others)
    func other(mail: MailFixture, kind: MailKind) {
        let found = mail.provenance()
        #expect(found.kind == kind, "\(found.evidence)")
    }

    @Test("A free report tells who, why and for how long", arguments: BounceFixtures.free)
    func free(_ fixture: BounceFixture) throws {
        let found = fixture.mail.provenance()
        #expect(found.kind == .bounce, "\(found.evidence)")
        let report = try #require(found.bounce)
        #expect(report.recipients.map(\.address) == fixture.recipients)
        let first = try #require(report.recipients.first)
        #expect(first.isPermanent == fixture.permanent)
        #expect(first.action == (fixture.delayed ? .delayed : .failed))
        if let status = fixture.status { #expect(first.status?.description == status) }
        if let code = fixture.code { #expect(first.smtpCode == code) }
    }

    @Test func `a standard report gives fields, code and the original identifier`() throws {
        let body = """
            --b
            Content-Type: text/plain

            Delivery failed.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.city.example

            Final-Recipient: rfc822; moyo@city.example
            Action: failed
            Status: 5.0.0
            Diagnostic-Code: smtp; 550 5.1.1 <moyo@city.example>: User unknown

            Final-Recipient: rfc822; dube@city.example
            Action: delayed
            Status: 4.4.1
            --b
            Content-Type: text/rfc822-headers

            Return-Path: <office@urban.example>
            Message-ID: <letter.7@urban.example>
            To: moyo@city.example
            --b--
            """
        let mail = MailFixture(
            name: "standard",
            header: "From: MAILER-DAEMON@city.example\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            body: body)
        let report = try #require(mail.provenance().bounce)
        #expect(report.recipients.map(\.address) == ["moyo@city.example", "dube@city.example"])
        #expect(report.recipients.map { $0.status?.description } == ["5.1.1", "4.4.1"])
        #expect(report.recipients.map(\.isPermanent) == [true, false])
        #expect(report.recipients[0].smtpCode == 550)
        #expect(report.originalMessageID?.text == "letter.7@urban.example")
        #expect(report.originalReturnPath == "office@urban.example")
    }

    @Test func `damage never traps`() {
        let seed: UInt64 = 3464
        print("report mutation seed \(seed)")
        var random = seed
        func next() -> UInt64 {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return random
        }
        for fixture in BounceFixtures.free {
            let text = fixture.mail.header + "\n\n" + fixture.mail.body
            for _ in 0..<12 {
                var bytes = Array(text.utf8)
                for _ in 0..<6 {
                    let index = Int(next() % UInt64(bytes.count))
                    bytes[index] = UInt8(truncatingIfNeeded: next())
                    if next() % 4 == 0 { bytes.removeSubrange(index...) }
                    if bytes.isEmpty { bytes = [0x0A] }
                }
                _ = Provenance(of: Message(parsing: bytes), author: "", quotes: false)
            }
        }
    }
}
