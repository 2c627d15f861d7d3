import Calendar
import MailModel
import Testing

@testable import Touring

private let ann = PersonID(1)

private func reader(
    _ since: String = "2015-01-10", home: String? = nil, arrival: Int64? = nil,
    hasSeat: Bool = true
) -> ReminderPlanner.Reader {
    .init(
        person: ann, hasSeat: hasSeat, seatedSince: moment(since), home: home, arrival: arrival)
}

private func actions(
    _ at: String, _ reader: ReminderPlanner.Reader, _ ledger: ReminderLedger = .init(),
    quiet: QuietHours = .none, _ change: (inout Tour) -> Void = { _ in }
) throws -> [String: ReminderPlanner.Action] {
    var tour = try lundTour()
    change(&tour)
    let planner = ReminderPlanner(tour, homes: TestZones.all, quietHours: quiet)
    let steps = planner.steps(
        for: [reader], ledger, now: moment(at, TestZones.berlin))
    return Dictionary(uniqueKeysWithValues: steps.map { ($0.reminder.text, $0.action) })
}

private func ledger(_ rows: [(String, ReminderRow.State)]) -> ReminderLedger {
    ReminderLedger(rows.compactMap { name, state in
        ReminderID(name).map { ReminderRow(person: ann, reminder: $0, state: state) }
    })
}

private func berlin(_ text: String) -> Int64 { moment(text, TestZones.berlin) }

@Suite struct ReminderPlannerTests {
    @Test func `days before keep the time of day across the clock change`() throws {
        let planned = try actions("2015-01-15", reader())
        #expect(planned["60-days"] == .plan(at: berlin("2015-04-09 09:30")))
        #expect(planned["4-hours"] == .plan(at: berlin("2015-06-08 05:30")))
        let winter = try actions("2015-01-15", reader()) { $0.reminders = [rule("90 days")] }
        #expect(winter["90-days"] == .plan(at: berlin("2015-03-10 09:30")))
    }

    @Test func `a reminder goes on time, once`() throws {
        let first = try actions("2015-05-25 09:31", reader(), ledger([
            ("60-days", .sent(at: 0)), ("14-days", .planned(at: berlin("2015-05-25 09:30"))),
        ]))
        #expect(first["14-days"] == .send(late: false))
        #expect(first["60-days"] == nil)
        let again = try actions("2015-05-25 09:32", reader(), ledger([
            ("60-days", .sent(at: 0)), ("14-days", .sent(at: berlin("2015-05-25 09:31"))),
        ]))
        #expect(again["14-days"] == nil && again["60-days"] == nil)
    }

    @Test(arguments: [
        ("2015-04-20", "60-days", ReminderPlanner.Action.skip(.missed)),
        ("2015-05-28 12:00", "14-days", .send(late: true)),
        ("2015-06-04 12:00", "14-days", .skip(.tooLateToCatchUp)),
        ("2015-06-06 12:00", "3-days", .tellStaff),
        ("2015-06-08 04:00", "1-days", .send(late: true)),
        ("2015-06-08 08:30", "4-hours", .skip(.missed)),
        ("2015-06-08 09:30", "1-days", .skip(.started)),
    ])
    func `after downtime the policy decides`(
        _ at: String, _ name: String, _ action: ReminderPlanner.Action
    ) throws {
        #expect(try actions(at, reader())[name] == action)
    }

    @Test func `of two that are overdue only the later goes`() throws {
        let steps = try actions("2015-06-07 12:00", reader()) {
            $0.reminders = [
                rule("3 days", .sendUntilStart), rule("1 day", .sendUntilStart),
            ]
        }
        #expect(steps["3-days"] == .skip(.superseded))
        #expect(steps["1-days"] == .send(late: true))
    }

