import ArgumentParser
import Foundation
import MailModel
import Pipeline
import SiteLoading
import Store
import Transport

struct MailboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mailbox", abstract: "Logins of the site's mailboxes and of its sending.",
        subcommands: [Check.self, Authorize.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Logs in everywhere, changes nothing, and says what is wrong where.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                let transport = TransportWiring(site, state: options.statePath)
                var failed = false
                for mailbox in site.mailboxes {
                    let place = "mailbox \(mailbox.name)"
                    failed = await !good(place, transport) {
                        let source = try transport.source(mailbox, looking: true)
                        let status = try await source.open()
                        await source.close()
                        return "\(status.messageCount) mails"
                    } || failed
                }
                if let sending = site.sending {
                    failed = await !good("sending", transport) {
                        try await transport.courier(sending)?.probe()
                        return "letters could leave"
                    } || failed
                }
                if failed { throw ExitCode(1) }
            }
        }

        private func good(
            _ place: String, _ transport: TransportWiring, _ look: () async throws -> String
        ) async -> Bool {
            do {
                let words = try await look()
                let end = transport.logs[place]?.certificateEnd.map {
                    ", certificate until \(Terminal.moment($0).prefix(10))"
                }
                print("\(place): good, \(words)\(end ?? "")")
                return true
            } catch {
                print("\(place): \(Terminal.words(of: error))")
                return false
            }
        }
    }
}
