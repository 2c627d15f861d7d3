/// Study tours as values: the tour file and its defects, seats, reminders, itineraries, calendar
/// objects and the sentences that answer questions about a tour.

package import Calendar
package import MailModel

/// A study tour as its file describes it, checked: every moment in it exists and lies in order.
package struct Tour: Sendable, Hashable {
    /// The path inside the site, such as `tours/2015-boston.yaml`; sources are cited with it.
    package var file: String
    package var id: TourID
    /// The knowledge entry that the tour belongs to.
    package var initiative: String
    package var city: LocalizedText
    package var title: LocalizedText
    package var status: Status
    /// The data stand in for a plan that is not known; answers must say so.
    package var isMadeUp: Bool
    /// The first and the last day, at midnight on the tour's wall clock.
    package var firstDay: CivilTime
    package var lastDay: CivilTime
    package var zone: ZoneRules
    package var places: Int
    package var placesPerOrganization: Int
    /// The last day on which people can register, until its midnight in the tour's zone.
    package var deadline: CivilTime?
    package var lateRegistration: LateRegistration
    /// Days for which a freed place is kept for the next in line.
    package var offerDays: Int
    package var fee: Settled<LocalizedText>
    /// What the fee pays for.
    package var covers: Settled<LocalizedText>
    package var languages: [LanguageTag]
    package var interpretation: [LanguageTag]
    package var hosts: [LocalizedText]
    package var hotel: Settled<LocalizedText>
    package var arrival: Settled<LocalizedText>
    package var days: [Day]
    package var reminders: [ReminderRule]
    package var questions: [Question]
    /// The line of each key of the file's top level.
    package var lines: [String: Int]

    /// How far a tour is.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// Nobody outside the office hears of it.
        case draft
        case open
        /// No more registrations; everything else goes on.
        case closed
        case cancelled
    }

    /// What happens to a registration after the deadline.
    package enum LateRegistration: String, Sendable, Hashable, CaseIterable {
        case refuse
        /// It waits until a member of staff decides.
        case staff
        case take
    }

    /// What participants are asked for.
    package enum Question: String, Sendable, Hashable, CaseIterable {
        case passportName = "passport-name"
        case diet
        case accessNeeds = "access-needs"
        case arrival
        case departure
        case phone
    }

    /// One day of the programme.
    package struct Day: Sendable, Hashable {
        /// At midnight.
        package var date: CivilTime
        package var stops: [TourStop]
        package var legs: [TourLeg]
        package var line: Int

        package init(date: CivilTime, stops: [TourStop], legs: [TourLeg], line: Int) {
            self.date = date
            self.stops = stops
            self.legs = legs
            self.line = line
        }
    }

    /// All stops in the order of time.
    package var stops: [TourStop] { days.flatMap(\.stops) }

    /// The beginning of the first stop, or of the first day where no stop is known.
    package var start: Int64 { stops.first?.start.moment ?? zone.moment(of: firstDay) }

    /// The end of the last stop, or of the last day where no stop is known.
    package var end: Int64 { stops.last?.end.moment ?? zone.moment(of: lastDay.adding(days: 1)) }

    /// The moment from which a registration is late: the midnight after the deadline.
    package var registrationCloses: Int64 {
        deadline.map { zone.moment(of: $0.adding(days: 1)) } ?? start
    }

    /// `tours/2015-boston.yaml:14`; the file alone when the key is not in it.
    package func source(_ key: String) -> String {
        lines[key].map { "\(file):\($0)" } ?? file
    }
}

/// The id of a tour, which is its file's name: small letters, digits and hyphens.
package struct TourID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    /// Nil unless the text is 1 to 64 letters `a`-`z`, digits and hyphens.
    package init?(_ text: String) {
        guard Slug.isOne(text) else { return nil }
        self.text = text
    }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
    package var description: String { text }
}

/// The number under which the store knows a person.
package struct PersonID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
    package var description: String { String(number) }
}

/// Ids that go into file names, calendar identifiers and tables.
enum Slug {
    /// Octets; a calendar UID with two of them still fits on one line.
    static let longest = 64

    static func isOne(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longest
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }
}
