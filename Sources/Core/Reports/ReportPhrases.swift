/// The words by which delivery reports announce themselves, in many languages.
enum ReportPhrases {
    /// What a phrase in the text of a report says about the delivery.
    enum Sign: Sendable { case report, delay, success }

    static func signs(in text: FoldedText) -> [Sign] { body.matches(in: text).map(\.value) }

    static func subjectTells(_ subject: FoldedText) -> Bool { subjects.occurs(in: subject) }

    private static let body = PhraseTable<Sign>(groups: [
        (.report, english), (.report, romance), (.report, german), (.report, others),
        (.delay, delay), (.success, success),
    ])

    private static let subjects = PhraseTable<Bool>(groups: [(true, subjectPhrases)])

    private static let english = [
        "could not be delivered", "couldn't be delivered", "cannot be delivered",
        "can't be delivered", "was not delivered", "were not delivered", "not been delivered",
        "unable to deliver", "wasn't able to deliver", "not able to deliver", "undeliverable",
        "delivery failed", "delivery has failed", "failed permanently", "delivery failure",
        "did not reach the following", "did not reach some or all", "message that you sent",
        "returned to sender", "undelivered mail", "transcript of session", "failure reasons",
        "user's mailbox is full", "permanent error", "fatal errors", "permanent fatal",
        "the following address(es) failed", "the following addresses failed",
        "error occurred while attempting to deliver", "error occurred while trying to deliver",
        "error delivering your mail", "delivery status notification", "could not be reached",
        "mail system at host", "delivery problem", "delivery to the following", "message blocked",
        "address not found", "couldn't deliver", "could not deliver", "recipient(s) could not",
        "following recipient", "unsent message", "message has encountered delivery",
        "problem delivering", "delivery error", "message not delivered", "mail not delivered",
        "will not be delivered", "error was detected while processing", "nondeliverable",
        "non-delivery", "invalid final delivery", "mail delivery subsystem", "returned mail",
        "has been rejected", "was rejected by", "was undeliverable", "no valid recipients",
        "your message wasn't delivered", "message could not be sent", "failed to deliver",
        "failed recipient", "failed addresses", "delivery attempt", "unable to send",
        "mailbox is full", "user unknown", "diagnostic-code", "final-recipient",
        "error while delivering", "delivery problems", "trouble delivering", "could not be sent",
        "failed to send", "rejected recipient", "you may not have permission", "responded with",
        "not processed", "recipients were affected", "mailbox unavailable", "no such user",
        "didn't reach", "not deliver your", "will be returned",
    ]

    private static let romance = [
        "n'a pas pu être remis", "n'a pas pu être délivré", "n'a pas pu être distribué",
        "échec de la remise", "non remis", "impossible de remettre", "message non délivré",
        "n'a pas pu être envoyé", "n'a pas été remis", "destinataires suivants",
        "no se pudo entregar", "no se puede entregar", "no se ha podido entregar",
        "error en la entrega", "no pudo ser entregado", "no ha sido entregado",
        "no se entregó", "siguientes destinatarios", "fallo en la entrega",
        "não pôde ser entregue", "não foi entregue", "não foi possível entregar",
        "falha na entrega", "destinatários a seguir", "seguintes destinatários",
        "impossibile recapitare", "non è stato recapitato", "mancato recapito",
        "non è stato possibile", "non recapitabile", "consegna non riuscita",
        "recapito non riuscito", "seguenti destinatari", "nu a putut fi livrat",
    ]

    private static let german = [
        "konnte nicht zugestellt", "nicht zugestellt werden", "unzustellbar", "zustellung",
        "nicht übermittelt werden", "fehler bei der nachrichtenzustellung", "nicht zustellbar",
        "empfängern oder verteilerlisten", "kon niet worden bezorgd", "kan niet worden bezorgd",
        "niet worden afgeleverd", "niet bezorgd", "onbestelbaar", "kunde inte levereras",
        "kunne ikke leveres", "kunne ikke afleveres", "ikke leveret", "olevererbart",
        "ei voitu toimittaa", "toimitus epäonnistui", "afgeleverd",
    ]

