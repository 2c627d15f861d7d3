/// One property: its name, parameters and value (RFC 5545 §3.1).
package struct ContentLine: Sendable, Hashable {
    /// In upper case.
    package let name: String
    package let parameters: [Parameter]
    /// As written, transfer encodings of vCalendar 1.0 undone; see `text` for the unescaped form.
    package let value: String

    /// One `NAME=value,value` of a property; the name in upper case.
    package struct Parameter: Sendable, Hashable {
        package let name: String
        package let values: [String]
    }

    /// Parameters of one line; more are ignored.
    static let mostParameters = 64

    /// Nil for a line without a name or a colon.
    init?(parsing line: ArraySlice<UInt8>) {
        var scanner = LineScanner(line)
        guard let name = scanner.name() else { return nil }
        var parameters: [Parameter] = []
        while scanner.skip(UInt8(ascii: ";")) {
            let parameter = scanner.parameter()
            if let parameter, parameters.count < Self.mostParameters {
                parameters.append(parameter)
            }
        }
        guard scanner.skip(UInt8(ascii: ":")) else { return nil }
        self.name = name
        self.parameters = parameters
        value = Self.decoded(scanner.rest, parameters)
    }

    /// The first value of a parameter, whose name is given in upper case.
    package func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.values.first
    }

    /// The value with its escapes undone (RFC 5545 §3.3.11).
    package var text: String { CalendarText.unescaped(value) }

    /// The value without white space around it and in upper case: methods, statuses, names.
    package var token: String {
        CalendarText.trimmed(value).uppercased()
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, _ parameters: [Parameter]) -> String {
        let encoding = parameters.first { $0.name == "ENCODING" || $0.name == "QUOTED-PRINTABLE" }
        let isQuoted = encoding?.name == "QUOTED-PRINTABLE"
            || encoding?.values.first?.uppercased() == "QUOTED-PRINTABLE"
        guard isQuoted else { return String(decoding: bytes, as: UTF8.self) }
        let charset = parameters.first { $0.name == "CHARSET" }?.values.first?.uppercased()
        let octets = CalendarCharset.quotedPrintable(bytes)
        return String(
            decoding: charset == "UTF-8" ? octets : CalendarCharset.utf8(octets), as: UTF8.self)
    }
}

/// Walks over the bytes of one content line.
private struct LineScanner {
    private let line: ArraySlice<UInt8>
    private var position: Int

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        position = line.startIndex
        while position < line.endIndex, line[position] == 0x20 || line[position] == 0x09 {
            position += 1
        }
    }

    var rest: ArraySlice<UInt8> { line[position...] }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard position < line.endIndex, line[position] == byte else { return false }
        position += 1
        return true
    }

    /// The name in upper case, a group prefix (`item1.ATTENDEE`) left out.
    mutating func name() -> String? {
        var start = position
        while position < line.endIndex, line[position].isNameByte || line[position] == 0x2E {
            if line[position] == 0x2E { start = position + 1 }
            position += 1
        }
        let found = line[start..<position]
        while position < line.endIndex, line[position] == 0x20 { position += 1 }
        return found.isEmpty ? nil : String(decoding: found.map(\.uppercased), as: UTF8.self)
    }

    /// A parameter; nil when it has no name. A bare word (`;QUOTED-PRINTABLE`) has no values.
    mutating func parameter() -> ContentLine.Parameter? {
        while skip(0x20) {}
        let name = self.name()
        guard skip(UInt8(ascii: "=")) else {
            if name == nil { skipDamage() }
            return name.map { .init(name: $0, values: []) }
        }
        var values = [value()]
        while skip(UInt8(ascii: ",")) { values.append(value()) }
        return name.map { .init(name: $0, values: values) }
    }

    /// A quoted or plain value with the carets of RFC 6868 undone.
    private mutating func value() -> String {
        let quote = UInt8(ascii: "\"")
        var bytes: [UInt8] = []
        while position < line.endIndex {
            if line[position] == quote, let close = line[(position + 1)...].firstIndex(of: quote) {
                bytes += line[(position + 1)..<close]
                position = close + 1
            } else if line[position] == 0x3B || line[position] == 0x3A || line[position] == 0x2C {
                break
            } else {
                bytes.append(line[position])
                position += 1
            }
        }
        return CalendarText.withoutCarets(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func skipDamage() {
        while position < line.endIndex, line[position] != 0x3B, line[position] != 0x3A {
            position += 1
        }
    }
}
