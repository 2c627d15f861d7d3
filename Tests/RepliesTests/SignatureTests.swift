import Replies
import Testing

@Test(
    "what stands below the author's words is cut",
    arguments: [
        .init("the mark of RFC 3676", "Hello.\n\n-- \nAna\nCity of Bergen", author: "Hello."),
        .init("three dashes", "Hello.\n---\nAna", author: "Hello."),
        .init(
            "a drawn line", "Hello.\n\n_______________\nlist mailing list\nlist@a.example",
            author: "Hello."),
        .init("a dash before a name", "Hello.\n\n- Ana", author: "Hello."),
        .init("a stroke before a name", "Hello.\n\n/Ana", author: "Hello."),
        .init("a phone", "Hello.\n\nSent from my iPhone", author: "Hello."),
        .init("a French phone", "Bonjour.\n\nEnvoyé de mon iPhone", author: "Bonjour."),
        .init("a Spanish phone", "Hola.\n\nEnviado desde mi iPad", author: "Hola."),
        .init("a German phone", "Hallo.\n\nVon meinem iPhone gesendet", author: "Hallo."),
        .init("a Chinese phone", "您好。\n\n发自我的 iPhone", author: "您好。"),
        .init("a Japanese phone", "はい。\n\niPhoneから送信", author: "はい。"),
        .init("a Russian phone", "Да.\n\nОтправлено с iPhone", author: "Да."),
        .init("a phone of another maker", "Ja.\n\nVon Samsung Mobile gesendet", author: "Ja."),
        .init("a Chinese phone that ends so", "好。\n\n从我的 iPhone 发送", author: "好。"),
        .init("an Italian phone", "Sì.\n\nInviato da iPhone", author: "Sì."),
        .init("a Dutch phone", "Ja.\n\nVerstuurd vanaf mijn iPhone", author: "Ja."),
        .init("a Polish phone", "Tak.\n\nWysłane z iPhone'a", author: "Tak."),
        .init(
            "Outlook's own advertisement", "Yes.\n\nGet Outlook for iOS<https://aka.example>",
            author: "Yes."),
        .init("a closing with a name", "We come.\n\nBest regards,\nAna", author: "We come."),
        .init("a French closing", "Nous venons.\n\nCordialement,\nAna", author: "Nous venons."),
        .init("a Spanish closing", "Iremos.\n\nSaludos cordiales,\nAna", author: "Iremos."),
        .init(
            "a German closing", "Wir kommen.\n\nMit freundlichen Grüßen\nAna", author: "Wir kommen."
        ),
        .init("a Danish closing", "Vi kommer.\n\nMed venlig hilsen\nAna", author: "Vi kommer."),
        .init("a Chinese closing", "我们会来。\n\n此致\n敬礼\n安娜", author: "我们会来。"),
        .init("a Russian closing", "Мы приедем.\n\nС уважением,\nАнна", author: "Мы приедем."),
        .init(
            "legal text", "Yes.\n\nThis e-mail and any attachments are confidential.",
            author: "Yes."),
        .init(
            "the environment", "Oui.\n\nPensez à l'environnement avant d'imprimer.", author: "Oui."),
        .init(
            "a contact block below the name",
            "We come.\n\nAna Berg\nHead of Planning\nTel. +47 555 01 02", author: "We come.",
            sender: "Ana Berg"),
        .init(
            "a Chinese name and post", "烦请告知。\n\n邝志远 注册工程师\n西环工程师联谊会", author: "烦请告知。",
            sender: "邝志远"),
        .init(
            "a Chinese name and number", "请发行程。\n\n熊媛  13555550274", author: "请发行程。",
            sender: "市府办 熊媛"),
        .init(
            "a Chinese name over an address", "能早到吗？\n\n闵国芬\n仁皇山路3号  0572-5550 133",
            author: "能早到吗？", sender: "外事 闵副科长"),
        .init(
            "a postscript stays", "Yes.\n\nRegards,\nAna\n\nP.S. We bring a map.",
            author: "Yes.\n\nP.S. We bring a map."),
    ] as [ReplyFixture])
func below(_ fixture: ReplyFixture) {
    let sections = BodySections(plain: fixture.body, senderName: fixture.sender)
    #expect(sections.authorText == fixture.author)
    #expect(!sections.cuts.isEmpty)
}

@Test(
    "words of the author are not taken for a signature",
    arguments: [
        "Hello.\n\nThank you!", "Please note -- this is not a signature.\n\nkthxbai",
        "Sent from my desk, is much easier than from my phone.", "- one\n- two\n- three",
        "Hola,\n\nEste correo es para pedir una plaza.", "This email is to ask for two seats.",
        "Hello,\n\nThis message may be long, but we want to come.",
        "Our letter:\n\nDate: 5 May\nTo: The office\nSubject: Tour\n\nWe come.",
        "We would like to see:\n\n- Dakar", "The list is here.\n\nEnvoyé par courrier le 5 mai.",
        "Best regards", "Thanks for the map.\n\nWe bring:\n- bread\n- wine",
        "Name: Ana\nCity: Bergen\nPhone: 555 01 02 03",
    ])
func kept(body: String) {
    #expect(BodySections(plain: body).authorText == body)
}

@Test("the signature holds the whole contact block")
func contactBlock() {
    let contact = "Ana Berg\nHead of Planning\nCity of Bergen\nTel. +47 555 01 02"
    let body = "We come.\n\nKind regards,\nAna\n\n\(contact)\n\nSent from my iPhone"
    let sections = BodySections(plain: body, senderName: "Ana Berg")
    #expect(sections.signature.hasSuffix(contact))
    #expect(sections.authorText == "We come.")
}
