import Foundation
import Testing

/// Every calendar object that a tour sends in its life, judged by two parsers that are not ours,
/// and real replies of others judged by ours.
@Suite struct CalendarObjectTests {
    /// A tour whose last stop lies in another zone.
    private static let tour = TourFolder.file(places: 9, perOrganization: 9, deadline: "2031-05-09")
    private static let visit = """
              - id: visit
                start: "14:00"
                end: "15:00"
                zone: America/Chicago
                title: {en: Visit, fr: Visite, es: Visita, zh: 参观}
                place: Library

        """

    /// What one letter carries, each part sound.
    private func parts(
        _ folder: TourFolder, _ address: String, _ letter: String
    ) throws -> [CalendarParsers.Part] {
        let row = try #require(try folder.letter(to: address, letter), "\(letter) to \(address)")
        let parts = try CalendarParsers.every(folder.raw(row))
        #expect(!parts.isEmpty, "\(letter)")
        for part in parts { #expect(part.isSound, "\(letter): \(part)") }
        return parts
    }

    private func sendAll(_ folder: TourFolder) throws {
        for row in try folder.demo.queue() where "\(row["letter"] ?? "")" != "for-staff" {
            let id = "\(row["id"] as? Int ?? 0)"
            _ = try folder.run("queue", "approve", id)
        }
        #expect(try folder.once().status == 0)
    }

    @Test func `programme, change, dropped stop, withdrawal and cancelling are sound`() throws {
        try #require(CalendarParsers.areThere, "Tests/run installs both parsers")
        let folder = try TourFolder()
        try folder.write(Self.tour + Self.visit, "2031-boston")
        for address in ["b@y.example", "a@x.example"] {
            let done = try folder.run("tour", "register", "2031-boston", address)
            #expect(done.status == 0, "\(done.errors)")
        }
        let places = try parts(folder, "a@x.example", "registration-confirmed")
        #expect(places.allSatisfy { $0.method == "REQUEST" })
        let second = try folder.run(
            "tour", "register", "2031-boston", "a@x.example", "--name", "Bob Ray")
        #expect(second.status == 0, "\(second.errors)")
        #expect(try folder.run("tour", "itinerary", "2031-boston").status == 0)
        let programme = try parts(folder, "a@x.example", "itinerary")
        #expect(programme.map(\.file) == ["programme.ics", "programme-2.ics"])
        #expect(Set(programme[0].zones) == ["America/Chicago", "America/New_York"])
        #expect(programme[0].events.map(\.start) == [
            "2031-06-09T09:30:00-04:00", "2031-06-09T14:00:00-05:00",
        ])
        try sendAll(folder)

        // The visit is dropped, the welcome moves.
        try folder.write(Self.tour.replacing("\"09:30\"", with: "\"09:45\""), "2031-boston")
        #expect(try folder.once().status == 0)
        let change = try parts(folder, "a@x.example", "itinerary-changed")
        #expect(change.map(\.file) == programme.map(\.file))
        for (new, old) in zip(change, programme) {
            #expect(Set(new.events.map(\.uid)) == Set(old.events.map(\.uid)))
            let before = Dictionary(
                old.events.map { ($0.uid, $0.sequence) }, uniquingKeysWith: max)
            #expect(new.events.allSatisfy { $0.sequence > before[$0.uid] ?? .max }, "\(new)")
            #expect(new.events.map(\.status).sorted() == ["CANCELLED", "CONFIRMED"])
        }
        try sendAll(folder)

        // One of the two of an address stays at home.
        let gone = try folder.run(
            "tour", "withdraw", "2031-boston", "a@x.example", "--name", "Bob Ray")
        #expect(gone.status == 0, "\(gone.errors)")
        let ended = try parts(folder, "a@x.example", "withdrawal-confirmed")
        // Bob's programme leaves the calendar, the other's stays.
        let taken = Set(ended.flatMap(\.events).map(\.uid))
        #expect(ended.flatMap(\.events).allSatisfy { $0.status == "CANCELLED" }, "\(ended)")
        let welcome = try #require(programme[1].events.first?.uid)
        #expect(taken.contains(welcome), "\(ended)")
        #expect(taken.isDisjoint(with: programme[0].events.map(\.uid)), "\(ended)")

        let cancelled = try folder.run("tour", "cancel", "2031-boston", "--yes")
        #expect(cancelled.status == 0, "\(cancelled.errors)")
        for address in ["a@x.example", "b@y.example"] {
            let called = try parts(folder, address, "tour-cancelled")
            #expect(called.contains { $0.method == "CANCEL" }, "\(called)")
            #expect(called.flatMap(\.events).allSatisfy { $0.status == "CANCELLED" }, "\(called)")
        }
    }

    @Test func `a place handed on by calendar is told in sound objects`() throws {
        try #require(CalendarParsers.areThere, "Tests/run installs both parsers")
        let folder = try TourFolder()
        _ = try folder.run("tour", "invite", "2031-boston", "--to", "a@x.example")
        let invitation = try parts(folder, "a@x.example", "invitation")
        let uid = try #require(invitation.first?.events.first?.uid)
        try folder.demo.put(
            """
            From: <a@x.example>
            To: secretariat@urban-innovation.example
            Subject: calendar
            Message-ID: <delegation@x.example>
            Content-Type: text/calendar; method=REPLY; charset=utf-8

            BEGIN:VCALENDAR
            PRODID:-//Some client//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:\(uid)
            DTSTAMP:20310101T000000Z
            ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:b@x.example":mailto:a@x.example
            ATTENDEE;CN=Bo Berg;PARTSTAT=NEEDS-ACTION:mailto:b@x.example
            END:VEVENT
            END:VCALENDAR

            """, as: "901.a")
        #expect(try folder.once().status == 0)
        #expect(try folder.state("Bo Berg") == "registered")
        #expect(try folder.run("tour", "itinerary", "2031-boston").status == 0)
        let programme = try parts(folder, "a@x.example", "itinerary")
        #expect(programme.map(\.method) == ["PUBLISH"])
    }

    /// Real mails of other programs lie beside the repository, where they lie at all.
    private static let corpus = ProcessInfo.processInfo.environment["SECRETARIAT_CORPORA"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/corpora").standardized.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: corpus + "/imip/expected.jsonl")))
    func `real replies and requests are read as they were meant`() throws {
        let demo = DemoFolder()
        try Program.run(["init", demo.path])
        let folder = Self.corpus + "/imip"
        let read = try Program.run([
            "message", "explain", "--json", folder + "/eml", "--site", demo.path,
        ]).objects()
        let found = Dictionary(
            read.map { (("\($0["file"] ?? "")" as NSString).lastPathComponent, $0) },
            uniquingKeysWith: { first, _ in first })
        let lines = try String(contentsOfFile: folder + "/expected.jsonl", encoding: .utf8)
            .split(separator: "\n")
        #expect(lines.count >= 20)
        for line in lines {
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let name = ("\(row?["file"] ?? "")" as NSString).lastPathComponent
            let wanted = row?["expect"] as? [String: Any] ?? [:]
            let got = try #require(found[name], "\(name)")
            let calendar = got["calendar"] as? [String: Any] ?? [:]
            for (key, value) in wanted["calendar"] as? [String: Any] ?? [:]
            where ["method", "uid", "attendee", "partstat", "sequence"].contains(key) {
                let told = "\(calendar[key] ?? "-")".lowercased()
                #expect(told == "\(value)".lowercased(), "\(name): \(key)")
            }
            if let kinds = wanted["kind"] as? [String] {
                #expect(kinds.contains("\(got["kind"] ?? "-")"), "\(name)")
            }
        }
    }
}
