import Deciding
import Knowledge
package import MailModel
package import SiteLoading
package import Store
import Touring
import Understanding

/// Sends the programme to who asks for it and has a seat; others get it as an answer.
package struct ItineraryRequestHandler: MailHandler {
    private let desk: ItineraryDesk
    private let shelf: TourShelf
    private let store: Store
    private let ownAddress: Set<EmailAddress>

    package init(
        _ desk: ItineraryDesk, shelf: TourShelf, store: Store, ownAddress: Set<EmailAddress>
    ) {
        self.desk = desk
        self.shelf = shelf
        self.store = store
        self.ownAddress = ownAddress
    }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        let arrival = mail.arrival
        guard arrival.complete, arrival.kind == .human, !arrival.sensitive,
            arrival.intents == [Intent.itineraryRequest.rawValue], asksNothingElse(mail),
            let sender = arrival.sender?.email, !ownAddress.contains(sender),
            let tour = try tour(mail, sender)
        else { return nil }
        let lines = try desk.lines(tour, now: mail.now, again: true).filter {
            EmailAddress($0.participant.address) == sender
        }
        let letters = lines.compactMap(\.letter)
        guard !letters.isEmpty else { return nil }
        return MailOutcome(
            ["draft: asks for the programme of \(tour.id) and has a seat"], letters: letters)
    }

    /// Questions besides the programme are answered, with the programme, as questions.
    private func asksNothingElse(_ mail: ReadMail) -> Bool {
        mail.result.findings.allSatisfy { $0.topics.first?.id == "tours-agenda" }
    }

    /// The tour named in which the sender has a seat, or the only one where none is named.
    private func tour(_ mail: ReadMail, _ sender: EmailAddress) throws -> Tour? {
        let seats = try store.seatedTours(of: sender.canonical)
        let own = shelf.tours.filter { seats.contains($0.id.text) && $0.end > mail.now }
        let named = Set(mail.result.reading?.tours.map(\.id) ?? [])
        let meant = named.isEmpty ? own : own.filter { named.contains($0.initiative) }
        return meant.count == 1 ? meant[0] : nil
    }
}
