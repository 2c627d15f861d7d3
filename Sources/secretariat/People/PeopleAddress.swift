import MailModel

/// An address as people write it into tables: bare, as a link, or with the name before it.
struct PeopleAddress {
    let address: EmailAddress

    /// Nil for what no mail can be sent to: RFC 5322 §3.4.1 and the rules of host names.
    init?(_ written: String) {
        var text = written[...]
        if let open = text.lastIndex(of: "<"), text.last == ">" {
            text = text[text.index(after: open)...].dropLast()
        }
        if text.lowercased().hasPrefix("mailto:") { text = text.dropFirst(7) }
        guard let address = EmailAddress(String(text)), Self.isLocal(address.local),
            Self.isHost(address.domain)
        else { return nil }
        self.address = address
    }

    private static func isLocal(_ text: String) -> Bool {
        if text.first == "\"", text.last == "\"", text.count > 2 { return true }
        let isDotted = !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
        return isDotted && !text.contains { ",;:()[]\"\\@".contains($0) }
    }

    private static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}
