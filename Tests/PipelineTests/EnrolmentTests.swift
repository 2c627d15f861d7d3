import MailModel
import Testing

@testable import Pipeline

/// Who is to become a member where a mail names others with their addresses.
@Suite struct EnrolmentTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let names: [String]
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(text: "Luis Rey (luis@two.example) and I would like to join.", names: ["Luis Rey"]),
        Case(
            text: "I and Luis Rey (luis@two.example) would like to join the community.",
            names: ["Luis Rey"]),
        Case(
            text: "Please register Luis Rey (luis@two.example) and Eva Sol (eva@two.example) from"
                + " our city as members.", names: ["Luis Rey", "Eva Sol"]),
        Case(
            text: "Luis Rey <luis@two.example> wants to join the community.", names: ["Luis Rey"]),
        Case(
            text: "Luis Rey <luis@two.example> and Eva Sol <eva@two.example> want to join.",
            names: ["Luis Rey", "Eva Sol"]),
        Case(
            text: "Je souhaite inscrire Anne Roux (anne@two.example) et Paul Petit"
                + " (paul@two.example) comme membres.", names: ["Anne Roux", "Paul Petit"]),
        Case(
            text: "Luis Gil (luis@two.example) y yo queremos unirnos.", names: ["Luis Gil"]),
        Case(text: "请为我和同事陈明（chenming@two.example）办理入会。", names: ["陈明"]),
        Case(
            text: "I heard of you from Ugo Neri (ugo@two.example) and would like to join.",
            names: []),
        Case(text: "Please add my other address Ana Prieto (ana2@two.example).", names: []),
        Case(text: "I would like to join. Ugo Neri (ugo@two.example) sends greetings.", names: []),
    ])
    func `the words beside the address tell`(one: Case) {
        let named = NamedAddress.others(in: one.text, beside: [])
        #expect(Enrolment(named, in: one.text).people.compactMap(\.name) == one.names)
    }
}
