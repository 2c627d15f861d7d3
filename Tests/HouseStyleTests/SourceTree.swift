import Foundation

/// The repository as the rules see it: Swift files with their paths from the top.
struct SourceTree {
    struct File {
        let path: String
        let lines: [String]
    }

    static let top: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func files(under part: String, ending: String = ".swift") -> [File] {
        let folder = top.appendingPathComponent(part)
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        var files: [File] = []
        for case let path as String in walk where path.hasSuffix(ending) {
            let full = folder.appendingPathComponent(path)
            guard let text = try? String(contentsOf: full, encoding: .utf8) else { continue }
            files.append(File(path: part + "/" + path, lines: lines(of: text)))
        }
        return files.sorted { $0.path < $1.path }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
    }

    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
