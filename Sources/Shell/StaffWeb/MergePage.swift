import HTTPTypes
import Hummingbird
import MailModel
import Store
import Touring

/// Two entries of the list that are one person: found, looked at side by side, and joined.
extension Desk {
    func addMerging(to router: Router<DeskContext>) {
        router.get("/people/:id/merge", use: mergeForm)
        router.post("/people/:id/merge", use: merge)
    }

    /// Entries that the page shows to choose from, and characters of a search for them.
    private static let mostCandidates = 12
    private static let longestSearch = 200

    @Sendable private func mergeForm(
        _ request: Request, _ context: DeskContext
    ) throws -> Response {
        let visitor = try context.signedIn()
        try visitor.require(.approve)
        let texts = try texts(request, visitor)
        guard let kept = try store.person(context.number("id")) else { throw DeskRefusal.notFound }
        let asked = request.query.chosen("q").map { String($0.prefix(Self.longestSearch)) }
        let found = try candidates(for: kept, asked ?? kept.details.name ?? "")
        var values = try side(kept, texts)
        values["search"] = .text(asked ?? "")
        values["none"] = .flag(found.isEmpty)
        values["candidates"] = .list(try found.map { other in
            var values = try side(other, texts)
            values["kept-id"] = .number(kept.id)
            values["kept-version"] = .number(kept.version)
            values["address-main"] = .text(other.address)
            return values
        })
        values["lead"] = .text(
            texts("merge-lead", ["name": kept.details.name ?? kept.address]))
        return try page("merge", values, title: texts("merge-title"), for: visitor)
    }

    /// People of these words, or of this number, but never the one who is kept.
    private func candidates(for kept: PersonRow, _ words: String) throws -> [PersonRow] {
        if let number = Int64(words) {
            return try [store.person(number)].compactMap { $0 }.filter { $0.id != kept.id }
        }
        guard !words.allSatisfy(\.isWhitespace) else { return [] }
        var filter = PeopleFilter(statuses: [])
        filter.words = words
        filter.limit = Self.mostCandidates + 1
        return try Array(
            store.people(filter).filter { $0.id != kept.id }.prefix(Self.mostCandidates))
    }

    /// One entry with everything by which it is told from another.
    private func side(_ person: PersonRow, _ texts: DeskTexts) throws -> PageValues {
        var values = personRow(person, texts)
        values["version"] = .number(person.version)
        values["addresses"] = .list(try store.addresses(of: person.id).map {
            ["address": .text($0.address)]
        })
        values["groups"] = .list(try store.groups(of: person.id).map { ["group": .text($0)] })
        values["tours"] = .list(try store.tours(ofPerson: person.id).map {
            ["tour": .text($0.text)]
        })
        return values
    }

    /// Joins exactly the two entries that the page showed.
    @Sendable private func merge(
        _ request: Request, _ context: DeskContext
    ) async throws -> Response {
        let visitor = try context.signedIn()
        let form = try await request.form(of: visitor)
        try visitor.require(.approve)
        let texts = try texts(request, visitor)
        guard let kept = try store.person(context.number("id")),
            let other = try form.number("other").flatMap({ try store.person($0) })
        else { throw DeskRefusal.notFound }
        guard form.number("version") == kept.version,
            form.number("other-version") == other.version
        else { throw DeskRefusal.tooLate(texts("person-changed")) }
        do {
            try store.perform(
                [MergePeople(other, into: kept, by: visitor.address)], now: now)
        } catch StoreError.refused(let why) {
            throw DeskRefusal.tooLate(reason(why, texts))
        } catch is StoreError {
            throw DeskRefusal.tooLate(texts("person-changed"))
        }
        return .redirect(to: "/people/\(kept.id)")
    }
}
