import Foundation
import Testing

/// Staff decide by mail: a draft comes in, a letter to staff goes out, a signed answer comes back.
@Suite struct DeskByMailTests {
    private static let marie = "marie@urban-innovation.example"

    @Test func `a signed ok sends exactly the draft that was shown`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        #expect(try site.state(1) == "held")
        let letter = try #require(try site.letters("staff-draft").first)
        let shown = try Program.run(["queue", "show", "1", "--raw", "--site", site.path]).output
        let mail = site.sent(letter)
        #expect(mail.contains("Draft 1 for ana1@lugo-plan.example"))
        #expect(mail.contains("Auto-Submitted: auto-generated"))
        #expect(try site.letters("staff-draft", to: Self.marie).count == 1)
        let address = try site.replyAddress(letter)
        #expect(address != DeskMailSite.office)
        try site.receive(try site.signed(site.reply("ok", to: address)))
        #expect(try site.state(1) == "sent")
        #expect(site.sent(1) == shown)
        #expect(try site.journal().contains("mail:li.na@urban-innovation.example"))
        #expect(try Program.run(["journal", "verify", "--site", site.path]).status == 0)
    }

    @Test func `a second approver hears what was decided and by whom`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let (li, marie) = (
            try #require(try site.letters("staff-draft").first),
            try #require(try site.letters("staff-draft", to: Self.marie).first)
        )
        try site.receive(try site.signed(site.reply("ok", to: try site.replyAddress(li))))
        let late = site.reply(
            "non : doublon", to: try site.replyAddress(marie), from: "Marie <\(Self.marie)>")
        try site.receive(try site.signed(late))
        #expect(try site.state(1) == "sent")
        let answer = try #require(
            try site.letters("staff-already-decided", to: Self.marie).first)
        #expect(try Python.parse(site.sent(answer))["text"].map { "\($0)" }?.contains("Li Na")
            == true)
    }

    @Test func `a new text is shown once more and goes with the next ok`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let first = try #require(try site.letters("staff-draft").first)
        let text = "Dear Ana,\n\nit worked with the help of many citizens of Dakar."
        try site.receive(try site.signed(site.reply(text, to: try site.replyAddress(first))))
        #expect(try site.state(1) == "held")
        let again = try #require(try site.letters("staff-shown-again").first)
        // The first key is for the version that was shown first.
        try site.receive(try site.signed(site.reply("ok", to: try site.replyAddress(first))))
        #expect(try site.state(1) == "held")
        try site.receive(try site.signed(site.reply("OK\n\nLi", to: try site.replyAddress(again))))
        #expect(try site.state(1) == "sent")
        #expect(site.sent(1).contains("many citizens of Dakar"))
        #expect(site.sent(1).contains("Urban Innovation Secretariat"))
    }

    @Test func `many drafts make one list, and its numbers decide`() throws {
        let site = try DeskMailSite(desk: "single-letters: 2")
        for number in 1...5 { try site.put(site.question(number)) }
        try site.run()
        #expect(try site.letters("staff-draft") == [])
        let list = try #require(try site.letters("staff-digest").first)
        #expect(try site.letters("staff-digest").count == 1)
        // Each draft stands in the list, word for word.
        let whole = site.sent(list).replacing(" \r\n", with: " ")
        #expect(whole.components(separatedBy: "> Dear Ana Prieto,").count == 6)
        #expect(whole.contains("> With kind regards,"))
        #expect(whole.contains("1. Answer for ana1@lugo-plan.example"), "no code of the record")
        let address = try site.replyAddress(list)
        try site.receive(
            try site.signed(site.reply("ok 1 3 5, no 2: duplicate", to: address)))
        let states = try (1...5).map(site.state)
        #expect(states == ["sent", "rejected", "sent", "held", "sent"])
        try site.receive(try site.signed(site.reply("ok 4", to: address)))
        #expect(try site.state(4) == "sent")
        try site.receive(try site.signed(site.reply("ok 9", to: address)))
        #expect(try site.letters("staff-question").count == 1)
    }

    @Test func `what is not plainly one thing is asked about`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        try site.receive(
            try site.signed(site.reply("ok but change the date to 4 May", to: address)))
        #expect(try site.state(1) == "held")
        let question = try #require(try site.letters("staff-question").first)
        try site.receive(try site.signed(site.reply("yes", to: try site.replyAddress(question))))
        #expect(try site.state(1) == "sent")
    }

    @Test func `words about a letter in another language do not become the letter`() throws {
        let site = try DeskMailSite(desk: "single-letters: 3, edits: send-at-once")
        try site.receive(site.question())
        let draft = try #require(try site.letters("staff-draft", to: Self.marie).first)
        func answer(_ words: String, to letter: Int) throws {
            let mail = site.reply(
                words, to: try site.replyAddress(letter), from: "Marie <\(Self.marie)>")
            try site.receive(try site.signed(mail))
        }
        try answer(
            "Il me semble que la lettre est trop longue et que la ville de Dakar n'est pas "
                + "contente de ce qui est dit de ses finances.", to: draft)
        #expect(try site.state(1) == "held" && site.row(1)["revision"] as? Int == 1)
        let first = try #require(try site.letters("staff-question", to: Self.marie).last)
        let asked = try Self.words(of: first, site)
        #expect(asked.contains("dans une autre langue que la lettre (celle-ci : anglais)"))
        #expect(asked.contains("à Li Na : la décision est confiée"), "not to herself")
        try answer("Dear Ana,\n\n{{name}} worked with many citizens of Dakar.", to: first)
        #expect(try site.state(1) == "held" && site.row(1)["revision"] as? Int == 1)
        let second = try #require(try site.letters("staff-question", to: Self.marie).last)
        #expect(site.sent(second).contains("accolades"))
        try answer("texte : Dakar a travaillé avec beaucoup de ses habitants.", to: second)
        #expect(site.sent(1).contains("beaucoup de ses habitants"))
    }

    @Test func `what proves a mail is told in the language of each member of staff`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let draft = try #require(try site.letters("staff-draft", to: Self.marie).first)
        #expect(
            try Self.words(of: draft, site).contains("(le courriel n'est pas signé)"))
    }

    /// The text of a letter that was sent, its lines joined.
    private static func words(of letter: Int, _ site: DeskMailSite) throws -> String {
        let text = try Python.parse(site.sent(letter))["text"].map { "\($0)" } ?? ""
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func `who approves all has not approved what is sensitive`() throws {
        let site = try DeskMailSite(desk: "single-letters: 1")
        try site.put(site.question(1))
        let angry = site.question(2)
            .replacing("Dear all,", with: "This is a formal complaint: I am very disappointed.")
        try site.put(angry)
        try site.put(
            site.question(3).replacing(
                "How did the Dakar municipal finance programme work?", with: "Our fax is broken."))
        try site.run()
        #expect(try site.row(2)["sensitive"] as? Bool == true)
        let list = try #require(try site.letters("staff-digest").first)
        #expect(site.sent(list).contains("Sensitive: please read this one yourself"))
        let address = try site.replyAddress(list)
        try site.receive(try site.signed(site.reply("ok all, thanks", to: address)))
        #expect(try site.state(1) == "sent" && site.state(2) == "held")
        #expect(try site.letters("staff-refused").count == 1)
        try site.receive(try site.signed(site.reply("您好，同意 2", to: address)))
        #expect(try site.state(2) == "sent")
    }

    @Test func `who approves all has not approved what the list did not show to its end`() throws {
        let site = try DeskMailSite(desk: "single-letters: 1")
        try site.put(site.question(1))
        try site.put(site.question(2))
        try site.run()
        let first = try #require(try site.letters("staff-digest").first)
        #expect(!site.sent(first).contains("[…]"))
        let text = "Dear Ana,\n\n" + String(repeating: "Dakar did a lot. ", count: 500)
        let file = site.path + "/long.txt"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        #expect(
            try Program.run(["queue", "edit", "2", "--text-file", file, "--site", site.path])
                .status == 0)
        // A question about the list shows it as it is now.
        try site.receive(
            try site.signed(site.reply("ok 9", to: try site.replyAddress(first))))
        let again = try #require(try site.letters("staff-question").first)
        #expect(site.sent(again).contains("[…]") || site.sent(again).contains("[=E2=80=A6]"))
        let address = try site.replyAddress(again)
        try site.receive(try site.signed(site.reply("ok all", to: address)))
        #expect(try site.state(1) == "sent" && site.state(2) == "held")
        let left = try #require(try site.letters("staff-refused").first)
        let words = try Self.words(of: left, site)
        #expect(words.contains("longer than the list had room for"))
        #expect(words.contains("what else you decided is done"))
        #expect(!words.contains("Nothing was changed"))
        try site.receive(try site.signed(site.reply("ok 2", to: address)))
        #expect(try site.state(2) == "sent")
    }

    @Test func `a letter without a text keeps no other back`() throws {
        let site = try DeskMailSite(desk: "single-letters: 1")
        try site.put(site.question(1))
        try site.put(
            site.question(2).replacing(
                "How did the Dakar municipal finance programme work?", with: "Our fax is broken."))
        try site.run()
        #expect(try site.row(2)["revision"] as? Int == 0)
        let address = try site.replyAddress(try #require(try site.letters("staff-digest").first))
        try site.receive(try site.signed(site.reply("ok 1 2", to: address)))
        #expect(try site.state(1) == "sent" && site.state(2) == "held")
        #expect(try site.letters("staff-refused").count == 1)
    }

    @Test func `each answer that is not understood is answered, the very same one a few times`()
        throws
    {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        for words in ["hm", "perhaps", "what now", "who is it", "no idea", "let us see", "ah"] {
            try site.put(try site.signed(site.reply(words, to: address)))
        }
        try site.run()
        #expect(try site.letters("staff-question").count == 7)
        for _ in 0..<7 { try site.put(try site.signed(site.reply("mmm", to: address))) }
        try site.run()
        #expect(try site.letters("staff-question").count == 12)
        // What nothing proves to be hers fills her mailbox no further either.
        for number in 0..<7 { try site.put(site.reply("unsigned \(number)", to: address)) }
        try site.run()
        #expect(try site.letters("staff-question").count == 17)
        #expect(try site.state(1) == "held")
        try site.receive(try site.signed(site.reply("Hello,\n\nok merci\n\nLi", to: address)))
        #expect(try site.state(1) == "sent")
    }

    @Test func `an ok that comes after the event is answered clearly, and a no still counts`() throws {
        let site = try DeskMailSite(desk: "single-letters: 3")
        for number in 1...2 { try site.put(site.question(number)) }
        try site.run()
        let addresses = try site.letters("staff-draft").map(site.replyAddress)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); "
                + "d.execute('UPDATE letter SET not_after = 1400000000 WHERE id < 3'); d.commit()",
            site.path + "/state/secretariat.sqlite",
        ]
        try process.run()
        process.waitUntilExit()
        try site.receive(try site.signed(site.reply("ok", to: addresses[0])))
        #expect(try site.state(1) == "held")
        let answer = try #require(try site.letters("staff-already-decided").first)
        let words = site.sent(answer).replacing(" \r\n", with: " ")
        #expect(words.contains("an event that has begun"))
        try site.receive(try site.signed(site.reply("no: too late", to: addresses[1])))
        #expect(try site.state(2) == "rejected")
    }

    @Test func `release, a note and a pause by command are the same as by mail`() throws {
        let site = try DeskMailSite(undo: 3_600)
        try site.receive(site.question())
        func queue(_ words: String...) throws -> (status: Int32, output: String) {
            let run = try Program.run(["queue"] + words + ["--site", site.path])
            return (run.status, run.output)
        }
        #expect(try queue("release", "1").status == 1)
        #expect(try queue("note", "1", "ask Marie first").status == 0)
        #expect(try queue("later", "1", "2d").output.contains("letter 1 waits until"))
        #expect(try queue("note", "99", "nobody").status == 1)
        #expect(try queue("later", "1", "soon").status == 64)
        #expect(try queue("later", "1", "Monday").output.contains("letter 1 waits until"))
        #expect(try queue("later", "1", "next", "Tuesday").status == 64, "two words")
        #expect(try queue("later", "1", "下周").output.contains("letter 1 waits until"))
        let journal = try site.journal()
        #expect(journal.contains("ask Marie first") && journal.contains("\"put off\""))
        #expect(try queue("approve", "1").status == 0)
        #expect(try site.state(1) == "approved")
        #expect(try queue("later", "1", "2d").status == 1)
        #expect(try queue("release", "1").output.contains("letter 1 goes now"))
        try site.run()
        #expect(try site.state(1) == "sent")
        #expect(try queue("release", "1").status == 1)
        #expect(try queue("hold", "1").status == 1)
    }

    @Test func `hold calls a letter back while its undo window is open`() throws {
        let site = try DeskMailSite(undo: 3_600)
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        try site.receive(try site.signed(site.reply("ok", to: address)))
        #expect(try site.state(1) == "approved")
        try site.receive(try site.signed(site.reply("hold", to: address)))
        #expect(try site.state(1) == "held")
        // The used key approves nothing any more.
        try site.receive(try site.signed(site.reply("ok", to: address)))
        #expect(try site.state(1) == "held")
        #expect(try site.letters("staff-refused").count == 1)
    }

    @Test func `a draft that newer mail has overtaken says so`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        let newer = site.question()
            .replacing("<ana.1@", with: "<ana.1b@")
            .replacing("Subject:", with: "In-Reply-To: <ana.1@lugo-plan.example>\nSubject:")
        try site.receive(newer)
        #expect(try site.state(1) == "superseded")
        try site.receive(try site.signed(site.reply("ok", to: address)))
        #expect(try site.state(1) == "superseded")
        #expect(try site.letters("staff-already-decided").count == 1)
    }

    @Test func `a colleague is asked, a note is kept, a pause is kept to`() throws {
        let site = try DeskMailSite(desk: "single-letters: 9")
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        try site.receive(try site.signed(site.reply("note: she called too", to: address)))
        try site.receive(try site.signed(site.reply("to Marie", to: address)))
        let handed = try site.letters("staff-draft", to: Self.marie)
        #expect(handed.count == 2)
        let told = try Python.parse(site.sent(handed.last ?? 0))["text"].map { "\($0)" } ?? ""
        #expect(told.contains("she called too") && told.contains("Li Na vous prie de décider."))
        #expect(told.contains("vérifié à nouveau"))
        try site.receive(try site.signed(site.reply("later 2d", to: address)))
        let count = try site.rows().count
        try site.run()
        #expect(try site.rows().count == count)
        #expect(try site.state(1) == "held")
    }

    @Test func `in observe nothing is written to staff`() throws {
        let site = try DeskMailSite(mode: "observe")
        try site.receive(site.question())
        let hand = ["queue", "hand", "1", Self.marie, "--site", site.path]
        #expect(try Program.run(hand).errors.contains("no letter to staff leaves"))
        #expect(try site.rows().count == 1)
    }

    @Test func `a colleague is asked on the command line, and can decide by mail`() throws {
        let site = try DeskMailSite(desk: "single-letters: 9")
        try site.receive(site.question())
        func hand(_ address: String) throws -> (status: Int32, errors: String) {
            let run = try Program.run(["queue", "hand", "1", address, "--site", site.path])
            return (run.status, run.errors)
        }
        for nobody in ["jose@urban-innovation.example", "eve@x.example", "Marie"] {
            #expect(try hand(nobody).status == 1, "\(nobody)")
        }
        #expect(try hand(Self.marie).status == 0)
        try site.run()
        let asked = try #require(try site.letters("staff-draft", to: Self.marie).last)
        #expect(try site.letters("staff-draft", to: Self.marie).count == 2)
        #expect(try site.journal().contains("handed over"))
        let answer = site.reply(
            "d'accord", to: try site.replyAddress(asked),
            from: "Marie Duval <\(Self.marie)>")
        try site.receive(try site.signed(answer))
        #expect(try site.state(1) == "sent")
        #expect(try hand(Self.marie).errors.contains("already sent"))
    }

    @Test func `a vacation notice to a keyed address decides nothing`() throws {
        let site = try DeskMailSite()
        try site.receive(site.question())
        let address = try site.replyAddress(try #require(try site.letters("staff-draft").first))
        let away = site.reply("ok", to: address)
            .replacing("Subject:", with: "Auto-Submitted: auto-replied\nSubject:")
        try site.receive(try site.signed(away))
        #expect(try site.state(1) == "held")
    }
}

