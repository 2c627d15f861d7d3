import Drafting
package import MailModel
package import Store
package import Touring

/// The letters that follow from steps in the seat books.
extension TourDesk {
    /// One letter to the contact about everybody they answer for, and one to each of the others
    /// whom the steps touched.
    package func letters(
        about session: SeatSession, in tour: Tour, to contact: TourContact,
        _ touched: [Traveller], from: Tour? = nil,
        spoken: LanguageTag? = nil, occasion: Occasion = Occasion(), ifRoom: Bool = false,
        reason: String
    ) throws -> [LetterDraft] {
        let own = touched.compactMap { session.traveller($0.id) ?? $0 }
        let reader = Reader(contact, office, spoken)
        let standing = Standing(session, tour, own, reader.language, homes)
        var values = standing.values(values(tour, reader.language))
        values.set("if-room", flag: ifRoom)
        values.set(
            "moved", from.map { [TemplateValues(["from-title": $0.title[reader.language]])] } ?? [])
        let traveller = own.first(where: \.isSelf)
        let programmes = Set(
            try store.itineraryLetters(of: tour.id).filter(\.hasLeft).map(\.participant))
        let entry = occasion.calendarKnows ? nil
            : traveller.flatMap { self.calendar($0, session, tour, programmes) }
        // Whoever else comes no more leaves the reader's calendar too.
        let gone = own.filter { !$0.isSelf }.compactMap { one in
            self.calendar(one, session, tour, programmes).flatMap { letter in
                letter.kind == .cancellation ? letter : nil
            }
        }
        let letter = write(
            standing.letter, tour, to: reader, values: values, reason: reason,
            occasion: occasion, calendar: entry, gone: gone)
        return [letter]
            + notices(session, of: [tour, from].compactMap { $0 }, except: Set(own.map(\.id)))
    }

    private func calendar(
        _ traveller: Traveller, _ session: SeatSession, _ tour: Tour,
        _ programmes: Set<PersonID>
    ) -> CalendarLetter? {
        switch session.seat(traveller.id, in: tour)?.state {
        case .registered:
            CalendarLetter(kind: .accepted, traveller: traveller, now: session.now)
        case .withdrawn, .declined, .substituted, .moved:
            traveller.sequence == nil
                ? nil
                : CalendarLetter(
                    kind: .cancellation, traveller: traveller, now: session.now,
                    hasProgramme: programmes.contains(traveller.id))
        default: nil
        }
    }

    /// Letters to those for whom a place was freed, or who let one lapse.
    package func notices(
        _ session: SeatSession, of tours: [Tour], except own: Set<PersonID>
    ) -> [LetterDraft] {
        session.events.compactMap { tour, event in
            guard tours.contains(where: { $0.id == tour.id }) else { return nil }
            switch event {
            case .offered(let person, let until):
                return offer(person, tour, until, session)
            case .offerLapsed(let person) where !own.contains(person):
                return lapse(person, tour, session)
            default: return nil
            }
        }
    }

    /// The letter that offers a freed place until a moment.
    package func offer(
        _ person: PersonID, _ tour: Tour, _ until: Int64, _ session: SeatSession
    ) -> LetterDraft? {
        notice(
            .seatOffered, person, tour, session,
            ["until": until], "a place is free for the next on the waiting list")
    }

    /// The letter that tells of a place kept and passed on.
    package func lapse(
        _ person: PersonID, _ tour: Tour, _ session: SeatSession
    ) -> LetterDraft? {
        notice(.seatLapsed, person, tour, session, [:], "let an offer lapse")
    }

    private func notice(
        _ name: LetterName, _ person: PersonID, _ tour: Tour, _ session: SeatSession,
        _ moments: [String: Int64], _ reason: String
    ) -> LetterDraft? {
        var session = session
        guard let traveller = try? session.traveller(person, in: tour),
            let reader = Reader(traveller, office)
        else { return nil }
        var values = values(tour, reader.language)
        values.set("participant", traveller.shown(in: reader.language))
        for (name, moment) in moments {
            let home = homes.rules(of: traveller)
            values.set(
                name,
                SeatPhrases.moment(
                    moment, tour.zone, in: tour.city[reader.language], home: home,
                    reader.language))
        }
        return write(name, tour, to: reader, values: values, reason: reason)
    }

    /// Says why something that was asked for cannot be done.
    package func refusal(
        _ refusal: SeatRefusal, in tour: Tour, to contact: TourContact,
        spoken: LanguageTag? = nil, occasion: Occasion
    ) -> LetterDraft {
        let reader = Reader(contact, office, spoken)
        var values = values(tour, reader.language)
        values.set("why", SeatPhrases.refusal(refusal, reader.language))
        return write(
            .registrationRefused, tour, to: reader, values: values,
            reason: "asks for what is not possible: \(refusal.rawValue)", occasion: occasion)
    }

