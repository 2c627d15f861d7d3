import Foundation
import Testing

/// From the invitation to the seat, by calendar and in plain words.
@Suite struct TourSeatTests {
    private static func reply(
        _ status: String, uid: String, attendee: String, sender: String, more: String = ""
    ) -> String {
        """
        From: <\(sender)>
        To: secretariat@urban-innovation.example
        Subject: Accepted: something else
        Message-ID: <reply.\(sender)>
        Content-Type: text/calendar; method=REPLY; charset=utf-8

        BEGIN:VCALENDAR
        PRODID:-//Some client//EN
        VERSION:2.0
        METHOD:REPLY
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:20310101T000000Z
        SUMMARY:Changed by the client
        ATTENDEE;PARTSTAT=\(status)\(more):mailto:\(attendee)
        END:VEVENT
        END:VCALENDAR

        """
    }

    private static func uid(_ letter: String) throws -> String {
        let unfolded = letter.replacing("\r\n ", with: "")
        let line = try #require(unfolded.split(separator: "\r\n").first { $0.hasPrefix("UID:") })
        return String(line.dropFirst(4))
    }

    /// Gives back the name of the set.
    @discardableResult
    private func invited(_ folder: TourFolder, _ addresses: String...) throws -> String {
        let outcome = try Program.run(
            ["tour", "invite", "2031-boston", "--to"] + addresses + folder.site)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return String(
            outcome.output.split(separator: "\n").first?.split(separator: " ").last ?? "")
    }

    @Test func `a set of invitations waits, is approved at once and carries the request`() throws {
        let folder = try TourFolder()
        let dry = try folder.run("tour", "invite", "2031-boston", "--to", "a@x.example", "--dry-run")
        #expect(dry.output.contains("a@x.example  en  Invitation: Youth decides"))
        #expect(try folder.letter(to: "a@x.example") == nil)
        let set = try invited(folder, "a@x.example", "b@y.example", "A@x.example")
        let row = try #require(try folder.letter(to: "a@x.example", "invitation"))
        let raw = try folder.raw(row)
        #expect(raw.contains("text/calendar; charset=us-ascii; method=REQUEST"))
        #expect(raw.contains("METHOD:REQUEST"))
        #expect(raw.contains("filename=\"invite.ics\"") || raw.contains("filename=invite.ics"))
        #expect(raw.contains("TZID:America/New_York"))
        let again = try folder.run("tour", "invite", "2031-boston", "--to", "a@x.example")
        #expect(again.errors.contains("an invitation is there already"))
        let journal = try folder.run("tour", "invite", "2031-boston", "--approve", "nothing")
        #expect(journal.status == 1)
        let approved = try folder.run("tour", "invite", "2031-boston", "--approve", set)
        #expect(approved.output.contains("2 letters of the set"), "\(approved.errors)")
    }

    @Test func `a calendar's yes takes the seat, whatever it did to the summary`() throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        let raw = try folder.raw(try #require(try folder.letter(to: "a@x.example")))
        let uid = try Self.uid(raw)
        try folder.demo.put(
            Self.reply("ACCEPTED", uid: uid, attendee: "a@x.example", sender: "a@x.example"),
            as: "901.a")
        #expect(try folder.once().status == 0)
        #expect(try folder.state("a@x.example") == "registered")
        let letter = try #require(try folder.letter(to: "a@x.example", "registration-confirmed"))
        #expect(letter["state"] as? String == "held")
        #expect(try folder.raw(letter).contains("has a place"))
    }

