import Testing

/// A report of free form and what it says.
struct BounceFixture: Sendable, CustomTestStringConvertible {
    let mail: MailFixture
    let recipients: [String]
    let permanent: Bool
    let delayed: Bool
    let status: String?
    let code: Int?
    var testDescription: String { mail.name }
}

enum BounceFixtures {
    private static func report(
        _ name: String, _ subject: String, _ body: String, to recipients: [String] = [moyo],
        permanent: Bool = true, delayed: Bool = false, status: String? = nil, code: Int? = nil,
        from: String = "MAILER-DAEMON@mx.city.example", more: String = "Return-Path: <>"
    ) -> BounceFixture {
        BounceFixture(
            mail: PersonFixtures.letter(name, subject, body, from: from, more: more),
            recipients: recipients, permanent: permanent, delayed: delayed, status: status,
            code: code)
    }

    private static let moyo = "moyo@city.example"

    static let free: [BounceFixture] = [
        report(
            "qmail", "failure notice",
            "Hi. This is the qmail-send program at city.example.\n\n<moyo@city.example>:\n"
                + "Sorry, no mailbox here by that name. (#5.1.1)\n\n"
                + "--- Below this line is a copy of the message.\n\nTo: other@x.example",
            status: "5.1.1"),
        report(
            "qmail with a remote reply", "failure notice",
            "<moyo@city.example>:\n192.0.2.4 does not like recipient.\n"
                + "Remote host said: 552 5.2.2 Mailbox full\nGiving up on 192.0.2.4.",
            status: "5.2.2", code: 552),
        report(
            "Exim", "Mail delivery failed: returning message to sender",
            "This message was created automatically by mail delivery software.\n\n"
                + "The following address(es) failed:\n\n  moyo@city.example\n"
                + "    host mx.city.example [192.0.2.4]: 550 5.7.1 Access denied",
            status: "5.7.1", code: 550, more: "X-Failed-Recipients: moyo@city.example"),
        report(
            "Exim, unrouteable", "Mail delivery failed",
            "The following address(es) failed:\n\n  moyo@city.example:\n"
                + "    unrouteable mail domain \"city.example\"", status: "5.1.2"),
        report(
            "Exim, delay", "Warning: message 1abc delayed 24 hours",
            "A message that you sent has not yet been delivered to:\n\n  moyo@city.example\n\n"
                + "No action is required on your part.", permanent: false, delayed: true),
        report(
            "Postfix in plain text", "Undelivered Mail Returned to Sender",
            "This is the mail system at host mx.city.example.\n\n<moyo@city.example>: host "
                + "mx[192.0.2.4] said: 450 4.7.1 Greylisted (in reply to RCPT TO)",
            permanent: false, status: "4.7.1", code: 450),
        report(
            "Sendmail transcript", "Returned mail: User unknown",
            "   ----- Transcript of session follows -----\n... while talking to mx:\n"
                + ">>> RCPT To:<moyo@city.example>\n<<< 550 5.1.1 <moyo@city.example>... "
                + "User unknown",
            status: "5.1.1", code: 550),
        report(
            "Gmail, old", "Delivery Status Notification (Failure)",
            "Delivery to the following recipient failed permanently:\n\n     moyo@city.example\n\n"
                + "The error that the other server returned was: 550 550 Address unknown "
                + "(state 14).",
            status: "5.1.1", code: 550, from: "Mail Delivery Subsystem <mailer-daemon@g.example>"),
        report(
            "Gmail, delay", "Delivery Status Notification (Delay)",
            "THIS IS A WARNING MESSAGE ONLY.\n\nDelivery to the following recipient has been "
                + "delayed:\n\n     moyo@city.example\n\nMessage will be retried for 2 more day(s)",
            permanent: false, delayed: true),
        report(
            "Yahoo", "Failure Notice",
            "Sorry, we were unable to deliver your message to the following address.\n\n"
                + "<moyo@city.example>:\nNo mx record found for domain=city.example",
            status: "5.1.2"),
        report(
            "Exchange 5", "Undeliverable: Tour",
            "Your message\n\n  To:      someone@other.example\n  Subject: Tour\n\n"
                + "did not reach the following recipient(s):\n\nmoyo@city.example on Fri, 6 Feb\n"
                + "    The recipient name is not recognized", status: "5.1.1",
            from: "System Administrator <postmaster@city.example>"),
        report(
            "Exchange in Spanish", "No se puede entregar: Visita",
            "Error en la entrega a los siguientes destinatarios:\n\nmoyo@city.example\n"
                + "El buzón del destinatario está lleno.\n\n#550 5.2.2 STOREDRV.Deliver; "
                + "mailbox full",
            status: "5.2.2", code: 550, from: "postmaster@city.example"),
        report(
            "Exchange in French", "Non remis : Voyage",
            "Échec de la remise aux destinataires suivants :\n\nmoyo@city.example\n"
                + "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found", status: "5.1.1", code: 550,
            from: "postmaster@city.example"),
        report(
            "Exchange in German", "Unzustellbar: Reise",
            "Fehler bei der Nachrichtenzustellung an folgende Empfänger:\n\nmoyo@city.example\n"
                + "Das Postfach ist voll.", status: "5.2.2", from: "postmaster@city.example"),
        report(
            "163", "系统退信/Systems bounce",
            "抱歉，您的邮件被退回来了\n收件人：moyo@city.example\n"
                + "退信原因：收件人邮件地址（moyo@city.example）不存在\n"
                + "英文说明：SMTP error, RCPT TO: 550 User not found: moyo@city.example",
            code: 550, from: "Postmaster@mail.example"),
        report(
            "QQ", "系统退信", "您的邮件被退回：\n收件人 moyo@city.example\n原因：收件人邮箱已满，无法送达。",
            status: "5.2.2", from: "postmaster@q.example"),
        report(
            "Russian", "Ваше сообщение не доставлено",
            "К сожалению, Ваше письмо не может быть доставлено:\n\n  moyo@city.example\n"
                + "    550 почтовый ящик переполнен", status: "5.2.2", code: 550),
        report(
            "Portuguese", "Mensagem não entregue",
            "Sua mensagem não foi entregue a:\n\nmoyo@city.example\nUsuário desconhecido",
            status: "5.1.1"),
        report(
            "Italian", "Mancato recapito",
            "Il messaggio non è stato recapitato a:\n\nmoyo@city.example\nUtente sconosciuto",
            status: "5.1.1"),
        report(
            "Japanese", "配信エラー",
            "下記の宛先へ配信できませんでした。\n\nmoyo@city.example\nメールボックスが一杯です。",
            status: "5.2.2"),
        report(
            "Korean", "메일 반송", "메일이 배달되지 않았습니다.\n\nmoyo@city.example\n용량 초과",
            status: "5.2.2"),
        report(
            "Lotus Notes", "Undeliverable message",
            "------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n"
                + "moyo@city.example\n\n------- Returned Message --------\nFrom: "
                + "office@urban.example",
            status: "5.1.1", from: "POSTMASTER@city.example"),
        report(
            "Lsoft", "Undelivered mail",
            "An error was detected while processing the enclosed message.\n"
                + "Error-for:  moyo@city.example\nError-Code: 0\nError-Text: 554 Message looping",
            code: 554, from: "postmaster@city.example"),
        report(
            "hMailServer", "Message undeliverable: Tour",
            "The following recipient(s) could not be reached:\n\nmoyo@city.example\n"
                + "   Remote server replied: 550 5.1.1 <moyo@city.example>... User unknown",
            status: "5.1.1", code: 550),
        report(
            "MailEnable", "Message Delivery Failure",
            "The following recipient(s) could not be reached:\n\n\tRecipient: "
                + "[SMTP:moyo@city.example]\n\tReason: Remote SMTP Server Returned: 550 no "
                + "such user",
            status: "5.1.1", code: 550, from: "Delivery Subsystem <POSTMASTER@city.example>"),
        report(
            "an advice of delay", "Mail Delivery Warning",
            "This is an advisory-only email.\n\nDelivery of email to this address\n\n"
                + "\"moyo@city.example\"\n\nhas been postponed due to a full mailbox.",
            permanent: false, delayed: true, status: "4.2.2", from: "postmaster@city.example"),
        report(
            "OpenSMTPD", "Delivery status notification: error",
            "    An error has occurred while attempting to deliver a message for\n"
                + "    the following list of recipients:\n\n"
                + "moyo@city.example: 550 5.1.1 no such address", status: "5.1.1", code: 550),
        report(
            "two recipients", "Delivery failure",
            "Unable to deliver message to the following address(es).\n\n<moyo@city.example>:\n"
                + "This account has been disabled.\n\n<dube@city.example>:\nUser unknown",
            to: [moyo, "dube@city.example"]),
        report(
            "one line", "Undeliverable Mail", "undeliverable to moyo@city.example",
            from: "postmaster@city.example"),
        report(
            "with a help address", "Mail Not Delivered",
            "Your mail was not delivered.\nFor help contact support@isp.example.\n\n"
                + "<moyo@city.example>:\nConnection timed out", from: "postmaster@isp.example"),
    ]
}
