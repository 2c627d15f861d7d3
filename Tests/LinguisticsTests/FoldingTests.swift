import Testing

@testable import Linguistics

@Suite("Text is folded so that spellings meet")
struct FoldingTests {
    @Test(
        "Each spelling becomes the same words",
        arguments: [
            ("Río de Janeiro", "rio de janeiro"),
            ("MEDELLÍN", "medellin"),
            ("Eskişehir İstanbul ışık", "eskisehir istanbul isik"),
            ("Linko\u{308}ping", "linkoping"),
            ("Ｇｗａｎｇ－ｊｕ　２０１５", "gwang ju 2015"),
            ("請問邀請函", "请问邀请函"),
            ("Straße Œuvre Ærø", "strasse oeuvre aero"),
            ("l’hôtel d'accueil", "l hotel d accueil"),
            ("МОСКВА Ёлка", "москва елка"),
            ("أبو ظبي", "ابو ظبي"),
            ("مـــرحبا", "مرحبا"),
            ("zero\u{200B}width", "zerowidth"),
            ("광주 tour", "광주 tour"),
            ("ﾊﾝｸﾞﾙ", "ハンクル"),
            ("", ""),
        ])
    func folds(original: String, expected: String) {
        let folded = FoldedText(original)
        let words = folded.tokens.map { folded.string($0) }
        #expect(words.joined(separator: " ") == expected)
    }

    @Test("Tokens know where they stood in the original")
    func ranges() {
        let original = "Où est l'hôtel à 杭州?"
        let source = Array(original.utf8)
        let folded = FoldedText(original)
        let words = folded.tokens.map { String(decoding: source[$0.source], as: UTF8.self) }
        #expect(words == ["Où", "est", "l", "hôtel", "à", "杭州"])
        #expect(folded.tokens.last?.kind == .ideographs)
    }

    @Test("Any bytes are taken", arguments: [UInt64(1), 2, 3])
    func anyBytes(seed: UInt64) {
        var state = seed
        var bytes: [UInt8] = []
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes.append(UInt8(truncatingIfNeeded: state >> 56))
        }
        let folded = FoldedText(utf8: bytes)
        for token in folded.tokens {
            #expect(token.source.upperBound <= bytes.count, "seed \(seed)")
            #expect(token.folded.upperBound <= folded.bytes.count, "seed \(seed)")
        }
    }

    @Test("A word of a million letters is cut")
    func longWord() {
        let folded = FoldedText(utf8: [UInt8](repeating: 0x61, count: 1_000_000))
        #expect(folded.tokens.allSatisfy { $0.folded.count <= FoldedText.longestToken + 3 })
    }
}
