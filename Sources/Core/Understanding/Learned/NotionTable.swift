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
    private var words: [UInt64: [Phrase]] = [:]
    private var beginnings: [UInt64: [UInt16]] = [:]

    /// Octets; a longer beginning tells no more.
    private static let longestBeginning = 16

    init(_ tables: [String]) {
        var numbers: [String: UInt16] = [:]
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].filter { $0 != " " }
            let number = numbers[name] ?? UInt16(names.count)
            if numbers[name] == nil {
                numbers[name] = number
                names.append(name)
            }
            for item in line[line.index(after: colon)...].split(separator: " ") {
                enter(item, number)
            }
        }
    }

    private mutating func enter(_ item: Substring, _ notion: UInt16) {
        let spelled = Words(String(item.map { $0 == "_" ? " " : $0 }), limit: 128)
        guard let first = spelled.words.first else { return }
        if item.hasSuffix("*"), spelled.words.count == 1 {
            beginnings[first.hash, default: []].append(notion)
        } else {
            let rest = spelled.words.dropFirst().map(\.hash)
            words[first.hash, default: []].append(Phrase(notion: notion, rest: Array(rest)))
        }
    }

    /// The families that a run of words holds, each once, with the words that show them.
    func notions(in range: Range<Int>, of text: Words) -> [(notion: UInt16, at: Int)] {
        var found: [(notion: UInt16, at: Int)] = []
        func add(_ notion: UInt16, _ at: Int) {
            if !found.contains(where: { $0.notion == notion }) { found.append((notion, at)) }
        }
        for at in range {
            let word = text.words[at]
            for phrase in words[word.hash] ?? [] {
                let end = at + 1 + phrase.rest.count
                guard end <= range.upperBound else { continue }
                let isThere = phrase.rest.indices.allSatisfy {
                    text.words[at + 1 + $0].hash == phrase.rest[$0]
                }
                if isThere { add(phrase.notion, at) }
            }
            if word.isAlone { continue }
            var hash = Words.seed
            let end = min(word.foldedEnd, word.foldedStart + Self.longestBeginning)
            for index in word.foldedStart..<end {
                hash = Words.step(hash, text.folded[index])
                if index - word.foldedStart < 2 { continue }
                for notion in beginnings[hash] ?? [] { add(notion, at) }
            }
        }
        return found
    }
}
