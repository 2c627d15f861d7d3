import Deciding
import Drafting
import MIME
import MailModel
import Replies
import SiteLoading
import Store
import Touring
import Understanding

/// Which tours a mail wishes for, and how plainly: registrations, withdrawals and changes of tour.
extension SeatAnswer {
    /// The subject of an answer is ours, and tells nothing of the writer's will.
    func tells(_ intent: Intent) -> Bool {
        let isReply = !mail.result.message.inReplyTo.isEmpty
        if intent == .tourWithdrawal, keepsPlace { return false }
        return reading.intents.contains {
            $0.intent == intent && !(isReply && $0.evidence?.place == .subject)
        }
    }

    /// "Take me off your list, I keep my place": what they leave is no tour.
    private var keepsPlace: Bool { PlaceKept.says(mail.result.body.authorText) }

    /// Whether a sentence of the writer's own says that somebody comes; a question about a tour,
    /// or its name, takes no seat.
    var registers: Bool {
        tells(.tourRegistration) && reading.registration == .plain && !attendance.isConditional
    }

    /// Whether the mail says that somebody comes, be it once.
    var wantsToCome: Bool { tells(.tourRegistration) || attendance.answer == .comes }

    /// A plain request for a place beside words that make the whole doubtful.
    private var asksToBook: Bool {
        reading.registration == .doubtful
            && (attendance.answer == .comes || attendance.answer == .both)
            && mail.arrival.questions.isEmpty && AnswerRemarks.books(mail.result.body.authorText)
            && !reading.intents.contains { Self.delicate.contains($0.intent) }
    }

    // MARK: - Another tour

    /// A place in the tour of the letter given up for another tour that the mail names.
    mutating func moved(from tour: Tour) throws -> MailOutcome? {
        let text = mail.result.body.authorText
        guard attendance.substitutes || tells(.tourWithdrawal) && registers
            || AnswerRemarks.changesTour(text),
            case let others = tours(of: movingTours).filter({ $0.id != tour.id }),
            let target = others.first,
            others.count == 1
        else { return nil }
        let moving = try active(tour)
        guard !moving.isEmpty, !attendance.isConditional else { return nil }
        var turn = SeatTurn(desk: desk, tour: target, contact: contact, occasion: occasion)
        turn.spoken = spoken
        return try turn.move(moving, from: tour, &session, how: "changes the tour")
    }

    // MARK: - Out of the blue

    /// A registration or withdrawal that answers no letter; nil where the mail is neither.
    mutating func outOfTheBlue() throws -> MailOutcome? {
        if let changed = try changesTour() { return changed }
        // What became of an earlier wish, staff look up before anything is booked.
        guard !mail.arrival.complainsOfSilence else { return nil }
        guard tells(.tourRegistration) || tells(.tourWithdrawal) else { return nil }
        let withdraws = try tells(.tourWithdrawal) && attendance.answer != .comes
            && !booksOnlyOthers()
        let tours = try withdraws ? ownTours : openTours
        guard let tour = tours.first else { return nil }
        if withdraws, tours.count > 1 {
            let names = tours.map(\.id.text).joined(separator: ", ")
            return staff("withdraws, and has seats in \(names)")
        }
        if let later = forLater(tour) { return later }
        let party = try party(tour)
        comers = Self.names(party)
        if tours.count == 1, let exchanged = try exchange(party, in: tour) { return exchanged }
        if withdraws { return try goes(party, from: tour) }
        if principal == nil, !registers, !asksToBook { return try doubtful(tours) }
        if attendance.substitutes, tours.count == 1, let old = try otherTour(than: tour) {
            let moving = try active(old)
            var turn = SeatTurn(desk: desk, tour: tour, contact: contact, occasion: occasion)
            turn.spoken = spoken
            return try turn.move(moving, from: old, &session, how: "changes the tour")
        }
        return try registerForAll(tours)
    }

    /// `Please book Ms Lind, I myself won't travel.` of somebody who has no place to give up.
    private mutating func booksOnlyOthers() throws -> Bool {
        guard tells(.tourRegistration) || asksToBook, !namesOfOthers.isEmpty else { return false }
        return try openTours.allSatisfy { try active($0).isEmpty }
    }

    /// What only may be a registration: a letter asks whether it is one, and a mere question is
    /// answered. Where more than a wish is at stake, or the letter asked before, staff read it.
    private mutating func doubtful(_ tours: [Tour]) throws -> MailOutcome? {
        guard [.doubtful, .plain].contains(reading.registration), let tour = tours.first else {
            return nil
        }
        let reason = "may want to come to \(tour.id) and does not say so plainly; "
            + "if so, `tour register \(tour.id) \(contact.address)`"
        let isDelicate = reading.intents.contains { Self.delicate.contains($0.intent) }
        guard try !isDelicate && active(tour).isEmpty && !wasAsked(tour) && !isSeated(tour) else {
            return staff(reason)
        }
        // What a yes would lead to; nothing of it is kept.
        var trial = session
        do {
            let own = try trial.own(contact, in: tour)
            try trial.step(tour) { book, now in
                try book.register(own.id, organization: own.organizationKey, now: now)
            }
            var waits: Seat.Reason?
            if case .waiting(_, let why) = trial.seat(own.id, in: tour)?.state { waits = why }
            let letter = desk.question(
                about: Array(tours.prefix(Self.mostTours)), to: contact,
                people: try meantPeople(tour), waits: waits, spoken: spoken, occasion: occasion,
                reason: reason)
            return MailOutcome(["draft: \(reason)"], letters: [letter])
        } catch let refusal as SeatRefusal {
            let letter = desk.refusal(
                refusal, in: tour, to: contact, spoken: spoken, occasion: occasion)
            return MailOutcome(["draft: \(refusal.rawValue), \(tour.id)"], letters: [letter])
        }
    }

