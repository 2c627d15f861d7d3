import Drafting
import HTTPTypes
import Hummingbird
import MIME
import Replies
import Sending
import SiteLoading
import Store

/// The letters that wait: filters, the undo window above, ticks for approving many at once.
extension Desk {
    func addQueue(to router: Router<DeskContext>) {
        router.get("/queue", use: queue)
        router.post("/queue/batch", use: confirmBatch)
        router.post("/queue/approve", use: approveBatch)
    }

    /// Letters on one page of the queue, and approved at once.
    static let pageLength = 40

    @Sendable private func queue(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let choice = QueueChoice(request.query, now: now)
        let rows = try store.queue(choice.filter, limit: Self.pageLength + 1)
        let shown = rows.prefix(Self.pageLength)
        let undo = try store.lettersInUndoWindow(now: now, limit: 20)
        var values = try choices(choice, texts)
        values["rows"] = .list(shown.map { row($0, texts) })
        values["empty"] = .flag(shown.isEmpty)
        values["filtered"] = .flag(choice.isFiltered)
        values["found"] = .text(
            texts.count("queue-found", choice.isFiltered
                ? try store.queueCount(choice.filter.all) : try tally.numbers().waiting))
        values["more"] = .optional(
            rows.count > Self.pageLength ? shown.last.map { choice.link(after: $0.id) } : nil)
        values["undo"] = .list(undo.map { row in
            [
                "id": .number(row.id), "subject": .text(row.subject),
                "to": .text(row.recipient), "who": .text(office.name(of: row.decidedBy ?? "")),
                "leaves": .text(texts("undo-leaves", ["n": "\((row.releaseAt ?? now) - now)"])),
            ]
        })
        values["undoing"] = .flag(!undo.isEmpty)
        return try page("queue", values, title: texts("queue-title"), for: visitor)
    }

    /// A letter as a row of a list shows it.
    func row(_ row: LetterRow, _ texts: DeskTexts) -> PageValues {
        [
            "id": .number(row.id), "reference": .text("\(row.id).\(row.revision)"),
            "subject": .text(row.subject.isEmpty ? texts("no-subject") : row.subject),
            "to": .text(row.recipient),
            "kind": .text(kind(row.letter, texts)), "language": .text(row.language),
            "tour": .optional(row.tour),
            "score": .optional(
                row.isMeasured ? "\(Int((row.score * 100).rounded()))" : nil),
            "low": .flag(row.score < 0.5),
            "gaps": .optional(
                row.gaps.isEmpty ? nil : texts.count("gaps-open", row.gaps.count)),
            "blank": .flag(row.revision == 0), "sensitive": .flag(row.isSensitive),
            "reason": .text(row.reason),
            "state": .text(texts(row.cameBack ? "state-returned" : "state-" + row.state.rawValue)),
            "state-name": .text(row.state.rawValue),
            "age": .text(moments(texts).age(now - row.createdAt)),
            "created": .text(moments(texts).text(row.createdAt)),
            "who": .optional(row.decidedBy.map(office.name)),
            "decided": .optional(row.decidedAt.map(moments(texts).text)),
            "due": .optional(
                [.approved, .deferred].contains(row.state)
                    ? (row.nextAttemptAt ?? row.releaseAt).map(moments(texts).text) : nil),
            "reply": .optional(row.serverReply),
        ]
    }

    /// A letter's name in the visitor's language; the plain name where the desk has no words yet.
    func kind(_ letter: String, _ texts: DeskTexts) -> String {
        texts["letter-" + letter] ?? letter.replacing("-", with: " ")
    }

