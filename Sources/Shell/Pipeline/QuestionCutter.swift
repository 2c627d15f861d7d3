import Knowledge
import Understanding

/// Looks twice at a question that may be two: it is cut where both halves have answers of their
/// own, which the words alone do not show.
struct QuestionCutter {
    let find: (QuestionReading) -> Finding

    /// The question, or those that it is made of, each with what the library has to say.
    func parts(of question: QuestionReading) -> [(QuestionReading, Finding)] {
        parts(of: question, find(question))
    }

    private func parts(
        of question: QuestionReading, _ whole: Finding
    ) -> [(QuestionReading, Finding)] {
        for cut in question.cuts {
            let (before, behind) = (find(cut.before), find(cut.behind))
            guard before.answerable, behind.answerable,
                before.topics.first?.id != behind.topics.first?.id
            else { continue }
            return [(cut.before, before)] + parts(of: cut.behind, behind)
        }
        return [(question, whole)]
    }
}
