import Foundation
import Sending

/// Puts letters into a Maildir instead of sending them: for the demo and for local delivery.
package struct MaildirCourier: MailCourier {
    private let path: String

    package init(path: String) { self.path = path }

    /// The file's name is the letter's own, so that a second try replaces and never doubles.
    package func send(_ letter: [UInt8], envelope: Envelope) async -> SendReport {
        do {
            try MaildirFiles.make(path)
            let name = Self.name(envelope)
            try MaildirFiles.deliver(letter, into: path, folder: "new", name: name)
            return SendReport(outcome: .sent(SMTPReply(code: 250, text: "delivered as \(name)")))
        } catch {
            return SendReport(outcome: .transient(code: nil, text: "\(error)"))
        }
    }

    package func close() async {}

    private static func name(_ envelope: Envelope) -> String {
        let words = envelope.identifier ?? UUID().uuidString
        return String(words.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" })
    }
}
