import MailModel
import Testing

@testable import Understanding

@Suite("What mails speak of is learned from labelled mails and sentences")
struct LearnedTests {
    static func lesson(_ text: String, _ matters: Set<String>) -> Lesson {
        Lesson(mail: Correspondence(authorText: text), matters: matters, kind: .sentence)
    }

    static let lessons = [
        lesson("We want to become a member.", ["join"]),
        lesson("Please make our town a member.", ["join"]),
        lesson("Our city would like to become a member of the network.", ["join"]),
        lesson("Please stop the letters.", ["unsubscribe"]),
        lesson("Take my address off the list.", ["unsubscribe"]),
        lesson("Stop the newsletter to my address.", ["unsubscribe"]),
        lesson("Good morning from our town.", []),
        lesson("Our city has a river and a list of old trees.", []),
    ]

    static let table = ReadingTrainer(lessons, gazetteer: .empty).train { _ in }

    @Test("the same lessons give the same table")
    func same() {
        let again = ReadingTrainer(Self.lessons, gazetteer: .empty).train { _ in }
        #expect(again.bytes == Self.table.bytes)
    }

    @Test("nobody joins by a title and leaves by the text")
    func title() {
        let mail = Correspondence(
            authorText: "Take my address off the list.", subject: "We want to become a member")
        let intents = Reading(of: mail, table: Self.table).intents.map(\.intent)
        #expect(intents == [.unsubscribe])
    }

    @Test("a table is read from its bytes, and one that was cut is none")
    func bytes() {
        let bytes = Self.table.bytes
        #expect(LearnedReading(bytes: bytes)?.bytes == bytes)
        #expect(LearnedReading(bytes: Array(bytes.dropLast())) == nil)
        #expect(LearnedReading(bytes: bytes + [0]) == nil)
        #expect(LearnedReading(bytes: []) == nil)
    }

    @Test("what was learned shows the words it rests on")
    func evidence() {
        let mail = Correspondence(authorText: "The town wants to become a member, said the mayor.")
        let reading = Reading(of: mail, table: Self.table)
        let join = reading.intents.first { $0.intent == .join }
        #expect(join?.evidence?.words.contains("member") == true)
    }

    @Test(
        "words of one family are one notion in every language",
        arguments: [
            "We cancel the trip", "Nous annulons le voyage", "Cancelamos el viaje", "取消行程",
            "Wir stornieren die Reise", "Отменяем поездку",
        ])
    func notions(text: String) {
        let words = Words(text, limit: 200)
        let found = Notions.table.mentions(in: words).map { Notions.table.names[Int($0.notion)] }
        #expect(found.contains("cancel"))
    }

    @Test("a form with dots for lines, a table drawn with lines and a turned name are read")
    func forms() {
        let form = Correspondence(
            authorText: "We want to join.\n\nFull name ........ Losa Vaka\nPosition ....... Planner")
        let join = Reading(of: form).join
        #expect(join.name?.value == "Losa Vaka")
        #expect(join.role?.value == "Planner")
        let table = "请登记报名：\n│姓名　│职务　│\n├───┼───┤\n│谭湘平│主任　│\n│龚小勇│科长　│"
        let reading = Reading(of: Correspondence(authorText: table))
        #expect(reading.participants.map(\.value) == ["谭湘平", "龚小勇"])
        let turned = Correspondence(
            authorText: "Inscripción en la visita.\n\nApellidos y nombre: SOTO VERA, Fermín")
        let names = ParticipantList(turned.authorText, SenderName(turned)).find()
        #expect(names.map(\.value) == ["Fermín SOTO VERA"])
    }

    @Test("what is shown of other matters speaks for a matter too, or against it")
    func others() {
        let all = MailJudge.shown * ReadingTrainer.classes.count
        let nothing = [Float](repeating: 0, count: all - 1)
        let cases = (0..<40).map { number in
            var signs = MailJudge.Signs()
            signs.best = 0.4
            return MailJudge.Case(
                signs: signs, shown: [number % 2 == 0 ? 2 : 0] + nothing,
                holds: number % 2 == 1, isFresh: true, lesson: number)
        }
        let judge = MailJudge(learnedFrom: cases, matter: "complaint")
        let calm = judge.chance(cases[0].signs, cases[0].shown)
        let angry = judge.chance(cases[1].signs, cases[1].shown)
        #expect(angry > calm)
    }
}
