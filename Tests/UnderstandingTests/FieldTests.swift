import MailModel
import Testing

@testable import Understanding

/// A mail with what it states of who wants to join, in the order name, body, role, city, country.
struct FieldFixture: Sendable, CustomTestStringConvertible {
    let from: String
    let text: String
    let expected: [String?]
    var testDescription: String { from }
}

@Suite("Fields are found where people put them")
struct FieldTests {
    private static let joins = [
        FieldFixture(
            from: "Office", text: """
                We wish to join your community.

                Position: Harbour Master
                Name of organisation: Port of Vela
                Country: Ghana
                Contact person: Mr. Kofi Addo
                Town / City: Tema
                """,
            expected: ["Kofi Addo", "Port of Vela", "Harbour Master", "Tema", "Ghana"]),
        FieldFixture(
            from: "Inés Prado", text: """
                Quisiéramos formar parte de la Comunidad.

                Inés Prado Gil
                Jefa de Movilidad
                Ayuntamiento de Teruel
                Teruel (España)
                """,
            expected: [
                "Inés Prado Gil", "Ayuntamiento de Teruel", "Jefa de Movilidad", "Teruel", "Spain",
            ]),
        FieldFixture(
            from: "Greffe", text: """
                La Commune de Kara souhaite adhérer à la Communauté. Le point focal sera \
                M. Yao Tchalla, directeur technique.
                """,
            expected: ["Yao Tchalla", "Commune de Kara", "directeur technique", "Kara", nil]),
        FieldFixture(
            from: "小周", text: "我叫周立群，在衢州市规划局工作，想加入你们社区。",
            expected: ["周立群", "衢州市规划局", nil, "衢州", nil]),
    ]

    @Test("to join: by labels, signatures, contact persons and introductions", arguments: joins)
    func join(fixture: FieldFixture) {
        let join = Reading(
            of: Correspondence(
                authorText: fixture.text,
                from: Mailbox(name: fixture.from, address: "a@b.example"))
        ).join
        let found = [join.name, join.organization, join.role, join.city, join.country]
        #expect(found.map { $0?.value } == fixture.expected)
    }

    @Test(
        "to travel: in bullets, tables, lines and sentences",
        arguments: [
            ("Please register us for the tour:\n\n* Mr. Per Lund, mayor\n* Anna Berg", 2),
            ("Please register for the tour:\n\nSurname | First name | Post\nBerg | Anna | M\n", 1),
            ("Please put Anna Berg, Per Lund and Mia Dahl down for the study tour.", 3),
            ("请为我们报名考察团：\n高建国，副局长\n苏梅，翻译\n", 2),
        ])
    func participants(text: String, count: Int) {
        let reading = Reading(
            of: Correspondence(
                authorText: text, from: Mailbox(name: "Office", address: "a@b.example")))
        #expect(reading.participants.count == count)
    }

    @Test func `a colleague with the sender's surname is somebody else`() {
        let reading = Reading(
            of: Correspondence(
                authorText: "Unfortunately Avi Cohen cannot travel to the tour as planned.",
                from: Mailbox(name: "Ruth Cohen", address: "a@b.example")))
        #expect(reading.participants.map(\.value) == ["Avi Cohen"])
    }
}
