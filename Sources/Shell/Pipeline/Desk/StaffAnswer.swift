import Approving
import Authenticating
import MailModel
import MIME
import Replies
import Sending
import SiteLoading
import Store
import Understanding

/// A proven answer of a member of staff, carried out.
struct StaffAnswer {
    let handler: StaffWatch
    let mail: ReadMail
    let key: KeyRow
    let person: StaffPerson

    private var desk: MailDesk { handler.desk }
    private var actor: String { MailDesk.actor(person) }
    private var text: String { mail.result.body.authorText }

    // MARK: - One letter

    func toLetter() throws -> MailOutcome {
        guard let row = try handler.letter(of: key), let revision = handler.revision(of: key) else {
            return handler.refusal("the letter is gone", key, letters: [])
        }
        let command = StaffReply(words: desk.words, names: desk.names).command(in: text)
        if command == .hold { return callBack(row) }
        if let outcome = try overtaken(row, revision, approves: command == .approve) {
            return outcome
        }
        guard handler.isOpen(key, mail.now) else { return refused("used", row) }
        return try carryOut(command, row, revision)
    }

    private func carryOut(
        _ command: StaffCommand, _ row: LetterRow, _ revision: Int
    ) throws -> MailOutcome {
        switch command {
        case .approve: return approve(row, revision)
        case .reject(let reason, let told):
            guard person.mayApprove else { return refused("role", row) }
            let verdict = DecideLetter.Verdict.reject(reason: reason, told: told)
            return done("rejected letter \(row.id)", [
                UseKey(key), DecideLetter(row.id, revision: revision, by: actor, verdict),
            ])
        case .later(let seconds):
            return done("put off letter \(row.id)", [
                UseKey(key), PauseLetter(row.id, until: mail.now + seconds, by: actor),
            ])
        case .laterOn(let day):
            return done("put off letter \(row.id)", [
                UseKey(key), PauseLetter(row.id, until: moment(of: day), by: actor),
            ])
        case .hand(let place): return try hand(row, to: desk.roster.staff[place])
        case .note(let words):
            return done(
                "noted on letter \(row.id)", [NoteLetter(row.id, author: actor, text: words)])
        case .replace(let words, let plainly, let named):
            if !named, writesOtherLanguage(than: row) { return try question("language", row) }
            return try replace(row, revision, words, plainly)
        case .unclear(let doubt):
            return try question(doubt.rawValue, row)
        case .hold: return callBack(row)
        }
    }

    private func question(_ doubt: String, _ row: LetterRow) throws -> MailOutcome {
        var doubt = StaffDoubt(name: doubt, said: text)
        doubt.letterLanguage = row.language
        return try handler.question(
            doubt, key, to: person, why: "not understood: \(doubt.name)", answer: text)
    }

    private func moment(of day: NamedDay) -> Int64 {
        day.moment(after: mail.now, desk.settings.hours, desk.zone)
    }

    /// The share of the evidence that must speak for a language: with less it is not known.
    private static let sureLanguage = 0.3

    /// Whether the words are plainly in another language than the letter: they are then rather
    /// about it than for its reader.
    private func writesOtherLanguage(than row: LetterRow) -> Bool {
        guard let reading = mail.result.reading?.language, reading.score > Self.sureLanguage,
            let language = LanguageTag(row.language)
        else { return false }
        return reading.tag != language && reading.second != language
    }

    private func approve(_ row: LetterRow, _ revision: Int) -> MailOutcome {
        guard person.mayApprove else { return refused("role", row) }
        guard row.revision > 0 else { return refused("no-text", row) }
        return done("approved letter \(row.id)", [
            UseKey(key),
            DecideLetter(
                row.id, revision: revision, by: actor,
                .approve(digest: key.binding, releaseAt: mail.now + desk.undoSeconds)),
        ])
    }

    /// Holding is the safe side: whoever approved may take it back with the key that is used.
    private func callBack(_ row: LetterRow) -> MailOutcome {
        guard person.mayApprove else { return refused("role", row) }
        guard row.state == .approved || row.state == .deferred else {
            return refused("too-late", row)
        }
        return done("called back letter \(row.id)", [
            DecideLetter(row.id, revision: row.revision, by: actor, .callBack),
            PauseLetter(row.id, until: mail.now, by: actor),
        ])
    }

    private func hand(_ row: LetterRow, to colleague: StaffPerson) throws -> MailOutcome {
        let facts = try AuthorFacts(of: row, desk)
        let letter = try handler.letters.draft(row, to: colleague, author: facts, from: person)
        let act = RecordLine(
            actor, "handed over", "letter \(row.id)", detail: "to \(colleague.address.canonical)")
        return done("handed letter \(row.id) over", [act], [letter].compactMap { $0 })
    }

    // MARK: - A new text

