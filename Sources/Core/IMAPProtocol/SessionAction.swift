package import MailModel

/// What the driver of a session does next.
package enum SessionAction: Sendable, Equatable {
    /// Read on; nothing to do.
    case none
    case send([UInt8])
    case opened(SelectedMailbox)
    /// The mails above the cursor, ascending.
    case listed([ListedMail])
    case mail(FetchResponse)
    /// The fetch with this tag is over; the words are there when the server said NO.
    case fetched(Tag, refusal: String?)
    case marked
    case appended
    case found([UInt32])
    /// IDLE or NOOP is over; `news` says that mail may have arrived.
    case looked(news: Bool)
    case failed(SessionFailure)
}

/// What SELECT or EXAMINE told.
package struct SelectedMailbox: Sendable, Equatable {
    package var uidValidity: UIDValidity
    package var uidNext: UID
    package var messageCount: Int
    package var isReadOnly: Bool
    /// Whether `$SecretariatTaken` can be kept.
    package var keepsKeyword: Bool
    package var canIdle: Bool
}

package struct ListedMail: Sendable, Equatable {
    package let uid: UID
    package let size: Int

    package init(uid: UID, size: Int) {
        self.uid = uid
        self.size = size
    }
}

package enum SessionFailure: Error, Sendable, Equatable {
    case loginNeeded
    case bye(String)
    case mailboxDoesNotExist(String)
    case refused(command: String, text: String)
    case uidValidityChanged(UIDValidity)
    case broken(String)
}
