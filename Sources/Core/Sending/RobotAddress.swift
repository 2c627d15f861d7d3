package import MailModel

/// Addresses that nobody reads: a letter to them is never answered by a person.
package enum RobotAddress {
    /// Whether the address says of itself that it takes no answers, or belongs to a mail system.
    ///
    /// Names are compared without case, marks and any `+detail`; `noreply`, `no-reply` and
    /// `do_not_reply` are the same (RFC 2142 §5 and custom).
    package static func takesNoReplies(_ address: EmailAddress) -> Bool {
        let name = address.localWithoutDetail.lowercased().filter { $0.isLetter }
        return names.contains(name) || marks.occurs(in: name)
    }

    /// Whether mail from the address comes from the office itself, under any of its details.
    package static func isOurs(_ address: EmailAddress, office: EmailAddress) -> Bool {
        address.domain == office.domain
            && address.localWithoutDetail.lowercased() == office.localWithoutDetail.lowercased()
    }

    private static let names: Set = [
        "mailerdaemon", "postmaster", "bounce", "bounces", "nobody", "devnull", "listserv",
        "majordomo",
    ]

    private static let marks: PhraseList = [
        "noreply", "donotreply", "nereponspas", "nepasrepondre", "noresponder", "norespondas",
        "nepasreponse", "keineantwort", "naoresponda",
    ]
}
