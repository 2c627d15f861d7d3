/// How a person stands to the office; what may follow what is the membership machine's to say.
package enum PersonStatus: String, Sendable, Codable, CaseIterable {
    /// Known, and never applied.
    case contact
    /// A wish to join was read, and nothing has been asked yet.
    case applied
    /// Something that the site requires is still asked for.
    case completing
    /// Everything is there; the address itself has still to confirm.
    case confirming
    case awaitingApproval = "awaiting-approval"
    case member
    /// A member whose address fails; lifted by staff or by a mail from that address.
    case suspended
    case left
    case refused
    /// Asked, reminded, and never answered.
    case expired
}
