/// Text made comparable: words folded in case, accents, width and script variants, each with the
/// bytes of the original that it came from. The ground on which reading and retrieval stand.
package struct FoldedText: Sendable {
    /// The folded words in UTF-8, one after the other without anything between them.
    package private(set) var bytes: [UInt8] = []
    package private(set) var tokens: [Token] = []

    /// Words longer than this many folded bytes are cut: no language needs more, attackers do.
    package static let longestToken = 120

    package init(_ text: String) {
        var text = text
        self.init(utf8: text.withUTF8 { Array($0) })
    }

    /// Folds and splits in one pass; any bytes are taken, damaged ones end a word.
    package init(utf8 source: [UInt8]) {
        bytes.reserveCapacity(source.count)
        tokens.reserveCapacity(source.count / 5 + 1)
        var builder = TokenBuilder()
        source.withUnsafeBufferPointer { buffer in
            FoldingTable.shared.targets.withUnsafeBufferPointer { table in
                fold(buffer, table, &builder)
            }
            builder.close(at: bytes.count, &tokens)
        }
    }

    /// Folds with the marks of elision taken for spaces: `n'avez` is two words.
    package init(apart text: String) {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "’", "‘", "`", "´": plain.append(" ")
            default: plain.append(scalar)
            }
        }
        self.init(String(plain))
    }

    /// The folded words between single spaces, one before the first and behind the last;
    /// ideographs stand close.
    package var spacedWords: [UInt8] {
        let space = UInt8(ascii: " ")
        var text = [space]
        text.reserveCapacity(bytes.count + tokens.count + 1)
        var wasDense = false
        for token in tokens {
            let word = bytes[token.folded]
            let isDense = word.first.map { $0 >= 0xE0 } ?? false
            if wasDense, isDense { text.removeLast() }
            text += word
            text.append(space)
            wasDense = isDense
        }
        return text
    }

    private mutating func fold(
        _ source: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>,
        _ builder: inout TokenBuilder
    ) {
        var index = 0
        while let scalar = UTF8Scalar(source, at: index) {
            let start = index
            index += scalar.length
            guard scalar.value < 0x1_0000 else {
                take(wide: scalar.value, start..<index, &builder)
                continue
            }
            let target = table[Int(scalar.value)]
            if target == FoldingTable.separator {
                builder.close(at: bytes.count, &tokens)
            } else if target != FoldingTable.dropped {
                let kind = Token.Kind(target)
                builder.open(kind, start, bytes.count, &tokens)
                append(target)
                builder.extend(to: index, folded: bytes.count, &tokens)
            }
        }
    }

    /// Characters beyond the first plane: rare ideographs are kept, everything else ends a word.
    private mutating func take(
        wide scalar: UInt32, _ range: Range<Int>, _ builder: inout TokenBuilder
    ) {
        guard (0x2_0000...0x3_FFFF).contains(scalar) else {
            builder.close(at: bytes.count, &tokens)
            return
        }
        builder.open(.ideographs, range.lowerBound, bytes.count, &tokens)
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
        builder.extend(to: range.upperBound, folded: bytes.count, &tokens)
    }

    @inline(__always)
    private mutating func append(_ target: UInt16) {
        if target < 0x80 {
            bytes.append(UInt8(target))
        } else if target < 0x800 {
            bytes.append(UInt8(0xC0 | target >> 6))
            bytes.append(UInt8(0x80 | target & 0x3F))
        } else if target >= FoldingTable.firstExpansion,
            target < FoldingTable.firstExpansion + 64
        {
            bytes.append(
                contentsOf: FoldingTable.shared.expansions[
                    Int(target - FoldingTable.firstExpansion)])
        } else {
            bytes.append(UInt8(0xE0 | target >> 12))
            bytes.append(UInt8(0x80 | target >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | target & 0x3F))
        }
    }

    /// The folded word as a string, for showing; not for hot paths.
    package func string(_ token: Token) -> String {
        String(decoding: bytes[token.folded], as: UTF8.self)
    }
}

/// The word that is being gathered, if any.
private struct TokenBuilder {
    private var kind: Token.Kind?
    private var sourceStart = 0
    private var sourceEnd = 0
    private var foldedStart = 0

    @inline(__always)
    mutating func open(
        _ next: Token.Kind, _ source: Int, _ folded: Int, _ tokens: inout [Token]
    ) {
        guard kind != next else { return }
        close(at: folded, &tokens)
        kind = next
        sourceStart = source
        foldedStart = folded
    }

    @inline(__always)
    mutating func extend(to source: Int, folded: Int, _ tokens: inout [Token]) {
        sourceEnd = source
        if folded - foldedStart > FoldedText.longestToken { close(at: folded, &tokens) }
    }

    @inline(__always)
    mutating func close(at folded: Int, _ tokens: inout [Token]) {
        guard let kind else { return }
        tokens.append(
            Token(source: sourceStart..<sourceEnd, folded: foldedStart..<folded, kind: kind))
        self.kind = nil
    }
}
