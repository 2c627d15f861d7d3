package import Calendar
package import MailModel

/// Reads a tour file into a `Tour` and tells everything that is wrong with it.
package struct TourReader {
    private let fields: TourFields
    private let defects: DefectCollector
    private let words: TextReader
    private let zones: (String) -> ZoneRules?

    /// What was read: the tour, if nothing is wrong, and all defects in file order.
    package struct Result: Sendable {
        package let tour: Tour?
        package let defects: [TourDefect]
    }

    /// Reads the tree of one file.
    ///
    /// `languages` are those of the office, in which titles must be there. `zones` gives the
    /// rules of an IANA zone, or nil for a name that is none.
    package static func read(
        _ node: TourNode, file: String, languages: [LanguageTag],
        zones: (String) -> ZoneRules?
    ) -> Result {
        withoutActuallyEscaping(zones) { zones in
            let defects = DefectCollector(file: file)
            let reader = TourReader(node, file, languages, zones, defects)
            let tour = reader.tour(file)
            let sorted = defects.defects.enumerated().sorted {
                ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
            }
            return Result(tour: sorted.isEmpty ? tour : nil, defects: sorted.map(\.element))
        }
    }

    private init(
        _ node: TourNode, _ file: String, _ languages: [LanguageTag],
        _ zones: @escaping (String) -> ZoneRules?, _ defects: DefectCollector
    ) {
        self.defects = defects
        self.zones = zones
        words = TextReader(languages: languages, defects: defects)
        fields = TourFields(node, path: "", keys: Self.keys, defects)
    }

    private static let keys = [
        "id", "initiative", "city", "title", "status", "made-up", "starts", "ends", "zone",
        "places", "places-per-organization", "deadline", "late-registration", "offer", "fee",
        "covers", "languages", "interpretation", "hosts", "hotel", "arrival", "itinerary",
        "reminders", "questions",
    ]

    /// People; a tour of a city's work is for dozens, and the ledger counts on some limit.
    static let mostPlaces = 100_000
    /// Days; a longer journey is two tours.
    static let mostDays = 60

    private func tour(_ file: String) -> Tour? {
        let id = identifier(file)
        let city = words.text(fields, "city", required: "Dakar")
        let title = words.title(fields, "title")
        let first = day("starts")
        let last = day("ends")
        let zone = zone()
        let places = fields.number("places", in: 1...Self.mostPlaces, or: 0)
        if fields.node("places") == nil { _ = fields.required("places", "20") }
        let reminders = ReminderReader(defects: defects).rules(fields)
        guard let first, let last else { return nil }
        guard isInOrder(first, last), let zone else { return nil }
        let itinerary = ItineraryReader(
            zone: zone, firstDay: first, lastDay: last, zones: zones, words: words,
            defects: defects)
        let days = itinerary.days(fields)
        guard let id, let city, let title else { return nil }
        var tour = Tour(
            id: id, city: city, title: title, zone: zone, firstDay: first, lastDay: last,
            places: max(places, 1), file: file)
        tour.days = days
        tour.reminders = reminders
        fill(&tour)
        return tour
    }

    private func fill(_ tour: inout Tour) {
        tour.lines = fields.lines
        tour.initiative = fields.required("initiative", "dakar") ?? ""
        tour.status = fields.choice("status", or: Tour.Status.draft)
        tour.isMadeUp = fields.flag("made-up")
        tour.placesPerOrganization = fields.number(
            "places-per-organization", in: 1...Self.mostPlaces, or: tour.places)
        let places = fields.node("places")?.text.flatMap { Int($0.trimmed) } ?? 0
        if places > 0, tour.placesPerOrganization > places {
            fields.complain(
                "places-per-organization", "it is more than all places of the tour",
                "write \(tour.places) or less")
        }
        tour.deadline = fields.day("deadline")
        checkDeadline(tour)
        tour.lateRegistration = fields.choice(
            "late-registration", or: Tour.LateRegistration.staff)
        tour.offerDays = offerDays()
        tour.fee = words.settled(fields, "fee")
        tour.covers = words.settled(fields, "covers")
        tour.hotel = words.settled(fields, "hotel")
        tour.arrival = words.settled(fields, "arrival")
        tour.languages = languages("languages")
        tour.interpretation = languages("interpretation")
        tour.hosts = words.texts(fields, "hosts")
        tour.questions = questions()
    }

    // MARK: - Single keys

    private func identifier(_ file: String) -> TourID? {
        guard let text = fields.required("id", "2015-dakar") else { return nil }
        guard let id = TourID(text) else {
            fields.complain(
                "id", "`\(text.shortened)` cannot be an id",
                "use small letters, digits and hyphens, such as 2015-dakar")
            return nil
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if name != "\(text).yaml" && name != "\(text).yml" {
            fields.complain(
                "id", "it differs from the file's name `\(name)`",
                "name the file \(text).yaml, or change the id")
        }
        return id
    }

    private func day(_ key: String) -> CivilTime? {
        fields.required(key, "2015-06-08").flatMap { _ in fields.day(key) }
    }

    private func zone() -> ZoneRules? {
        guard let name = fields.required("zone", "Africa/Dakar") else { return nil }
        if let zone = zones(name) { return zone }
        fields.complain(
            "zone", "`\(name.shortened)` is no time zone",
            "take a name of the IANA list, such as Africa/Dakar")
        return nil
    }

    private func isInOrder(_ first: CivilTime, _ last: CivilTime) -> Bool {
        let days = last.daysSinceEpoch - first.daysSinceEpoch
        if (0..<Self.mostDays).contains(days) { return true }
        if days < 0 {
            fields.complain(
                "ends", "the tour ends before it starts on \(first.dateText)",
                "write the last day, \(first.dateText) or later")
        } else {
            fields.complain(
                "ends", "the tour takes \(days + 1) days, more than \(Self.mostDays)",
                "mend the day, or make two tours of it")
        }
        return false
    }

    private func checkDeadline(_ tour: Tour) {
        guard let deadline = tour.deadline else { return }
        if deadline.daysSinceEpoch >= tour.firstDay.daysSinceEpoch {
            fields.complain(
                "deadline", "it is not before the start on \(tour.firstDay.dateText)",
                "write a day before it, such as \(tour.firstDay.adding(days: -14).dateText)")
        }
    }

    private func offerDays() -> Int {
        guard let text = fields.text("offer") else { return Tour.defaultOfferDays }
        if let lead = ReminderRule.Lead(text), lead.unit == .days { return lead.count }
        fields.complain("offer", "`\(text.shortened)` is no number of days", "write `3 days`")
        return Tour.defaultOfferDays
    }

    private func languages(_ key: String) -> [LanguageTag] {
        fields.texts(key).compactMap { text in
            if let language = LanguageTag(text), text.utf8.count <= 8 { return language }
            fields.complain(
                key, "`\(text.shortened)` is no language code", "write codes such as [fr, en]")
            return nil
        }
    }

    private func questions() -> [Tour.Question] {
        fields.texts("questions").compactMap { text in
            if let question = Tour.Question(rawValue: text) { return question }
            let words = Tour.Question.allCases.map(\.rawValue).joined(separator: ", ")
            fields.complain(
                "questions", "`\(text.shortened)` is not known here", "take from \(words)")
            return nil
        }
    }
}

extension Tour {
    /// Days; long enough to ask at home, short enough for the next in line.
    package static let defaultOfferDays = 3

    /// A tour with the least that it needs; the rest is open, and nobody can be late.
    package init(
        id: TourID, city: LocalizedText, title: LocalizedText, zone: ZoneRules,
        firstDay: CivilTime, lastDay: CivilTime, places: Int, file: String
    ) {
        self.id = id
        self.city = city
        self.title = title
        self.zone = zone
        self.firstDay = firstDay.midnight
        self.lastDay = lastDay.midnight
        self.places = places
        self.file = file
        initiative = ""
        status = .draft
        isMadeUp = false
        placesPerOrganization = places
        deadline = nil
        lateRegistration = .staff
        offerDays = Self.defaultOfferDays
        (fee, covers, hotel, arrival) = (.open, .open, .open, .open)
        (languages, interpretation, hosts) = ([], [], [])
        (days, reminders, questions) = ([], [], [])
        lines = [:]
    }
}
