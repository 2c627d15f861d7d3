import ArgumentParser
import Crypto
import Foundation
import MailModel
import Pipeline
import SiteLoading
import Store
import Transport

extension MailboxCommand {
    /// Leads a person through allowing the program to use their mailbox.
    struct Authorize: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks a person's permission for an account under `oauth:`, and keeps it.",
            discussion: """
                Sign in as whoever may use the mailbox; for a shared one that may be somebody \
                else than its `user:`. The permission is kept in the state folder, readable by \
                this user alone; a daemon that runs uses it at once.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The account's name.") var account: String

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                let transport = TransportWiring(site, state: options.statePath)
                guard let settings = site.oauth.first(where: { $0.name == account }),
                    let keeper = transport.keepers[account]
                else {
                    throw StoreError.refused("the site has no account ‘\(account)’ under `oauth:`")
                }
                guard !settings.isOfClient else {
                    throw StoreError.refused(
                        "‘\(account)’ is of `grant: client`: the provider's "
                            + "administrator allows it")
                }
                if var device = try await keeper.beginDevice() {
                    try await wait(for: &device, keeper)
                } else {
                    try await askBrowser(keeper)
                }
                print("allowed; `secretariat mailbox check` tries it")
            }
        }

        private func wait(
            for device: inout TokenKeeper.DeviceCode, _ keeper: TokenKeeper
        ) async throws {
            print("Open \(device.place) in a browser, on any machine, and type this code:")
            print("\n    \(device.userCode)\n")
            print("Waiting for it, \(device.lifetime / 60) minutes at most …")
            let end = Terminal.now + device.lifetime
            while Terminal.now < end {
                try await Task.sleep(for: .seconds(device.interval))
                if try await keeper.poll(&device) { return }
            }
            throw StoreError.refused("the code has ended unused; begin again")
        }

        /// Nothing listens there: the browser shows an error, and the address that it shows holds
        /// the code. So it works from any machine.
        private static let redirect = "http://127.0.0.1:8482/"

        private func askBrowser(_ keeper: TokenKeeper) async throws {
            let (state, verifier) = (Self.random(), Self.random())
            let digest = SHA256.hash(data: Data(verifier.utf8))
            guard let address = await keeper.address(
                state: state, challenge: Self.base64(Data(digest)), redirect: Self.redirect)
            else {
                throw StoreError.refused(
                    "‘\(account)’ has neither `device-url` nor `authorize-url`; write one, or "
                        + "`refresh-token: {file: …}`")
            }
            print("Open this address in a browser, on any machine, and allow it:\n\n\(address)\n")
            print("The browser then fails to open a page of 127.0.0.1. Paste its address here:")
            let items = readLine().flatMap { URLComponents(string: $0)?.queryItems } ?? []
            func item(_ name: String) -> String? { items.first { $0.name == name }?.value }
            guard item("state") == state, let code = item("code") else {
                throw StoreError.refused(
                    item("error").map { "the provider says \($0)" }
                        ?? "that is not the address of this permission; begin again")
            }
            try await keeper.exchange(code: code, verifier: verifier, redirect: Self.redirect)
        }

        private static func random() -> String { base64(Data(WallClock.system.randomBytes(32))) }

        private static func base64(_ data: Data) -> String {
            data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                .replacing("=", with: "")
        }
    }
}