/// Letters that go by themselves, and commands that look back.
@Suite struct AutomaticLetterTests {
    private static let policy =
        "policy: {by-itself: [answer], to: authenticated, answers-percent: 55}"

    /// From a domain that signs its mail, to a library whose entry on Dakar is still good.
    private static func question(_ site: DeskMailSite) throws -> String {
        let file = site.path + "/knowledge/initiatives/dakar.md"
        let entry = try String(contentsOfFile: file, encoding: .utf8)
        try entry.replacing(/valid-until: .*/, with: "valid-until: 2099-12-31")
            .write(toFile: file, atomically: true, encoding: .utf8)
        return site.question().replacing("lugo-plan.example", with: "elsewhere.example")
    }

    @Test func `a proven author gets the answer after the undo window, others wait`() throws {
        let site = try DeskMailSite(mode: "auto", more: Self.policy)
        try site.receive(
            try site.signed(try Self.question(site), by: "elsewhere.example"), site.question(2))
        #expect(try site.state(1) == "sent")
        #expect(try site.row(2)["state"] as? String == "held")
        #expect(try site.journal().contains("\"policy\""))
    }

    @Test func `a letter that went by itself stands in the day's list`() throws {
        let site = try DeskMailSite(mode: "auto", more: Self.policy)
        try site.receive(
            try site.signed(try Self.question(site), by: "elsewhere.example"))
        #expect(try site.state(1) == "sent")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let time = calendar.dateComponents([.hour, .minute], from: Date())
        let minute = String(format: "%02d:%02d", time.hour ?? 0, time.minute ?? 0)
        let file = site.path + "/secretariat.yaml"
        try String(contentsOfFile: file, encoding: .utf8)
            .replacing("digest-at: never", with: """
                digest-at: "\(minute)", hours: {days: [mon, tue, wed, thu, fri, sat, sun]}
                """)
            .write(toFile: file, atomically: true, encoding: .utf8)
        try site.run()
        let digest = try #require(try site.letters("staff-digest").first)
        let words = try Python.parse(site.sent(digest))["text"].map { "\($0)" } ?? ""
        #expect(words.contains("Gone by themselves"), "\(words)")
        #expect(words.contains("to ana1@elsewhere.example (sent)"), "\(words)")
    }

