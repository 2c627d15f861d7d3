/// Lists filed under hashes of words, for tables that every word of a mail is looked up in: unlike
/// a dictionary it does not hash the hash again.
struct HashTable<Value: Sendable>: Sendable {
    /// Open addressing; at most a quarter is taken. Zero, the hash of no word, marks a free slot.
    private var keys: [UInt64]
    private var lists: [[Value]]
    private let mask: Int
    let isEmpty: Bool

    init(_ filed: [UInt64: [Value]]) {
        var size = 16
        while size < filed.count * 4 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        lists = [[Value]](repeating: [], count: size)
        mask = size - 1
        isEmpty = filed.isEmpty
        for (key, list) in filed where key != 0 {
            var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            lists[slot] = list
        }
    }

    /// What is filed under a hash; nil where nothing is.
    @inline(__always)
    subscript(key: UInt64) -> [Value]? {
        var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return lists[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
