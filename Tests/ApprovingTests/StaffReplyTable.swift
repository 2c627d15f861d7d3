import Approving

/// Replies in four languages, each as two mail programs send it.
enum StaffReplyTable {
    static let cases: [StaffReplyCase] = texts.enumerated().flatMap { number, entry in
        let programs = MailProgram.allCases
        return [programs[number % programs.count], programs[(number + 2) % programs.count]].map {
            StaffReplyCase(text: entry.0, quoting: $0, meaning: entry.1)
        }
    }

    private static let texts: [(String, StaffCommand)] =
        approvals.map { ($0, .approve) } + rejections + pauses + others + texts(new)
        + doubts

    private static let approvals = [
        "ok", "OK", "Ok.", "ok!", "okay", "OK, thanks", "ok\n\nLi Na", "Ok\nLi", "Yes", "Approved",
        "approved, thank you", "Agreed.", "Send it", "ok, send it", "Go ahead!", "Looks good.",
        "ok\n\nBest regards,\nLi Na", "\u{FEFF}ok", "ＯＫ", "ok 👍", "Fine with me\n\nThanks",
        "d'accord", "D’accord", "D'accord, merci !", "oui", "Approuvé", "Envoyez.",
        "C'est bon, merci", "J'approuve.\n\nBien cordialement,\nMarie Duval", "Entendu",
        "de acuerdo", "De acuerdo, gracias.", "Sí", "sí, adelante", "Aprobado",
        "Vale\n\nSaludos\nJosé", "Visto bueno", "Está bien.",
        "同意", "同意。", "同意，谢谢！", "批准", "好的", "可以发送", "没问题\n\n王芳", "同意发送", "确认。",
    ]

    private static let rejections: [(String, StaffCommand)] = [
        ("no: duplicate", .reject(reason: "duplicate")),
        ("No: we answered by phone.\n\nLi Na", .reject(reason: "we answered by phone.")),
        ("no - spam", .reject(reason: "spam")),
        ("reject: not our matter", .reject(reason: "not our matter")),
        ("non : doublon", .reject(reason: "doublon")),
        ("Non: déjà répondu", .reject(reason: "déjà répondu")),
        ("Refusé", .unclear(.reason)),
        ("no: ya respondimos\n\nSaludos", .reject(reason: "ya respondimos")),
        ("Rechazar: duplicado", .reject(reason: "duplicado")),
        ("不同意：重复了", .reject(reason: "重复了")),
        ("拒绝：已电话答复\n谢谢", .reject(reason: "已电话答复")),
        ("no", .unclear(.reason)), ("Non.", .unclear(.reason)), ("不行", .unclear(.reason)),
    ]

    private static let pauses: [(String, StaffCommand)] = [
        ("later 2d", .later(seconds: 172_800)), ("Later 3 hours", .later(seconds: 10_800)),
        ("later 1 week\n\nLi Na", .later(seconds: 604_800)),
        ("plus tard 2j", .later(seconds: 172_800)),
        ("Plus tard : 4 heures", .later(seconds: 14_400)),
        ("más tarde 2 días", .later(seconds: 172_800)),
        ("Más tarde: 1 semana", .later(seconds: 604_800)),
        ("稍后2天", .later(seconds: 172_800)), ("稍后 3小时", .later(seconds: 10_800)),
        ("later", .unclear(.duration)), ("later 200d", .unclear(.duration)),
        ("later tomorrow", .unclear(.duration)), ("稍后", .unclear(.duration)),
    ]

    private static let others: [(String, StaffCommand)] = [
        ("to Marie", .hand(1)), ("To: Marie Duval\n\nThanks", .hand(1)), ("à Marie", .hand(1)),
        ("Pour José", .hand(2)), ("a José", .hand(2)), ("para Marie", .hand(1)),
        ("转给王芳", .hand(3)), ("交给 王芳", .hand(3)), ("to Peter", .unclear(.person)),
        ("note: she wrote in March too", .note("she wrote in March too")),
        ("Remarque : elle a déjà écrit", .note("elle a déjà écrit")),
        ("nota: llamar antes", .note("llamar antes")), ("备注：三月也来过信", .note("三月也来过信")),
        ("hold", .hold), ("Stop!", .hold), ("Wait, please", .hold), ("Attendez\nMarie", .hold),
        ("Deshacer", .hold), ("撤回", .hold), ("先别发，谢谢", .hold),
    ]

    private static func texts(_ list: [String]) -> [(String, StaffCommand)] {
        list.map { text in
            let mark = text.hasPrefix("text: ")
            let bare = mark ? String(text.dropFirst(6)) : text
            let plainly = mark || text.contains(",\n") || text.contains(":\n") || text.contains("：\n")
            return (text, .replace(bare, plainly: plainly))
        }
    }

    private static let new = [
        "Dear Ana,\n\nthe tour to Dakar begins on 4 May. We look forward to it.",
        "text: The tour begins on 4 May.",
        "Chère Ana,\n\nla visite de Dakar commence le 4 mai. Nous nous en réjouissons.",
        "Estimada Ana:\n\nla visita a Dakar empieza el 4 de mayo. Le esperamos con gusto.",
        "尊敬的安娜女士：\n\n达喀尔考察五月四日开始，欢迎参加。",
        "The tour to Dakar begins on the fourth of May and ends on the seventh. The city pays "
            + "for the hotel.",
        "La visite de Dakar commence le quatre mai et se termine le sept. La ville paie l'hôtel.",
        "达喀尔考察于五月四日开始，五月七日结束，住宿费用由当地承担。",
    ]

    private static let doubts: [(String, StaffCommand)] = [
        ("ok but change the date to 4 May", .unclear(.mixed)),
        ("OK, except the second paragraph", .unclear(.mixed)),
        ("Yes, but not today", .unclear(.mixed)), ("ok?", .unclear(.mixed)),
        ("no idea what she wants", .unclear(.mixed)),
        ("Not yet", .unclear(.short)), ("hmm", .unclear(.short)), ("who is this?", .unclear(.short)),
        ("D'accord mais changez la date", .unclear(.mixed)),
        ("Sí, pero sin el enlace", .unclear(.mixed)), ("同意，但是日期要改", .unclear(.mixed)),
        ("不知道", .unclear(.mixed)), ("Thanks", .unclear(.empty)), ("Li Na", .unclear(.empty)),
        ("ok\n\nPlease also tell her about the visa.", .unclear(.mixed)),
        ("to be honest I do not know", .unclear(.person)),
        ("stop writing to her", .unclear(.mixed)),
    ]
}
