/// How fast a campaign's letters may leave: so many a minute, and so many to one domain.
///
/// The pace is told by the attempts of the last minute, as the record has them, so that it holds
/// across a restart.
package struct CampaignPace: Sendable, Equatable {
    /// Letters in any minute.
    package let perMinute: Int
    /// Letters in any minute to one receiving domain, as large providers expect.
    package let perDomain: Int
    /// Letters in any 24 hours, apart from the limit on all other letters.
    package let perDay: Int
    private var taken: [Taken] = []

    private struct Taken: Sendable, Equatable {
        let at: Int64
        let domain: String
    }

    package init(perMinute: Int, perDomain: Int, perDay: Int = 2_000) {
        self.perDay = max(1, perDay)
        self.perMinute = max(1, perMinute)
        self.perDomain = max(1, perDomain)
    }

    package static let window: Int64 = 60

    /// Counts an attempt to a domain.
    package mutating func took(_ domain: String, at moment: Int64) {
        taken.append(Taken(at: moment, domain: domain))
    }

    /// Letters that may leave now, whatever their domain.
    package func room(at now: Int64) -> Int {
        max(0, perMinute - recent(now).count)
    }

    /// Domains that have had their share of this minute.
    package func fullDomains(at now: Int64) -> [String] {
        let counts = Dictionary(grouping: recent(now), by: \.domain).mapValues(\.count)
        return counts.filter { $0.value >= perDomain }.map(\.key).sorted()
    }

    package func mayGo(to domain: String, at now: Int64) -> Bool {
        let recent = recent(now)
        return recent.count < perMinute && recent.count { $0.domain == domain } < perDomain
    }

    /// The moment at which the oldest attempt of the minute no longer counts.
    package func opens(after now: Int64) -> Int64 {
        recent(now).map { $0.at + Self.window }.min() ?? now
    }

    private func recent(_ now: Int64) -> [Taken] {
        taken.filter { $0.at > now - Self.window }
    }
}

/// When a campaign pauses by itself: too many of its letters come back.
package struct CampaignBrake: Sendable, Equatable {
    /// Per cent of the letters sent.
    package let percent: Int
    /// Letters sent before the share means anything.
    package let least: Int

    package init(percent: Int, least: Int) {
        self.percent = percent
        self.least = least
    }

    package static let usual = CampaignBrake(percent: 5, least: 20)

    package func stops(sent: Int, returned: Int) -> Bool {
        sent >= least && returned * 100 > sent * percent
    }
}
