/// A set of message numbers as ranges, the way commands and responses write it.
package struct UIDRanges: Sendable, Equatable {
    package private(set) var ranges: [ClosedRange<UInt32>] = []

    package init() {}

    /// Neighbouring numbers of an ascending list become one range.
    package init(ascending numbers: some Sequence<UInt32>) {
        for number in numbers { append(number...number) }
    }

    package mutating func append(_ range: ClosedRange<UInt32>) {
        if let last = ranges.last, last.upperBound < range.lowerBound,
            range.lowerBound - last.upperBound == 1
        {
            ranges[ranges.count - 1] = last.lowerBound...range.upperBound
        } else {
            ranges.append(range)
        }
    }

    package var isEmpty: Bool { ranges.isEmpty }

    package func contains(_ number: UInt32) -> Bool {
        ranges.contains { $0.contains(number) }
    }

    /// `3:7,9`, as RFC 3501 §9 sequence-set.
    package var text: String {
        ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }
            .joined(separator: ",")
    }
}
