import Foundation

/// The rules of the house, each a pure function from a file to what breaks it.
enum Rules {
    typealias File = SourceTree.File

    /// Calls that reach the world, with what Core does instead.
    static let bannedInCore = [
        "Date()": "take the moment as a value", "Date.now": "take the moment as a value",
        "UUID()": "take the identifier as a value", ".random(": "take the bytes as a value",
        "FileManager": "take the bytes as a value", "ProcessInfo": "take the setting as a value",
        "print(": "give the text back", "Task {": "compute; the shell runs",
        "@unchecked": "make it Sendable", "nonisolated(unsafe)": "make it a constant",
        "Task.": "compute; the shell runs", "getenv": "take the setting as a value",
        "time(nil": "take the moment as a value", "ContinuousClock": "take the moment as a value",
        "SuspendingClock": "take the moment as a value", "socket(": "take the bytes as a value",
        "fopen(": "take the bytes as a value", "Glibc.open(": "take the bytes as a value",
        ".randomElement": "take the bytes as a value", ".shuffle": "take the bytes as a value",
        "SystemRandomNumberGenerator": "take the bytes as a value",
    ]

    /// What Core may import beside Core; without Foundation there is no Date, file or locale.
    static let librariesOfCore: Set = ["Crypto", "CryptoExtras", "Glibc", "Synchronization"]

    static func worldlyImports(_ file: File, core: Set<String>) -> [String] {
        imports(file).filter { !librariesOfCore.contains($0) && !core.contains($0) }
            .map { "\(file.path): \($0)" }
    }

    static let bannedEverywhere = ["try!", "as!", "fatalError"]

    static func bannedCalls(_ file: File, _ banned: some Sequence<String>) -> [String] {
        numbered(file).flatMap { number, line in
            banned.filter { stands($0, in: code(line)) }
                .map { "\(file.path):\(number): \($0)" }
        }
    }

    /// Whether the word stands there and is not the end of a longer one (`preprint(`).
    private static func stands(_ word: String, in line: String) -> Bool {
        var rest = line[...]
        while let range = rest.range(of: word) {
            let before = range.lowerBound == line.startIndex
                ? nil : line[line.index(before: range.lowerBound)]
            let joined = word.first?.isLetter == true
                && before.map { $0.isLetter || $0 == "_" || $0 == "." } == true
            if !joined { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }

    static let longestLine = 100
    static let longestFunction = 70
    static let longestFile = 600

    static func longLines(_ file: File) -> [String] {
        numbered(file).filter { $0.1.count > longestLine && !$0.1.contains("://") }
            .map { "\(file.path):\($0.0): \($0.1.count) columns" }
    }

    static func longFile(_ file: File) -> [String] {
        file.lines.count > longestFile ? ["\(file.path): \(file.lines.count) lines"] : []
    }

    /// Functions, computed properties and the like by indentation: to the brace that closes at
    /// their column.
    static func longFunctions(_ file: File) -> [String] {
        functions(file).filter { $0.length > longestFunction }
            .map { "\(file.path):\($0.line): \($0.length) lines" }
    }

    static func functions(_ file: File) -> [(line: Int, length: Int)] {
        var found: [(line: Int, length: Int)] = []
        for (number, line) in numbered(file) where begins(line) {
            let indent = line.prefix { $0 == " " }
            let rest = file.lines[number...]
            if line.hasSuffix("}") { continue }
            if let end = rest.firstIndex(where: { $0 == indent + "}" }) {
                found.append((number, end - number + 2))
            }
        }
        return found
    }

    private static func begins(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard let first = words.first(where: { !modifiers.contains($0) && !$0.hasPrefix("@") })
        else { return false }
        if first == "func" || first == "deinit" { return true }
        if first == "var" { return line.hasSuffix("{") }
        return ["init(", "init?(", "init<", "subscript(", "subscript<"].contains {
            first.hasPrefix($0)
        }
    }

    private static let modifiers: Set<Substring> = [
        "package", "private", "static", "mutating", "override", "fileprivate", "internal",
        "consuming", "borrowing", "nonisolated", "nonmutating", "final", "convenience", "lazy",
        "required", "isolated", "private(set)", "fileprivate(set)", "class",
    ]

    static func untidy(_ file: File) -> [String] {
        numbered(file).filter { _, line in
            line.hasSuffix(" ") || line.contains("\t")
                || line.unicodeScalars.contains { $0.value < 0x20 }
        }.map { "\(file.path):\($0.0): trailing space, tab or control character" }
    }

    static func loosePromises(_ file: File) -> [String] {
        numbered(file).filter { _, line in
            line.split { !$0.isLetter }.contains { $0 == "TO" + "DO" || $0 == "FIX" + "ME" }
        }
            .map { "\(file.path):\($0.0): a promise without an issue" }
    }

    static func imports(_ file: File) -> [String] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ")
            guard let mark = words.firstIndex(of: "import"), words.count > mark + 1,
                words[..<mark].allSatisfy({
                    $0.hasPrefix("@") || ["package", "private", "internal", "public"].contains($0)
                })
            else { return nil }
            return String(words[mark + 1])
        }
    }

    private static func numbered(_ file: File) -> [(Int, String)] {
        Array(zip(1..., file.lines))
    }

    /// The line without its comment and without the insides of its string literals.
    private static func code(_ line: String) -> String {
        var out = ""
        var inside = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" {
                inside.toggle()
            } else if !inside {
                if character == "/", previous == "/" { return String(out.dropLast()) }
                out.append(character)
            }
            previous = character
        }
        return out
    }
}
