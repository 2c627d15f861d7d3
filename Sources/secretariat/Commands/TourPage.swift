import Calendar
import MailModel
import Touring

/// A row of `tour list --json`.
struct TourLine: Encodable {
    let tour, status, city, title, first_day, last_day, zone: String
    let deadline: String?
    let made_up: Bool
    let places, taken, free, waiting, invited: Int

    init(_ source: Tour, _ book: SeatBook, language: LanguageTag = .english) {
        tour = source.id.text
        status = source.status.rawValue
        city = source.city[language]
        title = source.title[language]
        first_day = source.firstDay.dateText
        last_day = source.lastDay.dateText
        zone = source.zone.name
        deadline = source.deadline?.dateText
        made_up = source.isMadeUp
        places = source.places
        taken = book.heldPlaces
        free = book.free
        waiting = book.waitingLine.count
        invited = book.all.count { $0.state == .invited }
    }

    var text: String {
        let people = "\(taken)/\(places)" + (waiting > 0 ? " +\(waiting)" : "")
        return "\(tour.padded(to: 22)) \(status.padded(to: 9)) \(first_day) \(last_day) "
            + "\(people.padded(to: 9)) \(title)" + (made_up ? " (made up)" : "")
    }
}

/// What `tour show` prints.
struct TourPage: Encodable {
    struct Stop: Encodable {
        let id, title, start, end, zone, place: String
        let host: String?
    }

    let summary: TourLine
    let file: String
    let days: String
    let fee, covers, hotel, arrival: String?
    let languages, interpretation, hosts, questions: [String]
    let places_per_organization: Int
    let late_registration: String
    let offer_days: Int
    let reminders: [String]
    let stops: [Stop]

    init(_ tour: Tour, _ book: SeatBook, language: LanguageTag) {
        summary = TourLine(tour, book, language: language)
        file = tour.file
        days = TourPhrases.days(tour.firstDay, tour.lastDay, language)
        fee = tour.fee.value?[language]
        covers = tour.covers.value?[language]
        hotel = tour.hotel.value?[language]
        arrival = tour.arrival.value?[language]
        languages = tour.languages.map(\.code)
        interpretation = tour.interpretation.map(\.code)
        hosts = tour.hosts.map { $0[language] }
        questions = tour.questions.map(\.rawValue)
        places_per_organization = tour.placesPerOrganization
        late_registration = tour.lateRegistration.rawValue
        offer_days = tour.offerDays
        reminders = tour.reminders.map { "\($0.lead.count) \($0.lead.unit.rawValue)" }
        stops = tour.stops.map { stop in
            Stop(
                id: stop.id, title: stop.title[language],
                start: "\(stop.start.civil.dateText) \(stop.start.civil.clockText)",
                end: "\(stop.end.civil.dateText) \(stop.end.civil.clockText)",
                zone: stop.start.zone, place: stop.place[language], host: stop.host?[language])
        }
    }

    var text: String {
        let open = "not settled"
        let rows: [(String, String)] = [
            ("tour", "\(summary.tour), \(summary.status)"), ("file", file),
            ("title", summary.title), ("days", days), ("zone", summary.zone),
            ("deadline", summary.deadline ?? "none"), ("late", late_registration),
            ("places", "\(summary.places), \(places_per_organization) an organization"),
            ("taken", "\(summary.taken), \(summary.waiting) waiting, \(summary.invited) invited"),
            ("fee", fee ?? open), ("covers", covers ?? open), ("hotel", hotel ?? open),
            ("arrival", arrival ?? open), ("languages", languages.joined(separator: ", ")),
            ("interpreted", interpretation.joined(separator: ", ")),
            ("hosts", hosts.joined(separator: ", ")),
            ("asked", questions.joined(separator: ", ")),
            ("reminders", reminders.joined(separator: ", ")),
        ]
        let notice = summary.made_up ? ["made up    this tour is an example, not a plan"] : []
        return (rows.map { $0.padded(to: 10) + " " + $1 } + notice + [""] + programme)
            .joined(separator: "\n")
    }

    private var programme: [String] {
        stops.map { stop in
            "\(stop.start)–\(stop.end.suffix(5)) \(stop.zone)  \(stop.title) (\(stop.place))"
        }
    }
}
