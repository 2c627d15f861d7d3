package import MailModel

/// One IMAP connection from login to goodbye, without the connection.
///
/// Commands are methods that give the bytes to send; `receive` takes each response and says what
/// to do. Fetches may run ahead in any number; of the other commands one runs at a time. Untagged
/// responses are taken at any time (RFC 3501 §5.2, §7).
package struct Session: Sendable {
    private enum State: Sendable, Equatable {
        case awaitingGreeting
        case working
        case idling(Tag, begun: Bool, ending: Bool)
        case ended
    }

    /// A command on its way and what follows when it is done.
    fileprivate enum Step: Sendable, Equatable {
        case capability, delimiter, select, list, fetch
        case store, move([UInt32], String, retried: Bool), createFolder([UInt32], String)
        case storeDeleted([UInt32]), expunge
        case append([UInt8], String, retried: Bool), createSent([UInt8], String)
        case search, noop
    }

    private var state: State
    private var tag = Tag(0)
    private var running: [(tag: Tag, step: Step)] = []
    private let mailbox: MailboxName
    private let readOnly: Bool
    private var capabilities: Capabilities = []
    private var delimiter: UInt8?
    private var selected = Selection()
    private var listing: [ListedMail] = []
    private var listedAbove: UInt32 = 0
    private var found: [UInt32] = []
    private var hasNews = false

    /// What untagged responses told of the mailbox so far.
    private struct Selection: Sendable {
        var validity: UIDValidity?
        var next: UID?
        var count: UInt32 = 0
        var isReadOnly = false
        var keepsKeyword = false
        var isOpen = false
    }

    /// `greeted` is true when login is done and the greeting read, as after libcurl's connect.
    package init(mailbox: MailboxName, readOnly: Bool = false, greeted: Bool = true) {
        self.mailbox = mailbox
        self.readOnly = readOnly
        state = greeted ? .working : .awaitingGreeting
    }

    package var keepsKeyword: Bool { selected.keepsKeyword }
    package var isIdling: Bool {
        if case .idling = state { true } else { false }
    }

    package var canIdle: Bool { capabilities.contains(.idle) }
    /// The delimiter between levels of folders, once `opened` was told.
    package var hierarchyDelimiter: UInt8? { delimiter }

    private mutating func command(_ text: String, _ step: Step) -> [UInt8] {
        tag = tag.next
        running.append((tag, step))
        return Array("\(tag) \(text)\r\n".utf8)
    }
}

// MARK: - Commands

extension Session {
    /// CAPABILITY and the delimiter at once; SELECT follows when the delimiter is known.
    package mutating func open() -> [UInt8] {
        command("CAPABILITY", .capability) + command("LIST \"\" \"\"", .delimiter)
    }

    /// UIDs and sizes above the cursor; `*` names the last mail even below it, so it is sifted.
    package mutating func list(after cursor: UID?) -> [UInt8] {
        listedAbove = cursor?.number ?? 0
        listing = []
        hasNews = false
        guard listedAbove < .max else { return noop() }
        return command("UID FETCH \(listedAbove + 1):* (UID RFC822.SIZE)", .list)
    }

    /// UIDs and sizes of those of the mails that are still there.
    package mutating func list(_ mails: UIDRanges) -> [UInt8] {
        listedAbove = 0
        listing = []
        return command("UID FETCH \(mails.text) (UID RFC822.SIZE)", .list)
    }

    /// Whole mails; the tag comes back in `.fetched`.
    package mutating func fetch(_ mails: UIDRanges) -> (bytes: [UInt8], tag: Tag) {
        let items = "(UID FLAGS INTERNALDATE BODY.PEEK[])"
        let bytes = command("UID FETCH \(mails.text) \(items)", .fetch)
        return (bytes, tag)
    }

