import MailModel
import Testing

@Suite struct CivilTimeTests {
    @Test(
        "A moment and its civil time are two views of one value",
        arguments: [
            (0, "1970-01-01", "00:00:00", 4), (951_782_400, "2000-02-29", "00:00:00", 2),
            (1_429_171_200, "2015-04-16", "08:00:00", 4), (-1, "1969-12-31", "23:59:59", 3),
            (4_107_542_399, "2100-02-28", "23:59:59", 0),
        ] as [(Int64, String, String, Int)])
    func roundTrip(moment: Int64, date: String, time: String, weekday: Int) {
        let civil = CivilTime(secondsSinceEpoch: moment)
        #expect(civil.dateText == date)
        #expect(civil.timeText == time)
        #expect(civil.weekday == weekday)
        #expect(civil.secondsSinceEpoch == moment)
    }

    @Test func `a date shows its writer's zone`() {
        let date = MailDate(secondsSinceEpoch: 1_429_171_200, zoneMinutes: -210)
        #expect(date.rfc3339 == "2015-04-16T04:30:00-03:30")
    }
}
