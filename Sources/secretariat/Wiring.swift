import Approving
import Deciding
import Drafting
import Foundation
import Knowledge
import Logging
import MailModel
import Pipeline
import Sending
import SiteLoading
import StaffWeb
import Store
import Transport
import Understanding

/// Builds the daemon of a site from its parts; the one place where they meet.
struct Wiring {
    let site: SiteFolder
    let fromStart: Bool
    let logger: Logger
    var clock = WallClock.system
    /// A daemon that stays asks the golden questions before it begins; one pass does not.
    var asksGoldenQuestions = true

    /// The daemon that runs, where this one is to take its place.
    var successorOf: Daemon?

    private let transport: TransportWiring

    init(site: SiteFolder, fromStart: Bool, logger: Logger) {
        (self.site, self.fromStart, self.logger) = (site, fromStart, logger)
        transport = TransportWiring(site.configuration, state: site.state)
    }

    private var configuration: SiteConfiguration { site.configuration }

    func daemon() throws -> Daemon {
        var store = try Store(folder: site.state)
        store.gate = gate
        let office = try Office(site, store: store, clock: clock, logger: logger)
        let guide = office.journeys.guide
        let shelf = ReaderShelf(
            asksGoldenQuestions
                ? try soundReader(guide) : try Self.reader(site, guide: guide))
        let arrived = Doorbell()
        let (changed, moments) = (Doorbell(), Doorbell())
        let pulse = successorOf?.pulse ?? Pulse()
        pulse.keep(mailboxes: configuration.mailboxes.map(\.name))
        return Daemon(
            store: store,
            intakes: try configuration.mailboxes.map { try intake($0, store, arrived, pulse) },
            reception: try office.reception(
                shelf, decided: [changed, moments], pulse: pulse),
            outbox: try outbox(store, changed, pulse),
            works: office.works(shelf) + [credentials(store)],
            library: libraryWatch(shelf, store, office.journeys.guide),
            desk: try DeskWiring.desk(office, shelf, changed: changed, logger: logger),
            monitor: monitor(store, pulse), pulse: pulse,
            arrived: arrived, changed: changed, moments: moments, site: site, clock: clock,
            logger: logger)
    }

    static func library(
        _ site: SiteFolder, knowledge: [(path: String, bytes: [UInt8])]? = nil
    ) -> Library {
        let files = knowledge ?? site.knowledge
        let library = Library(
            files: files,
            today: WallClock.system.today(in: site.configuration.office.zone),
            languages: site.configuration.office.languages,
            threshold: site.configuration.answerThreshold, stored: cache.index(LibraryPrint(files)))
        cache.keep(library)
        return library
    }

    private static let cache = LibraryCache(ProcessInfo.processInfo.environment)

    /// Throws where the library may not be put in force.
    private static func prove(_ library: Library) throws(LibraryRefusal) {
        try library.refuseIfBroken(isProven: cache.isProven(library))
        cache.prove(library)
    }

    static func rules(_ configuration: SiteConfiguration) -> HouseRules {
        HouseRules(
            languages: configuration.office.languages,
            ownAddresses: [configuration.office.address],
            threshold: configuration.answerThreshold)
    }

    static func membershipRules(_ settings: MembershipSettings) -> MembershipRules {
        MembershipRules(
            required: settings.required,
            extras: settings.fields.map {
                MembershipRules.ExtraField(
                    name: $0.name, label: $0.label, question: $0.question,
                    isRequired: $0.isRequired)
            }, nudgeDays: settings.nudgeDays, expiryDays: settings.expiryDays)
    }

    static func book(_ site: SiteFolder) throws -> LetterBook {
        try refuseUnknownLetters(in: site)
        do throws(LetterBook.Defect) {
            return try LetterBook(
                files: site.letters, fallback: site.configuration.office.fallback)
        } catch {
            throw SiteDefects([
                SiteDefect(file: error.path, line: error.line, key: "", remedy: error.reason)
            ])
        }
    }

    static func reasons(_ site: SiteFolder) throws -> ReasonBook {
        do throws(ReasonBook.Defect) {
            return try ReasonBook(files: site.reasons)
        } catch {
            throw SiteDefects([
                SiteDefect(file: error.path, line: nil, key: "", remedy: error.reason)
            ])
        }
    }

    /// The policy can name only letters that there are, and of them those that may do without a
    /// person.
    private static func refuseUnknownLetters(in site: SiteFolder) throws {
        let allowed = LetterName.byThemselves.map(\.rawValue).sorted()
        let strange = site.configuration.policy.letters.filter { !allowed.contains($0) }
        guard let name = strange.min() else { return }
        let what = LetterName(rawValue: name) == nil ? "is no letter" : "always waits for a person"
        throw SiteDefects([
            SiteDefect(
                file: site.path + "/secretariat.yaml",
                line: SiteCheck.line(of: name, in: site.path), key: "policy.by-itself",
                remedy: "‘\(name)’ \(what); write of " + allowed.joined(separator: ", "))
        ])
    }

    static func campaigns(_ site: SiteFolder) throws -> CampaignBook {
        do throws(LetterBook.Defect) {
            return try CampaignBook(
                files: site.letters, fallback: site.configuration.office.fallback)
        } catch {
            throw SiteDefects([
                SiteDefect(file: error.path, line: error.line, key: "", remedy: error.reason)
            ])
        }
    }

