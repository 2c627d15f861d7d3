/// What mail programs and servers put before a subject: marks of answers and forwards, and tags
/// for what comes from outside.
package enum SubjectMarks {
    /// The subject without its marks, and whether one of an answer or forward was there.
    package static func without(_ subject: String) -> (text: String, wasAnswer: Bool) {
        var rest = subject.drop { $0.isWhitespace }
        var was = false
        while true {
            if let tag = tag(of: rest) {
                rest = rest[tag...].drop { $0.isWhitespace }
            } else if let mark = mark(of: rest) {
                was = true
                rest = rest[mark...].drop { $0.isWhitespace }
            } else {
                return (String(rest), was)
            }
        }
    }

    /// Where a mark such as `Re:` ends.
    private static func mark(of subject: Substring) -> Substring.Index? {
        let start = subject.prefix(longestMark)
        guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }),
            marks.contains(String(start[..<colon].lowercased().filter { $0 != " " }))
        else { return nil }
        return subject.index(after: colon)
    }

    /// Where a tag such as `[EXTERNAL]` ends.
    private static func tag(of subject: Substring) -> Substring.Index? {
        guard let first = subject.first, "[【(".contains(first),
            let close = subject.prefix(longestTag).firstIndex(where: { "]】)".contains($0) }),
            tags.contains(
                subject[subject.index(after: subject.startIndex)..<close].lowercased())
        else { return nil }
        return subject.index(after: close)
    }

    /// Characters of the longest mark and tag.
    private static let longestMark = 8
    private static let longestTag = 24

    private static let marks: Set = [
        "re", "aw", "sv", "fw", "fwd", "tr", "rv", "wg", "res", "enc", "rif", "antw", "ref", "rép",
        "回复", "回覆", "答复", "答覆", "转发", "轉發", "转寄", "回", "رد", "odp", "ynt", "vs", "vl", "doorst",
    ]

    private static let tags: Set = [
        "external", "ext", "external email", "external e-mail", "external sender", "extern",
        "externe", "externo", "externa", "esterno", "courriel externe", "correo externo",
        "外部邮件", "外部", "外部郵件", "外部来信",
    ]
}
