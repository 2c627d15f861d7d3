import Calendar
import Deciding
package import Drafting
import MIME
import MailModel
package import SiteLoading
package import Store
package import Touring

/// What everything about tours shares: the site's tours, the store, and the writing of letters.
package struct TourDesk: Sendable {
    private let current: @Sendable () -> [Tour]
    package let store: Store
    package let office: SiteConfiguration.Office
    private let composer: LetterComposer
    private let book: LetterBook
    let homes = ReaderHomes.system

    /// The tours as their files are now; of tours that never change, those.
    package var tours: [Tour] { current() }

    package init(
        shelf: TourShelf, store: Store, office: SiteConfiguration.Office,
        composer: LetterComposer, book: LetterBook
    ) {
        self.init(
            tours: { shelf.tours }, store: store, office: office, composer: composer, book: book)
    }

    package init(
        tours: [Tour], store: Store, office: SiteConfiguration.Office, composer: LetterComposer,
        book: LetterBook
    ) {
        self.init(
            tours: { tours }, store: store, office: office, composer: composer, book: book)
    }

    private init(
        tours: @escaping @Sendable () -> [Tour], store: Store, office: SiteConfiguration.Office,
        composer: LetterComposer, book: LetterBook
    ) {
        current = tours
        self.store = store
        self.office = office
        self.composer = composer
        self.book = book
    }

    package func tour(_ id: String) -> Tour? { tours.first { $0.id.text == id } }

    /// The mail that a letter answers, with the questions in it that the library answers.
    package struct Occasion {
        package var mail: ReadMail?
        package var questions: [ReplyValues.Question] = []
        package var warning = ""
        /// One `source  sentence` line a sentence.
        package var sources = ""
        /// Whether every entry that answers a question is reviewed and not past its date.
        package var isReviewed = true
        /// True where the person's own calendar has told the answer and needs no entry.
        package var calendarKnows = false

        package init() {}
    }

    /// To whom a letter goes, and in which language.
    struct Reader {
        let address: EmailAddress
        let name: String?
        let personID: Int64?
        let language: LanguageTag

        init?(_ traveller: Traveller, _ office: SiteConfiguration.Office) {
            guard let address = EmailAddress(traveller.address) else { return nil }
            self.address = address
            name = traveller.isSelf ? traveller.name : traveller.contactName
            personID = traveller.personID
            language = Self.language(traveller.language, office)
        }

        init(_ contact: TourContact, _ office: SiteConfiguration.Office, _ spoken: LanguageTag?) {
            address = contact.address
            name = contact.name
            personID = contact.person?.id
            language = Self.language(spoken ?? contact.language, office)
        }

        private static func language(
            _ wanted: LanguageTag?, _ office: SiteConfiguration.Office
        ) -> LanguageTag {
            wanted.flatMap { office.languages.contains($0) ? $0 : nil } ?? office.fallback
        }
    }

    // MARK: - Writing

    func write(
        _ name: LetterName, _ tour: Tour, to reader: Reader, values: TemplateValues,
        reason: String, occasion: Occasion = Occasion(), calendar: CalendarLetter? = nil,
        gone: [CalendarLetter] = [], campaign: String? = nil
    ) -> LetterDraft {
        var request = LetterRequest(
            name, language: reader.language, recipient: reader.address,
            recipientName: reader.name, values: values, reason: occasion.warning + reason)
        let answers = ReplyValues(questions: occasion.questions).questionItems
        request.values.set("questions", answers)
        request.purpose = .tour
        request.personID = reader.personID
        request.readerLeft = store.hasLeft(reader.address)
        if reader.personID == nil { request.acts.append(TieLetter(to: reader.address)) }
        request.tour = tour.id.text
        request.campaign = campaign
        request.answersMail = occasion.mail != nil
        if let mail = occasion.mail {
            let arrival = mail.arrival
            request.inReplyTo = arrival.messageID
            request.references = Array(
                (arrival.references + [arrival.messageID].compactMap { $0 }).suffix(20))
        }
        request.sources = occasion.sources
        request.isReviewed = occasion.isReviewed
        request.gaps = occasion.questions.filter { $0.answer == nil }.map(\.text)
        attach(calendar, to: &request, tour, reader)
        for letter in gone { attach(letter, to: &request, tour, reader) }
        return composer.compose(request, from: book)
    }

    /// A calendar object to go with a letter, for one participant who has the letter's address.
    struct CalendarLetter {
        enum Kind { case invitation, accepted, cancellation }
        let kind: Kind
        let traveller: Traveller
        let now: Int64
        /// Whether the programme was sent, and its stops go with the cancellation.
        var hasProgramme = false
    }

    private func attach(
        _ letter: CalendarLetter?, to request: inout LetterRequest, _ tour: Tour, _ reader: Reader
    ) {
        guard let letter else { return }
        let calendar = TourCalendar(
            tour, organizer: office.address, organizerName: office.name(in: reader.language),
            language: reader.language, zones: SiteFolder.zones(of: tour))
        let guest = TourCalendar.Guest(
            person: letter.traveller.id, address: reader.address, name: letter.traveller.name)
        let sequence = (letter.traveller.sequence ?? -1) + 1
        let (method, bytes): (String, [UInt8]) =
            switch letter.kind {
            case .invitation:
                ("REQUEST", calendar.invitation(guest, sequence: sequence, stamp: letter.now))
            case .accepted:
                ("REQUEST", calendar.change(guest, sequence: sequence, stamp: letter.now))
            case .cancellation:
                ("CANCEL", calendar.cancellation(guest, sequence: sequence, stamp: letter.now))
            }
        // One mail shows one scheduling message; those of others go along as files.
        if request.calendar == nil {
            request.calendar = CalendarBody(method: method, bytes: bytes)
        }
        add("invite", bytes, to: &request)
        if letter.kind == .cancellation, letter.hasProgramme, !tour.stops.isEmpty {
            var ended = tour
            ended.status = .cancelled
            let stops = TourCalendar(
                ended, organizer: office.address, organizerName: office.name(in: reader.language),
                language: reader.language, zones: SiteFolder.zones(of: tour))
            let bytes = stops.itinerary(guest, sequence: sequence, stamp: letter.now)
            add("programme", bytes, to: &request)
        }
        request.acts.append(
            NoteSequence(tour: tour.id, participant: letter.traveller.id, sequence: sequence))
    }

    /// A calendar file beside the letter; a second one of a kind gets a number.
    private func add(_ name: String, _ bytes: [UInt8], to request: inout LetterRequest) {
        let number = request.attachments.count { $0.name.text.hasPrefix(name) } + 1
        let file = name + (number > 1 ? "-\(number)" : "") + ".ics"
        request.attachments.append(
            OutgoingAttachment(
                name: HeaderText(cleaning: file),
                type: MediaType("application/ics") ?? .binary, bytes: bytes))
    }

    /// What every letter about a tour may say of it.
    func values(_ tour: Tour, _ language: LanguageTag) -> TemplateValues {
        var values = TemplateValues([
            "tour-title": tour.title[language], "tour-city": tour.city[language],
            "tour-days": TourPhrases.days(tour.firstDay, tour.lastDay, language),
            "zone": TourPhrases.offset(tour.zone.offset(at: tour.start).seconds),
        ])
        values.set("example", flag: tour.isMadeUp)
        let deadline = tour.deadline.map { TourPhrases.weekdayAndDay($0, language) }
        values.set("has-deadline", deadline.map { [TemplateValues(["deadline": $0])] } ?? [])
        return values
    }
}

extension ReplyValues {
    init(questions: [Question]) {
        self.init()
        self.questions = questions
    }
}
