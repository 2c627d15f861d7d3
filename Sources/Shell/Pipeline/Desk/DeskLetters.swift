import Approving
import Drafting
import MIME
import MailModel
import Replies
import Sending
import SiteLoading
import Store

/// Writes the desk's letters to staff; each carries a fresh key that is theirs alone.
struct DeskLetters: Sendable {
    let desk: MailDesk

    init(_ desk: MailDesk) { self.desk = desk }

    /// Questions in an hour about one and the same answer, or about answers of one person that
    /// nothing proves to be theirs; what comes beyond is journalled only.
    static let mostQuestions = 5

    /// Lines and characters of a mail or a draft that a letter to staff shows.
    private static let mostLines = 200
    static let mostCharacters = 12_000

    /// A draft before one member of staff, with everything that helps to decide it.
    func draft(
        _ row: LetterRow, to person: StaffPerson, author: AuthorFacts,
        from colleague: StaffPerson? = nil
    ) throws -> LetterDraft? {
        var request = request(.staffDraft, to: person, "letter \(row.id) waits")
        let version = try desk.store.revision(row.revision, of: row.id)
        request.values = letterValues(row, shown: version?.body)
        author.fill(&request.values, desk, for: person)
        request.values.set(
            "handed", colleague.map { [TemplateValues(["colleague": $0.name])] } ?? [])
        request.values.set("reason", desk.reasons.text(row.reason, in: person.language))
        request.values.set("undrafted", flag: version == nil)
        setSources(&request.values, version?.sources ?? "")
        setList(&request.values, "gaps", "gap-line", row.gaps)
        let notes = try desk.store.deskNotes(on: row.id).map { "\($0.author): \($0.text)" }
        setList(&request.values, "notes", "note-line", notes)
        setList(&request.values, "deeds", "deed-line", try deeds(row, person))
        request.values.set(
            "effects", try effects(row, person).map { TemplateValues(["effect-line": $0]) })
        try hand(row, version, to: person, &request)
        request.acts.append(
            TellStaff(.draft, staff: person.address.canonical, letters: [row.id]))
        return desk.composer.compose(request, from: desk.book)
    }

    /// An edited letter once more, before it goes.
    func shownAgain(
        _ row: LetterRow, _ draft: RevisionDraft, revision: Int, to person: StaffPerson
    ) throws -> LetterDraft? {
        var request = request(.staffShownAgain, to: person, "letter \(row.id) was edited")
        request.values = letterValues(row, shown: draft.body)
        try hand(subject: "\(row.id).\(revision)", binding: draft.digest, to: person, &request)
        return desk.composer.compose(request, from: desk.book)
    }

    /// What became of a letter that can no longer be decided.
    func alreadyDecided(
        _ row: LetterRow, outcome: String, to person: StaffPerson
    ) throws -> LetterDraft {
        var request = request(.staffAlreadyDecided, to: person, "letter \(row.id) is decided")
        let isShown = ["sent", "approved"].contains(outcome)
        let version = isShown ? try desk.store.revision(row.revision, of: row.id) : nil
        request.values = letterValues(row, shown: version?.body)
        for name in LetterName.staffOutcomes {
            request.values.set("was-\(name)", flag: name == outcome)
        }
        let decider = try desk.store.decider(of: row.id)
        request.values.set("who", name(of: decider?.actor))
        request.values.set("when", desk.moment(decider?.at ?? row.createdAt))
        return desk.composer.compose(request, from: desk.book)
    }

    func refused(_ row: LetterRow?, why: String, to person: StaffPerson) -> LetterDraft {
        var request = request(.staffRefused, to: person, "refused: \(why)")
        request.values = row.map { letterValues($0, shown: nil) } ?? Self.noLetter
        for name in LetterName.staffRefusals {
            request.values.set("why-\(name)", flag: name == why)
        }
        return desk.composer.compose(request, from: desk.book)
    }

    /// Asks back about an answer that is not carried out; `answer` tells it from others.
    func question(
        _ doubt: StaffDoubt, about subject: KeyedSubject, to person: StaffPerson, answer: String
    ) throws -> LetterDraft? {
        var request = request(.staffQuestion, to: person, "asks back: \(doubt.name)")
        switch subject {
        case .letter(let row):
            let version = try desk.store.revision(row.revision, of: row.id)
            request.values = letterValues(row, shown: version?.body)
            setItems(&request.values, [])
            try hand(row, version, to: person, &request)
        case .list(let rows):
            request.values = Self.noLetter
            try list(rows, to: person, nil, &request)
        }
        let isList = if case .list = subject { true } else { false }
        request.values.set("one", flag: !isList)
        request.values.set("many", flag: isList)
        doubt.fill(&request.values, desk, for: person)
        request.acts.append(
            TellStaff(
                .question, staff: person.address.canonical, letters: [], day: answer,
                mostInAnHour: Self.mostQuestions))
        return desk.composer.compose(request, from: desk.book)
    }

