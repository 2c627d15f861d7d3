import Calendar
import MailModel
import Testing

@testable import Touring

/// Where readers live on the clock, when they arrive, and until when a place is kept for them.
@Suite struct ReaderClockTests {
    private static let homes = HomeZones(
        countries: "CN\tChina\nCO\tColombia\nUS\tUnited States\nGB\tBritain (UK)\n",
        zones: """
            CN\t+3114+12128\tAsia/Shanghai
            CO\t+0436-07405\tAmerica/Bogota
            US\t+404251-0740023\tAmerica/New_York
            US\t+340308-1181434\tAmerica/Los_Angeles
            GB\t+513030-0000731\tEurope/London

            """,
        translated: { ["中国": "CN", "美国": "US", "英国": "GB", "كولومبيا": "CO"][$0] })

    @Test(
        "A reader's zone follows from city and country in any script",
        arguments: [
            ("成都", "中国", "Asia/Shanghai"), ("成都市", nil, "Asia/Shanghai"),
            ("波哥大", nil, "America/Bogota"), ("旧金山", "美国", "America/Los_Angeles"),
            ("San Francisco", "United States", "America/Los_Angeles"),
            ("布里斯托尔", "英国", "Europe/London"), (nil, "كولومبيا", "America/Bogota"),
            ("Łódź", "Atlantis", nil),
        ] as [(String?, String?, String?)])
    func zone(city: String?, country: String?, zone: String?) {
        #expect(Self.homes.zone(city: city, country: country) == zone)
    }

    @Test(
        "The day of an arrival is read without its year",
        arguments: [
            ("June 7 at 15:10 on BA 2166", "2015-06-07"), ("el 6 de junio a las 18:40", "2015-06-06"),
            ("7 juin à 18 h 05 par AF 334", "2015-06-07"), ("6月5日14:20到达", "2015-06-05"),
            ("the evening before", nil), ("7 March at noon", nil),
        ] as [(String, String?)])
    func arrival(text: String, day: String?) throws {
        let tour = try lundTour()
        let noon = day.map { moment($0 + " 12:00", TestZones.berlin) }
        #expect(tour.arrival(told: text) == noon)
    }

    @Test func `an offer ends in the afternoon of the reader, after all of its days`() throws {
        let rules = SeatBook.Rules(try lundTour())
        // 3 days from 10:00 in Berlin; 18:00 in Shanghai is 12:00 there in winter.
        let now = moment("2015-02-10 10:00", TestZones.berlin)
        let until = OfferTerm.end(from: now, of: rules, home: TestZones.shanghai)
        #expect(until == moment("2015-02-14 18:00", TestZones.shanghai))
        #expect(until >= now + rules.offerSeconds)
    }

    @Test func `an offer shortly before the tour ends by day too`() throws {
        let rules = SeatBook.Rules(try lundTour())
        let now = moment("2015-06-06 10:00", TestZones.berlin)
        let until = OfferTerm.end(from: now, of: rules, home: TestZones.newYork)
        #expect(until == moment("2015-06-07 18:00", TestZones.newYork))
        #expect(until < rules.start)
    }
}
