import ArgumentParser
import Foundation
import Logging
import Pipeline
import Sending
import SiteLoading
import Store

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Runs the whole thing on sample mail; needs no server and no network.")

    @Argument(help: "A folder that does not exist yet; one for temporary files unless told.")
    var folder: String?
    @Flag(help: "End after the work instead of watching the mailbox.") var once = false

    func run() async throws {
        try await guarded {
            LeanMemory.begin()
            let templates = try TemplateFolder.find()
            let target = Paths.absolute(folder ?? Self.temporaryFolder())
            try DemoSite(path: target, templates: templates).make()
            let site = try SiteFolder.load(
                target, state: Paths.state(of: target), templates: templates)
            let lock = try StateLock(folder: site.state)
            defer { withExtendedLifetime(lock) {} }
            let logger = RunCommand.logger()
            var wiring = Wiring(site: site, fromStart: true, logger: logger)
            wiring.asksGoldenQuestions = false
            let daemon = try wiring.daemon()
            try await daemon.once()
            try show(daemon.store, target)
            if once { return }
            Terminal.note("Watching \(target)/inbox; stop with Ctrl-C.")
            let state = site.state
            try await RunningSite(state: state, logger).run(
                daemon, facts: { SiteFolder.facts(of: target) },
                rebuild: { daemon in
                    let site = try SiteFolder.load(target, state: state, templates: templates)
                    var wiring = Wiring(site: site, fromStart: true, logger: logger)
                    wiring.successorOf = daemon
                    return try wiring.daemon()
                })
        }
    }

    private static func temporaryFolder() -> String {
        let name = "secretariat-demo-" + String(UUID().uuidString.prefix(8)).lowercased()
        return FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    }

    private func show(_ store: Store, _ target: String) throws {
        let rows = try store.letters(in: [.held])
        for row in rows {
            print(String(repeating: "─", count: 78))
            print("Letter \(row.id)  \(row.letter) (\(row.language))  to \(row.recipient)")
            print("Subject: \(row.subject)")
            print("Why: \(row.reason)")
            guard let version = try store.revision(row.revision, of: row.id) else { continue }
            print("\n" + version.body)
            if !version.sources.isEmpty { print("Sources:\n" + version.sources) }
            for gap in row.gaps { print("Not in the library: \(gap)") }
        }
        print(String(repeating: "─", count: 78))
        let mails = try store.count(.mails)
        print("\(mails) mails were taken in, \(rows.count) entries wait for staff. Try:")
        let program = CommandLine.arguments.first ?? "secretariat"
        print("  \(program) queue list --site \(target)")
        print("  \(program) queue show 1 --site \(target)")
        print("  \(program) queue approve 1 --site \(target)")
        if once { print("  \(program) run --once --site \(target)") }
        print("Sent letters stand in \(target)/sent/new, your own mails go to \(target)/inbox/new.")
        // Into a pipe or a file, words would stay here until the watching ends.
        fflush(nil)
    }
}

/// A site from the starter whose mailbox and way of sending are folders.
struct DemoSite {
    let path: String
    let templates: TemplateFolder

    func make() throws {
        try templates.makeSite(at: path)
        let files = FileManager.default
        for folder in ["inbox", "sent"] {
            for part in ["cur", "new", "tmp"] {
                try files.createDirectory(
                    atPath: "\(path)/\(folder)/\(part)", withIntermediateDirectories: true)
            }
        }
        let mails = try files.contentsOfDirectory(atPath: templates.path + "/demo").sorted()
        for mail in mails where mail.hasSuffix(".eml") {
            try files.copyItem(
                atPath: "\(templates.path)/demo/\(mail)",
                toPath: "\(path)/inbox/new/\(mail.dropLast(4)).demo")
        }
        try settings().write(
            toFile: path + "/secretariat.yaml", atomically: true, encoding: .utf8)
    }

    /// The starter's settings with folders in the place of servers.
    private func settings() throws -> String {
        let starter = try String(
            contentsOfFile: templates.path + "/site/secretariat.yaml", encoding: .utf8)
        let lines = starter.split(separator: "\n", omittingEmptySubsequences: false)
        let office = lines.prefix { !$0.hasPrefix("# observe") }.joined(separator: "\n")
        let staff = lines.drop { !$0.hasPrefix("staff:") }.prefix { !$0.hasPrefix("limits:") }
        return office + """

            mode: hold

            mailboxes:
              - name: office
                url: maildir://\(path)/inbox

            sending:
              url: maildir://\(path)/sent


            """ + staff.joined(separator: "\n") + """
            limits:
              undo-seconds: 0

            desk:
              listen: 127.0.0.1:8480

            """
    }
}
