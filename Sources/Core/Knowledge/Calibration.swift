/// How far scores can be believed, from answers that people have judged.
package struct Calibration: Sendable {
    /// One judged answer.
    package struct Judged: Sendable {
        package let score: Double
        package let isRight: Bool

        package init(score: Double, isRight: Bool) {
            self.score = score
            self.isRight = isRight
        }
    }

    /// The answers whose scores fall in one band.
    package struct Band: Sendable, Hashable {
        package let from: Double
        package let to: Double
        package let count: Int
        package let meanScore: Double
        /// The share that was right; a calibrated score comes near it.
        package let shareRight: Double
    }

    package let bands: [Band]
    /// The mean distance between score and truth, weighted by how many answers a band holds.
    package let expectedError: Double

    /// Sorts the answers into bands of a tenth; scores outside 0…1 count as the nearest end.
    package init(_ judged: [Judged]) {
        var bands: [Band] = []
        var error = 0.0
        for tenth in 0..<10 {
            let inside = judged.filter { Self.band($0.score) == tenth }
            guard !inside.isEmpty else { continue }
            var sum = 0.0
            for item in inside { sum += min(1, max(0, item.score)) }
            let count = Double(inside.count)
            let right = Double(inside.count { $0.isRight }) / count
            bands.append(
                Band(
                    from: Double(tenth) / 10, to: Double(tenth + 1) / 10, count: inside.count,
                    meanScore: sum / count, shareRight: right))
            error += abs(sum / count - right) * count
        }
        self.bands = bands
        expectedError = judged.isEmpty ? 0 : error / Double(judged.count)
    }

    private static func band(_ score: Double) -> Int {
        guard score.isFinite else { return 0 }
        return Int(min(9, max(0, score * 10)))
    }

    /// The lowest score from which on at most `mostWrong` of the answers given are wrong; nil
    /// where no threshold reaches that.
    package static func threshold(_ judged: [Judged], mostWrong: Double = 0.03) -> Double? {
        let sorted = judged.sorted { $0.score > $1.score }
        var wrong = 0
        var best: Double?
        for (index, item) in sorted.enumerated() {
            if !item.isRight { wrong += 1 }
            if index + 1 < sorted.count, sorted[index + 1].score == item.score { continue }
            if Double(wrong) <= mostWrong * Double(index + 1) { best = item.score }
        }
        return best
    }
}
