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

    /// The charset whose escapes stand in the bytes (RFC 1468, 1557, 1922).
    static func escapeCharset(_ bytes: [UInt8]) -> CharsetName? {
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
        if kind == .korean { sum -= Double(rareHangul(sample)) * 3 }
        if kind == .latin { sum -= Double(crowdedLetters(output.bytes)) * 0.6 }
        return sum / Double(high) + prior(kind, high)
    }

    /// What is to be expected before a letter is read.
    private static func prior(_ kind: Kind, _ high: Int) -> Double {
        switch kind {
        // Of a few lone bytes in Latin text nothing can be known but that it is Latin text.
        case .latin: 0.8 / Double(max(1, high / 4))
        // Few bytes are read as any script; these are rarely sent without their label.
        case .other: high < leastTelling ? -0.05 - 0.3 * Double(leastTelling - high) / 16 : 0
        default: 0
        }
    }

    /// Bytes above 0x7F below which little can be told from them.
    private static let leastTelling = 16

    /// Syllables outside KS X 1001, which nobody needs; Japanese in Shift_JIS is full of them.
    private static func rareHangul(_ sample: [UInt8]) -> Int {
        var count = 0
        var place = 0
        while place + 1 < sample.count {
            guard sample[place] >= 0x81 else {
                place += 1
                continue
            }
            if sample[place] < 0xA1 || sample[place + 1] < 0xA1 { count += 1 }
            place += 2
        }
        return count
    }

    /// Letters beyond ASCII with two of them right before: no Latin word has three in a row.
    private static func crowdedLetters(_ text: [UInt8]) -> Int {
        var count = 0
        var run = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            run = scalar.value >= 0xC0 ? run + 1 : 0
            if run >= 3 { count += 1 }
        }
        return count
    }

    private static func weight(_ code: UInt32, _ previous: UInt32, _ kind: Kind) -> Double {
        switch code {
        case 0xFFFD: return -3
        case 0xE000...0xF8FF, 0x80...0x9F: return -3
        case 0x4E00...0x9FFF: return han(code, kind)
        case 0x3040...0x30FF:
            return kind == .japanese ? 2.2 : kind == .any ? 2 : 0.3
        case 0xFF61...0xFF9F: return -0.2
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
        case .simplified: return CommonCharacters.simplified.contains(code) ? 2.3 : 0.7
        case .traditional: return CommonCharacters.traditional.contains(code) ? 2.3 : 0.7
        case .japanese: return CommonCharacters.japanese.contains(code) ? 2.3 : 0.5
        case .korean: return -0.5
        default:
            return CommonCharacters.simplified.contains(code)
                || CommonCharacters.traditional.contains(code)
                ? 2.3 : 0.7
        }
    }

    /// Small letters follow letters; a capital inside a word is a sign of a swapped code page.
    private static func cyrillic(_ code: UInt32, _ previous: UInt32) -> Double {
        if isLatinLetter(previous) { return -1 }
        let isCapital = code < 0x430
        let afterLetter = (0x400...0x45F).contains(previous)
        let small = !isCapital ? code : code < 0x410 ? code + 0x50 : code + 0x20
        let frequency = CommonCharacters.cyrillic[small] ?? 0.3
        guard isCapital else { return frequency + (afterLetter && previous >= 0x430 ? 0.05 : 0) }
        if afterLetter { return previous >= 0x430 ? -0.8 : frequency * 0.95 }
        return (0.7 + frequency) / 2
    }

    private static func script(_ code: UInt32, _ previous: UInt32) -> Double {
        let isSame = previous >> 8 == code >> 8 || previous < 0x41
        let plain = isSame ? 0.85 : -0.5
        switch code {
        case 0x0370...0x03FF: return greek(code, previous) ?? plain
        case 0x0590...0x05FF:
            // Points are not written in letters, and final forms end a word.
            if !(0x5D0...0x5EA).contains(code) { return -0.4 }
            return [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5].contains(previous) ? -0.8 : plain
        case 0x0E00...0x0E7F: return thai(code, previous) ?? plain
        default: return plain
        }
    }

    /// Capitals inside words, with accents above all, are a swapped code page.
    private static func greek(_ code: UInt32, _ previous: UInt32) -> Double? {
        if code == 0x384 || code == 0x385 || code == 0x387 { return -0.5 }
        guard code < 0x3AC, code != 0x390 else { return nil }
        if (0x3AC...0x3FF).contains(previous) { return -0.8 }
        let isAccented = code < 0x391 || code == 0x3AA || code == 0x3AB
        return isAccented && (0x386..<0x3AC).contains(previous) ? -0.5 : 0.6
    }

    /// Vowels and tones stand behind a consonant, never first.
    private static func thai(_ code: UInt32, _ previous: UInt32) -> Double? {
        switch code {
        case 0xE31...0xE3A, 0xE45, 0xE47...0xE4E:
            return (0xE01...0xE4E).contains(previous) ? 0.85 : -2
        case 0xE2F, 0xE46, 0xE4F...0xE5B: return 0
        default: return nil
        }
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
