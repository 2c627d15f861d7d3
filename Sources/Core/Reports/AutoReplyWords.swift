/// The words of automatic answers: titles and phrases, in many languages.
enum AutoReplyWords {
    /// How sure a subject is.
    enum Title: Sendable { case certain, likely }

    /// What the text says, each kind of phrase counted once.
    struct Weight {
        var score = 0
        /// It says of itself that a program wrote it.
        var automatic = false
        /// It acknowledges what came in.
        var receipt = false
        /// It speaks of an invitation, or says who will come, which no program knows of.
        var personal = false
    }

    private enum Sign: Sendable {
        case absence, until, instead, automatic, receipt, thanks, later, wish, matter
    }

    static func weigh(_ text: FoldedText) -> Weight {
        let signs = Set(body.matches(in: text).map(\.value))
        var weight = Weight()
        weight.automatic = signs.contains(.automatic)
        weight.receipt = signs.contains(.receipt)
        weight.personal = signs.contains(.matter)
        // Thanks, absence, its end and a colleague's name: the whole form of a vacation notice.
        if signs.isSuperset(of: [.thanks, .absence, .until, .instead]) { weight.score += 1 }
        for sign in signs {
            switch sign {
            case .automatic: weight.score += 4
            case .absence: weight.score += 2
            case .receipt: weight.score += 3
            case .until, .instead, .thanks: weight.score += 1
            case .later: weight.score += 2
            case .wish: weight.score -= 3
            case .matter: continue
            }
        }
        return weight
    }

    /// Whether a subject is the title of an automatic answer; replies to one are not.
    static func titles(_ subject: FoldedText) -> Title? {
        guard let first = titleTable.matches(in: subject).min(by: { $0.offset < $1.offset }) else {
            return nil
        }
        let reply = RobotSigns.isReplySubject(subject)
        if first.offset <= 1 || (first.value == .certain && !reply && first.offset < 24) {
            return first.value
        }
        return nil
    }

    private static let titleTable = PhraseTable<Title>(groups: [
        (.certain, certainTitles), (.likely, likelyTitles),
    ])

    private static let certainTitles = [
        "automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply",
        "automated reply", "automated response", "autoresponse", "auto response", "auto-response",
        "out of office", "out of the office", "out-of-office", "vacation reply", "away from my",
        "réponse automatique", "reponse automatique", "absence du bureau", "message d'absence",
        "réponse d'absence", "respuesta automática", "respuesta automatica",
        "fuera de la oficina", "fuera de oficina", "respuesta de ausencia", "自动回复", "自動回覆",
        "自动答复", "自動答覆", "自動回復", "外出自动", "resposta automática", "resposta automatica",
        "fora do escritório", "ausência temporária", "automatische antwort",
        "abwesenheitsnotiz", "abwesenheitsnachricht", "automatische abwesenheit", "abwesenheit:",
        "risposta automatica", "fuori ufficio", "risposta di assenza", "رد تلقائي", "الرد التلقائي",
        "خارج المكتب", "자동 회신", "자동 응답", "자동회신", "부재중", "자동응답", "自動返信", "自動応答",
        "不在通知", "otomatik yanıt", "otomatik cevap", "ofis dışında", "automatisch antwoord",
        "automatische reactie", "afwezigheidsbericht", "afwezigheidsassistent", "автоответ",
        "автоматический ответ", "вне офиса", "autosvar", "automatiskt svar", "automatisk svar",
        "frånvaromeddelande", "fraværs", "automaattinen vastaus", "poissaoloviesti",
        "odpowiedź automatyczna",
        "autoodpowiedź", "automatická odpověď", "automatikus válasz", "răspuns automat",
        "αυτόματη απάντηση", "автоматична відповідь", "automatiska atbilde", "automātiskā atbilde",
        "automatinis atsakymas", "automatski odgovor", "samodejni odgovor", "balasan otomatis",
        "ตอบกลับอัตโนมัติ", "trả lời tự động", "תשובה אוטומטית", "автоматичен отговор",
        "resposta automàtica", "מענה אוטומטי", "پاسخ خودکار", "automatická odpoveď",
        "automaatvastus",
        "avtomatik cavab", "автоматты жауап", "ავტომატური პასუხი", "स्वचालित उत्तर",
        "স্বয়ংক্রিয় উত্তর", "자동 답장", "자동답장", "自動回信", "自動答覆", "ответ по умолчанию",
        "erantzun automatikoa", "sjálfvirkt svar", "përgjigje automatike", "аутоматски одговор",
        "automatic ticket", "i am away", "on vacation:", "i'm away",
    ]

    private static let likelyTitles = [
        "absence", "fuori sede", "assenza", "izindeyim", "i̇zindeyim", "izin", "ausência",
        "abwesenheit",
        "annual leave", "parental leave", "fuera hasta", "de licencia", "out until", "férias",
        "vakantie", "vacation", "on leave", "on holiday", "away until", "absent", "absente",
        "en congé",
        "congés", "en vacances", "ausente", "de vacaciones", "im urlaub", "abwesend",
        "nicht im büro", "in ferie", "assente", "férias", "afwezig", "休假", "外出", "出差中", "不在",
        "休暇", "휴가", "в отпуске", "izinde", "إجازة", "your request has been received",
        "we have received your", "we received your", "thank you for contacting",
        "thank you for your email", "thank you for your message", "ticket received",
        "accusé de réception", "nous avons bien reçu", "acuse de recibo", "hemos recibido",
        "eingangsbestätigung", "ihre anfrage", "confirmação de recebimento", "recebemos",
        "abbiamo ricevuto", "已收到", "收到您的", "受付", "お問い合わせ", "접수", "please confirm your",
        "confirm your email to", "message on hold", "delivery of your message is pending",
        "[ticket", "[request received]", "request received", "case created", "your ticket",
        "atvalin", "auto:", "отпуск", "semester", "ferie", "loma",
    ]

