/// The lines of a text as they were meant: what a mail program wrapped is one line again.
enum WrittenLines {
    static func of(_ text: String) -> [String] {
        var lines: [String] = []
        var goesOn = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = Sentences.trimmed(line)
            if goesOn, let last = lines.last, !words.isEmpty, !beginsAnew(words) {
                let isHan = words.utf8.first.map { $0 >= 0xE0 } == true
                lines[lines.count - 1] = last + (isHan ? "" : " ") + words
            } else if !words.isEmpty {
                lines.append(String(line))
            }
            goesOn = line.utf8.count >= shortest && line.last.map { !":：".contains($0) } == true
        }
        return lines
    }

    /// Octets; programs wrap at 65 to 78 columns, a shorter line was ended by its writer.
    private static let shortest = 56
    /// Characters within which the colon of a label stands.
    private static let label = 40

    private static func beginsAnew(_ words: String) -> Bool {
        guard let first = words.first else { return true }
        return first.isNumber && words.dropFirst().first.map { ".)、．".contains($0) } == true
            || words.prefix(label).contains { ":：".contains($0) } || DetailRow.begins(words)
    }
}
