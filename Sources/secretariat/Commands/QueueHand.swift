import Approving
import ArgumentParser
import MailModel
import Pipeline
import SiteLoading
import Store

extension QueueCommand {
    struct Hand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks a colleague by mail to decide a letter.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Argument(help: "The colleague's address, as `staff:` in the site has it.")
        var address: String

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let office = try Office(site, store: options.openStore())
                guard let row = try office.store.letter(letter) else {
                    throw StoreError.refused("there is no letter \(letter)")
                }
                guard let colleague = EmailAddress(address) else {
                    throw StoreError.refused("‘\(address)’ is no e-mail address")
                }
                let actor = Operator(of: site.configuration)
                let asked = try await office.handOver.hand(
                    row, to: colleague, by: actor.name, from: actor.member?.address)
                Bell.ring(options.statePath)
                print("\(asked) is asked about letter \(letter)")
            }
        }
    }
}
