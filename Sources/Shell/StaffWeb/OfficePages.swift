import HTTPTypes
import Hummingbird
import MailModel
import Sending
import SiteLoading
import Store

/// The pages of what the office does: letters on their way, the journal.
extension Desk {
    func addOffice(to router: Router<DeskContext>) {
        router.get("/outbox", use: outbox)
        router.post("/outbox/stop", use: stop)
        router.post("/outbox/start", use: start)
        router.get("/journal", use: journal)
    }

    @Sendable private func outbox(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let before = request.query.number("before") ?? .max
        let open: [LetterState] = [.uncertain, .failed, .deferred, .sending, .approved]
        let all = try store.latestLetters(in: open, limit: 100).filter { $0.purpose != .staff }
        let stuck = all.filter { [.uncertain, .failed].contains($0.state) }
        let moving = all.filter { ![.uncertain, .failed].contains($0.state) }
        let sent = try store.latestLetters(
            in: [.sent], limit: Self.pageLength + 1, before: before)
        let shown = sent.prefix(Self.pageLength)
        return try page("outbox", [
            "stuck": .list(stuck.map { row($0, texts) }), "any-stuck": .flag(!stuck.isEmpty),
            "moving": .list(moving.map { row($0, texts) }),
            "sent": .list(shown.filter { $0.purpose != .staff }.map { row($0, texts) }),
            "more": .optional(
                sent.count > shown.count ? shown.last.map { "/outbox?before=\($0.id)" } : nil),
        ], title: texts("outbox-title"), for: visitor)
    }

    @Sendable private func stop(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        try await turn(request, context, stops: true)
    }

    @Sendable private func start(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        try await turn(request, context, stops: false)
    }

    private func turn(
        _ request: Request, _ context: DeskContext, stops: Bool
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        try store.stopSending(
            stops, by: visitor.address, reason: form["reason"] ?? "", now: now)
        await office.changed()
        return .redirect(to: "/outbox")
    }

    @Sendable private func journal(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let lines = try store.journal(
            before: request.query.number("before") ?? .max, limit: Self.pageLength * 2 + 1)
        let shown = lines.prefix(Self.pageLength * 2)
        return try page("journal", [
            "lines": .list(shown.map { journalLine($0, texts) }),
            "more": .optional(
                lines.count > shown.count ? shown.last.map { "/journal?before=\($0.id)" } : nil),
        ], title: texts("journal-title"), for: visitor)
    }
}
