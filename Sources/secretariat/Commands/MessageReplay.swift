import ArgumentParser
import Pipeline
import SiteLoading
import Store

extension MessageCommand {
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decides stored mail anew with the present site, and stores nothing.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "Numbers of stored mails.") var mails: [Int64] = []
        @Option(help: "All mails of this span instead, such as 30d.") var since: Lookback?
        @Flag(help: "One JSON object a line.") var json = false
        @Flag(help: "Also mails that would be decided as they were.") var all = false

        func validate() throws {
            if mails.isEmpty == (since == nil) {
                throw ValidationError("name mails, or a span with --since")
            }
        }

        struct Line: Encodable {
            let mail: Int64
            let from, subject: String
            let kind_then, kind_now, decision_then, decision_now: String
            let letters_then, letters_now: [String]
            let differs: Bool
        }

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let office = try Office(site, store: store)
                let replay = MailReplay(
                    store: store, reception: try office.reception(),
                    authenticator: office.authenticator)
                var (seen, changed) = (0, 0)
                let moment = since.map { Terminal.now - $0.seconds }
                try await replay.forEach(since: moment, only: mails) { mail, record in
                    let line = try Self.line(mail, record, store)
                    seen += 1
                    if line.differs { changed += 1 }
                    if line.differs || all || !mails.isEmpty { try show(line) }
                }
                if !json { print("\(seen) mails read again, \(changed) decided otherwise") }
            }
        }

        private static func line(
            _ mail: PastMail, _ record: DecisionRecord, _ store: Store
        ) throws -> Line {
            let then = try store.letterNames(for: mail.id)
            let now = record.letters.map(\.letter)
            let differs =
                mail.decision != record.decision || mail.kind != record.kind || then != now
            return Line(
                mail: mail.id, from: mail.sender, subject: mail.subject, kind_then: mail.kind,
                kind_now: record.kind, decision_then: mail.decision,
                decision_now: record.decision, letters_then: then, letters_now: now,
                differs: differs)
        }

        private func show(_ line: Line) throws {
            if json { return try Terminal.line(line) }
            print("mail \(line.mail)  \(line.from)  \(line.subject)")
            guard line.differs else { return print("  as then   \(line.decision_now)") }
            print("  then      \(line.kind_then): \(line.decision_then)")
            print("            \(line.letters_then.joined(separator: ", "))")
            print("  now       \(line.kind_now): \(line.decision_now)")
            print("            \(line.letters_now.joined(separator: ", "))")
        }
    }
}
