package import Deciding
package import Drafting
import MailModel
import Replies
import Sending
package import Store
package import Touring
import Understanding

/// What the handlers and clocks of membership share: the record, the site's rules, the letters.
package struct MembershipDesk: Sendable {
    let store: Store
    let rules: MembershipRules
    let house: HouseRules
    let book: LetterBook
    let composer: LetterComposer
    let clock: WallClock
    /// The origin of the public desk, where there is one: letters then carry a link to confirm by.
    let publicOrigin: String?
    /// The site's tours as they are now: who leaves is told which places stay theirs.
    let tours: @Sendable () -> [Tour]

    package init(
        store: Store, rules: MembershipRules, house: HouseRules, book: LetterBook,
        composer: LetterComposer, clock: WallClock, publicOrigin: String? = nil,
        tours: @escaping @Sendable () -> [Tour] = { [] }
    ) {
        self.store = store
        self.rules = rules
        self.house = house
        self.book = book
        self.composer = composer
        self.clock = clock
        self.publicOrigin = publicOrigin
        self.tours = tours
    }

    /// What a key that confirms a wish to join is for.
    static let joinPurpose = "join-confirm"

    /// Seconds that a key is good for: a "yes" some weeks after the case closed still counts.
    var keySeconds: Int64 { 2 * rules.expirySeconds }

    // MARK: - Reading

    /// `shown` are the details that the writer was shown, and may put right.
    func answer(
        _ mail: ReadMail, asked: [String], shown: PersonDetails? = nil
    ) -> JoinAnswer {
        var labels: [String: [String]] = [:]
        for extra in rules.extras { labels[extra.name] = extra.label.values.sorted() }
        var known: [String: String] = [:]
        for field in MembershipRules.usualFields + ["phone"] { known[field] = shown?[field] }
        return JoinAnswer(
            of: Self.correspondence(mail), asked: asked, labels: labels,
            read: mail.result.reading?.join, known: known)
    }

    /// The post that a mail tells of somebody else, beside whose name it stands.
    func told(of other: NamedAddress, in mail: ReadMail) -> String? {
        guard let name = other.name else { return nil }
        let own = JoinAnswer(of: Self.correspondence(mail)).fields["role"]
        let answer = JoinAnswer(
            of: Correspondence(
                authorText: mail.result.body.authorText,
                from: Mailbox(name: name, other.address)))
        let role = answer.fields["role"]
        return role == own || role == nil
            ? JoinAnswer.role(ofOtherIn: mail.result.body.authorText) : role
    }

    static func correspondence(_ mail: ReadMail) -> Correspondence {
        Correspondence(
            authorText: mail.result.body.authorText, subject: mail.arrival.subject,
            signature: mail.result.body.signature, from: mail.arrival.sender,
            quotedText: mail.result.body.quotedText)
    }

    /// The language of the letters: that of the newest mail where it says enough to tell.
    func language(of mail: ReadMail, before: LanguageTag?) -> LanguageTag {
        let newest = mail.arrival.language
        let words = mail.result.body.authorText.utf8.count
        let telling = newest == .chinese || words >= Self.tellingOctets
        if let before, !telling || !house.languages.contains(newest) { return before }
        return newest
    }

    /// Octets from which a text shows its language; a bare `Lugo` or `Sí` does not.
    private static let tellingOctets = 40

    // MARK: - Letters

    func values(
        _ details: PersonDetails, _ language: LanguageTag,
        questions: [AnsweredQuestion] = [], _ more: (inout JoinValues) -> Void = { _ in }
    ) -> TemplateValues {
        var known: [String: String] = [:]
        for field in MembershipRules.usualFields + ["phone"] { known[field] = details[field] }
        known["country"] = known["country"].map { CountryNames.name($0, in: language) }
        var person = JoinValues(
            known: known, required: rules.required,
            extras: rules.extras.map { extra in
                JoinValues.Extra(
                    label: Self.words(extra.label, language, or: extra.name),
                    question: Self.words(extra.question, language, or: extra.name),
                    value: details[extra.name], isRequired: extra.isRequired)
            })
        more(&person)
        var values = ReplyValues()
        values.questions = questions.map(LetterComposer.question)
        values.joining = person
        return values.templateValues()
    }

    private static func words(
        _ texts: [LanguageTag: String], _ language: LanguageTag, or fallback: String
    ) -> String {
        texts[language] ?? texts[.english]
            ?? texts.sorted { $0.key.code < $1.key.code }.first?.value ?? fallback
    }

    /// The language that a letter to this reader is written in.
    func written(_ language: LanguageTag) -> LanguageTag {
        house.languages.contains(language) ? language : house.languages.first ?? .english
    }

    /// A letter that answers the mail in its thread.
    func reply(
        _ name: LetterName, to mail: ReadMail, _ address: EmailAddress, _ details: PersonDetails,
        reason: String, _ more: (inout JoinValues) -> Void = { _ in }
    ) -> LetterRequest {
        let language = details.language ?? mail.arrival.language
        let questions = mail.arrival.questions
        var request = LetterRequest(
            name, language: written(language), recipient: address,
            recipientName: details.name ?? mail.arrival.sender?.name,
            values: values(details, written(language), questions: questions, more),
            reason: (mail.arrival.sensitive ? "sensitive: read it yourself; " : "") + reason)
        request.subject = Decision.replySubject(mail.arrival.subject)
        request.foreign = !house.languages.contains(language)
        request.inReplyTo = mail.arrival.messageID
        request.references = Array(
            (mail.arrival.references + [mail.arrival.messageID].compactMap { $0 }).suffix(20))
        request.score = questions.map(\.score).min() ?? 1
        request.gaps = questions.filter(\.sentences.isEmpty).map(\.text)
        request.sources = questions.sources
        request.isReviewed = questions.areReviewed
        request.acts = [TieLetter(to: address)]
        return request
    }

    /// The letter whose approval changes what the list says of a person.
    func change(
        _ person: PersonRow, _ address: EmailAddress, _ told: ToldDetails, _ mail: ReadMail,
        reason: String
    ) -> LetterRequest {
        var details = told.details
        details.language = language(of: mail, before: details.language)
        var request = reply(
            .detailsChanged, to: mail, address, details, reason: reason + "\n" + told.lines)
        request.personID = person.id
        request.purpose = .membership
        request.acts.append(
            KeepConsequence(.change(person: person.id, fields: told.fields), when: .approved))
        return request
    }

    /// A letter that the office begins.
    func letter(
        _ name: LetterName, to address: EmailAddress, _ details: PersonDetails, reason: String,
        _ more: (inout JoinValues) -> Void = { _ in }
    ) -> LetterRequest {
        let language = written(details.language ?? house.languages.first ?? .english)
        var request = LetterRequest(
            name, language: language, recipient: address, recipientName: details.name,
            values: values(details, language, more), reason: reason)
        request.purpose = .membership
        request.answersMail = false
        request.acts = [TieLetter(to: address)]
        return request
    }

    /// The path of the link that confirms a wish to join.
    package static let confirmPath = "/join/"

    /// Puts a fresh key into the letter's reply address, and into a link where the desk is public.
    func withKey(_ request: LetterRequest, purpose: String, subject: String, now: Int64)
        -> LetterRequest
    {
        var request = request
        guard let key = OneUseKey(random: clock.randomBytes(OneUseKey.length)) else {
            return request
        }
        request.replyKey = key
        if let publicOrigin, purpose == Self.joinPurpose {
            let link = publicOrigin + Self.confirmPath + key.text
            request.values.set("confirm-links", [TemplateValues(["confirm-link": link])])
        }
        request.acts.append(
            IssueKey(
                key, purpose: purpose, subject: subject, holder: request.recipient.canonical,
                expiresAt: now + keySeconds))
        return request
    }

    // MARK: - Cases

    /// Letters of which the newest alone is to be answered.
    private static let asking: Set<LetterName> = [
        .acknowledgementOfJoin, .joinAskAgain, .joinConfirm, .joinInvitation,
    ]

    /// The case of a person's way into the Community: that of its newest letter.
    func caseID(of person: PersonRow) throws -> Int64? {
        try store.newestCase(of: person.id, letters: Set(Self.asking.map(\.rawValue)))
            ?? person.caseID
    }

    /// The way in that a mail goes on with; a letter that asks anew takes the place of the one
    /// before it, should that still wait in a case of another thread.
    func matter(of person: PersonRow?, _ letters: [LetterDraft]) throws -> OpenMatter? {
        guard let person else { return nil }
        let standing = Membership(status: person.status)
        guard standing.isUnderWay || standing.status == .expired,
            let caseID = try caseID(of: person)
        else { return nil }
        let names = Set(Self.asking.map(\.rawValue))
        let asks = letters.contains { names.contains($0.letter) }
        return OpenMatter(caseID: caseID, outdated: asks ? names : [])
    }

    func draft(_ request: LetterRequest) -> LetterDraft { composer.compose(request, from: book) }

    /// The key that the mail was sent to, with what the record knows of it.
    func key(of mail: ReadMail) throws -> KeyRow? {
        guard let office = house.ownAddresses.min(by: { $0.canonical < $1.canonical }) else {
            return nil
        }
        for recipient in mail.recipients {
            if let key = OneUseKey(in: recipient, office: office) { return try store.key(key) }
        }
        return nil
    }
}
