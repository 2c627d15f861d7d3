package import Drafting
import Foundation
import MailModel
package import SiteLoading
package import Store
package import Touring

/// Writes the letters that a request for a formal invitation leads to.
package struct InvitationDesk: Sendable {
    package let rules: SiteConfiguration.LetterRequests
    private let shelf: TourShelf
    private let zone: String
    private let book: LetterBook
    private let composer: LetterComposer
    private let clock: WallClock

    package init(
        _ site: SiteConfiguration, shelf: TourShelf, book: LetterBook, composer: LetterComposer,
        clock: WallClock
    ) {
        rules = site.letterRequests
        zone = site.office.zone
        self.shelf = shelf
        self.book = book
        self.composer = composer
        self.clock = clock
    }

    /// People who must approve a formal letter before it leaves.
    package static let approvals = 2

    /// Days after which a number given now is forgotten, as a moment.
    package func forgetAt(_ now: Int64) -> Int64 { now + Int64(rules.passportDays) * 86_400 }

    package func tour(_ request: InvitationRequest) -> Tour? {
        request.tour.flatMap(shelf.tour)
    }

    /// The tour that a mail means: of the initiative that it names, one that is not over if
    /// there is one.
    package func tour(ofInitiatives ids: [String], now: Int64) -> Tour? {
        for id in ids {
            let own = shelf.tours.filter { $0.initiative == id && $0.status != .draft }
            if let found = own.first(where: { $0.end > now }) ?? own.last { return found }
        }
        return nil
    }

    /// Why no letter may be written for the tour yet; nil where one may.
    package func hindrance(_ request: InvitationRequest) -> String? {
        guard let tour = tour(request) else { return "the tour is not in the site" }
        if tour.end <= clock.now() { return "it is over" }
        if tour.isMadeUp {
            return "its plan is marked as made up: settle \(tour.source("made-up")) first"
        }
        switch tour.status {
        case .draft: return "it is a draft: settle \(tour.source("status")) first"
        case .cancelled: return "it is cancelled"
        case .open, .closed: return nil
        }
    }

    package func missing(
        _ request: InvitationRequest, _ number: PassportNumber?
    ) -> [InvitationRequest.Field] {
        request.missing(rules.required, hasNumber: number != nil)
    }

    // MARK: - Letters

    /// Tells what was understood and asks for what is missing.
    package func ask(
        _ request: InvitationRequest, _ number: PassportNumber?, isBlocked: Bool,
        questions: [ReplyValues.Question], to letter: LetterRequest
    ) -> LetterDraft {
        let language = language(.letterRequestAsk, letter.language)
        let missing = missing(request, number)
        var reply = ReplyValues()
        reply.questions = questions
        var values = reply.templateValues()
        let told = told(request, language)
        for field in InvitationRequest.Field.allCases {
            let value = told[field]
            let isThere = field == .passportNumber ? number != nil : value != nil
            let item = TemplateValues([field.rawValue: value ?? ""])
            values.set("has-\(field.rawValue)", isThere ? [item] : [])
            values.set("no-\(field.rawValue)", flag: missing.contains(field))
        }
        values.set("understood", flag: !told.isEmpty)
        values.set("incomplete", flag: !missing.isEmpty)
        values.set("blocked", flag: missing.isEmpty && isBlocked)
        values.set("complete", flag: missing.isEmpty && !isBlocked)
        var letter = letter
        letter.name = .letterRequestAsk
        letter.values = values
        return composer.compose(letter, from: book)
    }

    /// The formal letter, for two people to approve; nil where a field that it needs is missing.
    package func formal(
        _ request: InvitationRequest, _ number: PassportNumber?, to letter: LetterRequest
    ) -> LetterDraft? {
        guard let tour = tour(request), hindrance(request) == nil,
            missing(request, number).isEmpty, let name = request.passportName
        else { return nil }
        let language = language(.invitationLetter, letter.language)
        let told = told(request, language)
        var values = TemplateValues([
            "passport-name": name, "tour-title": tour.title[language],
            "city": tour.city[language], "date": TourPhrases.day(today, language),
            "days": TourPhrases.days(tour.firstDay, tour.lastDay, language),
        ])
        let isAnyone = request.addressee?.kind ?? .anyone == .anyone
        values.set("to-anyone", flag: isAnyone)
        values.set("to-body", isAnyone ? [] : Self.item("addressee", told[.addressee]))
        values.set("with-number", Self.item("passport-number", number?.secret))
        values.set("with-birth", Self.item("date-of-birth", told[.birthDate]))
        values.set("with-role", Self.item("role", request.role))
        values.set("with-organization", Self.item("organization", request.organization))
        var letter = letter
        letter.name = .invitationLetter
        letter.values = values
        letter.tour = tour.id.text
        letter.purpose = .tour
        letter.approvals = Self.approvals
        return composer.compose(letter, from: book)
    }

    private static func item(_ name: String, _ text: String?) -> [TemplateValues] {
        text.map { [TemplateValues([name: $0])] } ?? []
    }

    private func told(
        _ request: InvitationRequest, _ language: LanguageTag
    ) -> [InvitationRequest.Field: String] {
        var told: [InvitationRequest.Field: String] = [:]
        told[.passportName] = request.passportName
        told[.birthDate] = request.birthDate.map { TourPhrases.day($0, language) }
        told[.organization] = request.organization
        told[.role] = request.role
        told[.addressee] = request.addressee?.name
        told[.tour] = tour(request)?.title[language]
        return told
    }

    /// The language in which the letter will be written.
    private func language(_ name: LetterName, _ wanted: LanguageTag) -> LanguageTag {
        book.template(name, for: wanted)?.language ?? .english
    }

    private var today: CivilTime {
        let now = clock.now()
        return CivilTime(secondsSinceEpoch: now + Int64(clock.offsetMinutes(zone, now)) * 60)
    }
}

// MARK: - Records

extension InvitationRequest {
    /// The fields as the record keeps them.
    package init(record: String) {
        self = (try? JSONDecoder().decode(Self.self, from: Data(record.utf8))) ?? Self()
    }

    package var record: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
