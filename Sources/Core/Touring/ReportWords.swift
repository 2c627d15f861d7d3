import MailModel

/// Whether somebody says that a report will come.
enum ReportWords {
    /// An answer to the question for a report.
    static func agreement(_ text: String) -> Bool? {
        let lower = text.lowercased()
        let first = lower.split { !$0.isLetter }.first.map(String.init) ?? ""
        if phrases.contains(where: lower.hasPrefix) { return true }
        if refusals.contains(first) || hanRefusals.contains(where: lower.hasPrefix) { return false }
        if promises.contains(first) || hanPromises.contains(where: lower.hasPrefix) { return true }
        return promise(in: text)
    }

    private static let promises: Set = [
        "yes", "yeah", "sure", "certainly", "oui", "volontiers", "sí", "si", "claro",
        "certainement", "gladly", "ok", "okay", "definitely", "absolutely",
    ]
    private static let phrases = [
        "of course", "with pleasure", "will do", "no problem", "avec plaisir", "bien sûr",
        "sans problème", "con gusto", "con mucho gusto", "por supuesto", "sin problema", "没问题",
        "一定",
    ]
    private static let refusals: Set = [
        "no", "non", "not", "sorry", "nein", "désolé", "lamentablemente",
    ]
    private static let hanPromises = ["是", "愿意", "可以", "好", "会", "能"]
    private static let hanRefusals = ["否", "不", "没", "无法"]

    // MARK: - Sentences

    private static let reports: PhraseList = [
        "report", "write-up", "informe", "reporte", "compte rendu", "compte-rendu", "rapport",
        "报告", "总结",
    ]
    private static let wills: PhraseList = [
        "will send", "i'll send", "we'll send", "shall send", "will write", "i'll write",
        "will follow", "will come", "you will have", "you'll have", "you will get", "will be ready",
        "will submit", "promise", "enviaré", "enviaremos", "mandaré", "mandaremos", "haré llegar",
        "haremos llegar", "escribiré", "escribiremos", "tendrán", "recibirán", "va a llegar",
        "enverrai", "enverrons", "ferai parvenir", "ferons parvenir", "transmettrai",
        "transmettrons", "rédigerai", "rédigerons", "vous recevrez", "vous aurez", "suivra", "会交",
        "底交", "前交", "会提交", "提交", "会写", "会寄", "寄给", "发给", "会发", "月交", "初交", "完成",
    ]
    private static let denials: PhraseList = [
        "no report", "cannot", "can't", "will not", "won't", "not be able", "no podré",
        "no podremos", "no enviaré", "ne pourrai", "ne pourrons", "n'enverrai", "pas de compte",
        "不写", "无法", "不能", "没有时间", "写不了", "不会",
    ]

    /// Whether one sentence promises a report, or says that none will come.
    static func promise(in sentence: String) -> Bool? {
        let lower = String(sentence.lowercased().map { $0 == "’" ? "'" : $0 })
        guard reports.occurs(in: lower), !lower.contains("?"), !lower.contains("？") else {
            return nil
        }
        if denials.occurs(in: lower) { return false }
        return wills.occurs(in: lower) ? true : nil
    }
}
