import Approving
import ArgumentParser
import Authenticating
import Drafting
import Foundation
import Logging
import MailModel
import Pipeline
import SiteLoading
import Store

struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Which letters may go without a person's approval.",
        subcommands: [Try.self])

    struct Try: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replays past mail: what would have gone by itself, and what staff did.")

        @OptionGroup var options: SiteOptions
        @Option(help: "How far back, such as 30d, 12h or 4w.") var since = Lookback(days: 30)
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let store = try options.openStore()
                let office = try Office(site, store: store)
                let replay = MailReplay(
                    store: store, reception: try office.reception(),
                    authenticator: office.authenticator)
                var trial = PolicyTrial(policy: site.configuration.policy, store: store)
                let start = Terminal.now - since.seconds
                try await replay.forEach(since: start) { mail, record, proof in
                    for line in try trial.lines(mail, record, proof) { try show(line) }
                }
                if !json { print(trial.summary) }
            }
        }

        private func show(_ line: PolicyTrial.Line) throws {
            if json { return try Terminal.line(line) }
            let verdict = line.goes ? "goes " : "waits"
            print(
                "\(line.taken_at) \(verdict) \(line.letter.padded(to: 24))",
                "\(line.to.padded(to: 32)) \(line.reason.padded(to: 44)) staff: \(line.staff)")
        }
    }
}

/// A span of time that is looked back on: `30d`, `12h`, `4w`.
struct Lookback: ExpressibleByArgument {
    let seconds: Int64

    init(days: Int64) { seconds = days * 86_400 }

    init?(argument: String) {
        let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800]
        guard let unit = argument.last.flatMap({ units[$0] }),
            let number = Int64(argument.dropLast()), (1...10_000).contains(number)
        else { return nil }
        seconds = number * unit
    }

    var defaultValueDescription: String { "\(seconds / 86_400)d" }
}

/// What the policy would have done with past letters, day by day.
struct PolicyTrial {
    let policy: SendingPolicy
    let store: Store
    private var goneAt: [(moment: Int64, recipient: String)] = []
    private var tried = 0
    private var unchanged = 0
    private var otherwise = 0

    init(policy: SendingPolicy, store: Store) {
        self.policy = policy
        self.store = store
    }

    struct Line: Encodable {
        let mail: Int64
        let taken_at: String
        let letter, to: String
        let goes: Bool
        let reason: String
        /// What staff did with the letter that was drafted then.
        let staff: String
    }

    /// The letters of a mail. One that changed the record is not decided anew, since the record
    /// holds the change: its letters are judged as they were drafted then.
    mutating func lines(
        _ mail: PastMail, _ record: DecisionRecord, _ proof: Authentication
    ) throws -> [Line] {
        guard try store.changes(broughtBy: mail.id).isEmpty else {
            return try store.drafted(for: mail.id).map { try line(mail, $0, proof) }
        }
        let letters = record.letters.filter { $0.revision != nil && $0.purpose != .staff }
        return try letters.map { draft in
            var grounds = draft.grounds
            grounds.isKnown = try store.isKnown(draft.recipient)
            return try line(mail, grounds, to: draft.recipient)
        }
    }

    private mutating func line(
        _ mail: PastMail, _ drafted: DraftedLetter, _ proof: Authentication
    ) throws -> Line {
        let row = drafted.row
        let sources = SourceLine.lines(of: drafted.sources)
        var grounds = LetterGrounds(letter: row.letter, answersMail: true)
        grounds.isAuthenticated = EmailAddress(row.recipient).map { proof.proves($0) } ?? false
        grounds.isKnown = try store.wasKnown(row.recipient, at: mail.takenAt)
        grounds.isSensitive = row.isSensitive
        grounds.score = row.score
        grounds.gaps = row.gaps.count
        grounds.drawsOnLibrary = !sources.isEmpty
        grounds.isReviewed = sources.allSatisfy(\.isTrusted)
        return try line(
            mail, grounds, to: row.recipient,
            unless: drafted.decides ? "approving it changes the list of people" : nil)
    }

    private mutating func line(
        _ mail: PastMail, _ grounds: LetterGrounds, to recipient: String,
        unless hindrance: String? = nil
    ) throws -> Line {
        tried += 1
        let found = policy.verdict(on: grounds, gone: gone(recipient, mail.takenAt))
        let hindered = hindrance.map { SendingPolicy.Verdict.held($0) } ?? found
        let verdict = found == .goes ? hindered : found
        let staff = try store.fate(ofLettersFor: mail.id, grounds.letter)
        var reason = "the policy names it"
        if case .held(let why) = verdict { reason = why }
        if verdict == .goes {
            goneAt.append((mail.takenAt, recipient.lowercased()))
            if staff == "sent unchanged" { unchanged += 1 } else { otherwise += 1 }
        }
        return Line(
            mail: mail.id, taken_at: Terminal.moment(mail.takenAt), letter: grounds.letter,
            to: recipient, goes: verdict == .goes, reason: reason, staff: staff)
    }

    private func gone(_ recipient: String, _ moment: Int64) -> LettersGone {
        let day = goneAt.filter { $0.moment > moment - 86_400 }
        return LettersGone(
            inAll: day.count,
            toThisPerson: day.count { $0.recipient == recipient.lowercased() })
    }

    var summary: String {
        "\(tried) letters; \(goneAt.count) would have gone by themselves: "
            + "\(unchanged) of them staff sent unchanged, \(otherwise) not"
    }
}
