import Approving
import Authenticating
import Drafting
import MIME
import MailModel
import Replies
import SiteLoading
import Store

/// What staff are told of the author of a mail that a draft answers.
struct AuthorFacts: Sendable {
    /// Nil where the draft answers no mail, or where it was not judged for this letter.
    let authentication: Authentication?
    private let answersMail: Bool
    let words: String
    let isSensitive: Bool
    let status: PersonStatus?
    let earlier: [(subject: String, at: Int64)]

    /// Reads the mail anew; keys are fetched again, since nothing of the proof is stored.
    init(of row: LetterRow, _ store: Store, _ authenticator: Authenticator, now: Int64) async throws
    {
        let raw = try row.mailID.flatMap { try store.rawMail($0) }
        if let raw {
            let keys = await authenticator.keys(for: [raw])
            let message = Message(parsing: raw)
            authentication = authenticator.authentication(of: message, keys: keys, now: now)
            words = BodySections(of: message).authorText
        } else {
            (authentication, words) = (nil, "")
        }
        answersMail = raw != nil
        isSensitive = row.isSensitive
        status = try Self.status(of: row, store)
        earlier = try store.earlierCases(of: row.recipient, before: row.caseID, limit: 3)
    }

    /// For a draft that a colleague hands over: nothing is fetched in the middle of a decision.
    init(of row: LetterRow, _ desk: MailDesk) throws {
        authentication = nil
        answersMail = row.mailID != nil
        words = try Self.authorText(of: row, desk.store)
        isSensitive = row.isSensitive
        status = try Self.status(of: row, desk.store)
        earlier = try desk.store.earlierCases(of: row.recipient, before: row.caseID, limit: 3)
    }

    private static func status(of row: LetterRow, _ store: Store) throws -> PersonStatus? {
        guard let address = EmailAddress(row.recipient) else { return nil }
        return try store.person(at: address)?.status
    }

    /// The author's own words of the mail that a letter answers.
    static func authorText(of row: LetterRow, _ store: Store) throws -> String {
        guard let mail = row.mailID, let raw = try store.rawMail(mail) else { return "" }
        return BodySections(of: Message(parsing: raw)).authorText
    }

    func fill(_ values: inout TemplateValues, _ desk: MailDesk, for person: StaffPerson) {
        let isProven = authentication?.isAuthenticated
        values.set("proven", flag: isProven == true)
        values.set("unproven", flag: isProven == false)
        values.set("unchecked", flag: isProven == nil && answersMail)
        values.set(
            "proof", desk.reasons.text(authentication?.reason ?? "", in: person.language))
        let isMember = status == .member
        values.set("member", flag: isMember)
        values.set("known", flag: !isMember && status != nil)
        values.set("unknown", flag: status == nil)
        values.set("sensitive", flag: isSensitive)
        values.set(
            "earlier",
            earlier.map {
                TemplateValues([
                    "earlier-day": desk.day($0.at), "earlier-subject": $0.subject,
                ])
            })
        let asked = words.isEmpty
            ? [] : [TemplateValues(["asked-line": DeskLetters.quoted(words)])]
        values.set("asked", asked)
    }
}

/// Why an answer is asked about, with what the letter says of it.
struct StaffDoubt: Sendable {
    let name: String
    var proof = "—"
    /// The language of the letter that the answer is about, by its code.
    var letterLanguage = ""
    /// The author's own words, shown only to the person whose mail it provably is.
    var said = ""

    func fill(_ values: inout TemplateValues, _ desk: MailDesk, for person: StaffPerson) {
        values.set("letter-language", desk.codes.language(letterLanguage, in: person.language))
        for doubt in LetterName.staffDoubts { values.set("why-\(doubt)", flag: doubt == name) }
        values.set("proof", desk.reasons.text(proof, in: person.language))
        let lines = said.isEmpty ? [] : [TemplateValues(["said-line": DeskLetters.quoted(said)])]
        values.set("said", lines)
    }
}

/// What a key lets somebody decide on.
enum KeyedSubject: Sendable {
    case letter(LetterRow)
    case list([LetterRow])
}
