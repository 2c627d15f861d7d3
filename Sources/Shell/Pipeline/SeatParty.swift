import Drafting
import MailModel
import Replies
import SiteLoading
import Store
import Touring
import Understanding

/// Who of a contact's people comes, who does not, and who comes for whom.
extension SeatAnswer {
    /// The mail's words about people, read with those whom the office knows in this tour.
    mutating func party(_ tour: Tour) throws -> PartyReading {
        let text = mail.result.body.authorText
        let known = try session.travellers(of: contact, in: tour)
        var people = known.compactMap { one in
            one.name.map { ParticipantDetails.Person(name: $0, isWriter: one.isSelf) }
        }
        if !known.contains(where: \.isSelf), let name = contact.name {
            people.append(.init(name: name, isWriter: true))
        }
        let spellings = PassportNames.all(in: text)
        let isNew = { (name: String, people: [ParticipantDetails.Person]) in
            !people.contains { Self.fits($0.name, name) || Self.fits(name, $0.name) }
                && !spellings.contains { $0.contains(name) }
        }
        for name in namesOfOthers where isNew(name, people) { people.append(.init(name: name)) }
        let weak = NamedPeople.all(in: text).map(\.value).filter {
            isNew($0, people) && !isOfTour($0, tour)
        }
        return PartyReading(text, people: people, weak: weak)
    }

    /// Whether a name is one of the tour's own: its title, its city, its hosts.
    private func isOfTour(_ name: String, _ tour: Tour) -> Bool {
        let own = desk.office.languages.flatMap { language in
            [tour.title[language], tour.city[language], desk.office.name[language] ?? ""]
        }
        let words = Set(own.flatMap { NameKey.fold($0).split(separator: " ").map(String.init) })
        return NameKey.fold(name).split(separator: " ").allSatisfy { words.contains(String($0)) }
    }

    /// The names of those who come beside the writer.
    static func names(_ party: PartyReading) -> [String] {
        guard !party.isConditional else { return [] }
        return party.coming.compactMap { member in
            guard case .person(let name) = member else { return nil }
            return name
        }
    }

    /// Whether the writer comes too: by the words, or as the one who was invited and says yes.
    mutating func includesWriter(_ party: PartyReading, _ tour: Tour) throws -> Bool {
        if party.coming.contains(.writer) { return true }
        _ = try session.book(tour)
        return try party.impliesWriter && session.travellers(of: contact, in: tour).contains {
            $0.isSelf && session.seat($0.id, in: tour)?.state == .invited
        }
    }

    /// People whom the text names and of whom the office knows nothing.
    private func strangersAnywhere(_ known: [Traveller], _ tour: Tour) -> Bool {
        NamedPeople.all(in: mail.result.body.authorText).map(\.value).contains { name in
            !Self.fits(contact.name, name) && !isOfTour(name, tour)
                && !known.contains { Self.fits($0.name, name) }
        }
    }

    // MARK: - One for another

    /// One comes for another; nil where the mail speaks of no such thing.
    mutating func exchange(_ party: PartyReading, in tour: Tour) throws -> MailOutcome? {
        guard !party.exchanges.isEmpty, !party.isConditional else { return nil }
        _ = try session.book(tour)
        let known = try session.travellers(of: contact, in: tour)
        let more = Self.names(party).filter { name in !known.contains { Self.fits($0.name, name) } }
        var pairs: [(leaving: Traveller, coming: Traveller)] = []
        for exchange in party.exchanges {
            guard let leaving = try one(exchange.old, of: known, in: tour),
                let coming = try newcomer(exchange.new, tour)
            else { return staffReadWho(tour) }
            pairs.append((leaving, coming))
        }
        let people = pairs.flatMap { [$0.leaving.id, $0.coming.id] }
        let gone = try members(party.leaving, of: known, in: tour) ?? []
        guard more.isEmpty, Set(people).count == people.count,
            gone.allSatisfy({ one in pairs.contains { $0.leaving.id == one.id } })
        else { return staffReadWho(tour) }
        if pairs.count == 1 { return try handOn(pairs[0].leaving, to: pairs[0].coming, in: tour) }
        guard pairs.allSatisfy({ isRunning($0.leaving, tour) }) else { return staffReadWho(tour) }
        let others = try active(tour).filter { !people.contains($0.id) }
        let turn = try turn(tour, pairs.map(\.coming), beside: others)
        return try turn.substitute(pairs, &session, how: "hands the place on")
    }

    private mutating func handOn(
        _ leaving: Traveller, to coming: Traveller, in tour: Tour
    ) throws -> MailOutcome? {
        let others = try active(tour).filter { $0.id != leaving.id && $0.id != coming.id }
        let turn = try turn(tour, [coming], beside: others)
        if isRunning(leaving, tour) {
            return try turn.substitute(leaving, by: coming, &session, how: "hands the place on")
        }
        // We took the one for gone already, and did not hear of the other.
        guard session.seat(leaving.id, in: tour) != nil else { return staffReadWho(tour) }
        return try turn.register([coming], &session, how: "comes")
    }

    /// The one whom a clause means, as far as the office knows them.
    private mutating func one(
        _ member: PartyReading.Member, of known: [Traveller], in tour: Tour
    ) throws -> Traveller? {
        let running = known.filter { isRunning($0, tour) }
        if member == .unknown, running.count == 1 { return running[0] }
        let found = try members([member], of: known, in: tour)
        return found?.count == 1 ? found?[0] : nil
    }

