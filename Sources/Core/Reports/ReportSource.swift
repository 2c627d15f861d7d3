import MIME
import MailModel

/// The sides of a mail that tell a report from a letter: header, own parts, returned mail.
struct ReportSource {
    let message: Message
    let header: HeaderSection
    /// The subject, decoded once; the rest of a very long one does not matter.
    let title: String
    let subject: FoldedText
    /// Leaves that belong to this mail and not to one attached to it.
    let leaves: [Part]
    /// Attached mails and header copies: what a report returns.
    let returned: [Part]

    init(_ message: Message) {
        self.message = message
        header = message.header
        title = String(decoding: (message.subject ?? "").utf8.prefix(1_000), as: UTF8.self)
        subject = FoldedText(title)
        var inside = [Bool](repeating: false, count: message.parts.count)
        var leaves: [Part] = []
        var returned: [Part] = []
        for part in message.parts {
            if let parent = part.parent, inside[parent] {
                inside[part.index] = true
            } else if Self.returns(part) {
                inside[part.index] = true
                returned.append(part)
            } else if !part.isMultipart || !part.hasChildren {
                leaves.append(part)
            }
        }
        self.leaves = leaves
        self.returned = returned
    }

    static func returns(_ part: Part) -> Bool {
        guard part.parent != nil else { return false }
        switch part.contentType.name {
        case "message/rfc822", "message/global", "message/rfc822-headers", "message/news",
            "text/rfc822-headers", "message/global-headers", "message/partial":
            return true
        default: return false
        }
    }

    func leaf(_ names: Set<String>) -> Part? {
        leaves.first { names.contains($0.contentType.name) }
    }

    /// The value of a header field in lower case, empty where it is missing.
    func lower(_ name: String) -> String { header.first(name)?.lowercased() ?? "" }

    /// Octets of report text that are read; the returned mail behind it may be of any size.
    static let reach = 64_000

    /// The plain text of the mail itself, else its HTML without the tags.
    func ownText() -> String {
        let plain = leaves.filter { $0.isText && !$0.contentType.isHTML || isBareRoot($0) }
        let parts = plain.isEmpty ? leaves.filter { $0.contentType.isHTML } : plain
        var text = ""
        for part in parts.prefix(6) where text.utf8.count < Self.reach {
            if !text.isEmpty { text += "\n" }
            let own = message.text(of: part)
            let kept = String(decoding: own.utf8.prefix(Self.reach), as: UTF8.self)
            text += part.contentType.isHTML || Self.looksLikeHTML(kept)
                ? BareMarkup.text(kept) : kept
        }
        return text
    }

    /// A multipart without parts, or a lone part of an odd type, read as it stands.
    private func isBareRoot(_ part: Part) -> Bool {
        message.parts.count == 1 && !part.contentType.isHTML
    }

    private static func looksLikeHTML(_ text: String) -> Bool {
        let head = FoldedText(text, reach: 400)
        return head.hasPrefix("<html") || head.hasPrefix("<!doctype html")
    }
}

/// The little of HTML that report texts need: tags out, blocks as lines, common entities.
enum BareMarkup {
    static func text(_ markup: String) -> String {
        var result: [UInt8] = []
        var tag: [UInt8]?
        for byte in markup.utf8 {
            if byte == UInt8(ascii: "<") {
                tag = []
            } else if byte == UInt8(ascii: ">"), let name = tag {
                if name.contains(0x40) {
                    result += [0x3C] + name + [0x3E]
                } else if breaks(name) {
                    result.append(0x0A)
                }
                tag = nil
            } else if tag != nil {
                if (tag?.count ?? 0) < 80 { tag?.append(byte) }
            } else {
                result.append(byte)
            }
        }
        var text = String(decoding: result, as: UTF8.self)
        for (entity, value) in entities where text.utf8.contains(UInt8(ascii: "&")) {
            text = text.split(separator: entity, omittingEmptySubsequences: false)
                .joined(separator: value)
        }
        return text
    }

    private static func breaks(_ tag: [UInt8]) -> Bool {
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter }.map { $0 | 0x20 }
        return blocks.contains(String(decoding: name, as: UTF8.self))
    }

    private static let blocks: Set = [
        "br", "p", "div", "tr", "td", "li", "h", "table", "ul", "hr", "pre", "blockquote", "title",
    ]
    private static let entities = [
        ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"),
        ("&amp;", "&"),
    ]
}
