package import Calendar
package import Drafting
import MIME
package import MailModel
package import SiteLoading
package import Store
package import Touring

/// Writes the letters that go with a tour: programme, changes, reminders, cancellation, thanks.
///
/// Every letter gets every value that such letters know, so that a site may word its own freely.
package struct JourneyDesk: Sendable {
    private let office: SiteConfiguration.Office
    private let homes: HomeZones
    private let zone: @Sendable (String) -> ZoneRules?
    private let book: LetterBook
    private let composer: LetterComposer
    private let hasLeft: @Sendable (EmailAddress) -> Bool

    package init(
        office: SiteConfiguration.Office, homes: HomeZones,
        zone: @escaping @Sendable (String) -> ZoneRules?, book: LetterBook,
        composer: LetterComposer, hasLeft: @escaping @Sendable (EmailAddress) -> Bool
    ) {
        self.office = office
        self.homes = homes
        self.zone = zone
        self.book = book
        self.composer = composer
        self.hasLeft = hasLeft
    }

    /// A letter to be written about a tour, to whoever answers for a participant.
    package struct Order: Sendable {
        package var name: LetterName
        package var tour: Tour
        package var participant: ParticipantRow
        /// Others for whom the same address answers, where one letter is for all.
        package var others: [ParticipantRow] = []
        package var reason: String
        package var changes: [ItineraryChange] = []
        package var sources: [String] = []
        package var calendar: [UInt8]?
        /// The method of the calendar object, such as `PUBLISH`.
        package var method = "PUBLISH"
        /// More calendar objects to go along as files: those of the others, and the programme once
        /// more with every stop cancelled.
        package var more: [(name: String, bytes: [UInt8])] = []
        package var notAfter: Int64?
        package var acts: [any StoreAct] = []

        package init(
            _ name: LetterName, _ tour: Tour, _ participant: ParticipantRow, reason: String
        ) {
            self.name = name
            self.tour = tour
            self.participant = participant
            self.reason = reason
        }

        /// One letter for all of an address; its reader is who travels themselves, or the first.
        package init(_ name: LetterName, _ tour: Tour, all: [ParticipantRow], reason: String) {
            let reader = all.first(where: \.isSelf) ?? all[0]
            self.init(name, tour, reader, reason: reason)
            others = all.filter { $0.id != reader.id }
        }

        /// Everybody whom the letter is for, its reader first.
        package var all: [ParticipantRow] { [participant] + others }
    }

    /// The IANA zone that a participant lives in, as far as city and country tell.
    package func home(of participant: ParticipantRow) -> String? {
        homes.zone(city: participant.city, country: participant.country)
    }

    /// The rules of all zones in which these participants live.
    package func homeRules(of participants: [ParticipantRow]) -> [String: ZoneRules] {
        Set(participants.compactMap(home)).reduce(into: [:]) { $0[$1] = zone($1) }
    }

    package func language(_ name: LetterName, of participant: ParticipantRow) -> LanguageTag {
        let wanted = participant.language.flatMap { LanguageTag($0) } ?? office.fallback
        return book.template(name, for: wanted)?.language ?? office.fallback
    }

    package func compose(_ order: Order) -> LetterDraft {
        let participant = order.participant
        let language = language(order.name, of: participant)
        guard let address = EmailAddress(participant.address) else {
            return LetterComposer.staffEntry(
                recipient: participant.address, subject: order.tour.title[language],
                language: language, reason: "\(order.reason); the address is none")
        }
        var request = LetterRequest(
            order.name, language: language, recipient: address,
            recipientName: participant.contactName ?? participant.name,
            values: values(order, language), reason: order.reason)
        request.purpose = .tour
        request.readerLeft = hasLeft(address)
        request.personID = participant.personID
        request.tour = order.tour.id.text
        request.answersMail = false
        request.notAfter = order.notAfter
        request.acts = order.acts
        attach(order, to: &request)
        return composer.compose(request, from: book)
    }

    /// A scheduling message stands beside the text, and every calendar is a file too.
    private func attach(_ order: Order, to request: inout LetterRequest) {
        if let calendar = order.calendar, order.method != "PUBLISH" {
            request.calendar = CalendarBody(method: order.method, bytes: calendar)
        }
        let name = order.method == "PUBLISH" ? "programme.ics" : "invite.ics"
        let own = order.calendar.map { [(name: name, bytes: $0)] } ?? []
        request.attachments = (own + order.more).map { name, bytes in
            OutgoingAttachment(name: HeaderText(cleaning: name), type: .calendar, bytes: bytes)
        }
    }

    // MARK: - Calendars

    /// The guest of a calendar object for this participant.
    package func guest(_ participant: ParticipantRow) -> TourCalendar.Guest? {
        EmailAddress(participant.address).map {
            TourCalendar.Guest(person: participant.id, address: $0, name: participant.name)
        }
    }

    package func calendar(_ tour: Tour, _ language: LanguageTag) -> TourCalendar {
        let names = Set(tour.stops.flatMap { [$0.start.zone, $0.end.zone] })
        return TourCalendar(
            tour, organizer: office.address, organizerName: office.name(in: language),
            language: language,
            zones: names.subtracting([tour.zone.name]).sorted().compactMap(zone))
    }
}

