/// Cuts what people write into sentences: the one place that knows titles, times and initials.
enum Sentences {
    /// The sentences of a line that hold a word.
    static func of(_ line: String) -> [String] {
        all(of: line).filter { $0.contains(where: \.isLetter) }
    }

    /// Every piece between the marks, each with the mark that ends it.
    static func all(of line: String) -> [String] {
        var sentences: [String] = [""]
        let signs = Array(line)
        for (index, sign) in signs.enumerated() {
            sentences[sentences.count - 1].append(sign)
            guard ".!?。！？；;".contains(sign) else { continue }
            // 21.40 is a time, `M.` a title and `B.` an initial.
            let next = index + 1 < signs.count ? signs[index + 1] : " "
            if sign == ".", !next.isWhitespace || isAbbreviation(sentences[sentences.count - 1]) {
                continue
            }
            sentences.append("")
        }
        return sentences.filter { !$0.isEmpty }
    }

    private static func isAbbreviation(_ text: String) -> Bool {
        let words = text.dropLast().split { $0.isWhitespace || "(（".contains($0) }
        let word = words.last ?? ""
        // `neither do I.` ends a sentence, `Peter I. Stone` none.
        if word == "I", words.dropLast().last?.first?.isLowercase == true { return false }
        return word.count == 1 && word.first?.isUppercase == true
            || ["Mr", "Mrs", "Ms", "Dr", "Mme", "Mlle", "Sr", "Sra", "Srta", "Dra", "Prof", "Ing"]
                .contains(String(word))
    }

    /// The text without spaces, dashes and bullets before it and full stops and commas behind it.
    static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace || ",，、-–•*·".contains(first) {
            text.removeFirst()
        }
        while let last = text.last, last.isWhitespace || ".。;；,，、".contains(last) {
            text.removeLast()
        }
        return String(text)
    }
}
