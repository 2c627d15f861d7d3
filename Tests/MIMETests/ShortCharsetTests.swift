import MIME
import Testing

/// Short texts without a label: the bytes alone must tell, or the mail's other parts.
struct ShortCharsetTests {
    private static let texts: [(name: String, text: String, bytes: [UInt8])] = [
        ("a Chinese name in GBK", "张伟", [0xD5, 0xC5, 0xCE, 0xB0]),
        ("a meeting in GBK", "会议通知", [0xBB, 0xE1, 0xD2, 0xE9, 0xCD, 0xA8, 0xD6, 0xAA]),
        (
            "an attachment in GBK", "附件是报名表",
            [
                0xB8, 0xBD, 0xBC, 0xFE, 0xCA, 0xC7, 0xB1, 0xA8, 0xC3, 0xFB, 0xB1, 0xED,
            ]
        ),
        ("a Taiwanese name", "陳大文", [0xB3, 0xAF, 0xA4, 0x6A, 0xA4, 0xE5]),
        ("a notice in Big5", "會議通知", [0xB7, 0x7C, 0xC4, 0xB3, 0xB3, 0x71, 0xAA, 0xBE]),
        (
            "a Japanese name in Shift_JIS", "田中太郎",
            [
                0x93, 0x63, 0x92, 0x86, 0x91, 0xBE, 0x98, 0x59,
            ]
        ),
        (
            "a guide in Shift_JIS", "会議のご案内",
            [
                0x89, 0xEF, 0x8B, 0x63, 0x82, 0xCC, 0x82, 0xB2, 0x88, 0xC4, 0x93, 0xE0,
            ]
        ),
        ("papers in Shift_JIS", "資料送付", [0x8E, 0x91, 0x97, 0xBF, 0x91, 0x97, 0x95, 0x74]),
        (
            "a Japanese name in EUC", "田中太郎",
            [
                0xC5, 0xC4, 0xC3, 0xE6, 0xC2, 0xC0, 0xCF, 0xBA,
            ]
        ),
        ("a Korean name", "김민수", [0xB1, 0xE8, 0xB9, 0xCE, 0xBC, 0xF6]),
        (
            "a greeting in Korean", "안녕하세요",
            [
                0xBE, 0xC8, 0xB3, 0xE7, 0xC7, 0xCF, 0xBC, 0xBC, 0xBF, 0xE4,
            ]
        ),
        (
            "Russian capitals in KOI8-R", "СРОЧНО: ДОГОВОР",
            [
                0xF3, 0xF2, 0xEF, 0xFE, 0xEE, 0xEF, 0x3A, 0x20, 0xE4, 0xEF, 0xE7, 0xEF,
                0xF7, 0xEF, 0xF2,
            ]
        ),
        (
            "Russian capitals of Windows", "СРОЧНО: ДОГОВОР",
            [
                0xD1, 0xD0, 0xCE, 0xD7, 0xCD, 0xCE, 0x3A, 0x20, 0xC4, 0xCE, 0xC3, 0xCE,
                0xC2, 0xCE, 0xD0,
            ]
        ),
        ("a Russian city", "г. Тверь", [0xE3, 0x2E, 0x20, 0xD2, 0xE2, 0xE5, 0xF0, 0xFC]),
        ("a Russian greeting in KOI8-R", "Привет", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4]),
        ("a French word", "été", [0xE9, 0x74, 0xE9]),
        (
            "a Spanish name", "José Núñez",
            [
                0x4A, 0x6F, 0x73, 0xE9, 0x20, 0x4E, 0xFA, 0xF1, 0x65, 0x7A,
            ]
        ),
        ("a Danish city", "Århus", [0xC5, 0x72, 0x68, 0x75, 0x73]),
    ]

    private static func mail(_ body: [UInt8], _ header: String = "") -> Message {
        Message(parsing: Array("\(header)Content-Type: text/plain\n\n".utf8) + body)
    }

    @Test("A short text without a label is read", arguments: texts)
    func read(name: String, text: String, bytes: [UInt8]) {
        let message = Self.mail(bytes)
        #expect(message.text(of: message.parts[0]) == text)
    }

    @Test("A short subject without a label is read", arguments: texts)
    func subject(name: String, text: String, bytes: [UInt8]) {
        let message = Message(parsing: Array("Subject: ".utf8) + bytes + Array("\n\nx".utf8))
        #expect(message.subject == text)
    }

    @Test("An encoded word of the header tells the charset of a text that has no label")
    func told() {
        // The same two bytes are a Chinese character, a Korean one and two Cyrillic letters.
        let bytes: [UInt8] = [0xC4, 0xE3]
        for (label, text) in [("gb2312", "你"), ("koi8-r", "дЦ"), ("euc-kr", "콱")] {
            let message = Self.mail(bytes, "Subject: =?\(label)?B?YQ==?=\n")
            #expect(message.text(of: message.parts[0]) == text, "\(label)")
        }
    }
}
