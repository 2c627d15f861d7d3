import MailModel
import Testing
import Understanding

/// What people answer to a letter that asks for a yes.
@Suite struct ConsentTests {
    private static let shown = [
        "name": "Ana Prieto", "organization": "City of Lugo", "role": "Head of planning",
        "city": "Lugo", "country": "Spain",
    ]

    private static func answer(_ text: String) -> JoinAnswer {
        JoinAnswer(
            of: Correspondence(
                authorText: text, subject: "Re: Joining",
                from: Mailbox(name: "Ana Prieto", address: "ana@lugo.example")), known: shown)
    }

    @Test(arguments: [
        "Yes!", "I confirm.", "Of course, and thank you.\n\nAna", "Confirmed", "👍",
        "Yes, but my title is Director of Planning.", "Yes. By the way, when is the tour to Dakar?",
        "It is correct.", "Everything is right, go ahead", "Yup", "Yes, no problem.",
        "Oui, je confirme.", "D'accord", "Bien sûr", "Je vous confirme mon souhait.",
        "C'est bien moi.", "Oui, pas de problème", "Sí, confirmo", "Si", "Si, por favor",
        "Claro que sí", "De acuerdo", "¡Sí!", "是", "是的，确认。", "确认", "没问题", "好的", "對，是我本人",
        "是的，但职务应为处长", "好的，没问题",
    ])
    func `a yes is heard in many words`(text: String) {
        let answer = Self.answer(text)
        #expect(answer.saysYes && !answer.saysNo)
    }

    @Test(arguments: [
        "No, that was not me", "I do not confirm, I never wrote to you", "Please cancel my request",
        "Yes, please delete my request.", "No thanks.", "I have changed my mind, sorry.",
        "I have changed my mind about joining.", "Non merci", "Ce n'est pas moi",
        "J'ai changé d'avis.", "Je ne confirme pas.", "Annulez ma demande, s'il vous plaît.",
        "No fui yo", "No, gracias", "He cambiado de opinión.", "不是我", "不确认", "我没有申请过，请取消申请",
        "我改变主意了",
    ])
    func `a no is heard in many words`(text: String) {
        let answer = Self.answer(text)
        #expect(answer.saysNo && !answer.saysYes)
    }

    @Test(arguments: [
        "Not yet, please wait.", "Yes and no. Who reads my data?",
        "Yesterday I was away. What is this about?", "Is it free? If so, yes.",
        "Si es gratis, sí.", "Yes, if it is free.", "是否需要费用？", "是的，如果免费的话",
        "No, my role is Director of Planning.",
        "Sorry, I have changed my mind about the role: Director.",
        "J'ai changé d'avis sur la fonction : directrice.",
    ])
    func `what is neither is asked again`(text: String) {
        let answer = Self.answer(text)
        #expect(!answer.saysYes && !answer.saysNo)
    }

    @Test func `nobody writes for an organization of their own name`() {
        for text in [
            "I would like to join the Community on Urban Innovation. Name: Ana Prieto",
            "I would like to join the Community on Urban Innovation. My name is Ana Prieto.",
            "Je souhaite rejoindre la Communauté sur l'innovation urbaine. Nom : Ana Prieto",
        ] {
            let told = JoinAnswer(of: Correspondence(authorText: text)).fields
            #expect(told["organization"] != "Ana Prieto", "\(text)")
        }
    }

    @Test func `labels in one line, and values between spaces in Chinese, are told apart`() {
        let asked = ["organization", "role", "city", "country"]
        let line = "Organization: City of Lugo. City: Lugo. Country: Spain."
        let told = JoinAnswer(of: Correspondence(authorText: line), asked: asked).fields
        #expect(told["organization"] == "City of Lugo")
        #expect(told["city"] == "Lugo")
        #expect(told["country"] == "Spain")
        let han = JoinAnswer(
            of: Correspondence(authorText: "广州市外办 科长 广州 中国"), asked: asked
        ).fields
        #expect(han["organization"] == "广州市外办")
        #expect(han["role"] == "科长")
        #expect(han["city"] == "广州")
        #expect(han["country"] == "China")
    }
}
