/// The words of text/enriched and of its forerunner text/richtext (RFC 1896, RFC 1341 §7.1.3).
package enum EnrichedText {
    /// Marks go, what they hold as parameters too; lines are joined as the standard has it.
    package static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let isOld = holds("<nl>", bytes) || holds("<lt>", bytes)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var place = 0
        var unfilled = 0
        var parameters = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x3C, let (name, next) = mark(bytes, place) {
                place = next
                switch name {
                case "": output.append(0x3C)
                case "nl", "lt", "np": output.append(name == "lt" ? 0x3C : 10)
                case "nofill": unfilled += 1
                case "/nofill": unfilled = max(0, unfilled - 1)
                case "param": parameters += 1
                case "/param": parameters = max(0, parameters - 1)
                default: break
                }
                continue
            }
            if byte == 10, unfilled == 0 {
                let breaks = bytes[place...].prefix { $0 == 10 }.count
                output += isOld || breaks == 1 ? [0x20] : [UInt8](repeating: 10, count: breaks - 1)
                place += breaks
                continue
            }
            if parameters == 0 { output.append(byte) }
            place += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func holds(_ word: String, _ bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap {
                Scan.first(word, in: $0, from: 0, to: buffer.count)
            } != nil
        }
    }

    /// The name of a mark and where it ends; `<<` is a bracket and has none.
    private static func mark(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
        if start + 1 < bytes.count, bytes[start + 1] == 0x3C { return ("", start + 2) }
        let name = bytes[(start + 1)...].prefix(61).prefix {
            Scan.isLetter($0) || Scan.isDigit($0) || $0 == 0x2F || $0 == 0x2D
        }
        guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3E else {
            return nil
        }
        return (name.loweredText, name.endIndex + 1)
    }
}

extension Part {
    /// Whether the text is one of those with marks in angle brackets that are no HTML.
    package var isEnriched: Bool {
        contentType.type == "text"
            && (contentType.subtype == "enriched" || contentType.subtype == "richtext")
    }
}
