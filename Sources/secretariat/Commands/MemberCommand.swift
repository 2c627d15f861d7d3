import ArgumentParser
import MailModel
import Store

struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "The people whom the office knows.",
        subcommands: [
            List.self, Show.self, Add.self, MemberChange.self, MemberImport.self, MemberExport.self,
            AddressCommand.Resume.self, AddressErase.self, MemberMerge.self,
        ])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "People by status, group or language.")

        @OptionGroup var options: SiteOptions
        @OptionGroup var filter: PeopleOptions
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                try store.eachPerson(try filter.filter()) { person in
                    if json {
                        try Terminal.line(PersonLine(person))
                    } else {
                        print(
                            "\(String(person.id).padded(to: 7))"
                                + " \(person.status.rawValue.padded(to: 17))"
                                + " \(person.address.padded(to: 38)) \(person.details.name ?? "")")
                    }
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One person with addresses, groups and consent.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object.") var json = false
        @Argument(help: "The person's number or one of their addresses.") var person: String

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                let row = try store.find(person)
                var line = PersonLine(row)
                line.groups = try store.groups(of: row.id)
                line.addresses = try store.addresses(of: row.id).map(\.address)
                if json { return try Terminal.line(line) }
                for (name, value) in line.pairs { print("\(name.padded(to: 14)) \(value)") }
                for address in try store.addresses(of: row.id) {
                    let when = address.confirmedAt.map { "confirmed " + Terminal.moment($0) }
                    print("\("address".padded(to: 14)) \(address.address)  \(when ?? "told")")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes one person known, or puts one who is known into groups.")

        @OptionGroup var options: SiteOptions
        @OptionGroup var details: PersonOptions
        @Argument(help: "The e-mail address.") var address: String
        @Option(help: "A group; may stand several times.") var group: [String] = []
        @Option(help: "contact or member.") var status = "member"
        @Option(help: "Where they agreed to hear from us.") var consent = "added by hand"

        func run() async throws {
            try await guarded {
                guard let email = EmailAddress(address) else {
                    throw StoreError.refused("‘\(address)’ is no e-mail address")
                }
                var told = PersonDetails()
                try details.apply(to: &told)
                let store = try options.openStore()
                if let reason = try store.suppression(of: email) {
                    throw StoreError.refused("nothing may go to this address: \(reason)")
                }
                if let person = try store.person(at: email) {
                    return try enter(person, told, store)
                }
                try store.perform(
                    [
                        AddPerson(
                            email, details: told, status: try PeopleOptions.standing(status),
                            groups: group, consentEvidence: consent, by: options.operatorName)
                    ], now: Terminal.now)
                print("person \(try store.find(address).id) is known")
            }
        }

        /// Who is known already keeps their details and standing, and enters the groups.
        private func enter(_ person: PersonRow, _ told: PersonDetails, _ store: Store) throws {
            guard told == PersonDetails(), !group.isEmpty else {
                throw StoreError.refused(
                    "known already as person \(person.id), \(person.status.rawValue); "
                        + "`member change \(person.id)` corrects what is known, --group alone "
                        + "puts them into a group")
            }
            let fresh = try person.entering(group, store, by: options.operatorName)
            try store.perform(fresh.acts, now: Terminal.now)
            let words = fresh.groups.isEmpty
                ? "is in the group already" : "enters \(fresh.groups.joined(separator: ", "))"
            print("person \(person.id), known as \(person.status.rawValue), \(words)")
        }
    }
}

extension PersonRow {
    /// The groups of these that the person is not in yet, and what puts them there.
    func entering(
        _ groups: [String], _ store: Store, by actor: String
    ) throws -> (groups: [String], acts: [any StoreAct]) {
        let own = try store.groups(of: id)
        let fresh = Set(groups).subtracting(own).sorted()
        return (fresh, fresh.map { ChangeGroup($0, of: id, isIn: true, by: actor) })
    }
}

/// Which people a command is about.
struct PeopleOptions: ParsableArguments {
    @Option(help: "member, contact, left, …; may stand several times.") var status: [String] = []
    @Option(help: "Only people of this group.") var group: String?
    @Option(help: "Only people who read this language.") var language: String?
    @Option(help: "Words that all stand in name, organization, role, place or address.")
    var search = ""

    func filter() throws -> PeopleFilter {
        let statuses = try status.map { text in
            guard let status = PersonStatus(rawValue: text) else {
                let known = PersonStatus.allCases.map(\.rawValue).joined(separator: ", ")
                throw StoreError.refused("‘\(text)’ is none of \(known)")
            }
            return status
        }
        return PeopleFilter(
            statuses: statuses, group: group, language: language.flatMap(PeopleColumns.language),
            words: search)
    }

    /// The standing in which people may be made known by hand; the others are come to.
    static func standing(_ text: String) throws -> PersonStatus {
        guard let status = PersonStatus(rawValue: text), status == .member || status == .contact
        else { throw StoreError.refused("‘\(text)’ is neither member nor contact") }
        return status
    }
}

/// A person as `--json` prints them.
struct PersonLine: Encodable {
    let id: Int64
    let address: String
    let status: String
    let name, organization, role, city, country, phone, language: String?
    let fields: [String: String]
    let consent: String?
    let consentAt: String?
    let since: String
    var groups: [String]?
    var addresses: [String]?

    enum CodingKeys: String, CodingKey {
        case id, address, status, name, organization, role, city, country, phone, language
        case fields, consent, since, groups, addresses
        case consentAt = "consent_at"
    }

    init(_ row: PersonRow) {
        id = row.id
        address = row.address
        status = row.status.rawValue
        name = row.details.name
        organization = row.details.organization
        role = row.details.role
        city = row.details.city
        country = row.details.country
        phone = row.details.phone
        language = row.details.language?.code
        fields = row.details.extra
        consent = row.consentEvidence
        consentAt = row.consentAt.map(Terminal.moment)
        since = Terminal.moment(row.createdAt)
    }

    /// What `member show` prints, absent values left out.
    var pairs: [(String, String)] {
        let all: [(String, String?)] = [
            ("person", String(id)), ("status", status), ("name", name),
            ("organization", organization), ("role", role), ("city", city), ("country", country),
            ("phone", phone), ("language", language),
        ] + fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [
            ("groups", groups?.isEmpty ?? true ? nil : groups?.joined(separator: ", ")),
            ("consent", consent.map { "\($0)  \(consentAt ?? "")" }), ("known since", since),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}

extension Store {
    /// The person by number or address.
    func find(_ text: String) throws -> PersonRow {
        let row = try Int64(text).map { try person($0) }
            ?? EmailAddress(text).flatMap { try person(at: $0) }
        guard let row else { throw StoreError.refused("nobody is known as ‘\(text)’") }
        return row
    }

    /// People a page at a time, so that a long list needs no more memory than a short one.
    func eachPerson(_ filter: PeopleFilter, _ body: (PersonRow) throws -> Void) throws {
        var filter = filter
        filter.limit = 1_000
        while true {
            let page = try people(filter)
            for person in page { try body(person) }
            guard let last = page.last, page.count == filter.limit else { return }
            filter.after = last.id
        }
    }
}
