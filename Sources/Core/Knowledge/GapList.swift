import MailModel

/// Questions that nothing in the library answers, from `gaps.yaml`: each teaches the library to say
/// so when somebody asks the like. A list of questions stands under each language's code.
struct GapList {
    private(set) var questions: [GoldenQuestions.Question] = []

    /// Reads the file; lines that are neither a language nor a question are passed over.
    init(path: String, bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).utf8.split(
            separator: 0x0A, omittingEmptySubsequences: false)
        var language = LanguageTag.english
        for (index, raw) in lines.enumerated() {
            let line = FrontMatter.trimmed(Substring(raw))
            if line.hasPrefix("- ") {
                let text = GoldenQuestions.unquoted(FrontMatter.trimmed(line.dropFirst(2)))
                questions.append(
                    .init(text: text, answer: nil, language: language, line: index + 1))
            } else if line.hasSuffix(":"), let tag = LanguageTag(String(line.dropLast())) {
                language = tag
            }
        }
    }
}
