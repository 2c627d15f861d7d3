import Crypto
import Foundation

/// A site on folders whose staff answer by mail, and the keys that their mail is signed with.
final class DeskMailSite {
    let path: String
    private let keys: [String: Curve25519.Signing.PrivateKey]
    private var mails = 0

    static let office = "secretariat@urban-innovation.example"

    init(
        mode: String = "hold", desk: String = "single-letters: 3", undo: Int = 0, more: String = ""
    ) throws {
        path = FileManager.default.temporaryDirectory
            .appendingPathComponent("desk-\(UUID().uuidString)").path
        let names = ["urban-innovation.example", "elsewhere.example"]
        keys = names.reduce(into: [:]) { $0[$1] = Curve25519.Signing.PrivateKey() }
        try Program.run(["init", path])
        for folder in ["inbox", "sent"] {
            for part in ["cur", "new", "tmp"] {
                try FileManager.default.createDirectory(
                    atPath: "\(path)/\(folder)/\(part)", withIntermediateDirectories: true)
            }
        }
        try settings(mode, desk, undo, more).write(
            toFile: path + "/secretariat.yaml", atomically: true, encoding: .utf8)
        try keys.map { name, key in
            let text = key.publicKey.rawRepresentation.base64EncodedString()
            return "s._domainkey.\(name) v=DKIM1; k=ed25519; p=\(text)\n"
        }.joined().write(toFile: path + "/keys.txt", atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private func settings(_ mode: String, _ desk: String, _ undo: Int, _ more: String) -> String {
        """
        office:
          name: {en: Urban Innovation Secretariat, fr: Secrétariat, es: Secretaría, zh: 城市创新秘书处}
          address: \(Self.office)
          languages: [en, fr, es, zh]
          zone: Asia/Shanghai
        mode: \(mode)
        mailboxes:
          - {name: office, url: "maildir://\(path)/inbox"}
        sending: {url: "maildir://\(path)/sent"}
        staff:
          - {name: Li Na, address: li.na@urban-innovation.example, roles: [approver], language: en}
          - {name: Marie Duval, address: marie@urban-innovation.example, roles: [approver],
             language: fr}
          - {name: José Ortega, address: jose@urban-innovation.example, roles: [reader],
             language: es}
        limits: {undo-seconds: \(undo)}
        authentication: {dns: false, keys: keys.txt}
        desk-by-mail: {digest-at: never, \(desk)}
        \(more)

        """
    }

    // MARK: - Mail in

    /// Puts a mail into the mailbox and lets the program deal with it.
    func receive(_ mails: String...) throws {
        for mail in mails { try put(mail) }
        try run()
    }

    func put(_ mail: String) throws {
        mails += 1
        let bytes = Data(mail.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
        try bytes.write(to: URL(fileURLWithPath: "\(path)/inbox/new/\(1000 + mails).mail"))
    }

    func run() throws {
        let outcome = try Program.run(["run", "--once", "--from-start", "--site", path])
        guard outcome.status == 0 else { throw Failed(words: outcome.errors) }
    }

    struct Failed: Error { let words: String }

    /// A question that the library answers, from a person of this number.
    func question(_ number: Int = 1) -> String {
        """
        From: Ana Prieto <ana\(number)@lugo-plan.example>
        To: \(Self.office)
        Subject: Dakar \(number)
        Date: Mon, 09 Feb 2015 10:12:00 +0100
        Message-ID: <ana.\(number)@lugo-plan.example>
        Content-Type: text/plain; charset=utf-8

        Dear all,

        How did the Dakar municipal finance programme work?

        Ana Prieto
        """
    }

    /// An answer of staff as their mail program writes it.
    func reply(
        _ text: String, to address: String,
        from sender: String = "Li Na <li.na@urban-innovation.example>",
        subject: String = "Re: a draft", id: String = UUID().uuidString
    ) -> String {
        """
        From: \(sender)
        To: \(address)
        Subject: \(subject)
        Date: Mon, 09 Feb 2015 11:00:00 +0800
        Message-ID: <\(id)@urban-innovation.example>
        Content-Type: text/plain; charset=utf-8

        \(text)

        On Mon, Feb 9, 2015 at 10:12 AM Urban Innovation Secretariat <
        \(address)> wrote:

        > Reply ok to send it, or no: and a reason.
        > ok
        """
    }

    /// Signs a mail (relaxed/relaxed, ed25519-sha256) as the domain's server would.
    func signed(
        _ mail: String, by domain: String = "urban-innovation.example",
        fields: [String] = ["from", "to", "subject", "date", "message-id"], tags: String = ""
    ) throws -> String {
        let parts = mail.replacing("\n", with: "\r\n").split(
            separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let body = Self.relaxed(body: String(parts[1]))
        let hash = Data(SHA256.hash(data: Data(body.utf8))).base64EncodedString()
        var signature =
            "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=\(domain); s=s; "
            + "h=\(fields.joined(separator: ":")); \(tags)bh=\(hash); b="
        let header = parts[0].split(separator: "\r\n").map(String.init)
        var signedLines = fields.compactMap { name in
            header.last { $0.lowercased().hasPrefix(name + ":") }.map(Self.relaxed(field:))
        }.map { $0 + "\r\n" }.joined()
        signedLines += Self.relaxed(field: signature)
        guard let key = keys[domain] else { throw Failed(words: "no key for \(domain)") }
        let digest = Data(SHA256.hash(data: Data(signedLines.utf8)))
        signature += try key.signature(for: digest).base64EncodedString()
        return signature + "\n" + mail
    }

    private static func relaxed(field: String) -> String {
        let pieces = field.split(separator: ":", maxSplits: 1)
        let value = pieces[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return pieces[0].lowercased() + ":" + value
    }

    private static func relaxed(body: String) -> String {
        var lines = body.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            var words = line.split(separator: " ").joined(separator: " ")
            if line.hasPrefix(" ") { words = " " + words }
            return words
        }
        while lines.last == "" { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\r\n") + "\r\n"
    }

    // MARK: - What is there

    func rows(_ more: String...) throws -> [[String: Any]] {
        try Program.run(["queue", "list", "--all", "--json", "--site", path] + more).objects()
    }

    func row(_ id: Int) throws -> [String: Any] {
        try rows().first { $0["id"] as? Int == id } ?? [:]
    }

    func state(_ id: Int) throws -> String { try row(id)["state"] as? String ?? "-" }

    /// Letters of one name to one address, the newest last.
    func letters(_ name: String, to address: String = "li.na@urban-innovation.example") throws
        -> [Int]
    {
        try rows().filter {
            $0["letter"] as? String == name && $0["to"] as? String == address
        }.compactMap { $0["id"] as? Int }
    }

    func sent(_ id: Int) -> String {
        let data = FileManager.default.contents(atPath: "\(path)/sent/new/letter-\(id)")
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The address that an answer to a sent letter goes to.
    func replyAddress(_ id: Int) throws -> String {
        let unfolded = sent(id).replacing("\r\n ", with: " ")
        guard let line = unfolded.split(separator: "\r\n").first(where: {
            $0.hasPrefix("Reply-To:")
        }), let open = line.lastIndex(of: "<"), let close = line.lastIndex(of: ">")
        else { throw Failed(words: "letter \(id) has no reply address") }
        return String(line[line.index(after: open)..<close])
    }

    func journal() throws -> String {
        try Program.run(["journal", "list", "--json", "--limit", "2000", "--site", path]).output
    }
}
