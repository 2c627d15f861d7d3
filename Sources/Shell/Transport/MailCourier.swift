package import MailModel
package import Sending

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
    /// The letter's name in a folder of letters, and its ENVID where it has no return path.
    package let identifier: String?

    package init(
        sender: EmailAddress?, recipients: [EmailAddress], identifier: String? = nil
    ) {
        self.sender = sender
        self.recipients = recipients
        self.identifier = identifier
    }

    /// Octets of an ENVID, its xtext included (RFC 3461 §4.4).
    private static let longestNotice = 100

    /// What a delivery report is to bring back (RFC 3461 §4.4): the return path, whose seal shows
    /// that the report knows the letter. Nil where it is too long to be given.
    var noticeIdentifier: String? {
        let word = sender?.description ?? identifier ?? ""
        let escaped = word.utf8.reduce(0) { length, byte in
            length + ((0x21...0x7E).contains(byte) && byte != 0x2B && byte != 0x3D ? 1 : 3)
        }
        return word.isEmpty || escaped > Self.longestNotice ? nil : word
    }
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
