/// Puts staff's text into the place of a draft's, between its greeting and its closing.
package struct BodyReplacement: Sendable, Equatable {
    let greeting: String?
    let closing: String?
    /// The quotation below the closing.
    let quotation: String?

    /// `signatures` are the office's names, one of which stands in the closing.
    package init(of body: String, signatures: [String]) {
        var blocks = Self.paragraphs(body)
        greeting = blocks.first.flatMap { Self.isGreeting($0) ? $0 : nil }
        if greeting != nil { blocks.removeFirst() }
        let signed = blocks.lastIndex { block in
            let last = block.split(separator: "\n").last.map { String($0).trimmed } ?? ""
            return signatures.contains { last == $0 }
        }
        guard let signed else {
            (closing, quotation) = (nil, nil)
            return
        }
        // 此致敬礼 stands in a paragraph of its own above the name.
        let isNameAlone = !blocks[signed].contains("\n")
        let opens = isNameAlone && signed > 0 && blocks[signed - 1].count <= 60
            && !blocks[signed - 1].hasPrefix(">") ? signed - 1 : signed
        closing = blocks[opens...signed].joined(separator: "\n\n")
        let below = blocks[(signed + 1)...].filter { $0.hasPrefix(">") }
        quotation = below.isEmpty ? nil : below.joined(separator: "\n\n")
    }

    /// The new body; a greeting or closing of the text's own takes the place of the draft's.
    package func body(with text: String) -> String {
        let blocks = Self.paragraphs(text)
        let greets = blocks.first.map(Self.isGreeting) ?? false
        let closes = blocks.count > 1 && (blocks.last.map(Self.isClosing) ?? false)
        let parts = [greets ? nil : greeting, text.trimmed, closes ? nil : closing, quotation]
        return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private static func paragraphs(_ text: String) -> [String] {
        var blocks: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                blocks.append([])
            } else {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    }

    /// One short line that ends as greetings do.
    private static func isGreeting(_ block: String) -> Bool {
        guard !block.contains("\n"), block.count <= 80, let last = block.last else { return false }
        return ",，:：".contains(last)
    }

    private static func isClosing(_ block: String) -> Bool {
        let first = FoldedLine(block.split(separator: "\n").first ?? "").text.trimmedMarks
        return block.count <= 160 && StaffWords.usual.isCourtesy(first)
    }
}
