import Linguistics

/// Numbers for words: each fingerprint that the library knows has a small integer.
struct Vocabulary: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 12) {
        var size = 1 << 12
        while size < capacity * 2 { size <<= 1 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// The number of a known word, or nil.
    @inline(__always)
    func find(_ hash: TermHash) -> Int? {
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while values[slot] >= 0 {
            if keys[slot] == hash.value { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of a word, given now if it is new.
    @inline(__always)
    mutating func number(_ hash: TermHash) -> Int {
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while values[slot] >= 0 {
            if keys[slot] == hash.value { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash.value
        values[slot] = Int32(truncatingIfNeeded: count)
        count += 1
        if count * 2 > keys.count { grow() }
        return count - 1
    }

    private mutating func grow() {
        let oldKeys = keys, oldValues = values
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Int32](repeating: -1, count: oldKeys.count * 2)
        mask = keys.count - 1
        for index in oldKeys.indices where oldValues[index] >= 0 {
            var slot = Int(truncatingIfNeeded: oldKeys[index]) & mask
            while values[slot] >= 0 { slot = (slot + 1) & mask }
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }

    func write(to out: inout ByteWriter) {
        out.put(UInt32(count))
        out.put(memory: keys)
        out.put(memory: values)
    }

    init(_ tape: inout ByteReader) {
        count = Int(tape.number())
        keys = tape.list(UInt64.self)
        values = tape.list(Int32.self)
        mask = max(0, keys.count - 1)
    }
}
