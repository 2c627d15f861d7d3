import ArgumentParser
import Store

struct MemberChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Corrects what is known of a person, and their groups.",
        discussion: "An empty value takes a detail away: --phone ''.")

    @OptionGroup var options: SiteOptions
    @OptionGroup var details: PersonOptions
    @Argument(help: "The person's number or one of their addresses.") var person: String
    @Option(help: "A group to enter; may stand several times.") var group: [String] = []
    @Option(help: "A group to leave; may stand several times.") var leave: [String] = []

    func run() async throws {
        try await guarded {
            let store = try options.openStore()
            let read = try store.find(person)
            var changed = read
            try details.apply(to: &changed.details)
            let actor = options.operatorName
            var acts = try read.entering(group, store, by: actor).acts
            let own = Set(try store.groups(of: read.id))
            for name in Set(leave).sorted() {
                guard own.contains(name) else {
                    throw StoreError.refused("person \(read.id) is not in the group ‘\(name)’")
                }
                acts.append(ChangeGroup(name, of: read.id, isIn: false, by: actor))
            }
            if changed.details != read.details {
                acts.append(ChangePerson(read, to: changed, by: actor))
            }
            guard !acts.isEmpty else {
                throw StoreError.refused("nothing would change; see `member show \(read.id)`")
            }
            try store.perform(acts, now: Terminal.now)
            print("person \(read.id) is changed")
        }
    }
}