    @Test func `who registers late gets only what is still useful`() throws {
        let steps = try actions("2015-05-30 12:00", reader("2015-05-30 09:00"))
        #expect(steps["60-days"] == .skip(.registeredAfterwards))
        #expect(steps["14-days"] == .send(late: true))
        let later = try actions("2015-06-07 12:00", reader("2015-06-07 09:00"))
        #expect(later["14-days"] == .skip(.registeredAfterwards))
        #expect(later["3-days"] == .skip(.registeredAfterwards))
        #expect(later["4-hours"] == .plan(at: berlin("2015-06-08 05:30")))
    }

    @Test func `no seat or a cancelled tour ends what is planned`() throws {
        let rows = ledger([
            ("60-days", .sent(at: 5)), ("14-days", .planned(at: 9)), ("3-days", .held(since: 7)),
        ])
        let left = try actions("2015-05-01", reader(hasSeat: false), rows)
        #expect(left["14-days"] == .skip(.noSeat) && left["3-days"] == .skip(.noSeat))
        #expect(left["60-days"] == nil)
        let cancelled = try actions("2015-05-01", reader(), rows) { $0.status = .cancelled }
        #expect(cancelled["14-days"] == .skip(.tourCancelled))
        let draft = try actions("2015-05-01", reader(), rows) { $0.status = .draft }
        #expect(draft.isEmpty)
    }

    @Test func `who comes back is planned again for what is still to come`() throws {
        let rows = ledger([("14-days", .skipped(.noSeat)), ("60-days", .skipped(.missed))])
        let steps = try actions("2015-05-01", reader("2015-04-30"), rows)
        #expect(steps["14-days"] == .plan(at: berlin("2015-05-25 09:30")))
        #expect(steps["60-days"] == nil)
    }

    @Test func `the clock set back repeats nothing`() throws {
        let rows = ledger([
            ("60-days", .sent(at: berlin("2015-04-09 09:30"))),
            ("14-days", .sent(at: berlin("2015-05-25 09:30"))),
        ])
        let steps = try actions("2015-04-01", reader(), rows)
        #expect(steps["60-days"] == nil && steps["14-days"] == nil)
    }

    @Test func `another zone or day in the file moves what is planned and no more`() throws {
        let rows = ledger([
            ("60-days", .sent(at: 1)), ("14-days", .planned(at: berlin("2015-05-25 09:30"))),
        ])
        let steps = try actions("2015-05-01", reader(), rows) { tour in
            tour.zone = TestZones.shanghai
            tour.firstDay = CivilTime(year: 2015, month: 6, day: 10)
            tour.days = []
        }
        #expect(steps["60-days"] == nil)
        #expect(steps["14-days"] == .plan(at: moment("2015-05-27", TestZones.shanghai)))
    }

    @Test func `a reminder taken out of the file is retired`() throws {
        let rows = ledger([("9-days", .planned(at: 9)), ("8-days", .sent(at: 9))])
        let steps = try actions("2015-05-01", reader(), rows)
        #expect(steps["9-days"] == .skip(.noLongerPlanned))
        #expect(steps["8-days"] == nil)
    }

    @Test func `the reader's night moves a reminder to their morning`() throws {
        // 14 days before is 03:30 in New York.
        let steps = try actions("2015-05-01", reader(home: "America/New_York"), quiet: .night)
        #expect(steps["14-days"] == .plan(at: moment("2015-05-25 08:00", TestZones.newYork)))
    }

    @Test func `the last night is that of the tour, where the reader sleeps`() throws {
        // Four hours before is 05:30 in Berlin and 23:30 in New York; they wake up in Berlin.
        let steps = try actions("2015-06-01", reader(home: "America/New_York"), quiet: .night)
        #expect(steps["4-hours"] == .plan(at: berlin("2015-06-08 08:00")))
    }

    @Test func `who arrives days before lives by the tour's clock from then on`() throws {
        let there = try actions(
            "2015-05-01", reader(home: "America/New_York", arrival: berlin("2015-05-25 12:00")),
            quiet: .night)
        #expect(there["14-days"] == .plan(at: moment("2015-05-25 08:00", TestZones.newYork)))
        let earlier = try actions(
            "2015-05-01", reader(home: "America/New_York", arrival: berlin("2015-05-24 12:00")),
            quiet: .night)
        #expect(earlier["14-days"] == .plan(at: berlin("2015-05-25 09:30")))
    }

