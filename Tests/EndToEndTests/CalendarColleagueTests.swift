import Foundation
import Testing

/// Whose answer by calendar counts for an invitee: their own, and a proven colleague's.
@Suite struct CalendarColleagueTests {
    private struct Office {
        let site: DeskMailSite
        let uid: String

        /// The mayor is invited and has a place.
        init() throws {
            site = try DeskMailSite(desk: "single-letters: 9")
            let tour = TourFolder.file(places: 2, perOrganization: 2, deadline: "2031-05-09")
            try Data(tour.utf8).write(to: URL(fileURLWithPath: site.path + "/tours/2031-boston.yaml"))
            let run = try Program.run([
                "tour", "invite", "2031-boston", "--to", "mayor@elsewhere.example", "--site",
                site.path,
            ])
            #expect(run.status == 0, "\(run.errors)")
            let id = try #require(
                try site.letters("invitation", to: "mayor@elsewhere.example").first)
            let raw = try Program.run(["queue", "show", "\(id)", "--raw", "--site", site.path])
            let line = raw.output.replacing("\r\n ", with: "").split(separator: "\r\n")
                .first { $0.hasPrefix("UID:") }
            uid = String(try #require(line).dropFirst(4))
            try site.receive(reply("ACCEPTED", from: "mayor@elsewhere.example"))
            #expect(try state() == "registered")
        }

        func reply(_ status: String, from sender: String) -> String {
            """
            From: <\(sender)>
            To: \(DeskMailSite.office)
            Subject: \(status)
            Date: Mon, 09 Feb 2015 11:00:00 +0800
            Message-ID: <\(status).\(sender)>
            Content-Type: text/calendar; method=REPLY; charset=utf-8

            BEGIN:VCALENDAR
            PRODID:-//Some client//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            UID:\(uid)
            DTSTAMP:20310101T000000Z
            ATTENDEE;PARTSTAT=\(status):mailto:mayor@elsewhere.example
            END:VEVENT
            END:VCALENDAR

            """
        }

        func state() throws -> String? {
            let roster = try Program.run(
                ["tour", "roster", "2031-boston", "--json", "--all", "--site", site.path])
            return try roster.objects().first?["state"] as? String
        }
    }

    @Test func `an assistant whose mail is proven answers for the mayor, and staff read it`() throws {
        let office = try Office()
        let mail = office.reply("DECLINED", from: "assistant@elsewhere.example")
        try office.site.receive(office.site.signed(mail, by: "elsewhere.example"))
        #expect(try office.state() == "withdrawn")
        let letter = try #require(
            try office.site.letters("withdrawal-confirmed", to: "mayor@elsewhere.example").first)
        let reason = try office.site.row(letter)["reason"] as? String ?? ""
        #expect(reason.contains("answered for them by assistant@elsewhere.example"))
    }

    @Test func `an unproven mail of the same domain gives up nobody's place`() throws {
        let office = try Office()
        try office.site.receive(office.reply("DECLINED", from: "mallory@elsewhere.example"))
        // Proven, but of another domain.
        let other = office.reply("DECLINED", from: "mallory@urban-innovation.example")
        try office.site.receive(office.site.signed(other))
        #expect(try office.state() == "registered")
        for writer in ["mallory@elsewhere.example", "mallory@urban-innovation.example"] {
            let entry = try #require(try office.site.letters("for-staff", to: writer).first)
            let reason = try office.site.row(entry)["reason"] as? String ?? ""
            #expect(reason.contains("mayor@elsewhere.example was answered by \(writer)"))
        }
    }
}
