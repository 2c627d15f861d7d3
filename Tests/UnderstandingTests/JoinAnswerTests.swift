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

    struct Correcting: CustomTestStringConvertible {
        let text: String
        let told: [String: String]
        var isYes = false
        var testDescription: String { text }
    }

    private static let shown = [
        "name": "Sam O'Neill", "organization": "Cork County Council", "role": "Planner",
        "city": "Dublin", "country": "France",
    ]

    @Test(arguments: [
        Correcting(text: "Cork obviously", told: ["city": "Cork"]),
        Correcting(text: "Yes, but Cork of course!", told: ["city": "Cork"], isYes: true),
        Correcting(
            text: "yes that is correct, but I prefer to be called Samuel",
            told: ["name": "Samuel O'Neill"], isYes: true),
        Correcting(text: "It is Cork, not Dublin.", told: ["city": "Cork"]),
        Correcting(text: "not France but Ireland", told: ["country": "Ireland"]),
        Correcting(text: "The city is wrong: Cork", told: ["city": "Cork"]),
        Correcting(
            text: "The role should be Head of Planning.", told: ["role": "Head of Planning"]),
        Correcting(
            text: "name Samuel O'Neill, city Cork, country Ireland",
            told: ["name": "Samuel O'Neill", "city": "Cork", "country": "Ireland"]),
        Correcting(text: "Cork évidemment", told: ["city": "Cork"]),
        Correcting(text: "Oui, mais la ville est Cork", told: ["city": "Cork"], isYes: true),
        Correcting(
            text: "Mon poste, c'est directeur des eaux", told: ["role": "directeur des eaux"]),
        Correcting(text: "Cork au lieu de Dublin, merci", told: ["city": "Cork"]),
        Correcting(text: "Sí, pero la ciudad es Cork", told: ["city": "Cork"], isYes: true),
        Correcting(text: "No es Dublin sino Cork", told: ["city": "Cork"]),
        Correcting(text: "prefiero que me llamen Samuel", told: ["name": "Samuel O'Neill"]),
        Correcting(
            text: "姓名陈晓东，城市宁波，中国。",
            told: ["name": "陈晓东", "city": "宁波", "country": "China"]),
        Correcting(text: "城市写错了，应该是宁波", told: ["city": "宁波"]),
        Correcting(text: "职务改为局长，其他没问题", told: ["role": "局长"]),
        Correcting(text: "是的，不过城市是宁波", told: ["city": "宁波"], isYes: true),
        Correcting(text: "Yes, that is correct. Kind regards\nSam O'Neill", told: [:], isYes: true),
        Correcting(text: "Yes - but how long does it take?", told: [:], isYes: true),
        Correcting(text: "Oui, mais y a-t-il une cotisation ?", told: [:], isYes: true),
        Correcting(text: "Sí, ¿pero cuándo es la próxima visita?", told: [:], isYes: true),
        Correcting(text: "是的，请问要交会费吗？", told: [:], isYes: true),
        Correcting(text: "Yes, but may I think it over first?", told: [:]),
        Correcting(text: "Yes, but can I join if we have no budget?", told: [:]),
        Correcting(
            text: "My name is misspelt in your list, it is Sam O'Neil.",
            told: ["name": "Sam O'Neil"]),
        Correcting(text: "确认。另外请把职务改为高级工程师。", told: ["role": "高级工程师"], isYes: true),
        Correcting(text: "确认，谢谢", told: [:], isYes: true),
        Correcting(text: "Thank you, I will answer next week.", told: [:]),
        Correcting(text: "I would like to see two tours: Hamburg, Boston.", told: [:]),
        Correcting(text: "Our city is growing fast, and the role is important to us.", told: [:]),
        Correcting(text: "Nous viendrons volontiers, à Hambourg ou ailleurs.", told: [:]),
        Correcting(text: "我们想去广州，也想去杭州看看。", told: [:]),
    ])
    func `what was shown is put right, labelled or not`(one: Correcting) {
        let mail = Correspondence(
            authorText: one.text, subject: "Re: Joining", signature: "",
            from: Mailbox(name: "Sam O'Neill", address: "sam@cork.example"), quotedText: "")
        let answer = JoinAnswer(of: mail, known: Self.shown)
        let told = answer.corrected.reduce(into: [:]) { $0[$1] = answer.fields[$1] }
        #expect(told == one.told)
        #expect(answer.saysYes == one.isYes)
    }

    @Test(arguments: [
        ("- Name: Ola Nowak\n- Organisation: Gdansk City Hall / International dept.\n"
            + "- City/Country: Gdańsk, Poland", [
                "organization": "Gdansk City Hall / International dept", "city": "Gdańsk",
                "country": "Poland",
            ]),
        ("Organización - no\nOrganización: Municipio de Quito\nPaís: Ecuador", [
            "organization": "Municipio de Quito", "country": "Ecuador",
        ]),
    ])
    func `a labelled list is read whole`(text: String, fields: [String: String]) {
        let mail = Correspondence(authorText: text, subject: "", signature: "", from: nil)
        let told = JoinAnswer(of: mail, asked: ["organization"]).fields
        for (field, value) in fields { #expect(told[field] == value, "\(field)") }
    }
}
