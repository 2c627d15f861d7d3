/// The keys of a table, looked up by halving.
extension [UInt32] {
    /// Where the key stands in a rising list.
    @inline(__always)
    func sortedPlace(of key: UInt32) -> Int? {
        withUnsafeBufferPointer { keys in
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle] < key { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low] == key ? low : nil
        }
    }

    /// Whether each key is greater than the one before, as a sound table has them.
    var isRising: Bool {
        var place = 1
        while place < count {
            if self[place - 1] >= self[place] { return false }
            place += 1
        }
        return true
    }
}
