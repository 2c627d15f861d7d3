/// What became of one attempt to hand a letter to the mail server (RFC 5321 §4.2.1).
package enum SendOutcome: Sendable, Equatable {
    /// The server took responsibility; its reply to the final dot is kept.
    case sent(reply: String)
    /// A 4yz reply or a connection that broke before the letter's last byte: try again.
    case transient(reply: String)
    /// A 5yz reply: trying again would say the same.
    case permanent(reply: String)
    /// The connection broke after the final dot was begun: nobody can know without looking.
    case uncertain(reason: String)
}
