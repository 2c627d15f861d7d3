import Linguistics

/// Finds the word of the library that a misspelt word was meant to be.
struct Speller: Sendable {
    private var words: [[UInt8]] = []
    private var features: [Int32] = []
    private var known: Set<TermHash> = []
    /// Words by first letter and length.
    private var shelves: [UInt16: [Int32]] = [:]

    /// Shorter words are too near each other to guess.
    static let shortest = 5
    /// Words compared before a guess is given up: time stays bounded in a large library.
    static let mostComparisons = 400

    mutating func add(_ word: ArraySlice<UInt8>, _ feature: Int32) {
        guard word.count >= Self.shortest, word.count < 200, let first = word.first else { return }
        let bytes = Array(word)
        guard known.insert(TermHash(bytes, 0..<bytes.count)).inserted else { return }
        shelves[UInt16(first) << 8 | UInt16(bytes.count), default: []].append(Int32(words.count))
        words.append(bytes)
        features.append(feature)
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
            for index in shelves[key] ?? [] {
                compared += 1
                if compared > Self.mostComparisons { return best }
                if let distance = EditDistance.between(
                    word, words[Int(index)][...], limit: limit)
                {
                    best = Int(features[Int(index)])
                    limit = distance - 1
                    if limit < 1 { return best }
                }
            }
        }
        return best
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
