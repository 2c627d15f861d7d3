/// Microsoft's `winmail.dat` (MS-OXTNEF): its text and its files.
///
/// Damage ends the reading; what was found until then is kept.
struct TransportNeutral: Sendable {
    struct File: Sendable {
        var name: String?
        var range: Range<Int>
        /// Whether it is a mail of the same format, whose files follow it.
        var isMessage = false
    }

    private(set) var files: [File] = []
    /// The plain text, where the sender's program put it in.
    private(set) var text: String?
    /// RTF, decompressed, where there is any.
    private(set) var richText: [UInt8]?
    /// HTML, where the sender's program put it in.
    private(set) var hypertext: String?

    private let bytes: [UInt8]
    /// Messages inside messages above this one.
    private let depth: Int
    /// The charset of text that is not Unicode.
    private var charset: String?

    private static let signature = 0x223E_9F78
    private static let attachmentLevel = 2
    private static let attachData = 0x6_800F
    private static let attachTitle = 0x1_8010
    private static let attachRendering = 0x6_9002
    private static let attachment = 0x6_9005
    private static let body = 0x2_800C
    private static let messageProperties = 0x6_9003
    private static let codePage = 0x6_9007
    /// Messages inside each other that are opened.
    private static let deepest = 8

    /// Nil when the bytes do not begin as the format does.
    init?(_ bytes: [UInt8], depth: Int = 0) {
        self.bytes = bytes
        self.depth = depth
        guard bytes.count > 6, number(0, 4) == Self.signature else { return nil }
        read()
    }

    private mutating func read() {
        var place = 6
        while place + 11 <= bytes.count, files.count < MessageLimits.attachments {
            let id = number(place + 1, 4)
            let length = number(place + 5, 4)
            let start = place + 9
            guard length <= bytes.count - start else { return }
            attribute(id, start..<(start + length))
            place = start + length + 2
        }
    }

    private mutating func attribute(_ id: Int, _ range: Range<Int>) {
        switch id {
        case Self.attachRendering:
            files.append(File(name: nil, range: range.upperBound..<range.upperBound))
        case Self.attachTitle where !files.isEmpty:
            if files[files.count - 1].name == nil { files[files.count - 1].name = string(range) }
        case Self.attachData where !files.isEmpty: files[files.count - 1].range = range
        case Self.body: text = string(range)
        case Self.attachment where !files.isEmpty: properties(ofFileIn: range)
        case Self.codePage where range.count >= 4:
            charset = CodePage.label(number(range.lowerBound, 4))
        case Self.messageProperties:
            var reader = MessageProperties(bytes: bytes, range: range, charset: charset)
            let found = reader.read()
            if text == nil { text = found.text }
            hypertext = found.hypertext
            richText = found.richText.flatMap { CompressedRichText.expanded(Array(bytes[$0])) }
        default: break
        }
    }

    /// Takes the last file's name and content where they stand among its properties.
    private mutating func properties(ofFileIn range: Range<Int>) {
        var reader = MessageProperties(bytes: bytes, range: range, charset: charset)
        let found = reader.read()
        let last = files.count - 1
        if let name = found.longName ?? files[last].name ?? found.shortName ?? found.shownName,
            !name.isEmpty
        {
            files[last].name = name
        }
        guard files[last].range.isEmpty, let data = found.data else { return }
        guard found.isObject, data.count > Self.interfaceBytes else {
            files[last].range = data
            return
        }
        files[last].range = (data.lowerBound + Self.interfaceBytes)..<data.upperBound
        enclosed(files[last].range)
    }

    /// Bytes that name the interface before an object (MS-OXTNEF §2.1.3.4).
    private static let interfaceBytes = 16

    /// Lists the files of an enclosed message behind it.
    private mutating func enclosed(_ range: Range<Int>) {
        guard depth < Self.deepest,
            let inner = TransportNeutral(Array(bytes[range]), depth: depth + 1)
        else { return }
        files[files.count - 1].isMessage = true
        files += inner.files.map { file in
            let start = range.lowerBound + file.range.lowerBound
            return File(
                name: file.name, range: start..<(start + file.range.count),
                isMessage: file.isMessage)
        }
    }

    private func string(_ range: Range<Int>) -> String {
        Charset.text(bytes[range].prefix { $0 != 0 }, label: charset)
    }

    private func number(_ place: Int, _ width: Int) -> Int {
        LittleEndian.number(bytes, place, width)
    }
}

enum LittleEndian {
    /// Up to four bytes; beyond the end there are zeros.
    static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { sum, offset in
            let index = place + offset
            return sum | (index >= 0 && index < bytes.count ? Int(bytes[index]) << (8 * offset) : 0)
        }
    }
}

/// The charset behind a number of Windows.
enum CodePage {
    static func label(_ number: Int) -> String? {
        let label = "cp\(number)"
        return Charset.isKnown(label) ? label : nil
    }
}

/// A list of MAPI properties (MS-OXTNEF §2.1.3.4).
private struct MessageProperties {
    let bytes: [UInt8]
    let range: Range<Int>
    /// The charset of text that is not Unicode.
    var charset: String?

    struct Found {
        var longName: String?
        var shortName: String?
        var shownName: String?
        var text: String?
        var hypertext: String?
        var richText: Range<Int>?
        /// The content of a file, or an object behind the name of its interface.
        var data: Range<Int>?
        var isObject = false
    }

    private static let longName = 0x3707
    private static let shortName = 0x3704
    private static let shownName = 0x3001
    private static let data = 0x3701
    private static let plainBody = 0x1000
    private static let compressedBody = 0x1009
    private static let hypertextBody = 0x1013
    private static let internetCodePage = 0x3FDE
    private static let messageCodePage = 0x3FFD