    // MARK: - Lists

    func batch(_ rows: [LetterRow], to person: StaffPerson) throws -> LetterDraft? {
        try digest(.staffDigest, rows, to: person, .batch, gone: [], stuck: [], day: "")
    }

    /// The day's digest; `more` letters wait beside those that it lists.
    func daily(
        _ rows: [LetterRow], more: Int, gone: [LetterRow], stuck: [LetterRow],
        junk: [SetAsideMail], day: String, to person: StaffPerson
    ) throws -> LetterDraft? {
        try digest(
            .staffDigest, rows, to: person, .daily, more: more, gone: gone, stuck: stuck,
            junk: junk, day: day)
    }

    func escalation(_ rows: [LetterRow], to person: StaffPerson) throws -> LetterDraft? {
        try digest(.staffEscalation, rows, to: person, .escalation, gone: [], stuck: [], day: "")
    }

    private func digest(
        _ name: LetterName, _ rows: [LetterRow], to person: StaffPerson, _ kind: DeskNotice,
        more: Int = 0, gone: [LetterRow], stuck: [LetterRow], junk: [SetAsideMail] = [],
        day: String
    ) throws -> LetterDraft? {
        var request = request(name, to: person, "\(rows.count) letters wait")
        try list(rows, to: person, kind, day: day, &request)
        request.values.set("batch", flag: kind == .batch)
        request.values.set("daily", flag: kind == .daily)
        request.values.set("waiting", flag: !rows.isEmpty)
        request.values.set("more", more > 0 ? [TemplateValues(["more-count": "\(more)"])] : [])
        request.values.set("count", "\(rows.count + max(0, more))")
        setLetters(&request.values, "gone", gone, person)
        setLetters(&request.values, "stuck", stuck, person)
        request.values.set("has-junk", flag: !junk.isEmpty)
        request.values.set(
            "junk",
            junk.map {
                TemplateValues([
                    "junk-id": "\($0.id)", "junk-sender": $0.sender, "junk-subject": $0.subject,
                ])
            })
        return desk.composer.compose(request, from: desk.book)
    }

    /// Numbers the letters from 1 and ties the numbering to the key.
    private func list(
        _ rows: [LetterRow], to person: StaffPerson, _ kind: DeskNotice?, day: String = "",
        _ request: inout LetterRequest
    ) throws {
        var items: [DeskItem] = []
        var shown: [TemplateValues] = []
        for (number, row) in zip(1..., rows) {
            let version = try desk.store.revision(row.revision, of: row.id)
            items.append(
                DeskItem(
                    number: number, letter: row.id, revision: row.revision,
                    digest: version?.digest))
            var values = try item(number, row, version, person)
            let done = try deeds(row, person)
            values.set("item-deeds", done.map { TemplateValues(["item-deed": $0]) })
            values.set(
                "item-effects",
                try effects(row, person).map { TemplateValues(["item-effect": $0]) })
            shown.append(values)
        }
        setItems(&request.values, shown)
        request.values.set("may-approve", flag: person.mayApprove && !rows.isEmpty)
        request.values.set("others", others(than: person))
        request.values.set("until", desk.day(desk.keyExpiry))
        if person.mayApprove, !rows.isEmpty,
            let key = try desk.freshKey(
                MailDesk.listKey, subject: kind?.rawValue ?? "question",
                binding: DeskItem.digest(of: items), to: person)
        {
            request.replyKey = key.key
            request.acts += [IssueKey(key), NumberLetters(key.key, items)]
        }
        guard let kind else { return }
        request.acts.append(
            TellStaff(
                kind, staff: person.address.canonical, letters: rows.map(\.id), day: day))
    }

    /// Characters of one draft in a list.
    private static let listedCharacters = 6_000

    /// Whether a list shows a draft to its end.
    static func isListedWhole(_ body: String) -> Bool {
        body.count <= listedCharacters && lines(body).count <= mostLines
    }

    private func item(
        _ number: Int, _ row: LetterRow, _ version: RevisionRow?, _ person: StaffPerson
    ) throws -> TemplateValues {
        let isUnreviewed = SourceLine.lines(of: version?.sources ?? "").contains { !$0.isTrusted }
        let said = try AuthorFacts.authorText(of: row, desk.store)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var values = TemplateValues([
            "item-number": "\(number)", "item-id": "\(row.id)",
            "item-letter": desk.codes.letter(row.letter, in: person.language),
            "item-reader": row.recipient.isEmpty ? "—" : row.recipient,
            "item-subject": row.subject,
        ])
        let isOpen = !row.gaps.isEmpty
        values.set("item-open", isOpen ? [TemplateValues(["item-gaps": "\(row.gaps.count)"])] : [])
        values.set("item-sensitive", flag: row.isSensitive)
        values.set("item-unreviewed", flag: isUnreviewed)
        values.set("item-undrafted", flag: version == nil)
        values.set(
            "item-drafted",
            version.map {
                [TemplateValues(["item-text": Self.quoted($0.body, Self.listedCharacters)])]
            } ?? [])
        let excerpt = said.count > 160 ? said.prefix(159) + "…" : said[...]
        values.set(
            "item-spoke", said.isEmpty ? [] : [TemplateValues(["item-said": String(excerpt)])])
        return values
    }

