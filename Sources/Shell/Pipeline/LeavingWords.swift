import MailModel

/// Words beside a wish to leave that say what else is meant by it.
enum LeavingWords {
    private static let fewer: PhraseList = [
        "pause", "fewer letters", "fewer mails", "fewer emails", "fewer e-mails", "fewer messages",
        "less often", "less frequent", "only send me", "only the invitation", "only invitation",
        "still like to", "still want", "still wish", "want to keep", "like to keep",
        "like to continue", "want to continue", "please keep the", "but keep", "but not the",
        "temporarily", "for the time being", "suspendre", "mettre en pause", "moins souvent",
        "moins de courrier", "moins de lettres", "moins de messages", "continuer à recevoir",
        "garder les invitations", "seulement les invitations", "uniquement les invitations",
        "mais pas les", "mais pas l'", "mais pas l’", "temporairement", "pour l'instant",
        "pausar", "suspender", "menos correos", "menos cartas", "menos mensajes", "con menos",
        "menos a menudo", "seguir recibiendo", "solo las invitaciones", "sólo las invitaciones",
        "pero sí", "pero no las invitaciones", "temporalmente", "por ahora", "暂停", "暂时", "还要",
        "仍要", "仍想", "仍希望", "还想收", "保留", "少发", "只要邀请", "只收", "减少",
    ]
    private static let successors: PhraseList = [
        "successor", "my replacement", "replaces me", "will replace me", "will take over",
        "takes over from me", "taking over", "remplaçant", "successeur", "me remplace",
        "me succède", "prendra ma suite", "sucesor", "sustitut", "me reemplaza", "me sustituye",
        "me sucede", "mi reemplazo", "接任", "继任", "接替", "由我的同事", "接手",
    ]

    /// Whether somebody wants fewer letters, or a pause, rather than to leave.
    static func wantsFewer(_ text: String) -> Bool { fewer.occurs(in: text.lowercased()) }

    /// Whether the text names who comes after its writer.
    static func namesSuccessor(_ text: String) -> Bool { successors.occurs(in: text.lowercased()) }
}
