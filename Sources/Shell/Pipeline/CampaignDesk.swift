import Drafting
package import MailModel
import Sending
package import Store

/// Begins, shows and lets go letters to many, for the command line and the browser alike.
package struct CampaignDesk: Sendable {
    private let store: Store
    private let writer: CampaignWriter
    private let languages: [LanguageTag]
    private let undoSeconds: Int64
    private let clock: WallClock
    /// The letters that the site has for campaigns.
    package let letters: [String]

    package init(
        store: Store, writer: CampaignWriter, letters: [String], languages: [LanguageTag],
        undoSeconds: Int, clock: WallClock
    ) {
        self.store = store
        self.writer = writer
        self.letters = letters
        self.languages = languages
        self.undoSeconds = Int64(undoSeconds)
        self.clock = clock
    }

    /// The audience that is every member.
    package static let everybody = "all"

    /// Letters of one transaction.
    private static let batch = 500

    /// Writes a letter to every member of a group who has none of the campaign yet; gives back
    /// the campaign's name and how many letters were written.
    package func draft(
        _ letter: String, to audience: String, name: String?, by actor: String
    ) throws -> (name: String, count: Int) {
        let today = CivilTime(secondsSinceEpoch: clock.now()).dateText
        let name = name ?? "\(letter)-\(today)"
        guard CampaignBook.isName(name) else {
            throw StoreError.refused(
                "‘\(name)’ is no campaign name: small letters, digits and hyphens")
        }
        let done = try store.readers(of: name)
        let readers = try people(audience).filter {
            $0.personID.map { !done.contains($0) } ?? true
        }
        guard !readers.isEmpty || !done.isEmpty else {
            throw StoreError.refused("the group ‘\(audience)’ has no members")
        }
        let begin = BeginCampaign(name, letter: letter, audience: audience, by: actor)
        for start in stride(from: 0, to: max(readers.count, 1), by: Self.batch) {
            let part = readers[min(start, readers.count)...].prefix(Self.batch)
            let drafts = try part.map { try writer.draft(letter, campaign: name, to: $0) }
            try store.perform([begin], letters: drafts, now: clock.now())
        }
        return (name, readers.count)
    }

    private func people(_ audience: String) throws -> [CampaignWriter.Reader] {
        let group = audience == Self.everybody ? nil : audience
        let filter = PeopleFilter(statuses: [.member], group: group)
        return try store.people(filter).compactMap { person in
            guard let address = person.email else { return nil }
            var reader = CampaignWriter.Reader(
                address, language: person.details.language ?? languages.first ?? .english)
            reader.personID = person.id
            reader.name = person.details.name
            reader.organization = person.details.organization
            reader.city = person.details.city
            return reader
        }
    }

    /// Sends the letter to one colleague, in every language that it has; gives back how many.
    package func test(_ letter: String, to address: EmailAddress, name: String?) throws -> Int {
        let now = clock.now()
        let drafts = try languages.map { language in
            var reader = CampaignWriter.Reader(address, language: language)
            reader.name = name
            return try writer.test(letter, to: reader, goesAt: now)
        }
        var seen: Set<String> = []
        let letters = drafts.filter { seen.insert($0.language).inserted }
        try store.perform([], letters: letters, now: now)
        return letters.count
    }

    /// Lets exactly the letters of this digest go; gives back how many.
    package func approve(_ name: String, shown digest: String, by actor: String) throws -> Int {
        let now = try store.digest(ofCampaign: name)
        guard Self.short(now) == digest else {
            throw StoreError.refused("the letters of \(name) have changed; look at them again")
        }
        return try store.approveCampaign(
            name, digest: now, by: actor, releaseAt: clock.now() + undoSeconds, now: clock.now())
    }

    package func move(
        _ name: String, to state: CampaignState, reason: String, by actor: String
    ) throws {
        try store.move(campaign: name, to: state, by: actor, reason: reason, now: clock.now())
    }

    /// The digest over the letters that wait for approval, as people see it.
    package func digest(of name: String) throws -> String {
        Self.short(try store.digest(ofCampaign: name))
    }

    /// The first eight octets of a digest.
    private static func short(_ digest: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return digest.prefix(8).reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
