import ArgumentParser
import Pipeline
import SiteLoading
import Store

extension MessageCommand {
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decides stored mail anew with the present site, and stores nothing.",
            discussion: """
                Each mail is decided by all of the program, on the record as it is now. A mail \
                that has changed the record (a seat, a person) is so decided as if it came a \
                second time; what it changed is shown beside it, and it is not counted as \
                decided otherwise.
                """)

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
            /// What the mail changed then, and the record holds now.
            let changed_then: [String]
        }

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let office = try Office(site, store: store)
                let replay = MailReplay(
                    store: store, reception: try office.reception(),
                    authenticator: office.authenticator)
                var (seen, changed, again) = (0, 0, 0)
                let moment = since.map { Terminal.now - $0.seconds }
                try await replay.forEach(since: moment, only: mails) { mail, record, _ in
                    let line = try Self.line(mail, record, store)
                    seen += 1
                    if line.differs { changed += 1 }
                    if !line.changed_then.isEmpty { again += 1 }
                    if line.differs || all || !mails.isEmpty { try show(line) }
                }
                guard !json else { return }
                print("\(seen) mails read again, \(changed) decided otherwise")
                if again > 0 {
                    print("\(again) of them changed the record then: decided as a second coming")
                }
            }
        }

        private static func line(
            _ mail: PastMail, _ record: DecisionRecord, _ store: Store
        ) throws -> Line {
            let then = try store.letterNames(for: mail.id)
            let now = record.letters.map(\.letter)
            let brought = try store.changes(broughtBy: mail.id)
            let differs = mail.kind != record.kind
                || brought.isEmpty && (mail.decision != record.decision || then != now)
            return Line(
                mail: mail.id, from: mail.sender, subject: mail.subject, kind_then: mail.kind,
                kind_now: record.kind, decision_then: mail.decision,
                decision_now: record.decision, letters_then: then, letters_now: now,
                differs: differs, changed_then: brought)
        }

        private func show(_ line: Line) throws {
            if json { return try Terminal.line(line) }
            print("mail \(line.mail)  \(line.from)  \(line.subject)")
            if !line.changed_then.isEmpty {
                print("  changed   \(line.changed_then.joined(separator: ", "))")
                print("            so what follows is decided as if the mail came again")
            } else if !line.differs {
                return print("  as then   \(line.decision_now)")
            }
            print("  then      \(line.kind_then): \(line.decision_then)")
            print("            \(line.letters_then.joined(separator: ", "))")
            print("  now       \(line.kind_now): \(line.decision_now)")
            print("            \(line.letters_now.joined(separator: ", "))")
        }
    }
}
