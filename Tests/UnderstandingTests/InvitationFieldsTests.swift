import MailModel
import Testing

@testable import Understanding

/// What a request for a formal letter states, from mails as people write them.
@Suite struct InvitationFieldsTests {
    struct Request: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        var signature = ""
        var name: String?
        var number: String?
        var birth: String?
        var addressee: String?
        var role: String?
        var testDescription: String { language }
    }

    static let requests = [
        Request(
            language: "English, labelled lines",
            text: """
                Following our registration for the Boston tour, kindly issue an invitation letter \
                addressed to the US Consulate General in Lagos. My details are:

                Surname: NWOSU
                Given names: Chukwuemeka Paul
                Date of birth: 4 August 1971
                Passport: A05551234, issued Ikoyi, expires 11/2018
                Position: Director of Budget, Eko Urban Development Agency
                """,
            name: "Chukwuemeka Paul NWOSU", number: "A05551234", birth: "4 August 1971",
            addressee: "the US Consulate General in Lagos", role: "Director of Budget"),
        Request(
            language: "French, wrapped lines",
            text: """
                Inscrit au voyage de Hambourg, j'ai besoin d'une lettre d'invitation
                adressée non pas à l'ambassade mais à Monsieur le Ministre de
                l'Intérieur, qui doit signer mon autorisation de sortie.

                Nom : NDAYIZEYE Jean-Bosco
                Fonction : Directeur des services techniques, Mairie de Bujumbura
                Passeport : OP0055512, valable jusqu'au 12/03/2017
                """,
            name: "NDAYIZEYE Jean-Bosco", number: "OP0055512",
            addressee: "Monsieur le Ministre de l'Intérieur",
            role: "Directeur des services techniques"),
        Request(
            language: "Spanish, in sentences",
            text: """
                Por medio del presente solicito carta de invitación a nombre del Ing. Héctor \
                Garza Leal, Director de Servicios Públicos, para presentar ante la Contraloría \
                del municipio, que autoriza la salida al extranjero.
                """,
            name: "Héctor Garza Leal", addressee: "la Contraloría del municipio"),
        Request(
            language: "Chinese, in one line",
            text: "麻烦给我开一封去美国签证用的邀请函，姓名MA XIAODONG，护照G55501234，"
                + "1968年3月2日生，抬头写美国驻广州总领事馆，英文的就行。",
            name: "MA XIAODONG", number: "G55501234", birth: "1968年3月2日",
            addressee: "美国驻广州总领事馆"),
        Request(
            language: "nothing stated",
            text: "Could you please send me a letter of invitation? Thank you very much."),
    ]

    @Test(arguments: requests)
    func `the fields are read as they are written`(_ request: Request) {
        let fields = InvitationFields(
            of: Correspondence(authorText: request.text, signature: request.signature))
        #expect(fields.passportName?.value == request.name)
        #expect(fields.passportNumber?.value == request.number)
        #expect(fields.birthDate?.value == request.birth)
        #expect(fields.addressee?.value == request.addressee)
        if let role = request.role { #expect(fields.role?.value == role) }
    }
}
