import Foundation
import Testing

/// Places that are handed on: by calendar, by command; and calendars that ask for something.
@Suite struct TourDelegationTests {
    private func calendar(
        _ method: String, uid: String, attendees: [String], sender: String, more: String = ""
    ) -> String {
        let lines = attendees.map { "ATTENDEE;" + $0 }.joined(separator: "\n")
        return """
            From: <\(sender)>
            To: secretariat@urban-innovation.example
            Subject: calendar
            Message-ID: <\(method).\(sender)>
            Content-Type: text/calendar; method=\(method); charset=utf-8

            BEGIN:VCALENDAR
            PRODID:-//Some client//EN
            VERSION:2.0
            METHOD:\(method)
            BEGIN:VEVENT
            UID:\(uid)
            DTSTAMP:20310101T000000Z
            \(lines)\(more)
            END:VEVENT
            END:VCALENDAR

            """
    }

    private func invited(_ folder: TourFolder, _ address: String) throws -> String {
        _ = try folder.run("tour", "invite", "2031-boston", "--to", address)
        let raw = try folder.raw(try #require(try folder.letter(to: address)))
        let line = raw.replacing("\r\n ", with: "").split(separator: "\r\n")
            .first { $0.hasPrefix("UID:") }
        return String(try #require(line).dropFirst(4))
    }

    private func roster(_ folder: TourFolder) throws -> String {
        try folder.run("tour", "roster", "2031-boston", "--csv").output
    }

    @Test func `an invitation that is delegated by calendar passes to the one named`() throws {
        let folder = try TourFolder()
        let uid = try invited(folder, "a@x.example")
        let delegation = calendar(
            "REPLY", uid: uid,
            attendees: [
                "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:b@x.example\":mailto:a@x.example",
                "CN=Bo Berg;PARTSTAT=NEEDS-ACTION:mailto:b@x.example",
            ], sender: "a@x.example")
        try folder.demo.put(delegation, as: "901.a")
        #expect(try folder.once().status == 0)
        #expect(try roster(folder).contains("Bo Berg"))
        let letter = try #require(try folder.letter(to: "a@x.example", "registration-confirmed"))
        #expect("\(letter["reason"] ?? "")".contains("hands the place on to b@x.example"))
        #expect(try folder.letter(to: "b@x.example") == nil, "nobody unproven is written to")
    }

    @Test func `a delegation to nobody, by a stranger or of a counter goes to staff`() throws {
        let folder = try TourFolder()
        let uid = try invited(folder, "a@x.example")
        let mails = [
            calendar(
                "REPLY", uid: uid, attendees: ["PARTSTAT=DELEGATED:mailto:a@x.example"],
                sender: "a@x.example"),
            calendar(
                "COUNTER", uid: uid, attendees: ["PARTSTAT=TENTATIVE:mailto:a@x.example"],
                sender: "a@x.example", more: "\nDTSTART:20310701T090000Z"),
            calendar(
                "REFRESH", uid: uid, attendees: ["PARTSTAT=ACCEPTED:mailto:evil@z.example"],
                sender: "evil@z.example"),
        ]
        for (number, mail) in mails.enumerated() { try folder.demo.put(mail, as: "90\(number).a") }
        #expect(try folder.once().status == 0)
        let reasons = try folder.demo.queue().filter { $0["letter"] as? String == "for-staff" }
            .map { "\($0["reason"] ?? "")" }
        for words in ["on to nobody", "another time for 2031-boston", "evil@z.example asks about"] {
            #expect(reasons.contains { $0.contains(words) }, "\(words) in \(reasons)")
        }
        #expect(try folder.state("a@x.example") == "invited")
    }

    @Test func `who lost the entry gets it again, and staff hand a place on`() throws {
        let folder = try TourFolder()
        let uid = try invited(folder, "a@x.example")
        _ = try folder.run("tour", "register", "2031-boston", "a@x.example", "--silent")
        try folder.demo.put(
            calendar(
                "REFRESH", uid: uid, attendees: [":mailto:a@x.example"], sender: "a@x.example"),
            as: "901.a")
        #expect(try folder.once().status == 0)
        let row = try #require(try folder.letter(to: "a@x.example", "registration-confirmed"))
        #expect(try folder.raw(row).contains("METHOD:REQUEST"))
        let done = try folder.run(
            "tour", "substitute", "2031-boston", "a@x.example", "--by", "Bo Berg")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try roster(folder).contains("Bo Berg"))
        #expect(try folder.state("a@x.example") == "substituted")
        let nobody = try folder.run(
            "tour", "substitute", "2031-boston", "b@x.example", "--by", "Bo Berg")
        #expect(nobody.status == 1)
    }
}
