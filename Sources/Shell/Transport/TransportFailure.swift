package import MailModel

/// What a caller can do about a failure.
package enum FailureClass: String, Sendable {
    /// Try again later, with growing pauses.
    case transient
    /// A person has to change something: a name, a password, a certificate.
    case permanent
    /// A mistake of this program or machine.
    case ours
}

/// Why no authenticated connection came about, or why it ended.
package enum ConnectionFailure: Error, Sendable, Equatable {
    case hostNotFound(String)
    case cannotConnect(String)
    case timedOut(String)
    case certificateRefused(String)
    case encryptionUnavailable(String)
    case loginRefused(String)
    /// No access token is to be had: a person has to allow it anew, or to mend the settings.
    case tokenRefused(String)
    case connectionLost(String)
    case interrupted
    case misconfigured(String)

    package var failureClass: FailureClass {
        switch self {
        case .hostNotFound, .cannotConnect, .timedOut, .connectionLost, .interrupted: .transient
        case .certificateRefused, .encryptionUnavailable, .loginRefused, .tokenRefused: .permanent
        case .misconfigured: .ours
        }
    }
}

/// Why a mailbox could not be used.
package enum MailboxFailure: Error, Sendable, Equatable {
    case connection(ConnectionFailure)
    case mailboxDoesNotExist(String)
    /// The server said NO or BAD to one command; the connection goes on.
    case refused(command: String, text: String)
    case serverSaidBye(String)
    /// What came is not IMAP as we know it.
    case protocolBroken(String)
    /// The UIDs known so far mean nothing any more; open again and list from the beginning.
    case uidValidityChanged(UIDValidity)
    case folder(path: String, reason: String)
    case notOpen

    package var failureClass: FailureClass {
        switch self {
        case .connection(let failure): failure.failureClass
        case .mailboxDoesNotExist: .permanent
        case .refused, .serverSaidBye, .protocolBroken, .uidValidityChanged: .transient
        case .folder: .permanent
        case .notOpen: .ours
        }
    }
}

// MARK: - Plain words

extension ConnectionFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .hostNotFound(let host): "the server's name \(host) cannot be found"
        case .cannotConnect(let detail): "the server does not answer: \(detail)"
        case .timedOut(let detail): "the server took too long: \(detail)"
        case .certificateRefused(let detail): "the server's certificate does not match: \(detail)"
        case .encryptionUnavailable(let detail):
            "the server offers no encryption (STARTTLS): \(detail)"
        case .loginRefused(let detail): "the server refuses user or password: \(detail)"
        case .tokenRefused(let detail): "no access token: \(detail)"
        case .connectionLost(let detail): "the connection was lost: \(detail)"
        case .interrupted: "interrupted"
        case .misconfigured(let detail): detail
        }
    }
}

extension MailboxFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .connection(let failure): failure.description
        case .mailboxDoesNotExist(let name): "the mailbox \(name) does not exist"
        case .refused(let command, let text): "the server refused \(command): \(text)"
        case .serverSaidBye(let text): "the server said goodbye: \(text)"
        case .protocolBroken(let detail): "the server's answer is not understood: \(detail)"
        case .uidValidityChanged(let value): "the mailbox was renumbered (UIDVALIDITY \(value))"
        case .folder(let path, let reason): "the folder \(path) cannot be used: \(reason)"
        case .notOpen: "the mailbox is not open"
        }
    }
}
