import Approving
package import MailModel
import Sending
package import Store

/// Puts a draft that waits before a colleague, for whoever asks for that in the browser or on
/// the command line; `to Marie` by mail does the same.
package struct HandOver: Sendable {
    private let desk: MailDesk
    private let authenticator: Authenticator
    /// Whether letters to staff leave at all.
    private let isOn: Bool

    package init(_ desk: MailDesk, authenticator: Authenticator, isOn: Bool) {
        self.desk = desk
        self.authenticator = authenticator
        self.isOn = isOn
    }

    /// Those who may be asked to decide in somebody's place.
    package func colleagues(of address: EmailAddress) -> [(name: String, address: EmailAddress)] {
        guard isOn else { return [] }
        return desk.roster.staff.filter { $0.mayApprove && $0.address != address }
            .map { ($0.name, $0.address) }
    }

    /// Writes to the colleague, who gets a key of their own; gives back the colleague's name.
    package func hand(
        _ row: LetterRow, to address: EmailAddress, by actor: String, from person: EmailAddress?
    ) async throws -> String {
        guard isOn else {
            throw StoreError.refused(
                "no letter to staff leaves: `mode` is observe, or `desk-by-mail` is off")
        }
        guard row.state == .held else {
            throw StoreError.refused("letter \(row.id) is already \(row.state.rawValue)")
        }
        guard let colleague = desk.roster.person(address), colleague.mayApprove else {
            throw StoreError.refused("nobody of staff who may decide has \(address)")
        }
        let now = desk.clock.now()
        let facts = try await AuthorFacts(of: row, desk.store, authenticator, now: now)
        let letter = try DeskLetters(desk).draft(
            row, to: colleague, author: facts, from: person.flatMap(desk.roster.person))
        guard let letter else { throw StoreError.refused("no letter to staff could be written") }
        let line = RecordLine(
            actor, "handed over", "letter \(row.id)",
            detail: "to \(colleague.address.canonical)")
        try desk.store.perform([line], letters: [letter], now: now)
        return colleague.name
    }
}
