import MIME
import MailModel

/// Complaints (RFC 5965) and receipts (RFC 8098): reports that are no delivery reports.
enum FeedbackSigns {
    static func evidence(_ source: ReportSource) -> String? {
        let type = source.message.parts[0].contentType.parameter("report-type")?.lowercased() ?? ""
        if type.holds("feedback-report") || source.leaf(["message/feedback-report"]) != nil {
            return "a feedback report"
        }
        if type.holds("disposition-notification") || source.leaf(receipts) != nil {
            return "a receipt"
        }
        // Hotmail's junk reports have no report part, only the mail and these marks.
        let subject = source.lower("subject")
        if subject.holds("complaint about message from"), !source.returned.isEmpty {
            return "a complaint with the mail it is about"
        }
        return nil
    }

    private static let receipts: Set = [
        "message/disposition-notification", "message/global-disposition-notification",
    ]
}
