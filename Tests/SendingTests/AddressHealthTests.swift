import Sending
import Testing

/// What becomes of an address that letters come back from.
@Suite struct AddressHealthTests {
    private static let day: Int64 = 86_400
    private static let rules = BounceRules.usual

    /// An event on a day, and what it leads to.
    struct Event: Sendable {
        let day: Int64
        let what: What
        let step: AddressHealth.Step
    }

    enum What: Sendable { case hard, soft, probe, arrived, withdrawn, resume }

    struct Life: Sendable, CustomTestStringConvertible {
        let words: String
        let events: [Event]
        var testDescription: String { words }
    }

    private static func on(
        _ day: Int64, _ what: What, _ step: AddressHealth.Step
    ) -> Event {
        Event(day: day, what: what, step: step)
    }

    static let lives = [
        Life(words: "one hard failure suspends", events: [on(1, .hard, .suspended)]),
        Life(
            words: "a second hard failure changes nothing more",
            events: [on(1, .hard, .suspended), on(2, .hard, .nothing)]),
        Life(
            words: "three soft failures in three days are not yet three",
            events: [on(1, .soft, .nothing), on(2, .soft, .nothing), on(3, .soft, .nothing)]),
        Life(
            words: "a fourth soft failure in the week suspends",
            events: [
                on(1, .soft, .nothing), on(2, .soft, .nothing), on(3, .soft, .nothing),
                on(4, .soft, .suspended),
            ]),
        Life(
            words: "soft failures a month apart never suspend",
            events: (0..<24).map { on(1 + 30 * Int64($0), .soft, .nothing) }),
        Life(
            words: "ten soft failures of one day are one",
            events: (0..<10).map { _ in on(1, .soft, .nothing) }),
        Life(
            words: "a probe that fails drops the address",
            events: [on(1, .hard, .suspended), on(15, .probe, .probing), on(16, .hard, .dropped)]),
        Life(
            words: "a probe that fails softly drops the address as well",
            events: [on(1, .hard, .suspended), on(15, .probe, .probing), on(16, .soft, .dropped)]),
        Life(
            words: "a probe that arrives heals",
            events: [
                on(1, .hard, .suspended), on(15, .probe, .probing), on(22, .arrived, .resumed),
                on(23, .soft, .nothing),
            ]),
        Life(
            words: "a probe that staff reject leaves it suspended",
            events: [
                on(1, .hard, .suspended), on(15, .probe, .probing),
                on(16, .withdrawn, .suspended),
            ]),
        Life(
            words: "staff can lift every state",
            events: [
                on(1, .hard, .suspended), on(2, .resume, .resumed), on(3, .hard, .suspended),
                on(17, .probe, .probing), on(18, .hard, .dropped), on(19, .resume, .resumed),
            ]),
        Life(words: "nothing is lifted where nothing was", events: [on(1, .resume, .nothing)]),
        Life(words: "a good address is not probed", events: [on(1, .probe, .nothing)]),
    ]

    @Test("A life of an address", arguments: lives)
    func life(_ life: Life) {
        var health = AddressHealth()
        for event in life.events {
            let step = Self.apply(event.what, to: &health, now: event.day * Self.day)
            #expect(step == event.step, "day \(event.day)")
        }
    }

    private static func apply(
        _ what: What, to health: inout AddressHealth, now: Int64
    ) -> AddressHealth.Step {
        switch what {
        case .hard: health.hardFailure(now: now)
        case .soft: health.softFailure(now: now, rules)
        case .probe: health.probe(now: now)
        case .arrived: health.probeArrived(now: now)
        case .withdrawn: health.probeWithdrawn(now: now)
        case .resume: health.resume(now: now)
        }
    }

    @Test func `a score halves in its half-life and never grows by itself`() {
        let health = AddressHealth(score: 2, scoredAt: 100)
        #expect(abs(health.score(at: 100 + Self.rules.halfLife, Self.rules) - 1) < 0.001)
        var last = 2.0
        for hours in 1...2_000 {
            let score = health.score(at: 100 + Int64(hours) * 3_600, Self.rules)
            #expect(score <= last && score >= 0)
            last = score
        }
        #expect(health.score(at: .max / 2, Self.rules) == 0)
    }

    @Test("Random lives keep their promises", arguments: 1...200)
    func walk(seed: UInt64) {
        var dice = Dice(seed)
        var health = AddressHealth()
        var now: Int64 = 1_000
        for _ in 0..<200 {
            now += Int64(dice.roll(3 * 86_400))
            let before = health
            let what = [What.hard, .soft, .soft, .soft, .probe, .arrived, .withdrawn, .resume][
                dice.roll(8)]
            let step = Self.apply(what, to: &health, now: now)
            #expect(health.score(at: now, Self.rules) >= 0)
            #expect((step == .nothing) == (health.state == before.state && step != .resumed))
            if step == .dropped { #expect(before.state == .probing) }
            if step == .probing { #expect(before.state == .suspended) }
            if before.state == .dropped { #expect(what == .resume || health.state == .dropped) }
            if health.state == .good, step != .resumed, before.state == .good {
                #expect(health.score(at: now, Self.rules) < Self.rules.softLimit)
            }
        }
    }
}

/// Numbers that look thrown and are the same each time.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
