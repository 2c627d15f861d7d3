import Hummingbird

/// The fields of a submitted form or of a query, percent-decoded, in order.
struct FormFields: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Octets of a form: a letter's text and some hundred ticks fit well.
    static let largestForm = 1 << 20
    /// Fields of a form: a page of ticks and the filters.
    static let mostFields = 2_000

    init(_ encoded: String) {
        pairs = encoded.split(separator: "&").prefix(Self.mostFields).map { field in
            let pieces = field.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(pieces[0]), pieces.count == 2 ? Self.decoded(pieces[1]) : "")
        }
    }

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The value where one was chosen: an empty field of a form counts as none.
    func chosen(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The words that somebody typed into a form of the desk, a field a paragraph.
    static func written(_ form: FormFields) -> String {
        typed.compactMap(form.chosen).joined(separator: "\n\n")
    }

    private static let typed = [
        "body", "reason", "tell", "note", "name", "organization", "role", "city", "country",
        "phone", "group",
    ]

    func number(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }

    private static func decoded(_ text: Substring) -> String {
        var out: [UInt8] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "+"): out.append(0x20)
            case UInt8(ascii: "%"):
                let (first, second) = (bytes.next(), bytes.next())
                guard let high = first.flatMap(digit), let low = second.flatMap(digit)
                else { continue }
                out.append(high << 4 | low)
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The text as a part of a query.
    static func encoded(_ text: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
        return text.utf8.reduce(into: "") { out, byte in
            out += plain.contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + Digest.hex([byte]).uppercased()
        }
    }
}

extension Request {
    var query: FormFields { FormFields(uri.query ?? "") }

    /// The body of a form; one that is too large is refused while it is read.
    func form() async throws -> FormFields {
        let buffer = try await body.collect(upTo: FormFields.largestForm)
        return FormFields(String(buffer: buffer))
    }
}
