import Deciding
import Drafting
import MIME
import MailModel
import Replies
import SiteLoading
import Store
import Touring
import Understanding

/// What a person writes about seats in plain words, and what follows from it.
struct SeatAnswer {
    let desk: TourDesk
    let mail: ReadMail
    let reading: Reading
    let contact: TourContact
    let occasion: TourDesk.Occasion
    let attendance: AttendanceReading
    /// The people of the mail, without spellings of a passport: those name nobody else.
    private let participants: [Found]
    var session: SeatSession
    /// People whom the mail says to come, and who are in no list of names.
    var comers: [String] = []
    /// Whether the letter that is answered asks who wants a place.
    private let asksForWhom: Bool
    /// The letter that is answered.
    private let letter: LetterName?

    init(
        desk: TourDesk, mail: ReadMail, reading: Reading, contact: TourContact,
        occasion: TourDesk.Occasion, letter: LetterName? = nil
    ) {
        self.desk = desk
        self.letter = letter
        asksForWhom = letter == .seatQuestion
        self.mail = mail
        self.reading = reading
        self.contact = contact
        self.occasion = occasion
        let text = mail.result.body.authorText
        attendance = AttendanceReading(text)
        let spellings = PassportNames.all(in: text)
        let others = spellings.reduce(text) { $0.replacing($1, with: "") }
        let isReply = !mail.result.message.inReplyTo.isEmpty
        let speaksOfOthers =
            asksForWhom || attendance.substitutes || attendance.people ?? 0 > 1
        let moves = reading.intents.contains {
            $0.intent == .tourRegistration || $0.intent == .tourWithdrawal
        }
        let read = moves ? reading.participants : []
        let named = read.isEmpty && isReply && speaksOfOthers ? NamedPeople.all(in: text) : read
        participants = Self.distinct(named.map(Self.cut)).filter { person in
            person.evidence.place == .from || others.contains(person.value)
                || !spellings.contains { Self.stands(person.value, in: $0) }
        }
        session = SeatSession(store: desk.store, now: mail.now, actor: "mail \(mail.id)")
    }

    /// A Han name without the verb that was read with it: 刘强想 is 刘强.
    private static func cut(_ person: Found) -> Found {
        let name = person.value
        guard (3...4).contains(name.count), name.utf8.first.map({ $0 >= 0xE4 }) == true,
            let last = name.last, "想要会將将因也都不已在由是".contains(last)
        else { return person }
        return Found(
            value: String(name.dropLast()), evidence: person.evidence, score: person.score)
    }

    /// `孙浩素食` beside `孙浩` is a remark on him, and no other person.
    private static func distinct(_ people: [Found]) -> [Found] {
        people.filter { person in
            person.value.utf8.first.map { $0 < 0xE4 } == true
                || !people.contains { other in
                    other.value.count >= 2 && other.value.count < person.value.count
                        && person.value.hasPrefix(other.value)
                }
        }
    }

    private static func stands(_ name: String, in spelling: String) -> Bool {
        Set(NameKey.fold(name).split(separator: " "))
            .isSubset(of: NameKey.fold(spelling).split(separator: " "))
    }

    /// The subject of an answer is ours, and tells nothing of the writer's will.
    private func tells(_ intent: Intent) -> Bool {
        let isReply = !mail.result.message.inReplyTo.isEmpty
        return reading.intents.contains {
            $0.intent == intent && !(isReply && $0.evidence?.place == .subject)
        }
    }

    /// Whether a sentence of the writer's own says that somebody comes; a question about a tour,
    /// or its name, takes no seat.
    private var registers: Bool {
        tells(.tourRegistration) && reading.registration == .plain && !attendance.isConditional
    }

    /// Whether the mail says that somebody comes, be it once.
    var wantsToCome: Bool { tells(.tourRegistration) || attendance.answer == .comes }

    /// A plain request for a place beside words that make the whole doubtful.
    private var asksToBook: Bool {
        reading.registration == .doubtful && attendance.answer == .comes
            && mail.arrival.questions.isEmpty && AnswerRemarks.books(mail.result.body.authorText)
            && !reading.intents.contains { Self.delicate.contains($0.intent) }
    }

    /// Whether the letter that is answered offers a place, or says that an offer has lapsed.
    var answersOffer: Bool { letter == .seatLapsed || letter == .seatOffered }

