import Linguistics
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

    @Test("Vectors of words bring together what shares no word, and must be whole")
    func words() throws {
        func vectors(_ list: [(String, [Int8])]) -> [UInt8] {
            let rows = list.map { (TermHash($0.0, seed: 5).short, $0.1) }.sorted { $0.0 < $1.0 }
            var out = ByteWriter(Array("words 1\n".utf8))
            out.put(UInt32(2))
            out.put(UInt32(rows.count))
            for row in rows { out.put(row.0) }
            out.put(rows.map { _ in Float(0.5) })
            for row in rows { out.put(raw: row.1.map { UInt8(bitPattern: $0) }) }
            return out.bytes
        }
        let bytes = vectors([("visa", [100, 0]), ("permit", [90, 0]), ("fee", [0, 80])])
        let words = try #require(WordVectors(bytes: bytes))
        #expect(words.vector(FoldedText("A permit, PERMIT!"), without: []) == [1, 0])
        #expect(words.vector(FoldedText("nothing known"), without: []).isEmpty)
        for length in [0, 8, 12, 20, bytes.count - 1] {
            #expect(WordVectors(bytes: Array(bytes.prefix(length))) == nil)
        }
        var unsorted = bytes
        for place in 16..<20 { unsorted[place] = 0xFF }
        #expect(WordVectors(bytes: unsorted) == nil)
        let library = Shelf.library(
            [("knowledge/words.table", String(decoding: bytes.prefix(9), as: UTF8.self))])
        #expect(library.defects.contains { $0.path == "knowledge/words.table" })
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
