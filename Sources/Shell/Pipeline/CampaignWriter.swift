package import Drafting
import MIME
package import MailModel
import Sending
import SiteLoading
package import Store

/// Writes one letter of a campaign to each of its readers, each in the reader's language.
package struct CampaignWriter: Sendable {
    private let book: CampaignBook
    private let composer: LetterComposer
    private let unsubscribeKey: [UInt8]
    /// The origin of the public desk, such as `https://desk.office.example`.
    private let publicOrigin: String?

    package init(
        book: CampaignBook, composer: LetterComposer, unsubscribeKey: [UInt8],
        publicOrigin: String?
    ) {
        self.book = book
        self.composer = composer
        self.unsubscribeKey = unsubscribeKey
        self.publicOrigin = publicOrigin
    }

    /// Who a letter goes to, and what it may say of them.
    package struct Reader: Sendable {
        package var address: EmailAddress
        package var language: LanguageTag
        package var personID: Int64?
        package var name: String?
        package var organization: String?
        package var city: String?

        package init(_ address: EmailAddress, language: LanguageTag) {
            self.address = address
            self.language = language
        }
    }

    /// The draft, held for the one approval of the whole campaign.
    package func draft(
        _ letter: String, campaign: String, to reader: Reader
    ) throws -> LetterDraft {
        var (draft, variant) = try write(letter, to: reader)
        draft.campaign = campaign
        draft.purpose = .campaign
        draft.personID = reader.personID
        draft.acts = [JoinCampaign(variant: variant)]
        return draft
    }

    /// The letter to one colleague, outside any campaign, as its readers would get it.
    package func test(_ letter: String, to reader: Reader, goesAt moment: Int64) throws
        -> LetterDraft
    {
        var (draft, _) = try write(letter, to: reader)
        draft.purpose = .staff
        draft.goesAt = moment
        return draft
    }

    private func write(
        _ letter: String, to reader: Reader
    ) throws -> (draft: LetterDraft, variant: String) {
        guard let (template, language) = book.template(letter, for: reader.language) else {
            let known = book.names.joined(separator: ", ")
            throw StoreError.refused("there is no campaign letter ‘\(letter)’; known are \(known)")
        }
        let token = UnsubscribeToken(person: reader.personID ?? 0)
        let office = composer.office
        guard let leave = token.address(at: office.address, key: unsubscribeKey) else {
            throw LetterNotRendered.badAddress
        }
        let link = publicOrigin.map { "\($0)/unsubscribe/\(token.text(key: unsubscribeKey))" }
        let told: [(section: String, name: String, value: String?)] = [
            ("named", "name", reader.name),
            ("organizations", "organization", reader.organization),
            ("cities", "city", reader.city), ("links", "link", link),
        ].map { section, name, value in
            // `{{name}}` for a name came from somebody's own template, and must not leave again.
            (section, name, value.flatMap { UnfilledVariable(in: $0) == nil ? $0 : nil })
        }
        var values = TemplateValues([
            "office": office.name(in: language), "unsubscribe": leave.description,
        ])
        for field in told {
            values.set(field.section, field.value.map { [TemplateValues([field.name: $0])] } ?? [])
        }
        let used = template.subject.names.union(template.body.names)
        let variant = told.filter { $0.value != nil && used.contains($0.section) }
            .map(\.name).joined(separator: "+")
        var frame = LetterFrame()
        frame.extraFields = LetterComposer.fields(language, false) + Self.fields(leave, link)
        let words = try template.fill(values)
        let revision = try composer.render(
            words.subject, words.body, author: "program", language: language,
            to: Mailbox(name: reader.name, reader.address), frame: frame, sources: "")
        let draft = LetterDraft(
            letter: letter, language: language.code, recipient: reader.address.description,
            subject: words.subject, score: 1, gaps: [],
            reason: "a campaign's letter", revision: revision)
        return (draft, variant)
    }

    /// RFC 2369 §3.2 and, where the desk is public, RFC 8058 §3.1.
    private static func fields(_ leave: EmailAddress, _ link: String?) -> [ExtraField] {
        let places = ["<mailto:\(leave)?subject=unsubscribe>"] + [link.map { "<\($0)>" }]
            .compactMap { $0 }
        var pairs = [("List-Unsubscribe", places.joined(separator: ", "))]
        if link != nil { pairs.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")) }
        return pairs.compactMap { name, value in
            HeaderName(name).map { ExtraField($0, HeaderText(cleaning: value)) }
        }
    }
}
