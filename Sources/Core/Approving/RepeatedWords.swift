/// What a letter that goes by itself may repeat of the words of a mail: facts, never sentences
/// or links.
///
/// Whoever forges an address would else have the office send their words to its owner.
package enum RepeatedWords {
    /// Words of a name, a post or a subject; what runs on is a sentence.
    private static let mostWords = 12
    /// Characters; for what is written without spaces, too.
    private static let longest = 80

    package static func mayBeRepeated(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count <= mostWords && text.count <= longest
            && !words.contains(where: isLink)
    }

    /// `https://…`, `www.…`, `evil.example/win`, an address, or a telephone number's many digits.
    private static func isLink(_ word: Substring) -> Bool {
        let lower = word.lowercased()
        if lower.contains("://") || lower.contains("www.") || lower.contains("@") { return true }
        if lower.count(where: \.isNumber) >= mostDigits { return true }
        let parts = lower.split(separator: "/", maxSplits: 1).first.map(String.init) ?? lower
        let labels = parts.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last(where: { !$0.isEmpty }) else { return false }
        let isHost = last.count >= 2 && last.allSatisfy(\.isLetter) && last.allSatisfy(\.isASCII)
        return isHost && labels.dropLast().contains { $0.count > 1 } && lower.last != "."
    }

    private static let mostDigits = 7
}
