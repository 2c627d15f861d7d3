import ArgumentParser
import MIME
import MailModel
import Pipeline
import Replies
import Sending
import SiteLoading
import StaffWeb
import Store

struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "Letters that wait for a person.",
        subcommands: [
            List.self, Show.self, Review.self, Approve.self, Edit.self, Reject.self,
            CallBack.self, Release.self, Note.self, Later.self, Hand.self, Retry.self,
            Settle.self,
        ])

    /// A row of `queue list --json`.
    struct Line: Encodable {
        let id: Int64
        let revision: Int
        let state, letter, language, to, subject: String
        let `case`: Int64?
        let in_reply_to: String?
        let created_at: String
        let score: Double
        let gaps: [String]
        let reason: String
        let returned: String?
        let sensitive: Bool

        init(_ row: LetterRow) {
            id = row.id
            revision = row.revision
            state = row.state.rawValue
            letter = row.letter
            language = row.language
            to = row.recipient
            subject = row.subject
            `case` = row.caseID
            in_reply_to = row.inReplyTo
            created_at = Terminal.moment(row.createdAt)
            score = row.score
            gaps = row.gaps
            reason = row.reason
            returned = row.returned?.words
            sensitive = row.isSensitive
        }
    }

    /// The letter's state, or that it came back after it had left.
    static func standing(_ row: LetterRow) -> String {
        row.cameBack ? "returned" : row.state.rawValue
    }

    static func show(_ row: LetterRow, json: Bool) throws {
        if json { return try Terminal.line(Line(row)) }
        let gaps = row.gaps.isEmpty ? "" : " (\(row.gaps.count) open)"
        print(
            "\(row.id).\(row.revision)".padded(to: 7),
            standing(row).padded(to: 9),
            row.letter.padded(to: 23), row.language,
            TerminalText.clean(row.recipient).padded(to: 34),
            TerminalText.clean(row.subject) + gaps
                + (row.isSensitive ? " (sensitive: read it yourself)" : ""))
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists what waits.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "One JSON object a line.") var json = false
        @Flag(help: "Every letter there is, whatever its state.") var all = false
        @OptionGroup var filter: QueueFilterOptions

        func run() async throws {
            try await guarded {
                let states: [LetterState] =
                    all ? LetterState.allCases : [.held, .failed, .uncertain]
                let now = Terminal.now
                for row in try options.openStore().letters(in: states)
                where filter.takes(row, now: now) {
                    try QueueCommand.show(row, json: json)
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one letter: who asked, the draft, its sources and its open questions.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Option(help: "A revision; the newest unless told.") var revision: Int?
        @Flag(help: "Exactly the bytes that would leave.") var raw = false
        @Flag(help: "Also the mail that it answers; a letter without a text shows it unasked.")
        var mail = false
        @Flag(help: "Only what this revision changed in the one before it, line by line.")
        var changes = false

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                guard let row = try store.letter(letter) else {
                    throw StoreError.refused("there is no letter \(letter)")
                }
                let version = try store.revision(revision ?? row.revision, of: letter)
                if raw {
                    guard let version else {
                        throw StoreError.refused("letter \(letter) has no such revision")
                    }
                    return Terminal.write(version.bytes)
                }
                if changes { return try tellChanges(of: version, store) }
                let standing = QueueCommand.standing(row)
                print("letter    \(row.id), revision \(row.revision), \(standing)")
                let score = row.isMeasured ? ", score \(row.score)" : ""
                print("kind      \(row.letter) (\(row.language))\(score)")
                print("to        \(TerminalText.clean(row.recipient))")
                print("subject   \(TerminalText.clean(row.subject))")
                print("reason    \(row.reason)")
                for deed in try store.deeds(of: row) { print("done      \(deed)") }
                for effect in try store.effects(of: row) { print("effect    \(effect)") }
                if let reply = row.serverReply { print("server    \(TerminalText.clean(reply))") }
                try AddressCommand.tell(of: row, options, store)
                if let mail = row.mailID { print("mail      \(mail), case \(row.caseID ?? 0)") }
                for gap in row.gaps { print("open      \(TerminalText.clean(gap))") }
                if row.approvalsNeeded > 1 {
                    let given = try store.approvers(of: row.id).joined(separator: ", ")
                    print("approval  by \(row.approvalsNeeded) people; so far: \(given)")
                }
                for note in try store.deskNotes(on: letter) {
                    print("note      \(note.author): \(note.text)")
                }
                if mail || version == nil { try tellMail(of: row, store) }
                guard let version else { return print("\nNo text yet: edit it, or reject it.") }
                print("\n\(version.body)")
                if !version.sources.isEmpty { print("Sources\n\(version.sources)") }
                if version.number > 1 { try tellWords(of: version, store) }
            }
        }

        private func tellChanges(of version: RevisionRow?, _ store: Store) throws {
            guard let version, version.number > 1,
                let before = try store.revision(version.number - 1, of: letter)
            else { throw StoreError.refused("letter \(letter) has no revision before that one") }
            for line in LineDifference.between(before.body, version.body) {
                let mark = switch line.kind {
                case .same: " "
                case .added: "+"
                case .removed: "-"
                }
                print(mark + TerminalText.clean(line.text))
            }
        }

        /// The author's own words, as far as the mail was kept.
        private func tellMail(of row: LetterRow, _ store: Store) throws {
            guard let id = row.mailID, let raw = try store.rawMail(id) else { return }
            let message = Message(parsing: raw)
            let from = message.from.first.map { sender in
                [sender.name, sender.address].compactMap { $0 }.joined(separator: ", ")
            } ?? "nobody named"
            let words = TerminalText.clean(BodySections(of: message).authorText)
            print("\nTheir mail, from \(TerminalText.clean(from))\n")
            print(words.isEmpty ? "(no words of its own)" : words)
            let files = message.attachments.map { TerminalText.clean($0.name ?? $0.type) }
            if !files.isEmpty { print("\nwith \(files.joined(separator: ", "))") }
        }

        /// What staff added to the draft, and what the library would have to say instead.
        private func tellWords(of version: RevisionRow, _ store: Store) throws {
            guard let first = try store.revision(1, of: letter), !first.sources.isEmpty else {
                return
            }
            let words = StaffWords(try options.loadSite())
            let own = words.sentences(
                before: first.body, after: version.body, by: version.author)
            if !own.isEmpty { print("By staff\n" + own.joined(separator: "\n") + "\n") }
            let changes = words.changes(before: first.body, after: version.body)
            if !changes.isEmpty {
                print("Proposed for the library\n" + changes.joined(separator: "\n"))
            }
        }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets exactly this revision go, after the undo window.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "Letters' numbers, each alone or as NUMBER.REVISION.")
        var letters: [LetterReference]

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                let actor = try options.decider()
                let store = try options.openStore()
                var refused = false
                for reference in letters {
                    do {
                        try requireRead(reference, store)
                        try approve(reference, store, Int64(site.limits.undoSeconds), by: actor)
                    } catch let error as StoreError {
                        Terminal.note(error.description)
                        refused = true
                    }
                }
                Bell.ring(options.statePath)
                if site.mode == .observe {
                    Terminal.note("mode is observe: nothing leaves until it is hold or auto")
                }
                if refused { throw ExitCode(1) }
            }
        }

        /// What is sensitive is not approved along with others.
        private func requireRead(_ reference: LetterReference, _ store: Store) throws {
            guard letters.count > 1, try store.letter(reference.letter)?.isSensitive == true
            else { return }
            throw StoreError.refused(
                "letter \(reference.letter) is sensitive: read it with `queue show "
                    + "\(reference.letter)`, and approve it alone")
        }

        private func approve(
            _ reference: LetterReference, _ store: Store, _ undo: Int64, by actor: String
        ) throws {
            let outcome = try store.approve(
                reference.letter, revision: try reference.shown(in: store), by: actor,
                releaseAt: Terminal.now + undo, now: Terminal.now)
            switch outcome {
            case .approved: print("letter \(reference.letter) is approved")
            case .waits(let others):
                print("letter \(reference.letter) waits for \(others) more to approve it")
            }
        }
    }

    struct Reject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a letter unsent.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number, alone or as NUMBER.REVISION.")
        var letter: LetterReference
        @Option(help: "Why, for the journal; nobody outside reads it.") var reason = ""
        @Option(help: "What a letter of refusal may tell its reader, in the reader's language.")
        var tell = ""

        func run() async throws {
            try await guarded {
                let actor = try options.decider()
                let store = try options.openStore()
                let id = letter.letter
                try store.reject(
                    id, revision: try letter.shown(in: store), by: actor, reason: reason,
                    told: tell, now: Terminal.now)
                print("letter \(id) is rejected")
                let deeds = try store.letter(id).map { try store.deeds(of: $0) } ?? []
                for deed in deeds { print(deed) }
            }
        }
    }

    struct CallBack: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hold",
            abstract: "Calls an approved letter back while its undo window is open.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64

        func run() async throws {
            try await guarded {
                try options.openStore().callBack(
                    letter, by: try options.decider(), now: Terminal.now)
                print("letter \(letter) is held again")
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tries a failed, deferred or uncertain letter again now.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64

        func run() async throws {
            try await guarded {
                try options.openStore().retry(
                    letter, by: try options.decider(), now: Terminal.now)
                Bell.ring(options.statePath)
                print("letter \(letter) goes again")
            }
        }
    }

    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says of an uncertain letter that it did arrive.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Flag(help: "It arrived; use `queue retry` when it did not.") var sent = false

        func run() async throws {
            try await guarded {
                guard sent else {
                    throw StoreError.refused("say --sent, or use `queue retry \(letter)`")
                }
                try options.openStore().settleAsSent(
                    letter, by: try options.decider(), detail: "settled by hand",
                    now: Terminal.now)
                print("letter \(letter) is settled as sent")
            }
        }
    }
}

/// `12`, or `12.2` for its second revision.
struct LetterReference: ExpressibleByArgument {
    let letter: Int64
    let revision: Int?

    /// The version that was named, or the newest.
    func shown(in store: Store) throws -> Int {
        try revision ?? store.letter(letter)?.revision ?? 0
    }

    init?(argument: String) {
        let pieces = argument.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count <= 2, let first = pieces.first, let letter = Int64(first) else {
            return nil
        }
        self.letter = letter
        if pieces.count == 2 {
            guard let revision = Int(pieces[1]) else { return nil }
            self.revision = revision
        } else {
            revision = nil
        }
    }
}