    private func replace(
        _ row: LetterRow, _ revision: Int, _ words: String, _ plainly: Bool
    ) throws -> MailOutcome {
        guard person.mayEdit else { return refused("role", row) }
        let editor = LetterEditor(
            store: desk.store, composer: desk.composer, clock: desk.clock)
        let old = try desk.store.revision(row.revision, of: row.id)
        let body = BodyReplacement(
            of: old?.body ?? "", signatures: Array(desk.office.name.values)
        ).body(with: words)
        let draft: RevisionDraft
        do {
            draft = try editor.preview(row, body: body, author: actor)
        } catch LetterNotRendered.unfilled {
            return try question("unfilled", row)
        }
        var acts: [any StoreAct] = [
            UseKey(key), DecideLetter(row.id, revision: revision, by: actor, .revise(draft)),
        ]
        if desk.settings.sendsEditsAtOnce, plainly, person.mayApprove {
            acts.append(
                DecideLetter(
                    row.id, revision: revision + 1, by: actor,
                    .approve(digest: draft.digest, releaseAt: mail.now + desk.undoSeconds)))
            return done("edited and approved letter \(row.id)", acts)
        }
        // Colleagues who may approve are told of what a drafter wrote.
        if !person.mayApprove { acts.append(PauseLetter(row.id, until: mail.now, by: actor)) }
        let shown = try handler.letters.shownAgain(
            row, draft, revision: revision + 1, to: person)
        return done("edited letter \(row.id)", acts, [shown].compactMap { $0 })
    }

    // MARK: - Several letters

    func toList() throws -> MailOutcome {
        let items = try desk.store.deskItems(of: key)
        guard person.mayApprove else { return refused("role", nil) }
        let reply = DigestReply(words: desk.words, names: desk.names)
        let sensitive = try items.filter { try desk.store.letter($0.letter)?.isSensitive ?? false }
        let cut = try items.filter { item in
            let body = try desk.store.revision(item.revision, of: item.letter)?.body
            return !DeskLetters.isListedWhole(body ?? "")
        }
        // What has no text yet cannot go, so that `ok all` does not mean it.
        let apart = Set((sensitive + cut + items.filter { $0.revision == 0 }).map(\.number))
        switch reply.reading(of: text, count: items.count, apart: apart) {
        case .unclear(let doubt):
            return try handler.question(
                StaffDoubt(name: doubt.rawValue, said: text), key, to: person,
                why: "not understood: \(doubt.rawValue)", answer: text)
        case .decisions(let decisions, let left):
            var outcome = try decide(items, decisions)
            for (items, why) in [(cut, "cut"), (sensitive, "sensitive")] {
                let open = try items.contains { item in
                    try left.contains(item.number) && item.usedAt == nil
                        && desk.store.letter(item.letter)?.state == .held
                }
                guard open else { continue }
                let other = refused(why, nil)
                outcome.decisions += other.decisions
                outcome.acts += other.acts
                outcome.letters = other.letters + outcome.letters
            }
            return outcome
        }
    }

    /// Letters about numbers that could not be decided, at the most.
    private static let mostAnswers = 5

    private func decide(
        _ items: [DeskItem], _ decisions: [Int: DigestDecision]
    ) throws -> MailOutcome {
        var outcome = done("", [])
        outcome.decisions = []
        for item in items {
            guard let decision = decisions[item.number] else { continue }
            guard let row = try desk.store.letter(item.letter) else { continue }
            let approves = if case .approve = decision { true } else { false }
            if let other = try overtaken(row, item.revision, approves: approves) {
                outcome.decisions += other.decisions
                outcome.acts += other.acts
                outcome.letters += other.letters
            } else if item.usedAt != nil || approves && item.revision == 0 {
                let other = refused(item.usedAt != nil ? "used" : "no-text", row)
                outcome.decisions += other.decisions
                outcome.acts += other.acts
                outcome.letters += other.letters
            } else {
                outcome.decisions.append("done: \(item.number) is letter \(row.id)")
                outcome.acts += acts(decision, item)
            }
        }
        outcome.letters = Array(outcome.letters.prefix(Self.mostAnswers))
        return outcome
    }

    private func acts(_ decision: DigestDecision, _ item: DeskItem) -> [any StoreAct] {
        let use = UseItem(key, number: item.number)
        switch decision {
        case .approve:
            return [
                use,
                DecideLetter(
                    item.letter, revision: item.revision, by: actor,
                    .approve(digest: item.digest, releaseAt: mail.now + desk.undoSeconds)),
            ]
        case .reject(let reason):
            return [
                use,
                DecideLetter(
                    item.letter, revision: item.revision, by: actor, .reject(reason: reason)),
            ]
        case .later(let seconds):
            return [use, PauseLetter(item.letter, until: mail.now + seconds, by: actor)]
        case .laterOn(let day):
            return [use, PauseLetter(item.letter, until: moment(of: day), by: actor)]
        }
    }

    // MARK: - Outcomes

    private func done(
        _ words: String, _ acts: [any StoreAct], _ letters: [LetterDraft] = []
    ) -> MailOutcome {
        MailOutcome(["done: \(words)"], letters: letters, acts: acts)
    }

    private func refused(_ why: String, _ row: LetterRow?) -> MailOutcome {
        handler.refusal(
            why, key, letters: [handler.letters.refused(row, why: why, to: person)])
    }

    /// What to say of a letter that is decided already, or no longer the one that was shown.
    private func overtaken(
        _ row: LetterRow, _ revision: Int, approves: Bool
    ) throws -> MailOutcome? {
        let isTooLate = row.notAfter.map { $0 <= mail.now } ?? false
        let outcome: String
        switch row.state {
        case .held where approves && isTooLate: outcome = "expired"
        case .held where row.revision == revision: return nil
        case .held: outcome = "changed"
        case .approved, .deferred, .sending, .uncertain, .failed: outcome = "approved"
        case .sent: outcome = "sent"
        case .rejected: outcome = "rejected"
        case .expired: outcome = "expired"
        case .superseded, .drafted: outcome = "superseded"
        }
        let letter = try handler.letters.alreadyDecided(row, outcome: outcome, to: person)
        return handler.refusal("letter \(row.id) is already decided", key, letters: [letter])
    }
}
