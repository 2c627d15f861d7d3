import MailModel
package import Store
package import Touring

/// Steps in the seat books of some tours, decided on what the store holds and kept as acts.
///
/// Nothing is written: the acts are a conflict where a book has moved on meanwhile.
package struct SeatSession {
    private let store: Store
    package let now: Int64
    private let actor: String
    private let homes: ReaderHomes
    private var stored: [TourID: StoredSeats] = [:]
    private var books: [TourID: SeatBook] = [:]
    private var order: [Tour] = []
    private var people: [PersonID: Traveller] = [:]
    /// Those who are not in the record yet, by the address that is written to.
    private var added: [String: [PersonID]] = [:]
    private var additions: [any StoreAct] = []
    private var answers: [any StoreAct] = []
    private var nextNumber: Int64?
    /// What the steps brought about, tour by tour, in order.
    package private(set) var events: [(tour: Tour, event: SeatEvent)] = []

    package init(store: Store, now: Int64, actor: String, homes: ReaderHomes = .system) {
        self.store = store
        self.now = now
        self.actor = actor
        self.homes = homes
    }

    // MARK: - Reads

    package mutating func book(_ tour: Tour) throws -> SeatBook {
        if let book = books[tour.id] { return book }
        let seats = try store.seats(SeatBook.Rules(tour))
        stored[tour.id] = seats
        books[tour.id] = seats.book
        order.append(tour)
        return seats.book
    }

    /// Those whom a contact travels or answers for, as far as the record knows them.
    package mutating func travellers(of contact: TourContact, in tour: Tour) throws -> [Traveller] {
        let rows = try contact.person.map {
            try store.participants(ofPerson: $0.id, in: tour.id)
        } ?? []
        for row in rows where people[row.id] == nil { people[row.id] = Traveller(row) }
        return rows.compactMap { people[$0.id] }
            + added[contact.address.description, default: []].compactMap { people[$0] }
    }

    package mutating func traveller(_ id: PersonID, in tour: Tour) throws -> Traveller? {
        if let known = people[id] { return known }
        let found = try store.participant(id, in: tour.id).map { Traveller($0) }
        people[id] = found
        return found
    }

    package func traveller(_ id: PersonID) -> Traveller? { people[id] }

    // MARK: - People

    /// The contact as a traveller, added where they have not travelled before.
    package mutating func own(_ contact: TourContact, in tour: Tour) throws -> Traveller {
        if var known = try travellers(of: contact, in: tour).first(where: \.isSelf) {
            if known.name == nil, let name = contact.name {
                known.name = name
                people[known.id] = known
                answers.append(NameParticipant(known.id, name: name))
            }
            return known
        }
        return try add(contact, name: contact.name, isSelf: true)
    }

    /// Somebody for whom the contact answers, known by name; without one, somebody new.
    ///
    /// A new name is first that of one of the `seated` who were announced without one.
    package mutating func guest(
        _ name: String?, of contact: TourContact, in tour: Tour, seated: [PersonID] = []
    ) throws -> Traveller {
        let known = try travellers(of: contact, in: tour)
        if let name, let found = known.first(where: { Self.same($0.name, name) }) { return found }
        let nameless = known.first {
            !$0.isSelf && $0.name == nil && seated.contains($0.id)
        }
        if let name, var nameless {
            nameless.name = name
            people[nameless.id] = nameless
            answers.append(NameParticipant(nameless.id, name: name))
            return nameless
        }
        return try add(contact, name: name, isSelf: false)
    }

    /// Whether two texts are the name of one person: equal, or one the other's shorter form.
    package static func same(_ name: String?, _ other: String) -> Bool {
        guard let name else { return false }
        let left = Set(NameKey.fold(name).split(separator: " "))
        let right = Set(NameKey.fold(other).split(separator: " "))
        guard !left.isEmpty, !right.isEmpty else { return false }
        return left == right
            || (min(left.count, right.count) > 1
                && (left.isSubset(of: right) || right.isSubset(of: left)))
    }

    private mutating func add(
        _ contact: TourContact, name: String?, isSelf: Bool
    ) throws -> Traveller {
        let number = try nextNumber ?? store.nextParticipant().number
        nextNumber = number + 1
        let traveller = Traveller(PersonID(number), of: contact, name: name, isSelf: isSelf)
        people[traveller.id] = traveller
        added[traveller.address, default: []].append(traveller.id)
        additions.append(
            AddParticipant(
                traveller.id, contact: contact.address, contactName: contact.name,
                isSelf: isSelf, name: name, organization: contact.organization,
                language: contact.language))
        return traveller
    }

    // MARK: - Steps

    /// Takes a step in a tour's book; what it brought about is kept.
    package mutating func step(
        _ tour: Tour, _ body: (inout SeatBook, Int64) throws -> [SeatEvent]
    ) throws {
        var book = try book(tour)
        // Out of the table while it changes: a second owner would copy every seat at each step.
        books[tour.id] = nil
        defer { books[tour.id] = book }
        let happened = try body(&book, now)
        events += try keepByDay(happened, tour, &book).map { (tour, $0) }
    }

    /// Offers that end in the reader's afternoon, and never in their night.
    private mutating func keepByDay(
        _ happened: [SeatEvent], _ tour: Tour, _ book: inout SeatBook
    ) throws -> [SeatEvent] {
        try happened.map { event in
            guard case .offered(let person, _) = event else { return event }
            let home = try traveller(person, in: tour).flatMap(homes.rules) ?? tour.zone
            let until = OfferTerm.end(from: now, of: book.rules, home: home)
            book.keepOffer(of: person, until: until)
            return .offered(person, until: until)
        }
    }

    /// Moves somebody to another tour, or leaves both as they are.
    package mutating func move(_ traveller: Traveller, from: Tour, to: Tour) throws {
        var (old, new) = (try book(from), try book(to))
        var happened = try SeatBook.move(traveller.id, from: &old, to: &new, now: now)
        happened = try keepByDay(happened, from, &old)
        books[from.id] = old
        books[to.id] = new
        for event in happened {
            let isArrival = event == .registered(traveller.id) || new.position(
                of: traveller.id) != nil && event.person == traveller.id
            events.append((isArrival ? to : from, event))
        }
        carry(traveller, to: to)
    }

    /// What holds for a person wherever they travel goes along; their journey does not.
    private mutating func carry(_ traveller: Traveller, to tour: Tour) {
        var changed = people[traveller.id] ?? traveller
        let kept = changed.answers.filter { question, _ in
            question != .arrival && question != .departure && tour.questions.contains(question)
        }
        changed.answers = [:]
        people[traveller.id] = changed
        note(kept, of: changed, in: tour)
    }

    /// Keeps what was told of a participant; a correction takes the place of what was told before.
    package mutating func note(
        _ told: [Tour.Question: String], of traveller: Traveller, in tour: Tour,
        isCorrection: Bool = false
    ) {
        guard !told.isEmpty else { return }
        var changed = people[traveller.id] ?? traveller
        let told = Dictionary(uniqueKeysWithValues: told.map { question, answer in
            let old = isCorrection ? nil : changed.answers[question]
            return (question, ParticipantDetails.combined(question, old, answer))
        })
        changed.answers.merge(told) { _, new in new }
        people[traveller.id] = changed
        answers.append(
            KeepSeatAnswers(tour: tour.id, participant: traveller.id, answers: told))
    }

    // MARK: - Results

    /// Everything as changes of the record, in the order in which they must be made.
    package func acts() -> [any StoreAct] {
        let turns = order.compactMap { tour -> TurnSeats? in
            guard let old = stored[tour.id], let new = books[tour.id] else { return nil }
            return TurnSeats(from: old, to: new, actor: actor)
        }
        // Nobody is added for nothing: a refused step leaves no trace.
        return turns.isEmpty && answers.isEmpty ? [] : additions + turns + answers
    }

    /// The seats of a tour that the steps have changed.
    package func changes(in tour: Tour) -> [SeatUndo.Change] {
        guard let old = stored[tour.id]?.book, let new = books[tour.id] else { return [] }
        return new.all.filter { old[$0.person] != $0 }.map {
            SeatUndo.Change(tour: tour.id, before: old[$0.person], after: $0)
        }
    }

    /// Where somebody stands now.
    package func seat(_ id: PersonID, in tour: Tour) -> Seat? { books[tour.id]?[id] }

    package func position(_ id: PersonID, in tour: Tour) -> Int? {
        books[tour.id]?.position(of: id)
    }
}

extension SeatEvent {
    /// Whom it is about.
    package var person: PersonID {
        switch self {
        case .invited(let person), .registered(let person), .placedInLine(let person, _, _),
            .offered(let person, _), .offerLapsed(let person), .declined(let person, _),
            .withdrawn(let person), .substituted(let person, _), .moved(let person, _),
            .askStaff(let person), .unchanged(let person):
            person
        }
    }
}
