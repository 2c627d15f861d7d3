import Drafting
import MailModel
import Pipeline
import SiteLoading
import Store

/// What the daemon and the commands share: the site's letters, and the parts that decide mail
/// and moments, in the order in which they are asked.
struct Office {
    let site: SiteFolder
    let store: Store
    let clock: WallClock
    let book: LetterBook
    let composer: LetterComposer
    let care: CareParts
    let journeys: JourneyParts

    init(_ site: SiteFolder, store: Store, clock: WallClock = .system) throws {
        self.site = site
        self.store = store
        self.clock = clock
        book = try Wiring.book(site)
        composer = LetterComposer(office: site.configuration.office, clock: clock)
        care = try CareParts(site.configuration, store, book, composer, clock)
        journeys = JourneyParts(site, store, book, composer, clock)
    }

    /// Look at each mail before any handler does.
    var watches: [any MailWatch] { care.watches }

    /// Asked in turn about each mail; the first that knows it decides it.
    var handlers: [any MailHandler] {
        care.handlers + journeys.handlers + [
            TourHandler(desk: tourDesk, rules: Wiring.rules(site.configuration)),
            AnswerHandler(
                rules: Wiring.rules(site.configuration), book: book, composer: composer)
        ]
    }

    /// What moments bring about, beside mail.
    var works: [any PeriodicWork] {
        care.works + [SeatOffers(desk: tourDesk)] + journeys.works
    }

    /// The tours with everything that letters about them need.
    var tourDesk: TourDesk {
        TourDesk(
            tours: site.tours, store: store, office: site.configuration.office,
            composer: composer, book: book)
    }
}
