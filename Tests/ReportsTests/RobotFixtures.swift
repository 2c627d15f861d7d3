import MailModel

/// Answers by programs, and what is neither an answer nor a letter.
enum RobotFixtures {
    private static func letter(
        _ name: String, _ subject: String, _ body: String, _ more: String = "",
        from: String = "Ana Vallejo <ana@soria.example>"
    ) -> MailFixture {
        PersonFixtures.letter(name, subject, body, from: from, more: more)
    }

    static let answers: [MailFixture] = [
        letter("RFC 3834", "Study tour", "Away.", "Auto-Submitted: auto-replied"),
        letter("with a comment", "Tour", "Away.", "Auto-Submitted: auto-replied (vacation)"),
        letter("X-Autoreply", "Tour", "Away.", "X-Autoreply: yes"),
        letter("X-Autorespond", "Tour", "Away.", "X-Autorespond: Tour"),
        letter("old precedence", "Tour", "Away.", "Precedence: auto_reply"),
        letter(
            "a ticket receipt", "[#44] Your request has been received", "Thank you.",
            "Auto-Submitted: auto-generated\nIn-Reply-To: <l@urban.example>"),
        letter("English title", "Automatic reply: Study tour", "I am away."),
        letter("Outlook, old", "Out of Office: Study tour", "Back on Monday."),
        letter("with our subject behind", "Out of office AutoReply: Re: Tour", "Away until May."),
        letter("French title", "Réponse automatique : Voyage", "Je suis absent."),
        letter("French, no title", "Absent du bureau", "Je suis en congé jusqu'au 3 mai."),
        letter("Spanish title", "Respuesta automática: Visita", "Estaré ausente."),
        letter("Chinese title", "自动回复：考察", "您的邮件已收到，我会尽快回复。"),
        letter("Chinese, Taiwan", "自動回覆: 考察", "本人休假，回來後再聯絡。"),
        letter("Portuguese title", "Resposta automática: Visita", "Estou de férias."),
        letter("German title", "Automatische Antwort: Reise", "Ich bin im Urlaub."),
        letter("German note", "Abwesenheitsnotiz", "Ich bin nicht im Büro."),
        letter("Italian title", "Risposta automatica: Visita", "Sono in ferie."),
        letter("Arabic title", "رد تلقائي: زيارة", "أنا في إجازة."),
        letter("Russian title", "Автоответ: Поездка", "Я в отпуске."),
        letter("Korean title", "자동 회신: 방문", "휴가 중입니다."),
        letter("Japanese title", "自動返信: 見学", "不在にしております。"),
        letter("Turkish title", "Otomatik yanıt: Ziyaret", "İzindeyim."),
        letter("Dutch title", "Automatisch antwoord: Bezoek", "Ik ben afwezig."),
        letter("Swedish title", "Autosvar: Besök", "Jag är på semester."),
        letter("Polish title", "Odpowiedź automatyczna: Wizyta", "Jestem na urlopie."),
        letter(
            "English wording", "Away until 3 May",
            "I am on annual leave until 3 May. For urgent matters please contact Jo."),
        letter(
            "Spanish wording", "Ausente",
            "Estaré ausente hasta el 3 de mayo. Para asuntos urgentes contacte a Luis."),
        letter(
            "wording alone", "Re: Study tour",
            "Thank you for your email. I am out of the office and will be back on Monday. "
                + "In my absence please contact Jo. This is an automated response."),
        letter("Hebrew title", "מענה אוטומטי: Study tour", "x"),
        letter("Persian title", "پاسخ خودکار: Study tour", "x"),
        letter("Slovak title", "Automatická odpoveď: Study tour", "x"),
        letter("Estonian title", "Automaatvastus: Study tour", "x"),
        letter(
            "French wording alone", "Re: Study tour",
            "Merci pour votre message. Je suis absente du bureau jusqu'au 2 mars. En cas "
                + "d'urgence, merci de contacter Li Na."),
        letter(
            "Spanish wording alone", "Re: Study tour",
            "Gracias por su mensaje. Estoy fuera de la oficina hasta el 2 de marzo. En caso de "
                + "urgencia, contacte con Li Na."),
        letter(
            "Chinese wording alone", "Re: Study tour",
            "感谢您的来信。我目前不在办公室，将于3月2日返回。如有紧急事宜，请联系李娜。"),
        letter(
            "an answer to an invitation, by a program", "Automatic reply: Invitation",
            "Your invitation has been received. I will attend to it on my return in May."),
        letter(
            "null path and wording", "Re: Study tour", "I am on leave and will return in May.",
            "Return-Path: <>"),
        letter(
            "a challenge", "Please confirm your message",
            "Your message is being held until you verify that you are a person.",
            "Precedence: bulk"),
        letter(
            "a receipt in French", "Accusé de réception",
            "Nous avons bien reçu votre message. Merci de ne pas répondre à ce courriel."),
        letter(
            "a receipt in German", "Eingangsbestätigung",
            "Ihre Anfrage ist bei uns eingegangen. Diese E-Mail wurde automatisch erzeugt."),
        letter(
            "a receipt in Chinese", "您的来信已收到", "系统自动回复：我们已收到您的来信，将尽快处理。"),
    ]

