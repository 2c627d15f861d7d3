import IMAPProtocol
import MailModel

/// Drives one session over one connection; blocks, so it lives on one thread.
final class IMAPConnection {
    private let connection: Connection
    private let timeouts: MailServer.Timeouts
    private var reader = ResponseReader()
    var session: Session
    /// Called for mails and ended fetches, which come at any time while others are awaited.
    var whenFetched: (SessionAction) -> Void = { _ in }

    init(_ connection: Connection, _ session: Session, _ timeouts: MailServer.Timeouts) {
        self.connection = connection
        self.session = session
        self.timeouts = timeouts
    }

    func send(_ bytes: [UInt8]) throws(MailboxFailure) {
        do {
            try connection.send(bytes, patience: timeouts.answer)
        } catch {
            throw .connection(error)
        }
    }

    /// Sends and reads on until the command's own completion comes.
    func perform(_ bytes: [UInt8]) throws(MailboxFailure) -> SessionAction {
        try send(bytes)
        return try awaitAction(patience: timeouts.answer, interruptible: true)
    }

    /// The next action that is neither reading nor fetching.
    func awaitAction(
        patience: Duration, interruptible: Bool = false
    ) throws(MailboxFailure) -> SessionAction {
        while true {
            switch try step(patience, interruptible) {
            case .none, .mail, .fetched: continue
            case let action: return action
            }
        }
    }

    /// One response's worth: sends what the session asks for and hands on what was fetched.
    func step(
        _ patience: Duration, _ interruptible: Bool = false
    ) throws(MailboxFailure) -> SessionAction {
        let action = session.receive(try response(patience, interruptible))
        switch action {
        case .send(let bytes):
            try send(bytes)
            return .none
        case .mail, .fetched: whenFetched(action)
        case .failed(let failure): throw MailboxFailure(failure)
        default: break
        }
        return action
    }

    private func response(
        _ patience: Duration, _ interruptible: Bool
    ) throws(MailboxFailure) -> Response {
        while true {
            do {
                if let response = try reader.next() { return response }
            } catch {
                throw .protocolBroken("a response longer than the limit")
            }
            do {
                let connection = connection
                _ = try reader.fill {
                    (free: UnsafeMutableRawBufferPointer) throws(ConnectionFailure) in
                    try connection.receive(
                        into: free, patience: patience, interruptible: interruptible)
                }
            } catch {
                throw .connection(error)
            }
        }
    }
}

extension MailboxFailure {
    init(_ failure: SessionFailure) {
        self =
            switch failure {
            case .loginNeeded: .protocolBroken("the server wants a login again")
            case .bye(let text): .serverSaidBye(text)
            case .mailboxDoesNotExist(let name): .mailboxDoesNotExist(name)
            case .refused(let command, let text): .refused(command: command, text: text)
            case .uidValidityChanged(let value): .uidValidityChanged(value)
            case .broken(let detail): .protocolBroken(detail)
            }
    }
}
