/// How many letters must be added, dropped, changed or swapped with a neighbour to turn one word
/// into another, counted up to a limit.
package enum EditDistance {
    /// Words longer than this many bytes are compared only for equality.
    package static let longestWord = 64

    /// The distance, or nil if it is more than `limit`. Time is bounded by the words' lengths.
    package static func between(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int
    ) -> Int? {
        if first == second { return 0 }
        guard limit > 0, abs(first.count - second.count) <= limit,
            first.count <= longestWord, second.count <= longestWord
        else { return nil }
        let one = Array(first), two = Array(second)
        var before = [Int](repeating: 0, count: two.count + 1)
        var last = Array(0...two.count)
        var current = last
        for row in 1..<(one.count + 1) {
            current[0] = row
            var best = row
            for column in 1..<(two.count + 1) {
                let same = one[row - 1] == two[column - 1]
                var cost = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == two[column - 2],
                    one[row - 2] == two[column - 1]
                {
                    cost = min(cost, before[column - 2] + 1)
                }
                current[column] = cost
                best = min(best, cost)
            }
            guard best <= limit else { return nil }
            (before, last, current) = (last, current, before)
        }
        return last[two.count] <= limit ? last[two.count] : nil
    }
}
