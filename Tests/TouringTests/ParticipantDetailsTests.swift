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
            "Grace Otieno: diet: no dietary needs",
            "Grace Otieno: arrival: KQ 510 on 4 October at 21:40",
            "Peter Ouma: passport-name: PETER OMONDI OUMA",
            "Peter Ouma: arrival: KQ 510 on 4 October at 21:40",
            "Peter Ouma: access-needs: crutches"),
        of("Ingrid Olsen", "",
            "Name in passport: Ingrid Marie Olsen. No allergies. No access needs. "
                + "I arrive on 19 April at 14:20 with SAS SK995.",
            "Ingrid Olsen: passport-name: Ingrid Marie Olsen",
            "Ingrid Olsen: diet: No allergies", "Ingrid Olsen: access-needs: No access needs",
            "Ingrid Olsen: arrival: 19 April at 14:20 with SAS SK995"),
        of("Kim Min-ji", "Park Ji-sung",
            "Please register me and my colleague. His name is Park Ji-sung. I am vegan; he has no "
                + "special diet. We both arrive 22 April, 15:00, KE 123.",
            "Kim Min-ji: diet: vegan", "Park Ji-sung: diet: no special diet",
            "Kim Min-ji: arrival: 22 April, 15:00, KE 123",
            "Park Ji-sung: arrival: 22 April, 15:00, KE 123"),
        of("吴敏", "王伟", "王主任吃清真，我没有忌口。我们4月19日15:00乘CZ3801航班到达。",
            "王伟: diet: 清真", "吴敏: diet: 没有忌口",
            "吴敏: arrival: 4月19日15:00乘CZ3801航班到达",
            "王伟: arrival: 4月19日15:00乘CZ3801航班到达"),
        of("Ana Paz", "Luis Rey",
            "Yo soy celíaca y Luis no come carne. Llegamos el 4 de octubre a las 21:40.",
            "Ana Paz: diet: celíaca", "Luis Rey: diet: sin carne",
            "Ana Paz: arrival: 4 de octubre a las 21:40",
            "Luis Rey: arrival: 4 de octubre a las 21:40"),
        of("Awa Sow", "Marie Curie",
            "Je suis végétarienne, Marie Curie est allergique aux noix. Aucun besoin particulier. "
                + "Nous arrivons le 4 octobre à 21h40, vol AF718.",
            "Awa Sow: diet: végétarienne",
            "Marie Curie: diet: allergique aux noix",
            "Awa Sow: arrival: 4 octobre à 21h40, vol AF718",
            "Marie Curie: access-needs: Aucun besoin particulier",
            "Marie Curie: arrival: 4 octobre à 21h40, vol AF718"),
        of("Ana Paz", "", "I eat no pork. My flight: http://spam.example/1 at 10:00",
            "Ana Paz: diet: no pork"),
        of("Ana Paz", "", "Is there vegetarian food?"),
        of("Ana Ruiz", "Pedro Soto",
            "Ana Ruiz - pasaporte ANA LUCIA RUIZ GOMEZ - sin restricciones\n"
                + "Pedro Soto - pasaporte PEDRO SOTO LEAL - alérgico a los frutos secos",
            "Ana Ruiz: passport-name: ANA LUCIA RUIZ GOMEZ", "Ana Ruiz: diet: sin restricciones",
            "Pedro Soto: passport-name: PEDRO SOTO LEAL",
            "Pedro Soto: diet: alérgico a los frutos secos"),
        of("Awa Sow", "Marie Curie",
            "Nom | Nom du passeport | Régime | Arrivée\n"
                + "Awa Sow | AWA BINTOU SOW | halal | 4 octobre, 21 h 40\n"
                + "Marie Curie | MARIE CURIE | - | 5 octobre, 9 h 05",
            "Awa Sow: passport-name: AWA BINTOU SOW", "Awa Sow: diet: halal",
            "Awa Sow: arrival: 4 octobre, 21 h 40", "Marie Curie: passport-name: MARIE CURIE",
            "Marie Curie: arrival: 5 octobre, 9 h 05"),
        of("Luc Roy", "", "Mon vol a changé : j'arrive finalement le 21 à 22 h 10.",
            "Luc Roy: arrival: 21 à 22 h 10"),
        of("Ana Paz", "Luis Rey", "Llegamos juntos el 21 de junio a las 18:40.",
            "Ana Paz: arrival: 21 de junio a las 18:40",
            "Luis Rey: arrival: 21 de junio a las 18:40"),
        of("Kim Jones", "",
            "I am Kimberly Ann Jones in my passport, no dietary restrictions, I use hearing aids, "
                + "arriving June 21 at 15:10 on BA 2166.",
            "Kim Jones: passport-name: Kimberly Ann Jones",
            "Kim Jones: diet: no dietary restrictions", "Kim Jones: access-needs: hearing aids",
            "Kim Jones: arrival: June 21 at 15:10 on BA 2166"),
        of("Ana Ruiz", "Pedro Soto",
            "Confirmo mi asistencia y la de mi colega Pedro Soto, que es vegetariano. "
                + "Yo no tengo restricciones.",
            "Pedro Soto: diet: vegetariano", "Ana Ruiz: diet: sin restricciones"),
        of("Ana Ruiz", "Pedro Soto",
            "Ha habido un malentendido: Pedro Soto también viene, él es el vegetariano; yo como "
                + "de todo. No necesito nada especial.",
            "Pedro Soto: diet: vegetariano", "Ana Ruiz: diet: de todo",
            "Ana Ruiz: access-needs: nada especial"),
        of("Marc Noël", "Karim Haddad",
            "Mon nom dans le passeport : NOËL Marc Henri. Je suis végétarien, Karim mange halal. "
                + "Nous arrivons le 7 juin à 18 h 05 par AF 334.",
            "Marc Noël: passport-name: NOËL Marc Henri", "Marc Noël: diet: végétarien",
            "Karim Haddad: diet: halal", "Marc Noël: arrival: 7 juin à 18 h 05 par AF 334",
            "Karim Haddad: arrival: 7 juin à 18 h 05 par AF 334"),
        of("Luc Roy", "Karim Haddad",
            "Je viens avec notre élu Karim Haddad, qui se déplace en fauteuil.",
            "Karim Haddad: access-needs: en fauteuil"),
        of("Tom May", "Kate Moor", "She needs step-free access; I do not eat pork.",
            "Kate Moor: access-needs: step-free access", "Tom May: diet: no pork"),
        of("Tom May", "Kate Moor", "Kate doesn't eat shellfish and neither do I. I use a cane.",
            "Kate Moor: diet: no shellfish", "Tom May: access-needs: cane"),
        of("Tom May", "Kate Moor",
            "Dietary requirements: Kate is lactose intolerant, I have none.",
            "Kate Moor: diet: lactose intolerant", "Tom May: diet: none"),
        of("周明", "王芳", "我不吃辣，王芳对花生过敏。", "周明: diet: 不吃辣", "王芳: diet: 对花生过敏"),
        of("Ruth May", "", "We can only come if the dates do not clash. We come if nothing happens."),
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
