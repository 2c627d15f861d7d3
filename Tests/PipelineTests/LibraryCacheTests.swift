import Foundation
import Knowledge
import Pipeline
import Testing

/// What a program start leaves for the next one.
@Suite struct LibraryCacheTests {
    private static let files: [Library.File] = [
        (path: "knowledge/fee.md", bytes: Array("""
            ---
            id: fee
            title: The fee
            ---

            ## What it costs

            asks:
            - How much is the fee?

            It is not settled yet.
            """.utf8))
    ]

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cache-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    @Test func `an index is kept once and taken by a library of the same files`() throws {
        try withFolder { folder in
            let cache = LibraryCache(["CACHE_DIRECTORY": folder])
            let print = LibraryPrint(Self.files)
            #expect(cache.index(print) == nil)
            cache.keep(Library(files: Self.files, today: "2015-02-02"))
            let next = Library(
                files: Self.files, today: "2015-02-02", stored: cache.index(print))
            #expect(next.isFromStore)
            #expect(cache.index(LibraryPrint([])) == nil)
        }
    }

    @Test func `golden questions are proven for one threshold only, and old files go`() throws {
        try withFolder { folder in
            let cache = LibraryCache(["XDG_CACHE_HOME": folder])
            for percent in 1..<(LibraryCache.mostFiles + 5) {
                let library = Library(
                    files: Self.files, today: "2015-02-02", threshold: Double(percent) / 100)
                #expect(!cache.isProven(library))
                cache.prove(library)
                #expect(cache.isProven(library))
            }
            let kept = try FileManager.default.contentsOfDirectory(
                atPath: folder + "/secretariat")
            #expect(kept.count == LibraryCache.mostFiles)
        }
    }

    @Test func `without a folder, or with one that cannot be written, all goes on`() {
        for environment in [[:], ["CACHE_DIRECTORY": "/proc/none"]] {
            let cache = LibraryCache(environment)
            let library = Library(files: Self.files, today: "2015-02-02")
            cache.keep(library)
            cache.prove(library)
            #expect(cache.index(library.print) == nil && !cache.isProven(library))
        }
    }
}
