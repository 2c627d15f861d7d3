import Approving
import MailModel
import Testing

/// Hours, holidays and absences decide who is asked when.
@Suite struct OfficeHoursTests {
    private static let hours: OfficeHours = {
        var hours = OfficeHours()
        hours.days = [1, 2, 3, 4, 5]
        (hours.opens, hours.closes) = (540, 1_020)
        hours.holidays = ["2015-02-19"]
        return hours
    }()

    private static func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Int64 {
        CivilTime(year: 2015, month: 2, day: day, hour: hour, minute: minute).secondsSinceEpoch
            - 8 * 3_600
    }

    private static let zone: OfficeHours.Zone = { _ in 480 }

    @Test func `the office is open in its own zone's hours on its days`() {
        let (hours, zone) = (Self.hours, Self.zone)
        #expect(hours.isOpen(at: Self.moment(9, 9), zone))
        #expect(!hours.isOpen(at: Self.moment(9, 17), zone))
        #expect(!hours.isOpen(at: Self.moment(8, 12), zone))
        #expect(!hours.isOpen(at: Self.moment(19, 12), zone))
    }

    /// 9 February 2015 is a Monday, the 19th a holiday.
    @Test(arguments: [
        (NamedDay.tomorrow, 10), (.dayAfter, 11), (.nextWeek, 16), (.weekday(1), 16),
        (.weekday(3), 11), (.weekday(6), 16), (.weekday(0), 16),
    ])
    func `a named day begins when the office opens on it, or on the next workday`(
        _ day: NamedDay, _ expected: Int
    ) {
        let now = Self.moment(9, 15, 20)
        #expect(day.moment(after: now, Self.hours, Self.zone) == Self.moment(expected, 9))
    }

    @Test func `what comes at night or on a holiday waits for the next opening`() {
        let (hours, zone) = (Self.hours, Self.zone)
        #expect(hours.opening(from: Self.moment(9, 20), zone) == Self.moment(10, 9))
        #expect(hours.opening(from: Self.moment(13, 18), zone) == Self.moment(16, 9))
        #expect(hours.opening(from: Self.moment(18, 18), zone) == Self.moment(20, 9))
        #expect(hours.workdayMoment(minute: 510, from: Self.moment(9, 9), zone)
            == Self.moment(10, 8, 30))
    }

    @Test func `only hours of work count until an escalation`() {
        let (hours, zone) = (Self.hours, Self.zone)
        let eight: Int64 = 8 * 3_600
        #expect(hours.moment(after: eight, from: Self.moment(9, 13), zone) == Self.moment(10, 13))
        #expect(hours.moment(after: eight, from: Self.moment(13, 20), zone) == Self.moment(16, 17))
        #expect(hours.moment(after: eight, from: Self.moment(18, 16), zone)
            == Self.moment(20, 16))
    }

    private static func person(
        _ name: String, _ roles: Set<String>, absent: Bool = false, deputy: String? = nil
    ) throws -> StaffPerson {
        var person = StaffPerson(
            name: name, address: try #require(EmailAddress("\(name)@office.example")),
            roles: roles, language: .english)
        if absent { person.absences = ["2015-02-09"..."2015-02-13"] }
        person.deputy = deputy.flatMap { EmailAddress("\($0)@office.example") }
        return person
    }

    @Test func `a deputy stands in for whoever is absent, and for no longer`() throws {
        let roster = DutyRoster([
            try Self.person("li", ["approver"], absent: true, deputy: "marie"),
            try Self.person("marie", ["reader", "approver"], absent: false),
            try Self.person("jose", ["drafter"]), try Self.person("ruth", ["administrator"]),
        ])
        #expect(roster.onDuty("2015-02-10").map(\.name) == ["marie", "jose"])
        #expect(roster.onDuty("2015-02-16").map(\.name) == ["li", "marie", "jose"])
    }

    @Test func `when nobody who may approve is there the administrator is asked`() throws {
        let roster = DutyRoster([
            try Self.person("li", ["approver"], absent: true), try Self.person("jose", ["drafter"]),
            try Self.person("ruth", ["administrator"]),
        ])
        #expect(roster.onDuty("2015-02-10").map(\.name) == ["jose", "ruth"])
    }
}
