import ArgumentParser
import Foundation
import MailModel
import SiteLoading
import Store

struct MemberImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes people from a CSV file, as Excel writes it too.",
        discussion: """
            Who is known already keeps their details and enters the groups of the file and of \
            --group; `member change` corrects details.
            """)

    @OptionGroup var options: SiteOptions
    @Flag(help: "Only say what would be done.") var dryRun = false
    @Option(help: "contact or member.") var status = "member"
    @Option(help: "A group for all of them; may stand several times.") var group: [String] = []
    @Option(help: "Where they agreed to hear from us, where the file does not say it.")
    var consent: String?
    @Argument(help: "A file with a line of column names and a person a line.") var file: String

    /// People of one transaction: a crash loses none that was reported.
    private static let batch = 1_000

    func run() async throws {
        try await guarded {
            let site = try options.loadConfiguration()
            let store = try options.openStore()
            var extras: [String: [String]] = [:]
            for field in site.membership.fields { extras[field.name] = field.label.values.sorted() }
            let path = Paths.absolute(file)
            guard let data = FileManager.default.contents(atPath: path) else {
                throw StoreError.refused("cannot read \(path); name a CSV file")
            }
            let table = try PeopleTable(data, extras: extras)
            for name in table.ignored {
                Terminal.note("column ‘\(name)’ is not known and left out")
            }
            let actor = options.operatorName
            let fresh = try sift(table, store, by: actor)
            let standing = try PeopleOptions.standing(status)
            if !dryRun {
                try add(fresh.people, standing, store, by: actor)
                try store.perform(fresh.joining.flatMap(\.acts), now: Terminal.now)
            }
            for known in fresh.joining { print("line \(known.line): \(known.words)") }
            for refusal in (table.refusals + fresh.refusals).sorted(by: { $0.line < $1.line }) {
                print("line \(refusal.line): \(refusal.reason)")
            }
            let refused = table.refusals.count + fresh.refusals.count
            var words = ["\(fresh.people.count) people \(dryRun ? "would be added" : "added")"]
            if !fresh.joining.isEmpty {
                words.append("\(fresh.joining.count) known people enter groups")
            }
            print((words + ["\(refused) rows refused"]).joined(separator: ", "))
        }
    }

    /// Somebody known already who enters groups.
    private struct Joining {
        let line: Int
        let words: String
        let acts: [any StoreAct]
    }

    private struct Sifted {
        var people: [PeopleTable.Person] = []
        var joining: [Joining] = []
        var refusals: [PeopleTable.Refusal] = []
    }

    /// Tells apart who is new, who is known and enters groups, and who is to be left alone.
    private func sift(_ table: PeopleTable, _ store: Store, by actor: String) throws -> Sifted {
        let known = try store.knownAddresses()
        let someSuppressed = try store.hasSuppressions()
        var sifted = Sifted()
        for row in table.people {
            if someSuppressed, let why = try store.suppression(of: row.address) {
                sifted.refusals.append(
                    .init(line: row.line, reason: "nothing may go to this address: \(why)"))
            } else if let id = known[Store.canonical(row.address)],
                let person = try store.person(id)
            {
                try join(person, row, store, &sifted, by: actor)
            } else {
                sifted.people.append(row)
            }
        }
        return sifted
    }

    private func join(
        _ person: PersonRow, _ row: PeopleTable.Person, _ store: Store, _ sifted: inout Sifted,
        by actor: String
    ) throws {
        let fresh = try person.entering(row.groups + group, store, by: actor)
        let words = "known already as person \(person.id)"
        if fresh.groups.isEmpty {
            sifted.refusals.append(.init(line: row.line, reason: words))
        } else {
            let list = fresh.groups.joined(separator: ", ")
            sifted.joining.append(
                Joining(line: row.line, words: "\(words); enters \(list)", acts: fresh.acts))
        }
    }

    private func add(
        _ people: [PeopleTable.Person], _ standing: PersonStatus, _ store: Store, by actor: String
    ) throws {
        let bar = ProgressBar(total: people.count)
        let name = URL(fileURLWithPath: file).lastPathComponent
        for start in stride(from: 0, to: people.count, by: Self.batch) {
            let part = people[start..<min(start + Self.batch, people.count)]
            try store.perform(
                part.map { person in
                    AddPerson(
                        person.address, details: person.details, status: standing,
                        groups: person.groups + group,
                        consentEvidence: person.consent ?? consent ?? "import \(name)",
                        by: actor)
                }, now: Terminal.now)
            bar.show(start + part.count)
        }
        bar.end()
    }
}
