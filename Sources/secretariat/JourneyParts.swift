import Deciding
import Drafting
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

/// The parts that deal with tours beside seats: answers, programmes, reminders, formal letters.
struct JourneyParts {
    let shelf: TourShelf
    let desk: JourneyDesk
    let itineraries: ItineraryDesk
    let reminders: ReminderClock
    let invitations: InvitationDesk
    private let site: SiteFolder
    private let store: Store
    private let clock: WallClock
    private let book: LetterBook
    private let composer: LetterComposer

    init(
        _ site: SiteFolder, _ store: Store, _ book: LetterBook, _ composer: LetterComposer,
        _ clock: WallClock
    ) {
        self.site = site
        self.store = store
        self.clock = clock
        self.book = book
        self.composer = composer
        shelf = TourShelf(site)
        desk = JourneyDesk(
            office: site.configuration.office, homes: HomeZones.system, zone: TourShelf.zone,
            book: book, composer: composer, hasLeft: store.hasLeft)
        itineraries = ItineraryDesk(shelf: shelf, store: store, desk: desk)
        reminders = ReminderClock(
            shelf: shelf, store: store, desk: desk, quietHours: site.configuration.quietHours)
        invitations = InvitationDesk(
            site.configuration, shelf: shelf, book: book, composer: composer, clock: clock)
    }

    var handlers: [any MailHandler] {
        let rules = Wiring.rules(site.configuration)
        return [
            AfterwardsHandler(store: store, rules: rules, book: book, composer: composer),
            LetterRequestHandler(desk: invitations, rules: rules, store: store),
            ItineraryRequestHandler(
                itineraries, shelf: shelf, store: store, ownAddress: rules.ownAddresses),
        ]
    }

    func works(_ reader: ReaderShelf) -> [any PeriodicWork] {
        [
            PassportKeeper(store: store),
            CancelledFiles(shelf: shelf, store: store, desk: desk), reminders,
            ItineraryWatch(reminders, itineraries),
            AfterwardsWork(clock: reminders, desk: desk, store: store) {
                reader.reader.library.sources(of: $0.initiative)
            },
        ]
    }

    /// What the files of tours say, and what the record knows of their places.
    var guide: TourGuide {
        TourGuide(
            shelf, languages: site.configuration.office.languages, clock: clock,
            freePlaces: { [store] tour in
                (try? store.seats(SeatBook.Rules(tour)))?.book.free
            },
            seats: { [store] address in (try? store.seatedTours(of: address.canonical)) ?? [] })
    }
}
