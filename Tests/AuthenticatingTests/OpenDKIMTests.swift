import Authenticating
import Foundation
import MIME
import MailModel
import Testing

/// Debian's OpenDKIM beside our own judge: what it signs we must accept, and what it refuses we
/// must not; where we refuse what it accepts, the reason stands in a list.
///
/// Its test mode reads headers without the space behind the colon, so that it can say nothing
/// about `simple` headers.
@Suite struct OpenDKIMTests {
    private static let folder = Bundle.module.resourceURL?
        .appendingPathComponent("Signed").path ?? ""

    /// Mails with a good signature that nevertheless proves no author, or not enough.
    private static let stricter: Set = [
        "x-author-above.eml",  // the domain above signs for an author below it, not the reverse
        "x-author-lookalike.eml", "x-other-domain.eml", "x-two-authors.eml",
        "x-bare-return-in-header.eml", "x-length-tag.eml", "x-length-tag-appended.eml",
        "x-sha1.eml", "x-testing-key.eml",
        "x-expired.eml",  // in our own test's present, not in OpenDKIM's
    ]

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }

    /// Mails that OpenDKIM's test mode can read at all.
    private static let comparable: [String] = SignedMailTests.names.filter { name in
        guard name != "x-header-without-colon.eml", let mail = try? bytes(name) else {
            return false
        }
        let text = String(decoding: mail, as: UTF8.self)
        let isSigned = text.contains("DKIM-Signature")
        return !isSigned || text.contains("c=relaxed")
    }

    private static func keys() throws -> DKIMKeyRecords {
        let text = try String(contentsOfFile: folder + "/keys.txt", encoding: .utf8)
        return try DKIMKeyRecords.pinned(text).with("gone._domainkey.office.example", .none)
    }

    @Test func `its verdicts on all signed and forged mails are ours, or less strict`() throws {
        let tool = try OpenDKIM()
        let verdicts = try tool.verdicts(
            Self.comparable.map { "\(Self.folder)/\($0)" }, keys: Self.folder + "/keys.txt")
        #expect(verdicts.count >= 30)
        let keys = try Self.keys()
        for (path, isGood) in verdicts {
            let name = String(path.split(separator: "/").last ?? "")
            let now: Int64 = name == "x-expired.eml" ? 1_900_000_001 : 1_800_000_000
            let ours = Authentication(
                of: Message(parsing: try Self.bytes(name)), keys: keys, results: nil, now: now)
            let expected = isGood && !Self.stricter.contains(name)
            #expect(ours.isAuthenticated == expected, "\(name): \(ours.reason)")
        }
    }

    @Test(arguments: [
        "Hello  world \r\n\r\n\r\n", "\r\n", "", "a\tb  c\r\n \r\n. dot\r\n..\r\n",
        "grüße 你好\r\n", "one\r\n\r\n\r\ntwo\r\n",
    ], ["relaxed/relaxed", "relaxed/simple"])
    func `what it signs is proven, and nothing of it can be changed`(
        body: String, canonicalization: String
    ) throws {
        let mail = "From: Li Na <li@office.example>\r\nTo: office@urban.example\r\n"
            + "Date: Mon, 09 Feb 2015 10:12:00 +0100\r\nSubject:  two  spaces \r\n  folded\r\n"
            + "\r\n" + body
        let tool = try OpenDKIM()
        let signed = try tool.signed(mail, canonicalization)
        let keys = try tool.keys()
        func judge(_ text: String) -> Authentication {
            Authentication(
                of: Message(parsing: Array(text.utf8)), keys: keys, results: nil,
                now: Int64(Date().timeIntervalSince1970) + 60)
        }
        let found = judge(signed)
        #expect(found.isAuthenticated, "\(found.reason)")
        #expect(!judge(signed + "more\r\n").isAuthenticated)
        #expect(!judge(signed.replacing("two", with: "2")).isAuthenticated)
    }
}

