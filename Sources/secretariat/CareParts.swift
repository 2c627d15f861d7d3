import Drafting
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Touring

/// The parts that look after addresses, robots and what people are owed.
struct CareParts {
    let watches: [any MailWatch]
    let handlers: [any MailHandler]
    let works: [any PeriodicWork]

    init(
        _ site: SiteConfiguration, _ store: Store, _ book: LetterBook,
        _ composer: LetterComposer, _ clock: WallClock,
        tours: @escaping @Sendable () -> [Tour]
    ) throws {
        let bounces = BounceRules(site.care)
        let membership = MembershipDesk(
            store: store, rules: Wiring.membershipRules(site.membership),
            house: Wiring.rules(site), book: book, composer: composer, clock: clock, tours: tours)
        watches = [
            StormWatch(
                store: store, office: site.office.address, rules: StormRules(site.care))
        ]
        handlers = [
            BounceHandler(
                store: store, office: site.office.address,
                returnPathKey: try store.returnPathKey(clock), rules: bounces),
            AbsenceHandler(store: store),
            LeavingAddressHandler(
                membership, office: site.office.address, key: try store.unsubscribeKey(clock)),
            DataRequestHandler(
                store: store, book: book, composer: composer, office: site.office, clock: clock,
                membership: membership),
        ]
        works = [
            AddressProbes(
                store: store, book: book, composer: composer, rules: bounces,
                fallback: site.office.fallback),
            DataRequestWork(store: store),
            RetentionWork(store: store, ages: RetentionRule.ages(site.care)),
        ]
    }
}

extension Store {
    /// The key that seals the addresses and links by which readers leave.
    func unsubscribeKey(_ clock: WallClock) throws -> [UInt8] {
        try secret("unsubscribe", orCreate: clock.randomBytes(32))
    }

    /// The key that seals return paths, made at the first need.
    func returnPathKey(_ clock: WallClock) throws -> [UInt8] {
        try secret("return-path", orCreate: clock.randomBytes(32))
    }
}

extension BounceRules {
    private static let day: Int64 = 86_400

    init(_ care: CareSettings) {
        self.init(
            softLimit: Double(care.bounces.softLimit),
            halfLife: Int64(care.bounces.halfLifeDays) * Self.day,
            probeAfter: Int64(care.bounces.probeAfterDays) * Self.day,
            probePatience: Int64(care.bounces.probePatienceDays) * Self.day,
            brake: CampaignBrake(
                percent: care.campaigns.returnPercent, least: care.campaigns.returnLeast))
    }
}

extension CampaignPace {
    init(_ care: CareSettings) {
        self.init(
            perMinute: care.campaigns.perMinute, perDomain: care.campaigns.perDomainMinute,
            perDay: care.campaigns.perDay)
    }
}

extension StormRules {
    init(_ care: CareSettings) {
        self.init(
            window: Int64(care.robots.stormMinutes) * 60, alike: care.robots.alike,
            most: care.robots.most)
    }
}
