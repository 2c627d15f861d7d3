import Linguistics

/// Small numbers filed under fingerprints: what `[TermHash: [UInt16]]` says, without hashing a
/// fingerprint again, since lookups here are most of what reading a library costs.
struct TermTable: Sendable {
    private var numbers = Vocabulary()
    private var values: [[UInt16]] = []

    /// What is filed under the fingerprint; empty where nothing is.
    @inline(__always)
    func find(_ hash: TermHash) -> [UInt16] {
        guard let number = numbers.find(hash) else { return [] }
        return values[number]
    }

    /// Whether anything is filed under the fingerprint.
    @inline(__always)
    func contains(_ hash: TermHash) -> Bool { numbers.find(hash) != nil }

    /// Files the value under the fingerprint, behind what is there.
    mutating func insert(_ value: UInt16, _ hash: TermHash) {
        let number = numbers.number(hash)
        if number == values.count { values.append([]) }
        values[number].append(value)
    }
}
