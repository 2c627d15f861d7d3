/// The words of an RTF document, its layout left out.
enum RichText {
    static func plain(_ bytes: [UInt8]) -> String {
        var reader = RichTextReader(bytes)
        return reader.read()
    }
}

private struct RichTextReader {
    private let bytes: [UInt8]
    private var place = 0
    private var output: [UInt8] = []
    private var depth = 0
    /// The depth of a group that holds no text of the document.
    private var skippedFrom: Int?

    /// Groups that are tables, pictures or properties.
    private static let silent: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "generator", "themedata",
        "listtable", "listoverridetable", "rsidtbl", "xmlnstbl",
    ]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> String {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x7B: depth += 1
            case 0x7D:
                depth -= 1
                if let from = skippedFrom, depth < from { skippedFrom = nil }
            case 0x5C: control()
            case 10, 13, 0: break
            default: put(byte)
            }
        }
        return Charset.text(output, label: nil)
    }

    private mutating func put(_ byte: UInt8) {
        if skippedFrom == nil { output.append(byte) }
    }

    private mutating func control() {
        guard place < bytes.count else { return }
        let start = place
        while place < bytes.count, Scan.isLetter(bytes[place]) { place += 1 }
        guard place > start else { return symbol() }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        let numberStart = place
        if place < bytes.count, bytes[place] == 0x2D { place += 1 }
        while place < bytes.count, Scan.isDigit(bytes[place]) { place += 1 }
        if place < bytes.count, bytes[place] == 0x20 { place += 1 }
        if word == "par" || word == "line" { put(10) }
        if word == "tab" { put(9) }
        if word == "u" { unicode(numberStart) }
        if Self.silent.contains(word), skippedFrom == nil { skippedFrom = depth }
    }

    private mutating func unicode(_ start: Int) {
        let digits = bytes[start..<place].filter { Scan.isDigit($0) || $0 == 0x2D }
        guard let number = Int(String(decoding: digits, as: UTF8.self)), abs(number) < 65_536,
            let scalar = Unicode.Scalar(UInt32(number < 0 ? number + 65_536 : number))
        else { return }
        String(scalar).utf8.forEach { put($0) }
        // One character follows for readers that know no Unicode.
        if place < bytes.count, bytes[place] == 0x3F { place += 1 }
    }

    private mutating func symbol() {
        let byte = bytes[place]
        place += 1
        if byte == 0x27, place + 1 < bytes.count, let high = Scan.hexValue(bytes[place]),
            let low = Scan.hexValue(bytes[place + 1])
        {
            place += 2
            put(high << 4 | low)
        } else if byte == 0x2A {
            if skippedFrom == nil { skippedFrom = depth }
        } else if byte == 0x7E {
            put(0x20)
        } else if byte == 0x5C || byte == 0x7B || byte == 0x7D {
            put(byte)
        }
    }
}

/// What a file probably is, by the end of its name.
enum MediaTypeGuess {
    private static let types: [String: String] = [
        "pdf": "application/pdf", "doc": "application/msword", "txt": "text/plain",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls": "application/vnd.ms-excel", "png": "image/png", "jpg": "image/jpeg",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "jpeg": "image/jpeg", "gif": "image/gif", "zip": "application/zip", "ics": "text/calendar",
        "htm": "text/html", "html": "text/html", "eml": "message/rfc822",
    ]

    static func type(of name: String?) -> String {
        let ending = name?.split(separator: ".").last?.lowercased() ?? ""
        return types[ending] ?? "application/octet-stream"
    }
}