// MARK: - Values

extension JourneyDesk {
    private func values(_ order: Order, _ language: LanguageTag) -> TemplateValues {
        let tour = order.tour
        var values = TemplateValues([
            "tour-title": tour.title[language], "city": tour.city[language],
            "days": TourPhrases.days(tour.firstDay, tour.lastDay, language),
            "start": start(tour, language),
        ])
        values.set("made-up", flag: tour.isMadeUp)
        values.set("for-other", Self.item("participant", Self.others(order, language)))
        values.set("has-hotel", Self.item("hotel", tour.hotel.value?[language]))
        let hour = TourHour(order.tour, at: composer.clock.now())
        values.set("no-hotel", flag: tour.hotel.value == nil && !hour.isEve)
        let advice = hour.isPast(arrivalsOf: order.all) ? nil : tour.arrival.value?[language]
        values.set("has-arrival", Self.item("arrival", advice))
        setChanges(order, language, &values)
        values.set("with-calendar", flag: order.calendar != nil)
        values.set("has-sources", flag: !order.sources.isEmpty)
        values.set("sources", order.sources.map { Self.only("source", $0) })
        setProgramme(order, language, &values)
        setQuestions(order, language, &values)
        setPreparations(tour, language, &values)
        return values
    }

    /// For whom a letter is, where not for its reader alone.
    private static func others(_ order: Order, _ language: LanguageTag) -> String? {
        if order.others.isEmpty, order.participant.isSelf { return nil }
        let all = order.all
        let named = all.compactMap(\.name)
        let nameless = all.count - named.count
        if named.isEmpty, order.others.isEmpty { return nil }
        let more = nameless > 0 ? [SeatPhrases.more(nameless, language)] : []
        return SeatPhrases.list(named + more, language)
    }

    private static func only(_ name: String, _ text: String) -> TemplateValues {
        TemplateValues([name: text])
    }

    private static func item(_ name: String, _ text: String?) -> [TemplateValues] {
        text.map { [only(name, $0)] } ?? []
    }

    /// The beginning with its zone; the day alone where no stop is known.
    private func start(_ tour: Tour, _ language: LanguageTag) -> String {
        let civil = tour.zone.civilTime(at: tour.start)
        guard !tour.stops.isEmpty else { return TourPhrases.weekdayAndDay(civil, language) }
        return SeatPhrases.moment(tour.start, tour.zone, in: tour.city[language], language)
    }

    /// What changed; where the whole tour moved, that goes before everything else, and stops that
    /// only went along are no change of their own.
    private func setChanges(
        _ order: Order, _ language: LanguageTag, _ values: inout TemplateValues
    ) {
        var changes = order.changes
        let move = changes.lazy.compactMap(\.move).first
        if let move { changes.removeAll { $0.move != nil || $0.follows(move) } }
        values.set("moved-days", Self.item("old-days", move?.from.words(in: language)))
        values.set("has-changes", flag: !changes.isEmpty)
        values.set("changes", changes.map { Self.only("change", $0.words(in: language)) })
        let journeys = move == nil ? [] : order.all.compactMap { one -> String? in
            let told = [Tour.Question.arrival, .departure].compactMap { question in
                one.answers[question].map { SeatPhrases.note(question, $0, language) }
            }
            guard !told.isEmpty else { return nil }
            return SeatPhrases.told(one.name ?? SeatPhrases.unnamed(language), told, language)
        }
        values.set("has-journeys", flag: !journeys.isEmpty)
        values.set("journeys", journeys.map { Self.only("journey", $0) })
    }