    @Test("A calendar's no and perhaps are understood too", arguments: [
        ("DECLINED", "declined", "withdrawal-confirmed"),
        ("TENTATIVE", "invited", "registration-incomplete"),
    ])
    func calendar(status: String, state: String, letter: String) throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        let uid = try Self.uid(folder.raw(try #require(try folder.letter(to: "a@x.example"))))
        try folder.demo.put(
            Self.reply(status, uid: uid, attendee: "a@x.example", sender: "a@x.example"),
            as: "901.a")
        #expect(try folder.once().status == 0)
        #expect(try folder.state("a@x.example") == state)
        #expect(try folder.letter(to: "a@x.example")?["letter"] as? String == letter)
    }

    @Test func `two independent parsers read every calendar object alike`() throws {
        try #require(CalendarParsers.areThere, "Tests/run installs both parsers")
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        let invitation = try #require(try folder.letter(to: "a@x.example", "invitation"))
        try folder.answer("Yes, I will attend.", from: "a@x.example")
        let accepted = try #require(try folder.letter(to: "a@x.example", "registration-confirmed"))
        try folder.answer("I have to cancel my place.", from: "a@x.example", number: 2)
        let ended = try #require(try folder.letter(to: "a@x.example", "withdrawal-confirmed"))
        let uid = try Self.uid(folder.raw(invitation))
        let rows = [invitation, accepted, ended]
        for (sequence, row) in rows.enumerated() {
            let facts = try CalendarParsers.read(folder.raw(row))
            let method = sequence == 2 ? "CANCEL" : "REQUEST"
            #expect(facts["same"] as? Bool == true)
            #expect(facts["parameter"] as? String == method)
            #expect(facts["method"] as? String == method)
            #expect(facts["uid"] as? String == uid)
            #expect(facts["sequence"] as? Int == sequence)
            #expect(facts["attendee"] as? String == "mailto:a@x.example")
            #expect(facts["organizer"] as? String == "mailto:secretariat@urban-innovation.example")
            #expect(facts["start"] as? String == "2031-06-09T09:30:00-04:00")
            #expect(facts["zones"] as? [String] == ["America/New_York"])
            #expect(facts["pythonErrors"] as? Int == 0)
            #expect(facts["libicalErrors"] as? Int == 0)
            #expect(facts["libicalRules"] as? Int == 1)
            #expect(facts["rsvp"] as? String == ["TRUE", "FALSE", "None"][sequence])
        }
    }

    @Test func `an answer that cannot be tied to the invitee goes to staff`() throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        let uid = try Self.uid(folder.raw(try #require(try folder.letter(to: "a@x.example"))))
        let other = "evil@z.example"
        try folder.demo.put(
            Self.reply("ACCEPTED", uid: uid, attendee: other, sender: other), as: "902.z")
        #expect(try folder.once().status == 0)
        #expect(try folder.state("a@x.example") == "invited")
        let entry = try #require(try folder.letter(to: other))
        #expect(entry["letter"] as? String == "for-staff")
        #expect("\(entry["reason"] ?? "")".contains("was answered by evil@z.example"))
    }

    @Test("Plain words in four languages", arguments: [
        ("Yes, two of us.", "registered", 2), ("Je ne pourrai pas venir, désolé.", "declined", 1),
        ("我们派两个人参加", "registered", 2), ("Sí, con mucho gusto.", "registered", 1),
        ("Perhaps; I am not sure yet.", "invited", 1),
        ("I cannot say no to Boston!", "registered", 1), ("Count me out.", "declined", 1),
        ("不一定能来，下周再确认。", "invited", 1),
    ])
    func words(text: String, state: String, people: Int) throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        try folder.answer(text, from: "a@x.example")
        let roster = try Program.run(
            ["tour", "roster", "2031-boston", "--json", "--all"] + folder.site).objects()
        #expect(roster.count == people)
        #expect(roster.allSatisfy { $0["state"] as? String == state })
    }

    @Test func `the last seat goes once, the line keeps its order, a freed seat is offered`() throws {
        let folder = try TourFolder(places: 1, perOrganization: 1)
        try invited(folder, "a@x.example", "b@y.example", "c@z.example")
        for (index, name) in ["a@x.example", "b@y.example", "c@z.example"].enumerated() {
            try folder.answer("Yes, I will attend.", from: name, number: index + 1)
        }
        #expect(try folder.state("a@x.example") == "registered")
        #expect(try folder.state("b@y.example") == "waiting")
        #expect(try folder.roster()["b@y.example"]?["detail"] as? String == "tour-full")
        let waiting = try #require(try folder.letter(to: "c@z.example", "waiting-list"))
        #expect(try folder.raw(waiting).contains("number 2 on the waiting list"))
        try folder.answer("I have to cancel my place.", from: "a@x.example", number: 4)
        #expect(try folder.state("a@x.example") == "withdrawn")
        #expect(try folder.state("b@y.example") == "offered")
        #expect(try folder.state("c@z.example") == "waiting")
        #expect(try folder.letter(to: "b@y.example", "seat-offered") != nil)
        try folder.answer("Yes.", from: "b@y.example", number: 5)
        #expect(try folder.state("b@y.example") == "registered")
        #expect(try folder.run("journal", "verify").status == 0)
    }

    @Test func `people named by one contact are registered with what was told of them`() throws {
        let folder = try TourFolder(places: 5, perOrganization: 5)
        try invited(folder, "a@x.example")
        try folder.answer(
            """
            Yes, please register the following participants for the tour to Boston:
            1. Maria Lopez
            Diet: =vegetarian
            2. Juan Perez
            Name in the passport: Juan Pérez Gil
            """, from: "a@x.example")
        #expect(try folder.state("Maria Lopez") == "registered")
        #expect(try folder.roster()["Juan Perez"]?["passport_name"] as? String == "Juan Pérez Gil")
        let table = try folder.run("tour", "roster", "2031-boston", "--csv").output
        #expect(table.contains("'=vegetarian"))
        let letter = try #require(try folder.letter(to: "a@x.example", "registration-confirmed"))
        let text = try folder.run("queue", "show", "\(letter["id"] as? Int ?? 0)").output
        #expect(text.contains("- Maria Lopez: the name exactly as in the passport"))
        #expect(text.contains("- Juan Perez: diet or allergies"))
    }

    @Test func `a colleague takes over, and staff withdraw by hand`() throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        try folder.answer("Yes, I will attend.", from: "a@x.example")
        try folder.answer(
            "I cannot attend the tour, but my colleague Maria Lopez will attend instead of me.",
            from: "a@x.example", number: 2)
        #expect(try folder.state("a@x.example") == "substituted")
        #expect(try folder.state("Maria Lopez") == "registered")
        let done = try folder.run(
            "tour", "withdraw", "2031-boston", "a@x.example", "--name", "Maria Lopez")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try folder.state("Maria Lopez") == "withdrawn")
    }

    @Test func `after the deadline staff decide`() throws {
        let folder = try TourFolder(deadline: "2015-01-01")
        try invited(folder, "a@x.example")
        try folder.answer("Yes, I will come.", from: "a@x.example")
        #expect(try folder.state("a@x.example") == "waiting")
        #expect(
            try folder.run("tour", "decide", "2031-boston", "a@x.example", "--admit").status == 0)
        #expect(try folder.state("a@x.example") != "waiting")
    }

    @Test("A death between two steps leaves one seat and one letter", arguments: [
        "reception.decided", "reception.recorded",
    ])
    func crash(point: String) throws {
        let folder = try TourFolder()
        try invited(folder, "a@x.example")
        let uid = try Self.uid(folder.raw(try #require(try folder.letter(to: "a@x.example"))))
        try folder.demo.put(
            Self.reply("ACCEPTED", uid: uid, attendee: "a@x.example", sender: "a@x.example"),
            as: "903.a")
        #expect(try folder.once(crash: point).signalled)
        for _ in 0..<2 { #expect(try folder.once().status == 0) }
        #expect(try folder.state("a@x.example") == "registered")
        let letters = try folder.demo.queue("--all").filter {
            $0["letter"] as? String == "registration-confirmed"
        }
        #expect(letters.count == 1)
    }
}
