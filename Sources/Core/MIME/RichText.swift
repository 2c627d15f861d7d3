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
    private var output = ""
    /// Bytes of the document's charset that are not text yet.
    private var pending: [UInt8] = []
    private var group = Group()
    private var groups: [Group] = []
    /// The charset of the document, and those of its fonts by their numbers.
    private var documentPage: Int?
    private var fontPages: [Int: Int] = [:]
    private var definedFont = 0
    private var highSurrogate: UInt16?
    /// Characters still to be passed over: they stand for one that was given as Unicode.
    private var stale = 0

    /// What ends with a group.
    private struct Group {
        var isSilent = false
        var isFontTable = false
        var page: Int?
        /// Characters behind `\u` for readers that know no Unicode.
        var fallbacks = 1
    }

    /// Groups that are tables, pictures or properties.
    private static let silent: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "generator", "themedata",
        "listtable", "listoverridetable", "rsidtbl", "xmlnstbl",
    ]

    /// Groups inside each other whose state is kept.
    private static let deepest = 1_000

    /// Windows code pages of fonts (`\fcharset`).
    private static let fontCharsets = [
        77: 10_000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
        177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
    ]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> String {
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x7B:
                flush()
                if groups.count < Self.deepest { groups.append(group) }
            case 0x7D:
                flush()
                if let outer = groups.popLast() { group = outer }
            case 0x5C: control()
            case 10, 13, 0: break
            default: put(byte)
            }
        }
        flush()
        return output
    }

    private mutating func put(_ byte: UInt8) {
        if stale > 0 {
            stale -= 1
        } else if !group.isSilent {
            pending.append(byte)
        }
    }

    private mutating func flush() {
        stale = 0
        guard !pending.isEmpty else { return }
        let page = group.page ?? documentPage
        output += Charset.text(pending, label: page.flatMap(CodePage.label))
        pending.removeAll(keepingCapacity: true)
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
        let digits = bytes[numberStart..<min(place, numberStart + 8)]
        if place < bytes.count, bytes[place] == 0x20 { place += 1 }
        obey(word, Int(String(decoding: digits, as: UTF8.self)))
    }

    private mutating func obey(_ word: String, _ number: Int?) {
        switch (word, number) {
        case ("par", _), ("line", _): put(10)
        case ("tab", _), ("cell", _): put(9)
        case ("row", _): put(10)
        case ("u", let number?): unicode(number)
        case ("uc", let number?): group.fallbacks = max(0, min(number, 8))
        case ("ansicpg", let number?): documentPage = number
        case ("fcharset", let number?):
            if group.isFontTable { fontPages[definedFont] = Self.fontCharsets[number] }
        case ("f", let number?):
            flush()
            definedFont = number
            if !group.isFontTable { group.page = fontPages[number] }
        default: break
        }
        guard Self.silent.contains(word) else { return }
        flush()
        group.isSilent = true
        if word == "fonttbl" { group.isFontTable = true }
    }

    private mutating func unicode(_ number: Int) {
        guard abs(number) < 65_536 else { return }
        flush()
        let unit = UInt16(truncatingIfNeeded: number)
        if !group.isSilent {
            if UTF16.isLeadSurrogate(unit) {
                highSurrogate = unit
            } else {
                output += String(decoding: [highSurrogate, unit].compactMap { $0 }, as: UTF16.self)
                highSurrogate = nil
            }
        }
        stale = group.fallbacks
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
            flush()
            group.isSilent = true
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
