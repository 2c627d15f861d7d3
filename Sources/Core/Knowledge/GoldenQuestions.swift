package import MailModel

/// Questions that must keep their answers, from `golden.yaml`: a list of `question:` with
/// `answer:` (an id, or `gap`) and, if it is not the first, `language:`.
package struct GoldenQuestions: Sendable {
    /// One of them; `answer` is nil where nothing in the library may answer.
    package struct Question: Sendable, Hashable {
        package let text: String
        package let answer: String?
        package let language: LanguageTag
        package let line: Int
    }

    /// A question that the library answers otherwise than it must.
    package struct Broken: Sendable {
        package let question: Question
        /// What it is answered with now; nil for a gap.
        package let found: String?
        package let score: Double
    }

    package let questions: [Question]
    package let defects: [LibraryDefect]

    package init(questions: [Question], defects: [LibraryDefect]) {
        self.questions = questions
        self.defects = defects
    }

    /// Reads the file; what is no question is a defect.
    package init(path: String, bytes: [UInt8]) {
        var questions: [Question] = []
        var defects: [LibraryDefect] = []
        var fields: [String: String] = [:]
        var start = 0
        func finish() {
            guard !fields.isEmpty else { return }
            if let text = fields["question"], let answer = fields["answer"] {
                let language = fields["language"].flatMap { LanguageTag($0) } ?? .english
                questions.append(
                    Question(
                        text: text, answer: answer == "gap" ? nil : answer, language: language,
                        line: start))
            } else {
                defects.append(
                    LibraryDefect(
                        kind: .brokenFrontMatter, path: path, line: start, key: "question",
                        message: "a question without its answer",
                        remedy: "write question: and answer: (an id, or gap)"))
            }
            fields = [:]
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, raw) in lines.enumerated() {
            var line = FrontMatter.trimmed(Substring(raw))
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("- ") {
                finish()
                start = index + 1
                line = FrontMatter.trimmed(line.dropFirst(2))
            }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = FrontMatter.trimmed(line[line.index(after: colon)...])
            fields[String(line[..<colon])] = Self.unquoted(value)
        }
        finish()
        self.questions = questions
        self.defects = defects
    }

    static func unquoted(_ text: String) -> String {
        guard text.utf8.count > 1, let first = text.first, first == text.last,
            first == "\"" || first == "'"
        else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// The questions that the library answers otherwise than the file demands.
    package func broken(in library: Library) -> [Broken] {
        questions.compactMap { question in
            let finding = library.find(Query(question.text, language: question.language))
            let best = finding.answerable ? finding.topics.first : nil
            guard best?.id != question.answer else { return nil }
            return Broken(
                question: question, found: best?.id, score: finding.topics.first?.score ?? 0)
        }
    }
}