    /// Asks whether a place in the first of these tours is wanted, and for whom.
    package func question(
        about tours: [Tour], to contact: TourContact, people: [String], waits: Seat.Reason?,
        spoken: LanguageTag? = nil, occasion: Occasion, reason: String
    ) -> LetterDraft {
        let (tour, others) = (tours[0], tours.dropFirst())
        let reader = Reader(contact, office, spoken)
        var values = values(tour, reader.language)
        values.set("has-people", flag: !people.isEmpty)
        values.set("people", people.map { TemplateValues(["participant": $0]) })
        values.set("waits", waits.map { why in
            [TemplateValues(["why": SeatPhrases.reason(why, reader.language)])]
        } ?? [])
        values.set("has-others", flag: !others.isEmpty)
        values.set("others", others.map {
            TemplateValues(["other-title": $0.title[reader.language]])
        })
        return write(
            .seatQuestion, tour, to: reader, values: values, reason: reason, occasion: occasion)
    }

    /// Thanks for an answer that is neither yes nor no.
    package func undecided(
        in tour: Tour, to contact: TourContact, spoken: LanguageTag? = nil, occasion: Occasion
    ) -> LetterDraft {
        let reader = Reader(contact, office, spoken)
        var values = Standing.empty(values(tour, reader.language))
        values.set("moved", [])
        return write(
            .registrationIncomplete, tour, to: reader, values: values,
            reason: "may come, and cannot say so yet", occasion: occasion)
    }
}

/// Where the people of one contact stand in a tour, as letters list it.
struct Standing {
    private var seated: [TemplateValues] = []
    private var waiting: [TemplateValues] = []
    private var withdrawn: [TemplateValues] = []
    private var missing: [TemplateValues] = []
    private var notes: [TemplateValues] = []
    private let language: LanguageTag

    init(
        _ session: SeatSession, _ tour: Tour, _ travellers: [Traveller], _ language: LanguageTag,
        _ homes: ReaderHomes
    ) {
        self.language = language
        let nameless = travellers.filter {
            $0.name == nil && !$0.isSelf && session.seat($0.id, in: tour)?.isRegistered == true
        }
        for traveller in travellers where !nameless.contains(where: { $0.id == traveller.id }) {
            guard let seat = session.seat(traveller.id, in: tour) else { continue }
            let name = ["participant": traveller.shown(in: language)]
            if seat.isHeld || seat.ticket != nil { note(traveller, name) }
            if case .waiting(_, let reason) = seat.state {
                let place = session.position(traveller.id, in: tour) ?? 1
                waiting.append(
                    TemplateValues(name.merging([
                        "position": String(place), "why": SeatPhrases.reason(reason, language),
                    ]) { $1 }))
            } else if case .offered(let until, _) = seat.state {
                let home = homes.rules(of: traveller)
                let moment = SeatPhrases.moment(
                    until, tour.zone, in: tour.city[language], home: home, language)
                waiting.append(
                    TemplateValues(name.merging([
                        "position": "1", "why": SeatPhrases.offer(until: moment, language),
                    ]) { $1 }))
            } else if seat.isHeld {
                seated.append(TemplateValues(name))
                ask(tour, traveller, name)
            } else {
                withdrawn.append(TemplateValues(name))
            }
        }
        guard !nameless.isEmpty else { return }
        seated.append(
            TemplateValues([
                "participant": SeatPhrases.unnamed(nameless.count, language)
            ]))
    }

    /// What is known of somebody, for them to see.
    private mutating func note(_ traveller: Traveller, _ name: [String: String]) {
        let told = Tour.Question.allCases.compactMap { question in
            traveller.answers[question].map { SeatPhrases.note(question, $0, language) }
        }
        if !told.isEmpty {
            notes.append(
                TemplateValues(
                    name.merging(["fields": SeatPhrases.notes(told, language)]) { $1 }))
        }
    }

    private mutating func ask(_ tour: Tour, _ traveller: Traveller, _ name: [String: String]) {
        let open = tour.questions.filter { traveller.answers[$0] == nil }
        guard !open.isEmpty else { return }
        let fields = open.map { SeatPhrases.field($0, language) }
        missing.append(
            TemplateValues(
                name.merging(["fields": SeatPhrases.list(fields, language)]) { $1 }))
    }

    var letter: LetterName {
        if !seated.isEmpty { return .registrationConfirmed }
        return waiting.isEmpty ? .withdrawalConfirmed : .waitingList
    }

    func values(_ tour: TemplateValues) -> TemplateValues {
        var values = tour
        values.set("seated", seated)
        values.set("waiting", waiting)
        values.set("withdrawn", withdrawn)
        values.set("missing", missing)
        values.set("needs", flag: !missing.isEmpty)
        values.set("noted", flag: !notes.isEmpty)
        values.set("notes", notes)
        return values
    }

    static func empty(_ tour: TemplateValues) -> TemplateValues {
        var values = tour
        for name in [
            "seated", "waiting", "withdrawn", "missing", "needs", "noted", "notes", "if-room",
        ] {
            values.set(name, [])
        }
        return values
    }
}

extension Seat {
    fileprivate var isRegistered: Bool { state == .registered }
}
