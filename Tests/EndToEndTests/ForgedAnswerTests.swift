import Foundation
import MailModel
import Sending
import Store
import Testing

/// A hundred forged answers with a right or a nearly right key: none of them decides anything.
@Suite struct ForgedAnswerTests {
    @Test func `no forgery acts, and the true answer still does`() throws {
        let site = try DeskMailSite(desk: "single-letters: 9")
        for number in 1...3 { try site.put(site.question(number)) }
        try site.run()
        let keys = try site.letters("staff-draft").map(site.replyAddress)
        #expect(keys.count == 3)
        let forged = try Self.forgeries(site, keys)
        #expect(forged.count >= 100)
        for mail in forged { try site.put(mail) }
        try site.run()
        #expect(try (1...3).map(site.state) == ["held", "held", "held"])
        #expect(FileManager.default.fileExists(atPath: site.path + "/sent/new/letter-1") == false)
        let refusals = try site.journal().components(separatedBy: "\"refused\"").count - 1
        #expect(refusals >= 80, "\(refusals)")
        // Questions about them went to the known address only, and not without end: five in the
        // hour, and one about each of the two that are proven to be hers and say nothing.
        #expect(try site.letters("staff-question").count <= 7)
        try site.receive(try site.signed(site.reply("ok", to: keys[0])))
        #expect(try site.state(1) == "sent")
        // The key that a stranger has shown is closed.
        try site.receive(
            try site.signed(
                site.reply("ok", to: keys[2], from: "Eve <eve@elsewhere.example>"),
                by: "elsewhere.example"))
        try site.receive(try site.signed(site.reply("ok", to: keys[2])))
        #expect(try site.state(3) == "held")
    }

    @Test func `a key that is used, replayed, expired, overtaken or a colleague's decides nothing`()
        throws
    {
        let site = try DeskMailSite(desk: "single-letters: 9", undo: 3_600)
        for number in 1...6 { try site.put(site.question(number)) }
        try site.run()
        let keys = try site.letters("staff-draft").map(site.replyAddress)
        #expect(keys.count == 6)
        let first = try site.signed(site.reply("ok", to: keys[0]))
        try site.receive(first)
        #expect(try site.state(1) == "approved")
        try Program.run(["queue", "hold", "1", "--site", site.path])
        let text = site.path + "/body.txt"
        try "Another text.\n".write(toFile: text, atomically: true, encoding: .utf8)
        try Program.run(["queue", "edit", "3", "--text-file", text, "--site", site.path])
        let expired = try Self.expiredKey(2, site)
        let mixed = try #require(Self.mixed(keys[4], keys[5]))
        // The same bytes once more, on another way.
        for hop in 1...8 {
            try site.put("Received: from relay\(hop).elsewhere.example by mx; now\n" + first)
        }
        let marie = "Marie Duval <marie@urban-innovation.example>"
        for word in ["ok", "approved", "d'accord", "de acuerdo", "同意", "yes", "send it", "oui"] {
            for key in [keys[0], expired, keys[2], mixed] {
                try site.put(try site.signed(site.reply(word, to: key)))
            }
            try site.put(try site.signed(site.reply(word, to: keys[3], from: marie)))
        }
        try site.run()
        #expect(try (1...6).map(site.state) == Array(repeating: "held", count: 6))
        // Li's own key is closed once a colleague has shown it.
        try site.receive(try site.signed(site.reply("ok", to: keys[3])))
        #expect(try site.state(4) == "held")
        let journal = try site.journal()
        #expect(journal.contains("the key has expired") && journal.contains("already decided"))
        #expect(journal.contains("the key came from another address"))
        // What is not forged still decides.
        try site.receive(try site.signed(site.reply("ok", to: keys[4])))
        #expect(try site.state(5) == "approved")
    }

    /// A key that was given to Li for a draft, and has run out.
    private static func expiredKey(_ letter: Int64, _ site: DeskMailSite) throws -> String {
        let store = try Store(folder: site.path + "/state")
        let now = Int64(Date().timeIntervalSince1970)
        let terms = KeyTerms(
            purpose: "desk", subject: "\(letter).1", holder: "li.na@urban-innovation.example",
            binding: try store.revision(1, of: letter)?.digest, expiresAt: now - 60)
        let random = (0..<32).map { _ in UInt8.random(in: 0...255) }
        let key = try #require(
            try store.sealedKey(for: terms, random: random, freshSecret: random, now: now))
        try store.perform([IssueKey(key)], now: now - 120)
        let office = try #require(EmailAddress(DeskMailSite.office))
        return try #require(key.key.address(at: office)).description
    }

    /// The beginning of one key with the end of another.
    private static func mixed(_ one: String, _ other: String) -> String? {
        guard let first = one.firstMatch(of: /^(.*\+k-.{10})/), let second =
            other.firstMatch(of: /\+k-.{10}(.*)$/)
        else { return nil }
        return String(first.1) + String(second.1)
    }

    private static func forgeries(_ site: DeskMailSite, _ keys: [String]) throws -> [String] {
        let key = keys[0]
        let words = ["ok", "approved", "d'accord", "de acuerdo", "同意", "yes", "send it", "oui"]
        var mails: [String] = []
        for word in words {
            let mail = site.reply(word, to: key)
            let closed = try site.signed(site.reply(word, to: keys[2]))
            mails += [
                mail,
                try site.signed(site.reply("no: \(word)", to: key))
                    .replacing("no: \(word)", with: word),
                try site.signed(mail, by: "elsewhere.example"),
                try site.signed(mail, tags: "l=2; "),
                try site.signed(mail, tags: "t=1400000000; x=1400000001; "),
                try site.signed(mail, fields: ["to", "subject", "date"]),
                try site.signed(mail, fields: ["from", "subject", "date", "message-id"]),
                try site.signed(mail).replacing("To: \(key)", with: "To: \(keys[1])"),
                // A second author closes the key, as a stranger's mail does.
                "From: Eve <eve@elsewhere.example>\n" + closed,
                closed.replacing("\nTo:", with: "\nFrom: Eve <eve@elsewhere.example>\nTo:"),
                "Authentication-Results: mx.urban-innovation.example; "
                    + "dkim=pass header.d=urban-innovation.example\n" + mail,
                try site.signed(mail, tags: "i=@elsewhere.example; "),
            ]
        }
        for wrong in ["aaaaaaaaaaaaaaaaaaaa", "zzzzzzzzzzzzzzzzzzzz", "22222222222222222222"] {
            let address = "secretariat+k-\(wrong)@urban-innovation.example"
            mails.append(try site.signed(site.reply("ok", to: address)))
        }
        mails += [
            // Said in the subject, or only in what is quoted.
            try site.signed(site.reply("", to: key, subject: "ok")),
            try site.signed(site.reply("> ok", to: key)),
            try site.signed(site.reply("ok", to: DeskMailSite.office)),
            try site.signed(
                site.reply("ok", to: key, from: "li.na@urban-innovation.example, eve@x.example")),
        ]
        return mails
    }
}
