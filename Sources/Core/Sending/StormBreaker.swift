/// Notices two robots talking: many mails of one correspondent in a short time that say nearly
/// the same, whatever their subjects; or so many that no person could have written them.
///
///     closed → open → closed (after a quiet time, or when a person closes it)
///
/// Whom a person has spoken for is trusted for a while: the mails that the storm held back are
/// read then, however alike they are.
package struct StormBreaker: Sendable, Equatable {
    /// A mail of the correspondent.
    package struct Exchange: Sendable, Equatable {
        package let at: Int64
        package let fingerprint: TextFingerprint

        package init(at: Int64, fingerprint: TextFingerprint) {
            self.at = at
            self.fingerprint = fingerprint
        }
    }

    package enum Verdict: Sendable, Equatable {
        /// An ordinary mail.
        case pass
        /// This mail makes it a storm; in words for staff.
        case opened(String)
        /// The storm goes on: nothing is written to the correspondent.
        case stillOpen

        /// Whether two verdicts lead to the same, whatever their words.
        package func leadsTo(_ other: Verdict) -> Bool {
            switch (self, other) {
            case (.pass, .pass), (.opened, .opened), (.stillOpen, .stillOpen): true
            default: false
            }
        }
    }

    /// The earlier mails of the window.
    package private(set) var recent: [Exchange]
    /// The last mail of an open storm; nil where there is none.
    package private(set) var stormyAt: Int64?
    /// The end of a person's word for the correspondent, on the clock of the office.
    package let trustedUntil: Int64?

    package init(recent: [Exchange] = [], stormyAt: Int64? = nil, trustedUntil: Int64? = nil) {
        self.trustedUntil = trustedUntil
        self.recent = recent
        self.stormyAt = stormyAt
    }

    /// Takes the next mail of the correspondent; `now` is when the office looks at it.
    package mutating func arrive(
        _ mail: Exchange, _ rules: StormRules, now: Int64 = 0
    ) -> Verdict {
        if let trustedUntil, now < trustedUntil { return .pass }
        if let last = stormyAt, mail.at - last < rules.quiet {
            stormyAt = max(last, mail.at)
            return .stillOpen
        }
        stormyAt = nil
        recent = recent.filter { $0.at > mail.at - rules.window && $0.at <= mail.at + rules.window }
        let alike = recent.count {
            $0.fingerprint.similarity(to: mail.fingerprint) >= rules.likeness
        }
        recent.append(mail)
        let minutes = rules.window / 60
        if alike + 1 >= rules.alike {
            stormyAt = mail.at
            return .opened("\(alike + 1) mails that say nearly the same in \(minutes) minutes")
        }
        if recent.count >= rules.most {
            stormyAt = mail.at
            return .opened("\(recent.count) mails in \(minutes) minutes")
        }
        return .pass
    }
}

/// From where on an exchange of mails is taken for a storm.
package struct StormRules: Sendable, Equatable {
    /// Seconds that mails are counted over.
    package let window: Int64
    /// Mails of the window that say nearly the same.
    package let alike: Int
    /// Mails of the window, whatever they say.
    package let most: Int
    /// Similarity from which two mails say nearly the same.
    package let likeness: Double
    /// Seconds without a mail after which a storm is over.
    package let quiet: Int64

    package init(
        window: Int64, alike: Int, most: Int, likeness: Double = 0.6, quiet: Int64 = 86_400
    ) {
        self.window = window
        self.alike = max(2, alike)
        self.most = max(2, most)
        self.likeness = likeness
        self.quiet = quiet
    }

    package static let usual = StormRules(window: 3600, alike: 8, most: 30)
}
