import MIME
import MailModel

/// Mailing lists and newsletters, by their fields (RFC 2369, 2919, 8058).
struct ListSigns {
    private(set) var evidence: String?

    init(_ source: ReportSource) {
        let header = source.header
        let precedence = source.lower("precedence").filter { !$0.isWhitespace }
        let names = [
            "list-id", "list-post", "list-unsubscribe-post", "x-mailing-list", "x-beenthere",
        ]
        let field = names.first(where: header.contains)
        let leaves = header.contains("list-unsubscribe") || header.contains("x-campaign")
            || header.contains("x-campaignid") || header.contains("feedback-id")
        guard field != nil || leaves || ["bulk", "list", "junk"].contains(precedence) else {
            return
        }
        // A person who answers through a list is a person.
        let subject = source.subject
        let answers = header.contains("in-reply-to")
            || RobotSigns.isReplySubject(subject) && header.contains("references")
        let bulk = precedence == "bulk" || header.contains("list-unsubscribe-post")
        if answers, !bulk, !Self.digests.occurs(in: subject) { return }
        if field == nil, !leaves, precedence == "junk" || answers { return }
        evidence = field ?? (leaves ? "list-unsubscribe" : "precedence \(precedence)")
    }

    private static let digests = PhraseTable<Bool>(groups: [
        (true, ["digest", "newsletter", "infolettre", "boletín", "bulletin", "recopilación"])
    ])
}
