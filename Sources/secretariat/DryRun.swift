import Foundation
import Logging
import Pipeline
import SiteLoading
import Store

/// The way of every waiting mail through the whole program, on a copy of the record that is then
/// thrown away: mailboxes are only looked at, nothing is marked, kept or sent.
struct DryRun {
    /// A mail with the letters that would be drafted, each with its text where it has one.
    struct Result {
        let mail: PastMail
        let letters: [(row: LetterRow, text: RevisionRow?)]
    }

    let site: SiteFolder
    let fromStart: Bool
    let logger: Logger

    /// Calls the body with each mail that waits; gives back how many there were and which
    /// mailboxes could not be looked at.
    func run(_ body: (Result) throws -> Void) async throws -> (mails: Int, failures: [String]) {
        let folder = try PrivateFolder()
        let signals = StopSignals {
            folder.remove()
            exit(130)
        }
        defer { withExtendedLifetime(signals) { folder.remove() } }
        let store = try copy(into: folder.path)
        var wiring = Wiring(site: site, fromStart: fromStart, logger: logger)
        wiring.asksGoldenQuestions = false
        let failures = try await look(wiring, store)
        let waiting = try store.waitingNumbers()
        try await Office(site, store: store, logger: logger).reception().drain()
        for number in waiting {
            guard let mail = try store.pastMail(number) else { continue }
            let letters = try store.letters(for: number).map { row in
                (row: row, text: try store.revision(row.revision, of: row.id))
            }
            try body(Result(mail: mail, letters: letters))
        }
        return (waiting.count, failures)
    }

    /// The record as it is, or an empty one where the office has none yet.
    private func copy(into folder: String) throws -> Store {
        let gate = Wiring(site: site, fromStart: fromStart, logger: logger).gate
        let isThere = FileManager.default.fileExists(atPath: site.state + "/secretariat.sqlite")
        var store = isThere
            ? try Store(folder: site.state).copy(into: folder) : try Store(folder: folder)
        store.gate = gate
        return store
    }

    private func look(_ wiring: Wiring, _ store: Store) async throws -> [String] {
        var failures: [String] = []
        for mailbox in site.configuration.mailboxes {
            do {
                try await wiring.intake(mailbox, store, Doorbell(), looking: true).once()
            } catch {
                failures.append("mailbox \(mailbox.name): \(error)")
            }
        }
        return failures
    }
}

/// A folder of this user alone, which is there until it is removed.
final class PrivateFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory
            .appendingPathComponent("secretariat-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700])
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
