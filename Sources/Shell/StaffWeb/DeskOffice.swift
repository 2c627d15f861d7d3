package import Drafting
package import Logging
import MailModel
package import Pipeline
package import SiteLoading
package import Store

/// What the desk's pages need of the office: its record, settings, letters and clock.
package struct DeskOffice: Sendable {
    package let store: Store
    package let site: SiteFolder
    package let settings: DeskSettings
    package let parts: Parts
    package let pages: PageBook
    /// Seals the links by which readers leave.
    package let unsubscribeKey: [UInt8]
    package let clock: WallClock
    package let logger: Logger
    /// Told after every change that the outbox may want to know of.
    package let changed: @Sendable () async -> Void

    /// The office's trades that have a page.
    package struct Parts: Sendable {
        package let book: LetterBook
        package let composer: LetterComposer
        package let reasons: ReasonBook
        package let tours: TourShelf
        package let reader: ReaderShelf
        package let campaigns: CampaignDesk
        package let confirmation: JoinConfirmation
        package let farewell: Farewell
        package let handOver: HandOver
        package let tourDesk: TourDesk
        package let canceller: TourCanceller

        package init(
            book: LetterBook, composer: LetterComposer, reasons: ReasonBook, tours: TourShelf,
            reader: ReaderShelf, campaigns: CampaignDesk, confirmation: JoinConfirmation,
            farewell: Farewell, handOver: HandOver, tourDesk: TourDesk, canceller: TourCanceller
        ) {
            self.book = book
            self.composer = composer
            self.reasons = reasons
            self.tours = tours
            self.reader = reader
            self.campaigns = campaigns
            self.confirmation = confirmation
            self.farewell = farewell
            self.handOver = handOver
            self.tourDesk = tourDesk
            self.canceller = canceller
        }
    }

    package init(
        store: Store, site: SiteFolder, settings: DeskSettings, parts: Parts, pages: PageBook,
        unsubscribeKey: [UInt8], clock: WallClock, logger: Logger,
        changed: @escaping @Sendable () async -> Void
    ) {
        self.store = store
        self.site = site
        self.settings = settings
        self.parts = parts
        self.pages = pages
        self.unsubscribeKey = unsubscribeKey
        self.clock = clock
        self.logger = logger
        self.changed = changed
    }

    var book: LetterBook { parts.book }
    var composer: LetterComposer { parts.composer }

    var configuration: SiteConfiguration { site.configuration }

    /// The member of staff with an address, as the site names them now.
    func member(_ address: String) -> SiteConfiguration.StaffMember? {
        guard let address = EmailAddress(address) else { return nil }
        return configuration.staff.first { $0.address == address && !$0.roles.isEmpty }
    }

    /// A person's name for an actor of the journal: `ada@office.example`, also behind `mail:` or
    /// `cli:`.
    func name(of actor: String) -> String {
        member(actor.split(separator: ":").last.map(String.init) ?? "")?.name ?? actor
    }
}