    private func choices(_ choice: QueueChoice, _ texts: DeskTexts) throws -> PageValues {
        func options(
            _ column: Store.QueueColumn, _ chosen: String?, _ label: (String) -> String
        ) throws -> PageValue {
            .list((try tally.numbers().shares[column] ?? []).map {
                [
                    "value": .text($0.value), "label": .text("\(label($0.value)) (\($0.count))"),
                    "chosen": .flag($0.value == chosen),
                ]
            })
        }
        func fixed(_ names: [String], _ chosen: String?, _ prefix: String) -> PageValue {
            .list(names.map {
                [
                    "value": .text($0), "label": .text(texts(prefix + $0)),
                    "chosen": .flag($0 == chosen),
                ]
            })
        }
        return [
            "letters": try options(.letter, choice.filter.letter) { kind($0, texts) },
            "languages": try options(.language, choice.filter.language) {
                texts["language-" + $0] ?? $0
            },
            "tours": try options(.tour, choice.filter.tour) { $0 },
            "scores": fixed(QueueChoice.scores, choice.score, "score-"),
            "ages": fixed(QueueChoice.ages.map(\.name), choice.age, "older-"),
        ]
    }
}

/// The filters of the queue as a page's address tells them.
struct QueueChoice {
    private(set) var filter = QueueFilter()
    private(set) var score: String?
    private(set) var age: String?
    private let fields: [(String, String)]

    static let scores = ["high", "middle", "low"]
    static let ages = [("day", 86_400), ("three", 259_200), ("week", 604_800)]
        .map { (name: $0.0, seconds: Int64($0.1)) }

    init(_ query: FormFields, now: Int64) {
        fields = ["letter", "language", "tour", "score", "age"].compactMap { name in
            query.chosen(name).map { (name, $0) }
        }
        filter.letter = query.chosen("letter")
        filter.language = query.chosen("language")
        filter.tour = query.chosen("tour")
        score = query.chosen("score").flatMap { Self.scores.contains($0) ? $0 : nil }
        age = query.chosen("age")
        switch score {
        case "high": filter.lowest = 0.8
        case "middle": (filter.lowest, filter.below) = (0.5, 0.8)
        case "low": filter.below = 0.5
        default: break
        }
        filter.until = Self.ages.first { $0.name == age }.map { now - $0.seconds }
        filter.after = query.number("after") ?? 0
    }

    var isFiltered: Bool { !fields.isEmpty }

    func link(after id: Int64) -> String {
        "/queue?" + (fields + [("after", "\(id)")])
            .map { "\($0.0)=\(FormFields.encoded($0.1))" }.joined(separator: "&")
    }
}

