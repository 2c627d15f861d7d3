import GRDB
import MailModel

extension Store {
    /// Why a letter that was approved may not go after all, asked as its attempt would begin.
    ///
    /// A campaign's letter goes to nobody who left, was refused, let the case expire or is
    /// suspended; a letter about membership to nobody who left; neither to a suppressed address.
    /// Answers, letters to a person with a seat on a tour and letters to staff always go.
    static func obstacle(
        _ purpose: LetterPurpose, _ recipient: String, _ personID: Int64?, _ database: Database
    ) throws -> String? {
        guard purpose == .campaign || purpose == .membership else { return nil }
        let address = EmailAddress(recipient)
        if let address, try suppression(of: address, database) != nil {
            return "the address is suppressed"
        }
        let holder = try address.flatMap { try person(at: $0, database) }
        let named = try personID.flatMap { try person($0, database) }
        let barred: Set<PersonStatus> = purpose == .campaign
            ? [.left, .refused, .expired, .suspended] : [.left]
        return [holder, named].compactMap { $0 }.first { barred.contains($0.status) }.map {
            $0.status == .left ? "the person left" : "the person is \($0.status.rawValue)"
        }
    }
}
