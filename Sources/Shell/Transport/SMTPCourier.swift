/// Letters out over SMTP (RFC 5321), pipelined where offered; the connection is kept.
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
        let body = LineEnds.stuffed(letter)
        if let kept, kept.isAlive() { return transact(kept, body, envelope) }
        kept = nil
        do {
            let login = try await credentials()
            let made = try SMTPConnection(
                try Connection.open(server, login, bell), name: name, server.timeouts)
            kept = made
            return transact(made, body, envelope)
        } catch let failure as ConnectionFailure {
            return SendReport(outcome: failure.outcome, connectionFailure: failure)
        } catch {
            return SendReport(outcome: .transient(code: nil, text: "\(error)"))
        }
    }

    package func close() async {
        try? kept?.send("QUIT\r\n")
        kept = nil
    }

    /// Any doubt about where the dialogue stands ends the connection.
    private func transact(
        _ line: SMTPConnection, _ body: [UInt8], _ envelope: Envelope
    ) -> SendReport {
        var transaction = SMTPTransaction(line, envelope)
        let report = transaction.run(body)
        if !transaction.isReusable { kept = nil }
        return report
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
