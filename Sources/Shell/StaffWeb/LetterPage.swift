import Drafting
import Hummingbird
import HTTPTypes
import MailModel
import MIME
import Pipeline
import Replies
import Sending
import SiteLoading
import Store

/// One letter beside the mail that it answers, with everything that a decision needs.
extension Desk {
    @Sendable func letterPage(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let letter = try openLetter(context)
        let revisions = try store.revisions(of: letter.id, limit: Self.mostVersions)
        let wanted = request.query.number("revision").map { Int($0) } ?? letter.revision
        let version = revisions.first { $0.number == wanted }
        let view = version.map { LetterView(bytes: $0.bytes) }
        var values = row(letter, texts)
        values.merge(peopleHere(letter.id, visitor))
        values["reason"] = .text(reason(letter.reason, texts))
        values["deeds"] = .list(try store.deeds(of: letter).map {
            ["deed": .text(reason($0, texts))]
        })
        values["effects"] = .list(try effects(of: letter, texts))
        values["revision"] = .number(wanted)
        values["newest"] = .flag(wanted == letter.revision)
        let sources = SourceLine.lines(of: version?.sources ?? "")
        values["text"] = .optional(view?.text)
        values["pieces"] = MarkedText(
            view?.text ?? "", first: Self.firstText(revisions, wanted), sources: sources
                .map { ($0.sentence, Self.sourceLink($0.place)) }).values
        values["headers"] = .list(view?.headers ?? [])
        values["attachments"] = .list(view?.attachments ?? [])
        values["open-questions"] = .list(letter.gaps.map { ["question": .text($0)] })
        values["sources"] = .list(sources.map {
            [
                "place": .text($0.place), "link": .text(Self.sourceLink($0.place)),
                "sentence": .text($0.sentence), "unreviewed": .flag(!$0.isTrusted),
            ]
        })
        values["any-unreviewed"] = .flag(sources.contains { !$0.isTrusted })
        values["versions"] = .list(versions(revisions, shown: wanted, texts))
        values["staff-notes"] = .list(try store.deskNotes(on: letter.id).map {
            [
                "author": .text(office.name(of: Self.address(of: $0.author))),
                "noted-at": .text(moments(texts).text($0.at)), "note": .text($0.text),
            ]
        })
        values["history"] = .list(try history(of: letter.id, texts))
        values["attempts"] = .list(try attempts(of: letter.id, texts))
        values.merge(acts(letter, visitor, isNewest: wanted == letter.revision))
        values.merge(try mailValues(letter.mailID, texts))
        values.merge(try caseValues(letter, texts))
        let title = letter.subject.isEmpty ? texts("no-subject") : letter.subject
        return try page("letter", values, title: title, for: visitor)
    }

    /// Why a letter was written, in the visitor's language.
    func reason(_ text: String, _ texts: DeskTexts) -> String {
        office.parts.reasons.text(text, in: LanguageTag(texts.language) ?? .english)
    }

    /// What was decided on a mail: `draft: asks what the library answers`, a line each.
    func decision(_ text: String, _ texts: DeskTexts) -> String {
        text.split(separator: "\n").map { line in
            let pieces = line.split(separator: ":", maxSplits: 1)
            guard pieces.count == 2, let verb = texts["did-" + pieces[0]] else {
                return String(line)
            }
            return "\(verb): " + reason(String(pieces[1].drop { $0 == " " }), texts)
        }.joined(separator: "\n")
    }

    /// Who else looks at the letter; whoever comes is announced to the others at once.
    func peopleHere(_ letter: Int64, _ visitor: Visitor) -> PageValues {
        let look = presence.look(at: letter, by: visitor.address, now: now)
        if look.isNew { changes.wake() }
        return [
            "people-here": .text(look.others.map(office.name).joined(separator: ", ")),
            "somebody-here": .flag(!look.others.isEmpty),
        ]
    }

    /// The program's own text, where the version that is shown is somebody else's.
    private static func firstText(_ revisions: [RevisionRow], _ wanted: Int) -> String? {
        guard wanted > 1, let first = revisions.first(where: { $0.number == 1 }),
            first.author == "program"
        else { return nil }
        return LetterView(bytes: first.bytes).text
    }

    /// `mail:marie@office.example` is the same person as `marie@office.example`.
    private static func address(of actor: String) -> String {
        actor.hasPrefix("mail:") ? String(actor.dropFirst(5)) : actor
    }

    /// Versions of a letter that its page compares; lines of the record that it shows.
    private static let mostVersions = 30
    private static let mostLines = 60

    /// The letter of the path. Letters to staff carry keys that are for their reader alone.
    func openLetter(_ context: DeskContext) throws -> LetterRow {
        guard let letter = try store.letter(context.number("id")), letter.purpose != .staff else {
            throw DeskRefusal.notFound
        }
        return letter
    }

