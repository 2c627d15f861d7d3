import Drafting
import Logging
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
    let reasons: ReasonBook
    let care: CareParts
    let journeys: JourneyParts
    let authenticator: Authenticator
    let logger: Logger

    init(
        _ site: SiteFolder, store: Store, clock: WallClock = .system,
        logger: Logger = Logger(label: "secretariat")
    ) throws {
        self.site = site
        self.store = store
        self.clock = clock
        book = try Wiring.book(site)
        reasons = try Wiring.reasons(site)
        composer = LetterComposer(office: site.configuration.office, clock: clock)
        journeys = JourneyParts(site, store, book, composer, clock)
        care = try CareParts(
            site.configuration, store, book, composer, clock,
            tours: { [shelf = journeys.shelf] in shelf.tours })
        authenticator = try AuthenticationWiring.authenticator(
            site.configuration.authentication, now: clock.now)
        self.logger = logger
    }

    /// The desk by mail: the site's staff, their words and their letters.
    private var desk: MailDesk {
        MailDesk(
            site.configuration, store: store, book: book, composer: composer, clock: clock,
            reasons: reasons, codes: site.deskWords)
    }

    /// Puts drafts before colleagues, where letters to staff leave at all.
    var handOver: HandOver {
        HandOver(desk, authenticator: authenticator, isOn: asksStaff)
    }

    /// Reads and decides stored mail; rings when some was decided.
    func reception(
        _ shelf: ReaderShelf? = nil, decided: [Doorbell] = [], pulse: Pulse = Pulse()
    ) throws -> Reception {
        let shelf = try shelf ?? ReaderShelf(Wiring.reader(site, guide: journeys.guide))
        return Reception(
            store: store, shelf: shelf,
            watches: watches,
            handlers: handlers,
            authenticator: authenticator, clock: clock, logger: logger, decided: decided,
            pulse: pulse)
    }

    /// Look at each mail before any handler does; staff's answers to the desk come first of all.
    var watches: [any MailWatch] { [StaffWatch(desk)] + care.watches + [passports] }

    private var passports: PassportWatch {
        PassportWatch(days: site.configuration.letterRequests.passportDays)
    }

    /// Asked in turn about each mail; the first that knows it decides it.
    var handlers: [any MailHandler] {
        care.handlers + journeys.handlers + [
            LeaveHandler(membership),
            TourHandler(desk: tourDesk, rules: Wiring.rules(site.configuration)),
            JoinHandler(membership), DetailsHandler(membership),
            AnswerHandler(
                rules: Wiring.rules(site.configuration), book: book, composer: composer)
        ]
    }

    /// What moments bring about, beside mail.
    func works(_ reader: ReaderShelf) -> [any PeriodicWork] {
        care.works + [SeatOffers(desk: tourDesk)] + journeys.works(reader) + askingStaff
            + [MembershipWork(membership)]
    }

    /// The desk by mail, where the site has one and anything is sent at all.
    private var askingStaff: [any PeriodicWork] {
        asksStaff ? [DeskClock(desk, authenticator: authenticator)] : []
    }

    private var asksStaff: Bool {
        site.configuration.mode != .observe && site.configuration.deskByMail.isOn
    }

    /// The tours with everything that letters about them need.
    var tourDesk: TourDesk {
        TourDesk(
            shelf: journeys.shelf, store: store, office: site.configuration.office,
            composer: composer, book: book)
    }

    /// Letters to many, as the site's files have them now.
    func campaigns() throws -> CampaignDesk {
        let (settings, book) = (site.configuration, try Wiring.campaigns(site))
        let writer = CampaignWriter(
            book: book, composer: composer, unsubscribeKey: try store.unsubscribeKey(clock),
            publicOrigin: settings.desk?.publicOrigin)
        return CampaignDesk(
            store: store, writer: writer, letters: book.names,
            languages: settings.office.languages, undoSeconds: settings.limits.undoSeconds,
            clock: clock)
    }

    /// The record, rules and letters of joining, belonging and leaving.
    var membership: MembershipDesk {
        MembershipDesk(
            store: store, rules: Wiring.membershipRules(site.configuration.membership),
            house: Wiring.rules(site.configuration), book: book, composer: composer, clock: clock,
            publicOrigin: site.configuration.desk?.publicOrigin,
            tours: { [shelf = journeys.shelf] in shelf.tours })
    }
}
