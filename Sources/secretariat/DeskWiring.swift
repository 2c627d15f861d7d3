import Logging
import Pipeline
import SiteLoading
import StaffWeb

/// The desk in the browser from a site's settings; none where the site names none.
enum DeskWiring {
    static func desk(
        _ office: Office, _ reader: ReaderShelf, changed: Doorbell, logger: Logger
    ) throws -> StaffDesk? {
        guard let settings = office.site.configuration.desk else { return nil }
        let pages = try PageBook(folder: TemplateFolder.find().path + "/desk")
        return StaffDesk(
            DeskOffice(
                store: office.store, site: office.site, settings: settings,
                parts: DeskOffice.Parts(
                    book: office.book, composer: office.composer, reasons: office.reasons,
                    tours: office.journeys.shelf, reader: reader, campaigns: try office.campaigns(),
                    confirmation: JoinConfirmation(office.membership),
                    farewell: Farewell(office.membership), handOver: office.handOver,
                    tourDesk: office.tourDesk,
                    canceller: TourCanceller(store: office.store, desk: office.journeys.desk)),
                pages: pages,
                unsubscribeKey: try office.store.unsubscribeKey(office.clock),
                clock: office.clock, logger: logger,
                changed: { await changed.ring() }),
            place: DeskPlace(settings, state: office.site.state))
    }
}
