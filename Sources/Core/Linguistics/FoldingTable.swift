/// What each scalar of the Basic Multilingual Plane becomes when text is made comparable: case,
/// accents, width, presentation forms and traditional Chinese are levelled.
struct FoldingTable: Sendable {
    /// A scalar that vanishes: combining marks, zero-width and direction controls.
    static let dropped: UInt16 = 0xFFFF
    /// A scalar that ends a word.
    static let separator: UInt16 = 0
    /// The first of the values that stand for an entry of `expansions`.
    static let firstExpansion: UInt16 = 0xE000

    /// One value a scalar, 65,536 of them: 128 KB, built once in about a tenth of a millisecond.
    let targets: [UInt16]
    let expansions: [[UInt8]]

    static let shared = FoldingTable()

    private init() {
        var table = [UInt16](repeating: Self.separator, count: 0x1_0000)
        Self.keepLetters(&table)
        Self.foldLatin(&table)
        Self.foldGreekAndCyrillic(&table)
        Self.foldArabicAndHebrew(&table)
        Self.foldEastAsian(&table)
        Self.dropMarks(&table)
        var expansions: [[UInt8]] = []
        for (scalar, letters) in LatinLetters.ligatures {
            table[Int(scalar)] = Self.firstExpansion + UInt16(expansions.count)
            expansions.append(letters)
        }
        targets = table
        self.expansions = expansions
    }

    private static func keep(_ range: ClosedRange<Int>, _ table: inout [UInt16]) {
        for scalar in range { table[scalar] = UInt16(scalar) }
    }

    private static func map(
        _ range: ClosedRange<Int>, by distance: Int, _ table: inout [UInt16]
    ) {
        for scalar in range { table[scalar] = UInt16(scalar + distance) }
    }

    private static func keepLetters(_ table: inout [UInt16]) {
        keep(0x30...0x39, &table)
        keep(0x61...0x7A, &table)
        map(0x41...0x5A, by: 0x20, &table)
        for scalar in [0xAA, 0xB5, 0xBA] { table[scalar] = UInt16(scalar) }
        keep(0xC0...0x2AF, &table)
        table[0xD7] = separator
        table[0xF7] = separator
        keep(0x370...0x52F, &table)
        keep(0x531...0x587, &table)
        keep(0x5D0...0x5EA, &table)
        keep(0x620...0x64A, &table)
        keep(0x66E...0x6D3, &table)
        // Scripts from Devanagari to Mongolian: letters stay, whatever their case.
        keep(0x900...0x1CFF, &table)
        keep(0x1E00...0x1FFF, &table)
        keep(0x3005...0x3007, &table)
        keep(0x3041...0x3096, &table)
        keep(0x30A1...0x30FF, &table)
        keep(0x3105...0x312F, &table)
        keep(0x3400...0x9FFF, &table)
        keep(0xAC00...0xD7A3, &table)
        table[0x30FB] = separator
    }

    private static func foldLatin(_ table: inout [UInt16]) {
        var letter: UInt32 = 0
        var startsLine = true
        LatinLetters.groups.withUTF8Buffer { bytes in
            var index = 0
            while let scalar = UTF8Scalar(bytes, at: index) {
                index += scalar.length
                if scalar.value == 0x0A {
                    startsLine = true
                } else if startsLine {
                    letter = scalar.value
                    startsLine = false
                } else if scalar.value > 0x7F {
                    table[Int(scalar.value)] = UInt16(letter)
                }
            }
        }
        // The ordinal signs of Spanish and Portuguese, and the dotless i of Turkish.
        table[0xAA] = 0x61
        table[0xBA] = 0x6F
        table[0x131] = 0x69
        table[0x142] = 0x6C
    }

    private static func foldGreekAndCyrillic(_ table: inout [UInt16]) {
        map(0x391...0x3A9, by: 0x20, &table)
        table[0x3C2] = 0x3C3
        let accented: [(Int, UInt16)] = [
            (0x386, 0x3B1), (0x388, 0x3B5), (0x389, 0x3B7), (0x38A, 0x3B9), (0x38C, 0x3BF),
            (0x38E, 0x3C5), (0x38F, 0x3C9), (0x3AC, 0x3B1), (0x3AD, 0x3B5), (0x3AE, 0x3B7),
            (0x3AF, 0x3B9), (0x3CC, 0x3BF), (0x3CD, 0x3C5), (0x3CE, 0x3C9),
        ]
        for (scalar, plain) in accented { table[scalar] = plain }
        map(0x410...0x42F, by: 0x20, &table)
        map(0x400...0x40F, by: 0x50, &table)
        table[0x401] = 0x435
        table[0x451] = 0x435
        table[0x419] = 0x439
    }

    private static func foldArabicAndHebrew(_ table: inout [UInt16]) {
        for alef in [0x622, 0x623, 0x625, 0x671] { table[alef] = 0x627 }
        table[0x629] = 0x647
        table[0x649] = 0x64A
        table[0x624] = 0x648
        table[0x626] = 0x64A
        for digit in 0...9 {
            table[0x660 + digit] = UInt16(0x30 + digit)
            table[0x6F0 + digit] = UInt16(0x30 + digit)
        }
    }

    private static func foldEastAsian(_ table: inout [UInt16]) {
        map(0xFF10...0xFF19, by: 0x30 - 0xFF10, &table)
        map(0xFF21...0xFF3A, by: 0x61 - 0xFF21, &table)
        map(0xFF41...0xFF5A, by: 0x61 - 0xFF41, &table)
        // Half-width katakana, in the order of the standard's own table.
        let full: [UInt16] = [
            0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3,
            0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1,
            0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6,
            0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8,
            0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9,
            0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3,
        ]
        for (offset, scalar) in full.enumerated() { table[0xFF66 + offset] = scalar }
        HanLetters.pairs.withUTF8Buffer { bytes in
            var index = 0
            var traditional: Int?
            while let scalar = UTF8Scalar(bytes, at: index) {
                index += scalar.length
                if scalar.value < 0x80 { continue }
                if let first = traditional {
                    table[first] = UInt16(truncatingIfNeeded: scalar.value)
                    traditional = nil
                } else {
                    traditional = Int(scalar.value)
                }
            }
        }
    }

    private static func dropMarks(_ table: inout [UInt16]) {
        let ranges: [ClosedRange<Int>] = [
            0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x640...0x640,
            0x64B...0x65F, 0x670...0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F,
            0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xAD...0xAD, 0xFF9E...0xFF9F,
        ]
        for range in ranges { for scalar in range { table[scalar] = dropped } }
    }
}