    /// Header and beginning of the first part, each up to `portion` octets (RFC 3501 §6.4.5).
    package mutating func fetchPortion(
        _ uid: UID, octets portion: Int
    ) -> (bytes: [UInt8], tag: Tag) {
        let items =
            "(UID FLAGS INTERNALDATE BODY.PEEK[HEADER]<0.\(portion)> BODY.PEEK[1]<0.\(portion)>)"
        let bytes = command("UID FETCH \(uid) \(items)", .fetch)
        return (bytes, tag)
    }

    package mutating func flagTaken(_ mails: [UInt32]) -> [UInt8] {
        let flags = selected.keepsKeyword ? "(\\Seen $SecretariatTaken)" : "(\\Seen)"
        return command("UID STORE \(set(mails)) +FLAGS.SILENT \(flags)", .store)
    }

    /// MOVE (RFC 6851), or COPY, \Deleted and UID EXPUNGE (RFC 4315) where it is absent.
    package mutating func move(_ mails: [UInt32], to folder: MailboxName) -> [UInt8] {
        move(mails, folder.wire(delimiter: delimiter), retried: false)
    }

    private mutating func move(
        _ mails: [UInt32], _ folder: String, retried: Bool
    ) -> [UInt8] {
        let verb = capabilities.contains(.move) ? "MOVE" : "COPY"
        return command(
            "UID \(verb) \(set(mails)) \(folder)", .move(mails, folder, retried: retried))
    }

    private func set(_ mails: [UInt32]) -> String { UIDRanges(ascending: mails.sorted()).text }

    /// Seen, with the date in UTC; the bytes follow the server's continuation.
    package mutating func append(
        _ letter: [UInt8], to folder: MailboxName, date: MailDate?
    ) -> [UInt8] {
        let stamp = date.map { " " + quoted(InternalDate.text($0)) } ?? ""
        let name = folder.wire(delimiter: delimiter)
        let rest = "\(name) (\\Seen)\(stamp) {\(letter.count)}"
        return command("APPEND \(rest)", .append(letter, rest, retried: false))
    }

    package mutating func search(_ messageID: MessageID) -> [UInt8] {
        found = []
        let words = "HEADER Message-ID \(quoted(messageID.text))"
        return command("UID SEARCH \(words)", .search)
    }

    package mutating func noop() -> [UInt8] { command("NOOP", .noop) }

    /// Nil when mail already came since the last listing.
    package mutating func idle() -> [UInt8]? {
        guard !hasNews else { return nil }
        tag = tag.next
        state = .idling(tag, begun: false, ending: false)
        return Array("\(tag) IDLE\r\n".utf8)
    }

    /// DONE when the time is over or the driver wants to do something else (RFC 2177).
    package mutating func endIdle() -> SessionAction {
        guard case .idling(let tag, let begun, ending: false) = state else { return .none }
        state = .idling(tag, begun: begun, ending: true)
        return begun ? .send(Array("DONE\r\n".utf8)) : .none
    }

    package mutating func logout() -> [UInt8] {
        state = .ended
        return Array("\(tag.next) LOGOUT\r\n".utf8)
    }
}

// MARK: - Responses

extension Session {
    package mutating func receive(_ response: Response) -> SessionAction {
        switch response {
        case .condition(let line): condition(line)
        case .tagged(let tag, let line): completed(tag, line)
        case .continuation: continued()
        case .strangeTag: .failed(.broken("a tag that was never sent"))
        case .capability(let offered): learned(offered)
        case .exists(let count): exists(count)
        case .expunge: expunged(1)
        case .vanished: .none
        case .fetch(let mail): fetched(mail)
        case .search(let numbers): remember(numbers)
        case .list(let delimiter, _): learned(delimiter)
        case .status, .other, .malformed: .none
        }
    }

    private mutating func learned(_ offered: Capabilities) -> SessionAction {
        capabilities = offered
        return .none
    }

    private mutating func learned(_ delimiter: UInt8?) -> SessionAction {
        self.delimiter = delimiter
        return .none
    }

