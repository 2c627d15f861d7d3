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

    private static let erasing = [
        "delete", "erase", "erasure", "deletion", "destroy", "wipe", "forget me", "forgotten",
        "remove my", "remove our", "remove all", "supprim", "effac", "oubli", "détrui", "borra",
        "borre", "elimin", "suprim", "olvid", "cancelación de mis datos", "删除", "删掉", "清除",
        "销毁", "注销", "抹去", "刪除", "löschen", "apagar", "apaguem", "cancellare",
    ]
}
