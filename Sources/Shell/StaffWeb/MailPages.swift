import Foundation
import HTTPTypes
import Hummingbird
import MailModel
import MIME
import Replies
import SiteLoading
import Store

/// Their mail: as text on the desk's pages, as HTML only in a frame that can do nothing.
extension Desk {
    func addMails(to router: Router<DeskContext>) {
        router.get("/mails/:id", use: mailPage)
        router.get("/mails/:id/html", use: mailFrame)
        router.get("/mails/:id/raw", use: rawMail)
        router.get("/source", use: source)
    }

    /// Characters of a mail that a page shows; the raw bytes hold the rest.
    private static let longestText = 60_000

    /// The mail that a letter answers; the same names as absent values where there is none.
    func mailValues(_ id: Int64?, _ texts: DeskTexts) throws -> PageValues {
        guard let id, let row = try store.mail(id), let raw = try store.rawMail(id) else {
            return ["mail": .list([])]
        }
        let view = LetterView(bytes: raw)
        let message = view.message
        let body = BodySections(of: message)
        let sender = message.from.first
        return ["mail": .list([[
            "mail-id": .number(id), "from-name": .optional(sender?.name),
            "from-address": .text(sender?.address ?? row.sender),
            "mail-subject": .text(message.subject ?? texts("no-subject")),
            "taken": .text(moments(texts).text(row.takenAt)),
            "mail-kind": .text(row.kind), "mail-language": .text(row.language),
            "decision": .text(decision(row.decision, texts)),
            "author-text": .text(Self.cut(body.authorText)),
            "quoted": .optional(Self.filled(body.quotedText)),
            "signature": .optional(Self.filled(body.signature)),
            "mail-html": .flag(view.html != nil), "mail-headers": .list(view.headers),
            "mail-attachments": .list(view.attachments),
            "seal": .optional(Self.seal(of: message, body, texts)),
        ]])]
    }

    /// How the mail was sealed, and what the desk makes of it: nothing is opened or checked.
    private static func seal(
        of message: Message, _ body: BodySections, _ texts: DeskTexts
    ) -> String? {
        message.protection(text: body.fullText).map {
            texts(
                $0.isEncrypted ? "sealed-encrypted" : "sealed-signed",
                ["means": $0.means.rawValue])
        }
    }

    private static func cut(_ text: String) -> String {
        text.utf8.count > longestText ? String(text.prefix(longestText)) + " …" : text
    }

    private static func filled(_ text: String) -> String? {
        text.allSatisfy(\.isWhitespace) ? nil : cut(text)
    }

    @Sendable private func mailPage(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        guard let row = try store.mail(context.number("id")) else { throw DeskRefusal.notFound }
        var values = try mailValues(row.id, texts)
        let letters = try row.caseID.map { try store.letters(ofCase: $0, limit: 20) } ?? []
        values["case-letters"] = .list(
            letters.filter { $0.purpose != .staff }.map { self.row($0, texts) })
        return try page(
            "mail", values, title: row.subject.isEmpty ? texts("no-subject") : row.subject,
            for: visitor)
    }

    @Sendable private func mailFrame(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        _ = try context.signedIn()
        guard let raw = try store.rawMail(context.number("id")),
            let html = LetterView(bytes: raw).html
        else { throw DeskRefusal.notFound }
        return MailFrame.response(html)
    }

    @Sendable private func rawMail(_ request: Request, _ context: DeskContext) throws -> Response {
        _ = try context.signedIn()
        guard let raw = try store.rawMail(context.number("id")) else { throw DeskRefusal.notFound }
        return MailFrame.raw(raw)
    }

    /// An entry of the library with its lines numbered, as a source points at them.
    @Sendable private func source(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let path = request.query["path"] ?? ""
        let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
        guard pieces.first == "knowledge", path.hasSuffix(".md"), pieces.count > 1,
            pieces.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
            let data = FileManager.default.contents(atPath: office.site.path + "/" + path)
        else { throw DeskRefusal.notFound }
        let marked = request.query.number("line") ?? 0
        let lines = String(decoding: data, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        return try page("source", [
            "path": .text(path),
            "lines": .list(lines.map { index, line in
                [
                    "number": .number(index + 1), "line": .text(line.isEmpty ? " " : String(line)),
                    "marked": .flag(Int64(index + 1) == marked),
                ]
            }),
        ], title: texts("source-title"), for: visitor)
    }
}

/// HTML that others wrote, under a policy that lets it be looked at and nothing else.
///
/// The sandbox has no scripts, forms, popups or same origin; nothing is loaded, not even a
/// picture, but what stands in the mail itself. Only this desk may frame it.
enum MailFrame {
    static let policy = [
        "default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "form-action 'none'",
        "base-uri 'none'", "frame-ancestors 'self'", "sandbox",
    ].joined(separator: "; ")

    static func response(_ html: String) -> Response {
        var response = Response(status: .ok, body: .init(byteBuffer: .init(string: html)))
        response.set("Content-Type", "text/html; charset=utf-8")
        response.set("Content-Security-Policy", policy)
        return response
    }

    /// Bytes as plain text, whatever they claim to be.
    static func raw(_ bytes: [UInt8]) -> Response {
        var response = Response(status: .ok, body: .init(byteBuffer: .init(bytes: bytes)))
        response.set("Content-Type", "text/plain; charset=utf-8")
        response.set("Content-Security-Policy", "default-src 'none'; sandbox")
        return response
    }
}