/// What we render is canonical: signed, it survives what relays do to white space.
extension OpenDKIMTests {
    private static func letter() throws -> String {
        let office = try #require(EmailAddress("li@office.example"))
        let person = try #require(EmailAddress("ann@people.example"))
        var letter = OutgoingMessage(
            from: OutgoingMailbox(name: HeaderText("李娜, Secretariat"), office),
            to: [OutgoingMailbox(person)],
            subject: try #require(HeaderText("邀请函 " + String(repeating: "a tour ", count: 18))),
            date: MailDate(secondsSinceEpoch: 1_429_170_600, zoneMinutes: 480),
            messageID: try #require(MessageID("one@office.example")),
            text: String(repeating: "We invite you. ", count: 20) + "\n\n-- \nLi Na\n\n",
            boundarySeed: try #require(BoundarySeed("0123456789abcdef")))
        letter.html = "<p>We invite you.</p>"
        return String(decoding: letter.rendered(), as: UTF8.self)
    }

    @Test(arguments: ["relaxed/relaxed", "relaxed/simple"])
    func `a letter of ours stays proven when relays fold and space it anew`(
        canonicalization: String
    ) throws {
        let mail = try Self.letter()
        #expect(mail.hasSuffix("\r\n") && !mail.hasSuffix("\r\n\r\n"))
        let tool = try OpenDKIM()
        let signed = try tool.signed(mail, canonicalization)
        let keys = try tool.keys()
        let spaced = signed.replacing("Subject: ", with: "subject:  ")
            .replacing("MIME-Version: ", with: "MIME-Version:\r\n\t")
        for text in [signed, spaced, signed + "\r\n\r\n"] {
            let found = Authentication(
                of: Message(parsing: Array(text.utf8)), keys: keys, results: nil,
                now: Int64(Date().timeIntervalSince1970) + 60)
            #expect(found.isAuthenticated, "\(found.reason)")
        }
    }
}

/// Runs OpenDKIM's test mode in a folder that goes away with it.
private final class OpenDKIM {
    private static let program = "/usr/sbin/opendkim"
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("opendkim-\(UUID().uuidString)")

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    init() throws {
        guard FileManager.default.isExecutableFile(atPath: Self.program) else {
            throw Missing(description: "opendkim is missing: install Debian's package opendkim")
        }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let out = folder.appendingPathComponent(UUID().uuidString)
        try Data().write(to: out)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: out), as: UTF8.self)
    }

    /// Whether each mail's signature is good.
    func verdicts(_ mails: [String], keys: String) throws -> [String: Bool] {
        try "Mode v\nTestPublicKeys \(keys)\n"
            .write(toFile: path("verify.conf"), atomically: true, encoding: .utf8)
        let output = try run(
            Self.program, ["-x", path("verify.conf"), "-t", mails.joined(separator: ",")])
        let pairs = output.split(separator: "\n").compactMap { line -> (String, Bool)? in
            guard let found = line.firstMatch(of: /^opendkim: (\S+\.eml): (.*)/) else {
                return nil
            }
            return (String(found.1), found.2.hasSuffix("succeeded"))
        }
        return Dictionary(pairs) { $0 && $1 }
    }

    /// The mail with the signature before it that OpenDKIM would insert.
    func signed(_ mail: String, _ canonicalization: String) throws -> String {
        _ = try run("/usr/bin/openssl", ["genrsa", "-out", path("key.pem"), "2048"])
        try """
            Mode s
            Domain office.example
            Selector opd
            KeyFile \(path("key.pem"))
            Canonicalization \(canonicalization)
            RequireSafeKeys false

            """.write(toFile: path("sign.conf"), atomically: true, encoding: .utf8)
        try mail.write(toFile: path("mail.eml"), atomically: true, encoding: .utf8)
        let output = try run(
            Self.program, ["-x", path("sign.conf"), "-t", path("mail.eml"), "-vv"])
        guard let start = output.firstRange(of: "hvalue='")?.upperBound,
            let end = output[start...].lastIndex(of: "'")
        else { throw Missing(description: "opendkim signed nothing: \(output)") }
        let value = output[start..<end].replacing("\n", with: "\r\n")
        return "DKIM-Signature: \(value)\r\n" + mail
    }

    func keys() throws -> DKIMKeyRecords {
        let text = try run("/usr/bin/openssl", ["rsa", "-in", path("key.pem"), "-pubout"])
        let key = text.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
        return try DKIMKeyRecords.pinned(
            "opd._domainkey.office.example v=DKIM1; k=rsa; p=\(key)\n")
    }
}
