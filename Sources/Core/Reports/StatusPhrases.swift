/// What a diagnostic means when it gives no code: wording of mailers, in many languages.
enum StatusPhrases {
    /// The meaning of the first phrase that occurs, as a detail of class 4 or 5.
    static func meaning(of text: FoldedText) -> (subject: Int, detail: Int)? {
        table.matches(in: text).first?.value
    }

    static func occur(in text: FoldedText) -> Bool { table.occurs(in: text) }

    private static let table = PhraseTable<(subject: Int, detail: Int)>(groups: [
        ((2, 2), full), ((1, 1), unknownUser), ((1, 2), unknownHost), ((3, 4), tooBig),
        ((2, 1), disabled), ((7, 1), policy), ((4, 7), expired), ((4, 1), unreachable),
        ((4, 6), loop), ((1, 3), badSyntax), ((1, 8), badSender), ((6, 0), content),
    ])

    private static let full = [
        "mailbox full", "mailbox is full", "mailbox exceeded", "quota exceed", "over quota",
        "overquota", "exceeded storage", "exceeds the quota", "mailfolder is full",
        "mail box full", "full mailbox", "quota full", "disk quota", "not enough storage space in",
        "mailbox size limit", "exceeded his/her", "out of storage", "too much mail stored",
        "boîte aux lettres est pleine", "boîte aux lettres pleine", "boîte de réception pleine",
        "caixa de correio cheia", "buzón de correo lleno", "casella postale piena",
        "skrzynka jest pełna", "skrzynka odbiorcy jest pełna", "brevlåda är full",
        "postkassen er full", "postkassen er fuld", "indbakken er fuld", "schránka je plná",
        "postafiók megtelt", "postalaatikko on täynnä", "căsuța poștală este plină",
        "скринька переповнена", "hộp thư đã đầy", "boite aux lettres pleine", "quota dépassé",
        "buzón lleno", "buzón del destinatario está lleno", "buzón está lleno", "postfach ist voll",
        "postfach voll", "caixa de correio está cheia", "caixa cheia", "casella piena",
        "casella di posta piena", "почтовый ящик переполнен", "ящик переполнен", "邮箱已满",
        "郵箱已滿", "邮箱空间不足", "容量不足", "信箱已满", "信箱已滿", "メールボックスが一杯",
        "容量オーバー", "용량 초과", "용량이 초과", "posta kutusu dolu", "mailbox vol",
        "postvak vol", "صندوق البريد ممتلئ", "is over its quota", "inbox is full",
    ]

    private static let unknownUser = [
        "user unknown", "unknown user", "no such user", "user not found", "does not exist",
        "doesn't exist", "no mailbox here by that name", "unknown recipient", "recipient unknown",
        "recipient not found", "no such recipient", "invalid recipient", "unknown local part",
        "mailbox unavailable", "mailbox not found", "no such mailbox", "user not known",
        "address unknown", "unknown address", "not listed in", "name is not recognized",
        "no valid recipients", "not a valid mailbox", "no such address", "invalid mailbox",
        "recipient address rejected", "unknown mailbox", "not our customer", "no account by that",
        "invalid final delivery userid", "invalid address", "addressee unknown", "no such account",
        "user does not exist", "user doesn't have", "unrouteable address", "unroutable address",
        "no such person", "address not found", "wasn't found at", "couldn't be found",
        "could not be found", "utilisateur inconnu", "destinataire inconnu", "n'existe pas",
        "usuario desconocido", "no existe", "no se encuentra", "no se encontró", "não existe",
        "usuário desconhecido", "não foi encontrado", "unbekannter benutzer", "existiert nicht",
        "empfänger unbekannt", "nicht gefunden", "utente sconosciuto", "non esiste",
        "non trovato", "non è stato trovat", "não encontrado", "não foi encontrada",
        "не найдено", "не знайдено", "nie znaleziono", "hittades inte", "ble ikke funnet",
        "blev ikke fundet", "ei löytynyt", "ei löydy", "nem található", "nebyla nalezena",
        "nebyl nalezen", "nu a fost găsit", "không tìm thấy", "no encontrado", "no encontrada",
        "не существует", "не найден", "неизвестный пользователь", "用户不存在",
        "不存在", "使用者不存在", "查无此人", "找不到", "見つかりません", "存在しません",
        "ユーザーが存在", "존재하지 않", "찾을 수 없", "bulunamadı", "bulunmuyor", "onbekende",
        "bestaat niet", "niet gevonden", "introuvable", "غير موجود", "not a known user",
    ]

