import MailModel
import Testing
import Understanding

/// What people answer when they were asked for what is missing of their application.
@Suite struct JoinAnswerTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let asked: [String]
        let fields: [String: String]
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: "hola, me llamo Rosa Gil, trabajo en el ayuntamiento de Lugo como arquitecta",
            asked: ["name", "organization", "role", "country"],
            fields: [
                "name": "Rosa Gil", "organization": "ayuntamiento de Lugo", "role": "arquitecta",
                "country": "",
            ]),
        Case(
            text: "Hi, I work for the City of Perth as an architect, Australia",
            asked: ["organization", "role", "country"],
            fields: [
                "organization": "City of Perth", "role": "architect", "country": "Australia",
            ]),
        Case(
            text: "bonjour, Lyon", asked: ["city", "country"],
            fields: ["city": "Lyon", "country": ""]),
        Case(
            text: "Sí, son correctos.\nY la organización es Ayuntamiento de Lugo.", asked: [],
            fields: ["organization": "Ayuntamiento de Lugo"]),
        Case(
            text: "Head of planning, City of Tuzla", asked: ["role", "organization"],
            fields: ["role": "Head of planning", "organization": "City of Tuzla"]),
    ])
    func `greetings are no values, and a place of work may tell a role`(one: Case) {
        let mail = Correspondence(
            authorText: one.text, subject: "Re: Joining", signature: "", from: nil,
            quotedText: "")
        let told = JoinAnswer(of: mail, asked: one.asked).fields
        for (field, value) in one.fields { #expect(told[field] ?? "" == value, "\(field)") }
    }
}