    private static let body = PhraseTable<Sign>(groups: [
        (.absence, AbsenceWords.absence), (.until, AbsenceWords.until),
        (.instead, AbsenceWords.instead), (.automatic, automatic), (.receipt, receipt),
        (.thanks, thanks), (.later, AbsenceWords.later), (.wish, AbsenceWords.wishes),
        (.matter, matters),
    ])

    /// What a person says who answers an invitation of ours.
    private static let matters = [
        "your invitation", "your kind invitation", "the invitation", "we will attend",
        "i will attend", "we will come", "i will come", "we shall come", "we shall attend",
        "we will join", "will participate", "as soon as the mayor", "votre invitation",
        "votre aimable invitation", "l'invitation", "nous viendrons", "je viendrai",
        "nous participerons", "je participerai", "nous serons", "su invitación",
        "su amable invitación", "la invitación", "asistiremos", "asistiré", "participaremos",
        "participaré", "acudiremos", "vendremos", "邀请函", "您的邀请", "贵方邀请", "贵会邀请", "盛情邀请",
        "邀請函", "您的邀請", "我们会参加", "我们将参加", "我会参加", "我将参加", "届时参加", "ihre einladung",
        "ihrer einladung", "wir kommen", "wir nehmen teil", "il vostro invito", "parteciperemo",
        "seu convite", "vosso convite", "uw uitnodiging", "ваше приглашение", "мы приедем",
    ]

    private static let automatic = [
        "this is an automated", "this is an automatic", "automatically generated", "auto-generated",
        "automated response", "automatic reply to", "this automatic reply", "automated message",
        "please do not reply to this", "do not reply to this e", "not monitored", "auto-reply",
        "above this line", "réponse automatique", "message automatique", "généré automatiquement",
        "merci de ne pas répondre", "ne pas répondre à ce", "respuesta automática",
        "mensaje automático", "generado automáticamente", "no responda a este", "自动回复",
        "系统自动", "自動回覆", "请勿回复", "請勿回覆", "自动发送", "mensagem automática",
        "resposta automática", "não responda a est", "automatische antwort", "automatisch erzeugt",
        "automatisch generiert", "antworten sie nicht auf diese", "automatische e-mail",
        "messaggio automatico", "risposta automatica", "non rispondere a quest", "رسالة تلقائية",
        "رد تلقائي", "자동으로 발송", "자동 발송", "자동 회신", "발신 전용", "自動送信", "自動返信",
        "自動的に", "送信専用", "otomatik olarak", "otomatik yanıt", "automatisch gegenereerd",
        "automatisch bericht", "автоматическ", "не отвечайте на это", "waiting for verification",
        "verify that you are", "prove you are human", "challenge-response", "held until you",
        "message is being held", "to complete this verification", "being held because",
        "approved senders", "allowed senders", "spam arrest", "spamarrest",
        "boxbe", "spam blocker", "spamblocker", "bluebottle", "whitelist", "one-time confirmation",
        "click the link below to confirm", "unconfirmed sender", "sender verification",
        "reply to this message to confirm", "guest list", "confirm that you are a real person",
        "confirm you are a person", "您是真人", "发件人身份", "来信确认功能", "验证您的发件人",
        "一次性验证", "尚未投递", "confirmer que vous êtes une personne",
        "confirme que es una persona", "bestätigen sie, dass sie ein mensch",
    ]

    private static let receipt = [
        "has been received", "we have received your", "we received your", "your ticket",
        "request has been given", "ticket number", "case number", "reference number is",
        "has been assigned", "will respond as soon", "acknowledge receipt", "within three working",
        "we aim to respond", "we normally answer", "will reply within", "we will get back to you",
        "a bien été reçu", "a bien été enregistré", "avons bien reçu", "accusons réception",
        "sera traité", "ha sido recibid", "hemos recibido", "número de caso", "le responderemos",
        "您的邮件已收到", "已收到您的", "已经收到您的", "邮件已收到", "我们会尽快", "将尽快", "尽快回复",
        "尽快与您联系", "您的來信", "來信已收到", "来信已收到", "foi recebid", "recebemos a sua",
        "recebemos seu", "responderemos", "wir haben ihre", "ist bei uns eingegangen",
        "vorgangsnummer", "ticketnummer", "abbiamo ricevuto", "è stata ricevuta", "تم استلام",
        "لقد استلمنا", "접수되었습니다", "접수 되었", "受け付けました", "受付いたしました", "受信いたしました",
        "alınmıştır", "tarafımıza ulaş", "we hebben uw", "is ontvangen", "ваше обращение",
        "ваше письмо получено", "зарегистрирован", "your reference is", "your reference number",
        "a member of our team will", "come back to you as soon as possible",
        "will look into your message", "votre demande a été enregistrée",
        "votre numéro de dossier", "su número de referencia", "seu número de protocolo",
        "您的受理编号", "您的来信编号",
    ]

    private static let thanks = [
        "thank you for your e", "thank you for your message", "thanks for your e",
        "thanks for your message", "thank you for contacting", "thank you for writing",
        "merci de votre message", "merci pour votre", "gracias por su", "gracias por tu",
        "vielen dank für ihre", "danke für ihre", "grazie per", "obrigado pela", "obrigado por",
        "obrigada pel", "感谢您的来信", "感谢来信", "感谢您的邮件", "bedankt voor uw", "dank u voor",
        "teşekkür ederiz", "شكرا", "شكراً", "감사합니다", "ありがとうございます", "спасибо за",
        "paldies par", "tack för ditt", "takk for", "tak for din",
    ]
}
