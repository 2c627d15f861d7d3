import IMAPProtocol
package import MailModel

/// A mailbox on an IMAP server; every blocking call runs on this actor's own thread.
package actor IMAPMailbox: MailSource {
    private let server: MailServer
    private let name: MailboxName
    private let afterwards: Afterwards
    private let credentials: CredentialsProvider
    private let bell = WakeBell()
    private let executor = ThreadExecutor(name: "imap")
    private var line: IMAPConnection?
    private var opened: SelectedMailbox?
    private var queue = FetchQueue()

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// Throws `.mailboxDoesNotExist` for a name that cannot be one.
    package init(
        server: MailServer, folder: String = "INBOX", afterwards: Afterwards,
        credentials: @escaping CredentialsProvider
    ) throws(MailboxFailure) {
        guard let name = MailboxName(folder) else { throw .mailboxDoesNotExist(folder) }
        self.server = server
        self.name = name
        self.afterwards = afterwards
        self.credentials = credentials
    }

    package func open() async throws -> MailboxStatus {
        line = nil
        queue.reset()
        let login = try await MailboxFailure.login(credentials)
        let line = try guarded { () throws(MailboxFailure) in
            try IMAPConnection.open(
                server, login, bell, Session(mailbox: name, readOnly: afterwards == .leave))
        }
        self.line = line.connection
        opened = line.mailbox
        return MailboxStatus(
            uidValidity: line.mailbox.uidValidity, uidNext: line.mailbox.uidNext,
            messageCount: line.mailbox.messageCount, isWritable: !line.mailbox.isReadOnly)
    }

    package func nextBatch(
        after cursor: UID?, limits: FetchLimits
    ) async throws -> [FetchedMail] {
        try guarded { () throws(MailboxFailure) -> [FetchedMail] in
            let line = try current()
            if let next = queue.nextUID, cursor.map({ next <= $0 }) ?? false { try drain(line) }
            if queue.isEmpty { try list(line, after: cursor) }
            while !queue.isEmpty {
                let batch = try batch(line, limits)
                if !batch.isEmpty { return batch }
            }
            return []
        }
    }

    package func nextUID(after cursor: UID?) async throws -> UID? {
        try guarded { () throws(MailboxFailure) -> UID? in
            let line = try current()
            try drain(line)
            try list(line, after: cursor)
            return queue.nextUID
        }
    }

    package func fetch(_ uids: [UID], limits: FetchLimits) async throws -> [FetchedMail] {
        try guarded { () throws(MailboxFailure) -> [FetchedMail] in
            let line = try current()
            try drain(line)
            let asked = UIDRanges(ascending: uids.map(\.number).sorted())
            guard case .listed(let there) = try perform(line.session.list(asked), line) else {
                return []
            }
            queue.begin(there)
            var single = limits
            single.mails = 1
            var mails: [FetchedMail] = []
            while !queue.isEmpty { mails += try batch(line, single) }
            return mails
        }
    }

    package func markTaken(_ uids: [UID]) async throws {
        guard !uids.isEmpty else { return }
        try guarded { () throws(MailboxFailure) in
            let line = try current()
            for start in stride(from: 0, to: uids.count, by: Self.marksAtOnce) {
                let end = min(start + Self.marksAtOnce, uids.count)
                try mark(uids[start..<end].map(\.number), line)
            }
        }
    }

    package func waitForChange(atMost longest: Duration) async throws -> MailboxChange {
        try guarded { () throws(MailboxFailure) -> MailboxChange in
            let line = try current()
            if !queue.isEmpty { return .mailMayHaveArrived }
            return try line.look(atMost: longest, opened?.canIdle ?? false, server.timeouts)
        }
    }

    package nonisolated func interrupt() { bell.ring() }

    package func close() async {
        if let line { try? line.send(line.session.logout()) }
        line = nil
        queue.reset()
    }

    /// Numbers in one command: keeps lines below the 8,000 octets that servers take.
    private static let marksAtOnce = 500
}

// MARK: - Steps

extension IMAPMailbox {
    private func current() throws(MailboxFailure) -> IMAPConnection {
        guard let line else { throw .notOpen }
        return line
    }

    /// A failure other than a refusal ends the connection, since its state is not known.
    private func guarded<Value>(
        _ work: () throws(MailboxFailure) -> Value
    ) throws(MailboxFailure) -> Value {
        do {
            return try work()
        } catch {
            if case .refused = error { throw error }
            line = nil
            queue.reset()
            throw error
        }
    }

    private func list(_ line: IMAPConnection, after cursor: UID?) throws(MailboxFailure) {
        if case .listed(let mails) = try perform(line.session.list(after: cursor), line) {
            queue.begin(mails)
        }
    }

    /// A stop ends the wait for what is only read; a mark is waited for, since half of one shows.
    private func perform(
        _ bytes: [UInt8], _ line: IMAPConnection, interruptible: Bool = true
    ) throws(MailboxFailure) -> SessionAction {
        try line.send(bytes)
        while true {
            let action = try line.step(server.timeouts.answer, interruptible)
            switch action {
            case .none: continue
            case .mail, .fetched: queue.receive(action)
            default: return action
            }
        }
    }

    private func batch(
        _ line: IMAPConnection, _ limits: FetchLimits
    ) throws(MailboxFailure) -> [FetchedMail] {
        let bytes = queue.ask(&line.session, limits)
        if !bytes.isEmpty { try line.send(bytes) }
        while !queue.firstIsComplete { queue.receive(try line.step(server.timeouts.answer, true)) }
        return queue.removeFirst()
    }

    /// Reads what is still on its way when the caller's cursor went elsewhere.
    private func drain(_ line: IMAPConnection) throws(MailboxFailure) {
        while !queue.batches.isEmpty {
            while !queue.firstIsComplete {
                queue.receive(try line.step(server.timeouts.answer, true))
            }
            _ = queue.removeFirst()
        }
        queue.reset()
    }

    private func mark(_ mails: [UInt32], _ line: IMAPConnection) throws(MailboxFailure) {
        switch afterwards {
        case .leave: break
        case .flag: _ = try perform(line.session.flagTaken(mails), line, interruptible: false)
        case .move(let folder):
            guard let folder = MailboxName(folder) else {
                throw .refused(command: "MOVE", text: "no folder can be named ‘\(folder)’")
            }
            let bytes = line.session.move(mails, to: folder)
            _ = try perform(bytes, line, interruptible: false)
        }
    }
}
