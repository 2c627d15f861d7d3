import IMAPProtocol
package import MailModel

/// The folder of sent copies on an IMAP server, over a connection of its own.
package actor IMAPSentFolder: SentFolder {
    private let server: MailServer
    private let folder: MailboxName
    private let credentials: CredentialsProvider
    private let bell = WakeBell()
    private let executor = ThreadExecutor(name: "imap-sent")
    private var line: IMAPConnection?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    package init(
        server: MailServer, folder: String, credentials: @escaping CredentialsProvider
    ) throws(MailboxFailure) {
        guard let name = MailboxName(folder) else { throw .mailboxDoesNotExist(folder) }
        self.server = server
        self.folder = name
        self.credentials = credentials
    }

    /// Makes the folder where it is missing.
    package func append(_ letter: [UInt8], date: MailDate?) async throws {
        let letter = LineEnds.withCarriageReturns(letter)
        try await retrying("INBOX") { line in
            let bytes = line.session.append(letter, to: self.folder, date: date)
            guard case .appended = try line.perform(bytes) else {
                throw MailboxFailure.protocolBroken("no answer to APPEND")
            }
        }
    }

    /// Looks by Message-ID; false where the folder does not exist.
    package func contains(_ messageID: MessageID) async throws -> Bool {
        line = nil
        do {
            return try await retrying(folder.text) { line in
                let action = try line.perform(line.session.search(messageID))
                if case .found(let numbers) = action { return !numbers.isEmpty }
                return false
            }
        } catch MailboxFailure.mailboxDoesNotExist {
            return false
        }
    }

    package func close() async {
        if let line { try? line.send(line.session.logout()) }
        line = nil
    }

    /// The kept connection may have gone stale, so the first failure connects anew.
    private func retrying<Value>(
        _ mailbox: String, _ work: (IMAPConnection) throws -> Value
    ) async throws -> Value {
        if let line {
            do {
                return try work(line)
            } catch MailboxFailure.connection, MailboxFailure.serverSaidBye {
                self.line = nil
            }
        }
        guard let name = MailboxName(mailbox) else { throw MailboxFailure.notOpen }
        let session = Session(mailbox: name, readOnly: true)
        let login = try await MailboxFailure.login(credentials)
        let made = try IMAPConnection.open(server, login, bell, session)
        line = made.connection
        defer { if mailbox != "INBOX" { line = nil } }
        return try work(made.connection)
    }
}
