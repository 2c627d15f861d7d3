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
    let asksForWhom: Bool
    /// The letter that is answered, and its row.
    let letter: LetterName?
    private let row: LetterRow?
    /// Whether our question lists the writer among those who might come.
    private var listsWriter = false

    init(
        desk: TourDesk, mail: ReadMail, reading: Reading, contact: TourContact,
        occasion: TourDesk.Occasion, answering row: LetterRow? = nil
    ) {
        self.desk = desk
        self.row = row
        letter = row.flatMap { LetterName(rawValue: $0.letter) }
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
        let sender = contact.name
        participants = Self.distinct(named.map(Self.cut)).filter { person in
            guard !SignOff.isCourtesy(person.value),
                !SignOff.signs(person.value, text, sender: sender)
            else { return false }
            return person.evidence.place == .from || others.contains(person.value)
                || !spellings.contains { Self.stands(person.value, in: $0) }
        }
        session = SeatSession(store: desk.store, now: mail.now, actor: "mail \(mail.id)")
    }

    /// A Han name without the verb that was read with it: 刘强想 is 刘强; one that begins its
    /// sentence without what stands before it: `Perhaps Ruth Hill`.
    private static func cut(_ person: Found) -> Found {
        let name = person.value
        let words = name.split(separator: " ")
        if words.count > 2, let first = words.first, openings.contains(first.lowercased()) {
            return Found(
                value: words.dropFirst().joined(separator: " "), evidence: person.evidence,
                score: person.score)
        }
        guard (3...4).contains(name.count), name.utf8.first.map({ $0 >= 0xE4 }) == true,
            let last = name.last, "想要会將将因也都不已在由是".contains(last)
                || last == "代" && person.evidence.words.hasSuffix("代")
        else { return person }
        return Found(
            value: String(name.dropLast()), evidence: person.evidence, score: person.score)
    }

    private static let openings: Set = [
        "perhaps", "maybe", "possibly", "unfortunately", "sadly", "also", "please", "then",
        "finally", "instead", "quizás", "quizá", "también", "además", "lamentablemente",
        "desgraciadamente", "malheureusement", "finalement", "aussi", "hopefully", "register",
        "book", "inscrire", "inscribir", "vendremos", "iremos", "asistiremos", "participaremos",
        "viajaremos", "acudiremos", "viendrons", "irons",
    ]

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
        let isAnswer = asksForYes
            && (attendance.answer != .unclear || !comers.isEmpty || joins || principal != nil)
            || registers || tells(.tourWithdrawal)
        if onlyTakesNote {
            let decision = "ignore: takes note of our letter about \(tour.id)"
            return MailOutcome([decision], opensCase: true)
        }
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
    mutating func toQuestion(about tour: Tour) throws -> MailOutcome? {
        guard try active(tour).isEmpty else { return nil }
        switch attendance.answer {
        case .comes:
            try takeListed()
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

    /// A yes without names is for those whom our question lists, as staff let it go.
    private mutating func takeListed() throws {
        let text = mail.result.body.authorText
        guard namesOfOthers.isEmpty, let row,
            !AnswerRemarks.namesWriter(text) || AnswerRemarks.namesOthers(text),
            let body = try desk.store.revision(row.revision, of: row.id)?.body
        else { return }
        let titles = desk.tours.flatMap { tour in desk.office.languages.map { tour.title[$0] } }
        let names = body.split(separator: "\n").filter { $0.hasPrefix("- ") }
            .map { String($0.dropFirst(2)) }.filter { !titles.contains($0) }
        listsWriter = names.contains { Self.fits(contact.name, $0) }
        comers += names.filter { !Self.fits(contact.name, $0) }
    }

    /// "OK, thank you" to a letter that takes no yes.
    private var onlyTakesNote: Bool {
        let isNews = [.withdrawalConfirmed, .registrationRefused, .seatLapsed].contains(letter)
        return isNews && mail.arrival.questions.isEmpty
            && AnswerRemarks.acknowledges(mail.result.body.authorText)
    }

    /// "I'd like to join", where our letter asks whether they come.
    private var joins: Bool {
        let text = mail.result.body.authorText
        return letter != nil && mail.arrival.questions.isEmpty && !attendance.isConditional
            && reading.intents.contains { $0.intent == .join && $0.evidence?.place == .text }
            && !AnswerRemarks.namesMembership(text)
    }

    var saysMisread: Bool {
        AnswerRemarks.saysMisread(mail.result.body.authorText)
    }

    func misread(_ tour: Tour) -> MailOutcome {
        staff("says that we misread them about \(tour.id): read it")
    }

    func unclear(_ tour: Tour) -> MailOutcome {
        staff("answers the letter about \(tour.id), and neither yes nor no was understood")
    }

    /// Whether those who have seats only answer what they were asked: nobody gives a place up,
    /// takes somebody's, or comes beside them.
    mutating func onlyTells(_ tour: Tour) throws -> Bool {
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
    mutating func names(_ tour: Tour) throws -> Bool {
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

    mutating func answer(_ tour: Tour, _ party: PartyReading) throws -> MailOutcome? {
        let kind: AttendanceReading.Answer =
            switch attendance.answer {
            case .unclear where attendance.isConditional: .unclear
            case _ where !party.leaving.isEmpty: .staysAway
            case .unclear where AnswerRemarks.changesTour(mail.result.body.authorText): .unclear
            case .unclear where joins || attendance.sends: .comes
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

    mutating func comes(_ tour: Tour) throws -> MailOutcome? {
        let before = try active(tour)
        if let principal { return try comes(principal, in: tour) }
        if let sent = try sends(tour) { return sent }
        let travellers = try travellers(tour)
        guard !travellers.isEmpty else {
            return staff(
                "wants places for others whose names were not understood, \(tour.id): read it")
        }
        var turn = try turn(tour, travellers, beside: before)
        turn.ifRoom = attendance.dependsOnRoom
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
    mutating func travellers(_ tour: Tour) throws -> [Traveller] {
        var all: [Traveller] = []
        let others = namesOfOthers
        let count = min(attendance.people ?? 0, Self.mostPeople)
        let isMeant = listsWriter || asksForWhom && !attendance.substitutes
            && AnswerRemarks.namesWriter(mail.result.body.authorText)
        let party = try party(tour)
        let staysHome = party.leaving.contains(.writer)
        let isAlone = try others.isEmpty && lapsed(tour).isEmpty
        // "Both of us: Anna Lee and Bob Ray": the number is that of the names.
        let isFull = !others.isEmpty && count == others.count && !party.coming.contains(.writer)
        let isIncluded = try !asksForWhom && !isFull && includesWriter(party, tour)
        let isOne = isAlone || namesSelf || isMeant || isIncluded || count == others.count + 1
        if isOne, !staysHome {
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
    var named: [String] {
        participants.filter { person in
            switch person.evidence.place {
            case .from: false
            // Whoever signs is the writer, as another spelling of the name in From.
            case .signature: !SignOff.isOtherSpelling(of: contact.name, person.value)
            case .subject, .text: true
            }
        }.map(\.value)
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

    // MARK: - Details

    /// Answers to what was asked, in a mail that says nothing else.
    mutating func detailsAlone(_ tour: Tour) throws -> MailOutcome? {
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
        let corrects = ParticipantDetails.corrects(mail.arrival.authorText)
        for traveller in all {
            let answers = told.answers(for: traveller.name, isWriter: traveller.isSelf)
            session.note(answers, of: traveller, in: tour, isCorrection: corrects)
            turn.noted.formUnion(answers.keys)
        }
        return turn
    }

    func staff(_ reason: String) -> MailOutcome {
        MailOutcome(
            ["escalate: \(reason)"], letters: [LetterComposer.staffEntry(mail.arrival, reason)])
    }
}
