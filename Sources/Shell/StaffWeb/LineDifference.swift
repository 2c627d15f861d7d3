/// What changed between two versions of a letter, line by line.
package enum LineDifference {
    package enum Kind: Sendable { case same, added, removed }

    package struct Line: Sendable, Equatable {
        package let kind: Kind
        package let text: String
    }

    /// Lines of a version that are compared; a longer one is shown as wholly new.
    private static let mostLines = 2_000

    package static func between(_ old: String, _ new: String) -> [Line] {
        let old = lines(old)
        let new = lines(new)
        guard old.count <= mostLines, new.count <= mostLines else {
            return old.map { Line(kind: .removed, text: $0) }
                + new.map { Line(kind: .added, text: $0) }
        }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        return merged(old, new, removed, added)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func merged(
        _ old: [String], _ new: [String], _ removed: Set<Int>, _ added: Set<Int>
    ) -> [Line] {
        var out: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                out.append(Line(kind: .removed, text: old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                out.append(Line(kind: .added, text: new[right]))
                right += 1
            } else {
                out.append(Line(kind: .same, text: right < new.count ? new[right] : old[left]))
                left += 1
                right += 1
            }
        }
        return out
    }
}
