import MailModel

/// Words beside a wish to leave that say what else is meant by it.
enum LeavingWords {
    private static let fewer: PhraseList = [
        "pause", "fewer letters", "fewer mails", "fewer emails", "fewer e-mails", "fewer messages",
        "less often", "less frequent", "only send me", "only the invitation", "only invitation",
        "still like to", "still want", "still wish", "want to keep", "like to keep",
        "like to continue", "want to continue", "please keep the", "but keep", "but not the",
        "except the invitation", "just the invitation", "skip the newsletter", "not the invitation",
        "aunque sí", "aunque quiero", "excepto las", "salvo las", "solo quiero", "sólo quiero",
        "no las invitaciones", "sauf les", "sauf l'", "sauf l’", "sauf pour les", "hormis les",
        "je garde les", "但邀请", "只发", "仅发", "只接收", "仅接收", "除了邀请", "不过邀请", "邀请请继续",
        "suspendre", "mettre en pause", "moins souvent",
        "moins de courrier", "moins de lettres", "moins de messages", "continuer à recevoir",
        "garder les invitations", "seulement les invitations", "uniquement les invitations",
        "mais pas les", "mais pas l'", "mais pas l’",
        "pausar", "suspender", "menos correos", "menos cartas", "menos mensajes", "con menos",
        "menos a menudo", "seguir recibiendo", "solo las invitaciones", "sólo las invitaciones",
        "pero sí", "pero no las invitaciones", "暂停", "还要",
        "仍要", "仍想", "仍希望", "还想收", "保留", "少发", "只要邀请", "只收", "减少",
    ]
    private static let successors: PhraseList = [
        "successor", "my replacement", "replaces me", "will replace me", "will take over",
        "takes over from me", "taking over", "remplaçant", "successeur", "me remplace",
        "me succède", "prendra ma suite",
        "does my job", "do my job", "has my job", "taken over my", "takes my post", "my post goes",
        "occupe désormais mon poste", "reprend mon poste", "hace ahora mi trabajo",
        "ocupa mi puesto", "ocupará mi puesto", "sucesor", "sustitut",
        "me reemplaza", "me sustituye", "me sucede", "mi reemplazo", "接我的班", "我的工作由", "接任",
        "继任", "接替", "由我的同事", "接手",
    ]

    private static let outOfThis: PhraseList = [
        "count me out", "count us out", "leave me out", "leave us out", "ne comptez pas sur",
        "ce sera sans moi", "ce sera sans nous", "no cuente con", "no cuenten con", "别算我", "不算我",
        "不用算我", "不要算我", "别算上我",
    ]
    private static let letters: PhraseList = [
        "list", "lists", "mail", "mails", "e-mail", "email", "emails", "letters", "newsletter",
        "messages", "liste", "courriel", "courriels", "courrier", "lettres", "lista", "correo",
        "correos", "cartas", "boletín", "名单", "邮件", "来信", "订阅",
    ]

    /// Whether somebody wants no part in what our letter offers, and says nothing of letters.
    static func declinesOffer(_ text: String) -> Bool {
        let text = text.lowercased()
        return outOfThis.occurs(in: text) && !letters.occurs(in: text)
    }

    /// Words of a while; they may tell of something else, such as the budget.
    private static let pauses: PhraseList = [
        "temporarily", "for the time being", "temporairement", "pour l'instant", "pour l’instant",
        "temporalmente", "por ahora", "暂时",
    ]
    private static let asksForFewer: PhraseList = [
        "only the invitation", "only invitation", "just the invitation", "only send me",
        "fewer letters", "fewer mails", "fewer emails", "fewer e-mails", "fewer messages",
        "less often", "skip the newsletter", "seulement les invitations",
        "uniquement les invitations", "que les invitations", "moins de courrier",
        "moins de lettres", "moins de messages", "moins souvent", "solo las invitaciones",
        "sólo las invitaciones", "únicamente las invitaciones", "menos correos", "menos cartas",
        "menos mensajes", "只要邀请", "只收邀请", "只发邀请", "只发活动邀请", "只接收邀请", "少发",
    ]

    /// Whether somebody asks outright for some of our letters only, whatever else was read.
    static func asksForFewer(_ text: String) -> Bool { asksForFewer.occurs(in: text.lowercased()) }

    /// Whether somebody wants fewer letters, or a pause, rather than to leave.
    static func wantsFewer(_ text: String) -> Bool {
        let lower = text.lowercased()
        return fewer.occurs(in: lower) || clauses(lower).contains {
            pauses.occurs(in: $0) && letters.occurs(in: $0) || stops($0)
        }
    }

    /// A pause and nothing of letters, in a clause that tells of stopping them.
    private static func stops(_ clause: String) -> Bool {
        pauses.occurs(in: clause) && stopping.occurs(in: clause)
    }

    private static let stopping: PhraseList = [
        "unsubscribe", "stop ", "remove me", "take me off", "take us off", "no more", "désinscri",
        "désabonn", "ne m'env", "ne m’env", "ne plus", "retirez-moi", "de baja", "no me env",
        "no me mand", "retír", "退订", "不要再发", "别再发", "停发", "不用发",
    ]

    /// Clauses of a text; a lead of a word or two, `For now,`, belongs to the next.
    private static func clauses(_ text: String) -> [String] {
        var found: [String] = []
        var lead = ""
        for piece in text.split(whereSeparator: { ",;.!?，。；！？\n".contains($0) }) {
            let words = piece.split(separator: " ").count
            let isLead = piece.allSatisfy(\.isASCII) || piece.contains(" ")
                ? words <= 4 : piece.count <= 4
            if isLead, lead.isEmpty {
                lead = piece + ","
                continue
            }
            found.append(lead + piece)
            lead = ""
        }
        return lead.isEmpty ? found : found + [lead]
    }

    /// Whether the text names who comes after its writer.
    static func namesSuccessor(_ text: String) -> Bool { successors.occurs(in: text.lowercased()) }
}
