import Linguistics
package import MailModel

/// Unanswered questions that ask for much the same, so that staff see what an entry is worth.
package struct GapGroup: Sendable {
    /// A question as it was asked.
    package struct Asked: Sendable, Hashable {
        package let text: String
        package let language: LanguageTag

        package init(text: String, language: LanguageTag) {
            self.text = text
            self.language = language
        }
    }

    package let count: Int
    /// The most typical questions, at most three.
    package let examples: [Asked]
    /// The words that tell most about what they ask, most telling first.
    package let words: [String]

    /// Two questions of a group share at least this much, as a cosine.
    package static let likeness: Float = 0.3
    /// Beyond this many questions the oldest are left out: grouping takes quadratic time.
    package static let mostQuestions = 2_000
    package static let mostExamples = 3
    package static let mostWords = 6
    /// Words that are met this often say nothing of what is asked: "how much", "today".
    static let leastTelling: Float = 4.5
}

extension Library {
    /// Groups the questions by likeness, the largest group first.
    package func gapGroups(_ asked: [GapGroup.Asked]) -> [GapGroup] {
        let vectors = asked.suffix(GapGroup.mostQuestions).map { GapVector($0, search) }
        var groups: [[GapVector]] = []
        for vector in vectors {
            let near = groups.indices.max { one, two in
                vector.likeness(groups[one][0]) < vector.likeness(groups[two][0])
            }
            if let near, vector.likeness(groups[near][0]) >= GapGroup.likeness {
                groups[near].append(vector)
            } else {
                groups.append([vector])
            }
        }
        return groups.sorted { $0.count > $1.count }.map(Self.group)
    }

    private static func group(_ members: [GapVector]) -> GapGroup {
        var worths: [String: Float] = [:]
        for member in members {
            for (word, weight) in member.words { worths[word, default: 0] += weight * weight }
        }
        let telling = Set(
            members.flatMap(\.words).filter { $0.value >= GapGroup.leastTelling }.map(\.key))
        let words = worths.filter { telling.isEmpty || telling.contains($0.key) }.sorted {
            $0.value > $1.value || $0.value == $1.value && $0.key < $1.key
        }
        return GapGroup(
            count: members.count,
            examples: Array(members.prefix(GapGroup.mostExamples).map(\.asked)),
            words: Array(words.prefix(GapGroup.mostWords).map(\.key)))
    }
}

/// A question as weighted features.
private struct GapVector {
    let asked: GapGroup.Asked
    /// Its words, and pairs of ideographs, with how telling each is.
    let words: [String: Float]
    private let weights: [UInt64: Float]
    private let length: Float

    init(_ asked: GapGroup.Asked, _ search: SearchIndex) {
        self.asked = asked
        let text = FoldedText(asked.text)
        let reading = search.reader.read(text, asked.language)
        var weights: [UInt64: Float] = [:]
        for concept in reading.concepts {
            weights[UInt64(concept)] = search.askRarity[Int(concept)]
        }
        for term in reading.terms {
            let number = search.vocabulary.find(term).map { $0 + search.conceptCount }
            let isKnown = number.map { $0 < search.askRarity.count } ?? false
            weights[term.value] = isKnown ? search.askRarity[number ?? 0] : 6
        }
        for topic in reading.named { weights[UInt64(topic) | 1 << 40] = 3 }
        var square: Float = 0
        for weight in weights.values { square += weight * weight }
        self.weights = weights
        length = max(0.001, square.squareRoot())
        words = Self.words(text, reading, weights)
    }

    private static func words(
        _ text: FoldedText, _ reading: FeatureReader.Reading, _ weights: [UInt64: Float]
    ) -> [String: Float] {
        var words: [String: Float] = [:]
        for (place, term) in reading.terms.enumerated() {
            let token = text.tokens[reading.tokens[place]]
            guard token.kind == .word, let weight = weights[term.value] else { continue }
            words[text.string(token)] = weight
        }
        for token in text.tokens where token.kind == .ideographs {
            NGrams.ideographs(text.bytes, token.folded) { range, isPair in
                guard isPair, let weight = weights[TermHash(text.bytes, range).value] else {
                    return
                }
                words[String(decoding: text.bytes[range], as: UTF8.self)] = weight
            }
        }
        return words
    }

    func likeness(_ other: GapVector) -> Float {
        var sum: Float = 0
        for (key, weight) in weights { sum += weight * (other.weights[key] ?? 0) }
        return sum / (length * other.length)
    }
}
