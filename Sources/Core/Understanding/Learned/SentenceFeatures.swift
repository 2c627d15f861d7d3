/// What a learned table weighs in one sentence: its words, their stems and pairs, ideographs in
/// twos and threes, and the notions that it holds, alone and together.
struct SentenceFeatures {
    private(set) var keys: [UInt32] = []
    private(set) var weights: [Float] = []
    /// For each feature the words it was taken from, so that evidence can be shown.
    private(set) var places: [Int32] = []
    private let isWhole: Bool

    /// Features; a sentence beyond this is a list of names.
    static let most = 600
    /// Words of a whole text that are looked at; who writes more has said what it is about.
    static let longestWhole = 220

    /// What the features of a kind count beside a single word.
    private enum Weight {
        static let stem: Float = 0.6
        static let pair: Float = 1
        static let ideograph: Float = 0.5
        static let notion: Float = 1.2
        static let notions: Float = 0.8
        static let frame: Float = 0.7
        static let before: Float = 0.8
        static let letters: Float = 0.3
    }

    private enum Seed {
        static let word: UInt64 = 1
        static let stem: UInt64 = 2
        static let pair: UInt64 = 3
        static let ideograph: UInt64 = 4
        static let triple: UInt64 = 5
        static let notion: UInt64 = 6
        static let notions: UInt64 = 7
        static let frame: UInt64 = 8
        static let before: UInt64 = 9
        static let letters: UInt64 = 10
    }

    init(
        _ text: ReadText, _ index: Int, _ words: Range<Int>, isSubject: Bool, in page: Page
    ) {
        isWhole = index == MailSigns.whole
        keys.reserveCapacity(words.count * 8 + 40)
        for at in words where keys.count < Self.most * (isWhole ? 4 : 1) { add(at, words, text) }
        addNotions(page.notions(in: words, isSubject: isSubject))
        if !isWhole {
            addFrame(text.sentences[index], words, index, text, isSubject: isSubject)
        }
        let start = words.lowerBound
        let namesPlace = !page.body.text.mentions.isEmpty || !page.subject.text.mentions.isEmpty
        if namesPlace { add(Seed.frame, 13, Weight.frame, start) }
        if page.isAnswer { add(Seed.frame, 14, Weight.frame, start) }
        if index > 0 {
            let before = text.sentences[index - 1].words.suffix(Self.wordsBefore)
            for (notion, at) in page.notions(in: before, isSubject: isSubject) {
                add(Seed.before, UInt64(notion), Weight.before, at)
            }
        }
        keepOnce()
    }

    /// Words; of the sentence before, only what stands near still counts.
    private static let wordsBefore = 30

    private mutating func add(_ at: Int, _ range: Range<Int>, _ text: ReadText) {
        let words = text.words.words
        let word = words[at]
        if text.isCity[at] { return add(Seed.frame, 1, Weight.frame, at) }
        if word.isNumber { return add(Seed.frame, 2, Weight.frame, at) }
        let next = at + 1 < range.upperBound && word.gap < .comma ? at + 1 : nil
        if word.isAlone {
            add(Seed.ideograph, word.hash, Weight.ideograph, at)
            guard let next, words[next].isAlone else { return }
            add(Seed.pair, Self.mix(word.hash, words[next].hash), 1, at)
            let third = next + 1
            guard third < range.upperBound, words[next].gap < .comma, words[third].isAlone else {
                return
            }
            let both = Self.mix(word.hash, words[next].hash)
            add(Seed.triple, Self.mix(both, words[third].hash), Weight.pair, at)
            return
        }
        add(Seed.word, word.hash, 1, at)
        let length = word.foldedEnd - word.foldedStart
        if length >= 5 {
            let end = word.foldedStart + (length >= 8 ? 6 : length >= 6 ? 5 : 4)
            let stem = text.words.folded[word.foldedStart..<end].reduce(Words.seed, Words.step)
            add(Seed.stem, stem, Weight.stem, at)
        }
        if !isWhole { addLetters(word, at, text.words.folded) }
        if let next, !words[next].isNumber {
            add(Seed.pair, Self.mix(word.hash, words[next].hash), Weight.pair, at)
        }
    }

    /// Runs of five octets inside a word, against typos and endings.
    private mutating func addLetters(_ word: Words.Word, _ at: Int, _ folded: [UInt8]) {
        let range = word.foldedStart..<word.foldedEnd
        guard range.count > 5, Weight.letters > 0 else { return }
        for start in range.dropLast(4) {
            let run = folded[start..<start + 5].reduce(Words.seed, Words.step)
            add(Seed.letters, run, Weight.letters, at)
        }
    }

    private mutating func addNotions(_ all: [NotionTable.Mention]) {
        let found = all.sorted { $0.notion < $1.notion }.prefix(isWhole ? 40 : Self.mostNotions)
        for (index, one) in found.enumerated() {
            add(Seed.notion, UInt64(one.notion), Weight.notion, one.at)
            for other in found[(index + 1)...] {
                let both = UInt64(one.notion) << 16 | UInt64(other.notion)
                add(Seed.notions, both, Weight.notions, min(one.at, other.at))
            }
        }
    }

    /// Notions of one sentence; a longer one speaks of everything.
    private static let mostNotions = 18

    private mutating func addFrame(
        _ sentence: ReadText.Sentence, _ words: Range<Int>, _ index: Int, _ text: ReadText,
        isSubject: Bool
    ) {
        let start = words.lowerBound
        func frame(_ number: UInt64, _ condition: Bool) {
            if condition { add(Seed.frame, number, Weight.frame, start) }
        }
        let count = words.count / (text.words.words[start].isAlone ? 2 : 1)
        frame(3, sentence.asks)
        frame(4, isSubject)
        frame(5, index == 0 && !isSubject)
        frame(6, index == text.sentences.count - 1)
        frame(7, count <= 4)
        frame(8, count > 4 && count <= 10)
        frame(9, count > 30)
        frame(10, text.words.words.count < 25)
        let names = words.dropFirst().dropLast().filter {
            text.words.words[$0].isCapital && text.words.words[$0 + 1].isCapital
        }
        frame(11, !names.isEmpty)
        frame(12, names.count > 3)
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        (left ^ (left >> 29)) &* 0x9E37_79B9_7F4A_7C15 ^ right
    }

    private mutating func add(_ seed: UInt64, _ value: UInt64, _ weight: Float, _ at: Int) {
        let kind = (seed &+ (isWhole ? 32 : 0)) &* 0xD6E8_FEB8_6659_FD93
        var hash = (value &+ kind) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 31) &* 0x94D0_49BB_1331_11EB
        keys.append(UInt32(truncatingIfNeeded: hash >> 32 ^ hash))
        weights.append(weight)
        places.append(Int32(at))
    }

    /// Each feature once, by rising keys.
    private mutating func keepOnce() {
        var order = keys.indices.map { UInt64(keys[$0]) << 32 | UInt64($0) }
        order.sort()
        var kept = 0
        let (written, values, at) = (keys, weights, places)
        for one in order {
            let index = Int(truncatingIfNeeded: one & 0xFFFF_FFFF)
            if kept > 0, keys[kept - 1] == written[index] { continue }
            keys[kept] = written[index]
            weights[kept] = values[index]
            places[kept] = at[index]
            kept += 1
        }
        keys.removeLast(keys.count - kept)
        weights.removeLast(weights.count - kept)
        places.removeLast(places.count - kept)
    }
}
