/// Families of words that mean much the same in a letter, in the office's languages.
///
/// What was learned of one wording holds for the others of its family, in every language. A line
/// `name: word begin* two_words` names a family; several Han characters stand one after the other.
struct NotionTable: Sendable {
    private struct Phrase: Sendable {
        let notion: UInt16
        /// The words after the first.
        let rest: [UInt64]
    }

    private(set) var names: [String] = []
    private let words: HashTable<Phrase>
    private let beginnings: HashTable<UInt16>

    /// Octets; a longer beginning tells no more.
    private static let longestBeginning = 16

    init(_ tables: [String]) {
        var numbers: [String: UInt16] = [:]
        var words: [UInt64: [Phrase]] = [:]
        var beginnings: [UInt64: [UInt16]] = [:]
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].filter { $0 != " " }
            let number = numbers[name] ?? UInt16(names.count)
            if numbers[name] == nil {
                numbers[name] = number
                names.append(name)
            }
            for item in line[line.index(after: colon)...].split(separator: " ") {
                Self.enter(item, number, &words, &beginnings)
            }
        }
        self.words = HashTable(words)
        self.beginnings = HashTable(beginnings)
    }

    private static func enter(
        _ item: Substring, _ notion: UInt16, _ words: inout [UInt64: [Phrase]],
        _ beginnings: inout [UInt64: [UInt16]]
    ) {
        let spelled = Words(String(item.map { $0 == "_" ? " " : $0 }), limit: 128)
        guard let first = spelled.words.first else { return }
        if item.hasSuffix("*"), spelled.words.count == 1 {
            beginnings[first.hash, default: []].append(notion)
        } else {
            let rest = spelled.words.dropFirst().map(\.hash)
            words[first.hash, default: []].append(Phrase(notion: notion, rest: Array(rest)))
        }
    }

    /// Where a family is met: its number, and the word that shows it.
    typealias Mention = (notion: UInt16, at: Int)

    /// All families in a text, by the words that show them.
    func mentions(in text: Words) -> [Mention] {
        var found: [Mention] = []
        for at in text.words.indices {
            let word = text.words[at]
            for phrase in words[word.hash] ?? [] {
                let end = at + 1 + phrase.rest.count
                guard end <= text.words.count else { continue }
                let isThere = phrase.rest.indices.allSatisfy {
                    text.words[at + 1 + $0].hash == phrase.rest[$0]
                }
                if isThere { found.append((phrase.notion, at)) }
            }
            if word.isAlone { continue }
            var hash = Words.seed
            let end = min(word.foldedEnd, word.foldedStart + Self.longestBeginning)
            for index in word.foldedStart..<end {
                hash = Words.step(hash, text.folded[index])
                if index - word.foldedStart < 2 { continue }
                for notion in beginnings[hash] ?? [] { found.append((notion, at)) }
            }
        }
        return found
    }

    /// The families among sorted mentions that a run of words holds, each once.
    static func notions(in range: Range<Int>, of all: [Mention]) -> [Mention] {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].at < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var seen: (UInt64, UInt64) = (0, 0)
        var found: [Mention] = []
        while low < all.count, all[low].at < range.upperBound {
            let notion = all[low].notion
            let bit = UInt64(1) << UInt64(notion & 63)
            let isNew = notion < 64 ? seen.0 & bit == 0 : seen.1 & bit == 0
            if isNew {
                if notion < 64 { seen.0 |= bit } else { seen.1 |= bit }
                found.append(all[low])
            }
            low += 1
        }
        return found
    }
}
