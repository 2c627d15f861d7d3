internal import Hypertext
package import MIME
internal import MailModel

extension BodySections {
    /// Reads the body of a mail: of alternatives the plain text, unless only the HTML tells
    /// what is quoted.
    package init(of message: Message) {
        let name = message.from.first?.name ?? ""
        let chosen = message.readableParts
        let sections = Self.read(message, chosen, senderName: name)
        if sections.isBlank, let packed = message.packedText {
            switch packed {
            case .plain(let text): self.init(plain: text, senderName: name)
            case .html(let page): self.init(html: page, senderName: name)
            }
            return
        }
        guard !sections.hasQuote, !chosen.isEmpty, chosen.allSatisfy({ $0.kind == .plain }) else {
            self = sections
            return
        }
        let other = message.readablePartsPreferringHTML
        guard other.contains(where: { $0.kind == .html }) else {
            self = sections
            return
        }
        let hypertext = Self.read(message, other, senderName: name)
        let isTelling = hypertext.hasQuote && !hypertext.authorText.isEmpty
        self = isTelling || sections.isBlank ? hypertext : sections
    }

    private var isBlank: Bool { fullText.utf8.allSatisfy { $0 <= 32 } }

    /// Reads the given parts one after the other as one body.
    private static func read(
        _ message: Message, _ parts: [ReadablePart], senderName: String
    ) -> BodySections {
        var bytes: [UInt8] = []
        var marks: [HypertextPage.Marks] = []
        var flowed: [FlowedLines] = []
        var lines = 0
        for readable in parts {
            let text = message.text(of: readable.part)
            var piece: [UInt8]
            var pieceMarks: [HypertextPage.Marks] = []
            if readable.kind == .html {
                let page = HypertextPage(parsing: text)
                piece = page.textBytes
                pieceMarks = page.lines.map(\.marks)
            } else {
                piece = normalized(readable.part.isEnriched ? EnrichedText.plain(text) : text)
            }
            guard !piece.isEmpty else { continue }
            if !bytes.isEmpty { bytes.append(10) }
            marks.append(contentsOf: repeatElement([], count: max(0, lines - marks.count)))
            marks.append(contentsOf: pieceMarks)
            let start = lines
            lines += piece.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
            if readable.kind == .plain, message.isFlowed(readable.part) {
                flowed.append(
                    FlowedLines(
                        lines: start..<lines, deletesSpace: message.deletesSpace(readable.part)))
            }
            bytes.append(contentsOf: piece)
        }
        return BodySections(bytes, marks: marks, senderName: senderName, flowed: flowed)
    }
}