    /// Without an office, the guide to tours knows their files and nothing of the record.
    static func reader(
        _ site: SiteFolder, guide: TourGuide? = nil,
        knowledge: [(path: String, bytes: [UInt8])]? = nil, library known: Library? = nil
    ) throws(SiteDefects) -> MailReader {
        let languages = site.configuration.office.languages
        return MailReader(
            library: known ?? library(site, knowledge: knowledge),
            ownAddress: site.configuration.office.address, languages: languages,
            guide: guide ?? TourGuide(TourShelf(site), languages: languages, clock: .system),
            table: try learned(site))
    }

    /// What was learned of reading; a damaged table is refused, since less would be read without.
    static func learned(_ site: SiteFolder) throws(SiteDefects) -> LearnedReading {
        var learned = try site.readingTable.read { LearnedReading(bytes: $0) }
        learned.fields = try site.fieldsTable.read { LearnedFields(bytes: $0) }
        return learned
    }

    /// Letters go by themselves in mode auto only.
    var gate: SendingGate? {
        guard configuration.mode == .auto else { return nil }
        return SendingGate(
            policy: configuration.policy, undoSeconds: Int64(configuration.limits.undoSeconds))
    }

    /// The reader of a library that may be put in force.
    private func soundReader(_ guide: TourGuide) throws -> MailReader {
        if let library = keptLibrary {
            return try Self.reader(site, guide: guide, library: library)
        }
        let reader = try Self.reader(site, guide: guide)
        do throws(LibraryRefusal) {
            try Self.prove(reader.library)
        } catch {
            throw SiteDefects([
                SiteDefect(
                    file: site.path + "/knowledge", line: nil, key: "", remedy: error.description)
            ])
        }
        return reader
    }

    /// The library in force, where nothing that it was read by has changed; its files are watched.
    private var keptLibrary: Library? {
        guard let successorOf, let before = successorOf.site?.configuration,
            before.office.languages == configuration.office.languages,
            before.office.zone == configuration.office.zone,
            before.answerThreshold == configuration.answerThreshold
        else { return nil }
        return successorOf.reception.shelf.reader.library
    }

    private func libraryWatch(
        _ shelf: ReaderShelf, _ store: Store, _ guide: TourGuide
    ) -> LibraryWatch {
        let site = site
        return LibraryWatch(
            site: site.path, shelf: shelf, store: store, clock: clock,
            logger: logger
        ) {
            let reader = try Self.reader(
                site, guide: guide, knowledge: SiteFolder.knowledge(in: site.path))
            try Self.prove(reader.library)
            return reader
        }
    }

    /// With `looking` the mailbox itself is left as it is.
    func intake(
        _ mailbox: SiteConfiguration.Mailbox, _ store: Store, _ arrived: Doorbell,
        _ pulse: Pulse = Pulse(), looking: Bool = false
    ) throws -> IntakeService {
        var limits = FetchLimits()
        limits.largestMail = configuration.limits.mailSize
        return IntakeService(
            mailbox: mailbox.name, source: try transport.source(mailbox, looking: looking),
            store: store,
            limits: limits, fromStart: fromStart, clock: clock, logger: logger,
            arrived: arrived, pulse: pulse)
    }

    /// Looks after tokens, and after what ends one day.
    private func credentials(_ store: Store) -> CredentialWatch {
        let (transport, accounts) = (transport, configuration.oauth)
        return CredentialWatch(
            store: store, language: configuration.office.fallback,
            renewals: transport.keepers.values.sorted { $0.name < $1.name }.map { keeper in
                CredentialWatch.Renewal(account: keeper.name) {
                    try await keeper.renew(ifOlderThan: 86_400)
                }
            }
        ) {
            var deadlines = transport.logs.compactMap { place, log in
                log.certificateEnd.map {
                    CredentialWatch.Deadline(kind: .certificate, place: place, end: $0)
                }
            }
            for account in accounts {
                if let end = account.secretEnd {
                    deadlines.append(
                        CredentialWatch.Deadline(kind: .secret, place: account.name, end: end))
                }
                if let end = await transport.keepers[account.name]?.end() {
                    deadlines.append(
                        CredentialWatch.Deadline(kind: .permission, place: account.name, end: end))
                }
            }
            return deadlines
        }
    }

    private func monitor(_ store: Store, _ pulse: Pulse) -> MonitorDesk? {
        let (clock, state) = (clock, site.state)
        return configuration.monitoring.map { settings in
            MonitorDesk(
                settings, mode: configuration.mode.rawValue,
                health: {
                    let now = clock.now()
                    return try Health(of: store, state: state, beats: pulse.now(now), now: now)
                }, logger: logger)
        }
    }

    private func outbox(
        _ store: Store, _ changed: Doorbell, _ pulse: Pulse
    ) throws -> OutboxService? {
        guard configuration.mode != .observe, let sending = configuration.sending else {
            return nil
        }
        return OutboxService(
            store: store, couriers: try transport.couriers(sending),
            sentFolder: try transport.sentFolder(sending),
            office: configuration.office.address, returnPathKey: try store.returnPathKey(clock),
            lettersPerDay: configuration.limits.lettersPerDay,
            bounceRules: BounceRules(configuration.care),
            pace: CampaignPace(configuration.care), clock: clock,
            logger: logger, changed: changed, pulse: pulse)
    }
}
