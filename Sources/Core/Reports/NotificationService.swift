import MIME
import MailModel

/// Notices of Amazon's mail service, which arrive as JSON in the text.
enum NotificationService {
    struct Notice {
        let kind: MailKind
        let bounce: BounceReport?
        let evidence: [String]
    }

    static func report(_ source: ReportSource) -> Notice? {
        guard source.header.contains("x-amz-sns-message-id")
            || source.lower("from").holds("@sns.amazon")
            || source.lower("subject").holds("notification message")
        else { return nil }
        let text = source.ownText()
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
        let plain = String(decoding: unescaped(text), as: UTF8.self)
        let folded = FoldedText(plain)
        guard folded.contains("notificationtype") || folded.contains("\"eventtype\"") else {
            return nil
        }
        let type = values(of: "notificationType", in: plain).first
            ?? values(of: "eventType", in: plain).first ?? ""
        let evidence = ["a notice of a sending service"]
        if type == "Complaint" { return Notice(kind: .report, bounce: nil, evidence: evidence) }
        guard type == "Bounce" || type == "Delivery" else { return nil }
        return Notice(kind: .bounce, bounce: bounce(plain, type: type), evidence: evidence)
    }

    private static func bounce(_ text: String, type: String) -> BounceReport {
        let delivered = type == "Delivery"
        let codes = values(of: "diagnosticCode", in: text)
        let statuses = values(of: "status", in: text).compactMap { EnhancedStatus($0) }
        let permanent = values(of: "bounceType", in: text).first == "Permanent"
        let addresses = delivered
            ? Array(AddressScanner.addresses(in: section(of: "recipients", in: text)))
            : values(of: "emailAddress", in: text)
        let recipients = addresses.enumerated().map { index, address in
            let response = values(of: "smtpResponse", in: text).first ?? ""
            let found = DiagnosticCodes(index < codes.count ? codes[index] : response)
            let status = found.status ?? (index < statuses.count ? statuses[index] : nil)
            return BounceReport.Recipient(
                address: address, action: delivered ? .delivered : .failed, status: status,
                isPermanent: !delivered && (status.map { $0.level == 5 } ?? permanent),
                smtpCode: found.smtp)
        }
        let source = values(of: "source", in: text).first
        return BounceReport(
            recipients: recipients,
            originalMessageID: values(of: "messageId", in: text).last.flatMap { MessageID($0) },
            originalReturnPath: source)
    }

    /// Backslashes before quotes go, so that JSON inside JSON reads like JSON.
    private static func unescaped(_ text: String) -> [UInt8] {
        text.utf8.filter { $0 != UInt8(ascii: "\\") && $0 != 0x0A && $0 != 0x0D }
    }

    /// Every string value of a key.
    private static func values(of key: String, in text: String) -> [String] {
        var found: [String] = []
        for piece in text.split(separator: "\"\(key)\"").dropFirst().prefix(100) {
            let rest = piece.drop { $0 == " " || $0 == ":" }
            guard rest.first == "\"" else { continue }
            found.append(String(rest.dropFirst().prefix { $0 != "\"" }))
        }
        return found
    }

    private static func section(of key: String, in text: String) -> String {
        let pieces = text.split(separator: "\"\(key)\"", maxSplits: 1)
        return pieces.count < 2 ? "" : String(pieces[1].prefix { $0 != "]" })
    }
}
