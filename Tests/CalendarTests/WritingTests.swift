import Calendar
import MailModel
import Testing

@Suite struct WritingTests {
    private static func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text))
    }

    private static let stockholm = ZoneRules(
        name: "Europe/Stockholm",
        initial: .init(seconds: 3600, abbreviation: "CET", isDaylight: false),
        transitions: [
            .init(
                moment: 1_427_590_800,
                offset: .init(seconds: 7200, abbreviation: "CEST", isDaylight: true)),
            .init(
                moment: 1_445_734_800,
                offset: .init(seconds: 3600, abbreviation: "CET", isDaylight: false)),
        ])

    private static func event() throws -> CalendarEvent {
        let day = CivilTime(year: 2015, month: 5, day: 12, hour: 9)
        var event = CalendarEvent(
            uid: "tour-linkoping-1@urban-innovation.example", sequence: 2, stamp: 1_429_171_200,
            start: .local(day, zone: "Europe/Stockholm"),
            end: .local(
                CivilTime(year: 2015, month: 5, day: 12, hour: 17), zone: "Europe/Stockholm"),
            summary: "Besök; Linköping, day 1",
            organizer: Participant(
                address: try address("secretariat@urban-innovation.example"), name: "Secretariat"),
            attendees: [
                Participant(
                    address: try address("ana@soria.example"), name: "Ana \"María\" Vallejo",
                    replyRequested: true)
            ])
        event.description = String(repeating: "第一天参观。", count: 30) + "\nBring: "
            + "shoes\u{0}\r\nEND:VEVENT"
        event.alarms = [.init(minutesBefore: 1440, text: "Tomorrow")]
        return event
    }

    @Test func `a request is folded at 75 octets without splitting a character`() throws {
        let writer = CalendarWriter(product: "-//Office//EN", zones: [Self.stockholm])
        let bytes = writer.render(.request, [try Self.event()])
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        for line in bytes.split(separator: 0x0A) {
            #expect(line.last == 0x0D)
            #expect(line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func `what is written is read back the same`() throws {
        let writer = CalendarWriter(product: "-//Office//EN", zones: [Self.stockholm])
        let event = try Self.event()
        let bytes = writer.render(.request, [event])
        let message = try #require(SchedulingMessage(reading: bytes))
        #expect(message.method == "REQUEST")
        #expect(message.uid == event.uid)
        #expect(message.sequence == 2)
        #expect(message.summary == event.summary)
        #expect(message.main.start == event.start)
        #expect(message.main.attendees.first?.address == "ana@soria.example")
        #expect(message.main.attendees.first?.name == "Ana 'María' Vallejo")
        #expect(message.main.attendees.first?.replyRequested == true)
        #expect(message.items.count == 1)
        #expect(message.main.organizer?.address == "secretariat@urban-innovation.example")
    }

    @Test(
        "A method carries what it may and no more",
        arguments: [
            (.request, ["METHOD:REQUEST", "RSVP=TRUE", "VALARM"], ["CANCELLED"]),
            (.cancel, ["METHOD:CANCEL", "STATUS:CANCELLED", "ATTENDEE"], ["VALARM", "RSVP"]),
            (.publish, ["METHOD:PUBLISH", "VALARM"], ["ATTENDEE"]),
            (.reply, ["METHOD:REPLY", "ATTENDEE"], ["VALARM", "STATUS:", "RSVP"]),
        ] as [(CalendarWriter.Method, [String], [String])])
    func method(method: CalendarWriter.Method, present: [String], absent: [String]) throws {
        let writer = CalendarWriter(product: "-//Office//EN", zones: [Self.stockholm])
        let bytes = writer.render(method, [try Self.event()])
        let text = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n ").joined()
        for word in present { #expect(text.contains(word)) }
        for word in absent { #expect(!text.contains(word)) }
    }

    @Test func `a zone is written with the transitions around the event`() throws {
        let writer = CalendarWriter(product: "-//Office//EN", zones: [Self.stockholm])
        let text = String(decoding: writer.render(.request, [try Self.event()]), as: UTF8.self)
        #expect(text.contains("TZID:Europe/Stockholm"))
        #expect(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20150329T020000\r\nTZOFFSETFROM:+0100"))
        #expect(text.contains("DTSTART;TZID=Europe/Stockholm:20150512T090000"))
    }

    @Test(
        "A local time exists once, twice or not at all",
        arguments: [
            (CivilTime(year: 2015, month: 5, day: 12, hour: 9), .once(1_431_414_000)),
            (
                CivilTime(year: 2015, month: 10, day: 25, hour: 2, minute: 30),
                .twice(earlier: 1_445_733_000, later: 1_445_736_600)
            ),
            (
                CivilTime(year: 2015, month: 3, day: 29, hour: 2, minute: 30),
                .never(jump: 1_427_590_800)
            ),
            (CivilTime(year: 2015, month: 3, day: 29, hour: 3), .once(1_427_590_800)),
        ] as [(CivilTime, ZoneRules.Resolution)])
    func resolution(local: CivilTime, expected: ZoneRules.Resolution) {
        #expect(Self.stockholm.resolve(local) == expected)
    }

    /// A version 2 file with no transitions and only a rule, as slim zone files are.
    private static func slimFile(_ footer: String) -> [UInt8] {
        func number(_ value: UInt8) -> [UInt8] { [0, 0, 0, value] }
        let head = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
        let counts = [0, 0, 0, 0, 1, 4].flatMap { number(UInt8($0)) }
        let block = [0, 0, 0x0E, 0x10, 0, 0] + Array("CET".utf8) + [0]
        return head + counts + block + head + counts + block + [0x0A] + Array(footer.utf8) + [0x0A]
    }

    @Test func `a zone file is read and its rule written in two lines`() throws {
        let file = Self.slimFile("CET-1CEST,M3.5.0,M10.5.0/3")
        let zone = try #require(ZoneRules(name: "Europe/Stockholm", file: file, years: 2013...2018))
        #expect(zone.offset(at: 1_431_414_000).seconds == 7200)
        #expect(zone.resolve(CivilTime(year: 2015, month: 12, day: 1)) == .once(1_448_924_400))
        let writer = CalendarWriter(product: "-//Office//EN", zones: [zone])
        let text = String(decoding: writer.render(.request, [try Self.event()]), as: UTF8.self)
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
        #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    }

    @Test func `a damaged zone file gives nil or rules and never traps`() {
        let file = Self.slimFile("CET-1CEST,M3.5.0,M10.5.0/3")
        var random = Xorshift(state: 8536)
        print("zone file mutation seed 8536")
        for length in 0..<file.count { _ = ZoneRules(name: "x", file: Array(file[..<length])) }
        for _ in 0..<1_000 {
            var bytes = file
            for _ in 0..<3 {
                bytes[Int(random.next() % UInt64(bytes.count))] =
                    UInt8(truncatingIfNeeded: random.next())
            }
            _ = ZoneRules(name: "x", file: bytes)
        }
    }
}
