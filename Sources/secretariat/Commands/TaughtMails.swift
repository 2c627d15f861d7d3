import ArgumentParser
import Foundation
import Knowledge
import MailModel
import Pipeline
import SiteLoading
import Understanding

/// Questions of labelled mails as examples for a library: as people marked them, and as the
/// reading of a mail cuts them, which is what the library will be asked.
struct TaughtMails {
    private let library: Library
    private let gazetteer: Gazetteer
    private let aspects: LibraryTrainer.Aspects
    /// What each part of the mails is read with: a table that was learned without that part.
    private let tables: [LearnedReading]

    /// A piece belongs to the question that it shares this part of the shorter one with.
    private static let leastShared = 0.3

    init(_ library: Library, tables: [String]) throws {
        self.library = library
        gazetteer = Gazetteer(library)
        aspects = QuestionFile.aspects(library)
        self.tables = try tables.map { path in
            let data = FileManager.default.contents(atPath: path) ?? Data()
            guard let table = LearnedReading(bytes: Array(data)) else {
                throw ValidationError("\(path) is no table of what reading learned")
            }
            return table
        }
        guard tables.isEmpty || tables.count == LabelledMail.parts else {
            throw ValidationError("--reading needs \(LabelledMail.parts) tables, one a part")
        }
    }

    /// A question as labelled, with its place in the text where it stands there.
    private struct Asked {
        let text: String
        let topics: Set<String>
        let place: Range<Int>?
    }

    /// All questions of a mail; none where its labels do not say which words ask.
    func examples(_ mail: LabelledMail) -> [RankTrainer.Example] {
        guard let questions = mail.questions, questions.count == mail.topics.count else {
            return []
        }
        let written = ReadingCommand.Train.arrived(mail)
        let text = MailReader.flat(written.authorText)
        let reading = Reading(
            of: written, gazetteer: gazetteer,
            table: tables.isEmpty ? nil : tables[mail.part])
        let asked = Self.asked(questions, mail.topics, text)
        let own = asked.map { example($0, mail, reading, text) }
        guard !tables.isEmpty else { return own }
        return own + reading.questions.map { piece($0, mail, reading, text, asked) }
    }

    private static func asked(
        _ questions: [String], _ topics: [Set<String>], _ text: String
    ) -> [Asked] {
        var from = text.startIndex
        return zip(questions, topics).map { question, topics in
            let words = MailReader.flat(question)
            let found = Self.find(words, in: text, from: from)
            if let found { from = text.utf8.index(text.startIndex, offsetBy: found.upperBound) }
            return Asked(text: words, topics: topics, place: found)
        }
    }

    /// Where the words stand behind `from`, or else anywhere.
    private static func find(
        _ words: String, in text: String, from: String.Index
    ) -> Range<Int>? {
        let rest = String(text[from...])
        guard let later = rest.byteRange(of: words) else {
            return text.byteRange(of: words).map { place(of: $0, text) }
        }
        let start = text.utf8.distance(from: text.startIndex, to: from)
        let found = place(of: later, rest)
        return found.lowerBound + start..<found.upperBound + start
    }

    private static func place(of range: Range<String.Index>, _ text: String) -> Range<Int> {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return start..<start + text.utf8.distance(from: range.lowerBound, to: range.upperBound)
    }

    /// The question as a person marked it.
    private func example(
        _ asked: Asked, _ mail: LabelledMail, _ reading: Reading, _ text: String
    ) -> RankTrainer.Example {
        let range = asked.place.map {
            text.utf8.index(text.startIndex, offsetBy: $0.lowerBound)
                ..< text.utf8.index(text.startIndex, offsetBy: $0.upperBound)
        }
        let before = range.map { String(text[..<$0.lowerBound].suffix(2_000)) } ?? ""
        let after = range.map { String(text[$0.upperBound...].prefix(200)) } ?? ""
        let language = reading.language.tag
        let query = Query(
            asked.text, language: language, preceding: before,
            subject: range == nil ? "" : mail.subject, following: after,
            mentioned: library.named(in: mail.subject + ". " + before).reversed(),
            wishes: Query.wishes(reading), aspects: aspects(asked.text, language))
        var example = RankTrainer.Example(query: query, answers: asked.topics)
        example.mail = mail.id
        return example
    }

    /// The question as the reading cuts it, with what answers the marked ones that it holds.
    private func piece(
        _ question: QuestionReading, _ mail: LabelledMail, _ reading: Reading, _ text: String,
        _ asked: [Asked]
    ) -> RankTrainer.Example {
        let place = text.byteRange(of: question.text).map { Self.place(of: $0, text) }
        let held = asked.filter { Self.share($0.place, place) }
        var example = RankTrainer.Example(
            query: Query(question, in: reading, subject: mail.subject, text: text),
            answers: held.reduce(into: []) { $0.formUnion($1.topics) })
        example.mail = mail.id
        example.isPiece = true
        if held.isEmpty { example.others = mail.topics.reduce(into: []) { $0.formUnion($1) } }
        return example
    }

    /// Whether both lie in the subject, or share enough of the text.
    private static func share(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        let shared = left.clamped(to: right).count
        return Double(shared) > leastShared * Double(min(left.count, right.count))
    }
}
