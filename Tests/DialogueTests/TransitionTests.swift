import Deciding
import Foundation
import MailModel
import Store
import Testing

/// Every step of the membership machine is in the journal and is there after a restart.
@Suite struct TransitionTests {
    struct Step: Hashable, CustomTestStringConvertible {
        let from: PersonStatus
        let to: PersonStatus
        var testDescription: String { "\(from.rawValue) → \(to.rawValue)" }
    }

    /// What the machine does at any event, from any standing.
    static let steps: [Step] = {
        let rules = MembershipRules()
        let answers = [(0, 1), (0, 0), (2, 1), (2, 0)].map {
            Membership.Answer(missing: $0.0, told: $0.1)
        }
        let events: [@Sendable (inout Membership) -> Void] = [
            { _ = $0.confirms() }, { _ = $0.leaves() }, { _ = $0.approved() },
            { _ = $0.approvalUndone() }, { _ = $0.rejected() }, { $0.addressFails() },
            { $0.addressWorks() }, { _ = $0.silence(90 * 86_400, rules) },
        ]
        var found: Set<Step> = []
        for status in PersonStatus.allCases {
            for isNudged in [false, true] {
                var machines: [Membership] = []
                for answer in answers {
                    var one = Membership(status: status, isNudged: isNudged)
                    _ = one.asksToJoin(answer)
                    var other = Membership(status: status, isNudged: isNudged)
                    _ = other.answers(answer)
                    machines += [one, other]
                }
                for event in events {
                    var machine = Membership(status: status, isNudged: isNudged)
                    event(&machine)
                    machines.append(machine)
                }
                for machine in machines where machine.status != status {
                    found.insert(Step(from: status, to: machine.status))
                }
            }
        }
        return found.sorted { $0.testDescription < $1.testDescription }
    }()

    @Test func `each is a line of the journal and survives a restart`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("steps-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(Self.steps.count > 20)
        var ids: [Int64] = []
        do {
            let store = try Store(folder: folder)
            for (number, step) in Self.steps.enumerated() {
                let address = try #require(EmailAddress("p\(number)@town.example"))
                try store.perform([AddPerson(address, status: step.from)], now: 100)
                let person = try #require(try store.person(at: address))
                var changed = person
                changed.status = step.to
                try store.perform([ChangePerson(person, to: changed)], now: 200)
                ids.append(person.id)
                // What was read before the step is no ground for a second one.
                #expect(throws: StoreError.self) {
                    try store.perform([ChangePerson(person, to: changed)], now: 300)
                }
            }
        }
        let again = try Store(folder: folder)
        let journal = try again.journal(limit: 1_000)
        for (id, step) in zip(ids, Self.steps) {
            #expect(try again.person(id)?.status == step.to, "\(step.testDescription)")
            let lines = journal.filter {
                $0.subject == "person \(id)" && $0.detail.contains(step.testDescription)
            }
            #expect(lines.map(\.action) == [step.to.rawValue], "\(step.testDescription)")
        }
        #expect(try again.brokenJournalLine() == nil)
    }
}
