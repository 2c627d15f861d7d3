import MailModel

/// Names of people in a text, whatever the mail is about: for answers in which somebody was asked
/// for, where the mail itself registers or withdraws nobody.
package enum NamedPeople {
    package static func all(in text: String) -> [Found] {
        let read = ReadText(text, limit: Reading.Limits.text, gazetteer: .empty)
        let found = read.sentences.prefix(mostSentences).flatMap { sentence in
            PersonName.runs(in: read, sentence.words).map { range in
                let words = read.words.text(range)
                let start = read.words.words[range.lowerBound].start
                return Found(
                    value: PersonName.bare(words),
                    evidence: Evidence(place: .text, words: words, offset: start), score: 0.5)
            }
        }
        return Array(found.filter { isWhole($0.value) }.prefix(Reading.Limits.participants))
    }

    /// Sentences that are looked at; an answer is short.
    private static let mostSentences = 60

    /// A given name and a surname; one word alone is as often a place.
    private static func isWhole(_ name: String) -> Bool {
        FieldText.isHan(name) ? (2...4).contains(name.count) : name.split(separator: " ").count > 1
    }
}