extension String {
    /// Without line ends of two characters, and without empty lines at the end.
    fileprivate var trimmingLines: String {
        var text = replacing("\r\n", with: "\n")[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}

extension QueueFilter {
    /// The same without the place of a page.
    fileprivate var all: QueueFilter {
        var filter = self
        filter.after = 0
        return filter
    }
}

// MARK: - Many at once

extension Desk {
    /// What was ticked, exactly the versions that the page showed.
    private func ticked(_ form: FormFields) throws -> [(id: Int64, revision: Int)] {
        let letters = form.all("letter").prefix(200).compactMap { text in
            let pieces = text.split(separator: ".")
            guard pieces.count == 2, let id = Int64(pieces[0]), let revision = Int(pieces[1])
            else { return nil as (id: Int64, revision: Int)? }
            return (id, revision)
        }
        return letters
    }

    @Sendable private func confirmBatch(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        try visitor.require(.approve)
        let texts = try texts(request, visitor)
        let letters = try ticked(try await request.form(of: visitor))
        let open = try letters.compactMap { letter in
            try store.letter(letter.id).flatMap { $0.revision == letter.revision ? $0 : nil }
        }.filter { $0.state == .held && $0.revision > 0 }
        let (rows, apart) = (open.filter { !$0.isSensitive }, open.filter(\.isSensitive))
        return try page("batch", [
            "rows": .list(try rows.map { try batchRow($0, texts) }),
            "empty": .flag(rows.isEmpty),
            "apart": .list(apart.map { row($0, texts) }), "some-apart": .flag(!apart.isEmpty),
            "left-out": .optional(
                open.count < letters.count
                    ? texts.count("batch-left-out", letters.count - open.count) : nil),
            "count": .text(texts.count("batch-count", rows.count)),
            "submit": .text(texts.count("batch-approve", rows.count)),
        ], title: texts("batch-title"), for: visitor)
    }

    /// Lines of a letter that the page shows at once; the rest is unfolded.
    private static let firstLines = 14

    /// A letter of a batch with its words, the mail that it answers, and what its approval does:
    /// nothing is approved unread.
    private func batchRow(_ letter: LetterRow, _ texts: DeskTexts) throws -> PageValues {
        let version = try store.revision(letter.revision, of: letter.id)
        var values = row(letter, texts)
        (values["first-lines"], values["more-lines"]) = Self.folded(
            version.map { LetterView(bytes: $0.bytes).text } ?? "")
        let asked = try letter.mailID.flatMap { try store.rawMail($0) }
            .map { BodySections(of: Message(parsing: $0)).authorText } ?? ""
        (values["asked-lines"], values["asked-more"]) = Self.folded(asked)
        values["asked"] = .flag(!asked.allSatisfy(\.isWhitespace))
        values["effects"] = .list(try effects(of: letter, texts))
        values["deeds"] = .list(try store.deeds(of: letter).map {
            ["deed": .text(reason($0, texts))]
        })
        values["open-questions"] = .list(letter.gaps.map { ["question": .text($0)] })
        values["any-unreviewed"] = .flag(
            SourceLine.lines(of: version?.sources ?? "").contains { !$0.isTrusted })
        return values
    }

    /// A text's first lines, and the rest where there is one.
    private static func folded(_ text: String) -> (PageValue, PageValue) {
        let lines = text.trimmingLines.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = lines.dropFirst(firstLines).joined(separator: "\n")
        return (
            .text(lines.prefix(firstLines).joined(separator: "\n")),
            .optional(rest.isEmpty ? nil : rest)
        )
    }

    /// What approving a letter will change in the record.
    func effects(of letter: LetterRow, _ texts: DeskTexts) throws -> [PageValues] {
        try store.effects(of: letter).map { ["effect": .text(reason($0, texts))] }
    }

    @Sendable private func approveBatch(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        try visitor.require(.approve)
        let texts = try texts(request, visitor)
        let letters = try ticked(try await request.form(of: visitor))
        var refused: [PageValues] = []
        for letter in letters {
            do {
                guard try store.letter(letter.id)?.isSensitive != true else {
                    refused.append([
                        "id": .number(letter.id), "why": .text(texts("batch-sensitive")),
                    ])
                    continue
                }
                try approve(letter.id, letter.revision, by: visitor)
            } catch is StoreError {
                refused.append([
                    "id": .number(letter.id), "why": .text(try standing(letter.id, texts)),
                ])
            }
        }
        await office.changed()
        if refused.isEmpty { return .redirect(to: "/queue") }
        return try page("batch-done", [
            "count": .text(texts.count("batch-approved", letters.count - refused.count)),
            "refused": .list(refused),
        ], title: texts("batch-title"), for: visitor)
    }

    func approve(_ id: Int64, _ revision: Int, by visitor: Visitor) throws {
        let undo = Int64(office.configuration.limits.undoSeconds)
        try store.approve(
            id, revision: revision, by: visitor.address, releaseAt: now + undo, now: now)
    }

    /// How a letter stands now, for somebody who came too late.
    func standing(_ id: Int64, _ texts: DeskTexts) throws -> String {
        guard let row = try store.letter(id) else { return texts("letter-gone") }
        let values = [
            "state": texts("state-" + row.state.rawValue),
            "who": office.name(of: row.decidedBy ?? ""),
            "when": row.decidedAt.map(moments(texts).text) ?? "",
            "n": "\(row.revision)",
        ]
        if row.state == .held { return texts("standing-changed", values) }
        return texts(row.decidedBy == nil ? "standing-state" : "standing-decided", values)
    }
}
