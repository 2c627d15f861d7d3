/// A tree of mappings, lists and texts with line numbers: a tour file without its syntax.
///
/// The shell turns the nodes of its YAML reader into it; a null is an empty text, and numbers and
/// booleans are the text that stands in the file.
package struct TourNode: Sendable, Hashable {
    package let content: Content
    /// Counted from 1.
    package let line: Int

    /// What stands at one place of the tree.
    package indirect enum Content: Sendable, Hashable {
        case text(String)
        case list([TourNode])
        /// In file order; a key that stands twice is in it twice.
        case mapping([Entry])
    }

    /// One key with its value.
    package struct Entry: Sendable, Hashable {
        package let key: String
        package let line: Int
        package let value: TourNode

        package init(key: String, line: Int, value: TourNode) {
            self.key = key
            self.line = line
            self.value = value
        }
    }

    package init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    var text: String? {
        if case .text(let text) = content { return text }
        return nil
    }

    var list: [TourNode]? {
        if case .list(let list) = content { return list }
        return nil
    }

    var entries: [Entry]? {
        if case .mapping(let entries) = content { return entries }
        return nil
    }
}

/// What is wrong with a tour file, where, and what to do about it.
package struct TourDefect: Error, Sendable, Hashable, CustomStringConvertible {
    package let file: String
    package let line: Int
    /// The way to the place, such as `itinerary[1].stops[2].start`.
    package let key: String
    package let problem: String
    package let remedy: String

    package init(file: String, line: Int, key: String, problem: String, remedy: String) {
        self.file = file
        self.line = line
        self.key = key
        self.problem = problem
        self.remedy = remedy
    }

    package var description: String {
        let place = key.isEmpty ? "\(file):\(line)" : "\(file):\(line): \(key)"
        return "\(place): \(problem); \(remedy)"
    }
}
