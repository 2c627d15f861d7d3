import Sending

/// Letters out over SMTP (RFC 5321), pipelined where offered; the connection is kept.
///
/// Of several letters, the commands of each go out together with the end of the one before it
/// (RFC 2920 §3.1), so that each costs one round trip.
package actor SMTPCourier: MailCourier {
    private let server: MailServer
    private let name: String
    private let credentials: CredentialsProvider
    private let bell = WakeBell()
    private let executor = ThreadExecutor(name: "smtp")
    private var kept: SMTPConnection?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// `name` is what EHLO says of us: a domain or an address literal.
    package init(
        server: MailServer, name: String = "[127.0.0.1]",
        credentials: @escaping CredentialsProvider
    ) {
        self.server = server
        self.name = name
        self.credentials = credentials
    }

    package func send(_ letter: [UInt8], envelope: Envelope) async -> SendReport {
        let reports = await send([OutgoingLetter(letter, envelope: envelope)])
        return reports[0]
    }

    package func send(_ letters: [OutgoingLetter]) async -> [SendReport] {
        if let kept, !kept.isAlive() { self.kept = nil }
        var reports: [SendReport] = []
        while reports.count < letters.count {
            let rest = letters[reports.count...]
            do {
                reports += transact(try await connection(), rest)
            } catch let failure as ConnectionFailure {
                let report = SendReport(outcome: failure.outcome, connectionFailure: failure)
                reports += rest.map { _ in report }
            } catch {
                reports += rest.map { _ in
                    SendReport(outcome: .transient(code: nil, text: "\(error)"))
                }
            }
        }
        return reports
    }

    private func connection() async throws -> SMTPConnection {
        if let kept { return kept }
        let login = try await credentials()
        let made = try SMTPConnection(
            try Connection.open(server, login, bell), name: name, server.timeouts)
        kept = made
        return made
    }

    /// Connects and logs in, and ends it: whether letters could leave.
    package func probe() async throws {
        _ = try await connection()
        await close()
    }

    package func close() async {
        try? kept?.send("QUIT\r\n")
        kept = nil
    }

    /// Reports of the first letters, up to one that ends the connection: any doubt about where
    /// the dialogue stands does.
    private func transact(
        _ line: SMTPConnection, _ letters: ArraySlice<OutgoingLetter>
    ) -> [SendReport] {
        var reports: [SendReport] = []
        var next = letters.first.map { SMTPTransaction(line, $0) }
        while var transaction = next {
            let index = letters.startIndex + reports.count + 1
            var following = index < letters.endIndex ? SMTPTransaction(line, letters[index]) : nil
            reports.append(transaction.run(before: &following))
            guard transaction.isReusable, !transaction.isOpen || line.isAlive() else {
                kept = nil
                return reports
            }
            next = following
        }
        return reports
    }
}

extension ConnectionFailure {
    /// A refused login or certificate is for staff to mend; the letter itself may still go, so
    /// that it is tried again.
    fileprivate var outcome: SendOutcome { .transient(code: nil, text: description) }
}

extension SMTPConnection {
    /// Whether the kept connection still answers; RSET also clears what went before.
    fileprivate func isAlive() -> Bool {
        guard (try? send("RSET\r\n")) != nil, let answer = try? reply() else { return false }
        return answer.code == 250
    }
}
