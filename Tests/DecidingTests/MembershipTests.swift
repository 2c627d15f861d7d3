import Deciding
import MailModel
import Testing

@Suite struct MembershipTests {
    private static let complete = Membership.Answer(missing: 0, told: 3)
    private static let partial = Membership.Answer(missing: 2, told: 1)
    private static let empty = Membership.Answer(missing: 2, told: 0)

    @Test func `the straight way goes over a confirmation and an approval`() {
        var machine = Membership()
        #expect(machine.asksToJoin(Self.partial) == .acknowledge)
        #expect(machine.answers(Self.complete) == .askConfirmation)
        let early = machine.approved()
        #expect(!early)
        #expect(machine.confirms() == .askApproval)
        let admitted = machine.approved()
        #expect(admitted)
        #expect(machine.status == .member)
        #expect(machine.asksToJoin(Self.complete) == .tellAlreadyMember)
    }

    @Test func `a wish to join lifts no suspension, since anybody can write it`() {
        var machine = Membership(status: .member)
        machine.addressFails()
        guard case .putBeforeStaff = machine.asksToJoin(Self.complete) else {
            Issue.record("a mail lifted the suspension")
            return
        }
        #expect(machine.status == .suspended)
        machine.addressWorks()
        #expect(machine.status == .member)
    }

    @Test func `an unclear answer is asked once more and then goes to staff`() {
        var machine = Membership()
        _ = machine.asksToJoin(Self.partial)
        #expect(machine.answers(Self.empty) == .askAgain)
        guard case .putBeforeStaff = machine.answers(Self.empty) else {
            Issue.record("the second unclear answer stays with the machine")
            return
        }
    }

    @Test func `silence brings one reminder and then the end, and a mail begins anew`() {
        var machine = Membership()
        let rules = MembershipRules(nudgeDays: 7, expiryDays: 21)
        _ = machine.asksToJoin(Self.partial)
        #expect(machine.silence(6 * 86_400, rules) == nil)
        #expect(machine.silence(30 * 86_400, rules) == .nudge)
        #expect(machine.silence(8 * 86_400, rules) == nil)
        #expect(machine.silence(21 * 86_400, rules) == .tellClosed)
        #expect(machine.status == .expired)
        #expect(machine.silence(90 * 86_400, rules) == nil)
        #expect(machine.answers(Self.partial) == .acknowledge)
    }

    /// Random walks over every event, with the promises of the machine kept at each step.
    @Test(arguments: 0..<20)
    func walk(_ number: UInt64) {
        let seed = number &* 0x9E37_79B9_7F4A_7C15 &+ 1_423_526_400
        var random = Walk(state: seed)
        var machine = Membership()
        var (confirmed, approved, wroteSinceLeaving) = (false, false, true)
        let rules = MembershipRules()
        for step in 0..<2_000 {
            let before = machine
            var action: Membership.Action?
            let answer = Membership.Answer(
                missing: Int(random.next() % 3), told: Int(random.next() % 3),
                asksQuestions: random.next() % 4 == 0)
            let event = random.next() % 10
            switch event {
            case 0, 1:
                action = machine.asksToJoin(answer)
                if action != .tellAlreadyMember { wroteSinceLeaving = true }
                if [.left, .expired, .contact].contains(before.status) {
                    (confirmed, approved) = (false, false)
                }
            case 2, 3: action = machine.answers(answer)
            case 4:
                action = machine.confirms()
                if action == .askApproval { confirmed = true }
            case 5: action = machine.leaves()
            case 6: if machine.approved() { approved = true }
            case 7: action = machine.rejected()
            case 8: action = machine.silence(Int64(random.next() % 40) * 86_400, rules)
            default: random.next() % 2 == 0 ? machine.addressFails() : machine.addressWorks()
            }
            if action == .sayGoodbye { wroteSinceLeaving = false }
            let place = "seed \(seed), step \(step), event \(event), \(before.status) → \(machine.status)"
            if machine.status == .member || machine.status == .suspended {
                #expect(confirmed && approved, "a member without both: \(place)")
            }
            if before.status == .left, action?.writes == true {
                #expect(wroteSinceLeaving, "a letter after the goodbye: \(place)")
            }
            if action == .nudge { #expect(!before.isNudged, "a second reminder: \(place)") }
            if action == .writeRefusal { #expect(before.status == .awaitingApproval, "\(place)") }
            if action == .tellClosed { #expect(before.isNudged, "closed unreminded: \(place)") }
        }
    }

    private struct Walk {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}

extension Membership.Action {
    fileprivate var writes: Bool {
        switch self {
        case .nothing, .putBeforeStaff, .answerOnly: false
        default: true
        }
    }
}
