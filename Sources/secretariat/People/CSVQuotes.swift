/// Looks for a quotation mark that is opened in a table and not closed where its value ends: what
/// stands behind it would be swallowed by one value (RFC 4180 §2).
struct CSVQuotes {
    /// The line where such a mark opens, from 1.
    let brokenLine: Int?
    /// How many values each record has, the column names first; less where a mark is not closed.
    private(set) var counts: [Int] = []

    init(_ text: String, _ delimiter: Character) {
        let mark = UInt8(ascii: "\"")
        let separators = Array(String(delimiter).utf8) + [10]
        var (line, opened) = (1, 0)
        var state = State.start
        var values = 1
        for byte in text.utf8 {
            switch state {
            case .start:
                state = byte == mark ? .inside : separators.contains(byte) ? .start : .plain
            case .plain: if separators.contains(byte) { state = .start }
            case .inside: if byte == mark { state = .closed }
            case .closed:
                if byte == mark {
                    state = .inside
                } else if separators.contains(byte) {
                    state = .start
                } else if byte != 32 {
                    brokenLine = opened
                    return
                }
            }
            if state == .start, byte == 10 {
                counts.append(values)
                values = 1
            } else if state == .start, byte == separators[0] {
                values += 1
            }
            if state == .inside, opened == 0 { opened = line }
            if state != .inside, state != .closed { opened = 0 }
            if byte == 10 { line += 1 }
        }
        counts.append(values)
        brokenLine = state == .inside ? opened : nil
    }

    /// At a value's start, in a bare one, between quotation marks, behind the closing one.
    private enum State { case start, plain, inside, closed }
}
