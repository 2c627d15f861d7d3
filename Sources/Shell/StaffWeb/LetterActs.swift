import Hummingbird
import HTTPTypes
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

/// What one does with a letter: approve, edit with a preview, reject, call back, try again.
extension Desk {
    func addLetters(to router: Router<DeskContext>) {
        router.get("/letters/:id", use: letterPage)
        router.get("/letters/:id/html", use: letterFrame)
        router.get("/letters/:id/raw", use: rawLetter)
        router.get("/letters/:id/edit", use: editForm)
        router.post("/letters/:id/edit", use: edit)
        router.get("/previews/:name", use: previewFrame)
        router.post("/letters/:id/approve") { request, context in
            try await act(request, context) { letter, form, visitor in
                try approve(letter.id, Self.shownRevision(form), by: visitor)
            }
        }
        router.post("/letters/:id/reject") { request, context in
            try await act(request, context) { letter, form, visitor in
                try store.reject(
                    letter.id, revision: Self.shownRevision(form), by: visitor.address,
                    reason: form["reason"] ?? "", told: form["tell"] ?? "", now: now)
            }
        }
        router.post("/letters/:id/call-back") { request, context in
            try await act(request, context) { letter, _, visitor in
                try store.callBack(letter.id, by: visitor.address, now: now)
            }
        }
        router.post("/letters/:id/later") { request, context in
            try await act(request, context) { letter, form, visitor in
                let hours = form.number("hours") ?? 0
                guard Self.pauses.contains(hours), letter.state.waitsForPerson else {
                    throw StoreError.refused("nothing to put off")
                }
                let pause = PauseLetter(
                    letter.id, until: now + hours * 3_600, by: visitor.address)
                try store.perform([pause], now: now)
            }
        }
        router.post("/letters/:id/note", use: note)
        router.post("/letters/:id/hand", use: handOver)
        router.post("/letters/:id/retry") { request, context in
            try await act(request, context) { letter, _, visitor in
                try store.retry(letter.id, by: visitor.address, now: now)
            }
        }
        router.post("/letters/:id/settle") { request, context in
            try await act(request, context) { letter, _, visitor in
                try store.settleAsSent(
                    letter.id, by: visitor.address, detail: "settled by hand", now: now)
            }
        }
    }

    /// The version that the page of this form showed; one that no letter has where it names none.
    private static func shownRevision(_ form: FormFields) -> Int {
        form.number("revision").flatMap { Int(exactly: $0) } ?? -1
    }

    /// Hours for which a decision can be put off.
    static let pauses: [Int64] = [4, 24, 72, 168]
    /// Characters of a note.
    private static let longestNote = 2_000

    /// Keeps a few words beside the letter, for colleagues.
    @Sendable private func note(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.draft)
        let letter = try openLetter(context)
        let text = String((form["note"] ?? "").prefix(Self.longestNote))
        if !text.allSatisfy(\.isWhitespace) {
            try store.perform(
                [NoteLetter(letter.id, author: visitor.address, text: text)], now: now)
        }
        return .redirect(to: "/letters/\(letter.id)")
    }

    /// Asks a colleague to decide.
    @Sendable private func handOver(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.draft)
        let letter = try openLetter(context)
        guard let colleague = EmailAddress(form["colleague"] ?? "") else {
            throw DeskRefusal.badForm
        }
        do {
            _ = try await office.parts.handOver.hand(
                letter, to: colleague, by: visitor.address, from: visitor.member.address)
        } catch is StoreError {
            throw DeskRefusal.tooLate(try standing(letter.id, try texts(request, visitor)))
        }
        await office.changed()
        return .redirect(to: "/letters/\(letter.id)")
    }

    /// Does something that approvers may; whoever comes too late is told how the letter stands.
    private func act(
        _ request: Request, _ context: DeskContext,
        _ body: (LetterRow, FormFields, Visitor) throws -> Void
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        let letter = try openLetter(context)
        do {
            try body(letter, form, visitor)
        } catch is StoreError {
            throw DeskRefusal.tooLate(
                try standing(letter.id, try texts(request, visitor)),
                wrote: FormFields.written(form))
        }
        await office.changed()
        return .redirect(to: Self.inside(form["next"]))
    }

    @Sendable private func letterFrame(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        _ = try context.signedIn()
        let version = try version(request, context)
        guard let html = LetterView(bytes: version.bytes).html else { throw DeskRefusal.notFound }
        return MailFrame.response(html)
    }

    @Sendable private func rawLetter(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        _ = try context.signedIn()
        return MailFrame.raw(try version(request, context).bytes)
    }

    private func version(_ request: Request, _ context: DeskContext) throws -> RevisionRow {
        let letter = try openLetter(context)
        let number = request.query.number("revision").flatMap { Int(exactly: $0) }
        guard let version = try store.revision(number ?? letter.revision, of: letter.id) else {
            throw DeskRefusal.notFound
        }
        return version
    }
}