    /// The language of the mail where it is sure, or else the person's own.
    var spoken: LanguageTag? {
        let language = reading.language
        let isSure = language.score > 0.6 && mail.result.body.authorText.utf8.count > 40
        guard isSure || contact.person?.details.language == nil,
            desk.office.languages.contains(language.tag)
        else { return contact.language }
        return language.tag
    }

    // MARK: - In answer to a letter

    /// Nil where the mail is about something else, such as a question alone.
    mutating func toLetter(
        about tour: Tour, asksForYes: Bool, writerIsReader: Bool, reader: String
    ) throws -> MailOutcome? {
        let party = try party(tour)
        comers = Self.names(party)
        let isAnswer = asksForYes && (attendance.answer != .unclear || !comers.isEmpty)
            || registers || tells(.tourWithdrawal)
        guard writerIsReader else {
            guard isAnswer else { return nil }
            return staff("\(contact.address) answers the letter about \(tour.id) to \(reader)")
        }
        if asksForWhom, isAnswer, let outcome = try toQuestion(about: tour) { return outcome }
        if let later = forLater(tour) { return later }
        if let exchanged = try exchange(party, in: tour) { return exchanged }
        if let moved = try moved(from: tour) { return moved }
        if try onlyTells(tour), let noted = try detailsAlone(tour) { return noted }
        if isAnswer { return try answer(tour, party) }
        if try names(tour) { return try comes(tour) }
        if let noted = try detailsAlone(tour) { return noted }
        if saysMisread { return misread(tour) }
        guard asksForYes, mail.arrival.questions.isEmpty, !mail.isPartlySettled else {
            return nil
        }
        return unclear(tour)
    }

    /// A yes or a no to the question whether a place is wanted; nil where neither is plain.
    private mutating func toQuestion(about tour: Tour) throws -> MailOutcome? {
        guard try active(tour).isEmpty else { return nil }
        switch attendance.answer {
        case .comes:
            let named = try namedTours.filter { tour in
                reading.tours.contains {
                    $0.evidence.place != .subject && [tour.initiative, tour.id.text].contains($0.id)
                }
            }.filter { try active($0).isEmpty }
            return try registerForAll(named.isEmpty ? [tour] : named)
        case .staysAway where occasion.questions.isEmpty
            && mail.arrival.authorText.utf8.count <= Self.longestRepetition:
            return MailOutcome(["ignore: wants no place in \(tour.id)"], opensCase: true)
        default: return nil
        }
    }

    private var saysMisread: Bool {
        AnswerRemarks.saysMisread(mail.result.body.authorText)
    }

    private func misread(_ tour: Tour) -> MailOutcome {
        staff("says that we misread them about \(tour.id): read it")
    }

    private func unclear(_ tour: Tour) -> MailOutcome {
        staff("answers the letter about \(tour.id), and neither yes nor no was understood")
    }

    /// Whether those who have seats only answer what they were asked: nobody gives a place up,
    /// takes somebody's, or comes beside them.
    private mutating func onlyTells(_ tour: Tour) throws -> Bool {
        if attendance.substitutes { return false }
        if attendance.answer == .staysAway || attendance.answer == .both { return false }
        let seated = try active(tour)
        let isOffered = seated.contains {
            if case .offered = session.seat($0.id, in: tour)?.state { return true }
            return false
        }
        return !isOffered && strangers(to: seated).isEmpty
            && attendance.people ?? 0 <= seated.count
    }

    /// Whether the mail names those whose names the office asked for.
    private mutating func names(_ tour: Tour) throws -> Bool {
        let seated = try active(tour)
        let unnamed = seated.filter { !$0.isSelf && $0.name == nil }
        return !unnamed.isEmpty && (1...unnamed.count).contains(strangers(to: seated).count)
    }

    /// People named who are neither the writer nor any of these.
    func strangers(to known: [Traveller]) -> [String] {
        namesOfOthers.filter { name in
            !known.contains { Self.fits($0.name, name) }
        }
    }

    /// One person's name, be it that a Han name was read with the next sign or a part stands for
    /// the whole.
    static func fits(_ known: String?, _ name: String) -> Bool {
        guard let known, !known.isEmpty else { return false }
        if SeatSession.same(known, name) { return true }
        let isHan = known.utf8.first.map { $0 >= 0xE0 } == true
        return isHan && (name.hasPrefix(known) || known.hasPrefix(name))
            || ParticipantDetails.mentioned(in: name, of: [.init(name: known)]) == [known]
                && name.split(separator: " ").count == 1
    }

