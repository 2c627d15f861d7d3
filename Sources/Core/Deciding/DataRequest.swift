/// What somebody wants done with what the office holds of them.
package enum DataRequest: String, Sendable, CaseIterable {
    /// To be told what it is.
    case export
    /// To have it deleted.
    case erase

    /// The request that a mail with this intent makes: erasure only where the words say so, since
    /// an export harms nobody who gets it by mistake at an address of their own.
    package init(text: String) {
        let words = text.lowercased()
        self = Self.erasing.contains { words.contains($0) } ? .erase : .export
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

    private static let erasing = [
        "delete", "erase", "erasure", "deletion", "destroy", "wipe", "forget me", "forgotten",
        "remove my", "remove our", "remove all", "supprim", "effac", "oubli", "détrui", "borra",
        "borre", "elimin", "suprim", "olvid", "cancelación de mis datos", "删除", "删掉", "清除",
        "销毁", "注销", "抹去", "刪除", "löschen", "apagar", "apaguem", "cancellare",
    ]
}
