package import Calendar
import SiteLoading
package import Touring

/// The clocks of readers, as far as their city and country tell.
package struct ReaderHomes: Sendable {
    private let homes: HomeZones
    private let zone: @Sendable (String) -> ZoneRules?

    package init(homes: HomeZones, zone: @escaping @Sendable (String) -> ZoneRules?) {
        self.homes = homes
        self.zone = zone
    }

    /// By the zone tables of the system.
    package static let system = ReaderHomes(homes: .system, zone: TourShelf.zone)

    package func rules(of traveller: Traveller) -> ZoneRules? {
        homes.zone(city: traveller.city, country: traveller.country).flatMap(zone)
    }
}