    // MARK: - Values

    /// What has been done already with a letter, in the words of its reader.
    private func deeds(_ row: LetterRow, _ person: StaffPerson) throws -> [String] {
        try desk.store.deeds(of: row).map { desk.reasons.text($0, in: person.language) }
    }

    /// What the approval of a letter will change, in the words of its reader.
    private func effects(_ row: LetterRow, _ person: StaffPerson) throws -> [String] {
        try desk.store.effects(of: row).map { desk.reasons.text($0, in: person.language) }
    }

    /// The colleagues whom somebody may ask to decide.
    private func others(than person: StaffPerson) -> [TemplateValues] {
        desk.roster.staff.filter { $0.address != person.address && $0.mayApprove }.prefix(1)
            .map { TemplateValues(["other-name": $0.name]) }
    }

    private func request(
        _ name: LetterName, to person: StaffPerson, _ reason: String
    ) -> LetterRequest {
        var request = LetterRequest(
            name, language: person.language, recipient: person.address,
            recipientName: person.name, reason: reason)
        request.purpose = .staff
        request.answersMail = false
        request.goesAt = desk.clock.now()
        return request
    }

    private func hand(
        _ row: LetterRow, _ version: RevisionRow?, to person: StaffPerson,
        _ request: inout LetterRequest
    ) throws {
        try hand(
            subject: "\(row.id).\(row.revision)", binding: version?.digest, to: person, &request)
    }

    private func hand(
        subject: String, binding: [UInt8]?, to person: StaffPerson,
        _ request: inout LetterRequest
    ) throws {
        request.values.set("may-approve", flag: person.mayApprove)
        request.values.set("others", others(than: person))
        request.values.set("until", desk.day(desk.keyExpiry))
        guard let key = try desk.freshKey(
            MailDesk.singleKey, subject: subject, binding: binding, to: person)
        else { return }
        request.replyKey = key.key
        request.acts.append(IssueKey(key))
    }

    private static let noLetter: TemplateValues = {
        var values = TemplateValues(["number": "—", "reader": "—", "subject-line": "—"])
        values.set("drafted", [])
        return values
    }()

    private func letterValues(_ row: LetterRow, shown body: String?) -> TemplateValues {
        var values = TemplateValues([
            "number": "\(row.id)", "reader": row.recipient.isEmpty ? "—" : row.recipient,
            "subject-line": row.subject,
        ])
        let quoted = body.map { [TemplateValues(["draft-line": Self.quoted($0)])] }
        values.set("drafted", quoted ?? [])
        return values
    }

    private func setItems(_ values: inout TemplateValues, _ items: [TemplateValues]) {
        values.set("items", items)
        values.set("count", "\(items.count)")
    }

    private func setList(
        _ values: inout TemplateValues, _ name: String, _ item: String, _ lines: [String]
    ) {
        values.set(name, lines.map { TemplateValues([item: $0]) })
        values.set("has-\(name)", flag: !lines.isEmpty)
    }

    private func setSources(_ values: inout TemplateValues, _ record: String) {
        let sources = SourceLine.lines(of: record)
        values.set(
            "sources",
            sources.map { source in
                var line = TemplateValues(["source-line": "\(source.place)  \(source.sentence)"])
                line.set("source-unreviewed", flag: !source.isTrusted)
                return line
            })
        values.set("has-sources", flag: !sources.isEmpty)
        values.set("any-unreviewed", flag: sources.contains { !$0.isTrusted })
    }

    private func setLetters(
        _ values: inout TemplateValues, _ name: String, _ rows: [LetterRow],
        _ person: StaffPerson
    ) {
        values.set("has-\(name)", flag: !rows.isEmpty)
        values.set(
            name,
            rows.map { row in
                let kind = desk.codes.letter(row.letter, in: person.language)
                return TemplateValues([
                    "gone-letter": "\(row.id) \(kind)", "gone-reader": row.recipient,
                    "gone-state": desk.codes.state(row.state.rawValue, in: person.language),
                ])
            })
    }

    private func name(of actor: String?) -> String {
        guard let actor else { return "—" }
        let address = EmailAddress(actor.split(separator: ":").last.map(String.init) ?? "")
        return address.flatMap { desk.roster.person($0)?.name } ?? actor
    }

    /// Text as the lines of one quotation.
    static func quoted(_ text: String, _ room: Int = mostCharacters) -> String {
        let room = min(room, mostCharacters)
        let all = lines(String(text.prefix(room)))
        let isCut = all.count > mostLines || text.count > room
        return (all.prefix(mostLines) + (isCut ? ["[…]"] : [])).joined(separator: "\n> ")
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines
    }
}
