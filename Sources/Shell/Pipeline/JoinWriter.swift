import Deciding
import Drafting
import MailModel
import Store

/// Writes the letters of one step of a dialogue.
struct JoinWriter {
    let desk: MembershipDesk
    let mail: ReadMail
    let applicant: Applicant

    private func reply(_ name: LetterName, _ reason: String) -> LetterRequest {
        desk.reply(name, to: mail, applicant.address, applicant.details, reason: reason) {
            $0.isCorrected = applicant.isCorrected
        }
    }

    func acknowledgement() -> LetterDraft {
        let missing = applicant.missing.joined(separator: ", ")
        return desk.draft(
            reply(.acknowledgementOfJoin, "asks to join the Community; still missing: \(missing)"))
    }

    func question() -> LetterDraft {
        let missing = applicant.missing.joined(separator: ", ")
        return desk.draft(
            reply(.joinAskAgain, "the answer tells none of what is still missing: \(missing)"))
    }

    func confirmation() -> LetterDraft {
        desk.draft(
            desk.withKey(
                reply(
                    .joinConfirm,
                    "has told everything; an answer to this letter confirms the address"),
                purpose: MembershipDesk.joinPurpose, subject: applicant.address.canonical,
                now: mail.now))
    }

    func alreadyMember() -> LetterDraft {
        desk.draft(reply(.alreadyMember, "asks to join and is a member already"))
    }

    /// The welcome letter as staff see it: approving it admits, rejecting it refuses.
    func welcome() throws -> LetterDraft {
        guard let person = applicant.person else { return alreadyMember() }
        return try desk.welcome(
            person, at: applicant.address, applicant.details, answering: mail.arrival.messageID)
    }

    /// The applicant's details, a line each.
    var summary: String { MembershipDesk.summary(applicant.details, applicant.address) }
}

extension MembershipDesk {
    /// The welcome letter to somebody who confirmed: staff admit by approving it.
    func welcome(
        _ person: PersonRow, at address: EmailAddress, _ details: PersonDetails,
        answering mail: MessageID?
    ) throws -> LetterDraft {
        var reason = "confirmed and waits to be admitted: approving this letter makes them a"
            + " member, rejecting it with a reason drafts a courteous refusal\n"
            + Self.summary(details, address)
        for other in try store.namesakes(of: person) {
            reason += "\nperson \(other.id) (\(other.status.rawValue)) has the same name:"
                + " `member merge \(other.id) \(person.id)` makes one of both"
        }
        var request = letter(.welcome, to: person.email ?? address, details, reason: reason)
        request.personID = person.id
        request.inReplyTo = mail
        request.acts += [
            KeepConsequence(.admit(person: person.id), when: .approved),
            KeepConsequence(.refuse(person: person.id), when: .rejected),
        ]
        return draft(request)
    }

    fileprivate static func summary(_ details: PersonDetails, _ address: EmailAddress) -> String {
        let fields = ["name", "organization", "role", "city", "country", "phone"]
            + details.extra.keys.sorted()
        let lines = fields.compactMap { field in details[field].map { "\(field): \($0)" } }
        return (["address: \(address)"] + lines).joined(separator: "\n")
    }
}
