/// A site is a folder of readable files; this target reads and checks it, and keeps nothing.

/// What is wrong with a site, where, and what to do about it.
package struct SiteDefect: Error, Sendable, Equatable, CustomStringConvertible {
    package let file: String
    package let line: Int?
    package let key: String
    package let remedy: String

    package init(file: String, line: Int?, key: String, remedy: String) {
        self.file = file
        self.line = line
        self.key = key
        self.remedy = remedy
    }

    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return key.isEmpty ? "\(place): \(remedy)" : "\(place): \(key): \(remedy)"
    }
}

/// All that is wrong with a site, in file order.
package struct SiteDefects: Error, Sendable, CustomStringConvertible {
    package let defects: [SiteDefect]
    package init(_ defects: [SiteDefect]) { self.defects = defects }
    package var description: String {
        defects.map(\.description).joined(separator: "\n")
    }
}
