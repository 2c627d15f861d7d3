import Linguistics
import MailModel

/// Turns text into features: stems, pairs of ideographs, and concepts. Names of initiatives are
/// taken out and told apart, so that a question about one city resembles the same about another.
struct FeatureReader: Sendable {
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

    /// Reads the text; with `keepsNames` the words of names count as words too.
    func read(
        _ text: FoldedText, _ language: LanguageTag, keepsNames: Bool = false,
        concepts readsConcepts: Bool = true
    ) -> Reading {
        var reading = Reading()
        let count = min(text.tokens.count, Self.longestQuestion)
        var masked = 0
        let stemmer = stemmers[language]
        for index in 0..<count {
            if readsConcepts {
                lexicon.concepts(in: text, at: index) { concept, _ in
                    if !reading.concepts.contains(concept) { reading.concepts.append(concept) }
                }
            }
            names.match(text, at: index) { topic, span in
                if !reading.named.contains(topic) { reading.named.append(topic) }
                if text.tokens[index].kind != .ideographs { masked = max(masked, span.upperBound) }
            }
            if index < masked, !keepsNames { continue }
            add(text, index, stemmer, &reading)
        }
        return reading
    }

    private func add(
        _ text: FoldedText, _ index: Int, _ stemmer: Stemmer?, _ reading: inout Reading
    ) {
        let token = text.tokens[index]
        switch token.kind {
        case .ideographs, .kana:
            NGrams.ideographs(text.bytes, token.folded) { range, isPair in
                guard isPair || token.folded.count <= 3 else { return }
                reading.terms.append(TermHash(text.bytes, range))
                reading.tokens.append(index)
            }
        case .number, .hangul:
            reading.terms.append(TermHash(text.bytes, token.folded))
            reading.tokens.append(index)
        case .word:
            guard token.folded.count > 1,
                !StopWords.shared.contains(TermHash(text.bytes, token.folded))
            else { return }
            let stem = stemmer?.stem(text.bytes, token.folded) ?? token.folded
            reading.terms.append(TermHash(text.bytes, stem))
            reading.tokens.append(index)
        }
    }
}
