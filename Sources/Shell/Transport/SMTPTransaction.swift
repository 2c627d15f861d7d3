import MailModel
import Sending

/// One letter's dialogue: MAIL, RCPT, DATA, the letter and the final dot (RFC 5321 §3.3).
struct SMTPTransaction {
    private let line: SMTPConnection
    private let envelope: Envelope
    private let body: [UInt8]
    private let isEightBit: Bool
    private var recipients: [RecipientReply] = []
    /// True once the commands stand on the wire, sent with the end of the letter before.
    private var isAnnounced = false
    /// True from the moment that the final dot is handed to the connection.
    private var dotBegun = false
    private(set) var isReusable = false
    /// True where the server still waits for the rest of this letter, which RSET takes back.
    private(set) var isOpen = false

    init(_ line: SMTPConnection, _ letter: OutgoingLetter) {
        self.line = line
        envelope = letter.envelope
        body = LineEnds.stuffed(letter.bytes)
        isEightBit = body.contains { $0 >= 0x80 }
    }

    /// Sends the letter; the next one is announced where its commands may go along.
    mutating func run(before next: inout SMTPTransaction?) -> SendReport {
        if let outcome = objection {
            isReusable = true
            return SendReport(outcome: outcome)
        }
        do throws(ConnectionFailure) {
            isOpen = true
            let outcome = try converse(&next)
            return SendReport(outcome: outcome, recipients: recipients)
        } catch {
            isReusable = false
            let text = error.description
            return SendReport(
                outcome: dotBegun ? .uncertain(text: text) : .transient(code: nil, text: text),
                recipients: recipients)
        }
    }

    /// What this server cannot take, known before it is asked.
    private var objection: SendOutcome? {
        if envelope.recipients.isEmpty {
            return .permanent(code: nil, text: "the letter has no recipient")
        }
        if let size = line.extensions.size, body.count > size {
            return .permanent(
                code: 552, text: "the letter has \(body.count) octets, the server takes \(size)")
        }
        if needsUTF8, !line.extensions.utf8 {
            return .permanent(code: 553, text: "the server takes no addresses beyond ASCII")
        }
        if isEightBit, !line.extensions.eightBit {
            return .permanent(code: 554, text: "the server takes no eight-bit letters")
        }
        return nil
    }

    private var needsUTF8: Bool {
        (envelope.recipients + [envelope.sender].compactMap { $0 })
            .contains { !$0.description.utf8.allSatisfy { $0 < 0x80 } }
    }

    /// The commands in one piece, up to DATA (RFC 2920 §3.1).
    private var commands: String {
        mailCommand + envelope.recipients.map(recipientCommand).joined() + "DATA\r\n"
    }

    private mutating func converse(
        _ next: inout SMTPTransaction?
    ) throws(ConnectionFailure) -> SendOutcome {
        let pipelined = line.extensions.pipelining
        if !pipelined { try line.send(mailCommand) }
        if pipelined, !isAnnounced { try line.send(commands) }
        let accepted = try line.reply()
        guard pipelined || accepted.code == 250 else { return refused(accepted) }
        for recipient in envelope.recipients {
            if !pipelined { try line.send(recipientCommand(recipient)) }
            recipients.append(RecipientReply(recipient: recipient, reply: try line.reply()))
        }
        if !pipelined, !anyAccepted { return refused(worst(accepted)) }
        if !pipelined { try line.send("DATA\r\n") }
        let ready = try line.reply()
        guard ready.code == 354 else {
            return refused(accepted.code == 250 ? worst(ready) : accepted)
        }
        return try transfer(accepted, &next)
    }

    private var anyAccepted: Bool { recipients.contains { $0.reply.isPositive } }

    /// The reply that says most: of a refused recipient where all were, a transient one first.
    private func worst(_ other: SMTPReply) -> SMTPReply {
        guard !anyAccepted, !recipients.isEmpty else { return other }
        return recipients.first { $0.reply.isTransient }?.reply ?? recipients[0].reply
    }

    /// A server that said 354 waits for a dot even where nobody is to receive (RFC 2920 §3.1).
    private mutating func transfer(
        _ accepted: SMTPReply, _ next: inout SMTPTransaction?
    ) throws(ConnectionFailure) -> SendOutcome {
        guard accepted.code == 250, anyAccepted else {
            try line.send(".\r\n")
            _ = try line.reply(afterData: true)
            isOpen = false
            return refused(accepted.code == 250 ? worst(accepted) : accepted)
        }
        try sendBody(and: ".\r\n" + announcement(of: &next))
        let answer = try line.reply(afterData: true)
        isOpen = false
        isReusable = answer.code != 421
        return answer.code / 100 == 2 ? .sent(answer) : refused(answer)
    }

    /// In one piece, which costs one system call and one packet; a server that may have seen the
    /// dot may have taken the letter.
    private mutating func sendBody(and end: String) throws(ConnectionFailure) {
        var done = 0
        defer { dotBegun = done > body.count }
        try line.send(body + end.utf8, done: &done)
    }

    private func announcement(of next: inout SMTPTransaction?) -> String {
        guard line.extensions.pipelining, let following = next, following.objection == nil else {
            return ""
        }
        next?.isAnnounced = true
        return following.commands
    }

    /// The dialogue stands at its beginning again, unless the server is going away.
    private mutating func refused(_ reply: SMTPReply) -> SendOutcome {
        isReusable = reply.code != 421
        return reply.isPermanent
            ? .permanent(code: reply.code, text: reply.text)
            : .transient(code: reply.code, text: reply.text)
    }

    private var mailCommand: String {
        let offered = line.extensions
        var text = "MAIL FROM:<\(envelope.sender?.description ?? "")>"
        if offered.knowsSize { text += " SIZE=\(body.count)" }
        if offered.eightBit, isEightBit { text += " BODY=8BITMIME" }
        if needsUTF8 { text += " SMTPUTF8" }
        if offered.deliveryNotices {
            text += " RET=HDRS"
            if let identifier = envelope.noticeIdentifier {
                text += " ENVID=" + Self.xtext(identifier)
            }
        }
        return text + "\r\n"
    }

    private func recipientCommand(_ recipient: EmailAddress) -> String {
        let notices = line.extensions.deliveryNotices ? " NOTIFY=FAILURE,DELAY" : ""
        return "RCPT TO:<\(recipient)>\(notices)\r\n"
    }

    /// RFC 3461 §4: visible ASCII, with `+` and `=` in hexadecimal.
    private static func xtext(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            if (0x21...0x7E).contains(byte), byte != 0x2B, byte != 0x3D {
                result.unicodeScalars.append(UnicodeScalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "+" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
    }
}
