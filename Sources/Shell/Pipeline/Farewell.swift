import Deciding
import Drafting
import MailModel
import Replies
import SiteLoading
import Store
import Touring

/// Takes one person off the list and says goodbye once, by whichever way they leave: in words, by
/// a leaving address, by one click.
package struct Farewell: Sendable {
    private let desk: MembershipDesk

    package init(_ desk: MembershipDesk) { self.desk = desk }

    /// What follows from a mail of the person themselves; the goodbye answers it in its thread.
    func outcome(
        of mail: ReadMail, by person: PersonRow, at address: EmailAddress, asked: String
    ) throws -> MailOutcome {
        guard let changed = Self.left(person) else { return Self.nothing }
        var details = person.details
        details.language = desk.language(of: mail, before: details.language)
        var request = desk.reply(.goodbye, to: mail, address, details, reason: asked)
        request.personID = person.id
        let givesUp = mail.asks("tour-withdrawal")
            && !PlaceKept.says(mail.result.body.authorText)
        if !givesUp { try tell(&request, of: person) }
        return MailOutcome(
            ["draft: \(asked)"], letters: [desk.draft(request)],
            acts: [ChangePerson(person, to: changed, reason: "mail \(mail.id)")], opensCase: true)
    }

    /// What follows from a mail that a program may have written for the person: the goodbye goes
    /// to the address on file, and the mail's own words count for nothing.
    func outcome(
        ofSealed mail: ReadMail, for person: PersonRow, asked: String
    ) throws -> MailOutcome {
        guard let changed = Self.left(person) else { return Self.nothing }
        return MailOutcome(
            ["draft: \(person.subject) \(asked)"], letters: try goodbye(to: person, asked: asked),
            acts: [ChangePerson(person, to: changed, reason: "mail \(mail.id)")],
            opensCase: false)
    }

    /// Times that a click is decided anew while a mail of the same person is.
    private static let tries = 3

    /// A click on the link of a letter (RFC 8058): the second click finds the person gone and says
    /// nothing. True once the person is off the list.
    package func click(_ id: Int64, now: Int64) throws -> Bool {
        for _ in 0..<Self.tries {
            guard let person = try desk.store.person(id) else { return false }
            guard let changed = Self.left(person) else { return true }
            do {
                let asked = "left by the one-click link of a letter"
                try desk.store.perform(
                    [
                        ChangePerson(
                            person, to: changed, by: person.subject,
                            reason: "one-click unsubscribe")
                    ], letters: try goodbye(to: person, asked: asked),
                    caseID: person.caseID, now: now)
                CrashPoint.pass("membership.left")
                return true
            } catch StoreError.conflict { continue }
        }
        return try desk.store.person(id)?.status == .left
    }

    private static let nothing =
        MailOutcome(["ignore: left already; the goodbye was said once"])

    /// The person off the list; nil for one who has left already.
    private static func left(_ person: PersonRow) -> PersonRow? {
        var machine = Membership(status: person.status)
        guard case .sayGoodbye = machine.leaves() else { return nil }
        var changed = person
        changed.status = machine.status
        changed.nudgedAt = nil
        return changed
    }

    /// Names the places that stay theirs: nobody loses a seat by leaving the list.
    private func tell(_ request: inout LetterRequest, of person: PersonRow) throws {
        let (now, language) = (desk.clock.now(), request.language)
        let ahead = desk.tours().filter { $0.start > now && $0.status != .cancelled }
        let kept = try ahead.filter { tour in
            try desk.store.participants(ofPerson: person.id, in: tour.id).contains {
                $0.seat.map { $0.isHeld || $0.ticket != nil } == true
            }
        }
        request.values.set("kept-tours", kept.map { tour in
            TemplateValues([
                "tour-title": tour.title[language],
                "tour-days": TourPhrases.days(tour.firstDay, tour.lastDay, language),
            ])
        })
    }

    private func goodbye(to person: PersonRow, asked: String) throws -> [LetterDraft] {
        guard let address = person.email else { return [] }
        var request = desk.letter(.goodbye, to: address, person.details, reason: asked)
        request.subject = Decision.replySubject(desk.composer.office.name(in: request.language))
        request.personID = person.id
        // Letters about membership never go to who has left; this one does, since it says so.
        request.purpose = .reply
        try tell(&request, of: person)
        return [desk.draft(request)]
    }
}
