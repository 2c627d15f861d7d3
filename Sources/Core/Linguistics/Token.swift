/// One word, number or run of ideographs, as ranges of bytes.
package struct Token: Sendable, Hashable {
    /// What a token is made of.
    package enum Kind: Sendable, Hashable {
        case word, number, ideographs, kana, hangul
    }

    /// Where it stands in the original bytes.
    package let source: Range<Int>
    /// Where its folded form stands in `FoldedText.bytes`.
    package let folded: Range<Int>
    package let kind: Kind
}

extension Token.Kind {
    /// The kind by the folded scalar.
    @inline(__always)
    init(_ scalar: UInt16) {
        switch scalar {
        case 0x30...0x39: self = .number
        case 0x3005...0x3007, 0x3400...0x9FFF: self = .ideographs
        case 0x3041...0x30FF: self = .kana
        case 0xAC00...0xD7A3: self = .hangul
        default: self = .word
        }
    }
}
