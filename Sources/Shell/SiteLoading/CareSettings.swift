/// How the office treats addresses that fail, robots, campaigns and what it keeps.
package struct CareSettings: Sendable, Equatable {
    /// Patience with addresses that letters come back from.
    package struct Bounces: Sendable, Equatable {
        package var softLimit = 3
        package var halfLifeDays = 14
        package var probeAfterDays = 14
        package var probePatienceDays = 7
    }

    /// Where an exchange with a robot ends.
    package struct Robots: Sendable, Equatable {
        package var stormMinutes = 60
        /// Mails in that time that say nearly the same.
        package var alike = 8
        /// Mails in that time, whatever they say.
        package var most = 30
    }

    /// How fast letters to many leave, and when they stop by themselves.
    package struct Campaigns: Sendable, Equatable {
        package var perMinute = 60
        package var perDomainMinute = 20
        package var perDay = 2_000
        /// Per cent of a campaign's letters that may come back.
        package var returnPercent = 5
        /// Letters sent before that share means anything.
        package var returnLeast = 20
    }

    /// Days that something is kept; what has no time is kept for ever.
    package struct Retention: Sendable, Equatable {
        package var rawMailDays: Int?
        package var lettersDays: Int?
        package var unconfirmedApplicantsDays: Int?
    }

    package var retention = Retention()
    package var campaigns = Campaigns()
    package var bounces = Bounces()
    package var robots = Robots()

    package init() {}

    static func read(_ root: SettingsReader) -> CareSettings {
        var settings = CareSettings()
        settings.bounces = bounces(root.child("bounces"))
        settings.robots = robots(root.child("robots"))
        settings.campaigns = campaigns(root.child("campaigns"))
        settings.retention = retention(root.child("retention"))
        return settings
    }

    private static func bounces(_ reader: SettingsReader?) -> Bounces {
        var bounces = Bounces()
        guard let reader else { return bounces }
        bounces.softLimit = reader.number("soft-limit", in: 1...100, or: bounces.softLimit)
        bounces.halfLifeDays = reader.number(
            "half-life-days", in: 1...365, or: bounces.halfLifeDays)
        bounces.probeAfterDays = reader.number(
            "probe-after-days", in: 1...365, or: bounces.probeAfterDays)
        bounces.probePatienceDays = reader.number(
            "probe-patience-days", in: 1...60, or: bounces.probePatienceDays)
        reader.refuseOthers()
        return bounces
    }

    private static func robots(_ reader: SettingsReader?) -> Robots {
        var robots = Robots()
        guard let reader else { return robots }
        robots.stormMinutes = reader.number(
            "storm-minutes", in: 1...1_440, or: robots.stormMinutes)
        robots.alike = reader.number("storm-alike", in: 2...1_000, or: robots.alike)
        robots.most = reader.number("storm-mails", in: 2...10_000, or: robots.most)
        reader.refuseOthers()
        return robots
    }

    private static func campaigns(_ reader: SettingsReader?) -> Campaigns {
        var campaigns = Campaigns()
        guard let reader else { return campaigns }
        campaigns.perMinute = reader.number(
            "letters-per-minute", in: 1...10_000, or: campaigns.perMinute)
        campaigns.perDomainMinute = reader.number(
            "letters-per-domain-minute", in: 1...10_000, or: campaigns.perDomainMinute)
        campaigns.perDay = reader.number(
            "letters-per-day", in: 1...1_000_000, or: campaigns.perDay)
        campaigns.returnPercent = reader.number(
            "pause-percent", in: 1...100, or: campaigns.returnPercent)
        campaigns.returnLeast = reader.number(
            "pause-least-letters", in: 1...10_000, or: campaigns.returnLeast)
        reader.refuseOthers()
        return campaigns
    }

    private static func retention(_ reader: SettingsReader?) -> Retention {
        var retention = Retention()
        guard let reader else { return retention }
        retention.rawMailDays = days(reader, "raw-mail")
        retention.lettersDays = days(reader, "letters")
        retention.unconfirmedApplicantsDays = days(reader, "unconfirmed-applicants")
        reader.refuseOthers()
        return retention
    }

    /// `60 days`, `24 months`, `5 years`: a month is 30 days and a year 365.
    static func days(_ text: String) -> Int? {
        let pieces = text.split(separator: " ")
        let units = ["day": 1, "month": 30, "year": 365]
        guard pieces.count == 2, let count = Int(pieces[0]), (1...10_000).contains(count) else {
            return nil
        }
        let word = pieces[1].hasSuffix("s") ? String(pieces[1].dropLast()) : String(pieces[1])
        return units[word].map { $0 * count }
    }

    private static func days(_ reader: SettingsReader, _ key: String) -> Int? {
        guard let text = reader.text(key) else { return nil }
        guard let days = days(text) else {
            reader.complain(key, "‘\(text)’ is no time; write `60 days`, `24 months` or `5 years`")
            return nil
        }
        return days
    }
}
