import MIME
import MailModel
import Replies
import Store
import Touring
import Understanding

/// The formal letters that one mail asks for: one a person, with what is known of each.
struct WantedLetters {
    struct One {
        /// What was known before this mail; nil for a new request.
        let before: LetterRequestRow?
        var request: InvitationRequest
        let number: PassportNumber?
    }

    private(set) var all: [One] = []
    /// Travellers of the same address for whom the mail asks too, without telling enough.
    private(set) var forgotten: [String] = []
    private let desk: InvitationDesk
    private let store: Store
    private let mail: ReadMail
    private let address: EmailAddress

    /// `open` are the requests of the address that are not closed, the newest first.
    init(
        _ desk: InvitationDesk, _ store: Store, _ mail: ReadMail, _ address: EmailAddress,
        _ open: [LetterRequestRow]
    ) throws {
        self.desk = desk
        self.store = store
        self.mail = mail
        self.address = address
        let whole = Correspondence(
            authorText: mail.result.body.authorText, subject: mail.result.message.subject ?? "",
            signature: mail.result.body.signature, from: mail.result.message.from.first,
            quotedText: mail.result.body.quotedText)
        let people = InvitationPeople(of: whole).all
        if people.isEmpty {
            all = [try alone(whole, open)]
            all += companions(open)
        } else {
            all = try several(people, whole, open)
        }
        forgotten = try others(open)
    }

    private static func name(_ row: LetterRequestRow) -> String? {
        InvitationRequest(record: row.fields).passportName
    }

    private func alone(_ whole: Correspondence, _ open: [LetterRequestRow]) throws -> One {
        let fields = InvitationFields(of: whole)
        let stated = request(fields, whole)
        let before = open.first { row in
            Self.name(row).map { PersonWords.same($0, stated.passportName ?? "") } ?? false
        } ?? open.first { row in
            Self.name(row).map { PersonWords.same($0, whole.from?.name ?? "") } ?? false
        } ?? open.first
        var one = try one(fields, stated, before)
        if before != nil { takeBareAnswer(&one.request) }
        return one
    }

    /// Requests of the same address for others that this mail brings on: it tells the organization
    /// that all of them work for, or reminds of them.
    private func companions(_ open: [LetterRequestRow]) -> [One] {
        guard let own = all.first, let before = own.before else { return [] }
        let text = mail.result.body.authorText.lowercased()
        return open.filter { $0.id != before.id && $0.state == .asking }.compactMap { row in
            let known = InvitationRequest(record: row.fields)
            var request = known
            request.organization = known.organization ?? own.request.organization
            let isMeant = (Self.name(row) ?? "").lowercased().split(separator: " ").contains {
                $0.count > 1 && LetterMention.occurs(of: String($0), in: text)
            }
            guard isMeant || request != known else { return nil }
            return One(
                before: row, request: request,
                number: row.passportNumber.flatMap { PassportNumber($0) })
        }
    }

    /// `Accra Metropolitan Assembly.` alone answers the question for the organization.
    private func takeBareAnswer(_ request: inout InvitationRequest) {
        let asked = (request.organization == nil ? ["organization"] : [])
            + (request.role == nil ? ["role"] : [])
        guard !asked.isEmpty else { return }
        let answer = JoinAnswer(of: MembershipDesk.correspondence(mail), asked: asked)
        if answer.certain.contains("organization") {
            request.organization = request.organization ?? answer.fields["organization"]
        }
        if answer.certain.contains("role") {
            request.role = request.role ?? answer.fields["role"]
        }
    }

    private func several(
        _ people: [InvitationPeople.Person], _ whole: Correspondence, _ open: [LetterRequestRow]
    ) throws -> [One] {
        let shared = request(InvitationFields(of: whole), whole)
        var free = open
        return try people.map { person in
            let fields = InvitationFields(of: person.mail)
            var stated = request(fields, person.mail)
            stated.passportName = person.name
            stated.addressee = stated.addressee ?? shared.addressee
            stated.organization = stated.organization ?? shared.organization
            if !person.isSender, fields.role.map(Self.isOfWriter) == true { stated.role = nil }
            let place = free.firstIndex { Self.name($0).map {
                PersonWords.same($0, person.name) } ?? false }
                ?? free.firstIndex { Self.name($0) == nil }
            return try one(fields, stated, place.map { free.remove(at: $0) })
        }
    }