    private mutating func newcomer(
        _ member: PartyReading.Member, _ tour: Tour
    ) throws -> Traveller? {
        switch member {
        case .everybody, .guest, .unknown: return nil
        case .writer:
            let own = try session.own(contact, in: tour)
            return session.seat(own.id, in: tour)?.isHeld == true ? nil : own
        case .person(let name):
            let known = try session.travellers(of: contact, in: tour)
            let found = try known.first { Self.fits($0.name, name) }
                ?? session.guest(name, of: contact, in: tour)
            return session.seat(found.id, in: tour)?.isHeld == true ? nil : found
        }
    }

    // MARK: - No

    /// Those go whom the mail names, and nobody else; where it does not say who, staff read it.
    mutating func goes(_ party: PartyReading, from tour: Tour) throws -> MailOutcome? {
        if party.isConditional { return staffReadWho(tour) }
        let known = try session.travellers(of: contact, in: tour)
        _ = try session.book(tour)
        guard let leaving = try leaving(party, known, tour) else { return staffReadWho(tour) }
        let coming = try newcomers(party, known, tour)
        let running = leaving.filter { isRunning($0, tour) }
        if coming.count == 1, leaving.count == 1, let new = try newcomer(.person(coming[0]), tour) {
            return try handOn(leaving[0], to: new, in: tour)
        }
        guard coming.isEmpty else { return staffReadWho(tour) }
        guard !running.isEmpty else {
            return staff("does not come to \(tour.id), and has no seat or invitation there")
        }
        let others = try active(tour).filter { one in !running.contains { $0.id == one.id } }
        var turn = try turn(tour, others)
        turn.beside = others
        return try turn.leave(running, &session, how: "does not come")
    }

    /// Those who do not come; nil where the mail leaves open who that is.
    private mutating func leaving(
        _ party: PartyReading, _ known: [Traveller], _ tour: Tour
    ) throws -> [Traveller]? {
        if !party.leaving.isEmpty { return try members(party.leaving, of: known, in: tour) }
        if strangersAnywhere(known, tour) { return nil }
        let running = known.filter { isRunning($0, tour) }
        let named = running.filter { one in
            !one.isSelf && namesOfOthers.contains { Self.fits(one.name, $0) }
        }
        if !named.isEmpty { return named }
        return running.count <= 1 ? running : nil
    }

    /// The travellers whom the words mean; nil where one of them is not told apart.
    private mutating func members(
        _ members: [PartyReading.Member], of known: [Traveller], in tour: Tour
    ) throws -> [Traveller]? {
        var found: [Traveller] = []
        for member in members {
            switch member {
            case .writer: found += try [session.own(contact, in: tour)]
            case .everybody: found += known.filter { isRunning($0, tour) }
            case .person(let name): found += known.filter { Self.fits($0.name, name) }
            case .unknown: return nil
            case .guest:
                let guests = known.filter { !$0.isSelf && isRunning($0, tour) }
                guard guests.count == 1 else { return nil }
                found += guests
            }
        }
        var seen: Set<PersonID> = []
        return found.filter { seen.insert($0.id).inserted }
    }

    /// Who comes anew: people who are named for the first time, or else those who had a part in
    /// the tour and have none now.
    private mutating func newcomers(
        _ party: PartyReading, _ known: [Traveller], _ tour: Tour
    ) throws -> [String] {
        let seated = try active(tour)
        let gone = party.leaving
        let names = attendance.answer == .both || attendance.substitutes
            ? namesOfOthers : Self.names(party)
        return names.filter { name in
            !gone.contains(.person(name))
                && !seated.contains { Self.fits($0.name, name) }
                && !known.contains { one in
                    Self.fits(one.name, name) && gone.contains { $0 == .person(one.name ?? "") }
                }
        }
    }

    /// Those of the contact whose offer lapsed, where the mail answers the letter about it.
    mutating func lapsed(_ tour: Tour) throws -> [Traveller] {
        guard answersOffer else { return [] }
        _ = try session.book(tour)
        return try session.travellers(of: contact, in: tour).filter { one in
            session.seat(one.id, in: tour)?.state == .declined(.offerLapsed)
        }
    }

    // MARK: - Another tour, another year

    /// "I meant Bristol, not Dakar", in a mail of its own.
    mutating func changesTour() throws -> MailOutcome? {
        let text = mail.result.body.authorText
        guard AnswerRemarks.changesTour(text), !attendance.isConditional else { return nil }
        var from: [Tour] = [], to: [Tour] = []
        for tour in namedTours {
            if try active(tour).isEmpty { to.append(tour) } else { from.append(tour) }
        }
        guard from.count == 1, to.count == 1 else { return nil }
        var turn = SeatTurn(desk: desk, tour: to[0], contact: contact, occasion: occasion)
        turn.spoken = spoken
        return try turn.move(try active(from[0]), from: from[0], &session, how: "changes the tour")
    }

    /// Staff read who wants to come another year than that of the tour.
    func forLater(_ tour: Tour) -> MailOutcome? {
        let year = Int(Self.year(tour.start))
        guard AnswerRemarks.isForLater(mail.result.body.authorText, than: year), wantsToCome,
            Self.year(tour.start) != Self.year(mail.now) + 1
        else { return nil }
        return staff("wants to come another year than that of \(tour.id): read it")
    }

    /// The year of a moment; a tour in the first hours of one is none.
    private static func year(_ moment: Int64) -> Int64 { 1970 + moment / 31_556_952 }
}
