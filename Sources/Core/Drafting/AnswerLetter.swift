/// Values that the answering letters share: questions, applicant, quotation.
package struct ReplyValues: Sendable {
    package struct Question: Sendable {
        package let text: String
        /// The answer's sentences as one paragraph; nil where the library has none.
        package let answer: String?
        package let link: String?

        package init(text: String, answer: String?, link: String?) {
            self.text = text
            self.answer = answer
            self.link = link
        }
    }

    package var questions: [Question]
    package var quoted: [String]
    /// What is known of who wants to join, and what is still missing.
    package var joining: JoinValues

    package init() {
        questions = []
        quoted = []
        joining = JoinValues()
    }

    /// The values under the names that templates use.
    package func templateValues() -> TemplateValues {
        var values = TemplateValues()
        values.set("questions", questionItems)
        values.set("quoted", quotation)
        values.set(joining)
        return values
    }

    /// The questions alone, for letters that answer some beside what they say.
    ///
    /// Questions with one and the same answer stand above it together, and so do open ones that
    /// follow each other.
    package var questionItems: [TemplateValues] {
        var texts: [[String]] = [], first: [Question] = []
        for question in questions {
            let same = question.answer == nil
                ? first.last?.answer == nil ? first.indices.last : nil
                : first.firstIndex { $0.answer == question.answer && $0.link == question.link }
            if let same {
                texts[same].append(Self.shown(question.text))
            } else {
                texts.append([Self.shown(question.text)])
                first.append(question)
            }
        }
        return zip(first, texts).map { Self.values($0, $1.joined(separator: "\n> ")) }
    }

    private static func values(_ question: Question, _ text: String) -> TemplateValues {
        var values = TemplateValues(["question": text])
        values.set("answered", question.answer.map { [TemplateValues(["answer": $0])] } ?? [])
        values.set("open", flag: question.answer == nil)
        values.set("links", question.link.map { [TemplateValues(["link": $0])] } ?? [])
        return values
    }

    /// The quotation as one item whose further lines carry their own mark.
    private var quotation: [TemplateValues] {
        guard quoted.contains(where: { !$0.isEmpty }) else { return [] }
        let words = Self.cut(quoted.joined(separator: "\n> "), to: Self.longestQuotation)
        return [TemplateValues(["line": words])]
    }

    /// Octets of their mail that a letter quotes; whoever wrote more has it all.
    package static let longestQuotation = 20_000
    /// Octets of one question that stand above its answer.
    package static let longestQuestion = 2_000

    /// The question on one line.
    private static func shown(_ text: String) -> String {
        cut(text, to: longestQuestion).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The text, or its beginning with a mark that something is left out.
    private static func cut(_ text: String, to most: Int) -> String {
        guard text.utf8.count > most else { return text }
        var octets = 0
        let beginning = text.prefix { character in
            octets += character.utf8.count
            return octets <= most
        }
        return beginning + " […]"
    }
}
