import Replies
import Store
import Touring
import Understanding

/// Those who come where the writer does not: whom a secretary writes for, and whom somebody sends.
extension SeatAnswer {
    /// Somebody for whom the writer only speaks; nil where it is the person whom we wrote to.
    var principal: Principal? {
        guard let principal = Principal(mail.result.body.authorText) else { return nil }
        let names = [contact.name, contact.person?.details.name].compactMap { $0 }
        let name = name(of: principal)
        if let name, names.contains(where: { SeatSession.same($0, name) }) { return nil }
        let isOwnPost = contact.person?.details.role.map(principal.isRole) == true
        return name == nil && isOwnPost ? nil : principal
    }

    private func name(of principal: Principal) -> String? {
        Principal.name(in: NamedPeople.all(in: principal.words).map(\.value))
    }

    /// The one for whom the writer speaks gets the place; who they are, the letter asks if need be.
    mutating func comes(_ principal: Principal, in tour: Tour) throws -> MailOutcome? {
        guard principal.comes else {
            return staff(
                "writes on behalf of somebody and does not say plainly who comes to \(tour.id): "
                    + "read it")
        }
        var names = namesOfOthers
        if let name = name(of: principal), !names.contains(where: { Self.fits($0, name) }) {
            names.insert(name, at: 0)
        }
        let seated = try active(tour)
        var travellers = try names.map {
            try session.guest($0, of: contact, in: tour, seated: seated.map(\.id))
        }
        if travellers.isEmpty {
            let known = seated.first { !$0.isSelf && $0.name == nil }
            travellers = [try known ?? session.guest(nil, of: contact, in: tour)]
        }
        return try send(travellers, in: tour, how: "writes for somebody who comes")
    }

    /// "I am away, so I am sending my colleague Ann Lee": the one who was invited does not come.
    mutating func sends(_ tour: Tour) throws -> MailOutcome? {
        let others = namesOfOthers
        let party = try party(tour)
        guard attendance.sends, !others.isEmpty, !namesSelf, !party.coming.contains(.writer),
            attendance.people ?? others.count == others.count,
            let own = try session.travellers(of: contact, in: tour).first(where: \.isSelf),
            session.seat(own.id, in: tour)?.state == .invited
        else { return nil }
        let seated = try active(tour).map(\.id)
        let travellers = try others.map {
            try session.guest($0, of: contact, in: tour, seated: seated)
        }
        return try send(travellers, in: tour, how: "sends somebody else")
    }

    private mutating func send(
        _ travellers: [Traveller], in tour: Tour, how: String
    ) throws -> MailOutcome? {
        let before = try active(tour)
        let turn = try turn(tour, travellers, beside: before)
        let isInvited = try session.travellers(of: contact, in: tour).contains {
            $0.isSelf && session.seat($0.id, in: tour)?.state == .invited
        }
        let own = isInvited ? try session.own(contact, in: tour) : nil
        return try turn.send(travellers, by: own, &session, how: how)
    }
}
