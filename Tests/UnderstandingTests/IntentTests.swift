import MailModel
import Testing

@testable import Understanding

@Suite("Intents are read from what people write")
struct IntentTests {
    static let gazetteer = Gazetteer([
        .init(id: "boston", names: ["Boston", "波士顿"]),
        .init(id: "hamburg", names: ["Hamburg", "Hambourg", "Hamburgo", "汉堡"]),
    ])

    @Test(
        "a mail wants what its words say",
        arguments: [
            ("We would like to become a member of the Community.", ["join"]),
            ("I do not want to join, I only ask: is there a fee?", ["question"]),
            ("Please stop sending me these newsletters.", ["unsubscribe"]),
            ("Could you send us the programme of the Boston tour?", ["itinerary-request"]),
            ("Thank you very much for the slides!", ["thanks"]),
            ("Merci de ne plus m'envoyer vos lettres.", ["unsubscribe"]),
            ("Pourriez-vous inscrire notre ville comme membre ?", ["join"]),
            ("Quisiera saber cuánto cuesta la visita a Boston.", ["question"]),
            ("请给我开一份邀请函，办签证用。", ["letter-request"]),
            ("我们想加入社区。", ["join"]),
            ("The weather is fine here.", ["other"]),
        ])
    func intents(text: String, wanted: [String]) {
        let reading = Reading(of: Correspondence(authorText: text), gazetteer: Self.gazetteer)
        #expect(reading.intents.map(\.intent.rawValue) == wanted)
    }

    @Test("two questions in one sentence are two")
    func splits() {
        let text = "How many stations are there, and who pays for the bicycles?"
        let reading = Reading(of: Correspondence(authorText: text), gazetteer: Self.gazetteer)
        #expect(reading.questions.count == 2)
    }

    @Test("a withdrawal names who stays at home and which tour")
    func withdrawal() {
        let mail = Correspondence(
            authorText: "I am sorry that Councillor Declan Murphy has to withdraw from Hamburg.",
            from: Mailbox(name: "Siobhan Keating", address: "s.keating@cork.example"))
        let reading = Reading(of: mail, gazetteer: Self.gazetteer)
        #expect(reading.participants.map(\.value) == ["Declan Murphy"])
        #expect(reading.tours.map(\.id) == ["hamburg"])
    }

    @Test("a signature states who joins")
    func join() {
        let mail = Correspondence(
            authorText: "Please add us as a member of the Community.",
            signature: "Rosa Quispe\nJefa de Cooperación\nMunicipalidad del Cusco\nCusco, Perú\n"
                + "Tel. 084 555 120",
            from: Mailbox(name: "Rosa Quispe", address: "r.quispe@cusco.example"))
        let join = Reading(of: mail, gazetteer: Self.gazetteer).join
        #expect(join.name?.value == "Rosa Quispe")
        #expect(join.role?.value == "Jefa de Cooperación")
        #expect(join.organization?.value == "Municipalidad del Cusco")
        #expect(join.city?.value == "Cusco")
        #expect(join.country?.value == "Peru")
        #expect(join.phone?.value == "084 555 120")
    }

    @Test("a complaint is never answered by itself")
    func sensitive() {
        let text = "This is unacceptable. I shall go to my lawyer."
        let reading = Reading(of: Correspondence(authorText: text))
        #expect(reading.sensitive.isSensitive)
    }
}
