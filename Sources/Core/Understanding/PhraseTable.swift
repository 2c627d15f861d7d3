/// Phrases by their first word, to be found in a text in one pass.
struct PhraseTable: Sendable {
    /// Where a phrase stands and whose it is.
    struct Mention: Sendable, Hashable {
        /// The index of the owner in the list that the table was made of.
        let owner: Int
        let words: Range<Int>
    }

    private struct Phrase: Sendable {
        let owner: Int
        let hashes: [UInt64]
    }

    private let phrases: HashTable<Phrase>

    init(_ lists: [[String]]) {
        var phrases: [UInt64: [Phrase]] = [:]
        for (owner, list) in lists.enumerated() {
            for text in list {
                let hashes = Words(text, limit: 256).words.map(\.hash)
                guard let first = hashes.first else { continue }
                phrases[first, default: []].append(Phrase(owner: owner, hashes: hashes))
            }
        }
        self.phrases = HashTable(
            phrases.mapValues { $0.sorted { $0.hashes.count > $1.hashes.count } })
    }

    /// All mentions, the longest at each place; owners of one phrase are all named.
    func mentions(in words: [Words.Word]) -> [Mention] {
        var found: [Mention] = []
        var at = 0
        while at < words.count {
            var longest = 0
            for phrase in phrases[words[at].hash] ?? [] where phrase.hashes.count >= longest {
                let end = at + phrase.hashes.count
                guard end <= words.count,
                    zip(words[at..<end], phrase.hashes).allSatisfy({ $0.hash == $1 })
                else { continue }
                longest = phrase.hashes.count
                found.append(Mention(owner: phrase.owner, words: at..<end))
            }
            at += max(1, longest)
        }
        return found
    }
}
