/// What somebody wants done with what the office holds of them.
package enum DataRequest: String, Sendable, CaseIterable {
    /// To be told what it is.
    case export
    /// To have it put right.
    case correct
    /// To have it deleted.
    case erase

    /// The request that a mail with this intent makes: erasure only where the words say so, since
    /// an export harms nobody who gets it by mistake at an address of their own.
    package init(text: String) {
        let words = text.lowercased()
        self = Self.erasing.contains { words.contains($0) } ? .erase
            : Self.claimsCorrection(words) && !Self.copying.contains { words.contains($0) }
                ? .correct : .export
    }

    /// Whether a mail claims the right to have data put right, rather than telling of a move.
    package static func claimsCorrection(_ text: String) -> Bool {
        let words = text.lowercased()
        return claims.contains { words.contains($0) } && asksToCorrect(words)
            && selves.contains { (" " + words + " ").contains($0) }
            && !erasing.contains { words.contains($0) }
    }

    private static func asksToCorrect(_ words: String) -> Bool {
        correcting.contains { words.contains($0) }
    }

    /// Whether a mail asks for what is held of its writer; the data of a city are a question.
    package static func isAboutWriter(_ text: String) -> Bool {
        let words = " " + text.lowercased() + " "
        return selves.contains { words.contains($0) }
            || !things.contains { words.contains($0) }
    }

    /// Whether an answer to the challenge says that it was not meant, or may say so: then a
    /// person reads it before anything goes on.
    package static func isDoubtful(answer text: String) -> Bool {
        let words = text.lowercased().prefix(longestAnswer)
        let first = words.split { !$0.isLetter }.first.map(String.init) ?? ""
        return refusing.contains(first) || doubting.contains { words.contains($0) }
    }

    /// Characters of an answer in which a refusal would stand.
    private static let longestAnswer = 400

    private static let refusing: Set = ["no", "non", "nein", "não", "nope", "stop", "不", "不是"]

    private static let doubting = [
        "not me", "did not ask", "didn't ask", "never asked", "do not delete", "don't delete",
        "changed my mind", "cancel", "pas moi", "n'ai pas demandé", "n'effacez pas", "annul",
        "no fui yo", "no he pedido", "no borre", "cancele", "不是我", "不要", "别删", "取消",
    ]

    private static let correcting = [
        "correct", "rectif", "put right", "put them right", "amend", "inaccurate", "corrig",
        "corrij", "inexact", "erróne", "更正", "改正", "纠正", "修正", "更改", "berichtig",
    ]
    /// Words of somebody who wants to be told, whatever is put right later.
    private static let copying = [
        "what data", "what personal", "what do you", "what you hold", "which data", "a copy",
        "copy of", "access to", "quelles données", "une copie", "accès", "qué datos",
        "una copia", "acceso a", "哪些", "副本", "查询", "查阅",
    ]
    private static let claims = [
        "gdpr", "data protection", "personal data", "data you hold", "data that you hold",
        "data you have", "data which you hold", "information you hold", "information that you hold",
        "hold about me", "hold on me", "have about me", "right to rectification", "article 16",
        "rgpd", "données personnelles", "données que vous", "données à caractère", "vous détenez",
        "droit de rectification", "datos personales", "datos que", "protección de datos",
        "derecho de rectificación", "个人信息", "个人资料", "个人数据", "你们掌握", "你们持有", "你们保存",
        "dsgvo",
    ]
    private static let selves = [
        "about me", "about us", "about myself", "of me ", "on me ", "on me.", "on me?", "my data",
        "our data", "my personal", "personal data", "my information", "my details", "my record",
        "my file", "delete me", "erase me", "forget me", "gdpr", "privacy", "sur moi", "sur nous",
        "me concern", "nous concern", "mes données", "mes informations", "données personnelles",
        "rgpd", "sobre mí", "sobre mi ", "sobre mí", "de mí", "sobre nosotr", "mis datos",
        "datos personales", "mi información", "我的", "关于我", "我个人", "本人", "个人信息", "个人资料",
        "个人数据",
    ]
    private static let things = [
        "about the city", "about the initiative", "about the project", "about the tour",
        "about the award", "on the city", "on the initiative", "on the project", "about cities",
        "sur la ville", "sur l'initiative", "sur l’initiative", "sur le projet", "sur les villes",
        "sobre la ciudad", "sobre la iniciativa", "sobre el proyecto", "sobre las ciudades",
        "市的", "城市的", "项目的", "该项目", "这个项目",
    ]

    private static let erasing = [
        "delete", "erase", "erasure", "deletion", "destroy", "wipe", "forget me", "forgotten",
        "remove my", "remove our", "remove all", "supprim", "effac", "oubli", "détrui", "borra",
        "borre", "elimin", "suprim", "olvid", "cancelación de mis datos", "删除", "删掉", "清除",
        "销毁", "注销", "抹去", "刪除", "löschen", "apagar", "apaguem", "cancellare",
    ]
}
