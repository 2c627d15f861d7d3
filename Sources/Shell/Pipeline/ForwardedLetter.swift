import Deciding
import MailModel
import Replies
import Understanding

/// A mail that somebody else passed on, with who wrote it and what they wrote.
struct ForwardedLetter {
    let writer: NamedAddress
    let correspondence: Correspondence

    private static let subjects = [
        "fwd:", "fw:", "tr:", "tr :", "rv:", "wg:", "转发:", "转发：", "轉寄:", "enc:",
    ]
    private static let froms = ["from:", "de:", "de :", "von:", "发件人:", "发件人：", "寄件人:"]
    private static let heads = [
        "date:", "date :", "subject:", "to:", "cc:", "sent:", "fecha:", "asunto:", "para:",
        "envoyé:", "envoyé :", "objet:", "objet :", "à:", "à :", "enviado:", "日期:", "日期：",
        "主题:", "主题：", "收件人:", "收件人：", "发送时间:", "发送时间：", "-----", "begin forwarded",
    ]

    /// Nil for a mail that is not forwarded or does not show whose mail it passes on.
    init?(_ mail: ReadMail) {
        let subject = mail.arrival.subject.lowercased()
        guard Self.subjects.contains(where: { subject.hasPrefix($0) }) else { return nil }
        let text = mail.result.body.fullText
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == ">" || $0 == " " || $0 == "*" } }
        guard let from = lines.firstIndex(where: { Self.begins($0, Self.froms) }),
            let mark = lines[from].firstIndex(where: { $0 == ":" || $0 == "：" }),
            let writer = NamedAddress.others(
                in: String(lines[from][lines[from].index(after: mark)...]), beside: []).first
        else { return nil }
        let body = lines[(from + 1)...].filter { !Self.begins($0, Self.heads) }
            .joined(separator: "\n")
        self.writer = writer
        correspondence = Correspondence(
            authorText: body, from: Mailbox(name: writer.name, writer.address))
    }

    private static func begins(_ line: Substring, _ words: [String]) -> Bool {
        let lower = line.lowercased()
        return words.contains { lower.hasPrefix($0) }
    }
}