    private mutating func remember(_ numbers: [UInt32]) -> SessionAction {
        found += numbers
        return .none
    }

    private mutating func exists(_ count: UInt32) -> SessionAction {
        if selected.isOpen, count > selected.count { hasNews = true }
        selected.count = count
        guard hasNews else { return .none }
        return endIdle()
    }

    private mutating func expunged(_ gone: UInt32) -> SessionAction {
        selected.count -= min(gone, selected.count)
        return .none
    }

    private mutating func fetched(_ mail: FetchResponse) -> SessionAction {
        guard let uid = mail.uid.flatMap(UID.init) else { return .none }
        if mail.whole != nil || mail.header != nil || mail.firstPart != nil { return .mail(mail) }
        if let size = mail.size, uid.number > listedAbove {
            listing.append(ListedMail(uid: uid, size: size))
        }
        return .none
    }

    private mutating func condition(_ line: StatusLine) -> SessionAction {
        if line.kind == .bye {
            let wasEnded = state == .ended
            state = .ended
            return wasEnded ? .none : .failed(.bye(line.text))
        }
        if state == .awaitingGreeting { return greeted(line) }
        return line.code.map { learned($0) } ?? .none
    }

    private mutating func greeted(_ line: StatusLine) -> SessionAction {
        guard line.kind == .preauthenticated else { return .failed(.loginNeeded) }
        state = .working
        return .send(open())
    }

    private mutating func learned(_ code: ResponseCode) -> SessionAction {
        switch code {
        case .uidValidity(let number): return learned(validity: number)
        case .uidNext(let number): selected.next = UID(number)
        case .permanentFlags(let keywords, _, let taken):
            selected.keepsKeyword = keywords || taken
        case .readOnly: selected.isReadOnly = true
        case .readWrite: selected.isReadOnly = false
        case .capability(let offered): capabilities = offered
        default: break
        }
        return .none
    }

    private mutating func learned(validity number: UInt32) -> SessionAction {
        guard let value = UIDValidity(number) else { return .none }
        guard selected.isOpen, selected.validity != value else {
            selected.validity = value
            return .none
        }
        state = .ended
        return .failed(.uidValidityChanged(value))
    }

    private mutating func continued() -> SessionAction {
        if case .idling(let tag, begun: false, let ending) = state {
            state = .idling(tag, begun: true, ending: ending)
            return ending ? .send(Array("DONE\r\n".utf8)) : .none
        }
        for case (_, .append(let letter, _, _)) in running { return .send(letter + [13, 10]) }
        return .failed(.broken("a continuation that nothing asked for"))
    }
}

// MARK: - Completions

extension Session {
    private mutating func completed(_ tag: Tag, _ line: StatusLine) -> SessionAction {
        if let code = line.code, case .failed(let failure) = learned(code) {
            return .failed(failure)
        }
        if case .idling(tag, _, _) = state { return idled(line) }
        guard let place = running.firstIndex(where: { $0.tag == tag }) else {
            return .failed(.broken("a tag that is not under way"))
        }
        let step = running.remove(at: place).step
        return line.kind == .accepted ? accepted(step, tag) : refused(step, tag, line)
    }

    private mutating func idled(_ line: StatusLine) -> SessionAction {
        state = .working
        guard line.kind == .accepted else {
            capabilities.remove(.idle)
            return .looked(news: hasNews)
        }
        return .looked(news: hasNews)
    }

