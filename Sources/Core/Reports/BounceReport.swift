package import MailModel

/// What a delivery report says of each recipient, whoever wrote it and in whatever form.
package struct BounceReport: Sendable {
    package let recipients: [Recipient]
    /// The Message-ID of the mail that the report is about.
    package let originalMessageID: MessageID?
    /// The envelope sender of the returned mail, where it is told.
    package let originalReturnPath: String?
    /// What the mail's sender gave as its ENVID (RFC 3461 §4.4), where the report brings it back.
    package var originalEnvelopeID: String?

    /// One recipient of the report (RFC 3464 §2.3).
    package struct Recipient: Sendable, Hashable {
        package let address: String
        package let action: Action
        /// As reported; derived from the wording only where no code stands anywhere.
        package let status: EnhancedStatus?
        /// Whether the address itself, and not the moment, is at fault: status class 5.
        package let isPermanent: Bool
        /// The reply code of the SMTP server, 400 to 599.
        package let smtpCode: Int?
    }

    /// What became of the mail (RFC 3464 §2.3.3).
    package enum Action: String, Sendable, Hashable {
        case failed, delayed, delivered, relayed, expanded
    }

    /// Whether at least one recipient was given up.
    package var hasFailure: Bool { recipients.contains { $0.action == .failed } }
}

/// A status code such as 5.1.1 (RFC 3463).
package struct EnhancedStatus: Sendable, Hashable, CustomStringConvertible {
    package let level: Int
    package let subject: Int
    package let detail: Int

    package init(_ level: Int, _ subject: Int, _ detail: Int) {
        self.level = level
        self.subject = subject
        self.detail = detail
    }

    /// The first code in a field such as `5.1.1 (bad destination)`.
    package init?(_ text: String) {
        guard let found = DiagnosticCodes(text).status else { return nil }
        self = found
    }

    package var description: String { "\(level).\(subject).\(detail)" }

    /// Whether it says no more than its class, as 5.0.0 does.
    package var isGeneric: Bool { subject == 0 && detail == 0 }
}
