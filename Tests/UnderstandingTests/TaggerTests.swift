import Linguistics
import MailModel
import Testing

@testable import Understanding

@Suite("How people say who they are is learned from labelled mails and passages")
struct TaggerTests {
    private static func lesson(
        _ text: String, _ matters: Set<String> = ["join"], fields: [String: String] = [:],
        participants: [String] = [], kind: Lesson.Kind = .fresh
    ) -> Lesson {
        var lesson = Lesson(
            mail: Correspondence(authorText: text), matters: matters, kind: kind)
        lesson.fields = fields
        lesson.participants = participants
        return lesson
    }

    private static let people = [
        ("Ana Paz", "head of parks", "Leeds"), ("Joao Reis", "mayor", "Porto"),
        ("Mei Lin Tan", "chief planner", "Ipoh"), ("Omar Said", "treasurer", "Aden"),
        ("Eva Holm", "archivist", "Bergen"), ("Ivan Petrov", "head of water", "Varna"),
        ("Lucy Obi", "deputy clerk", "Enugu"), ("Tom Beck", "engineer", "Graz"),
    ]

    static let lessons = people.map { name, role, city in
        lesson(
            "Please make us a member.\n\nMy name is \(name) and I work as \(role) in \(city).",
            fields: ["name": name, "role": role, "city": city])
    } + people.map { name, _, _ in
        lesson(
            "Please register \(name) for the tour. The minister Paul Kern sends greetings.",
            ["tour-registration"], participants: [name])
    }

    static let table: LearnedFields = {
        var trainer = TaggerTrainer(.empty, names: people.map(\.0))
        for (index, lesson) in lessons.enumerated() {
            trainer.add(lesson, at: index, [], known: [])
        }
        return trainer.train { _ in }
    }()

    private func reader(_ text: String, _ intents: Set<Intent>) -> FieldReader {
        let mail = Correspondence(authorText: text)
        return FieldReader(Page(mail, .empty), mail, intents)
    }

    @Test("the same lessons give the same table")
    func same() {
        var again = TaggerTrainer(.empty, names: Self.people.map(\.0))
        for (index, lesson) in Self.lessons.enumerated() {
            again.add(lesson, at: index, [], known: [])
        }
        #expect(again.train { _ in }.bytes == Self.table.bytes)
    }

    @Test("a table is read from its bytes, and one that was cut or altered is none")
    func bytes() {
        let bytes = Self.table.bytes
        #expect(LearnedFields(bytes: bytes)?.bytes == bytes)
        #expect(LearnedFields(bytes: Array(bytes.dropLast())) == nil)
        #expect(LearnedFields(bytes: bytes + [0]) == nil)
        #expect(LearnedFields(bytes: []) == nil)
        var altered = bytes
        // The greatest tag and key that a byte can hold are beyond every table.
        for place in stride(from: 200, to: bytes.count - 2_000, by: 97) { altered[place] = 0xFF }
        #expect(LearnedFields(bytes: altered) == nil)
    }

    @Test("a person whom no lesson names is read where lessons name theirs")
    func join() {
        let text = "Please make us a member.\n\nMy name is Rosa Klein and I work as head of roads"
            + " in Tampere."
        let fields = reader(text, [.join]).join(Self.table, ruled: JoinFields())
        #expect(fields.name?.value == "Rosa Klein")
        #expect(fields.role?.value == "head of roads")
        #expect(fields.city?.value == "Tampere")
        #expect(fields.name?.evidence.words.contains("Rosa Klein") == true)
        #expect(fields.name.map { text.utf8.dropFirst($0.evidence.offset).first } == 0x52)
    }

    @Test("who travels is told from who is only spoken of")
    func travellers() {
        let text = "Please register Rosa Klein for the tour. The minister Paul Kern sends"
            + " greetings."
        let people = reader(text, [.tourRegistration]).people(Self.table, [], isSure: true)
        #expect(people.map(\.value) == ["Rosa Klein"])
    }

    @Test("what stands around a name tells who travels, wherever the name stands in the sentence")
    func surroundings() {
        let features = reader(
            "We register Rosa Klein. The minister Paul Kern sends greetings.\n\nComing:\nUwe Horn",
            [.tourRegistration]
        ).features
        let row = features.row
        func keys(_ first: String) -> Set<UInt32> {
            let at = row.tokens.indices.first { row.text($0..<$0 + 1) == first } ?? 0
            return Set(Surroundings(features).keys([at..<at + 2]))
        }
        let (rosa, paul, uwe) = (keys("Rosa"), keys("Paul"), keys("Uwe"))
        #expect(!rosa.subtracting(paul).isEmpty && !paul.subtracting(rosa).isEmpty)
        // A list's heading is the only sentence that its names have.
        #expect(!uwe.subtracting(rosa).subtracting(paul).isEmpty)
        #expect(Surroundings(features).keys([]).count == 1)
    }

    @Test("a mail without words and one of marks alone have no fields")
    func empty() {
        for text in ["", " \n\n", ":::,,,((((", String(repeating: "(\n", count: 5_000)] {
            let reader = reader(text, [.join, .tourRegistration])
            #expect(reader.join(Self.table, ruled: JoinFields()).isEmpty)
            #expect(reader.people(Self.table, [], isSure: true).isEmpty)
        }
    }

    @Test("a bracket that a role opens is closed", arguments: ["(", "（"])
    func bracket(mark: String) {
        let close = mark == "(" ? ")" : "）"
        let mail = Correspondence(authorText: "Engineer \(mark)Roads\(close), Leeds")
        let row = FieldRow(Page(mail, .empty), mail)
        #expect(row.text(0..<2) == "Engineer \(mark)Roads\(close)")
    }

    @Test("others are named in a copy of a mail, its sender is not")
    func swap() throws {
        var lesson = Lesson(
            mail: Correspondence(
                authorText: "Ana Paz and I, Tom Beck, come. Ana Paz eats no meat.",
                from: Mailbox(name: "Tom Beck", address: "tom@graz.example")),
            matters: ["tour-registration"], kind: .fresh)
        lesson.participants = ["Ana Paz", "Tom Beck"]
        let copy = try #require(NameSwap(["Rosa Klein"]).copy(of: lesson, 0))
        #expect(copy.participants == ["Rosa Klein", "Tom Beck"])
        #expect(
            copy.arrived?.authorText
                == "Rosa Klein and I, Tom Beck, come. Rosa Klein eats no meat.")
        lesson.participants = ["Tom Beck"]
        #expect(NameSwap(["Rosa Klein"]).copy(of: lesson, 0) == nil)
    }

    @Test(
        "a Chinese name ends before the words behind it",
        arguments: [
            ("我想报名，同事李明也一起参加。", ["李明"]), ("王建国将赴里约。", ["王建国"]),
            ("祝工作顺利。", []), ("张伟不去了。", ["张伟"]),
        ])
    func hanNames(text: String, names: [String]) {
        let text = ReadText(text, limit: 400, gazetteer: .empty)
        let found = text.sentences.flatMap { PersonName.runs(in: text, $0.words) }
        #expect(found.map { text.words.text($0) } == names)
    }
}
