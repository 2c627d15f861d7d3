/// The text of a report up to where the returned mail begins, cut into lines.
struct ReportText {
    let lines: [Substring]
    /// What follows: the returned mail or its header; empty where it is a part of its own.
    let remainder: Substring

    init(_ text: String) {
        var end = text.endIndex
        var position = text.startIndex
        var lines: [Substring] = []
        while position < text.endIndex, lines.count < Self.mostLines {
            let stop = text[position...].firstIndex(where: \.isNewline) ?? text.endIndex
            let line = text[position..<stop]
            if !lines.isEmpty, Self.opensReturned(line) {
                end = position
                break
            }
            lines.append(line)
            position = stop < text.endIndex ? text.index(after: stop) : stop
            end = position
        }
        self.lines = lines
        remainder = text[end...]
    }

    /// The first lines of the remainder, for reports that were cut too early.
    var remainderLines: [Substring] {
        let lines = remainder.split(
            maxSplits: 200, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Array(lines.prefix(200))
    }

    /// Lines of report that are read.
    static let mostLines = 600

    /// Whether the returned mail begins here: a rule with words, or its first trace field.
    private static func opensReturned(_ line: Substring) -> Bool {
        guard let first = line.utf8.first, first != 0x3E else { return false }
        let folded = FoldedText(String(line.prefix(100)), reach: 200)
        if traces.contains(where: folded.hasPrefix) { return true }
        return markers.occurs(in: folded)
    }

    private static let traces = [
        "received: ", "received:from", "return-path: <", "dkim-signature: ", "x-received: ",
        "arc-seal: ", "domainkey-signature: ", "delivered-to: ",
    ]

    private static let markers = PhraseTable<Bool>(groups: [
        (
            true,
            [
                "below this line is a copy", "this is a copy of the message", "original message -",
                "original message follow", "original message:", "enclosed is a copy",
                "attachment is a copy", "unsent message follow", "message header follow",
                "message headers follow", "returned message -", "returned message:",
                "header of the original message", "copy of the message header",
                "copy of the original message", "copy of your message", "message text follow",
                "lines of your original message", "your message reads", "original header",
                "headers of the original", "message returned", "headers follow", "原信內容",
                "message follows:", "original mail info", "start of returned",
                "returned headers", "original mail",
                "returned content", "cabeceras del mensaje original", "en-têtes du message",
                "en-têtes de message d'origine", "encabezados de mensajes originales",
                "ursprüngliche nachrichtenkopf", "original message headers", "原始邮件标头",
                "encabezados del mensaje", "cabeçalhos de mensagem", "intestazioni originali",
            ]
        )
    ])
}