    private mutating func accepted(_ step: Step, _ tag: Tag) -> SessionAction {
        switch step {
        case .capability: return .none
        case .delimiter: return .send(select())
        case .select: return opened()
        case .list:
            defer { listing = [] }
            return .listed(listing.sorted { $0.uid < $1.uid })
        case .fetch: return .fetched(tag, refusal: nil)
        case .store, .expunge: return .marked
        case .move(let mails, let folder, _):
            return capabilities.contains(.move) ? .marked : .send(delete(mails, folder))
        case .createFolder(let mails, let folder):
            return .send(move(mails, folder, retried: true))
        case .storeDeleted(let mails): return expunge(mails)
        case .createSent(let letter, let rest):
            return .send(command("APPEND \(rest)", .append(letter, rest, retried: true)))
        case .append: return .appended
        case .search:
            defer { found = [] }
            return .found(found)
        case .noop: return .looked(news: hasNews)
        }
    }

    private mutating func select() -> [UInt8] {
        let name = mailbox.wire(delimiter: delimiter)
        return command((readOnly ? "EXAMINE " : "SELECT ") + name, .select)
    }

    /// UIDNEXT may be missing on old servers; then everything is counted as already there.
    private mutating func opened() -> SessionAction {
        guard let validity = selected.validity, let next = selected.next else {
            return .failed(.broken("SELECT without UIDVALIDITY or UIDNEXT"))
        }
        selected.isOpen = true
        return .opened(
            SelectedMailbox(
                uidValidity: validity, uidNext: next, messageCount: Int(selected.count),
                isReadOnly: selected.isReadOnly || readOnly,
                keepsKeyword: selected.keepsKeyword, canIdle: canIdle))
    }

    private mutating func delete(_ mails: [UInt32], _ folder: String) -> [UInt8] {
        command(
            "UID STORE \(set(mails)) +FLAGS.SILENT (\\Seen \\Deleted)", .storeDeleted(mails))
    }

    /// Without UIDPLUS a plain EXPUNGE would take mails that others marked; they stay marked.
    private mutating func expunge(_ mails: [UInt32]) -> SessionAction {
        guard capabilities.contains(.uidPlus) else { return .marked }
        return .send(command("UID EXPUNGE \(set(mails))", .expunge))
    }

    private mutating func refused(
        _ step: Step, _ tag: Tag, _ line: StatusLine
    ) -> SessionAction {
        switch step {
        case .fetch: return .fetched(tag, refusal: line.text)
        case .capability: return .none
        case .delimiter: return .send(select())
        case .select:
            return .failed(
                line.saysNoMailbox
                    ? .mailboxDoesNotExist(mailbox.text)
                    : .refused(command: "SELECT", text: line.text))
        case .move(let mails, let folder, retried: false) where line.isMissingFolder:
            return .send(command("CREATE \(folder)", .createFolder(mails, folder)))
        case .append(let letter, let rest, retried: false) where line.isMissingFolder:
            let folder = rest.prefixUpToFlags
            return .send(command("CREATE \(folder)", .createSent(letter, rest)))
        default: return .failed(.refused(command: step.name, text: line.text))
        }
    }
}

extension StatusLine {
    /// RFC 3501 §6.3.11: TRYCREATE is a hint that the folder can be made.
    fileprivate var isMissingFolder: Bool { code == .tryCreate || code == .nonexistent }

    /// NO to SELECT; with another code it may exist (RFC 5530: UNAVAILABLE, INUSE, SERVERBUG).
    fileprivate var saysNoMailbox: Bool { kind == .refused && (code == nil || isMissingFolder) }
}

extension String {
    /// The folder's name in the arguments of APPEND.
    fileprivate var prefixUpToFlags: Substring {
        firstRange(of: " (\\Seen)").map { self[..<$0.lowerBound] } ?? self[...]
    }
}

extension Session.Step {
    fileprivate var name: String {
        switch self {
        case .capability: "CAPABILITY"
        case .delimiter, .list: "LIST"
        case .select: "SELECT"
        case .fetch: "FETCH"
        case .store, .storeDeleted: "STORE"
        case .move: "MOVE"
        case .createFolder, .createSent: "CREATE"
        case .expunge: "EXPUNGE"
        case .append: "APPEND"
        case .search: "SEARCH"
        case .noop: "NOOP"
        }
    }
}
