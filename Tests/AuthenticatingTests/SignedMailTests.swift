import Authenticating
import Foundation
import MIME
import MailModel
import Testing

/// Mails that an independent signer (dkimpy) has signed with keys made for this folder, and the
/// same ones tampered with; those that are forged begin with `x-`.
@Suite struct SignedMailTests {
    private static let folder = Bundle.module.resourceURL?
        .appendingPathComponent("Signed").path ?? ""

    /// A year before the signature of `x-expired` runs out would be 2029.
    private static let now: Int64 = 1_800_000_000

    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasSuffix(".eml") }.sorted()
    }()

    private static func mail(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }

    private static func keys() throws -> DKIMKeyRecords {
        let text = try String(contentsOfFile: folder + "/keys.txt", encoding: .utf8)
        return try DKIMKeyRecords.pinned(
            text).with("gone._domainkey.office.example", .none)
    }

    private static func judge(
        _ bytes: [UInt8], now: Int64 = now, results: TrustedResults? = nil
    ) throws -> Authentication {
        Authentication(
            of: Message(parsing: bytes), keys: try keys(), results: results, now: now)
    }

    @Test func `there are signed and forged mails`() {
        #expect(Self.names.count { !$0.hasPrefix("x-") } >= 18)
        #expect(Self.names.count { $0.hasPrefix("x-") } >= 26)
    }

    @Test(arguments: names.filter { !$0.hasPrefix("x-") })
    func `a sound signature proves its author`(_ name: String) throws {
        let found = try Self.judge(try Self.mail(name))
        #expect(found.isAuthenticated, "\(name): \(found.reason)")
        #expect(found.covered.isSuperset(of: ["from", "to"]))
        #expect(found.author?.domain.hasSuffix("office.example") == true)
    }

    @Test(arguments: names.filter { $0.hasPrefix("x-") })
    func `a forged or unusable signature proves nothing`(_ name: String) throws {
        let now = name == "x-expired.eml" ? Int64(1_900_000_001) : Self.now
        let found = try Self.judge(try Self.mail(name), now: now)
        #expect(found.standing == .unproven, "\(name)")
        #expect(!found.reason.isEmpty)
    }

    @Test(arguments: [
        ("x-body-changed", "the body was changed"), ("x-subject-changed", "header was changed"),
        ("x-from-twice", "exactly one author"), ("x-length-tag", "part of the body"),
        ("x-other-domain", "is not office.example's"), ("x-expired", "has expired"),
        ("x-sha1", "unknown or broken"), ("x-no-from-in-h", "does not cover From"),
        ("x-no-such-key", "there is no key"), ("x-unsigned", "is not signed"),
        ("x-bare-return-in-header", "malformed"), ("x-testing-key", "does not fit"),
    ])
    func `the reason names what is wrong`(_ name: String, _ words: String) throws {
        let now = name == "x-expired" ? Int64(1_900_000_001) : Self.now
        let found = try Self.judge(try Self.mail(name + ".eml"), now: now)
        #expect(found.reason.contains(words), "\(found.reason)")
    }

    @Test func `a key that cannot be fetched leaves the question open`() throws {
        let message = Message(parsing: try Self.mail("rsa-relaxed-relaxed.eml"))
        let found = Authentication(
            of: message, keys: DKIMKeyRecords(), results: nil, now: Self.now)
        #expect(found.standing == .unavailable)
    }

    @Test func `the names of needed keys are told beforehand`() throws {
        let signed = try Self.mail("two-signatures-one-of-other.eml")
        #expect(
            Set(Authentication.neededKeys(in: signed))
                == ["rsa._domainkey.office.example", "rsa._domainkey.other.example"])
        #expect(Authentication.neededKeys(in: try Self.mail("x-unsigned.eml")) == [])
    }

    @Test func `any single changed octet of the signed part breaks the proof`() throws {
        let bytes = try Self.mail("ed25519-simple-simple.eml")
        let start = try #require(Self.place(of: "From:", in: bytes))
        for place in start..<bytes.count {
            var changed = bytes
            changed[place] ^= 0x01
            #expect(try !Self.judge(changed).isAuthenticated, "octet \(place)")
        }
    }

    @Test func `no bytes bring the judge down`() throws {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        let results = TrustedResults(server: "mx.office.example", receivedAbove: 1)
        let seeds = try Self.names.map(Self.mail)
        for round in 0..<2_000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<(1 + next() % 8) {
                let place = next() % bytes.count
                switch next() % 3 {
                case 0: bytes[place] = UInt8(next() & 0xFF)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: next() % bytes.count)
                }
            }
            #expect(try !Self.judge(bytes, results: results).reason.isEmpty)
        }
    }

    private static func place(of word: String, in bytes: [UInt8]) -> Int? {
        let mark = Array("\r\n\(word)".utf8)
        return bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + 2 }
    }
}

extension DKIMKeyRecords {
    func with(_ name: String, _ answer: DKIMKeyAnswer) -> DKIMKeyRecords {
        var copy = self
        copy[name] = answer
        return copy
    }
}

/// The example of RFC 8463, appendix A.
@Suite struct PublishedExampleTests {
    private static let keys = """
        brisbane._domainkey.football.example.com v=DKIM1; k=ed25519; \
        p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        test._domainkey.football.example.com v=DKIM1; k=rsa; \
        p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk\
        08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBs\
        CR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT\
        +l/K4w3QIDAQAB
        """

    private static let edwards = """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
         d=football.example.com; i=@football.example.com;
         q=dns/txt; s=brisbane; t=1528637909; h=from : to :
         subject : date : message-id : from : subject : date;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
         b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
         Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==

        """

    private static let rivest = """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
         d=football.example.com; i=@football.example.com;
         q=dns/txt; s=test; t=1528637909; h=from : to : subject :
         date : message-id : from : subject : date;
         bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
         b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
         DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
         dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=

        """

    private static let mail = """
        From: Joe SixPack <joe@football.example.com>
        To: Suzie Q <suzie@shopping.example.net>
        Subject: Is dinner ready?
        Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
        Message-ID: <20030712040037.46341.5F8J@football.example.com>

        Hi.

        We lost the game.  Are you hungry yet?

        Joe.

        """

    @Test(arguments: [edwards, rivest, edwards + rivest])
    func `both signatures hold`(_ signature: String) throws {
        let found = Authentication(
            of: Message(parsing: Array((signature + Self.mail).utf8)),
            keys: try DKIMKeyRecords.pinned(Self.keys), results: nil, now: 1_528_637_910)
        #expect(found.isAuthenticated, "\(found.reason)")
    }
}
