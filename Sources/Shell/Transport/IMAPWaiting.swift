import IMAPProtocol

// Opening, and waiting for news by IDLE or NOOP.
extension IMAPConnection {
    /// Connects, logs in and selects the session's mailbox.
    static func open(
        _ server: MailServer, _ credentials: Credentials?, _ bell: WakeBell, _ session: Session
    ) throws(MailboxFailure) -> (connection: IMAPConnection, mailbox: SelectedMailbox) {
        let connection: Connection
        do {
            connection = try Connection.open(server, credentials, bell)
        } catch {
            throw .connection(error)
        }
        let line = IMAPConnection(connection, session, server.timeouts)
        guard case .opened(let mailbox) = try line.perform(line.session.open()) else {
            throw .protocolBroken("no answer to SELECT")
        }
        return (line, mailbox)
    }

    /// One IDLE, or one pause and NOOP; shorter than the server's patience.
    func look(
        atMost longest: Duration, _ canIdle: Bool, _ timeouts: MailServer.Timeouts
    ) throws(MailboxFailure) -> MailboxChange {
        guard canIdle, session.canIdle else {
            return try pause(atMost: min(longest, timeouts.poll), timeouts)
        }
        guard let bytes = session.idle() else { return .mailMayHaveArrived }
        try send(bytes)
        let clock = ContinuousClock()
        let end = clock.now + min(longest, timeouts.idle)
        do throws(MailboxFailure) {
            while true {
                let action = try step(max(.zero, end - clock.now), true)
                if case .looked(let news) = action { return news ? .mailMayHaveArrived : .nothing }
            }
        } catch {
            switch error {
            case .connection(.timedOut): return try endLooking(timeouts)
            case .connection(.interrupted):
                try endLooking(timeouts)
                return .interrupted
            default: throw error
            }
        }
    }

    /// Nothing is owed by the server during the pause, yet it may speak.
    private func pause(
        atMost longest: Duration, _ timeouts: MailServer.Timeouts
    ) throws(MailboxFailure) -> MailboxChange {
        let clock = ContinuousClock()
        let end = clock.now + longest
        do throws(MailboxFailure) {
            while clock.now < end { _ = try step(max(.zero, end - clock.now), true) }
        } catch {
            if error == .connection(.interrupted) { return .interrupted }
            guard case .connection(.timedOut) = error else { throw error }
        }
        guard case .looked(let news) = try perform(session.noop()) else { return .nothing }
        return news ? .mailMayHaveArrived : .nothing
    }

    /// DONE, where IDLE is on, and its completion.
    @discardableResult
    func endLooking(_ timeouts: MailServer.Timeouts) throws(MailboxFailure) -> MailboxChange {
        guard session.isIdling else { return .nothing }
        if case .send(let bytes) = session.endIdle() { try send(bytes) }
        guard case .looked(let news) = try awaitAction(patience: timeouts.answer) else {
            return .nothing
        }
        return news ? .mailMayHaveArrived : .nothing
    }
}