    private func setProgramme(
        _ order: Order, _ language: LanguageTag, _ values: inout TemplateValues
    ) {
        let tour = order.tour
        let homeZone = home(of: order.participant).flatMap(zone)
        let names = Set(tour.stops.flatMap { [$0.start.zone, $0.end.zone] })
        let zones = names.reduce(into: [:]) { $0[$1] = zone($1) }
        let view = ItineraryView(tour, language: language, home: homeZone, zones: zones)
        values.set("no-programme", flag: tour.stops.isEmpty)
        values.set(
            "programme",
            tour.stops.isEmpty ? [] : view.days.map { day in
                var item = Self.only("day-heading", day.heading)
                let stops = day.stops.map { Self.only("stop-lines", view.lines(of: $0)) }
                item.set("stops", stops)
                return item
            })
        let first = tour.stops.first
        values.set(
            "first-stop",
            first.map { stop in
                [
                    TemplateValues([
                        "stop-title": stop.title[language], "stop-place": place(stop, language),
                    ])
                ]
            } ?? [])
        let homeStart = homeZone.flatMap { home -> String? in
            let civil = home.civilTime(at: tour.start)
            guard !tour.stops.isEmpty, civil != tour.zone.civilTime(at: tour.start) else {
                return nil
            }
            return SeatPhrases.moment(tour.start, home, in: nil, language)
        }
        values.set("has-home-start", Self.item("home-start", homeStart))
    }

    private func place(_ stop: TourStop, _ language: LanguageTag) -> String {
        guard let address = stop.address.value else { return stop.place[language] }
        return stop.place[language] + (language == .chinese ? "，" : ", ") + address[language]
    }

    /// What the tour asks and the participant has not told yet.
    private func setQuestions(
        _ order: Order, _ language: LanguageTag, _ values: inout TemplateValues
    ) {
        let lines = order.all.flatMap { participant -> [String] in
            let open = order.tour.questions.filter { participant.answers[$0] == nil }
            let words = open.map { $0.words(in: language) }
            guard !order.others.isEmpty, !open.isEmpty else { return words }
            let name = participant.name ?? SeatPhrases.unnamed(language)
            return [SeatPhrases.told(name, words, language)]
        }
        values.set("has-missing", flag: !lines.isEmpty)
        values.set("missing", lines.map { Self.only("question", $0) })
    }

    private func setPreparations(
        _ tour: Tour, _ language: LanguageTag, _ values: inout TemplateValues
    ) {
        let items = tour.stops.compactMap { stop -> TemplateValues? in
            guard let text = stop.prepare, text.fallback != "nothing" else { return nil }
            return TemplateValues([
                "stop-title": stop.title[language], "preparation": text[language],
            ])
        }
        values.set("has-preparations", flag: !items.isEmpty)
        values.set("preparations", items)
    }
}

/// How near a tour is when a letter about it is written.
private struct TourHour {
    private let tour: Tour
    private let now: Int64
    /// Days from today to the first one, on the calendar of the tour.
    private let daysLeft: Int64

    init(_ tour: Tour, at now: Int64) {
        self.tour = tour
        self.now = now
        daysLeft = Int64(tour.firstDay.daysSinceEpoch)
            - Int64(tour.zone.civilTime(at: now).daysSinceEpoch)
    }

    /// From the day before on, no letter to come can tell what is still open.
    var isEve: Bool { daysLeft <= 1 }

    /// Whether advice on the arrival comes too late: the tour begins today, or all are there.
    func isPast(arrivalsOf people: [ParticipantRow]) -> Bool {
        daysLeft <= 0 || people.allSatisfy { one in
            tour.arrival(told: one.answers[.arrival]).map { $0 <= now } ?? false
        }
    }
}
