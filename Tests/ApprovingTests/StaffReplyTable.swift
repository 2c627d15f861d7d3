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
        + doubts + greeted

    private static let approvals = [
        "ok", "OK", "Ok.", "ok!", "okay", "OK, thanks", "ok\n\nLi Na", "Ok\nLi", "Yes", "Approved",
        "approved, thank you", "Agreed.", "Send it", "ok, send it", "Go ahead!", "Looks good.",
        "ok\n\nBest regards,\nLi Na", "\u{FEFF}ok", "ＯＫ", "ok 👍", "Fine with me\n\nThanks",
        "d'accord", "D’accord", "D'accord, merci !", "oui", "Approuvé", "Envoyez.",
        "C'est bon, merci", "J'approuve.\n\nBien cordialement,\nMarie Duval", "Entendu",
        "de acuerdo", "De acuerdo, gracias.", "Sí", "sí, adelante", "Aprobado",
        "Vale\n\nSaludos\nJosé", "Visto bueno", "Está bien.",
        "同意", "同意。", "同意，谢谢！", "批准", "好的", "可以发送", "没问题\n\n王芳", "同意发送", "确认。",
        "ok merci", "Ok pour moi", "Parfait, c'est bon pour moi.", "Je suis d'accord",
        "Très bien, merci",
        "ok thanks", "All good, thank you", "I agree", "no problem", "Pas de problème",
        "Bon à envoyer",
        "Estoy de acuerdo", "Me parece bien, gracias", "ok gracias", "Sin problema", "我同意", "好的谢谢",
        "同意，谢谢王芳", "可以了", "没意见", "行",
    ]

    /// A greeting, a word, a closing: what the word says, and never a letter's text.
    private static let greeted: [(String, StaffCommand)] = [
        ("您好：\n\n同意\n\n王芳", .approve), ("您好！\n同意发送，谢谢。\n此致\n敬礼\n王芳", .approve),
        ("你好，\n我同意。\n李娜", .unclear(.short)), ("您好，同意", .approve),
        ("秘书处您好：\n\n没问题\n\n王芳", .approve),
        ("Bonjour, d'accord. Cordialement, Marie Duval", .approve),
        ("Bonjour,\n\nD’accord.\n\nCordialement,\nMarie Duval", .approve),
        ("Bonjour à tous,\n\nc'est bon pour moi.\n\nMarie", .approve),
        ("Chers collègues,\n\nparfait, merci !\n\nBien cordialement,\nMarie", .approve),
        ("Hola: de acuerdo. Saludos, José", .approve),
        ("Hola:\n\nDe acuerdo.\n\nUn saludo,\nJosé Ortega", .approve),
        ("Buenos días,\n\nadelante\n\nSaludos", .approve),
        ("Estimados colegas:\n\nAprobado.\n\nAtentamente,\nJosé Ortega", .approve),
        ("Hello,\n\nok\n\nBest regards,\nLi Na", .approve), ("Hi, looks good, thanks!", .approve),
        ("Dear colleagues,\n\nApproved.\n\nKind regards,\nLi Na", .approve),
        ("Hello Marie,\n\nfine with me\n\nLi", .approve), ("Good morning, ok", .approve),
        ("Bonjour,\n\nnon : doublon\n\nMarie", .reject(reason: "doublon")),
        ("您好：\n\n不同意：重复了\n\n王芳", .reject(reason: "重复了")),
        ("Hola:\n\nmás tarde 2 días\n\nSaludos", .later(seconds: 172_800)),
        ("Bonjour,\n\nattendez\n\nMarie", .hold), ("您好：\n\n转给王芳", .hand(3)),
        ("Hello,\n\nno\n\nLi", .unclear(.reason)), ("Bonjour,\n\nMarie", .unclear(.courtesy)),
        ("您好：\n\n同意，但是日期要改\n\n王芳", .unclear(.mixed)),
        ("Bonjour,\n\nok mais enlevez la dernière phrase\n\nMarie", .unclear(.mixed)),
        ("Hello,\n\nok?\n\nLi", .unclear(.mixed)),
        ("Dear Ana,\n\nok\n\nLi Na", .unclear(.mixed)),
        ("尊敬的安娜：\n\n同意\n\n王芳", .unclear(.mixed)),
        ("Estimada Ana:\n\nsí\n\nJosé", .unclear(.mixed)),
        ("Chère Ana,\n\nd'accord\n\nMarie", .unclear(.mixed)),
        ("Hello,\n\nhmm, well\n\nLi", .unclear(.short)),
        (
            "Bonjour,\n\nLa visite de Dakar commence le quatre mai et se termine le sept mai.",
            .replace(
                "Bonjour,\n\nLa visite de Dakar commence le quatre mai et se termine le sept mai.",
                plainly: false)
        ),
        (
            "您好：\n\n达喀尔考察于五月四日开始，五月七日结束，住宿费用由当地承担。",
            .replace("您好：\n\n达喀尔考察于五月四日开始，五月七日结束，住宿费用由当地承担。", plainly: false)
        ),
        (
            "Bonjour, voici mon texte :\n\nDear Ana,\n\nYes, you may.",
            .replace("Dear Ana,\n\nYes, you may.", plainly: true, named: true)
        ),
        (
            "Hello,\n\nHere is my version:\n\nThe hotel is paid by the city.\n\nLi",
            .replace("The hotel is paid by the city.\n\nLi", plainly: true, named: true)
        ),
        ("您好！正文如下：\n\n酒店由市政府承担。", .replace("酒店由市政府承担。", plainly: true, named: true)),
        (
            "Dear Ana,\n\nPlease change your flight, since the tour begins on 4 May.",
            .replace(
                "Dear Ana,\n\nPlease change your flight, since the tour begins on 4 May.",
                plainly: true)
        ),
        (
            "Dear Ana,\n\nYes, you may bring a colleague.",
            .replace("Dear Ana,\n\nYes, you may bring a colleague.", plainly: true)
        ),
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
        (
            "no: no place left, and rude\ntell them: All places are taken.",
            .reject(reason: "no place left, and rude", told: "All places are taken.")
        ),
        (
            "non : déjà répondu\nÀ dire : Tout est complet.\n\nMarie",
            .reject(reason: "déjà répondu", told: "Tout est complet.")
        ),
        ("不同意：告知：名额已满。", .reject(reason: "名额已满。", told: "名额已满。")),
        ("no", .unclear(.reason)), ("Non.", .unclear(.reason)), ("不行", .unclear(.reason)),
        ("non, c'est un doublon", .reject(reason: "c'est un doublon")),
        ("No, it is spam.\n\nLi", .reject(reason: "it is spam.")),
        ("No, ya respondimos por teléfono", .reject(reason: "ya respondimos por teléfono")),
        ("不，重复了", .reject(reason: "重复了")), ("不要发：重复了", .reject(reason: "重复了")),
        ("不要发", .unclear(.reason)), ("别发，谢谢", .unclear(.reason)),
        ("pas d'accord", .unclear(.reason)),
        ("Don't send it", .unclear(.reason)), ("No estoy de acuerdo.", .unclear(.reason)),
        (
            "Non, on lui a déjà répondu par téléphone hier.",
            .reject(reason: "on lui a déjà répondu par téléphone hier.")
        ),
        (
            "Non, Marie lui a répondu, c'est un doublon.",
            .reject(reason: "Marie lui a répondu, c'est un doublon.")
        ),
        (
            "No, we already spoke on the phone.\n\nLi",
            .reject(reason: "we already spoke on the phone.")
        ),
        (
            "No, ya le contestaron ayer por teléfono",
            .reject(reason: "ya le contestaron ayer por teléfono")
        ),
        ("不发，王芳已经电话答复了", .reject(reason: "王芳已经电话答复了")),
        ("Non, elle est partie, mais écrivez-lui", .unclear(.mixed)),
        ("No, he already has it, please send it anyway", .unclear(.mixed)),
        ("no, it is fine", .unclear(.mixed)), ("No, it is on 4 May", .unclear(.mixed)),
        ("non, c'est bon", .unclear(.mixed)), ("non, il faut changer la date", .unclear(.mixed)),
        ("No, please send it", .unclear(.mixed)), ("不，可以发", .unclear(.mixed)),
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
        ("later tomorrow", .laterOn(.tomorrow)), ("稍后", .unclear(.duration)),
        ("plus tard lundi", .laterOn(.weekday(1))), ("Plus tard : demain", .laterOn(.tomorrow)),
        ("later on Monday\n\nLi", .laterOn(.weekday(1))), ("later next week", .laterOn(.nextWeek)),
        ("más tarde el miércoles", .laterOn(.weekday(3))),
        ("más tarde la próxima semana", .laterOn(.nextWeek)), ("稍后周一", .laterOn(.weekday(1))),
        ("稍后，下周五再说", .laterOn(.weekday(5))), ("稍后：后天", .laterOn(.dayAfter)),
        ("plus tard la semaine prochaine", .laterOn(.nextWeek)),
        ("later, when Marie is back", .unclear(.duration)),
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
            return (text, .replace(bare, plainly: plainly, named: mark))
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
        (
            "Merci de remplacer « from 22 to 23 June » par « on 22 and 23 June », sinon c'est bon.",
            .unclear(.change)
        ),
        (
            "Please replace \"from 22 to 23 June\" by \"on 22 and 23 June\", otherwise it is fine.",
            .unclear(.change)
        ),
        (
            "Bonjour,\n\nPourriez-vous supprimer le deuxième paragraphe et ajouter l'adresse "
                + "de l'hôtel ?\n\nMarie",
            .unclear(.change)
        ),
        (
            "The letter reads well. Change \"two\" to \"three\" with a word on the bus, please.",
            .unclear(.change)
        ),
        (
            "Por favor, cambie la fecha por «22 y 23 de junio» antes de que salga la carta.",
            .unclear(.change)
        ),
        ("请把第二段删掉，再加上酒店的地址和电话，其余都没有问题。", .unclear(.change)),
        ("Hola:\n\nHay que quitar la última frase.\n\nJosé", .unclear(.change)),
        ("ok but change the date to 4 May", .unclear(.mixed)),
        ("OK, except the second paragraph", .unclear(.mixed)),
        ("Yes, but not today", .unclear(.mixed)), ("ok?", .unclear(.mixed)),
        ("no idea what she wants", .unclear(.mixed)),
        ("is this ok", .unclear(.short)), ("我发了", .unclear(.short)), ("是我", .unclear(.mixed)),
        ("Not yet", .unclear(.short)), ("hmm", .unclear(.short)), ("who is this?", .unclear(.short)),
        ("D'accord mais changez la date", .unclear(.mixed)),
        ("Sí, pero sin el enlace", .unclear(.mixed)), ("同意，但是日期要改", .unclear(.mixed)),
        ("不知道", .unclear(.mixed)), ("Thanks", .unclear(.courtesy)),
        ("Li Na", .unclear(.courtesy)),
        ("ok\n\nPlease also tell her about the visa.", .unclear(.mixed)),
        ("to be honest I do not know", .unclear(.person)),
        ("stop writing to her", .unclear(.mixed)),
    ]
}
