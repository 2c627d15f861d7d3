/// One reply of a mail server: its code and its words (RFC 5321 §4.2).
package struct SMTPReply: Sendable, Hashable, Codable {
    package let code: Int
    /// The lines without their codes, joined by a line feed.
    package let text: String

    package init(code: Int, text: String) {
        self.code = code
        self.text = text
    }

    package var isPositive: Bool { (200..<400).contains(code) }
    package var isTransient: Bool { (400..<500).contains(code) }
    package var isPermanent: Bool { (500..<600).contains(code) }
}

/// What is known after one try to hand a letter to the mail server (RFC 5321 §4.2.1).
package enum SendOutcome: Sendable, Equatable {
    /// The server took responsibility for at least one recipient; its reply to the final dot.
    case sent(SMTPReply)
    /// Not accepted; a later try may do. `code` is nil where no server was reached.
    case transient(code: Int?, text: String)
    /// Not accepted, and the same try would end the same way.
    case permanent(code: Int?, text: String)
    /// The connection was lost after the final dot was begun: nobody can know without looking.
    case uncertain(text: String)

    /// The code, where there is one, and the words, as the record keeps them.
    package var words: String {
        switch self {
        case .sent(let reply): "\(reply.code) \(reply.text)"
        case .transient(let code, let text), .permanent(let code, let text):
            code.map { "\($0) \(text)" } ?? text
        case .uncertain(let text): text
        }
    }
}
