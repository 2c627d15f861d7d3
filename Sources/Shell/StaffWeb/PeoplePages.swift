import HTTPTypes
import Hummingbird
import MailModel
import SiteLoading
import Store
import Touring

/// The people whom the office knows.
extension Desk {
    func addPeople(to router: Router<DeskContext>) {
        router.get("/people", use: people)
        router.get("/people/:id", use: person)
        router.post("/people/:id/change", use: changePerson)
        router.post("/people/:id/group", use: changeGroup)
    }

    @Sendable private func people(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let status = request.query.chosen("status").flatMap { PersonStatus(rawValue: $0) }
        var filter = PeopleFilter(statuses: status.map { [$0] } ?? [])
        let words = request.query.chosen("q").map { String($0.prefix(Self.longestSearch)) }
        filter.words = words ?? ""
        filter.after = request.query.number("after") ?? 0
        filter.limit = Self.pageLength + 1
        let found = try store.people(filter)
        let shown = found.prefix(Self.pageLength)
        let kept = (status.map { "&status=\($0.rawValue)" } ?? "")
            + (words.map { "&q=\(FormFields.encoded($0))" } ?? "")
        return try page("people", [
            "search": .text(words ?? ""), "searched": .flag(words != nil || status != nil),
            "people": .list(shown.map { personRow($0, texts) }), "empty": .flag(shown.isEmpty),
            "statuses": .list(PersonStatus.allCases.map {
                [
                    "value": .text($0.rawValue), "label": .text(texts("person-" + $0.rawValue)),
                    "chosen": .flag($0 == status),
                ]
            }),
            "more": .optional(
                found.count > shown.count
                    ? shown.last.map { "/people?after=\($0.id)\(kept)" } : nil),
        ], title: texts("people-title"), for: visitor)
    }

    /// Characters of a search.
    private static let longestSearch = 200

    func personRow(_ person: PersonRow, _ texts: DeskTexts) -> PageValues {
        let details = person.details
        let place = [details.city, details.country].compactMap { $0 }.joined(separator: ", ")
        return [
            "person-id": .number(person.id),
            "name": .text(details.name ?? person.address), "address": .text(person.address),
            "organization": .optional(details.organization), "role": .optional(details.role),
            "place": .optional(place.isEmpty ? nil : place), "phone": .optional(details.phone),
            "person-language": .optional(details.language?.code),
            "status": .text(texts("person-" + person.status.rawValue)),
            "changed": .text(moments(texts).text(person.changedAt)),
        ]
    }

    @Sendable private func person(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        guard let person = try store.person(context.number("id")) else {
            throw DeskRefusal.notFound
        }
        var values = personRow(person, texts)
        values["addresses"] = .list(try store.addresses(of: person.id).map {
            ["address": .text($0.address), "confirmed": .flag($0.confirmedAt != nil)]
        })
        values["groups"] = .list(try store.groups(of: person.id).map { ["group": .text($0)] })
        values["fields"] = .list(Self.fields.map { field in
            [
                "field": .text(field), "field-label": .text(texts("field-" + field)),
                "value": .text(person.details[field] ?? ""),
            ]
        })
        values["version"] = .number(person.version)
        values["tours"] = .list(try store.tours(ofPerson: person.id).map {
            ["tour": .text($0.text)]
        })
        values["letters"] = .list(
            try store.letters(ofPerson: person.id, limit: 30).filter { $0.purpose != .staff }
                .map { row($0, texts) })
        values["history"] = .list(
            try store.journal(subject: person.subject, limit: 40).map { journalLine($0, texts) })
        return try page(
            "person", values, title: person.details.name ?? person.address, for: visitor)
    }
}

// MARK: - Corrections

extension Desk {
    /// What staff correct by hand; the language and the addresses are the person's own.
    private static let fields = ["name", "organization", "role", "city", "country", "phone"]
    /// Characters of one of them, and of a group's name.
    private static let longestField = 300
    private static let longestGroup = 60

    @Sendable private func changePerson(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let (visitor, form, read) = try await correction(request, context)
        let texts = try texts(request, visitor)
        guard form.number("version") == read.version else {
            throw DeskRefusal.tooLate(
                texts("person-changed"), wrote: FormFields.written(form))
        }
        var changed = read
        for field in Self.fields {
            guard let value = form[field] else { continue }
            let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            changed.details[field] = words.isEmpty ? nil : String(words.prefix(Self.longestField))
        }
        if changed.details != read.details {
            do {
                try store.perform(
                    [ChangePerson(read, to: changed, by: visitor.address)], now: now)
            } catch is StoreError {
                throw DeskRefusal.tooLate(
                    texts("person-changed"), wrote: FormFields.written(form))
            }
        }
        return .redirect(to: "/people/\(read.id)")
    }

    @Sendable private func changeGroup(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let (visitor, form, read) = try await correction(request, context)
        let words = (form["group"] ?? "").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        let group = String(words.prefix(Self.longestGroup))
        let isIn = form["act"] != "leave"
        let isAlready = try store.groups(of: read.id).contains(group)
        if !group.isEmpty, isAlready != isIn {
            try store.perform(
                [ChangeGroup(group, of: read.id, isIn: isIn, by: visitor.address)], now: now)
        }
        return .redirect(to: "/people/\(read.id)")
    }

    private func correction(
        _ request: Request, _ context: DeskContext
    ) async throws -> (Visitor, FormFields, PersonRow) {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        guard let person = try store.person(context.number("id")) else {
            throw DeskRefusal.notFound
        }
        return (visitor, form, person)
    }
}