    /// Which buttons the page has.
    private func acts(_ letter: LetterRow, _ visitor: Visitor, isNewest: Bool) -> PageValues {
        let approve = visitor.may(.approve)
        let held = letter.state == .held && isNewest
        let colleagues = office.parts.handOver.colleagues(of: visitor.member.address)
        let recallable = letter.state == .approved || letter.state == .deferred
        return [
            "can-approve": .flag(held && approve && letter.revision > 0),
            "can-edit": .flag(held && visitor.may(.draft)),
            "can-reject": .flag(approve && [.held, .deferred, .failed].contains(letter.state)),
            // Whoever is refused membership gets a letter.
            "can-tell": .flag(letter.letter == LetterName.welcome.rawValue),
            "can-call-back": .flag(approve && recallable),
            "can-retry": .flag(
                approve && [.failed, .uncertain, .deferred].contains(letter.state)),
            "can-settle": .flag(approve && letter.state == .uncertain),
            "decided-line": .flag(letter.decidedBy != nil && letter.state != .held),
            "can-note": .flag(visitor.may(.draft)),
            "can-put-off": .flag(approve && letter.state.waitsForPerson),
            "can-hand": .flag(held && visitor.may(.draft) && !colleagues.isEmpty),
            "colleagues": .list(colleagues.map {
                [
                    "colleague-address": .text($0.address.canonical),
                    "colleague-name": .text($0.name),
                ]
            }),
        ]
    }

    private func versions(
        _ revisions: [RevisionRow], shown: Int, _ texts: DeskTexts
    ) -> [PageValues] {
        revisions.enumerated().reversed().map { index, revision in
            let old = index > 0 ? revisions[index - 1].body : nil
            let changes = old.map { Self.changes(from: $0, to: revision.body) } ?? []
            return [
                "number": .number(revision.number),
                "author": .text(author(revision.author, texts)),
                "written": .text(moments(texts).text(revision.createdAt)),
                "shown": .flag(revision.number == shown),
                "compared": .flag(!changes.isEmpty), "changes": .list(changes),
            ]
        }
    }

    /// What changed between two texts, line by line.
    static func changes(from old: String, to new: String) -> [PageValues] {
        LineDifference.between(old, new).map {
            [
                "line": .text($0.text.isEmpty ? " " : $0.text),
                "added": .flag($0.kind == .added), "removed": .flag($0.kind == .removed),
            ]
        }
    }

    func author(_ name: String, _ texts: DeskTexts) -> String {
        name == "program" ? texts("author-program") : office.name(of: name)
    }

    func journalLine(_ entry: JournalEntry, _ texts: DeskTexts) -> PageValues {
        [
            "line": .number(entry.id), "at": .text(moments(texts).text(entry.at)),
            "actor": .text(office.name(of: entry.actor)), "action": .text(entry.action),
            "about": .text(entry.subject), "detail": .text(entry.detail),
        ]
    }

    private func history(of letter: Int64, _ texts: DeskTexts) throws -> [PageValues] {
        try store.journal(subject: "letter \(letter)", limit: Self.mostLines).reversed()
            .map { journalLine($0, texts) }
    }

    private func attempts(of letter: Int64, _ texts: DeskTexts) throws -> [PageValues] {
        try store.attempts(of: letter, limit: Self.mostLines).map {
            [
                "at": .text(moments(texts).text($0.startedAt)),
                "outcome": .text(texts("attempt-" + $0.outcome)),
                "reply": .text($0.reply ?? ""),
            ]
        }
    }

    /// What else there is of this person's matter.
    private func caseValues(_ letter: LetterRow, _ texts: DeskTexts) throws -> PageValues {
        guard let id = letter.caseID else {
            return ["case-mails": .list([]), "case-letters": .list([])]
        }
        let mails = try store.mails(ofCase: id, limit: 10).filter { $0.id != letter.mailID }
        let letters = try store.letters(ofCase: id, limit: 10)
            .filter { $0.id != letter.id && $0.purpose != .staff }
        return [
            "case-mails": .list(mails.map {
                [
                    "mail-id": .number($0.id), "mail-subject": .text($0.subject),
                    "taken": .text(moments(texts).text($0.takenAt)),
                ]
            }),
            "case-letters": .list(letters.map { row($0, texts) }),
        ]
    }
}

/// A letter's bytes as its reader will see them.
struct LetterView {
    let message: Message

    init(bytes: [UInt8]) { message = Message(parsing: bytes) }

    var text: String { readable(.plain) ?? "" }

    /// The HTML part; nil where there is none.
    var html: String? { readable(.html) }

    private enum Kind { case plain, html }

    private func readable(_ kind: Kind) -> String? {
        let subtype = kind == .plain ? "plain" : "html"
        return message.parts.first {
            $0.isText && $0.contentType.subtype == subtype && !$0.isAttachmentByDisposition
        }.map(message.unwrappedText)
    }

    var headers: [PageValues] {
        message.header.entries.map { ["name": .text($0.name), "value": .text($0.value)] }
    }

    var attachments: [PageValues] {
        message.attachments.map {
            [
                "name": .text($0.name ?? $0.type), "type": .text($0.type),
                "size": .text(Self.size($0.size)),
                "elsewhere": .optional(message.externalBody(of: $0.part)?.address),
            ]
        }
    }

    static func size(_ octets: Int) -> String {
        octets < 1_024 ? "\(octets) B"
            : octets < 1 << 20 ? "\(octets >> 10) KB" : "\(octets >> 20) MB"
    }
}
