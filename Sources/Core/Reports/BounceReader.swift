import MIME
import MailModel

/// Reads what a report says: its fields where it has any, else its words.
struct BounceReader {
    private let source: ReportSource
    private let text: ReportText
    private let folded: FoldedText
    private let fields: DeliveryStatusReader
    private let returned: ReturnedHeader
    private let signs: [ReportPhrases.Sign]

    static let statusTypes: Set = [
        "message/delivery-status", "message/global-delivery-status", "text/delivery-status",
    ]

    init(_ source: ReportSource, ownText: String) {
        self.source = source
        text = ReportText(ownText)
        folded = FoldedText(text.lines.joined(separator: "\n"))
        let subject = source.subject
        signs = ReportPhrases.signs(in: subject) + ReportPhrases.signs(in: folded)
        let part = Self.statusPart(source)
        let status = part.map { Self.text(source.message.bytes(of: $0)) }
        let own = DeliveryStatusReader(status ?? "")
        fields = own.drafts.isEmpty && Self.holdsFields(FoldedText(ownText))
            ? DeliveryStatusReader(ownText) : own
        returned = Self.returnedHeader(source, text)
    }

    /// The status of this mail, or of the report that a list or a gateway wrapped in it.
    private static func statusPart(_ source: ReportSource) -> Part? {
        source.leaf(statusTypes)
            ?? source.message.parts.first { statusTypes.contains($0.contentType.name) }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix(ReportSource.reach * 4), as: UTF8.self)
    }

    static func holdsFields(_ text: FoldedText) -> Bool {
        text.contains("final-recipient:") || text.contains("original-recipient:")
    }

    private static func returnedHeader(
        _ source: ReportSource, _ text: ReportText
    ) -> ReturnedHeader {
        let status = source.leaf(statusTypes) == nil ? statusPart(source)?.index : nil
        let nested = status.flatMap { index in
            source.message.parts.first { $0.index > index && ReportSource.returns($0) }
        }
        if let part = nested ?? source.returned.first {
            let header = ReturnedHeader(source.message.raw[part.bodyRange])
            if header.messageID != nil || !header.recipients.isEmpty { return header }
            return ReturnedHeader(source.message.bytes(of: part))
        }
        return ReturnedHeader(text.remainder.utf8)
    }

    // MARK: - The report

    func report() -> BounceReport? {
        let found = fields.drafts.isEmpty ? freeForm() : fromFields()
        return BounceReport(
            recipients: found, originalMessageID: originalID.flatMap { MessageID($0) },
            originalReturnPath: fields.returnPath ?? returned.returnPath,
            originalEnvelopeID: fields.envelopeID)
    }

    private var originalID: String? {
        returned.messageID ?? fields.messageID ?? quotedID
            ?? source.header.raw("x-original-message-id").flatMap(ReturnedHeader.bracketed)
            ?? source.message.inReplyTo.first?.text ?? source.message.references.last?.text
    }

    /// The ID in a header that the report quotes among its own words, without any mark.
    private var quotedID: String? {
        let words = "message-id:"
        return (text.lines + text.remainderLines).lazy.compactMap { line -> String? in
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
            guard bare.prefix(words.count).lowercased() == words else { return nil }
            return ReturnedHeader.bracketed(String(bare.dropFirst(words.count)))
        }.first
    }

    private func fromFields() -> [BounceReport.Recipient] {
        var order: [String] = []
        var byAddress: [String: BounceReport.Recipient] = [:]
        let told = finder.recipients(in: text.lines)
        for draft in fields.drafts {
            let address = Self.address(of: draft, told: told.map(\.address))
            let words = told.first { $0.address.lowercased() == address.lowercased() }?.text
            let recipient = settle(
                address, action: draft.action ?? stated, field: draft.status,
                diagnostic: draft.diagnostic, words: words ?? "")
            let key = address.lowercased()
            guard let known = byAddress[key] else {
                order.append(key)
                byAddress[key] = recipient
                continue
            }
            if known.action != .failed, recipient.action == .failed {
                byAddress[key] = recipient
            }
        }
        return order.compactMap { byAddress[$0] }
    }

    private static func address(
        of draft: DeliveryStatusReader.Draft, told: [String]
    ) -> String {
        let named = [draft.original, draft.final].compactMap { $0 }
        return named.first { isAddress($0) } ?? told.first ?? named.first ?? ""
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "@") else { return false }
        return at > text.startIndex && text.index(after: at) < text.endIndex
    }

    private func freeForm() -> [BounceReport.Recipient] {
        let whole = text.lines.joined(separator: "\n")
        let failed = AddressScanner.addresses(
            in: source.header.all("x-failed-recipients").joined(separator: ","))
        var told = finder.recipients(in: text.lines)
        if !failed.isEmpty {
            told = failed.map { address in
                let lower = address.lowercased()
                return (address, told.first { $0.address.lowercased() == lower }?.text ?? whole)
            }
        }
        if told.isEmpty, let bare = finder.bareRecipient(in: text.lines) {
            told = [(bare, whole)]
        }
        if told.isEmpty { told = finder.recipients(in: text.remainderLines) }
        if told.isEmpty { told = returned.recipients.prefix(1).map { ($0, whole) } }
        return told.map { address, words in
            settle(address, action: stated, field: nil, diagnostic: words, words: whole)
        }
    }

    private var finder: RecipientFinder {
        var own = Set<String>()
        for name in ["to", "from", "sender", "delivered-to", "x-original-to", "return-path"] {
            for value in source.header.all(name) {
                own.formUnion(AddressScanner.addresses(in: value).map { $0.lowercased() })
            }
        }
        let from = AddressScanner.addresses(in: source.header.first("from") ?? "").first
        let domain = from.map { String($0.drop { $0 != "@" }.dropFirst()) }
        return RecipientFinder(returned: returned, own: own, domain: domain)
    }

    // MARK: - Action and status

    /// The action that the words tell: failure unless they speak of delay or success only.
    private var stated: BounceReport.Action {
        if signs.contains(.delay), !folded.contains("permanent error"),
            !folded.contains("failed permanently"), !folded.contains("i've given up"),
            !folded.contains("permanent fatal errors")
        {
            return .delayed
        }
        if signs.contains(.success), !signs.contains(.report) { return .delivered }
        return .failed
    }

    private func settle(
        _ address: String, action: BounceReport.Action, field: EnhancedStatus?,
        diagnostic: String, words: String
    ) -> BounceReport.Recipient {
        var codes = DiagnosticCodes(diagnostic)
        if codes.smtp == nil && codes.status == nil { codes = DiagnosticCodes(words) }
        let level = Self.level(codes.smtp, action, FoldedText(words, reach: 4_000))
        var status = Self.preferred(field, codes)
        if status == nil {
            let told = FoldedText(diagnostic + "\n" + words, reach: 4_000)
            let meaning = StatusPhrases.meaning(of: told)
            status = meaning.map { EnhancedStatus(level, $0.subject, $0.detail) }
        }
        let final = action == .failed || action == .relayed && status?.level == 5
        return BounceReport.Recipient(
            address: address, action: action, status: status,
            isPermanent: final && (status?.level ?? level) == 5, smtpCode: codes.smtp)
    }

    private static func level(
        _ smtp: Int?, _ action: BounceReport.Action, _ words: FoldedText
    ) -> Int {
        switch action {
        case .failed: smtp.map { $0 / 100 } ?? (lapses.occurs(in: words) ? 4 : 5)
        case .delayed: 4
        case .delivered, .relayed, .expanded: 2
        }
    }

    /// Given up for want of time, not for a fault of the address.
    private static let lapses = PhraseTable<Bool>(groups: [
        (
            true,
            [
                "retry timeout exceeded", "retry time not reached", "failing for a long time",
                "has been frozen",
            ]
        )
    ])

    /// The field or the code in the diagnostic, whichever says more and fits the reply.
    private static func preferred(
        _ field: EnhancedStatus?, _ codes: DiagnosticCodes
    ) -> EnhancedStatus? {
        guard let field, let code = codes.status else { return field ?? codes.status }
        if code.isGeneric { return field }
        if field.isGeneric { return code }
        if code.subject == 4, code.detail == 7 { return field }
        if field.subject == 4, field.detail == 7 { return code }
        if let smtp = codes.smtp, code.level != field.level {
            return smtp / 100 == code.level ? code : field
        }
        return code.detail == 0 && field.detail != 0 ? field : code
    }
}
