import Calendar
import MIME
import MailModel

/// Finds the calendar part of a mail and says whether the mail is about it.
enum CalendarSigns {
    /// The calendar part that speaks for the mail: text/calendar before an attached file.
    static func message(in source: ReportSource) -> SchedulingMessage? {
        let parts = source.leaves.filter { isCalendar($0) }
        let ordered = parts.filter { $0.contentType.name == "text/calendar" }
            + parts.filter { $0.contentType.name != "text/calendar" }
        for part in ordered.prefix(4) {
            let method = part.contentType.parameter("method")
            let bytes = part.isText
                ? Array(source.message.text(of: part).utf8) : source.message.bytes(of: part)
            if let found = SchedulingMessage(reading: bytes, declaredMethod: method) {
                return found
            }
        }
        return nil
    }

    private static func isCalendar(_ part: Part) -> Bool {
        switch part.contentType.name {
        case "text/calendar", "application/ics", "text/x-vcalendar", "application/calendar":
            return true
        default:
            let name = part.filename?.lowercased() ?? ""
            return name.hasSuffix(".ics") || name.hasSuffix(".vcs")
        }
    }

    /// Nil where the event only goes along with a letter.
    static func kind(_ message: SchedulingMessage, _ source: ReportSource) -> MailKind? {
        if source.leaf(BounceReader.statusTypes) != nil { return nil }
        switch message.method {
        case "REPLY": return .calendarReply
        case "REQUEST", "CANCEL", "COUNTER", "DECLINECOUNTER", "ADD", "REFRESH":
            return .calendarRequest
        default: return nil
        }
    }
}
