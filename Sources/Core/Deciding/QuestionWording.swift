import MailModel

/// A question as a letter repeats it: a whole sentence, with the marks that the mail gives it.
package enum QuestionWording {
    /// The words of a question found in a mail's text, from a capital letter to a question mark.
    ///
    /// A question that was cut out of a longer sentence takes the mark that the sentence ends
    /// with; one that the mail states without a mark keeps its end.
    package static func sentence(_ question: String, in text: String) -> String {
        let place = text.byteRange(of: question)
        let before = place.flatMap { text[..<$0.lowerBound].last }
        let opening = before.map { "¿¡".contains($0) } == true ? before.map(String.init) ?? "" : ""
        let rest = place.map { text[$0.upperBound...] }
        return opening + capitalized(question) + closing(question, rest)
    }

    /// Characters behind a question in which the end of its sentence is looked for.
    private static let reach = 300

    private static func closing(_ question: String, _ rest: Substring?) -> String {
        guard let last = question.last, !ends.contains(last), let rest else { return "" }
        guard let end = rest.prefix(reach).first(where: { ends.contains($0) }) else { return "" }
        return marks.contains(end) ? spaced(end, rest) : ""
    }

    /// French writes a space before its question mark.
    private static func spaced(_ mark: Character, _ rest: Substring) -> String {
        let before = rest.prefix { $0 != mark }.last
        return before.map { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" } == true
            ? "\u{A0}\(mark)" : String(mark)
    }

    private static let marks: Set<Character> = ["?", "？", "؟"]
    private static let ends: Set<Character> = ["?", "？", "؟", ".", "!", "。", "！"]

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
