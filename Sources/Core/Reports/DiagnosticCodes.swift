/// The SMTP reply code and the enhanced status that stand in a diagnostic text.
///
/// Numbers occur everywhere in such texts (addresses, versions, sizes, dates): a code counts
/// only with the neighbours that codes have.
struct DiagnosticCodes {
    private(set) var smtp: Int?
    private(set) var status: EnhancedStatus?

    /// Octets that are looked at; codes stand at the beginning.
    static let reach = 8_000

    init(_ text: String) {
        let bytes = Array(text.utf8.prefix(Self.reach))
        var loose: EnhancedStatus?
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x32, bytes[index] <= 0x35, Self.mayPrecede(bytes, index) else {
                index += 1
                continue
            }
            if let (code, end) = Self.enhanced(bytes, index) {
                if status == nil || (loose != nil && Self.isMarked(bytes, index)) {
                    loose = Self.isMarked(bytes, index) ? nil : code
                    status = code
                }
                index = end
            } else if let code = Self.reply(bytes, index) {
                let pair = Self.following(bytes, index + 3)
                if smtp == nil || isInconsistent, let (next, _) = pair {
                    if smtp == nil || next.level == code / 100 { (smtp, status) = (code, next) }
                    loose = nil
                }
                smtp = smtp ?? code
                index = pair?.1 ?? index + 3
            } else {
                index += 1
            }
        }
    }

    /// A gateway's own reply around that of the server it spoke to: the classes differ.
    private var isInconsistent: Bool {
        guard let smtp, let status else { return false }
        return smtp / 100 != status.level
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func mayPrecede(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        switch bytes[index - 1] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F, 0x40, 0x5F, 0x2B, 0x25:
            return false
        default: return true
        }
    }

    /// Behind `#`, `(` or a reply code.
    private static func isMarked(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        return bytes[index - 1] == UInt8(ascii: "#") || bytes[index - 1] == UInt8(ascii: "(")
    }

    private static func enhanced(_ bytes: [UInt8], _ start: Int) -> (EnhancedStatus, Int)? {
        guard bytes[start] != 0x33, start + 4 < bytes.count, bytes[start + 1] == 0x2E,
            let (subject, middle) = number(bytes, start + 2), middle < bytes.count,
            bytes[middle] == 0x2E, let (detail, end) = number(bytes, middle + 1)
        else { return nil }
        if end < bytes.count, isDigit(bytes[end]) { return nil }
        if end + 1 < bytes.count, bytes[end] == 0x2E, isDigit(bytes[end + 1]) { return nil }
        return (EnhancedStatus(Int(bytes[start]) - 0x30, subject, detail), end)
    }

    /// One to three digits.
    private static func number(_ bytes: [UInt8], _ start: Int) -> (Int, Int)? {
        var index = start
        var value = 0
        while index < bytes.count, index < start + 3, isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index]) - 0x30
            index += 1
        }
        return index == start ? nil : (value, index)
    }

    /// A status right behind a reply code: `550 5.1.1`, `550-5.1.1`, `550 #5.1.1`, `550 [5.1.1]`.
    private static func following(_ bytes: [UInt8], _ start: Int) -> (EnhancedStatus, Int)? {
        var index = start
        let between: [UInt8] = [0x20, 0x2D, 0x23, 0x5B, 0x28, 0x3A, 0x0A, 0x09, 0x27, 0x22]
        while index < bytes.count, index < start + 4, between.contains(bytes[index]) { index += 1 }
        guard index > start, index < bytes.count, (0x32...0x35).contains(bytes[index]) else {
            return nil
        }
        return enhanced(bytes, index)
    }

    private static func reply(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard bytes[start] == 0x34 || bytes[start] == 0x35, start + 2 < bytes.count,
            (0x30...0x37).contains(bytes[start + 1]), isDigit(bytes[start + 2])
        else { return nil }
        if start + 3 < bytes.count {
            let next = bytes[start + 3]
            if isDigit(next) || next == 0x2E || next == 0x2C || next == 0x2F { return nil }
            if next.isLetter { return nil }
        }
        guard followsMark(bytes, start) else { return nil }
        return (Int(bytes[start]) - 0x30) * 100 + (Int(bytes[start + 1]) - 0x30) * 10
            + Int(bytes[start + 2]) - 0x30
    }

    /// At the start of a line, or behind punctuation or a word that announces a code.
    private static func followsMark(_ bytes: [UInt8], _ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, bytes[index] == 0x20 || bytes[index] == 0x09 { index -= 1 }
        guard index >= 0 else { return true }
        let last = bytes[index]
        if !last.isLetter { return !isDigit(last) }
        var begin = index
        while begin > 0, index - begin < 12, bytes[begin - 1].isLetter { begin -= 1 }
        let word = String(decoding: bytes[begin...index].map { $0 | 0x20 }, as: UTF8.self)
        return announcers.contains(word)
    }

    private static let announcers: Set = [
        "error", "code", "said", "reply", "replied", "response", "was", "returned", "status",
        "server", "smtp", "with", "got", "answered", "is", "erreur", "fehler", "errore",
        "message", "reason", "statement", "failure", "issued", "permanently",
    ]
}

extension UInt8 {
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