    private static let unknownHost = [
        "host unknown", "unknown host", "domain not found", "unrouteable mail domain",
        "couldn't find any host", "name service error", "host not found", "no mx record",
        "dns error", "no such domain", "domain does not exist", "unknown domain", "illegal host",
        "domain name not found", "couldn't find a mail exchanger", "bad destination host",
        "hôte inconnu", "domaine introuvable", "dominio desconocido", "domain nicht gefunden",
        "域名不存在", "无法找到", "домен не найден", "no mail hosts", "nxdomain",
    ]

    private static let tooBig = [
        "message too large", "message size exceeds", "too big", "exceeds maximum message size",
        "exceeds size limit", "message is too large", "size limit exceeded", "message too long",
        "exceeds the maximum", "message trop volumineux", "demasiado grande", "zu groß",
        "邮件过大", "超过大小", "слишком большо", "troppo grande", "muito grande", "너무 큽니다",
        "サイズが大き", "maximum size", "message length exceeds",
    ]

    private static let disabled = [
        "account disabled", "mailbox disabled", "account has been disabled", "account is disabled",
        "account is locked", "account inactive", "account is inactive", "mailbox is inactive",
        "account suspended", "no longer active", "disabled or discontinued", "not active",
        "account expired", "account has expired", "mailbox is disabled", "已被禁用", "已停用",
        "compte désactivé", "cuenta desactivada", "deaktiviert", "отключен", "temporarily locked",
    ]

    private static let policy = [
        "access denied", "blocked", "blacklist", "spam", "not authorized", "not permitted",
        "policy", "rejected by", "relaying denied", "relay not permitted", "relay access denied",
        "unable to relay", "not allowed", "prohibited", "refused by", "dnsbl", "rbl",
        "does not accept mail from", "not accepting mail from", "virus", "authentication required",
        "does not pass dmarc", "unsolicited", "bulk mail", "greylist", "denied", "security",
        "permission", "rejeté", "rechazado", "abgelehnt", "拒绝", "被拒", "отклонен", "垃圾邮件",
        "rifiutato", "recusad", "拒否", "거부", "reddedildi", "geweigerd",
    ]

    private static let expired = [
        "retry timeout exceeded", "retry time not reached", "been in the queue too long",
        "envelope expired", "could not be delivered for", "delivery time expired",
        "not delivered within", "message expired", "not yet been delivered", "has been delayed",
        "still being retried", "giving up", "exceeded the maximum number of", "timed out waiting",
        "retry limit", "too many attempts", "超过重试", "истекло время", "délai expiré",
    ]

    private static let unreachable = [
        "connection timed out", "connection refused", "timed out", "no route to host",
        "network is unreachable", "connection reset", "connection dropped", "connection failed",
        "could not connect", "unable to connect", "couldn't connect", "host is unreachable",
        "failed to connect", "no answer from host", "host down", "did not accept our requests",
        "lost connection", "连接超时", "无法连接", "connexion refusée", "socket error",
        "could not initiate smtp", "server down", "temporary failure", "conexión",
    ]

    private static let loop = [
        "too many hops", "mail loop", "looping", "hop count exceeded", "forwarding loop",
        "routing loop", "maximum hop count", "too many received",
    ]

    private static let badSyntax = [
        "bad address syntax", "syntax error in", "malformed address", "invalid syntax",
        "illegal alias", "address syntax",
    ]

    private static let badSender = [
        "sender address rejected", "sender rejected", "sender domain", "invalid sender",
        "sender not", "domain of sender", "sender verify failed", "bad sender",
    ]

    private static let content = [
        "content error", "header error", "mime error", "invalid header", "malformed mime",
        "not rfc", "rfc 2822", "rfc 5322", "8bit", "invalid content", "bad header",
    ]
}