    mutating func read() -> Found {
        var found = Found()
        var pages: [Int: Int] = [:]
        var page: (range: Range<Int>, type: Int)?
        var place = range.lowerBound + 4
        let count = LittleEndian.number(bytes, range.lowerBound, 4)
        for _ in 0..<min(count, 2_000) {
            guard place + 4 <= range.upperBound else { break }
            let type = LittleEndian.number(bytes, place, 2)
            let id = LittleEndian.number(bytes, place + 2, 2)
            place += 4
            if id >= 0x8000 { place = afterName(place) }
            guard let value = value(type, &place) else { break }
            switch id {
            case Self.longName: found.longName = text(value, type)
            case Self.shortName: found.shortName = text(value, type)
            case Self.shownName: found.shownName = text(value, type)
            case Self.data: (found.data, found.isObject) = (value, type == 0x0D)
            case Self.hypertextBody: page = (value, type)
            case Self.internetCodePage, Self.messageCodePage:
                pages[id] = LittleEndian.number(bytes, value.lowerBound, 4)
                if charset == nil { charset = pages[id].flatMap(CodePage.label) }
            case Self.plainBody: found.text = text(value, type)
            case Self.compressedBody: found.richText = value
            default: break
            }
        }
        found.hypertext = page.map { page in
            let label = pages[Self.internetCodePage].flatMap(CodePage.label)
            return hypertext(page.range, page.type, label ?? charset)
        }
        return found
    }

    /// A page in the charset that it names itself, else in that of the mail.
    private func hypertext(_ range: Range<Int>, _ type: Int, _ label: String?) -> String {
        guard type & 0xFFF == 0x102 else { return text(range, type) }
        let content = Array(bytes[range])
        return Charset.text(content, label: HTMLCharset.label(content) ?? label)
    }

    /// Named properties carry a GUID and a number or a name.
    private func afterName(_ start: Int) -> Int {
        let kind = LittleEndian.number(bytes, start + 16, 4)
        guard kind == 1 else { return start + 24 }
        let length = LittleEndian.number(bytes, start + 20, 4)
        return start + 24 + min(length, range.count) / 4 * 4 + (length % 4 == 0 ? 0 : 4)
    }

    /// The bytes of one value, the last of several; nil at the end of what can be read.
    private func value(_ type: Int, _ place: inout Int) -> Range<Int>? {
        let width: Int
        switch type & 0xFFF {
        case 0x02, 0x03, 0x04, 0x0A, 0x0B: width = 4
        case 0x05, 0x06, 0x07, 0x14, 0x40: width = 8
        case 0x48: width = 16
        case 0x0D, 0x1E, 0x1F, 0x102: width = 0
        default: return nil
        }
        var count = 1
        if width == 0 || type & 0x1000 != 0 {
            count = min(LittleEndian.number(bytes, place, 4), 1_000)
            place += 4
        }
        var last = place..<place
        for _ in 0..<count {
            var length = width
            if width == 0 {
                length = LittleEndian.number(bytes, place, 4)
                place += 4
            }
            guard place <= range.upperBound, length <= range.upperBound - place else { return nil }
            last = place..<(place + length)
            place += (length + 3) / 4 * 4
        }
        return last
    }

    private func text(_ value: Range<Int>, _ type: Int) -> String {
        guard type & 0xFFF == 0x1F else {
            return Charset.text(bytes[value].prefix { $0 != 0 }, label: charset)
        }
        let units = stride(from: value.lowerBound, to: value.upperBound - 1, by: 2).map {
            UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    }
}

/// RTF as MS-OXRTFCP packs it.
enum CompressedRichText {
    private static let dictionarySize = 4_096
    private static let packed = 0x7546_5A4C
    private static let unpacked = 0x414C_454D
    /// Bytes of RTF that are expanded; more would be no letter.
    private static let longest = 20_000_000

    private static let preset = Array(
        ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
            + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
            + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8)

    /// Nil when the bytes do not begin as the format does.
    static func expanded(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 16 else { return nil }
        let size = min(LittleEndian.number(bytes, 4, 4), longest)
        switch LittleEndian.number(bytes, 8, 4) {
        case unpacked: return Array(bytes[16...].prefix(size))
        case packed: return unpack(bytes, size)
        default: return nil
        }
    }

    private static func unpack(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
        var dictionary = preset + [UInt8](repeating: 0x20, count: dictionarySize - preset.count)
        var cursor = preset.count
        var output: [UInt8] = []
        var place = 16
        while place < bytes.count, output.count < size {
            let flags = bytes[place]
            place += 1
            for bit in 0..<8 where place < bytes.count && output.count < size {
                if flags >> UInt8(bit) & 1 == 0 {
                    push(bytes[place], &dictionary, &cursor, &output)
                    place += 1
                    continue
                }
                guard place + 1 < bytes.count else { return output }
                let pair = Int(bytes[place]) << 8 | Int(bytes[place + 1])
                place += 2
                let start = pair >> 4
                if start == cursor { return output }
                for offset in 0..<(pair & 15) + 2 {
                    let byte = dictionary[(start + offset) % dictionarySize]
                    push(byte, &dictionary, &cursor, &output)
                }
            }
        }
        return output
    }

    private static func push(
        _ byte: UInt8, _ dictionary: inout [UInt8], _ cursor: inout Int, _ output: inout [UInt8]
    ) {
        output.append(byte)
        dictionary[cursor] = byte
        cursor = (cursor + 1) % dictionarySize
    }
}