    private static let others = [
        "не удалось доставить", "не может быть доставлено", "не было доставлено",
        "не доставлено", "невозможно доставить", "сбой доставки", "недоставленное",
        "ошибка доставки", "nie mógł zostać dostarczon", "nie można dostarczyć", "niedostarczon",
        "nelze doručit", "nebylo možné doručit", "nedoručiteln", "teslim edilemedi",
        "iletilemedi", "teslim edilemiyor", "投递失败", "無法傳遞", "无法传递", "退信", "退回",
        "无法送达", "無法送達", "发送失败", "傳送失敗", "未能送达", "无法投递", "被退回",
        "配信できません", "配信不能", "送信できません", "届けられません", "配達できません",
        "送信エラー", "配信に失敗", "お届けできません", "배달되지 않", "배달할 수 없",
        "전송 실패", "반송", "전달하지 못", "تعذر تسليم", "لم يتم تسليم", "فشل تسليم",
        "تعذّر تسليم", "δεν ήταν δυνατή η παράδοση", "не може да бъде доставено",
    ]

    private static let delay = [
        "has been delayed", "was delayed", "is delayed", "message delayed", "will be retried",
        "not yet been delivered", "still being retried", "advisory-only", "warning message only",
        "we will continue to try", "you do not need to resend", "has been postponed",
        "delivery attempts will continue", "delivery delayed", "still trying",
        "will continue trying", "will keep trying", "transient non-fatal", "will try again",
        "no action is required on your part", "retardée", "retardé", "se ha retrasado", "retrasado",
        "verzögert", "atrasada", "ritardo nella consegna", "ritardat", "задержка", "отложена",
        "延迟", "延遲", "遅延", "遅れ", "지연", "gecikti", "vertraagd", "temporarily deferred",
        "could not be delivered yet", "temporary problem delivering", "gmail will retry",
        "will retry for", "queued and will", "delivery temporarily",
    ]

    private static let success = [
        "successfully delivered", "was successfully relayed", "successfully relayed",
        "successful mail delivery", "delivered to the following recipients",
        "relayed to the following", "has been delivered to", "delivery to these recipients",
        "delivery is complete", "zugestellt an", "return receipt", "successfully sent to",
    ]

    private static let subjectPhrases = [
        "message you sent blocked", "message you sent was blocked", "blocked by our",
        "undeliver", "returned mail", "failure notice", "delivery fail", "delivery status",
        "mail delivery", "delivery notification", "returned to sender", "returning message",
        "non remis", "non-delivery", "nondeliver", "delivery problem", "mail failure",
        "delivery error", "message delivery", "mail not delivered", "delivery report",
        "delivery has failed", "message not delivered", "message delayed", "mail system error",
        "mail error", "failed delivery", "delivery delayed", "warning: could not send",
        "could not send", "couldn't be delivered", "not delivered", "undelivrable", "bounce",
        "returned message", "message status - undeliverable", "error sending", "user unknown",
        "delayed mail", "échec de la remise", "échec de remise", "non délivré", "échec d'envoi",
        "no se puede entregar", "no se pudo entregar", "no entregado", "devuelto",
        "unzustellbar", "nicht zustellbar", "zustellung", "não entregue",
        "não foi possível entregar", "falha na entrega", "devolvid", "non recapitabile",
        "mancato recapito", "mancata consegna", "consegna fallita", "не доставлено",
        "недоставленное", "доставк", "niet bezorgd", "onbestelbaar", "teslim edilemedi",
        "iletilemedi", "退信", "退回", "无法送达", "無法傳遞", "无法传递", "投递失败", "发送失败",
        "無法送達", "未能送达", "配信不能", "配信エラー", "送信エラー", "未配信", "届け", "반송",
        "배달되지", "전송 실패", "تعذر التسليم", "غير قابل للتسليم", "mail status report",
        "nie dostarczono", "niedostarczon", "nedoručiteln", "kunne ikke", "olevererbart",
        "mail system error", "rejecting:", "not member article", "[bounce]",
        "retour de courrier", "nachricht nicht", "system bounce", "systems bounce",
        "mail could not be", "blocked:", "message blocked", "rejected mail", "mail rejected",
    ]
}
