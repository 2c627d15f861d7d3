import ArgumentParser
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

/// What staff do with seats by hand; each writes the letter that tells the person, held for staff.
extension TourCommand {
    struct SeatOptions: ParsableArguments {
        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Argument(help: "The address of the person who is written to.") var address: String
        @Option(name: .customLong("name"), help: "One of the people of this address; repeatable.")
        var names: [String] = []
        @Flag(help: "Writes no letter.") var silent = false

        func contact(_ store: Store, organization: String? = nil) throws -> TourContact {
            guard let address = EmailAddress(address) else {
                throw StoreError.refused("‘\(address)’ is no e-mail address")
            }
            return TourContact(
                address, person: try store.person(at: address), name: nil,
                organization: organization, language: nil)
        }

        /// Takes a step and keeps it with its letters.
        func perform(
            organization: String? = nil,
            _ step: (SeatTurn, Tour, TourContact, inout SeatSession, Office) throws -> MailOutcome
        ) throws {
            let site = try options.loadSite()
            let found = try TourCommand.tour(tour, of: site)
            let office = try Office(site, store: options.openStore())
            let contact = try contact(office.store, organization: organization)
            var session = SeatSession(
                store: office.store, now: Terminal.now, actor: options.operatorName)
            let turn = SeatTurn(desk: office.tourDesk, tour: found, contact: contact)
            let outcome = try step(turn, found, contact, &session, office)
            guard !outcome.acts.isEmpty else {
                // A decision begins with what would be done: `draft: the tour is full`.
                let why = outcome.decisions.map { words in
                    words.firstRange(of: ": ").map { String(words[$0.upperBound...]) } ?? words
                }
                throw StoreError.refused("nothing is changed: \(why.joined(separator: "; "))")
            }
            let letters = try office.store.perform(
                outcome.acts, letters: silent ? [] : outcome.letters, now: Terminal.now)
            for line in outcome.decisions { print(line) }
            if !letters.isEmpty {
                print("letters held: \(letters.map(String.init).joined(separator: ", "))")
            }
        }

        /// The people named, or all of the contact who have a part in the tour.
        func known(
            _ contact: TourContact, _ tour: Tour, _ session: inout SeatSession
        ) throws -> [Traveller] {
            let book = try session.book(tour)
            let all = try session.travellers(of: contact, in: tour).filter { book[$0.id] != nil }
            let chosen = names.isEmpty ? all : all.filter { traveller in
                names.contains { SeatSession.same(traveller.name, $0) }
            }
            guard !chosen.isEmpty else {
                throw StoreError.refused("\(address) has nobody of that name in \(tour.id)")
            }
            return chosen
        }
    }

    struct Register: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Registers a person, or with --name those for whom the person answers.")

        @OptionGroup var seat: SeatOptions
        @Option(help: "The organization that the limit counts by.") var organization: String?

        func run() async throws {
            try await guarded {
                try seat.perform(organization: organization) { turn, tour, contact, session, _ in
                    var travellers: [Traveller] = []
                    for name in seat.names {
                        let isOwn = contact.person.map {
                            SeatSession.same($0.details.name, name)
                        } ?? false
                        travellers.append(
                            try isOwn ? session.own(contact, in: tour)
                                : session.guest(name, of: contact, in: tour))
                    }
                    if travellers.isEmpty { travellers = [try session.own(contact, in: tour)] }
                    return try turn.registerByStaff(travellers, &session)
                }
            }
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes a person, or those named, out of a tour; the place goes to the next.")

        @OptionGroup var seat: SeatOptions

        func run() async throws {
            try await guarded {
                try seat.perform { turn, tour, contact, session, _ in
                    let travellers = try seat.known(contact, tour, &session)
                    return try turn.leave(travellers, &session, how: "withdrawn by staff")
                }
            }
        }
    }

    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Admits or refuses a registration that came after the deadline.")

        @OptionGroup var seat: SeatOptions
        @Flag(help: "They get a place, or keep their place in line.") var admit = false
        @Flag(help: "They do not come.") var refuse = false

        func validate() throws {
            if admit == refuse { throw ValidationError("say either --admit or --refuse") }
        }

        func run() async throws {
            try await guarded {
                try seat.perform { turn, tour, contact, session, _ in
                    let travellers = try seat.known(contact, tour, &session)
                    return try turn.decide(travellers, admitted: admit, &session)
                }
            }
        }
    }

    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Moves a person to another tour, if it has a free place.")

        @OptionGroup var seat: SeatOptions
        @Option(name: .customLong("to"), help: "The id of the other tour.") var target: String

        func run() async throws {
            try await guarded {
                try seat.perform { _, tour, contact, session, office in
                    let travellers = try seat.known(contact, tour, &session)
                    let other = try TourCommand.tour(target, of: office.site)
                    let turn = SeatTurn(desk: office.tourDesk, tour: other, contact: contact)
                    return try turn.move(
                        travellers, from: tour, &session, how: "moved by staff")
                }
            }
        }
    }
}
