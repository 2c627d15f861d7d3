import Drafting
import Foundation
import MailModel
import Testing

@Suite struct ReasonBookTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Templates/reasons").standardizedFileURL
    private static let book: Result<ReasonBook, any Error> = Result {
        try ReasonBook(
            files: ["en", "es", "fr", "zh"].map { name in
                let path = "reasons/\(name).txt"
                let file = folder.appendingPathComponent("\(name).txt")
                return (path, try String(contentsOf: file, encoding: .utf8))
            })
    }

    @Test func `every reason has a wording in each of the four languages`() throws {
        let book = try Self.book.get()
        #expect(book.codes.count >= 100 && Set(book.codes).count == book.codes.count)
        for language in [LanguageTag.french, .spanish, .chinese] {
            #expect(book.codes(in: language) == Set(book.codes), "\(language)")
        }
    }

    @Test(arguments: [
        ("asks what the library answers", "answered"),
        ("asks 4 things, 1 of them not in the library", "part-open"),
        ("asks to join the Community", "join"),
        ("asks to join the Community; still missing: city, country", "join-missing"),
        ("asks to be taken off the list, but nobody on the list has this address; perhaps another"
            + " one", "leave-unknown"),
        ("no question was found; it tells: thanks", "no-question"),
        ("registered by staff, 2015-dakar", "seat-registered"),
        ("reminder 7-days of 2015-dakar", "reminder"),
        ("reminder 7-days of 2015-dakar, late", "reminder-late"),
        ("reminder 7-days of 2015-dakar was missed for 2: a@x.example, b@x.example; write to them"
            + " if it still helps", "reminder-missed"),
        ("the programme of 2015-dakar, version 2", "programme"),
        ("the programme of 2015-dakar changed since version 2", "programme-changed"),
        ("letter 12 came back (5.1.1)", "came-back-code"),
        ("letter 12 came back (5.1.1); the address is suspended until `address resume` lifts it",
            "came-back-suspended"),
        ("person 4 (member) has the same name: `member merge 4 7` makes one of both", "same-name"),
        ("ana@x.example asks to register them", "join-others"),
        ("asks for a letter of invitation; missing: role", "letter-request-missing"),
        ("campaign spring is paused: 3 of 9 letters came back; `campaign resume` goes on",
            "campaign-paused"),
        ("nobody ever wrote this", nil), ("", nil),
    ] as [(String, String?)])
    func `a reason is known by its English wording`(sentence: String, code: String?) throws {
        #expect(try Self.book.get().code(of: sentence)?.code == code)
    }

    @Test(arguments: [
        ("asks 4 things, 1 of them not in the library", LanguageTag.french,
            "pose 4 questions, dont 1 sans réponse dans la bibliothèque"),
        ("sensitive: read it yourself; asks to join the Community", .spanish,
            "delicado: léalo usted; pide ingresar en la Comunidad"),
        ("sensitive: read it yourself; asks to join the Community", .chinese,
            "内容敏感：请亲自阅读；申请加入社区"),
        ("asks what the library answers\nname: Ana", .french,
            "demande ce à quoi la bibliothèque répond\nname: Ana"),
        ("reminder 7-days of 2015-dakar; the address is none", .spanish,
            "recordatorio 7-days de 2015-dakar; la dirección no es válida"),
        ("something; else", .french, "something; else"),
        ("asks what the library answers", .english, "asks what the library answers"),
        ("asks what the library answers", LanguageTag("de") ?? .english,
            "asks what the library answers"),
    ])
    func `a reason is told in the reader's language`(
        reason: String, language: LanguageTag, told: String
    ) throws {
        #expect(try Self.book.get().text(reason, in: language) == told)
    }

    @Test(arguments: [
        ([("r/en.txt", "a: x {n}\n"), ("r/fr.txt", "a: y\n")], "other values"),
        ([("r/en.txt", "a: x\n"), ("r/fr.txt", "b: y\n")], "is not there"),
        ([("r/en.txt", "a: x\na: y\n")], "twice"), ([("r/en.txt", "a {n\n")], "no code"),
        ([("r/en.txt", "a: {n\n")], "no code"),
    ])
    func `a broken list is refused`(files: [(String, String)], why: String) {
        let error = #expect(throws: ReasonBook.Defect.self) {
            try ReasonBook(files: files.map { (path: $0.0, text: $0.1) })
        }
        #expect(error?.reason.contains(why) == true)
    }
}