    /// Those who would travel, the writer among them where they count themselves in.
    private mutating func meantPeople(_ tour: Tour) throws -> [String] {
        let others = namesOfOthers
        guard !others.isEmpty, let own = contact.name else { return others }
        let isIn = try party(tour).coming.contains(.writer)
            || AnswerRemarks.namesWriter(mail.result.body.authorText)
        return isIn ? [own] + others : others
    }

    /// Matters beside which the question whether a place is wanted would not be heard.
    static let delicate: Set<Intent> = [
        .complaint, .dataRequest, .unsubscribe, .tourWithdrawal,
    ]

    private func wasAsked(_ tour: Tour) throws -> Bool {
        try desk.store.hasToldLetter(
            LetterName.seatQuestion.rawValue, tour: tour.id.text,
            recipient: contact.address.description)
    }

    /// Whether somebody of the writer's name has a seat through somebody else.
    private func isSeated(_ tour: Tour) throws -> Bool {
        guard let name = contact.name else { return false }
        return try desk.store.participants(of: tour.id).contains { row in
            row.seat.map { $0.isHeld || $0.ticket != nil } == true
                && SeatSession.same(row.name, name)
        }
    }

    mutating func registerForAll(_ tours: [Tour]) throws -> MailOutcome? {
        var outcomes: [MailOutcome] = []
        for tour in tours.prefix(Self.mostTours) {
            if let outcome = try comes(tour) { outcomes.append(outcome) }
        }
        guard !outcomes.isEmpty else { return nil }
        return MailOutcome(
            outcomes.flatMap(\.decisions), letters: outcomes.flatMap(\.letters),
            acts: session.acts(), opensCase: true)
    }

    /// Tours that one mail can register for.
    static let mostTours = 5

    var namedTours: [Tour] { tours(of: meantTours) }

    private func tours(of meant: [TourReading]) -> [Tour] {
        desk.tours.filter { tour in
            tour.status != .draft && tour.start > mail.now
                && meant.contains { $0.id == tour.initiative || $0.id == tour.id.text }
        }
    }

    /// Where somebody may wish to move: "could you move me to Hamburg?" is no mere question.
    private var movingTours: [TourReading] {
        reading.tours.filter { $0.evidence.place == .text && !isCompared($0) }
    }

    /// The tours of the mail without those that only a question of it names, if others are left.
    private var meantTours: [TourReading] {
        let told = reading.tours.filter { tour in
            !isCompared(tour) && !reading.questions.contains { question in
                let asked = question.evidence
                return asked.place == tour.evidence.place && asked.offset <= tour.evidence.offset
                    && tour.evidence.offset < asked.offset + asked.words.utf8.count
            }
        }
        return told.isEmpty ? reading.tours.filter { !isCompared($0) } : told
    }

    /// Whether the text names a tour only to compare it with another.
    private func isCompared(_ tour: TourReading) -> Bool {
        guard tour.evidence.place == .text, reading.tours.count > 1 else { return false }
        let text = mail.result.body.authorText
        let before = text.utf8.prefix(tour.evidence.offset).suffix(80)
        return AnswerRemarks.compares(String(decoding: before, as: UTF8.self))
    }

    /// Those that the mail names, or the only one that is open.
    private var openTours: [Tour] {
        get throws {
            let named = namedTours
            if !named.isEmpty { return named }
            guard reading.tours.isEmpty else { return [] }
            let open = desk.tours.filter { $0.status == .open && $0.start > mail.now }
            return open.count == 1 ? open : []
        }
    }

    /// Those that the mail names, or all in which the contact has a part.
    private var ownTours: [Tour] {
        get throws {
            let named = namedTours
            if !named.isEmpty { return named }
            guard let person = contact.person else { return [] }
            let own = try desk.store.tours(ofPerson: person.id)
            return desk.tours.filter { own.contains($0.id) && $0.start > mail.now }
        }
    }

    private mutating func otherTour(than tour: Tour) throws -> Tour? {
        guard let person = contact.person else { return nil }
        let own = try desk.store.tours(ofPerson: person.id)
        var others: [Tour] = []
        for other in desk.tours
        where own.contains(other.id) && other.id != tour.id && other.start > mail.now {
            if try !active(other).isEmpty { others.append(other) }
        }
        return others.count == 1 ? others.first : nil
    }
}
