import MailModel
import Testing

@testable import Knowledge

@Suite("A library learns from its own questions")
struct LearningTests {
    private func taught() -> LearnedTable {
        LibraryTrainer(Shelf.library()) { _, _ in [:] }.table()
    }

    @Test("The same questions give the same table, and it survives being a file")
    func table() throws {
        let bytes = taught().bytes
        #expect(bytes == taught().bytes)
        let read = try #require(LearnedTable(bytes: bytes))
        #expect(read.bytes == bytes)
        #expect(read.classes.contains("") && read.classes.contains("visa-need"))
    }

    @Test("A damaged table is a defect and the library works without", arguments: [0, 9, 40, 900])
    func damage(length: Int) throws {
        let short = Array(taught().bytes.prefix(length))
        #expect(LearnedTable(bytes: short) == nil)
        let text = String(repeating: "x", count: length)
        let library = Shelf.library([("knowledge/learned.table", text)])
        #expect(library.defects.contains { $0.kind == .staleTable })
        #expect(library.find(Query("Do I need a visa?", language: .english)).topics.first?.id
            == "visa-need")
    }

    @Test("Questions of gaps.yaml are answered by nobody")
    func gaps() throws {
        let list = "# words\nen:\n- Do you hire drivers?\n\nfr:\n- \"Avez-vous un logo ?\"\nnoise\n"
        let read = GapList(path: "knowledge/gaps.yaml", bytes: Array(list.utf8)).questions
        #expect(read.map(\.text) == ["Do you hire drivers?", "Avez-vous un logo ?"])
        #expect(read.map(\.language.code) == ["en", "fr"])
        #expect(read.map(\.line) == [3, 6])
        let library = Shelf.library([("knowledge/gaps.yaml", list)])
        let asked = library.find(Query("Do you hire any drivers?", language: .english))
        #expect(!asked.answerable)
    }

    @Test("A place behind a question does not make it one about the place's work")
    func visits() throws {
        let table = taught()
        let library = Shelf.library().with(table: table)
        let found = library.find(Query("Visa for Hangzhou?", language: .english))
        #expect(found.topics.first?.id == "visa-need")
    }
}
