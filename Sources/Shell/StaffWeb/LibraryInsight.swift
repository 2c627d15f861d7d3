import Knowledge
import MailModel
import Pipeline
import Store
import Synchronization

/// What the library lacks and what staff wrote otherwise, worked out anew now and then only:
/// comparing questions with one another takes long, and pages are looked at often.
final class LibraryInsight: Sendable {
    /// Questions of one kind that nothing in the library answers.
    struct Gap: Sendable {
        let topic: String
        let count: Int
        let examples: [(text: String, language: String, letter: Int64?)]
    }

    /// A change to an entry that staff's edits speak for.
    struct Change: Sendable {
        let proposal: Proposal
        let letter: Int64
        let author: String
    }

    struct Findings: Sendable {
        let gaps: [Gap]
        let changes: [Change]
        let entries: Int
    }

    private struct Kept {
        let line: Int64
        let until: Int64
        let findings: Findings
    }

    private let office: DeskOffice
    private let kept: Mutex<Kept?> = Mutex(nil)

    /// Seconds for which the findings hold although something has happened.
    private static let span: Int64 = 30
    /// Questions and edited letters that are looked at, the newest of each.
    private static let mostQuestions = 400
    private static let mostEdits = 100
    private static let topicWords = 4

    init(_ office: DeskOffice) { self.office = office }

    func findings() throws -> Findings {
        let (line, now) = (try office.store.lastJournalLine(), office.clock.now())
        if let kept = kept.withLock({ $0 }), kept.line == line || now < kept.until {
            return kept.findings
        }
        let library = office.parts.reader.reader.library
        let findings = Findings(
            gaps: try gaps(library), changes: try changes(library),
            entries: library.entries.count)
        kept.withLock { $0 = Kept(line: line, until: now + Self.span, findings: findings) }
        return findings
    }

    private func gaps(_ library: Library) throws -> [Gap] {
        let questions = try office.store.openQuestions(limit: Self.mostQuestions)
            .filter { !$0.text.isEmpty }.prefix(Self.mostQuestions)
        let letters = Dictionary(
            questions.map { ($0.text, $0.letterID) }, uniquingKeysWith: { newest, _ in newest })
        let asked = questions.map {
            GapGroup.Asked(text: $0.text, language: LanguageTag($0.language) ?? .english)
        }
        return library.gapGroups(asked).map { group in
            Gap(
                topic: group.words.prefix(Self.topicWords).joined(separator: ", "),
                count: group.count,
                examples: group.examples.map { ($0.text, $0.language.code, letters[$0.text]) })
        }
    }

    private func changes(_ library: Library) throws -> [Change] {
        try office.store.editedLetters().suffix(Self.mostEdits).reversed().flatMap { edit in
            library.proposals(before: edit.before, after: edit.after).map {
                Change(proposal: $0, letter: edit.letter, author: edit.author)
            }
        }
    }
}
