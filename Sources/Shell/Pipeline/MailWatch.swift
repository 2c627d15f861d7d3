package import Store

/// Looks at each mail before any handler does, so that some mails never reach one.
package protocol MailWatch: Sendable {
    func verdict(on mail: ReadMail) throws -> WatchVerdict
}

/// What a watch makes of a mail.
package enum WatchVerdict: Sendable {
    /// The handlers decide; the acts belong to whatever they decide.
    case pass([any StoreAct])
    case decided(MailOutcome)
}
