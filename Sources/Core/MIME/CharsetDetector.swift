/// Guesses the charset of bytes above 0x7F by how ordinary the text is that each candidate gives.
///
/// Every candidate decodes a sample; the characters are weighed by how often people write them
/// (kana, hangul, the commonest Han characters, Cyrillic vowels, accented letters in words).
enum CharsetDetector {
    /// Bytes looked at; more would not change the answer.
    private static let sampleBytes = 3_000

    static func hasEscapes(_ bytes: [UInt8]) -> Bool { escapeCharset(bytes) != nil }

    /// The likeliest charset, nil when the bytes are ASCII.
    static func detect(_ bytes: [UInt8]) -> CharsetName? {
        if let name = escapeCharset(bytes) { return name }
        let sample = sample(bytes)
        guard sample.contains(where: { $0 >= 0x80 }) else { return nil }
        var best: (name: String, score: Double)?
        for candidate in candidates {
            guard let output = CharsetRepair.convert(sample, CharsetName(known: candidate.name))
            else { continue }
            let score = score(output, candidate.kind, sample)
            if score > best?.score ?? -1_000 { best = (candidate.name, score) }
        }
        return best.map { CharsetName(known: $0.name) }
    }

    /// Whether bytes that are valid UTF-8 were mislabelled as `name`.
    static func prefersUTF8(_ bytes: [UInt8], over name: CharsetName) -> Bool {
        let sample = sample(bytes)
        let count = UTF8Check.count(sample).good
        guard count > 0 else { return false }
        guard let output = CharsetRepair.convert(sample, name) else { return true }
        if output.errors > 0 { return true }
        let kind = candidates.first { $0.name == name.iconv }?.kind ?? .latin
        if kind == .latin || kind == .cyrillic { return true }
        return count > 3
            || score(.init(bytes: sample, errors: 0), .any, sample)
                > score(output, kind, sample) + 0.3
    }

    // MARK: Candidates

    private enum Kind {
        case simplified, traditional, japanese, korean, cyrillic, latin, other, any
    }

    private static let candidates: [(name: String, kind: Kind)] = [
        ("CP1252", .latin), ("GB18030", .simplified), ("BIG5-HKSCS", .traditional),
        ("CP932", .japanese), ("EUC-JP-MS", .japanese), ("CP949", .korean),
        ("CP1251", .cyrillic), ("KOI8-R", .cyrillic), ("CP866", .cyrillic), ("CP1253", .other),
        ("CP1255", .other), ("CP1256", .other), ("CP874", .other),
    ]

