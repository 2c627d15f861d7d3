/// The name in a passport where a sentence tells it: `My name in the passport is Ana María Prieto`.
///
/// It is the spelling of somebody's name, not another person.
package enum PassportNames {
    /// Every name that a text tells in such a sentence, in its order.
    package static func all(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            ParticipantDetails.sentences(String(line)).compactMap(name)
        }
    }

    private static let passports = ["passport", "passeport", "pasaporte", "护照"]
    /// What stands between the passport and the name.
    private static let links = [
        " is ", " reads ", " as ", " est ", " es ", " como ", ":", "：", "是", "为", "為",
    ]
    /// Small words within names.
    private static let particles: Set = [
        "de", "del", "de la", "la", "los", "las", "da", "dos", "do", "van", "von", "der", "den",
        "di", "bin", "binti", "el", "al", "ibn", "y", "e", "du", "le",
    ]
    private static let mostWords = 8
    private static let mostCharacters = 80

    static func name(in sentence: String) -> String? {
        let lower = sentence.lowercased()
        guard passports.contains(where: { lower.contains($0) }) else { return nil }
        // Offsets are the same in both, but for rare letters whose small form is longer.
        guard lower.count == sentence.count else { return nil }
        let ends = links.flatMap { link in
            lower.ranges(of: link).map { lower.distance(from: lower.startIndex, to: $0.upperBound) }
        }
        return ends.sorted(by: >).lazy.compactMap { end in
            let place = sentence.index(sentence.startIndex, offsetBy: end)
            let before = sentence[..<place].lowercased()
            guard passports.contains(where: { before.contains($0) }) else { return nil }
            return written(sentence[place...])
        }.first
    }

    /// The text as a name, where it is nothing else.
    private static func written(_ text: Substring) -> String? {
        let value = ParticipantDetails.trimmed(text.filter { !"\"“”«»".contains($0) })
        let words = value.split(separator: " ")
        guard value.count >= 2, value.count <= mostCharacters,
            (1...mostWords).contains(words.count),
            value.allSatisfy({ $0.isLetter || " ,'’-.·".contains($0) }),
            words.allSatisfy({ isOfName($0) }),
            words.count > 1 || value.utf8.contains(where: { $0 >= 0x80 })
        else { return nil }
        return value
    }

    private static func isOfName(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        return first.isUppercase || !first.isLowercase && first.isLetter
            || particles.contains(word.lowercased())
    }
}
