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
        Case(
            text: "We, Nils Berg and Kari Moe (kari@two.example), would like to join.",
            names: ["Kari Moe"]),
        Case(
            text: "Deseo inscribirme junto con mi jefa, Nora Díaz (nora@two.example).",
            names: ["Nora Díaz"]),
        Case(text: "I would like to join. Ugo Neri (ugo@two.example) sends greetings.", names: []),
    ])
    func `the words beside the address tell`(one: Case) {
        let named = NamedAddress.others(in: one.text, beside: [])
        #expect(Enrolment(named, in: one.text).people.compactMap(\.name) == one.names)
    }

    @Test(arguments: [
        ("I want to be a member too: same office as my colleague Ada Eze (ada@two.example).", true),
        ("My colleague Ada Eze (ada@two.example) joined last month. Please add me too.", true),
        ("Je souhaite adhérer, comme ma collègue Eva Blin qui est déjà membre.", true),
        ("Solicito mi ingreso. Los mismos datos que mi compañero Iago Paz (i@two.example).", true),
        ("我是厦门市外办的，想加入社区，信息和我同事林丽一样。", true),
        ("My colleague Eva Sol (eva@two.example) wants to join: same office as mine.", false),
        ("Please register my colleague Eva Sol (eva@two.example).", false),
        ("我同事林丽想加入社区，单位和我一样。", false),
    ])
    func `a colleague named for comparison is not enrolled`(text: String, compares: Bool) {
        #expect(ColleagueWords.onlyComparesWithColleagues(text) == compares)
    }

    @Test(arguments: [
        ("For the time being we have no budget, so please unsubscribe me.", false),
        ("Please take us off your list for now.", false),
        ("Pour l'instant nous n'avons pas de budget, merci de me désinscrire.", false),
        ("Por ahora no tenemos presupuesto, así que denme de baja.", false),
        ("我们暂时没有预算，请退订。", false),
        ("Please stop your letters for the time being.", true),
        ("Pour l'instant, merci de me retirer de la liste.", true),
        ("Por ahora, no me envíen más cartas.", true),
        ("暂时不要再发邮件。", true),
        ("Could you send me only the invitations?", true),
    ])
    func `a while that tells of something else asks for no pause`(text: String, fewer: Bool) {
        #expect(LeavingWords.wantsFewer(text) == fewer)
    }

    @Test(arguments: [
        ("He cambiado de departamento: ahora trabajo en Movilidad.", "City of Lugo, Movilidad"),
        ("I moved to the Housing Department.", "City of Lugo, Housing Department"),
        ("Je travaille désormais au service Urbanisme.", "City of Lugo, service Urbanisme"),
        ("我调到了交通局，请更新。", "交通局"),
        ("I moved to another department.", nil),
        ("I moved to Madrid last year.", nil),
        ("我现在在出差。", nil),
    ] as [(String, String?)])
    func `a new department is told by its name`(text: String, organization: String?) {
        let unit = NewUnit(in: text)
        #expect(unit?.organization(before: "City of Lugo, Planning") == organization)
    }
}
