/// Whether letters still arrive at an address: a machine over the failures that reports tell.
///
///     good → suspended → probing → good | dropped
///
/// A hard failure suspends at once. Soft ones add up to a score that halves with time, at most
/// one a day, so that one bad week does not weigh on an address for ever. A suspended address is
/// probed with one letter before it is dropped; staff can lift a suspension at any time.
package struct AddressHealth: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case good, suspended, probing, dropped
    }

    /// What an event leads to.
    package enum Step: String, Sendable, Equatable {
        case nothing, suspended, probing, dropped, resumed
    }

    package private(set) var state: State
    /// Soft failures, each worth less the older it is.
    package private(set) var score: Double
    /// The moment that `score` was right at.
    package private(set) var scoredAt: Int64
    /// The moment that the state began.
    package private(set) var since: Int64

    package init(state: State = .good, score: Double = 0, scoredAt: Int64 = 0, since: Int64 = 0) {
        self.state = state
        self.score = max(0, score)
        self.scoredAt = scoredAt
        self.since = since
    }

    /// Whether letters that nobody asked for may still be sent there.
    package var isGood: Bool { state == .good }

    /// The score as it stands at a moment.
    package func score(at now: Int64, _ rules: BounceRules) -> Double {
        guard now > scoredAt else { return score }
        let age = Double(now - scoredAt) / Double(rules.halfLife)
        return age > Self.longestMemory ? 0 : score * Self.half(age)
    }

    /// Half-lives after which nothing is left of a score.
    private static let longestMemory = 40.0

    /// 1/2 to a power, without the C library: whole halvings, then a curve between two of them.
    private static func half(_ power: Double) -> Double {
        var value = 1.0
        var rest = power
        while rest >= 1 {
            value /= 2
            rest -= 1
        }
        return value * (1 - rest * (0.6908 - 0.1908 * rest))
    }

    // MARK: - Events

    /// A report that the address does not exist or is closed.
    package mutating func hardFailure(now: Int64) -> Step {
        switch state {
        case .good: return enter(.suspended, now)
        case .probing: return enter(.dropped, now)
        case .suspended, .dropped: return .nothing
        }
    }

    /// A report of a failure that may pass.
    package mutating func softFailure(now: Int64, _ rules: BounceRules) -> Step {
        switch state {
        case .probing: return enter(.dropped, now)
        case .suspended, .dropped: return .nothing
        case .good: break
        }
        guard scoredAt == 0 || now - scoredAt >= Self.day else { return .nothing }
        score = score(at: now, rules) + 1
        scoredAt = now
        return score >= rules.softLimit ? enter(.suspended, now) : .nothing
    }

    /// A letter went to the suspended address to see whether it works again.
    package mutating func probe(now: Int64) -> Step {
        state == .suspended ? enter(.probing, now) : .nothing
    }

    /// The probe arrived, as far as anybody can tell.
    package mutating func probeArrived(now: Int64) -> Step {
        state == .probing ? enter(.good, now) : .nothing
    }

    /// The probe never left, by a person's decision: the address waits as before.
    package mutating func probeWithdrawn(now: Int64) -> Step {
        state == .probing ? enter(.suspended, now) : .nothing
    }

    /// A person says that the address works.
    package mutating func resume(now: Int64) -> Step {
        state == .good && score == 0 ? .nothing : enter(.good, now)
    }

    private mutating func enter(_ new: State, _ now: Int64) -> Step {
        state = new
        since = now
        switch new {
        case .good:
            score = 0
            scoredAt = 0
            return .resumed
        case .suspended: return .suspended
        case .probing: return .probing
        case .dropped: return .dropped
        }
    }

    /// Failures of one day count once: ten letters to one full mailbox are one full mailbox.
    private static let day: Int64 = 86_400
}

/// The office's patience with addresses that letters come back from.
package struct BounceRules: Sendable, Equatable {
    /// The score that suspends an address.
    package let softLimit: Double
    /// Seconds in which a score halves.
    package let halfLife: Int64
    /// Seconds between the suspension and the probe.
    package let probeAfter: Int64
    /// Seconds that a probe is given to come back before the address is taken for healed.
    package let probePatience: Int64
    /// When too many of a campaign's letters have come back.
    package let brake: CampaignBrake

    package init(
        softLimit: Double, halfLife: Int64, probeAfter: Int64, probePatience: Int64,
        brake: CampaignBrake = .usual
    ) {
        self.brake = brake
        self.softLimit = softLimit
        self.halfLife = max(1, halfLife)
        self.probeAfter = probeAfter
        self.probePatience = probePatience
    }

    package static let usual = BounceRules(
        softLimit: 3, halfLife: 14 * 86_400, probeAfter: 14 * 86_400, probePatience: 7 * 86_400)
}
