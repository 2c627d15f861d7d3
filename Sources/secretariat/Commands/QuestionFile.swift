import ArgumentParser
import Foundation
import Knowledge
import MailModel
import Pipeline
import Understanding

/// Labelled questions, one a line: the ids that answer (or `gap`), the language, the question, and
/// if it follows on something, what stands before it; with tabs between.
struct QuestionFile {
    /// One of them.
    struct Question {
        let answers: Set<String>
        let language: LanguageTag
        let text: String
        let before: String
    }

    let questions: [Question]

    init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) cannot be read")
        }
        questions = String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap {
            let fields = $0.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 2, let language = LanguageTag(String(fields[1])) else {
                return nil
            }
            let ids = fields[0].split(separator: ",").map(String.init)
            return Question(
                answers: ids == ["gap"] ? [] : Set(ids), language: language,
                text: String(fields[2]), before: fields.count > 3 ? String(fields[3]) : "")
        }
    }

    /// The questions as examples for the library.
    func examples(_ library: Library) -> [RankTrainer.Example] {
        let aspects = Self.aspects(library)
        return questions.map { question in
            RankTrainer.Example(
                query: Query(
                    question.text, language: question.language, preceding: question.before,
                    mentioned: library.named(in: question.before).reversed(),
                    aspects: aspects(question.text, question.language)),
                answers: question.answers)
        }
    }

    /// What the reading of a mail makes of a question that stands alone in it.
    static func aspects(_ library: Library) -> LibraryTrainer.Aspects {
        let gazetteer = Gazetteer(library)
        return { text, _ in
            let reading = Reading(
                of: Correspondence(authorText: text), gazetteer: gazetteer)
            return reading.questions.flatMap(\.aspects).reduce(into: [:]) { found, aspect in
                found[aspect.aspect] = max(found[aspect.aspect] ?? 0, aspect.score)
            }
        }
    }
}
