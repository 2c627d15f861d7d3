import MailModel

/// What speaks for or against a word's being part of a field, as numbers.
struct FieldFeatures: Sendable {
    /// What holds for the whole mail.
    struct Frame: Sendable {
        var joins = false
        var registers = false
        var withdraws = false
        var language: UInt64 = 0

        init(_ page: Page, _ intents: Set<Intent>) {
            joins = intents.contains(.join)
            registers = intents.contains(.tourRegistration)
            withdraws = intents.contains(.tourWithdrawal)
            language = Words.hash(page.language.tag.description)
        }
    }

    /// Keys of all tokens, one after the other.
    private(set) var keys: [UInt32] = []
    /// Where the keys of each token begin, and where the last ones end.
    private(set) var starts: [Int] = [0]
    let row: FieldRow
    let context: FieldContext
    let frame: Frame

    /// Keys of a usual token, to reserve room.
    private static let usualKeys = 90

    init(_ row: FieldRow, _ page: Page, _ frame: Frame) {
        self.row = row
        self.frame = frame
        context = FieldContext(row)
        keys.reserveCapacity(row.tokens.count * Self.usualKeys)
        starts.reserveCapacity(row.tokens.count + 1)
        let cues = Self.cues(page.body)
        for index in row.tokens.indices {
            writeWords(index)
            writeTraits(index)
            writeLabel(index)
            writePlace(index)
            writeSegment(index)
            writeRun(index)
            writeCues(index, cues, page.body.text)
            starts.append(keys.count)
        }
    }

    var count: Int { starts.count - 1 }

    /// The number of a feature: what is looked at, and what stands there.
    static func key(_ template: UInt64, _ value: UInt64) -> UInt32 {
        var mixed = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 29))
    }

    mutating func put(_ template: UInt64, _ value: UInt64) {
        keys.append(Self.key(template, value))
    }

    mutating func put(_ template: UInt64, bits: UInt32, base: UInt64 = 0) {
        var rest = bits
        while rest != 0 {
            put(template, base &* 32 &+ UInt64(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }

    static func pair(_ one: UInt64, _ two: UInt64) -> UInt64 {
        (one &* 0xC2B2_AE3D_27D4_EB4F) ^ (two &+ 0x1656_67B1_9E37_79F9)
    }

    /// A count in ten steps.
    static func step(_ count: Int) -> UInt64 {
        switch count {
        case ...4: UInt64(max(0, count))
        case ...6: 5
        case ...9: 6
        case ...14: 7
        case ...22: 8
        default: 9
        }
    }

    /// True where a token stands in the same part as another.
    private func isNear(_ index: Int, _ origin: Int) -> Bool {
        row.tokens.indices.contains(index) && row.tokens[index].part == row.tokens[origin].part
    }

    /// The word at a token; every number is the same word, and beyond the part is nothing.
    func hash(_ index: Int, _ origin: Int) -> UInt64 {
        guard isNear(index, origin) else { return 1 }
        return row.tokens[index].shape == .number ? 2 : row.tokens[index].hash
    }

    func shape(_ index: Int, _ origin: Int) -> UInt64 {
        isNear(index, origin) ? UInt64(row.tokens[index].shape.rawValue) : 9
    }

    func traits(_ index: Int, _ origin: Int) -> UInt32 {
        isNear(index, origin) ? row.tokens[index].traits : 0
    }

    // MARK: - Cues

    /// For each sentence what the lexicon's patterns show there.
    private static func cues(_ body: Marks) -> [UInt32] {
        body.text.sentences.indices.map { index in
            var mask: UInt32 = body.text.sentences[index].asks ? 32 : 0
            for hit in body.hits(inSentence: index) {
                switch hit.cue {
                case .join: mask |= 1
                case .selfName: mask |= 2
                case .register: mask |= 4
                case .withdraw: mask |= 8
                case .participant: mask |= 16
                default: break
                }
            }
            return mask
        }
    }

    private mutating func writeCues(_ index: Int, _ cues: [UInt32], _ text: ReadText) {
        let token = row.tokens[index]
        let mode: UInt64 = (frame.joins ? 1 : 0) + (frame.registers ? 2 : 0)
            + (frame.withdraws ? 4 : 0)
        let shape = UInt64(token.shape.rawValue)
        put(120, mode * 16 + shape)
        put(121, Self.pair(mode, hash(index - 1, index)))
        put(122, Self.pair(frame.language, shape))
        guard token.part == .body, !cues.isEmpty else { return }
        let number = text.sentence(of: token.word)
        put(130, UInt64(cues[number]) * 16 + shape)
        put(131, UInt64(number > 0 ? cues[number - 1] : 64) * 16 + shape)
        put(132, bits: cues[number])
        put(133, bits: cues[number], base: hash(index - 1, index))
    }
}
