/// An event to invite to, to change, to cancel or to publish (RFC 5545 §3.6.1).
///
/// Moments and identifiers come from the caller, so that the same value always renders the same
/// bytes.
package struct CalendarEvent: Sendable, Hashable {
    package var uid: String
    /// Raised with every change that a participant must see (RFC 5546 §2.1.4).
    package var sequence: Int
    /// When this object was made, in seconds since 1970-01-01T00:00:00Z.
    package var stamp: Int64
    package var start: CalendarTime
    package var end: CalendarTime?
    package var summary: String
    package var description: String?
    package var location: String?
    package var url: String?
    package var organizer: Participant
    package var attendees: [Participant]
    package var status: Status
    package var recurrenceID: CalendarTime?
    package var comment: String?
    package var alarms: [Alarm]

    /// RFC 5545 §3.8.1.11.
    package enum Status: String, Sendable, Hashable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// A reminder that the reader's calendar shows (RFC 5545 §3.6.6).
    package struct Alarm: Sendable, Hashable {
        package let minutesBefore: Int
        package let text: String

        package init(minutesBefore: Int, text: String) {
            self.minutesBefore = max(0, minutesBefore)
            self.text = text
        }
    }

    package init(
        uid: String, sequence: Int, stamp: Int64, start: CalendarTime, end: CalendarTime?,
        summary: String, organizer: Participant, attendees: [Participant] = []
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.start = start
        self.end = end
        self.summary = summary
        self.organizer = organizer
        self.attendees = attendees
        status = .confirmed
        alarms = []
    }
}
