import Drafting
import Foundation
import MIME
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Testing
import Touring

/// Every letter about a tour in every language, compared whole with the file beside the tests.
///
/// `GOLDEN=write` writes the files anew; read what changed before you commit it.
@Suite struct GoldenLetterTests {
    private static let names: [LetterName] = [
        .itinerary, .itineraryChanged, .tourCancelled, .reminderEarly, .reminder, .reminderLast,
        .reminderEve, .reminderToday, .thanksAfter, .reportReminder,
    ]
    /// How many hours before the start a letter is written.
    private static let hours: [LetterName: Int64] = [
        .reminderEarly: 1440, .reminder: 336, .reminderLast: 72, .reminderEve: 24,
        .reminderToday: 4,
    ]
    private static let readers: [(LanguageTag, String, String)] = [
        (.english, "Ada Obi", "Nigeria"), (.french, "Awa Diop", "Senegal"),
        (.spanish, "Ana Prieto", "Spain"), (.chinese, "马晓东", "China"),
    ]
    private static let folder = JourneyFixture.top + "/Tests/JourneyTests/Golden/"

    private static func check(_ text: String, _ file: String) throws {
        let path = folder + file
        if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        let golden = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == golden, "\(file)")
    }

    @Test func `each letter reads as its golden file`() throws {
        let fixture = try JourneyFixture()
        let old = try JourneyFixture.boston()
        let shelf = JourneyFixture.shelf([old])
        let tour = try #require(shelf.tours.first)
        let now = fixture.clock.now
        let new = JourneyFixture.shelf([
            old.replacing("start: \"11:30\"", with: "start: \"11:45\"")
                .replacing(
                    """
                    {en: "Community hall", fr: "Salle communale", es: "Salón comunitario", \
                    zh: "社区会堂"}
                    """,
                    with: """
                        {en: "Town library", fr: "Bibliothèque", es: "Biblioteca", zh: "图书馆"}
                        """)
        ])
        let changed = try #require(new.tours.first)
        for (language, name, country) in Self.readers {
            let id = try fixture.seat(
                "\(language)@city.example", name: name, language: language.code,
                country: country, in: tour)
            let row = try #require(try fixture.store.participant(id, in: tour.id))
            for letter in Self.names {
                fixture.clock.turn(to: Self.hours[letter].map { tour.start - $0 * 3600 } ?? now)
                var order = JourneyDesk.Order(letter, tour, row, reason: "golden")
                if letter == .itineraryChanged {
                    order.changes = ItineraryChange.between(tour, changed, in: language)
                    order.tour = changed
                }
                if letter == .itinerary || letter == .itineraryChanged { order.calendar = [65] }
                if letter == .thanksAfter { order.sources = ["https://award.example/boston"] }
                let draft = fixture.desk.compose(order)
                #expect(draft.language == language.code)
                let body = try #require(draft.revision?.body, "\(draft.reason)")
                try Self.check(
                    "\(draft.subject)\n\n\(body)", "\(letter.rawValue).\(language).txt")
            }
        }
    }

    @Test func `formal letters and what asks for them read as their golden files`() throws {
        let fixture = try JourneyFixture()
        let shelf = JourneyFixture.shelf([try JourneyFixture.boston()])
        let desk = InvitationDesk(
            fixture.configuration, shelf: shelf, book: fixture.book, composer: fixture.composer,
            clock: fixture.clock.wall)
        var request = InvitationRequest()
        request.passportName = "Ada Ngozi Obi"
        request.birthDate = CivilTime(date: "1971-08-04")
        request.tour = "2015-boston"
        var whole = request
        whole.organization = "City of Lagos"
        whole.role = "Director of Budget"
        whole.addressee = Addressee("the US Consulate General in Lagos")
        let number = PassportNumber("A05551234")
        let recipient = try #require(EmailAddress("ada@lagos.example"))
        for (language, name, _) in Self.readers {
            var letter = LetterRequest(
                .invitationLetter, language: language, recipient: recipient, recipientName: name,
                reason: "golden")
            letter.subject = "Re: Boston"
            let ask = desk.ask(request, nil, isBlocked: false, questions: [], to: letter)
            let formal = try #require(desk.formal(whole, number, to: letter))
            #expect(desk.formal(request, number, to: letter) == nil)
            #expect(formal.approvals == 2 && formal.goesAt == nil)
            for (draft, file) in [(ask, "letter-request-ask"), (formal, "invitation-letter")] {
                let body = try #require(draft.revision?.body, "\(draft.reason)")
                try Self.check("\(draft.subject)\n\n\(body)", "\(file).\(language).txt")
            }
        }
    }

    /// A tour with one place, of which somebody else holds the place or nobody does.
    private func seatLetters(
        _ language: LanguageTag, _ name: String
    ) throws -> [LetterDraft] {
        let fixture = try JourneyFixture()
        let shelf = JourneyFixture.shelf([
            try JourneyFixture.boston().replacing("places: 20", with: "places: 1")
                .replacing("organization: 2", with: "organization: 1")
        ])
        let tour = try #require(shelf.tours.first)
        let desk = TourDesk(
            shelf: shelf, store: fixture.store, office: fixture.configuration.office,
            composer: fixture.composer, book: fixture.book)
        let address = try #require(EmailAddress("\(language)@city.example"))
        let contact = TourContact(
            address, person: nil, name: name, organization: "City", language: language)
        func session() -> SeatSession {
            SeatSession(store: fixture.store, now: fixture.clock.now, actor: "golden")
        }
        let turn = SeatTurn(desk: desk, tour: tour, contact: contact)
        var invitations = TourInvitations(
            tour, desk: desk, campaign: "golden", now: fixture.clock.now, actor: "golden")
        try invitations.invite(contact)
        var first = session()
        let own = try first.own(contact, in: tour)
        var letters = invitations.letters
        letters += try turn.register([own], &first, how: "golden").letters
        letters += try turn.leave([own], &first, how: "golden").letters
        letters.append(desk.undecided(in: tour, to: contact, occasion: TourDesk.Occasion()))
        letters.append(
            desk.refusal(.tooLate, in: tour, to: contact, occasion: TourDesk.Occasion()))
        letters.append(
            desk.question(
                about: [tour, tour], to: contact, people: ["Carl Dunn"], waits: .tourFull,
                occasion: TourDesk.Occasion(), reason: "golden"))
        try fixture.seat("other@town.example", name: "Other", in: tour)
        var second = session()
        let waiting = try second.own(contact, in: tour)
        letters += try turn.register([waiting], &second, how: "golden").letters
        let until = tour.start - 30 * 86_400
        letters += [
            desk.offer(waiting.id, tour, until, second), desk.lapse(waiting.id, tour, second),
        ].compactMap { $0 }
        return letters
    }

    static let seatNames: [LetterName] = [
        .invitation, .registrationConfirmed, .withdrawalConfirmed, .registrationIncomplete,
        .registrationRefused, .seatQuestion, .waitingList, .seatOffered, .seatLapsed,
    ]

    @Test func `letters about seats read as their golden files`() throws {
        for (language, name, _) in Self.readers {
            let letters = try seatLetters(language, name)
            #expect(letters.map(\.letter) == Self.seatNames.map(\.rawValue), "\(language)")
            for draft in letters {
                #expect(draft.language == language.code)
                let body = try #require(draft.revision?.body, "\(draft.reason)")
                try Self.check(
                    "\(draft.subject)\n\n\(body)", "\(draft.letter).\(language).txt")
            }
        }
    }

    @Test func `no golden file stands beside them that no letter has`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(files.count == (Self.names.count + 2 + Self.seatNames.count) * Self.readers.count)
    }
}
