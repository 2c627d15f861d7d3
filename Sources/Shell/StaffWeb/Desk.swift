import HTTPTypes
import Hummingbird
import Logging
import MailModel
import Pipeline
import SiteLoading
import Store

/// The desk in the browser: pages that the server draws, forms that change the record.
///
/// Every act goes through the same functions of Store as the other two ways to work, so that
/// the version check there decides between two people.
struct Desk: Sendable {
    let office: DeskOffice
    let place: DeskPlace
    let presence = Presence()
    let shelf: PreviewShelf
    let changes: ChangeWatch
    let tally: QueueTally
    let signIns: SignInMailer
    let insight: LibraryInsight

    init(_ office: DeskOffice, place: DeskPlace) {
        self.office = office
        self.place = place
        shelf = PreviewShelf(clock: office.clock)
        changes = ChangeWatch(store: office.store, logger: office.logger)
        tally = QueueTally(store: office.store)
        signIns = SignInMailer(office: office, place: place)
        insight = LibraryInsight(office)
    }

    var store: Store { office.store }
    var now: Int64 { office.clock.now() }

    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self, options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(
            SecurityHeaders(isSecure: office.settings.url?.isSecure == true))
        router.middlewares.add(RefusalPages(desk: self))
        router.middlewares.add(OriginCheck(place: place))
        router.middlewares.add(SessionReader(office: office))
        router.get("/") { _, _ in Response.redirect(to: "/queue") }
        router.get("/assets/:name", use: asset)
        addSignIn(to: router)
        addUnsubscribe(to: router)
        addQueue(to: router)
        addLetters(to: router)
        addMails(to: router)
        addOffice(to: router)
        addPeople(to: router)
        addTours(to: router)
        addMerging(to: router)
        addLibrary(to: router)
        addFigures(to: router)
        addCalendar(to: router)
        addCampaigns(to: router)
        addConfirmation(to: router)
        router.get("/events", use: events)
        return router
    }

    @Sendable private func asset(_ request: Request, _ context: DeskContext) throws -> Response {
        guard let asset = office.pages.assets[context.parameters.get("name") ?? ""] else {
            throw DeskRefusal.notFound
        }
        var response = Response(status: .ok, body: .init(byteBuffer: .init(bytes: asset.bytes)))
        response.set("Content-Type", asset.type)
        response.set("ETag", asset.tag)
        response.set("Cache-Control", "private, max-age=300")
        if request.field("If-None-Match") == asset.tag {
            response = Response(status: .notModified)
            response.set("ETag", asset.tag)
        }
        return response
    }
}

// MARK: - Pages

extension Desk {
    /// The visitor's language, or before signing in the first that the browser asks for.
    func texts(_ request: Request, _ visitor: Visitor?) throws -> DeskTexts {
        if let visitor { return try office.pages.texts(for: visitor.member.language.code) }
        let wanted = (request.field("Accept-Language") ?? "").split(separator: ",").map {
            String($0.split(separator: ";")[0].prefix(2)).lowercased()
        }
        let known = Set(office.pages.languages)
        return try office.pages.texts(for: wanted.first(where: known.contains) ?? fallback)
    }

    private var fallback: String { office.configuration.office.fallback.code }

    func moments(_ texts: DeskTexts) -> Moments {
        Moments(clock: office.clock, zone: office.configuration.office.zone, texts: texts)
    }

    /// A page for somebody who is signed in, with the frame around it.
    func page(
        _ name: String, _ values: PageValues, title: String, for visitor: Visitor,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let texts = try office.pages.texts(for: visitor.member.language.code)
        var all = try frame(visitor, texts, title: title, current: name)
        all.merge(values)
        return html(try office.pages.render(name, all, texts), status)
    }

    /// A page for anybody.
    func openPage(
        _ name: String, _ values: PageValues, _ texts: DeskTexts,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var all: PageValues = [
            "lang": .text(texts.language), "office": .text(officeName(texts)),
            "title": .text(texts("desk")),
        ]
        all.merge(values)
        return html(try office.pages.render(name, all, texts), status)
    }

