package import MailModel

/// One thing that happens at one place: a visit, a talk, a dinner.
package struct TourStop: Sendable, Hashable {
    /// Unique in the tour; the same stop keeps it when it moves to another time.
    package var id: String
    package var title: LocalizedText
    package var start: ZonedTime
    package var end: ZonedTime
    package var place: LocalizedText
    package var address: Settled<LocalizedText>
    package var host: LocalizedText?
    package var purpose: LocalizedText?
    package var dress: LocalizedText?
    package var prepare: LocalizedText?
    package var line: Int

    package init(
        id: String, title: LocalizedText, start: ZonedTime, end: ZonedTime, place: LocalizedText,
        address: Settled<LocalizedText> = .open, line: Int
    ) {
        self.id = id
        self.title = title
        self.start = start
        self.end = end
        self.place = place
        self.address = address
        self.line = line
    }
}

/// The way from one stop to the next.
package struct TourLeg: Sendable, Hashable {
    package let from: String
    package let to: String
    package let means: LocalizedText
    package let minutes: Int
    package let line: Int

    package init(from: String, to: String, means: LocalizedText, minutes: Int, line: Int) {
        self.from = from
        self.to = to
        self.means = means
        self.minutes = minutes
        self.line = line
    }
}

/// A time on the wall clock of a zone together with the moment that it is.
package struct ZonedTime: Sendable, Hashable {
    package let civil: CivilTime
    /// The IANA name.
    package let zone: String
    /// Seconds since 1970-01-01T00:00:00Z.
    package let moment: Int64

    package init(civil: CivilTime, zone: String, moment: Int64) {
        self.civil = civil
        self.zone = zone
        self.moment = moment
    }
}