    @Test func `a night that lasts until the start moves it to the evening before`() throws {
        let steps = try actions("2015-06-01", reader(), quiet: QuietHours(begin: 1260, end: 600))
        #expect(steps["4-hours"] == .plan(at: berlin("2015-06-07 20:00")))
    }

    @Test func `a late reminder waits for the morning, if that is not too late`() throws {
        let night = try actions("2015-05-28 23:00", reader(), quiet: .night)
        #expect(night["14-days"] == nil)
        let last = try actions("2015-06-02 23:00", reader(), quiet: .night) {
            $0.reminders = [rule("14 days", .sendUntil(lead("6 days")))]
        }
        #expect(last["14-days"] == .skip(.tooLateToCatchUp))
        let tooLate = try actions("2015-06-02 02:00", reader(), quiet: .night) {
            $0.reminders = [rule("14 days", .sendUntil(lead("150 hours")))]
        }
        #expect(tooLate["14-days"] == .skip(.quiet))
    }

    @Test(
        "What the night would lose goes in the evening; the rest of the night stays quiet",
        arguments: [
            // The eve's own time was 09:30; in the morning the last one goes instead.
            ("2015-06-07 22:00", ReminderPlanner.Action.send(late: true)),
            ("2015-06-07 23:59", .send(late: true)), ("2015-06-08 00:30", nil),
            ("2015-06-07 20:00", .send(late: true)),
        ] as [(String, ReminderPlanner.Action?)])
    func evening(_ at: String, _ action: ReminderPlanner.Action?) throws {
        let steps = try actions(at, reader(), quiet: .night) {
            $0.reminders = [rule("1 day", .sendUntilStart), rule("4 hours")]
        }
        #expect(steps["1-days"] == action, "\(at)")
        #expect(steps["4-hours"] == .plan(at: berlin("2015-06-08 08:00")))
        let morning = try actions("2015-06-08 08:00", reader(), quiet: .night) {
            $0.reminders = [rule("1 day", .sendUntilStart), rule("4 hours")]
        }
        #expect(morning["1-days"] == .skip(.superseded))
        #expect(morning["4-hours"] == .send(late: false))
    }

    @Test(arguments: [
        ("20:59", false), ("21:00", true), ("23:59", true), ("00:00", true), ("07:59", true),
        ("08:00", false),
    ])
    func `nights begin and end to the minute`(_ clock: String, _ isQuiet: Bool) {
        let at = berlin("2015-05-05 \(clock)")
        let night = QuietHours.night.night(at: at, in: TestZones.berlin)
        #expect((night != nil) == isQuiet)
        if let night { #expect(night.begin <= at && night.end > at) }
    }

    @Test func `what is sent is never overwritten`() {
        var ledger = ledger([("9-days", .sent(at: 9))])
        guard let id = ReminderID("9-days") else { return }
        let row = ReminderRow(person: ann, reminder: id, state: .planned(at: 1))
        let wasKept = ledger.record(row)
        #expect(!wasKept)
        #expect(ledger.state(ann, id) == .sent(at: 9))
    }

    @Test func `rows come back as they went in`() {
        let rows = [("1-days", 1), ("2-days", 2)].flatMap { name, number in
            (1...3).compactMap { person in
                ReminderID(name).map {
                    ReminderRow(
                        person: PersonID(Int64(person)), reminder: $0,
                        state: .planned(at: Int64(number)))
                }
            }
        }
        #expect(Set(ReminderLedger(rows).rows) == Set(rows))
        #expect(ReminderLedger(rows).rows.count == 6)
    }
}

private func lead(_ text: String) -> ReminderRule.Lead {
    guard let lead = ReminderRule.Lead(text) else { preconditionFailure(text) }
    return lead
}

private func rule(_ text: String, _ policy: ReminderRule.CatchUp = .skip) -> ReminderRule {
    ReminderRule(lead: lead(text), letter: "reminder", catchUp: policy)
}