    @Test func `in hold the same letter waits, and policy try tells that it would go`() throws {
        let site = try DeskMailSite(mode: "hold", more: Self.policy)
        try site.receive(
            try site.signed(try Self.question(site), by: "elsewhere.example"), site.question(2))
        #expect(try site.state(1) == "held")
        try Program.run(["queue", "approve", "1", "--site", site.path])
        try site.run()
        let tried = try Program.run(["policy", "try", "--json", "--site", site.path])
        let lines = try tried.objects()
        #expect(lines.count == 2, "\(tried.errors)")
        #expect(lines.first?["goes"] as? Bool == true)
        #expect(lines.first?["staff"] as? String == "sent unchanged")
        #expect(lines.last?["goes"] as? Bool == false)
        try site.receive(
            """
            From: Per Aas <per@lugo-plan.example>
            To: \(DeskMailSite.office)
            Subject: Joining
            Message-ID: <per.1@lugo-plan.example>
            Content-Type: text/plain; charset=utf-8

            I would like to join the Community on Urban Innovation. I am head of planning at the
            City of Lugo in Spain.

            Per Aas
            """)
        let third = try #require(
            try Program.run(["message", "replay", "3", "--json", "--site", site.path])
                .objects().first)
        #expect((third["changed_then"] as? [String])?.contains { $0.hasPrefix("known person") } == true)
        #expect(third["differs"] as? Bool == false)
        let plain = try Program.run(["policy", "try", "--site", site.path]).output
        #expect(plain.contains(/waits join-confirm +per@lugo-plan.example/), "\(plain)")
        #expect(plain.contains("3 letters; 1 would have gone"))
        #expect(!plain.contains("no such letter then"))
        // The same mail under a policy that lets the confirmation go to everybody whom the office
        // knows or has proof of: Per was a stranger then, whatever he is now.
        let file = site.path + "/secretariat.yaml"
        try String(contentsOfFile: file, encoding: .utf8)
            .replacing("by-itself: [answer], to: authenticated,",
                with: "by-itself: [answer, join-confirm], to: authenticated-or-known,")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let wider = try Program.run(["policy", "try", "--json", "--site", site.path]).objects()
        let join = try #require(wider.first { $0["letter"] as? String == "join-confirm" })
        #expect(join["goes"] as? Bool == false)
        #expect("\(join["reason"] ?? "")".contains("does not know the author"))
        let rows = try site.rows().count
        let replay = try Program.run(
            ["message", "replay", "--since", "30d", "--all", "--json", "--site", site.path])
        #expect(try replay.objects().allSatisfy { $0["differs"] as? Bool == false })
        #expect(try site.rows().count == rows)
    }
}
