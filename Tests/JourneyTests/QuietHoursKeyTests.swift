import Foundation
import SiteLoading
import Testing
import Touring

/// The night of the site's readers, as its settings say.
@Suite struct QuietHoursKeyTests {
    private func hours(_ from: String, _ until: String) throws -> QuietHours {
        let text = try JourneyFixture.text("Templates/site/secretariat.yaml")
            .replacing("quiet-from: \"21:00\"", with: "quiet-from: \"\(from)\"")
            .replacing("quiet-until: \"08:00\"", with: "quiet-until: \"\(until)\"")
        let site = try SiteConfiguration.read(text, file: "secretariat.yaml", folder: "/")
        return site.quietHours
    }

    @Test func `the night is the site's, if it leaves hours to write in`() throws {
        #expect(try hours("21:00", "08:00") == .night)
        #expect(try hours("22:30", "07:00") == QuietHours(begin: 1350, end: 420))
        for (from, until) in [("25:00", "08:00"), ("08:00", "07:00")] {
            #expect(throws: (any Error).self) { try hours(from, until) }
        }
    }
}
