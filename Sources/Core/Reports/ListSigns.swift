import MIME
import MailModel

/// Mailing lists and newsletters, by their fields (RFC 2369, 2919, 8058).
struct ListSigns {
    private(set) var evidence: String?

    /// `quotes` tells whether the new text stands above older mail, which may be a newsletter.
    init(_ source: ReportSource, quotes: Bool) {
        readFields(source)
        guard evidence == nil, !quotes, !RobotSigns.isReplySubject(source.subject),
            !source.header.contains("in-reply-to")
        else { return }
        let seen = Set(Self.footers.matches(in: FoldedText(source.ownText(), reach: 64_000))
            .map(\.value))
        if seen.count >= 2, !Self.isRelayed(source) { evidence = "the footer of a newsletter" }
    }

    /// What newsletters say below their text; two of three kinds are enough.
    private enum Footer: Sendable { case because, leave, browser }

    private static let footers = PhraseTable<Footer>(groups: [
        (.because, [
            "you are receiving this", "you receive this", "you received this email because",
            "because you subscribed", "because you are subscribed", "vous recevez ce message car",
            "vous recevez cette", "vous recevez ce courriel", "car vous êtes inscrit",
            "recibes este", "recibe este correo porque", "recibe este boletín",
            "sie erhalten diese", "weil sie sich angemeldet", "ricevi questa", "ricevete questa",
            "você recebeu este", "recebe este e-mail porque", "您收到此邮件", "您收到这封邮件", "本邮件由系统群发",
            "u ontvangt deze", "bu e-postayı", "вы получили это письмо", "本メールは配信", "본 메일은",
            "تتلقى هذه الرسالة",
        ]),
        (.leave, [
            "unsubscribe |", "| unsubscribe", "to unsubscribe", "unsubscribe here",
            "unsubscribe from",
            "click here to unsubscribe", "manage preferences", "update your preferences",
            "se désabonner", "se désinscrire", "pour vous désabonner", "pour ne plus recevoir",
            "darse de baja", "para darse de baja", "cancelar suscripción",
            "cancelar la suscripción",
            "newsletter abbestellen", "newsletter abmelden", "vom newsletter abmelden",
            "cancella l'iscrizione", "annulla l'iscrizione", "cancelar a subscrição",
            "descadastrar", "如需退订", "退订请", "点击退订", "afmelden voor", "abonelikten çık",
            "отписаться от рассылки", "配信停止はこちら", "수신거부", "إلغاء الاشتراك",
        ]),
        (.browser, [
            "view in browser", "view in your browser", "view this email in", "view online",
            "ne s'affiche pas correctement", "version en ligne", "voir dans le navigateur",
            "ver en el navegador", "im browser ansehen", "im browser anzeigen",
            "visualizza nel browser", "ver no navegador", "在浏览器中查看", "tarayıcıda görüntüle",
            "открыть в браузере", "bekijk in browser",
        ]),
    ])

    private mutating func readFields(_ source: ReportSource) {
        let header = source.header
        let precedence = source.lower("precedence").filter { !$0.isWhitespace }
        let names = [
            "list-id", "list-post", "list-unsubscribe-post", "x-mailing-list", "x-beenthere",
        ]
        let field = names.first(where: header.contains)
        let leaves = header.contains("list-unsubscribe") || header.contains("x-campaign")
            || header.contains("x-campaignid") || header.contains("feedback-id")
        guard field != nil || leaves || ["bulk", "list", "junk"].contains(precedence) else {
            return
        }
        // A person who answers through a list is a person.
        let subject = source.subject
        let answers = header.contains("in-reply-to")
            || RobotSigns.isReplySubject(subject) && header.contains("references")
        let bulk = precedence == "bulk" || header.contains("list-unsubscribe-post")
        if answers, !bulk, !Self.digests.occurs(in: subject) { return }
        if field == nil, !leaves, precedence == "junk" || answers { return }
        if field == nil, !leaves, Self.isRelayed(source) { return }
        evidence = field ?? (leaves ? "list-unsubscribe" : "precedence \(precedence)")
    }

    /// Whether somebody asks or wishes in few words: gateways mark the mail of people as bulk too.
    private static func isRelayed(_ source: ReportSource) -> Bool {
        let text = source.ownText()
        guard text.utf8.count < longestRelayed else { return false }
        let folded = FoldedText(text)
        let marks = "?？؟".unicodeScalars
        let asks = text.unicodeScalars.contains { marks.contains($0) }
        return (asks || wishes.occurs(in: folded)) && !folded.contains("http")
    }

    private static let wishes = PhraseTable(groups: [(true, AbsenceWords.wishes)])

    /// Octets; a bulletin says more, or links to more.
    private static let longestRelayed = 1_500

    private static let digests = PhraseTable<Bool>(groups: [
        (true, ["digest", "newsletter", "infolettre", "boletín", "bulletin", "recopilación"])
    ])
}
