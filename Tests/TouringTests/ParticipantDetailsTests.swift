import Testing
import Touring

/// What people answer to what a letter asked for, in plain sentences, and of whom they tell it.
@Suite struct ParticipantDetailsTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let text: String
        let writer: String
        let other: String
        let tells: [String]
        var testDescription: String { text }
    }

    /// `tells` are lines `who: question: answer`, sorted.
    private static func of(
        _ writer: String, _ other: String, _ text: String, _ tells: String...
    ) -> Sample {
        Sample(text: text, writer: writer, other: other, tells: tells.sorted())
    }

    static let samples = [
        of("Grace Otieno", "Peter Ouma",
            "Passport names: GRACE AKINYI OTIENO and PETER OMONDI OUMA. I have no dietary needs. "
                + "As I said, both of us arrive on KQ 510 on 4 October at 21:40. "
                + "Peter uses crutches.",
            "Grace Otieno: passport-name: GRACE AKINYI OTIENO",
            "Grace Otieno: diet: I have no dietary needs",
            "Grace Otieno: arrival: both of us arrive on KQ 510 on 4 October at 21:40",
            "Peter Ouma: passport-name: PETER OMONDI OUMA",
            "Peter Ouma: arrival: both of us arrive on KQ 510 on 4 October at 21:40",
            "Peter Ouma: access-needs: Peter uses crutches"),
        of("Ingrid Olsen", "",
            "Name in passport: Ingrid Marie Olsen. No allergies. No access needs. "
                + "I arrive on 19 April at 14:20 with SAS SK995.",
            "Ingrid Olsen: passport-name: Ingrid Marie Olsen",
            "Ingrid Olsen: diet: No allergies", "Ingrid Olsen: access-needs: No access needs",
            "Ingrid Olsen: arrival: I arrive on 19 April at 14:20 with SAS SK995"),
        of("Kim Min-ji", "Park Ji-sung",
            "Please register me and my colleague. His name is Park Ji-sung. I am vegan; he has no "
                + "special diet. We both arrive 22 April, 15:00, KE 123.",
            "Kim Min-ji: diet: I am vegan", "Park Ji-sung: diet: he has no special diet",
            "Kim Min-ji: arrival: We both arrive 22 April, 15:00, KE 123",
            "Park Ji-sung: arrival: We both arrive 22 April, 15:00, KE 123"),
        of("吴敏", "王伟", "王主任吃清真，我没有忌口。我们4月19日15:00乘CZ3801航班到达。",
            "王伟: diet: 王主任吃清真", "吴敏: diet: 我没有忌口",
            "吴敏: arrival: 我们4月19日15:00乘CZ3801航班到达",
            "王伟: arrival: 我们4月19日15:00乘CZ3801航班到达"),
        of("Ana Paz", "Luis Rey",
            "Yo soy celíaca y Luis no come carne. Llegamos el 4 de octubre a las 21:40.",
            "Ana Paz: diet: Yo soy celíaca", "Luis Rey: diet: Luis no come carne",
            "Ana Paz: arrival: Llegamos el 4 de octubre a las 21:40",
            "Luis Rey: arrival: Llegamos el 4 de octubre a las 21:40"),
        of("Awa Sow", "Marie Curie",
            "Je suis végétarienne, Marie Curie est allergique aux noix. Aucun besoin particulier. "
                + "Nous arrivons le 4 octobre à 21h40, vol AF718.",
            "Awa Sow: diet: Je suis végétarienne",
            "Marie Curie: diet: Marie Curie est allergique aux noix",
            "Awa Sow: arrival: Nous arrivons le 4 octobre à 21h40, vol AF718",
            "Marie Curie: access-needs: Aucun besoin particulier",
            "Marie Curie: arrival: Nous arrivons le 4 octobre à 21h40, vol AF718"),
        of("Ana Paz", "", "I eat no pork. My flight: http://spam.example/1 at 10:00",
            "Ana Paz: diet: I eat no pork"),
        of("Ana Paz", "", "Is there vegetarian food?"),
    ]

    @Test("A sentence tells of whom it says", arguments: samples)
    func sentence(sample: Sample) {
        let people: [ParticipantDetails.Person] = [
            .init(name: sample.writer, isWriter: true), .init(name: sample.other),
        ]
        let told = ParticipantDetails.read(
            sample.text, wanted: [.passportName, .diet, .accessNeeds, .arrival], people: people)
        let lines = people.flatMap { person in
            told.answers(for: person.name, isWriter: person.isWriter).map {
                "\(person.name): \($0.key.rawValue): \($0.value)"
            }
        }.filter { !$0.hasPrefix(": ") }
        #expect(lines.sorted() == sample.tells)
    }
}
