import Foundation
import MailModel
import Sending
import Store
import Testing

/// A hundred forged answers with a right or a nearly right key: none of them decides anything.
@Suite struct ForgedAnswerTests {
    /// What is forged about a mail; the two tests together send all of them.
    private enum Kind: String, CaseIterable {
        case unsigned, brokenBody, wrongAlignment, lengthTag, expiredSignature, uncoveredAddress
        case uncoveredAuthor, otherDraft, duplicatedFrom, foreignResults, foreignIdentity
        case rightKeyFromStranger, wrongKey, noCommand, noKey, severalAuthors, changedType
        case usedKey, expiredKey, oldRevision, otherStaffMember, replayed
    }

    private struct Forgery {
        let kind: Kind
        let mail: String

        init(_ kind: Kind, _ mail: String) { (self.kind, self.mail) = (kind, mail) }
    }

    private static let stale: Set<Kind> = [
        .usedKey, .expiredKey, .oldRevision, .otherStaffMember, .replayed, .otherDraft,
    ]

    @Test func `no forgery acts, and the true answer still does`() throws {
        let site = try DeskMailSite(desk: "single-letters: 9")
        for number in 1...3 { try site.put(site.question(number)) }
        try site.run()
        let keys = try site.letters("staff-draft").map(site.replyAddress)
        #expect(keys.count == 3)
        let forged = try Self.forgeries(site, keys)
        #expect(forged.count >= 100)
        let kinds = Set(forged.map(\.kind))
        #expect(kinds.union(Self.stale) == Set(Kind.allCases), "each kind is sent")
        for forgery in forged { try site.put(forgery.mail) }
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
        var forged: [Forgery] = []
        // The same bytes once more, on another way.
        for hop in 1...8 {
            let way = "Received: from relay\(hop).elsewhere.example by mx; now\n"
            forged.append(Forgery(.replayed, way + first))
        }
        let marie = "Marie Duval <marie@urban-innovation.example>"
        for word in ["ok", "approved", "d'accord", "de acuerdo", "同意", "yes", "send it", "oui"] {
            for (kind, key) in [
                (Kind.usedKey, keys[0]), (.expiredKey, expired), (.oldRevision, keys[2]),
                (.otherDraft, mixed),
            ] {
                forged.append(Forgery(kind, try site.signed(site.reply(word, to: key))))
            }
            let hers = site.reply(word, to: keys[3], from: marie)
            forged.append(Forgery(.otherStaffMember, try site.signed(hers)))
        }
        #expect(Set(forged.map(\.kind)) == Self.stale)
        for forgery in forged { try site.put(forgery.mail) }
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

    @Test func `what a signature leaves out of the text's form changes nothing of it`() throws {
        let site = try DeskMailSite(desk: "single-letters: 9")
        for number in 1...3 { try site.put(site.question(number)) }
        try site.run()
        let keys = try site.letters("staff-draft").map(site.replyAddress)
        // As HTML the words and their quotation would be one text, and take the draft's place.
        let text = try site.signed(site.reply("hm, the fee is not settled yet.", to: keys[0]))
        try site.receive(text.replacing("text/plain", with: "text/html"))
        #expect(try site.row(1)["revision"] as? Int == 1)
        #expect(try site.journal().contains("does not cover the type of the text"))
        #expect(try site.letters("staff-question").count == 1)
        // Signed by a server that leaves the type out, as many do: its own parts are its own.
        let parts = "--b1\nContent-Type: text/plain; charset=utf-8\n\nok\n\n--b1\n"
            + "Content-Type: text/html; charset=utf-8\n\n<p>ok</p>\n\n--b1--\n"
        func alternative(_ key: String, _ boundary: String) throws -> String {
            let mail = site.reply("x", to: key)
            let head = try #require(mail.components(separatedBy: "Content-Type:").first)
            return try site.signed(
                head + "Content-Type: multipart/alternative; boundary=b1\n\n" + parts
            ).replacing("boundary=b1", with: "boundary=\(boundary)")
        }
        try site.receive(try alternative(keys[1], "b2"))
        #expect(try site.state(2) == "held")
        try site.receive(try alternative(keys[1], "b1"))
        #expect(try site.state(2) == "sent")
        // Signed with the type, HTML counts.
        let html = site.reply("x", to: keys[2]).components(separatedBy: "Content-Type:")[0]
            + "Content-Type: text/html; charset=utf-8\n\n<p>ok</p>\n"
        let fields = ["from", "to", "subject", "date", "message-id", "content-type"]
        try site.receive(
            try site.signed(html, fields: fields + ["content-transfer-encoding"]))
        #expect(try site.state(3) == "sent")
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

    private static func forgeries(
        _ site: DeskMailSite, _ keys: [String]
    ) throws -> [Forgery] {
        let words = ["ok", "approved", "d'accord", "de acuerdo", "同意", "yes", "send it", "oui"]
        return try words.flatMap { try forgeries(site, keys, $0) } + others(site, keys[0])
    }

    private static func forgeries(
        _ site: DeskMailSite, _ keys: [String], _ word: String
    ) throws -> [Forgery] {
        let key = keys[0]
        let mail = site.reply(word, to: key)
        let closed = try site.signed(site.reply(word, to: keys[2]))
        return [
            Forgery(.unsigned, mail),
            Forgery(
                .brokenBody,
                try site.signed(site.reply("no: \(word)", to: key))
                    .replacing("no: \(word)", with: word)),
            Forgery(.wrongAlignment, try site.signed(mail, by: "elsewhere.example")),
            Forgery(.lengthTag, try site.signed(mail, tags: "l=2; ")),
            Forgery(
                .expiredSignature, try site.signed(mail, tags: "t=1400000000; x=1400000001; ")),
            Forgery(.uncoveredAuthor, try site.signed(mail, fields: ["to", "subject", "date"])),
            Forgery(
                .uncoveredAddress,
                try site.signed(mail, fields: ["from", "subject", "date", "message-id"])),
            Forgery(
                .otherDraft,
                try site.signed(mail).replacing("To: \(key)", with: "To: \(keys[1])")),
            // A second author closes the key, as a stranger's mail does.
            Forgery(.duplicatedFrom, "From: Eve <eve@elsewhere.example>\n" + closed),
            Forgery(
                .duplicatedFrom,
                closed.replacing("\nTo:", with: "\nFrom: Eve <eve@elsewhere.example>\nTo:")),
            Forgery(
                .foreignResults,
                "Authentication-Results: mx.urban-innovation.example; "
                    + "dkim=pass header.d=urban-innovation.example\n" + mail),
            Forgery(.foreignIdentity, try site.signed(mail, tags: "i=@elsewhere.example; ")),
            Forgery(
                .changedType, try site.signed(mail).replacing("text/plain", with: "text/html")),
            Forgery(
                .rightKeyFromStranger,
                try site.signed(
                    site.reply(word, to: keys[2], from: "Eve <eve@elsewhere.example>"),
                    by: "elsewhere.example")),
        ]
    }

    private static func others(_ site: DeskMailSite, _ key: String) throws -> [Forgery] {
        let wrong = ["aaaaaaaaaaaaaaaaaaaa", "zzzzzzzzzzzzzzzzzzzz", "22222222222222222222"]
        return try wrong.map { text in
            let address = "secretariat+k-\(text)@urban-innovation.example"
            return Forgery(.wrongKey, try site.signed(site.reply("ok", to: address)))
        } + [
            // Said in the subject, or only in what is quoted.
            Forgery(.noCommand, try site.signed(site.reply("", to: key, subject: "ok"))),
            Forgery(.noCommand, try site.signed(site.reply("> ok", to: key))),
            Forgery(.noKey, try site.signed(site.reply("ok", to: DeskMailSite.office))),
            Forgery(
                .severalAuthors,
                try site.signed(
                    site.reply(
                        "ok", to: key, from: "li.na@urban-innovation.example, eve@x.example"))),
        ]
    }
}
