import ArgumentParser
import Logging
import Pipeline
import Sending
import SiteLoading
import Store

/// `run --dry-run`: what each waiting mail would become, printed and forgotten.
struct DryRunPrinter {
    let json: Bool

    private struct Letter: Encodable {
        let letter, language, to, subject, state, reason, body: String
        let sources: [String]
    }

    private struct Line: Encodable {
        let from, subject, kind, decision: String
        let letters: [Letter]
    }

    func write(_ result: DryRun.Result) throws {
        guard json else { return show(result) }
        let letters = result.letters.map { letter in
            Letter(
                letter: letter.row.letter, language: letter.row.language,
                to: letter.row.recipient, subject: letter.row.subject,
                state: letter.row.state.rawValue, reason: letter.row.reason,
                body: letter.text?.body ?? "",
                sources: letter.text.map { $0.sources.split(separator: "\n").map(String.init) }
                    ?? [])
        }
        try Terminal.line(
            Line(
                from: result.mail.sender, subject: result.mail.subject, kind: result.mail.kind,
                decision: result.mail.decision, letters: letters))
    }

    private func show(_ result: DryRun.Result) {
        print("mail      \(result.mail.sender)  \(result.mail.subject)")
        print("kind      \(result.mail.kind)")
        print("decided   \(result.mail.decision)")
        for (row, text) in result.letters {
            let way = row.state == .approved ? "would go by itself" : "would wait for staff"
            print("letter    \(row.letter) (\(row.language)) to \(row.recipient), \(way)")
            print("subject   \(row.subject)")
            for line in (text?.body ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            {
                print(line.isEmpty ? "" : "    \(line)")
            }
            for source in (text?.sources ?? "").split(separator: "\n") {
                print("source    \(source)")
            }
        }
        print("")
    }
}

extension RunCommand {
    /// Takes no lock, so that it works beside the daemon, of whose record it reads a copy.
    func rehearse() async throws {
        let site = try options.loadSite()
        if let holder = StateLock.holder(of: options.statePath) {
            Terminal.note(
                "the daemon (\(holder)) goes on meanwhile; this reads a copy of its record")
        }
        let printer = DryRunPrinter(json: json)
        let outcome = try await DryRun(
            site: site, fromStart: fromStart, logger: Self.logger(.error)
        ).run(printer.write)
        for failure in outcome.failures { Terminal.note(failure) }
        Terminal.note(
            "\(outcome.mails) mails wait; nothing was marked, kept or sent"
                + (outcome.mails == 0 && !fromStart ? Self.hint : ""))
        if !outcome.failures.isEmpty { throw ExitCode(1) }
    }

    private static let hint = """
        ; mail from before the office's first run is left out, --from-start shows that too
        """
}
