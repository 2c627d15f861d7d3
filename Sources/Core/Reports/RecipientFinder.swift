import MailModel

/// Finds the recipients in a report of free form, each with the lines that speak of it.
///
/// Addresses stand anywhere in such texts: the one we wrote to, our own, the postmaster's. Each
/// occurrence is weighed by how its line looks; the returned header settles doubts.
struct RecipientFinder {
    let returned: ReturnedHeader
    /// Addresses that are no recipient: whom the report went to and came from.
    let own: Set<String>
    /// The domain of the reporter, for recipients named without one.
    let domain: String?

    struct Hit {
        let address: String
        let line: Int
        let weight: Int
    }

    /// `sparing` lets our own addresses pass: mail to oneself bounces too.
    func hits(in lines: [Substring], sparing: Bool = false) -> [Hit] {
        let targets = Set(returned.recipients.map { $0.lowercased() })
        var hits: [Hit] = []
        for (number, line) in lines.enumerated() {
            let bytes = Array(line.utf8.prefix(2_000))
            let located = AddressScanner.located(in: bytes)
            if located.isEmpty { continue }
            let folded = FoldedText(String(line), reach: 500)
            for (address, range) in located where hits.count < 2_000 {
                var weight = Self.weight(bytes, range, folded)
                let lower = address.lowercased()
                if Self.isRole(lower) || (!sparing && isOwn(lower) && !targets.contains(lower)) {
                    weight -= 4
                } else if targets.contains(lower), !folded.hasPrefix("to:") {
                    weight += 2
                }
                hits.append(Hit(address: address, line: number, weight: weight))
            }
        }
        return hits
    }

    private func isOwn(_ address: String) -> Bool {
        if own.contains(address) || address == returned.from?.lowercased() { return true }
        return address == returned.returnPath?.lowercased()
    }

    private static func isRole(_ address: String) -> Bool {
        roles.contains(String(address.prefix { $0 != "@" }))
    }

    private static let roles: Set = [
        "postmaster", "mailer-daemon", "abuse", "support", "helpdesk", "noreply", "no-reply",
        "hostmaster", "webmaster", "help", "spam", "root", "mailerdaemon", "mail-daemon",
    ]

    private static func weight(
        _ line: [UInt8], _ range: Range<Int>, _ folded: FoldedText
    ) -> Int {
        let before = line[..<range.lowerBound].drop { $0 <= 0x20 }
        let after = line[range.upperBound...]
        if hostile.contains(where: folded.hasPrefix) { return -2 }
        var weight = 1
        if before.allSatisfy({ decoration.contains($0) }), followsWell(after) {
            weight = 3
        } else if labels.contains(where: folded.hasPrefix) {
            weight = 3
        } else if folded.hasPrefix("to:") || folded.hasPrefix("to :") {
            weight = 2
        } else if StatusPhrases.occur(in: folded) || !ReportPhrases.signs(in: folded).isEmpty {
            weight = 2
        }
        if advice.occurs(in: folded) { weight -= 2 }
        return weight
    }

    private static func followsWell(_ after: ArraySlice<UInt8>) -> Bool {
        guard let next = after.first(where: { $0 != 0x20 && $0 != 0x3E && $0 != 0x22 }) else {
            return true
        }
        return after.first != UInt8(ascii: "@") && next != UInt8(ascii: "@")
    }

    private static let decoration = Set("<\"'*-([>= \t".utf8 + [0xE2, 0x80, 0xA2, 0xC2, 0xB7])

    private static let labels = [
        "recipient", "error-for:", "addressee", "rcpt to", ">>> rcpt to", "failed recipient",
        "unknown user:", "user:", "user unknown", "address:", "final-recipient", "failed address",
        "undeliverable to", "invalid final delivery userid", "(originally addressed to",
        "收件人", "destinataire", "destinatario", "empfänger", "destinatário", "получатель",
        "收信人", "受信者", "宛先", "받는 사람", "[smtp:", "smtp:", "to: <", "unable to deliver",
        "user's mailbox is full:", "addressed to:", "sent <<< rcpt", "could not be delivered to:",
        "unable to deliver message to", "delivery to", "server <", "original-recipient",
        "(expanded from:", "failed to deliver to",
    ]

    private static let hostile = [
        "from:", "from ", "sender:", "mail from", ">>> mail from", "message-id", "message id:",
        "reply-to", "return-path", "<<< 250", "subject:", "reporting-mta", "return-receipt",
        "in-reply-to", "发件人", "x-",
    ]

    private static let advice = PhraseTable<Bool>(groups: [
        (
            true,
            [
                "contact ", " mail from ", "http://", "https://", "mail from:", "envelope-from",
                "please send",
                "for help", "for assistance", "questions", "message-id", "from: <", "sender:",
                "mail to postmaster", "(expanded from", "forward this", "sent by", "sender <",
            ]
        )
    ])

    // MARK: - Choosing

    /// The addresses that the report is about, each with its own lines.
    func recipients(in lines: [Substring]) -> [(address: String, text: String)] {
        var hits = hits(in: lines)
        if !hits.contains(where: { $0.weight > 0 }) { hits = self.hits(in: lines, sparing: true) }
        let best = hits.map(\.weight).max() ?? 0
        let threshold = best >= 3 ? 3 : max(best, 1)
        let chosen = hits.filter { $0.weight >= threshold }
        var order: [String] = []
        var firstLine: [String: Int] = [:]
        for hit in chosen where firstLine[hit.address.lowercased()] == nil {
            order.append(hit.address)
            firstLine[hit.address.lowercased()] = hit.line
        }
        let starts = order.compactMap { firstLine[$0.lowercased()] }.sorted()
        return order.map { address in
            let start = firstLine[address.lowercased()] ?? 0
            let end = order.count == 1 ? lines.count : starts.first { $0 > start } ?? lines.count
            let text = order.count == 1 ? lines[...] : lines[start..<end]
            return (address, text.joined(separator: "\n"))
        }
    }

    /// A recipient named by the local part alone, below the words that announce it.
    func bareRecipient(in lines: [Substring]) -> String? {
        guard let domain else { return nil }
        var announced = false
        for line in lines.prefix(60) {
            let word = line.filter { !$0.isWhitespace }
            if announced, !word.isEmpty, word.utf8.count <= 40,
                word.utf8.allSatisfy({ $0.isLetter || (0x30...0x39).contains($0) || $0 == 0x5F })
            {
                return "\(word)@\(domain)"
            }
            if line.contains("recipient") { announced = true }
        }
        return nil
    }
}
