/// The keys of a learned table in rising order, found through where each beginning starts.
package struct RisingKeys: Sendable {
    package let list: [UInt32]
    /// Where the keys that begin with so many bits start; one more for the end.
    private let starts: [UInt32]

    private static let bits: UInt32 = 14

    package init(_ list: [UInt32]) {
        self.list = list
        var starts: [UInt32] = []
        starts.reserveCapacity((1 << Int(Self.bits)) + 1)
        var next = 0
        for prefix in 0...(1 << Int(Self.bits)) {
            while next < list.count, list[next] >> (32 - Self.bits) < prefix { next += 1 }
            starts.append(UInt32(next))
        }
        self.starts = starts
    }

    /// Where a key stands; nil for one that the table does not hold.
    @inline(__always)
    package func place(of key: UInt32) -> Int? {
        let prefix = Int(key >> (32 - Self.bits))
        var at = Int(starts[prefix])
        let end = Int(starts[prefix + 1])
        while at < end, list[at] < key { at += 1 }
        return at < end && list[at] == key ? at : nil
    }

    /// Whether each key is greater than the one before, as a sound table has them.
    package static func isRising(_ list: [UInt32]) -> Bool {
        zip(list, list.dropFirst()).allSatisfy { $0 < $1 }
    }
}