    func officeName(_ texts: DeskTexts) -> String {
        office.configuration.office.name(in: LanguageTag(texts.language) ?? .english)
    }

    func html(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        var response = Response(
            status: status, body: .init(byteBuffer: .init(string: text)))
        response.set("Content-Type", "text/html; charset=utf-8")
        return response
    }

    /// What stands around every page: where one is, who one is, what is amiss.
    private func frame(
        _ visitor: Visitor, _ texts: DeskTexts, title: String, current: String
    ) throws -> PageValues {
        let troubles = try store.troubles()
        let stopped = try store.stopReason()
        let waiting = try tally.numbers().waiting
        return [
            "lang": .text(texts.language), "office": .text(officeName(texts)),
            "title": .text(title), "visitor": .text(visitor.member.name),
            "token": .text(visitor.formToken), "waiting": .number(waiting),
            "may-draft": .flag(visitor.may(.draft)), "may-approve": .flag(visitor.may(.approve)),
            "may-administer": .flag(visitor.may(.administer)),
            "stopped": .flag(stopped != nil), "stop-reason": .optional(stopped),
            "observing": .flag(office.configuration.mode == .observe),
            "troubles": .list(troubles.map {
                ["place": .text($0.place), "trouble": .text($0.reason)]
            }),
            "nav": .list(Self.navigation.map {
                [
                    "href": .text("/" + $0), "label": .text(texts("nav-" + $0)),
                    "current": .flag($0 == current), "counted": .flag($0 == "queue"),
                ]
            }),
        ]
    }

    static let navigation = [
        "queue", "outbox", "campaigns", "people", "tours", "calendar", "library", "figures",
        "journal",
    ]
}

// MARK: - Refusals

/// Turns what a handler throws into a page that says what to do.
struct RefusalPages: RouterMiddleware {
    typealias Context = DeskContext

    let desk: Desk

    func handle(
        _ request: Request, context: DeskContext,
        next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch DeskRefusal.notSignedIn where request.method == .get {
            return try signIn(request)
        } catch DeskRefusal.notSignedIn {
            // The session ended while somebody wrote: their words are not lost.
            let wrote = FormFields.written(try await request.form())
            return try page(request, .unauthorized, nil, wrote: wrote)
        } catch let refusal as DeskRefusal {
            return try page(request, refusal.status, refusal.detail, wrote: refusal.wrote)
        } catch let error as any HTTPResponseError {
            return try page(request, error.status, nil)
        } catch {
            desk.office.logger.error("desk page failed", metadata: [
                "path": "\(request.uri.path)", "reason": "\(error)",
            ])
            return try page(request, .internalServerError, nil)
        }
    }

    /// A link in a mail brings no strict cookie along: the page then asks for itself once more.
    private func signIn(_ request: Request) throws -> Response {
        let path = request.uri.description
        if request.field("Sec-Fetch-Site") == "cross-site", request.field("Cookie") == nil {
            let texts = try desk.texts(request, nil)
            return try desk.openPage("onward", ["path": .text(path)], texts)
        }
        let onward = path == "/queue" ? "" : "?next=" + FormFields.encoded(path)
        return .redirect(to: "/sign-in" + onward)
    }

    private func page(
        _ request: Request, _ status: HTTPResponse.Status, _ detail: String?,
        wrote: String = ""
    ) throws -> Response {
        let visitor = try? SessionReader(office: desk.office).visitor(of: request)
        let texts = try desk.texts(request, visitor)
        let known = [400, 401, 403, 404, 409, 413, 421]
        let key = known.contains(status.code) ? "\(status.code)" : "500"
        return try desk.openPage("refusal", [
            "heading": .text(texts("refused-\(key)")),
            "detail": .text(detail ?? texts("refused-\(key)-detail")),
            "wrote": .optional(wrote.isEmpty ? nil : wrote),
        ], texts, status: status)
    }
}

extension DeskRefusal {
    fileprivate var detail: String? {
        if case .tooLate(let words, _) = self { words } else { nil }
    }

    fileprivate var wrote: String {
        if case .tooLate(_, let wrote) = self { wrote } else { "" }
    }
}