    private mutating func answer(_ tour: Tour, _ party: PartyReading) throws -> MailOutcome? {
        let kind: AttendanceReading.Answer =
            switch attendance.answer {
            case .unclear where attendance.isConditional: .unclear
            case _ where !party.leaving.isEmpty: .staysAway
            case .unclear: tells(.tourWithdrawal) ? .staysAway : .comes
            default: attendance.answer
            }
        switch kind {
        case .comes: return try comes(tour)
        case .staysAway, .both: return try goes(party, from: tour)
        case .perhaps, .unclear:
            if try !active(tour).isEmpty { return saysMisread ? misread(tour) : unclear(tour) }
            return MailOutcome(
                ["draft: may come to \(tour.id)"],
                letters: [
                    desk.undecided(
                        in: tour, to: contact, spoken: spoken, occasion: occasion)
                ])
        }
    }

    // MARK: - Yes

    private mutating func comes(_ tour: Tour) throws -> MailOutcome? {
        let before = try active(tour)
        let travellers = try travellers(tour)
        var turn = try turn(tour, travellers, beside: before)
        if !companions.isEmpty { turn.remark = "; names a companion: read it" }
        let isNew = travellers.contains { traveller in !before.contains { $0.id == traveller.id } }
        let isOffered = before.contains {
            if case .offered = session.seat($0.id, in: tour)?.state { return true }
            return false
        }
        let isNamed = before.contains { $0.name == nil && session.traveller($0.id)?.name != nil }
        if !isNew, !isOffered, !isNamed, turn.noted.isEmpty {
            if saysMisread { return misread(tour) }
            guard occasion.questions.isEmpty else { return nil }
            guard mail.arrival.authorText.utf8.count <= Self.longestRepetition else {
                return unclear(tour)
            }
            return MailOutcome(
                ["ignore: says again that they come to \(tour.id)"], opensCase: true)
        }
        return try turn.register(travellers, &session, how: "comes")
    }

    /// Octets of a mail that says no more than yes once again.
    private static let longestRepetition = 240

    /// Those who come: the people named, the writer where they mean themselves, and as many more
    /// as the number tells.
    private mutating func travellers(_ tour: Tour) throws -> [Traveller] {
        var all: [Traveller] = []
        let others = namesOfOthers
        let count = min(attendance.people ?? 0, Self.mostPeople)
        let isMeant = asksForWhom && !attendance.substitutes
            && AnswerRemarks.namesWriter(mail.result.body.authorText)
        let party = try party(tour)
        let isAlone = try others.isEmpty && lapsed(tour).isEmpty
        let isIncluded = try !asksForWhom && includesWriter(party, tour)
        if isAlone || namesSelf || isMeant || isIncluded || count == others.count + 1 {
            all.append(try session.own(contact, in: tour))
        }
        let seated = try active(tour).map(\.id)
        if others.isEmpty { all += try lapsed(tour) }
        for name in others {
            all.append(try session.guest(name, of: contact, in: tour, seated: seated))
        }
        // "Both of us" are those who have seats already, and only then somebody new.
        var known = try session.travellers(of: contact, in: tour).filter { traveller in
            let isSeated = seated.contains(traveller.id)
            return !all.contains { $0.id == traveller.id }
                && (isSeated || !traveller.isSelf && traveller.name == nil)
        }.sorted { seated.contains($0.id) && !seated.contains($1.id) }
        while all.count < count {
            let next = known.isEmpty ? nil : known.removeFirst()
            all.append(try next ?? session.guest(nil, of: contact, in: tour))
        }
        return all
    }

    /// People who are named as family: nobody is registered by that.
    private var companions: [String] {
        AnswerRemarks.sentences(mail.result.body.authorText)
            .filter(AnswerRemarks.speaksOfCompanion)
            .flatMap { sentence in named.filter { sentence.contains($0) } }
    }

    /// People of one mail; a delegation is smaller than a bus.
    private static let mostPeople = 60

    /// Names that the mail lists or states; a name taken from the From line is no such.
    private var named: [String] {
        participants.filter { $0.evidence.place != .from }.map(\.value)
    }

    var namesOfOthers: [String] {
        let companions = companions
        let more = comers.filter { new in !named.contains { Self.fits($0, new) } }
        return (named + more).filter {
            !Self.fits(contact.name, $0) && !companions.contains($0)
        }
    }

