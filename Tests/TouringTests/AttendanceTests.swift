import Testing
import Touring

/// Plain words in four languages, as people answer an invitation.
@Suite struct AttendanceTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let text: String
        let answer: AttendanceReading.Answer
        let people: Int?
        var testDescription: String { text }
    }

    private static func says(_ answer: AttendanceReading.Answer, _ text: String) -> Sample {
        Sample(text: text, answer: answer, people: nil)
    }

    private static func says(
        _ answer: AttendanceReading.Answer, _ people: Int, _ text: String
    ) -> Sample {
        Sample(text: text, answer: answer, people: people)
    }

    static let english: [Sample] = [
        says(.comes, "Yes."), says(.comes, 2, "yes, two of us"),
        says(.comes, "Dear all, I will attend. Kind regards, Jane"),
        says(.comes, 3, "We are delighted to accept the invitation. We are three."),
        says(.comes, 2, "My colleague and I will be there."),
        says(.comes, 3, "I will come with two colleagues."),
        says(.comes, "Count me in! I cannot eat pork."),
        says(.comes, "I can't wait to come, I accept with pleasure."),
        says(.comes, "We would like to register for the tour."),
        says(.staysAway, "Unfortunately I cannot attend."),
        says(.staysAway, "Thank you, but I won't be able to make it."),
        says(.staysAway, "No, thank you."), says(.staysAway, "I have to cancel my place."),
        says(.staysAway, "We are not available in June."),
        says(.perhaps, "I am not sure yet; I will let you know."),
        says(.perhaps, "Perhaps."), says(.perhaps, "I have to ask my boss."),
        says(.both, "Carl Dunn drops out, Eva Stone comes instead."),
        says(.comes, 2, "Please register me and my colleague."),
        says(.both, "I cannot come, but Maria Lopez will come instead of me."),
        says(.unclear, "I will come if the fee is waived."),
        says(.comes, "No problem, I will come."), says(.staysAway, "I can't make it."),
        says(.comes, "We shall come, I will attend whether or not it rains."), says(.unclear, "I cannot come by train."),
        says(.comes, "Please book me a place if there is still room."),
        says(.unclear, "We can only come if the dates do not clash."),
        says(.comes, 2, "I will be there with my deputy."),
        says(.comes, "I cannot say no to Boston!"), says(.comes, "I could not refuse, thank you!"),
        says(.staysAway, "Count me out."), says(.staysAway, "I'm afraid you must leave me out."),
        says(.unclear, "What does the hotel cost?"), says(.unclear, "Thank you for the letter."),
    ]
    static let french: [Sample] = [
        says(.comes, "Oui, avec plaisir."), says(.comes, 2, "Nous serons deux à venir, oui."),
        says(.comes, "Je confirme ma participation."), says(.comes, "Je viendrai."),
        says(.comes, 3, "Oui, 3 personnes."), says(.staysAway, "je ne pourrai pas venir"),
        says(.staysAway, "Malheureusement, je ne serai pas disponible."),
        says(.staysAway, "Je n'irai pas."), says(.staysAway, "Je dois annuler ma participation."),
        says(.perhaps, "Peut-être, je vous confirmerai."),
        says(.perhaps, "Je dois d'abord demander à ma hiérarchie."),
        says(.comes, 3, "Merci beaucoup ! Nous viendrons à trois."),
        says(.both, "Je ne peux pas venir mais Awa Sarr me remplacera."),
        says(.comes, "Je ne peux pas refuser !"), says(.staysAway, "Ne comptez pas sur moi."),
        says(.unclear, "Pourriez-vous me dire quand commence la visite ?"),
    ]
    static let spanish: [Sample] = [
        says(.comes, "Sí, con mucho gusto."), says(.comes, 2, "Sí, somos dos."),
        says(.comes, "Confirmo mi asistencia."), says(.comes, 4, "Asistiremos cuatro personas."),
        says(.staysAway, "No podré asistir."), says(.staysAway, "Lamentablemente no voy a ir."),
        says(.staysAway, "Quisiera darme de baja de la visita."),
        says(.comes, "Cuente conmigo."), says(.unclear, "Pau no come carne."),
        says(.comes, "Si aún hay plazas, apúnteme."), says(.perhaps, "Tal vez, aún no lo sé."),
        says(.staysAway, "Esta vez no cuenten conmigo."), says(.comes, "No puedo decir que no."),
        says(.perhaps, "Tengo que consultarlo con mi jefe."), says(.unclear, "¿Cuánto cuesta?"),
        says(.unclear, "Iré si el ayuntamiento lo paga."),
    ]
    static let chinese: [Sample] = [
        says(.comes, 2, "我们派两个人参加"), says(.comes, "我会参加。"), says(.comes, 3, "好的，我们去3位。"),
        says(.comes, "确认参加，谢谢！"), says(.comes, "算我一个"), says(.staysAway, "很抱歉，我无法参加。"),
        says(.staysAway, "不能来了"), says(.staysAway, "因故退出，请谅解。"),
        says(.perhaps, "还不确定，待定。"), says(.perhaps, "不一定能来，下周再确认。"),
        says(.perhaps, "我不一定参加。"), says(.perhaps, "还不知道能不能去。"), says(.comes, "盛情难却！"),
        says(.staysAway, "这次别算我了。"), says(.unclear, "只有费用减免我才能参加。"), says(.unclear, "请问什么时候出发？"), says(.unclear, "可以参加吗？"),
    ]

    @Test("An answer says who comes", arguments: english + french + spanish + chinese)
    func answer(sample: Sample) {
        let reading = AttendanceReading(sample.text)
        #expect(reading.answer == sample.answer)
        #expect(reading.people == sample.people)
    }

    @Test func `details are read for each person named`() {
        let text = """
            Participants:
            1. Maria Lopez
               Name in the passport: María López Prieto
               Diet: vegetarian
            2. Juan Pérez. He uses a wheelchair.
               Arrival: 4 October, IB3325, 18:40
               Passport number: AB123456
            """
        let found = ParticipantDetails.read(
            text, wanted: Tour.Question.allCases,
            people: [.init(name: "Maria Lopez"), .init(name: "Juan Perez")]
        ).byName
        #expect(found["Maria Lopez"] == [
            .passportName: "María López Prieto", .diet: "vegetarian",
        ])
        #expect(found["Juan Perez"] == [
            .accessNeeds: "wheelchair", .arrival: "4 October, IB3325, 18:40",
        ])
    }

    @Test("An organization counts under one key", arguments: [
        ("Ville de  Dakar", "a@x.example", "ville de dakar"), (nil, "a@Dakar.example", "@dakar.example"),
        (nil, "Awa@gmail.com", "awa@gmail.com"), ("", "b@x.example", "@x.example"),
    ])
    func organization(name: String?, address: String, key: String) {
        #expect(NameKey.organization(name, address: address) == key)
    }
}
