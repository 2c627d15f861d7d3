import Hummingbird
import HTTPTypes
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store

/// Letters to many: written for a group, looked at in every wording, approved once, stopped.
extension Desk {
    func addCampaigns(to router: Router<DeskContext>) {
        router.get("/campaigns", use: campaigns)
        router.post("/campaigns", use: draftCampaign)
        router.get("/campaigns/:name", use: campaign)
        router.post("/campaigns/:name/test", use: testCampaign)
        router.post("/campaigns/:name/approve") { request, context in
            try await decide(request, context) { row, form, visitor in
                _ = try office.parts.campaigns.approve(
                    row.name, shown: form["digest"] ?? "", by: visitor.address)
            }
        }
        for (verb, state) in [
            ("stop", CampaignState.stopped), ("resume", .running), ("drop", .dropped),
        ] {
            router.post("/campaigns/:name/\(verb)") { request, context in
                try await decide(request, context) { row, form, visitor in
                    try office.parts.campaigns.move(
                        row.name, to: state, reason: form["reason"] ?? "", by: visitor.address)
                }
            }
        }
    }

    @Sendable private func campaigns(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        try campaignList(request, context.signedIn(), trouble: nil)
    }

    private func campaignList(
        _ request: Request, _ visitor: Visitor, trouble: String?
    ) throws -> Response {
        let texts = try texts(request, visitor)
        let rows = try store.campaigns().reversed()
        let members = try store.groupSizes()
        let names = office.parts.campaigns.letters
        return try page("campaigns", [
            "rows": .list(rows.map { campaignRow($0, texts) }), "empty": .flag(rows.isEmpty),
            "letter-names": .list(names.map { ["value": .text($0)] }),
            "no-letters": .flag(names.isEmpty), "trouble-words": .optional(trouble),
            "audiences": .list(members.map {
                [
                    "value": .text($0.name),
                    "label": .text("\($0.name) (\($0.count))"),
                ]
            }),
            "all-label": .text(
                "\(texts("every-member")) (\(try store.memberCount()))"),
        ], title: texts("campaigns-title"), for: visitor, status: trouble == nil ? .ok : .conflict)
    }

    private func campaignRow(_ row: CampaignRow, _ texts: DeskTexts) -> PageValues {
        let all = row.letters.values.reduce(0, +)
        let state = row.isDone ? "done" : row.state.rawValue
        return [
            "campaign": .text(row.name), "letter-name": .text(row.letter),
            "audience": .text(
                row.audience == CampaignDesk.everybody ? texts("every-member") : row.audience),
            "campaign-state": .text(texts("campaign-" + state)), "state-name": .text(state),
            "sent": .number(row.letters[.sent, default: 0]), "all": .number(all),
            "returned": .optional(row.returned > 0 ? "\(row.returned)" : nil),
            "why": .optional(row.reason.isEmpty ? nil : row.reason),
            "created": .text(moments(texts).text(row.createdAt)),
            "approver": .optional(row.approvedBy.map(office.name)),
        ]
    }

    @Sendable private func draftCampaign(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.draft)
        do {
            let made = try office.parts.campaigns.draft(
                form["letter"] ?? "", to: form["audience"] ?? "", name: form.chosen("name"),
                by: visitor.address)
            return .redirect(to: "/campaigns/\(made.name)")
        } catch StoreError.refused(let why) {
            return try campaignList(request, visitor, trouble: why)
        }
    }

    private func row(_ context: DeskContext) throws -> CampaignRow {
        guard let row = try context.parameters.get("name").flatMap({ try store.campaign($0) })
        else { throw DeskRefusal.notFound }
        return row
    }

    /// Wordings that a page shows; a campaign has few.
    private static let mostVariants = 24

    @Sendable private func campaign(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let row = try row(context)
        let waiting = row.letters[.drafted, default: 0]
        var values = campaignRow(row, texts)
        values["states"] = .list(LetterState.allCases.compactMap { state in
            row.letters[state].map {
                [
                    "state": .text(texts("state-" + state.rawValue)),
                    "state-count": .number($0),
                ]
            }
        })
        values["samples"] = .list(
            try store.variants(of: row.name).prefix(Self.mostVariants)
                .compactMap { try sample($0, texts) })
        values["digest"] = .text(waiting > 0 ? try office.parts.campaigns.digest(of: row.name) : "")
        values["approve-words"] = .text(texts.count("campaign-approve", waiting))
        values["can-approve"] = .flag(visitor.may(.approve) && waiting > 0 && row.state == .drafted)
        values["can-test"] = .flag(visitor.may(.draft))
        let isOpen = visitor.may(.approve) && !row.isDone
        values["can-stop"] = .flag(isOpen && row.state == .running)
        values["can-resume"] = .flag(isOpen && [.stopped, .paused].contains(row.state))
        values["can-drop"] = .flag(isOpen && row.state != .dropped)
        values["tested"] = .flag(request.query["tested"] != nil)
        return try page("campaign", values, title: row.name, for: visitor)
    }

    private func sample(_ variant: CampaignVariant, _ texts: DeskTexts) throws -> PageValues? {
        guard let letter = try store.letter(variant.sample),
            let version = try store.revision(letter.revision, of: letter.id)
        else { return nil }
        return [
            "sample-id": .number(letter.id),
            "language-name": .text(texts["language-" + variant.language] ?? variant.language),
            "language": .text(variant.language),
            "readers": .text(texts.count("people", variant.count)),
            "told": .optional(
                variant.variant.isEmpty ? nil : variant.variant.replacing("+", with: ", ")),
            "subject": .text(letter.subject), "to": .text(letter.recipient),
            "text": .text(LetterView(bytes: version.bytes).text),
        ]
    }

    @Sendable private func testCampaign(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        _ = try await request.form(of: visitor)
        try visitor.require(.draft)
        let row = try row(context)
        _ = try office.parts.campaigns.test(
            row.letter, to: visitor.member.address, name: visitor.member.name)
        await office.changed()
        return .redirect(to: "/campaigns/\(row.name)?tested=1")
    }

    /// Does what approvers may; what has changed meanwhile is told.
    private func decide(
        _ request: Request, _ context: DeskContext,
        _ body: (CampaignRow, FormFields, Visitor) throws -> Void
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        let row = try row(context)
        do {
            try body(row, form, visitor)
        } catch is StoreError {
            throw DeskRefusal.tooLate(
                try texts(request, visitor)("campaign-changed", ["name": row.name]))
        }
        await office.changed()
        return .redirect(to: "/campaigns/\(row.name)")
    }
}