    private static func isOfWriter(_ role: Found) -> Bool {
        ["i am", "i'm", "i work", "i serve", "je ", "soy ", "trabajo", "me ", "我"]
            .contains { role.evidence.words.lowercased().hasPrefix($0) }
    }

    private func request(
        _ fields: InvitationFields, _ part: Correspondence
    ) -> InvitationRequest {
        var stated = InvitationRequest()
        stated.passportName = fields.passportName?.value
            ?? PassportNames.all(in: part.authorText).first
        stated.birthDate = fields.birthDate.flatMap { CivilTime(written: $0.value) }
        stated.organization = fields.organization?.value
        stated.role = fields.role?.value
        stated.addressee = fields.addressee.flatMap { Addressee($0.value) }
        let named = mail.result.reading?.tours.map(\.id) ?? []
        stated.tour = desk.tour(ofInitiatives: named, now: mail.now)?.id.text
        return stated
    }

    private func one(
        _ fields: InvitationFields, _ stated: InvitationRequest, _ before: LetterRequestRow?
    ) throws -> One {
        var request = before.map { InvitationRequest(record: $0.fields) } ?? InvitationRequest()
        request.take(stated)
        if request.tour == nil { request.tour = try seat() }
        try takeRecord(&request)
        let number = fields.passportNumber?.value ?? before?.passportNumber
        return One(
            before: before, request: request, number: number.flatMap { PassportNumber($0) })
    }

    /// The tour in which the person has a seat, where it is one alone.
    private func seat() throws -> String? {
        let seats = try store.seatedTours(of: address.canonical)
        return seats.count == 1 ? seats[0] : nil
    }

    // MARK: - The record

    private func travellers(_ tour: String?) throws -> [ParticipantRow] {
        guard let tour = tour.flatMap({ TourID($0) }), let person = try store.person(at: address)
        else { return [] }
        return try store.participants(ofPerson: person.id, in: tour)
    }

    /// What the registration told of the same person need not be told again.
    private func takeRecord(_ request: inout InvitationRequest) throws {
        guard let name = request.passportName else { return }
        let row = try travellers(request.tour).first { row in
            row.name.map { PersonWords.same($0, name) } ?? false
        }
        request.organization = request.organization ?? row?.organization
        if row?.isSelf == true { request.role = request.role ?? row?.role }
        guard let person = try store.person(at: address), let own = person.details.name,
            PersonWords.same(own, name)
        else { return }
        request.organization = request.organization ?? person.details.organization
        request.role = request.role ?? person.details.role
    }

    /// Those of the party whom the mail names beside a letter, and of whom no request is open.
    private func others(_ open: [LetterRequestRow]) throws -> [String] {
        let known = all.compactMap(\.request.passportName) + open.compactMap(Self.name)
        let text = mail.result.body.authorText.lowercased()
        return try travellers(all.first?.request.tour).filter { !$0.isSelf }.compactMap(\.name)
            .filter { name in
                let first = name.split(separator: " ").first?.lowercased() ?? ""
                return first.count > 1 && !known.contains { PersonWords.same($0, name) }
                    && LetterMention.occurs(of: first, in: text)
            }
    }
}

/// Whether a text speaks of a letter for somebody.
private enum LetterMention {
    private static let letters = ["letter", "lettre", "carta", "邀请函", "函"]
    private static let reach = 40

    static func occurs(of name: String, in text: String) -> Bool {
        text.ranges(of: name).contains { place in
            let around = text[..<place.lowerBound].suffix(reach)
                + text[place.upperBound...].prefix(reach)
            return letters.contains { around.contains($0) }
        }
    }
}
