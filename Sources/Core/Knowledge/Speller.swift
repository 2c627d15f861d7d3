import Linguistics

/// Finds the word of the library that a misspelt word was meant to be.
struct Speller: Sendable {
    /// All words, one behind the other.
    private var letters: [UInt8] = []
    private var words: [Word] = []
    private var known: Set<TermHash> = []
    /// Where the words of a first letter and length lie, once they are sorted.
    private var shelves: [UInt16: Range<Int>] = [:]

    private struct Word {
        let start: Int32
        let feature: Int32
        let length: UInt16
        /// The first letter and the length.
        let shelf: UInt16
    }

    /// Shorter words are too near each other to guess.
    static let shortest = 5
    /// Words compared before a guess is given up: time stays bounded in a large library.
    static let mostComparisons = 400

    init() {}

    mutating func add(_ word: ArraySlice<UInt8>, _ feature: Int32) {
        guard word.count >= Self.shortest, word.count < 200, let first = word.first else { return }
        let start = letters.count
        letters += word
        guard known.insert(TermHash(letters, start..<letters.count)).inserted else {
            letters.removeLast(word.count)
            return
        }
        words.append(
            Word(
                start: Int32(truncatingIfNeeded: start), feature: feature,
                length: UInt16(word.count), shelf: UInt16(first) << 8 | UInt16(word.count)))
    }

    /// The speller with its words on shelves; before that it guesses nothing.
    func sorted() -> Speller {
        var sorted = self
        sorted.known = []
        sorted.words.sort {
            $0.shelf < $1.shelf || $0.shelf == $1.shelf && $0.start < $1.start
        }
        sorted.fillShelves()
        return sorted
    }

    private mutating func fillShelves() {
        var start = 0
        while start < words.count {
            let shelf = words[start].shelf
            var end = start
            while end < words.count, words[end].shelf == shelf { end += 1 }
            shelves[shelf] = start..<end
            start = end
        }
    }

    /// The feature of the nearest word, if one is near enough.
    func guess(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count >= Self.shortest, word.count < 60, let first = word.first else {
            return nil
        }
        var limit = word.count > 8 ? 2 : 1
        var best: Int?
        var compared = 0
        for difference in [0, 1, -1, 2, -2] where abs(difference) <= limit {
            let key = UInt16(first) << 8 | UInt16(word.count + difference)
            for index in shelves[key] ?? 0..<0 {
                compared += 1
                if compared > Self.mostComparisons { return best }
                let known = words[index]
                let bytes = letters[Int(known.start)..<(Int(known.start) + Int(known.length))]
                if let distance = EditDistance.between(word, bytes, limit: limit) {
                    best = Int(known.feature)
                    limit = distance - 1
                    if limit < 1 { return best }
                }
            }
        }
        return best
    }

    func write(to out: inout ByteWriter) {
        out.put(memory: letters)
        out.put(memory: words.flatMap { [$0.start, $0.feature, Int32($0.length), Int32($0.shelf)] })
    }

    init(_ tape: inout ByteReader) {
        letters = tape.list(UInt8.self)
        let numbers = tape.list(Int32.self)
        words.reserveCapacity(numbers.count / 4)
        for place in stride(from: 0, to: numbers.count - 3, by: 4) {
            words.append(
                Word(
                    start: numbers[place], feature: numbers[place + 1],
                    length: UInt16(truncatingIfNeeded: numbers[place + 2]),
                    shelf: UInt16(truncatingIfNeeded: numbers[place + 3])))
        }
        fillShelves()
    }
}

/// The few functions of mathematics that scores need, computed here so that they are the same on
/// every machine and need no library.
enum Logarithm {
    /// The natural logarithm of a positive number, to seven digits.
    static func natural(_ value: Float) -> Float {
        guard value > 0 else { return -87 }
        var exponent = Float(value.exponent)
        var significand = Double(value.significand)
        if significand > 1.414_213_562_4 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        var power = ratio
        for step in 0..<8 {
            sum += power / Double(2 * step + 1)
            power *= square
        }
        return Float(2 * sum + Double(exponent) * 0.693_147_180_559_945_3)
    }

    /// e to the power of the value, which is cut to what a score can hold.
    static func exponential(_ value: Double) -> Double {
        let value = min(60, max(-60, value))
        let whole = (value / 0.693_147_180_559_945_3).rounded()
        let rest = value - whole * 0.693_147_180_559_945_3
        var sum = 1.0
        var term = 1.0
        for step in 1..<14 {
            term *= rest / Double(step)
            sum += term
        }
        return whole >= 0
            ? sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
            : sum / Double(sign: .plus, exponent: Int(-whole), significand: 1)
    }
}
