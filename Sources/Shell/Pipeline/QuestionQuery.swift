package import Knowledge
package import Understanding
import MailModel

extension Query {
    /// Characters before a question that still say what it is about, and behind it.
    private static let longestLead = 2_000
    private static let longestTail = 200

    /// A question of a mail as the library is asked it. `text` is the author's text with white
    /// space made single.
    package init(
        _ question: QuestionReading, in reading: Reading, subject: String, text: String
    ) {
        let place = text.byteRange(of: question.text)
        let before = place.map { String(text[..<$0.lowerBound].suffix(Self.longestLead)) }
        let after = place.map { String(text[$0.upperBound...].prefix(Self.longestTail)) }
        self.init(
            question.text, language: reading.language.tag, preceding: before ?? question.lead,
            subject: subject, following: after ?? "", mentioned: question.subjects,
            wishes: Self.wishes(reading), certainty: question.score,
            aspects: question.aspects.reduce(into: [:]) { aspects, reading in
                aspects[reading.aspect] = max(aspects[reading.aspect] ?? 0, reading.score)
            })
    }

    /// What a whole mail wants, by the names of intents.
    package static func wishes(_ reading: Reading) -> [String: Double] {
        reading.intents.reduce(into: [:]) { $0[$1.intent.rawValue] = $1.score }
    }
}
