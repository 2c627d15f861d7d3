/// Letters by people that look a little like something else.
enum PersonFixtures {
    static let all: [MailFixture] = [
        letter("who pays", "Re: Tour",
            "To which bank account shall we pay the fee of US$ 300? Our participation is "
                + "confidential until the council has voted."),
        letter("an exporter's council", "Joining",
            "I work for the export council of Lugo. You can reach me on WhatsApp +34 600 100 100 "
                + "or WeChat ana_lugo. How do I join?"),
        letter("a city that borrows", "Water",
            "Our city looks for a loan offer at an interest rate of 2 percent for its water "
                + "system. Have you an example?"),
        letter("a city that regulates games", "Question",
            "Our city regulates the online casino and betting market; adult dating sites and "
                + "casino bonus advertising are a problem. Has any city dealt with this?"),
        letter("a medical specialist", "Visit",
            "I am a specialist in public health. Our specialists would like a free sample of "
                + "the programme and its price list."),
        letter("who wants the list", "List",
            "Could you send me the attendees list and the attendee list of last year?"),
        letter("who was told of a prize", "Is this yours?",
            "A mail in your name says that you have won and should claim your prize. Is it yours?"),
        letter("a lecturer", "考察", "我是广东省委党校主讲教师，我们培训班想组织学员参加考察，请问如何报名？"),
        letter("who asks for the desk", "咨询", "您好，请问考察研修班的报名电话是多少？会务组在哪里报到？"),
        letter("who needs an invoice", "发票",
            "请问考察费可以开发票吗？财务要求验证后付款，是否有优惠？贵司能否提供增值税票？"),
        letter("from Macau", "咨询", "我们是澳门市政署的代表，想参加博彩业治理的考察，请问费用？"),
        letter("French, a rate", "Tarif",
            "Quel est le taux de participation ? Notre ville a obtenu un prêt à un taux de 2 %."),
        letter("a filter is wrong about a tour", "Study tour",
            "When does the study tour to Dakar begin?", more: "X-Spam-Flag: YES"),
        letter("who quotes our footer", "Tour",
            "Can I join? You are receiving this because we met. How do I unsubscribe here?"),
        letter("through a list server", "Re: Tour", "I would like to join. Ana",
            more: "Precedence: bulk"),
        letter("who will decide", "Invitation",
            "We received your invitation, thank you for your message. We will get back to you as "
                + "soon as the mayor decides."),
        letter("French, who comes", "Nous avons bien reçu votre invitation",
            "Nous avons bien reçu votre invitation et vous en remercions. Nous viendrons à trois."),
        letter("Spanish, who comes", "Acuse de recibo",
            "Hemos recibido su invitación. Asistiremos dos personas."),
        letter("a question", "Study tour", "Dear all,\nwhen does the tour to Dakar start?"),
        letter(
            "someone who is away and still asks", "Registration",
            "I am out of the office until Monday, but may we register two people?"),
        letter(
            "someone who speaks of a vacation", "Our visit",
            "We would come after our vacation. Until then please send the programme."),
        letter(
            "someone who forwards a bounce", "Fwd: Undelivered Mail Returned to Sender",
            "Your letter to my colleague came back, see below.\n> could not be delivered"),
        letter(
            "someone who answers a bounce", "Re: Mail delivery failed",
            "That address is no longer in use, please write to me.\n> failed permanently"),
        letter(
            "someone who asks about a bounce", "Your mail was not delivered",
            "Dear office, I tried to write to Li Na and failed. Is the address right?"),
        letter(
            "someone who answers an automatic reply", "Re: Automatic reply: Study tours",
            "Thank you, I will wait until you are back. Which hotel do you suggest?"),
        letter(
            "an answer through a list", "Re: [cities] figures",
            "We have 2,400 stations today.\n> Does anybody know?",
            more: "List-Id: <cities.lists.example>\nIn-Reply-To: <a@lists.example>"),
        letter(
            "a person behind a web form", "Contact form", "I want to join the Community.",
            from: "Amina Diop <noreply@form.example>"),
        letter(
            "French, on leave", "Inscription",
            "Je suis en congé la semaine prochaine, pouvez-vous m'inscrire avant vendredi ?"),
        letter(
            "Spanish, mailbox full", "Problema",
            "Mi buzón está lleno, por favor escriban a mi otra dirección."),
        letter("Chinese, on a trip", "考察", "我下周出差，能否改到五月？谢谢！"),
        letter(
            "Chinese, invoice never sent", "情况",
            "会务费交了两份，发票只收到一份。贵司财务负责人的手机一直打不通，请尽快补寄。"),
        letter("Chinese, invoice wanted", "发票", "请问参加考察的费用可以开发票吗？谢谢。"),
        letter(
            "German, holidays", "Anmeldung",
            "Ich bin im Urlaub bis Freitag. Können Sie mir das Programm trotzdem schicken?"),
        letter("Portuguese", "Visita", "Estarei de férias em julho. Há outra data?"),
        letter("Italian", "Visita", "Torno lunedì e vi mando i nomi dei partecipanti."),
        letter("Arabic", "زيارة", "نرغب في المشاركة في الزيارة. متى تبدأ؟"),
        letter("Russian", "Поездка", "Я в отпуске до мая, но хочу участвовать. Когда начало?"),
        letter("Japanese", "見学について", "五月の見学に二名で参加したいのですが、可能でしょうか。"),
        letter("Korean", "방문", "휴가 중이지만 참가 신청을 하고 싶습니다. 가능합니까?"),
        letter("Turkish", "Ziyaret", "İzinden sonra katılmak istiyoruz. Tarih nedir?"),
        letter("Dutch", "Bezoek", "Na mijn vakantie wil ik graag mee. Is er nog plaats?"),
        letter(
            "one who thanks", "Thank you", "Thank you for your message. We are happy to come."),
        letter(
            "a postmaster in person", "Question about your newsletter",
            "Could you tell me which servers send your letters?",
            from: "Jan Novak <jan.novak@city.example>"),
        letter(
            "an exchange office whose own letter was rejected", "Our application",
            "The form was rejected by your web site. We are the office for foreign students.",
            from: "International Exchange Office <exchange@university.example>"),
        letter(
            "someone whose letter came back, in a title like a report's", "Delivery failed",
            "My message to your colleague could not be delivered twice now. Please advise."),
        letter(
            "Chinese, whose letter came back", "退信",
            "我给你们老师发的邮件被退回了，说地址不存在。请告知新的邮箱，谢谢！"),
        letter(
            "someone behind a gateway that marks all mail as bulk", "[intranet] question",
            "How many days does the Linköping visit take? Please answer to wen@mail.example.",
            from: "no-reply city office <noreply@city.example>", more: "Precedence: bulk"),
        letter("no subject at all", "", "Yes, two of us."),
        letter(
            "one who quotes a price", "Costs",
            "The hotel quoted a best price of 90 dollars. Is breakfast part of it?"),
        letter(
            "an explicit no", "Programme", "Here it is.", more: "Auto-Submitted: no"),
    ]

    static func letter(
        _ name: String, _ subject: String, _ body: String,
        from: String = "Ana Vallejo <ana@soria.example>", more: String = ""
    ) -> MailFixture {
        let head = "From: \(from)\nSubject: \(subject)\nMIME-Version: 1.0\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"
        return MailFixture(
            name: name, header: more.isEmpty ? head : head + "\n" + more, body: body)
    }
}
