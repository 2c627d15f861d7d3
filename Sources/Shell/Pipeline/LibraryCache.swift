import Foundation
package import Knowledge

/// Keeps in the user's cache folder what was worked out of a library's files, so that a program
/// start with the same files reads it back: the index, and that the golden questions were kept.
///
/// Everything in it may be lost or damaged without harm: it is worked out again.
package struct LibraryCache: Sendable {
    private let folder: String?
    /// Another build of the program may read words otherwise.
    private let build: String

    /// Beyond this many files the oldest go: each is of some megabytes.
    package static let mostFiles = 12

    /// Takes the folder that systemd gives, or the user's; without either nothing is kept.
    package init(_ environment: [String: String]) {
        folder =
            environment["CACHE_DIRECTORY"].map { String($0.prefix { $0 != ":" }) }
            ?? environment["XDG_CACHE_HOME"].map { $0 + "/secretariat" }
            ?? environment["HOME"].map { $0 + "/.cache/secretariat" }
        build = Self.build
    }

    /// The program file's size and time.
    private static let build: String = {
        let path = "/proc/self/exe"
        guard let real = try? FileManager.default.destinationOfSymbolicLink(atPath: path),
            let facts = try? FileManager.default.attributesOfItem(atPath: real),
            let time = facts[.modificationDate] as? Date, let size = facts[.size] as? Int
        else { return "" }
        return "\(size)-\(Int(time.timeIntervalSince1970 * 1_000))"
    }()

    /// The index of the library with this print, as it was kept.
    package func index(_ print: LibraryPrint) -> [UInt8]? {
        path(print, "index").flatMap { FileManager.default.contents(atPath: $0) }
            .map { [UInt8]($0) }
    }

    /// Keeps the index of a library that had to be read word by word.
    package func keep(_ library: Library) {
        guard !library.isFromStore, let path = path(library.print, "index") else { return }
        write(Data(library.indexBytes), path)
    }

    /// Whether the very library has kept its golden questions before.
    package func isProven(_ library: Library) -> Bool {
        proof(library).map { FileManager.default.fileExists(atPath: $0) } ?? false
    }

    package func prove(_ library: Library) {
        guard !isProven(library), let path = proof(library) else { return }
        write(Data(), path)
    }

    private func proof(_ library: Library) -> String? {
        named("\(build)-\(library.proofName).proof")
    }

    private func path(_ print: LibraryPrint, _ ending: String) -> String? {
        named("\(build)-\(String(print.value, radix: 16)).\(ending)")
    }

    private func named(_ name: String) -> String? {
        guard !build.isEmpty else { return nil }
        return folder.map { "\($0)/\(name)" }
    }

    private func write(_ data: Data, _ path: String) {
        guard let folder else { return }
        let files = FileManager.default
        try? files.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
        clear(folder)
    }

    private func clear(_ folder: String) {
        let files = FileManager.default
        let kept = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        let dated = kept.filter { $0.hasSuffix(".index") || $0.hasSuffix(".proof") }
            .map { name -> (path: String, time: Date) in
                let path = "\(folder)/\(name)"
                let facts = try? files.attributesOfItem(atPath: path)
                return (path, facts?[.modificationDate] as? Date ?? .distantPast)
            }
        for old in dated.sorted(by: { $0.time > $1.time }).dropFirst(Self.mostFiles) {
            try? files.removeItem(atPath: old.path)
        }
    }
}
