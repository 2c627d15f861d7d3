import Linguistics
import MailModel

/// Turns text into features: stems, pairs of ideographs, and concepts. Names of initiatives are
/// taken out and told apart, so that a question about one city resembles the same about another.
///
/// A class, because a copy of all its tables costs more than reading a short line.
final class FeatureReader: Sendable {
    let lexicon: Lexicon
    let names: NameTable
    private let stemmers: [LanguageTag: Stemmer]

    /// What a text was found to hold.
    struct Reading {
        /// Fingerprints of stems and pairs; each once.
        var terms: [TermHash] = []
        /// The folded words behind `terms`, as token numbers.
        var tokens: [Int] = []
        var concepts: [UInt16] = []
        /// Topics whose names stand in the text, in order.
        var named: [Int] = []
        /// Where the names stand, in folded bytes.
        var nameBytes: [Range<Int>] = []
    }

    /// Words of a question beyond this many are not read: nobody asks in more.
    static let longestQuestion = 400

    init(lexicon: Lexicon, names: NameTable) {
        self.lexicon = lexicon
        self.names = names
        var stemmers: [LanguageTag: Stemmer] = [:]
        for code in ["en", "fr", "es", "pt", "de", "it"] {
            if let tag = LanguageTag(code) { stemmers[tag] = Stemmer(tag) }
        }
        self.stemmers = stemmers
    }

    /// Reads the text; `memo` keeps what was found out about words of the same language.
    func read(
        _ text: FoldedText, _ language: LanguageTag, memo: inout WordMemo
    ) -> Reading {
        let stemmer = stemmers[language]
        return read(text) { token, hash in
            memo.facts(hash) { facts(text, token, hash, stemmer) }
        }
    }

    /// Reads a single text; of so few words nothing is kept.
    func read(_ text: FoldedText, _ language: LanguageTag) -> Reading {
        let stemmer = stemmers[language]
        return read(text) { facts(text, $0, $1, stemmer) }
    }

    @inline(__always)
    private func read(
        _ text: FoldedText, _ factsOf: (Token, TermHash) -> WordFacts
    ) -> Reading {
        var reading = Reading()
        let count = min(text.tokens.count, Self.longestQuestion)
        var masked = 0
        for index in 0..<count {
            let token = text.tokens[index]
            if token.kind == .ideographs || token.kind == .kana {
                readIdeographs(text, index, &reading)
                continue
            }
            let hash = TermHash(text.bytes, token.folded)
            let facts = factsOf(token, hash)
            for concept in facts.concepts { Self.insert(concept, &reading.concepts) }
            if facts.beginsPhrase {
                lexicon.phrases(in: text, at: index) { Self.insert($0, &reading.concepts) }
            }
            if facts.beginsName {
                names.match(text, at: index) { topic, span, bytes in
                    Self.insert(topic, &reading.named)
                    reading.nameBytes.append(bytes)
                    masked = max(masked, span.upperBound)
                }
            }
            if index >= masked, let term = facts.term {
                reading.terms.append(term)
                reading.tokens.append(index)
            }
        }
        return reading
    }

    @inline(__always)
    private static func insert<Value: Equatable>(_ value: Value, _ list: inout [Value]) {
        if !list.contains(value) { list.append(value) }
    }

    private func facts(
        _ text: FoldedText, _ token: Token, _ hash: TermHash, _ stemmer: Stemmer?
    ) -> WordFacts {
        var term: TermHash?
        if token.kind != .word {
            term = hash
        } else if token.folded.count > 1, !StopWords.shared.contains(hash) {
            let stem = stemmer?.stem(text.bytes, token.folded) ?? token.folded
            term = TermHash(text.bytes, stem)
        }
        return WordFacts(
            term: term, concepts: lexicon.concepts(of: text.bytes, token.folded, hash),
            beginsPhrase: lexicon.beginsPhrase(hash), beginsName: names.begins(hash))
    }

    private func readIdeographs(_ text: FoldedText, _ index: Int, _ reading: inout Reading) {
        let token = text.tokens[index]
        lexicon.ideographs(text.bytes, token.folded) { Self.insert($0, &reading.concepts) }
        names.match(text, at: index) { topic, _, bytes in
            Self.insert(topic, &reading.named)
            reading.nameBytes.append(bytes)
        }
        NGrams.ideographs(text.bytes, token.folded) { range, isPair in
            guard isPair || token.folded.count <= 3 else { return }
            reading.terms.append(TermHash(text.bytes, range))
            reading.tokens.append(index)
        }
    }
}