    private static func escapeCharset(_ bytes: [UInt8]) -> CharsetName? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var place = 0
            while let found = Scan.first(0x1B, in: base, from: place, to: buffer.count) {
                let next = found + 1 < buffer.count ? buffer[found + 1] : 0
                let after = found + 2 < buffer.count ? buffer[found + 2] : 0
                let last = found + 3 < buffer.count ? buffer[found + 3] : 0
                if next == 0x24, after == 0x29, last == 0x43 { return .init(known: "ISO-2022-KR") }
                if next == 0x24, after == 0x29 { return .init(known: "ISO-2022-CN-EXT") }
                if next == 0x24, after == 0x40 || after == 0x42 || after == 0x28 {
                    return .init(known: "ISO-2022-JP-3")
                }
                place = found + 1
            }
            return nil
        }
    }

    /// The stretch from the first byte above 0x7F, cut at a place where no character is split.
    private static func sample(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > sampleBytes, let first = bytes.firstIndex(where: { $0 >= 0x80 })
        else { return bytes }
        let end = min(bytes.count, first + sampleBytes)
        guard end < bytes.count,
            let ascii = bytes[first..<end].lastIndex(where: { $0 < 0x40 })
        else { return Array(bytes[first..<end]) }
        return Array(bytes[first...ascii])
    }

    // MARK: Scores

    /// About 1 for ordinary text, below 0 for noise; weighed by the bytes above 0x7F.
    private static func score(_ output: Converter.Output, _ kind: Kind, _ sample: [UInt8]) -> Double
    {
        let high = sample.reduce(into: 0) { $0 += $1 >= 0x80 ? 1 : 0 }
        guard high > 0 else { return 0 }
        var sum = 0.0
        var previous: UInt32 = 0x20
        for scalar in String(decoding: output.bytes, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x80 {
                sum += weight(scalar.value, previous, kind)
            } else if Scan.isLetter(UInt8(scalar.value)), previous >= 0xC0 {
                sum += kind == .latin ? 0.1 : kind == .cyrillic || kind == .other ? -1.5 : 0
            }
            previous = scalar.value
        }
        sum -= Double(output.errors) * 3
        // Of a few lone bytes in Latin text nothing can be known but that it is Latin text.
        let prior = kind == .latin ? 0.8 / Double(max(1, high / 4)) : 0
        return sum / Double(high) + prior
    }

    private static func weight(_ code: UInt32, _ previous: UInt32, _ kind: Kind) -> Double {
        switch code {
        case 0xFFFD: return -3
        case 0xE000...0xF8FF, 0x80...0x9F: return -3
        case 0x4E00...0x9FFF: return han(code, kind)
        case 0x3040...0x30FF:
            return kind == .japanese ? 2.2 : kind == .any ? 2 : 0.3
        case 0xFF61...0xFF9F: return -0.5
        case 0xAC00...0xD7A3: return kind == .korean || kind == .any ? 2 : -1
        case 0x3000...0x303F, 0xFF00...0xFF60: return 2
        case 0x0400...0x045F: return cyrillic(code, previous)
        case 0x0370...0x03FF, 0x0590...0x06FF, 0x0E00...0x0E7F: return script(code, previous)
        case 0xA0...0x24F: return latin(code, previous)
        case 0x2010...0x203A, 0x20AC, 0x2122: return isLatinLetter(previous) ? 0.3 : 0.4
        case 0x2500...0x25FF: return -1
        default: return -0.6
        }
    }

    private static func han(_ code: UInt32, _ kind: Kind) -> Double {
        switch kind {
        case .simplified: return CommonHan.simplified.contains(code) ? 2.3 : 0.7
        case .traditional: return CommonHan.traditional.contains(code) ? 2.3 : 0.7
        case .japanese: return CommonHan.japanese.contains(code) ? 2.3 : 0.5
        case .korean: return -0.5
        default:
            return CommonHan.simplified.contains(code) || CommonHan.traditional.contains(code)
                ? 2.3 : 0.7
        }
    }

    /// Small letters follow letters; a capital inside a word is a sign of a swapped code page.
    private static func cyrillic(_ code: UInt32, _ previous: UInt32) -> Double {
        if isLatinLetter(previous) { return -1 }
        let isCapital = code < 0x430
        let afterLetter = (0x400...0x45F).contains(previous)
        if isCapital {
            return afterLetter && previous >= 0x430 ? -0.8 : afterLetter ? 0.25 : 0.7
        }
        let isCommon = CommonHan.cyrillic.contains(code)
        return (isCommon ? 1.1 : 0.6) + (afterLetter ? 0.1 : 0)
    }

    private static func script(_ code: UInt32, _ previous: UInt32) -> Double {
        let isSame = previous >> 8 == code >> 8 || previous < 0x41
        return isSame ? 0.85 : -0.5
    }

    private static func latin(_ code: UInt32, _ previous: UInt32) -> Double {
        if code < 0xC0 {
            switch code {
            case 0xA0, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xA3, 0xA7, 0xBF, 0xA1, 0xB4:
                return previous < 0x80 ? 0.5 : -0.3
            default: return -0.4
            }
        }
        if code == 0xD7 || code == 0xF7 { return -0.5 }
        let isCapital = code < 0xDF
        if previous >= 0x80 {
            return code >= 0xE0 && previous < 0x250 && previous >= 0xC0 ? 0 : -0.6
        }
        if isCapital {
            return (0x61...0x7A).contains(previous) ? -0.6 : 0.7
        }
        return isLatinLetter(previous) || previous == 0x20 || previous == 0x27 ? 1.0 : 0.7
    }

    private static func isLatinLetter(_ code: UInt32) -> Bool {
        code < 0x80 && Scan.isLetter(UInt8(code))
    }
}

/// The characters that make up a good half of ordinary text.
private enum CommonHan {
    static let simplified = set(
        """
        的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之\
        年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样\
        理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将\
        两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信\
        表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔\
        更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统\
        您好谢谢请邮件先生女士回复附件城市邀请参加信息联系单位公司订单网站
        """)
    static let traditional = set(
        """
        的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之\
        年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣\
        理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將\
        兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信\
        表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾\
        更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統\
        您好謝謝請郵件先生女士回覆附件城市邀請參加信息聯繫單位公司訂單網站測試
        """)
    static let japanese = set(
        """
        日一人大年本国会出者時上中行事生東分前合社自長後見場立地目部代的今高新手間来定動学理体業\
        問主気当全通戦力実思家公外度対明制内法数表意関化性書表実文用件名送信返受取様願致御株式\
        会社案内確認連絡下記添付質問方法利用情報画面設定変更登録注文商品料金無料月火水木金土
        """)
    static let cyrillic = set("оеаинтсрвлкмдпу")

    private static func set(_ text: String) -> Set<UInt32> {
        Set(text.unicodeScalars.map(\.value))
    }
}
