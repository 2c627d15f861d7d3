import Deciding
import MailModel
import Store
import Understanding

/// Somebody on the way in, with what the newest mail adds to what was known.
struct Applicant {
    let address: EmailAddress
    /// As it was read; nil for somebody who was not known.
    let person: PersonRow?
    let answer: JoinAnswer
    let key: KeyRow?
    var details: PersonDetails
    var dialogue: JoinDialogue
    var machine: Membership
    var usesKey = false
    /// Fields that the mail told or told otherwise.
    private(set) var told: [String] = []
    private(set) var isCorrected = false
    /// Required fields that are still unknown.
    private(set) var missing: [String]

    init(
        _ desk: MembershipDesk, _ mail: ReadMail, _ address: EmailAddress, _ person: PersonRow?,
        key: KeyRow?, beside others: [String] = []
    ) throws {
        let kept = try person.flatMap { try desk.store.dialogue(with: $0.id) }
        self.address = address
        self.person = person
        self.key = key
        dialogue = kept ?? JoinDialogue(heardAt: mail.now)
        dialogue.heardAt = mail.now
        details = person?.details ?? PersonDetails()
        answer = desk.answer(
            mail, asked: kept?.asked ?? [], shown: kept == nil ? nil : person?.details)
        machine = Membership(
            status: person?.status ?? .contact, unclear: kept?.unclear ?? 0,
            isNudged: person?.nudgedAt != nil)
        missing = []
        take(answer, fields: MembershipRules.usualFields + ["phone"]
            + desk.rules.extras.map(\.name), besides: others)
        details.language = desk.language(of: mail, before: person?.details.language)
        missing = desk.rules.everyRequired.filter { details[$0] == nil }
    }

    /// Fills what is unknown; what was known gives way only to what is told outright.
    private mutating func take(
        _ answer: JoinAnswer, fields: [String], besides others: [String]
    ) {
        for field in fields {
            guard let value = answer.fields[field], value.utf8.count <= Self.longestValue,
                !others.contains(value)
            else { continue }
            guard let old = details[field] else {
                details[field] = value
                told.append(field)
                continue
            }
            guard old.lowercased() != value.lowercased(), answer.certain.contains(field),
                answer.corrected.contains(field)
                    || !old.lowercased().contains(value.lowercased())
            else { continue }
            details[field] = value
            told.append(field)
            // A fuller spelling of the same is no contradiction.
            isCorrected = isCorrected || !value.lowercased().contains(old.lowercased())
        }
    }

    /// Whether the mail tells any of what the last letter asked.
    var tellsAsked: Bool { !Set(told).isDisjoint(with: dialogue.asked) }

    /// Octets of a value; a longer one is no value.
    private static let longestValue = 300

    /// What follows, with the acts that keep the person and the dialogue.
    func outcome(
        _ mail: ReadMail, _ letter: LetterDraft?, _ reason: String, as kind: String = "draft"
    ) -> MailOutcome {
        var acts: [any StoreAct] = []
        if usesKey, let key { acts.append(UseKey(key)) }
        if let person {
            var changed = person
            changed.status = machine.status
            changed.details = details
            changed.nudgedAt = machine.isNudged ? person.nudgedAt : nil
            if usesKey {
                changed.consentAt = mail.now
                changed.consentEvidence = "mail \(mail.id)"
            }
            if changed != person { acts.append(ChangePerson(person, to: changed)) }
        } else {
            acts.append(AddPerson(address, details: details, status: machine.status))
        }
        if usesKey, let person {
            acts.append(KeepAddress(address, of: person.id, confirmed: true))
        }
        var dialogue = dialogue
        dialogue.unclear = machine.unclear
        acts.append(KeepDialogue(dialogue, with: address))
        return MailOutcome(
            ["\(kind): \(reason)"], letters: [letter].compactMap { $0 }, acts: acts,
            opensCase: true)
    }
}
