/// Why a library may not take the place of the one in force.
package struct LibraryRefusal: Error, CustomStringConvertible {
    package let reasons: [String]

    /// At most this many reasons are told; the commands show all.
    package static let mostReasons = 5

    package var description: String {
        let told = reasons.prefix(Self.mostReasons).joined(separator: "\n")
        let more = reasons.count - Self.mostReasons
        return more > 0 ? told + "\nand \(more) more; see `secretariat knowledge test`" : told
    }
}

extension Library {
    /// Throws where an entry cannot be used or a golden question is answered otherwise; `isProven`
    /// says that this very library has kept all of them before.
    package func refuseIfBroken(isProven: Bool = false) throws(LibraryRefusal) {
        var reasons = defects.filter(\.kind.isError).map(\.description)
        for broken in isProven ? [] : golden.broken(in: self) { reasons.append(broken.description) }
        if !reasons.isEmpty { throw LibraryRefusal(reasons: reasons) }
    }
}

extension GoldenQuestions.Broken: CustomStringConvertible {
    package var description: String {
        "golden.yaml:\(question.line): ‘\(question.text)’ wants "
            + "\(question.answer ?? "a gap"), found \(found ?? "a gap")"
    }
}
