import Approving
import Drafting
import Foundation
import MailModel
@testable import Pipeline
import Sending
import Store
import Testing

/// Every letter to staff in every language, with each doubt, outcome and refusal it can tell of,
/// compared whole with the file beside the tests.
///
/// `GOLDEN=write` writes the files anew; read what changed before you commit it.
@Suite struct StaffGoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden").path

    @Test(arguments: ["en", "fr", "es", "zh"])
    func `letters to staff read as their golden file`(_ language: String) throws {
        let office = try TestOffice(at: (9, 12, 0), language: language)
        var text = ""
        let letters = try Self.letters(office)
        for draft in letters {
            #expect(draft.language == language)
            let body = try #require(draft.revision?.body, "\(draft.reason)")
            text += "\(draft.letter) (\(draft.reason))\n\n\(draft.subject)\n\n\(body)\n\n* * *\n\n"
        }
        #expect(!text.contains("{{"))
        #expect(Set(letters.map(\.letter)) == Set(LetterName.staffLetters.map(\.rawValue)))
        let path = Self.folder + "/staff-letters.\(language).txt"
        if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
            try FileManager.default.createDirectory(
                atPath: Self.folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        let golden = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == golden)
    }

    private static func letters(_ office: TestOffice) throws -> [LetterDraft] {
        let desk = office.mailDesk
        let letters = DeskLetters(desk)
        let address = try #require(EmailAddress(TestOffice.li))
        let li = try #require(desk.roster.person(address))
        let ruth = try #require(desk.roster.staff.first { $0.name == "Ruth Abel" })
        let ids = try [office.hold(1), office.hold(2)]
        let rows = try ids.compactMap { try office.store.letter($0) }
        let row = try #require(rows.first)
        let blank = LetterDraft(
            letter: "for-staff", language: "en", recipient: "eva@city.example", subject: "Fax",
            score: 0, gaps: [], reason: "asks", revision: nil)
        let empty = try office.store.perform([], letters: [blank], now: office.now).first ?? 0
        let undrafted = try #require(try office.store.letter(empty))
        let facts = try AuthorFacts(of: row, desk)
        let edited = RevisionDraft(
            author: TestOffice.li, body: "Dear Ana,\n\nthe fee is settled.", bytes: [7],
            digest: [UInt8](repeating: 7, count: 32), sources: "", messageID: "m7@office.example")
        _ = try office.takeIn("spam", "ignore: the mail looks like spam")
        let junk = try office.store.setAside(limit: 9)
        var all = try [
            letters.draft(row, to: li, author: facts),
            letters.draft(undrafted, to: li, author: facts, from: ruth),
            letters.shownAgain(row, edited, revision: 2, to: li),
            letters.batch(rows, to: li),
            letters.daily(
                rows, more: 3, gone: [row], stuck: [row], junk: junk, day: "2015-02-09", to: li),
            letters.daily(
                [], more: 0, gone: [row], stuck: [], junk: [], day: "2015-02-09", to: li),
            letters.escalation(rows, to: li),
        ].compactMap { $0 }
        for name in LetterName.staffDoubts {
            var doubt = StaffDoubt(name: name, proof: "the mail is not signed")
            doubt.letterLanguage = "fr"
            doubt.said = "hm, perhaps"
            all += try [letters.question(doubt, about: .letter(row), to: li, answer: name)]
                .compactMap { $0 }
        }
        all += try [
            letters.question(StaffDoubt(name: "numbers"), about: .list(rows), to: li, answer: "")
        ].compactMap { $0 }
        all += try LetterName.staffOutcomes.map {
            try letters.alreadyDecided(row, outcome: $0, to: li)
        }
        all += LetterName.staffRefusals.map { letters.refused(row, why: $0, to: li) }
        return all
    }
}
