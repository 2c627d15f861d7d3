import Approving
import ArgumentParser
import MailModel
import Pipeline
import SiteLoading
import StaffWeb
import Store

struct DeskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The desk in the browser.", subcommands: [Link.self])

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a link that signs a member of staff in once, without mail.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The address of a member of staff in the site.") var address: String

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                guard let settings = site.desk else {
                    throw StoreError.refused(
                        "the site has no desk; write `desk: {listen: 127.0.0.1:8480}`")
                }
                let member = EmailAddress(address).flatMap { address in
                    site.staff.first { $0.address == address && !$0.roles.isEmpty }
                }
                guard let member else {
                    throw StoreError.refused("no member of staff with a role has \(address)")
                }
                let actor = Operator(of: site)
                if actor.member == nil, actor.user != "root",
                    let named = site.staff.first(where: { $0.user != nil })
                {
                    throw StoreError.refused(
                        "`user:` of no member of staff is \(actor.user); it names \(named.name) "
                            + "and others, who make their own links")
                }
                if let own = actor.member, own.address != member.address,
                    !own.roles.contains("administrator")
                {
                    throw StoreError.refused(
                        "\(own.name) may make a link for themselves only, not for \(member.name)")
                }
                let now = Terminal.now
                let random = WallClock.system.randomBytes(20)
                guard let link = DeskLink(for: member, now, random: random) else {
                    throw StoreError.refused("no key could be made")
                }
                // Whoever has the link acts as the member: the record says who made it.
                let line = RecordLine(
                    actor.name, "made a link", "desk",
                    detail: "for \(member.address.canonical)")
                try options.openStore().perform([link.issue, line], now: now)
                print(DeskPlace(settings, state: options.statePath).link + link.path)
            }
        }
    }
}
