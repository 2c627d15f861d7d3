package import MailModel

/// A way for letters to leave.
package protocol MailCourier: Sendable {
    /// Tries once and says what is known of it; never throws, since every outcome is recorded.
    ///
    /// `letter` is the message with either line ending; it leaves with CRLF.
    func send(_ letter: [UInt8], envelope: Envelope) async -> SendReport

    /// Tries each of several letters once, in their order; one report a letter.
    func send(_ letters: [OutgoingLetter]) async -> [SendReport]

    /// Ends the connection that is kept for the next letter.
    func close() async
}

extension MailCourier {
    package func send(_ letters: [OutgoingLetter]) async -> [SendReport] {
        var reports: [SendReport] = []
        for letter in letters {
            reports.append(await send(letter.bytes, envelope: letter.envelope))
        }
        return reports
    }
}

/// A letter on its way, with whom it goes to.
package struct OutgoingLetter: Sendable {
    package let bytes: [UInt8]
    package let envelope: Envelope

    package init(_ bytes: [UInt8], envelope: Envelope) {
        self.bytes = bytes
        self.envelope = envelope
    }
}

/// A folder where copies of sent letters are kept, and where doubt is settled.
package protocol SentFolder: Sendable {
    func append(_ letter: [UInt8], date: MailDate?) async throws
    func contains(_ messageID: MessageID) async throws -> Bool
    func close() async
}

/// Sender and recipients as the mail servers see them, apart from the header (RFC 5321 §2.3.1).
package struct Envelope: Sendable, Equatable {
    /// The return path; nil is the null path `<>` of letters that must not bounce.
    package let sender: EmailAddress?
    package let recipients: [EmailAddress]
    /// ENVID of RFC 3461, where the server offers DSN; visible ASCII, at most 100 octets.
    package let identifier: String?

    package init(
        sender: EmailAddress?, recipients: [EmailAddress], identifier: String? = nil
    ) {
        self.sender = sender
        self.recipients = recipients
        self.identifier = identifier
    }
}

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

/// What is known after one try.
package enum SendOutcome: Sendable, Equatable {
    /// The server took responsibility for at least one recipient; its reply to the data.
    case sent(SMTPReply)
    /// Not accepted; a later try may do. `code` is nil where no server was reached.
    case transient(code: Int?, text: String)
    /// Not accepted, and the same try would end the same way.
    case permanent(code: Int?, text: String)
    /// The connection was lost after the end of the data was begun: it may have been accepted.
    case uncertain(text: String)
}

/// The outcome of a try and what the server said of each recipient.
package struct SendReport: Sendable, Equatable {
    package let outcome: SendOutcome
    /// In the envelope's order; shorter where the server was never asked.
    package let recipients: [RecipientReply]
    /// Why no server was reached, where that is the reason: staff mend a refused login or
    /// certificate, while a lost connection mends itself.
    package let connectionFailure: ConnectionFailure?

    package init(
        outcome: SendOutcome, recipients: [RecipientReply] = [],
        connectionFailure: ConnectionFailure? = nil
    ) {
        self.outcome = outcome
        self.recipients = recipients
        self.connectionFailure = connectionFailure
    }
}

package struct RecipientReply: Sendable, Equatable {
    package let recipient: EmailAddress
    package let reply: SMTPReply

    package init(recipient: EmailAddress, reply: SMTPReply) {
        self.recipient = recipient
        self.reply = reply
    }
}
