import MailModel

/// The grammar of responses (RFC 3501 §9); any bytes give a response.
enum ResponseParser {
    static func parse(_ bytes: UnsafeRawBufferPointer) -> Response {
        var cursor = ResponseCursor(bytes)
        if cursor.skip(0x2B) { return .continuation }
        if cursor.skip(0x2A) {
            cursor.skipSpaces()
            return untagged(&cursor)
        }
        return tagged(&cursor)
    }

    private static func tagged(_ cursor: inout ResponseCursor) -> Response {
        guard cursor.skip(0x53), let number = cursor.number32(), cursor.skip(0x20) else {
            return cursor.isAtEnd ? .malformed : .strangeTag
        }
        let word = cursor.atom()
        guard let kind = statusKind(word) else { return .malformed }
        return .tagged(Tag(number), StatusParser.line(kind, &cursor))
    }

    private static func statusKind(_ word: UnsafeRawBufferPointer) -> StatusLine.Kind? {
        if word.is("OK") { return .accepted }
        if word.is("NO") { return .refused }
        if word.is("BAD") { return .bad }
        if word.is("PREAUTH") { return .preauthenticated }
        return word.is("BYE") ? .bye : nil
    }

    private static func untagged(_ cursor: inout ResponseCursor) -> Response {
        if let byte = cursor.peek, (0x30...0x39).contains(byte) { return numbered(&cursor) }
        let word = cursor.atom()
        if let kind = statusKind(word) { return .condition(StatusParser.line(kind, &cursor)) }
        cursor.skipSpaces()
        if word.is("CAPABILITY") { return .capability(StatusParser.capabilities(&cursor)) }
        if word.is("SEARCH") { return search(&cursor) }
        if word.is("ESEARCH") { return extendedSearch(&cursor) }
        if word.is("LIST") { return list(&cursor) ?? .malformed }
        if word.is("STATUS") { return status(&cursor) ?? .malformed }
        if word.is("VANISHED") { return vanished(&cursor) ?? .malformed }
        return word.isEmpty ? .malformed : .other
    }

    private static func numbered(_ cursor: inout ResponseCursor) -> Response {
        guard let number = cursor.number32(), cursor.skip(0x20) else { return .malformed }
        let word = cursor.atom()
        if word.is("FETCH") { return FetchParser.parse(number, &cursor) ?? .malformed }
        if word.is("EXISTS") { return .exists(number) }
        if word.is("EXPUNGE") { return .expunge(number) }
        return word.isEmpty ? .malformed : .other
    }

    private static func search(_ cursor: inout ResponseCursor) -> Response {
        var numbers: [UInt32] = []
        while let number = cursor.number32() {
            numbers.append(number)
            cursor.skipSpaces()
        }
        return .search(numbers)
    }

    /// RFC 4731 §3: the ALL item carries the set, which is spread out up to a limit.
    private static func extendedSearch(_ cursor: inout ResponseCursor) -> Response {
        if cursor.peek == 0x28, !cursor.skipValue() { return .malformed }
        while !cursor.isAtEnd {
            cursor.skipSpaces()
            let word = cursor.atom()
            guard !word.isEmpty else { break }
            if word.is("UID") { continue }
            cursor.skipSpaces()
            guard word.is("ALL") else {
                guard cursor.skipValue() else { return .malformed }
                continue
            }
            guard let set = cursor.sequenceSet() else { return .malformed }
            return .search(spread(set))
        }
        return .search([])
    }

    /// Numbers that one extended search is believed to name.
    static let mostSpread = 1 << 20

    private static func spread(_ set: UIDRanges) -> [UInt32] {
        var numbers: [UInt32] = []
        for range in set.ranges {
            numbers.append(contentsOf: range.prefix(mostSpread - numbers.count))
        }
        return numbers
    }

    private static func list(_ cursor: inout ResponseCursor) -> Response? {
        guard cursor.skipValue(), cursor.skip(0x20), let delimiter = cursor.string(),
            cursor.skip(0x20), let name = cursor.string()
        else { return nil }
        return .list(delimiter: delimiter.first, name: name)
    }

    private static func status(_ cursor: inout ResponseCursor) -> Response? {
        guard let name = cursor.string(), cursor.skip(0x20), cursor.skip(0x28) else { return nil }
        var items: [StatusItem] = []
        while !cursor.skip(0x29) {
            cursor.skipSpaces()
            let word = cursor.atom()
            guard !word.isEmpty, cursor.skip(0x20), let value = cursor.number() else { return nil }
            items.append(StatusItem(statusItem(word), value))
        }
        return .status(name: name, items: items)
    }

    private static func statusItem(_ word: UnsafeRawBufferPointer) -> StatusItem.Name {
        if word.is("MESSAGES") { return .messages }
        if word.is("UIDNEXT") { return .uidNext }
        if word.is("UIDVALIDITY") { return .uidValidity }
        return word.is("UNSEEN") ? .unseen : .other
    }

    private static func vanished(_ cursor: inout ResponseCursor) -> Response? {
        if cursor.peek == 0x28, !cursor.skipValue() { return nil }
        cursor.skipSpaces()
        return cursor.sequenceSet().map { .vanished($0) }
    }
}
