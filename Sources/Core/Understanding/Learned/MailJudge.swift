/// How one matter is decided for a whole mail, by logistic regression over few signs.
struct MailJudge: Sendable {
    /// What the signs of the matter itself weigh.
    var weights: [Float]
    /// What the signs of all other matters weigh, those of one matter after the other.
    var others: [Float]

    /// Signs of a mail for one matter, and what others see of them.
    static let size = Signs().values.count
    static let shown = Signs().shown.count

    /// The signs of a mail for one matter.
    struct Signs: Sendable {
        /// How far the foremost sentence of the text lies on its side, then the next.
        var best: Float = -1.5
        var second: Float = -1.5
        var subject: Float = -1.5
        var whole: Float = -1.5
        /// How sure the patterns of the lexicon are, from 0 to 1.
        var rules: Float = 0
        /// What holds for the whole mail.
        var frame: [Float] = [0, 0, 0]

        var values: [Float] {
            [
                1, best + 1.5, second + 1.5, subject + 1.5, rules, rules >= 0.5 ? 1 : 0,
                rules >= 0.9 ? 1 : 0, max(0, best), max(best, subject) + 1.5, whole + 1.5,
            ] + frame
        }

        /// The signs that can only speak for a matter; the others may speak against it.
        static let speaksFor = 1..<10

        /// What speaks for this matter, as the judges of all others see it.
        var shown: [Float] {
            let top = max(0, max(best, subject) + 1.5)
            return [top, max(0, top - 1.5), whole + 1.5, rules]
        }
    }

    /// The chance of a matter, by its own signs and by what is shown of all matters.
    func chance(_ signs: Signs, _ shown: [Float]) -> Double {
        var sum: Float = 0
        for (weight, value) in zip(weights, signs.values) { sum += weight * value }
        for (weight, value) in zip(others, shown) { sum += weight * value }
        return Double(Sigmoid.of(sum))
    }
}

/// The logistic function without a library of mathematics, the same on every machine.
enum Sigmoid {
    static func of(_ x: Float) -> Float { 1 / (1 + exponential(-max(-30, min(30, x)))) }

    /// e to the power of x, by halving and a short series.
    static func exponential(_ x: Float) -> Float {
        var halvings = 0
        var small = Double(x)
        while small > 0.25 || small < -0.25 {
            small /= 2
            halvings += 1
        }
        var value = 1.0
        for divisor in [5.0, 4, 3, 2, 1] { value = 1 + small / divisor * value }
        for _ in 0..<halvings { value *= value }
        return Float(value)
    }
}
