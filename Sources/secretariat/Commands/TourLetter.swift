import ArgumentParser
import Drafting
import MailModel
import Pipeline
import Store
import Touring

extension TourCommand {
    struct Letter: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists requests for letters of invitation, or drafts one anew.",
            discussion: """
                A request that was blocked because the tour's plan was not confirmed is drafted \
                with its number once it is. Two people must approve each such letter.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The request's number; without it all are listed.") var request: Int64?
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                guard let request else {
                    for row in try store.letterRequests() {
                        let line = RequestLine(row)
                        if json { try Terminal.line(line) } else { print(line.text) }
                    }
                    return
                }
                let office = try Office(options.loadSite(), store: store)
                let letter = try draft(request, office)
                print("letter \(letter) is drafted and waits for two people")
            }
        }

        private func draft(_ id: Int64, _ office: Office) throws -> Int64 {
            guard let row = try office.store.letterRequest(id) else {
                throw StoreError.refused("there is no letter request \(id)")
            }
            guard row.state != .closed, let address = EmailAddress(row.holder) else {
                throw StoreError.refused("letter request \(id) is closed")
            }
            let desk = office.journeys.invitations
            let fields = InvitationRequest(record: row.fields)
            let number = row.passportNumber.flatMap { PassportNumber($0) }
            let missing = desk.missing(fields, number).map(\.rawValue)
            guard missing.isEmpty else {
                let list = missing.joined(separator: ", ")
                throw StoreError.refused("letter request \(id) lacks \(list)")
            }
            if let why = desk.hindrance(fields) {
                throw StoreError.refused("no letter for \(fields.tour ?? "it") yet: \(why)")
            }
            let request = LetterRequest(
                .invitationLetter, language: LanguageTag(row.language) ?? .english,
                recipient: address, reason: "letter request \(id), drafted by staff")
            guard var letter = desk.formal(fields, number, to: request) else {
                throw StoreError.refused("letter request \(id) cannot be drafted")
            }
            letter.acts.append(
                KeepLetterRequest(
                    before: row, holder: row.holder, state: .drafted, language: row.language,
                    fields: row.fields, passportNumber: nil, passportUntil: 0))
            let made = try office.store.perform([], letters: [letter], now: Terminal.now)
            return made.first ?? 0
        }
    }
}

/// A row of `tour letter --json`; the passport's number never stands in it.
private struct RequestLine: Encodable {
    let request: Int64
    let state, holder, language: String
    let letter: Int64?
    let fields: InvitationRequest
    let passport_number: Bool
    let created_at: String

    init(_ row: LetterRequestRow) {
        request = row.id
        state = row.state.rawValue
        holder = row.holder
        language = row.language
        letter = row.letterID
        fields = InvitationRequest(record: row.fields)
        passport_number = row.passportNumber != nil
        created_at = Terminal.moment(row.createdAt)
    }

    var text: String {
        let name = fields.passportName ?? "?"
        let tour = fields.tour ?? "?"
        let draft = letter.map { ", letter \($0)" } ?? ""
        return "\(request)  \(state)  \(holder)  \(name), \(tour)\(draft)"
    }
}
