import MailModel
import Testing

@testable import Understanding

/// Who a mail asks formal letters for.
@Suite struct InvitationPeopleTests {
    @Test(arguments: [
        (
            "For our visas we both need a letter of invitation addressed to the Embassy of "
                + "Senegal in Accra. My passport name is KWAME KOFI MENSAH, passport no. G1234567, "
                + "born 3 May 1979. Hers is AMA SERWAA BOATENG, passport G7654321, born 12 June "
                + "1988.", ["KWAME KOFI MENSAH", "AMA SERWAA BOATENG"], ["G1234567", "G7654321"]
        ),
        (
            "Deux lettres s'il vous plaît :\n- DIOP AWA, passeport A1234567, née le 3 mai 1980\n"
                + "- NDIAYE OUSMANE, passeport B7654321, né le 4 juin 1981",
            ["DIOP AWA", "NDIAYE OUSMANE"], ["A1234567", "B7654321"]
        ),
        (
            "Mi nombre en el pasaporte es Ana Lucía Ruiz, pasaporte AB123456; el suyo es Pedro "
                + "Soto Gil, pasaporte CD654321.", ["Ana Lucía Ruiz", "Pedro Soto Gil"],
            ["AB123456", "CD654321"]
        ),
        (
            "我们两人都需要邀请函。LIU YANG，护照号E12345678；CHEN MING，护照号E87654321。",
            ["LIU YANG", "CHEN MING"], ["E12345678", "E87654321"]
        ),
    ])
    func `each has a name and the number behind it`(
        text: String, names: [String], numbers: [String]
    ) {
        let mail = Correspondence(
            authorText: text, from: Mailbox(name: "Kwame Mensah", address: "k@accra.example"))
        let people = InvitationPeople(of: mail).all
        #expect(people.map(\.name) == names)
        #expect(people.map { InvitationFields(of: $0.mail).passportNumber?.value } == numbers)
    }

    @Test(arguments: [
        "My passport name is KWAME KOFI MENSAH, passport G1234567. Address it to the EMBASSY OF "
            + "SENEGAL in Accra, please.",
        "Please send me a letter. Thanks, Kwame Mensah, Accra Metropolitan Assembly",
        "请给我发邀请函，护照姓名 LIU YANG，护照号E12345678。",
    ])
    func `one person alone is none of several`(text: String) {
        #expect(InvitationPeople(of: Correspondence(authorText: text)).all.isEmpty)
    }
}
