package import SiteLoading
package import Store
import Touring

/// Calls off the tours whose files say that they are cancelled, as `tour cancel` does.
///
/// Nobody reads a file but staff: what they wrote there becomes letters, which wait for them.
package struct CancelledFiles: PeriodicWork {
    private let shelf: TourShelf
    private let store: Store
    private let canceller: TourCanceller

    package init(shelf: TourShelf, store: Store, desk: JourneyDesk) {
        self.shelf = shelf
        self.store = store
        canceller = TourCanceller(store: store, desk: desk)
    }

    package var name: String { "cancelled tours" }

    package func work(now: Int64) throws -> Int64? {
        let done = try store.cancelledTours()
        for tour in shelf.tours
        where tour.status == .cancelled && tour.end > now && !done.contains(tour.id.text) {
            guard try !canceller.concerned(tour).isEmpty else { continue }
            do {
                try canceller.cancel(tour, by: "tour file", now: now)
            } catch StoreError.conflict {}
        }
        return nil
    }
}
