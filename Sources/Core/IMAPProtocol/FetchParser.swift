import MailModel

/// FETCH responses (RFC 3501 §7.4.2).
enum FetchParser {
    static func parse(_ sequence: UInt32, _ cursor: inout ResponseCursor) -> Response? {
        cursor.skipSpaces()
        guard cursor.skip(0x28) else { return nil }
        var response = FetchResponse(sequence: sequence)
        while !cursor.skip(0x29) {
            cursor.skipSpaces()
            if cursor.peek == 0x29 { continue }
            guard item(&cursor, &response) else { return nil }
        }
        return .fetch(response)
    }

    private static func item(
        _ cursor: inout ResponseCursor, _ response: inout FetchResponse
    ) -> Bool {
        let name = cursor.atom()
        guard !name.isEmpty else { return false }
        if name.is("BODY"), cursor.peek == 0x5B { return body(&cursor, &response) }
        guard cursor.skip(0x20) else { return false }
        if name.is("UID") {
            response.uid = cursor.number32()
            return response.uid != nil
        }
        if name.is("FLAGS") {
            response.flags = StatusParser.flags(&cursor)
            return response.flags != nil
        }
        if name.is("RFC822.SIZE") {
            response.size = cursor.number().flatMap { Int(exactly: $0) }
            return response.size != nil
        }
        guard name.is("INTERNALDATE") else { return cursor.skipValue() }
        guard let text = cursor.string() else { return false }
        response.internalDate = InternalDate.parse(text)
        return true
    }

    /// `BODY[section]<origin> value`.
    private static func body(
        _ cursor: inout ResponseCursor, _ response: inout FetchResponse
    ) -> Bool {
        guard cursor.skip(0x5B) else { return false }
        let section = cursor.atom()
        while let byte = cursor.peek, byte != 0x5D { cursor.advance(to: cursor.position + 1) }
        guard cursor.skip(0x5D) else { return false }
        if cursor.skip(0x3C) {
            guard cursor.number() != nil, cursor.skip(0x3E) else { return false }
        }
        guard cursor.skip(0x20), let content = cursor.string() else { return false }
        if section.isEmpty { response.whole = content }
        if section.is("HEADER") { response.header = content }
        if section.is("1") { response.firstPart = content }
        return true
    }
}

/// `17-Jul-1996 02:44:25 -0700` (RFC 3501 §9 date-time).
enum InternalDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    static func parse(_ text: [UInt8]) -> MailDate? {
        guard text.count == 26, let year = number(text, 7, 4), let hour = number(text, 12, 2),
            let minute = number(text, 15, 2), let second = number(text, 18, 2),
            let zoneHours = number(text, 22, 2), let zoneMinutes = number(text, 24, 2),
            let day = number(text, 0, 2) ?? number(text, 1, 1),
            let month = months.firstIndex(
                of: String(decoding: text[3..<6], as: UTF8.self).lowercased())
        else { return nil }
        let zone = (zoneHours * 60 + zoneMinutes) * (text[21] == 0x2D ? -1 : 1)
        let civil = CivilTime(
            year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
        return MailDate(
            secondsSinceEpoch: civil.secondsSinceEpoch - Int64(zone) * 60, zoneMinutes: zone)
    }

    /// The same form, in UTC, for APPEND.
    static func text(_ date: MailDate) -> String {
        let time = CivilTime(secondsSinceEpoch: date.secondsSinceEpoch)
        let month = months[time.month - 1]
        return CivilTime.padded(time.day, 2) + "-" + month.prefix(1).uppercased()
            + month.dropFirst() + "-" + CivilTime.padded(time.year, 4) + " " + time.timeText
            + " +0000"
    }

    private static func number(_ text: [UInt8], _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for byte in text[start..<start + count] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