    static let others: [(MailFixture, MailKind)] = [
        (
            letter(
                "a newsletter", "News of May", "All the news.",
                "List-Unsubscribe: <mailto:u@n.example>"),
            .list
        ),
        (letter("a list post", "[cities] Call", "Papers wanted.", "List-Id: <c.l.example>"), .list),
        (
            letter(
                "a digest", "Cities Digest, Vol 4", "Today's topics.",
                "List-Id: <c.l.example>\nPrecedence: list"), .list
        ),
        (letter("bulk", "Offer of courses", "Courses in May.", "Precedence: bulk"), .list),
        (letter("marked junk", "Hello", "Hello", "X-Spam-Flag: YES"), .spam),
        (
            letter(
                "fraud", "CONFIDENTIAL",
                "I am barrister Koffi. My late client left ten million dollars in a bank and you "
                    + "shall be the next of kin."), .spam
        ),
        (
            letter(
                "wares", "LED lamps",
                "Dear purchasing manager, we are professional manufacturer. MOQ 10, free sample."),
            .spam
        ),
        (
            letter(
                "a list for sale", "Attendees list",
                "Would you like the verified attendees email list of the Expo? All opt-in email. "
                    + "Cost: $1,199. To opt out reply \"unsubscribe\"."), .spam
        ),
        (
            letter(
                "a course for sale", "增值税实务研修班",
                "费用：2800元/人（含资料费、午餐）主讲：资深税务专家 报名电话：0755-55500000 如不需要请回复“退订”"), .spam
        ),
        (
            letter(
                "loans", "Offre de prêt entre particuliers",
                "J'octroie des prêts de 5 000 à 900 000 € à toute personne, sans justificatif."),
            .spam
        ),
        (letter("invoices", "合作", "本公司代开各类正规发票，点数优惠，验证后付款。"), .spam),
        (
            letter(
                "web visits", "Your web site",
                "We offer SEO service, link building and guest post on page one."), .spam
        ),
        (
            letter(
                "a notice", "Backup done", "The backup ended.",
                "Auto-Submitted: auto-generated"),
            .autoGenerated
        ),
        (
            letter("an unattended sender", "Password", "Changed.", from: "noreply@shop.example"),
            .autoGenerated
        ),
        (
            letter(
                "a calendar answer", "Accepted: Visit",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR")
                .typed("text/calendar; method=REPLY"), .calendarReply
        ),
        (
            letter(
                "an invitation", "Visit",
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR")
                .typed("text/calendar; method=REQUEST"), .calendarRequest
        ),
        (
            letter("a receipt", "Read: Visit", "--b\nContent-Type: "
                + "message/disposition-notification\n\n"
                + "Disposition: manual-action/MDN-sent-manually; displayed\n--b--")
                .typed("multipart/report; report-type=disposition-notification; boundary=b"),
            .report
        ),
        (
            letter("a complaint", "FW: Visit", "--b\nContent-Type: message/feedback-report\n\n"
                + "Feedback-Type: abuse\n--b--")
                .typed("multipart/report; report-type=feedback-report; boundary=b"), .report
        ),
    ]
}

extension MailFixture {
    /// The same with another type.
    func typed(_ type: String) -> MailFixture {
        let header = header.split(separator: "\n").filter { !$0.hasPrefix("Content-") }
            .joined(separator: "\n")
        return MailFixture(name: name, header: header + "\nContent-Type: \(type)", body: body)
    }
}