    var namesSelf: Bool {
        participants.contains { SeatSession.same(contact.name, $0.value) }
            && !(named.isEmpty && participants.count == 1)
    }

    // MARK: - No

    func isRunning(_ traveller: Traveller, _ tour: Tour) -> Bool {
        switch session.seat(traveller.id, in: tour)?.state {
        case .invited, .registered, .waiting, .offered: true
        default: false
        }
    }

    /// Those of the contact who have a place or stand in line.
    mutating func active(_ tour: Tour) throws -> [Traveller] {
        _ = try session.book(tour)
        return try session.travellers(of: contact, in: tour).filter { traveller in
            guard let seat = session.seat(traveller.id, in: tour) else { return false }
            return seat.isHeld || seat.ticket != nil
        }
    }

    func staffReadWho(_ tour: Tour) -> MailOutcome {
        staff("somebody comes to \(tour.id) and somebody does not; read who")
    }

    // MARK: - Another tour

    /// A place in the tour of the letter given up for another tour that the mail names.
    private mutating func moved(from tour: Tour) throws -> MailOutcome? {
        let text = mail.result.body.authorText
        guard attendance.substitutes || tells(.tourWithdrawal) && registers
            || AnswerRemarks.changesTour(text),
            case let others = namedTours.filter({ $0.id != tour.id }), let target = others.first,
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
        guard tells(.tourRegistration) || tells(.tourWithdrawal) else { return nil }
        let withdraws = tells(.tourWithdrawal) && attendance.answer != .comes
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
        if !registers, !asksToBook { return try doubtful(tours) }
        if attendance.substitutes, tours.count == 1, let old = try otherTour(than: tour) {
            let moving = try active(old)
            var turn = SeatTurn(desk: desk, tour: tour, contact: contact, occasion: occasion)
            turn.spoken = spoken
            return try turn.move(moving, from: old, &session, how: "changes the tour")
        }
        return try registerForAll(tours)
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
                about: Array(tours.prefix(Self.mostTours)), to: contact, people: namesOfOthers,
                waits: waits, spoken: spoken, occasion: occasion, reason: reason)
            return MailOutcome(["draft: \(reason)"], letters: [letter])
        } catch let refusal as SeatRefusal {
            let letter = desk.refusal(
                refusal, in: tour, to: contact, spoken: spoken, occasion: occasion)
            return MailOutcome(["draft: \(refusal.rawValue), \(tour.id)"], letters: [letter])
        }
    }

    /// Matters beside which the question whether a place is wanted would not be heard.
    private static let delicate: Set<Intent> = [
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

    private mutating func registerForAll(_ tours: [Tour]) throws -> MailOutcome? {
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
    private static let mostTours = 5

    var namedTours: [Tour] {
        let meant = meantTours
        return desk.tours.filter { tour in
            tour.status != .draft && tour.start > mail.now
                && meant.contains { $0.id == tour.initiative || $0.id == tour.id.text }
        }
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

    // MARK: - Details

    /// Answers to what was asked, in a mail that says nothing else.
    private mutating func detailsAlone(_ tour: Tour) throws -> MailOutcome? {
        let travellers = try active(tour)
        guard !travellers.isEmpty else { return nil }
        let turn = try turn(tour, travellers)
        guard !turn.noted.isEmpty else { return nil }
        return try turn.done(travellers, session, "answers what was asked")
    }

    /// A turn for some of this contact's people, with what the mail tells of them and of those
    /// who have seats beside them.
    mutating func turn(
        _ tour: Tour, _ travellers: [Traveller], beside seated: [Traveller] = []
    ) throws -> SeatTurn {
        var turn = SeatTurn(desk: desk, tour: tour, contact: contact, occasion: occasion)
        turn.spoken = spoken
        turn.beside = seated.filter { one in !travellers.contains { $0.id == one.id } }
        let all = travellers + turn.beside
        let told = ParticipantDetails.read(
            mail.arrival.authorText, wanted: tour.questions,
            people: all.compactMap { one in
                one.name.map { .init(name: $0, isWriter: one.isSelf) }
            })
        for traveller in all {
            let answers = told.answers(for: traveller.name, isWriter: traveller.isSelf)
            session.note(answers, of: traveller, in: tour)
            turn.noted.formUnion(answers.keys)
        }
        return turn
    }

    func staff(_ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"], letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }
}
