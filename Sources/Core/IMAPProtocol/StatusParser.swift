/// Status lines, their codes, capabilities and flags (RFC 3501 §7.1, §7.2).
enum StatusParser {
    static func line(_ kind: StatusLine.Kind, _ cursor: inout ResponseCursor) -> StatusLine {
        cursor.skipSpaces()
        var code: ResponseCode?
        let start = cursor.position
        if cursor.skip(0x5B) {
            code = self.code(&cursor) ?? .other
            pastBracket(&cursor, from: start)
        }
        cursor.skipSpaces()
        return StatusLine(kind, code: code, text: cursor.restOfLine())
    }

    /// Goes behind the code's closing bracket, or nowhere when there is none.
    private static func pastBracket(_ cursor: inout ResponseCursor, from start: Int) {
        let rest = cursor.bytes[cursor.position...]
        guard let bracket = rest.firstIndex(of: 0x5D) else { return }
        cursor.advance(to: bracket + 1)
    }

    private static func code(_ cursor: inout ResponseCursor) -> ResponseCode? {
        let word = cursor.atom()
        cursor.skipSpaces()
        if word.is("UIDVALIDITY") { return cursor.number32().map { .uidValidity($0) } }
        if word.is("UIDNEXT") { return cursor.number32().map { .uidNext($0) } }
        if word.is("PERMANENTFLAGS") { return permanentFlags(&cursor) }
        if word.is("READ-ONLY") { return .readOnly }
        if word.is("READ-WRITE") { return .readWrite }
        if word.is("TRYCREATE") { return .tryCreate }
        if word.is("NONEXISTENT") { return .nonexistent }
        if word.is("CLOSED") { return .closed }
        if word.is("CAPABILITY") { return .capability(capabilities(&cursor)) }
        if word.is("APPENDUID") { return appendUID(&cursor) }
        if word.is("COPYUID") { return copyUID(&cursor) }
        guard word.is("HIGHESTMODSEQ") else { return .other }
        return cursor.number().map { .highestModificationSequence($0) }
    }

    private static func permanentFlags(_ cursor: inout ResponseCursor) -> ResponseCode? {
        flags(&cursor).map {
            .permanentFlags(
                keywords: $0.contains(.anyKeyword), seen: $0.contains(.seen),
                taken: $0.contains(.taken))
        }
    }

    /// RFC 4315 §3.
    private static func appendUID(_ cursor: inout ResponseCursor) -> ResponseCode? {
        guard let validity = cursor.number32(), cursor.skip(0x20), let uid = cursor.number32()
        else { return nil }
        return .appendUID(validity: validity, uid: uid)
    }

    private static func copyUID(_ cursor: inout ResponseCursor) -> ResponseCode? {
        guard let validity = cursor.number32(), cursor.skip(0x20),
            let from = cursor.sequenceSet(), cursor.skip(0x20), let to = cursor.sequenceSet()
        else { return nil }
        return .copyUID(validity: validity, from: from, to: to)
    }

    static func capabilities(_ cursor: inout ResponseCursor) -> Capabilities {
        var found: Capabilities = []
        while true {
            cursor.skipSpaces()
            let word = cursor.atom()
            if word.isEmpty { return found }
            if word.is("IDLE") { found.insert(.idle) }
            if word.is("MOVE") { found.insert(.move) }
            if word.is("UIDPLUS") { found.insert(.uidPlus) }
            if word.is("CONDSTORE") { found.insert(.condStore) }
            if word.is("ESEARCH") { found.insert(.extendedSearch) }
            if word.is("LITERAL+") { found.insert(.literalPlus) }
        }
    }

    static func flags(_ cursor: inout ResponseCursor) -> MessageFlags? {
        guard cursor.skip(0x28) else { return nil }
        var found: MessageFlags = []
        while !cursor.skip(0x29) {
            cursor.skipSpaces()
            if cursor.peek == 0x29 { continue }
            let word = cursor.atom()
            guard !word.isEmpty else { return nil }
            if let flag = flag(word) { found.insert(flag) }
        }
        return found
    }

    private static func flag(_ word: UnsafeRawBufferPointer) -> MessageFlags? {
        if word.is("\\SEEN") { return .seen }
        if word.is("\\RECENT") { return .recent }
        if word.is("$SECRETARIATTAKEN") { return .taken }
        if word.is("\\DELETED") { return .deleted }
        if word.is("\\ANSWERED") { return .answered }
        if word.is("\\FLAGGED") { return .flagged }
        if word.is("\\DRAFT") { return .draft }
        return word.is("\\*") ? .anyKeyword : nil
    }
}