// MARK: - Editing

extension Desk {
    private var editor: LetterEditor {
        LetterEditor(store: store, composer: office.composer, clock: office.clock)
    }

    @Sendable private func editForm(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let visitor = try context.signedIn()
        try visitor.require(.draft)
        let letter = try openLetter(context)
        let body = try store.revision(letter.revision, of: letter.id)?.body ?? ""
        return try editPage(request, letter, letter.revision, body, visitor)
    }

    private func editPage(
        _ request: Request, _ letter: LetterRow, _ revision: Int, _ body: String,
        _ visitor: Visitor, _ more: PageValues = [:], status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let texts = try texts(request, visitor)
        var values = row(letter, texts)
        values["revision"] = .number(revision)
        values["body"] = .text(body)
        values["can-save"] = .flag(letter.state == .held)
        for absent in ["previewed", "late", "warning"] { values[absent] = .flag(false) }
        values.merge(peopleHere(letter.id, visitor))
        values.merge(try mailValues(letter.mailID, texts))
        values.merge(more)
        return try page(
            "edit", values, title: texts("edit-title"), for: visitor, status: status)
    }

    /// Somebody saved or decided first: what the visitor wrote stays in the form, beside the
    /// version that is there now.
    private func lateEdit(
        _ request: Request, _ id: Int64, _ body: String, _ visitor: Visitor
    ) throws -> Response {
        guard let letter = try store.letter(id) else { throw DeskRefusal.notFound }
        let texts = try texts(request, visitor)
        let there = try store.revision(letter.revision, of: id)
        let author = there.map { self.author($0.author, texts) } ?? ""
        return try editPage(
            request, letter, letter.revision, body, visitor,
            [
                "late": .flag(true), "late-standing": .text(try standing(id, texts)),
                "late-kept": .text(
                    texts(letter.state == .held ? "late-kept" : "late-kept-closed")),
                "there-title": .text(
                    texts("late-there", ["n": "\(letter.revision)", "who": author])),
                "there-text": .text(there?.body ?? ""),
                "changes": .list(Self.changes(from: there?.body ?? "", to: body)),
            ], status: .conflict)
    }

    /// Saves a new version, or shows what it would be.
    @Sendable private func edit(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.draft)
        let letter = try openLetter(context)
        let revision = form.number("revision").flatMap { Int(exactly: $0) } ?? -1
        let body = (form["body"] ?? "").replacing("\r\n", with: "\n")
        if form["act"] == "preview" || body.allSatisfy(\.isWhitespace) {
            let bytes = try editor.preview(
                letter, body: body, author: visitor.address, isShownOnly: true
            ).bytes
            let view = LetterView(bytes: bytes)
            let name = shelf.keep(view.html ?? "", for: visitor.address)
            return try editPage(
                request, letter, revision, body, visitor,
                [
                    "previewed": .flag(true), "preview-text": .text(view.text),
                    "preview-name": .text(name),
                ])
        }
        do {
            try editor.edit(letter.id, revision: revision, body: body, author: visitor.address)
        } catch is StoreError {
            return try lateEdit(request, letter.id, body, visitor)
        } catch LetterNotRendered.unfilled(let name) {
            let words = try texts(request, visitor)("edit-unfilled", ["name": name])
            return try editPage(
                request, letter, revision, body, visitor, ["warning": .text(words)],
                status: .unprocessableContent)
        }
        return .redirect(to: "/letters/\(letter.id)")
    }

    @Sendable private func previewFrame(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let visitor = try context.signedIn()
        let name = context.parameters.get("name") ?? ""
        guard let html = shelf.take(name, for: visitor.address) else { throw DeskRefusal.notFound }
        return MailFrame.response(html)
    }
}
