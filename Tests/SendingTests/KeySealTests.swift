import Sending
import Testing

@Suite struct KeySealTests {
    private static let terms = KeyTerms(
        purpose: "desk", subject: "12.3", holder: "marie@office.example",
        binding: [1, 2, 3], expiresAt: 1_000)
    private static let seal = KeySeal(secret: Array(repeating: 7, count: 32))
    private static let chance = [UInt8](0..<20)

    @Test func `a sealed key is known again and looks like any other`() throws {
        let key = try #require(Self.seal.key(random: Self.chance, for: Self.terms))
        #expect(Self.seal.fits(key, Self.terms))
        #expect(OneUseKey(text: key.text) == key)
        let other = try #require(Self.seal.key(random: [UInt8](20..<40), for: Self.terms))
        #expect(other != key && Self.seal.fits(other, Self.terms))
        #expect(Self.seal.key(random: [1, 2], for: Self.terms) == nil)
    }

    @Test(arguments: [
        KeyTerms(purpose: "desk-list", subject: "12.3", holder: "marie@office.example",
            binding: [1, 2, 3], expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "12.4", holder: "marie@office.example",
            binding: [1, 2, 3], expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "13.3", holder: "marie@office.example",
            binding: [1, 2, 3], expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "12.3", holder: "eve@office.example",
            binding: [1, 2, 3], expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "12.3", holder: "marie@office.example",
            binding: [1, 2, 4], expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "12.3", holder: "marie@office.example",
            binding: nil, expiresAt: 1_000),
        KeyTerms(purpose: "desk", subject: "12.3", holder: "marie@office.example",
            binding: [1, 2, 3], expiresAt: 1_001),
        KeyTerms(purpose: "desk12", subject: ".3", holder: "marie@office.example",
            binding: [1, 2, 3], expiresAt: 1_000),
    ])
    func `it fits no other draft, version, person, bytes or end`(other: KeyTerms) throws {
        let key = try #require(Self.seal.key(random: Self.chance, for: Self.terms))
        #expect(!Self.seal.fits(key, other))
    }

    @Test func `another secret does not know it, nor does a changed letter fit`() throws {
        let key = try #require(Self.seal.key(random: Self.chance, for: Self.terms))
        #expect(!KeySeal(secret: Array(repeating: 8, count: 32)).fits(key, Self.terms))
        for place in 0..<OneUseKey.length {
            var text = Array(key.text)
            text[place] = text[place] == "a" ? "b" : "a"
            let changed = try #require(OneUseKey(text: String(text)))
            #expect(!Self.seal.fits(changed, Self.terms), "\(place)")
        }
    }
}
