import Calendar
import MailModel
import Testing

@Suite struct ReadingTests {
    private static func reply(_ lines: String..., end: String = "\r\n") -> [UInt8] {
        let all = ["BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT"] + lines
            + ["END:VEVENT", "END:VCALENDAR", ""]
        return Array(all.joined(separator: end).utf8)
    }

    @Test(
        "A reply names its attendee and answer, however the client writes them",
        arguments: [
            (
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@soria.example",
                "ana@soria.example", "ACCEPTED"
            ),
            (
                "ATTENDEE;PARTSTAT=\"DECLINED\":MAILTO:ana@soria.example",
                "ana@soria.example", "DECLINED"
            ),
            (
                "attendee;partstat=tentative:mailto: ana@soria.example",
                "ana@soria.example", "TENTATIVE"
            ),
            (
                "ATTENDEE;CN=\"Ana, María: x\";PARTSTAT=ACCEPTED:mailto:ana@soria.example",
                "ana@soria.example", "ACCEPTED"
            ),
            (
                "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=ana@soria.example:urn:uuid:3f2c",
                "ana@soria.example", "ACCEPTED"
            ),
            (
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ana:\r\n mailto:ana@so\r\n\tria.example",
                "ana@soria.example", "ACCEPTED"
            ),
            (
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ana:\r\nmailto:ana@soria.example",
                "ana@soria.example", "ACCEPTED"
            ),
            ("ATTENDEE:mailto:ana@soria.example", "ana@soria.example", "NEEDS-ACTION"),
            (
                "ATTENDEE;ENCODING=QUOTED-PRINTABLE;STATUS=ACCEPTED:MAILTO:ana=40soria.example",
                "ana@soria.example", "ACCEPTED"
            ),
        ])
    func attendee(line: String, address: String, answer: String) throws {
        let message = try #require(SchedulingMessage(reading: Self.reply("UID:1", line)))
        let person = try #require(message.respondent())
        #expect(person.address == address)
        #expect((person.status ?? .needsAction).description == answer)
    }

    @Test(
        "Line ends of every kind are taken",
        arguments: ["\r\n", "\n", "\r", "\r\r\n", "\n\n"])
    func lineEnds(end: String) throws {
        let bytes = Self.reply("UID:a-1", "SEQUENCE:3", "SUMMARY:Visit\\, Dakar", end: end)
        let message = try #require(SchedulingMessage(reading: bytes))
        #expect(message.uid == "a-1")
        #expect(message.sequence == 3)
        #expect(message.summary == "Visit, Dakar")
    }

    @Test func `of several attendees the one who wrote answers`() throws {
        let bytes = Self.reply(
            "UID:1", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.example",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:b@x.example",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:c@x.example")
        let message = try #require(SchedulingMessage(reading: bytes))
        #expect(message.respondent()?.address == "b@x.example")
        #expect(message.respondent(sender: EmailAddress("C@x.example"))?.address == "c@x.example")
    }

    @Test func `the declared method counts only where the object has none`() throws {
        let plain = Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR".utf8)
        #expect(SchedulingMessage(reading: plain) == nil)
        #expect(SchedulingMessage(reading: plain, declaredMethod: "reply")?.method == "REPLY")
        let own = Self.reply("UID:1")
        #expect(SchedulingMessage(reading: own, declaredMethod: "REQUEST")?.method == "REPLY")
    }

    @Test(
        "A charset without a name is recognized",
        arguments: [
            (Array("SUMMARY:Dîner".utf8), "Dîner"),
            (Array("SUMMARY:D".utf8) + [0xEE] + Array("ner".utf8), "Dîner"),
        ] as [([UInt8], String)])
    func charset(line: [UInt8], summary: String) throws {
        let head = Array("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\n".utf8)
        let message = try #require(SchedulingMessage(reading: head + line))
        #expect(message.summary == summary)
    }

    @Test(
        "A time is read with its zone",
        arguments: [
            ("20150416T080000Z", CalendarTime.moment(1_429_171_200)),
            ("2015-04-16T08:00:00Z", .moment(1_429_171_200)),
            ("20150416T100000+0200", .moment(1_429_171_200)),
            ("20150416", .day(CivilTime(year: 2015, month: 4, day: 16))),
            ("20150416T0800", .local(CivilTime(year: 2015, month: 4, day: 16, hour: 8), zone: nil)),
        ])
    func time(text: String, expected: CalendarTime) {
        #expect(CalendarTime(text) == expected)
    }

    @Test(
        "What is no time is nil", arguments: ["", "soon", "20151316", "20150416T250000", "2015"])
    func noTime(text: String) { #expect(CalendarTime(text) == nil) }

    @Test func `damage never traps`() {
        let seed: UInt64 = 20_150_205
        print("calendar mutation seed \(seed)")
        var random = Xorshift(state: seed)
        let sample = Self.reply(
            "UID:1", "ATTENDEE;CN=\"Ana\";PARTSTAT=ACCEPTED:mailto:a@x.example",
            "DTSTART;TZID=Europe/Madrid:20150416T080000", "SUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=",
            "=A9", "RRULE:FREQ=DAILY", "BEGIN:VALARM", "TRIGGER:-PT15M", "END:VALARM")
        for _ in 0..<4_000 {
            var bytes = sample
            for _ in 0..<Int(random.next() % 8 + 1) {
                let index = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 3 {
                case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: index)
                default: bytes.insert(Array(";:=\"\\\r\n, ".utf8)[index % 9], at: index)
                }
            }
            _ = SchedulingMessage(reading: bytes, declaredMethod: "REPLY")
        }
    }
}

struct Xorshift {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
