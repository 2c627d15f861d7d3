import Linguistics
import MailModel

/// What a question wants to be told, and what a passage tells: a number, a sum, a time, somebody.
///
/// A passage of the right entry that holds no number is no answer to `how many`.
package struct AnswerKinds: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let amount = AnswerKinds(rawValue: 1)
    package static let money = AnswerKinds(rawValue: 2)
    package static let time = AnswerKinds(rawValue: 4)
    package static let somebody = AnswerKinds(rawValue: 8)

    static let each: [AnswerKinds] = [.amount, .money, .time, .somebody]

    /// What a question wants to be told; empty where its words do not say.
    static func asked(in text: FoldedText) -> AnswerKinds {
        var kinds: AnswerKinds = []
        let words = text.spacedWords
        for (kind, phrases) in AnswerKindWords.asking where phrases.occurs(in: words) {
            kinds.insert(kind)
        }
        return kinds
    }

    /// What the text of a passage tells.
    static func told(by text: String) -> AnswerKinds {
        var kinds: AnswerKinds = []
        let folded = FoldedText(text)
        for token in folded.tokens where token.kind == .number {
            let digits = folded.bytes[token.folded]
            kinds.insert(isYear(digits) ? .time : .amount)
        }
        let words = folded.spacedWords
        for (kind, phrases) in AnswerKindWords.telling where phrases.occurs(in: words) {
            kinds.insert(kind)
        }
        return kinds
    }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }
}
