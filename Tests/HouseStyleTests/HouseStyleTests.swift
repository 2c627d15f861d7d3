import Foundation
import Testing

@Suite struct HouseStyleTests {
    static let core = SourceTree.files(under: "Sources/Core")
    static let sources = SourceTree.files(under: "Sources")
    static let all = sources + SourceTree.files(under: "Tests")

    @Test func `there are files to look at`() {
        #expect(Self.core.count > 40)
        #expect(Self.sources.count > Self.core.count)
    }

    @Test func `Core reaches no clock, disk, network or randomness`() {
        let found = Self.core.flatMap { Rules.bannedCalls($0, Rules.bannedInCore.keys) }
        #expect(found == [])
        let reaching = Self.core.flatMap { Rules.worldlyImports($0, core: ImportTable.core) }
        #expect(reaching == [])
    }

    @Test func `nothing outside tests can trap on purpose`() {
        let found = Self.sources.filter { !$0.path.contains("/CurlShims/") }
            .flatMap { Rules.bannedCalls($0, Rules.bannedEverywhere) }
        #expect(found == [])
    }

    @Test func `lines, functions and files fit`() {
        #expect(Self.sources.flatMap(Rules.longLines) == [])
        #expect(Self.sources.flatMap(Rules.longFunctions) == [])
        #expect(Self.sources.flatMap(Rules.longFile) == [])
    }

    @Test func `files are tidy and promise nothing`() {
        #expect(Self.all.flatMap(Rules.untidy) == [])
        #expect(Self.all.flatMap(Rules.loosePromises) == [])
    }

    @Test func `imports go one way`() {
        for file in Self.core {
            let shell = Rules.imports(file).filter { ImportTable.shell.contains($0) }
            #expect(shell == [], "\(file.path) reaches into Shell")
        }
        for file in Self.sources {
            let target = ImportTable.target(of: file.path)
            let strange = Rules.imports(file).filter {
                !ImportTable.mayImport(target, $0)
            }
            #expect(strange == [], "\(file.path) of \(target)")
        }
    }

    @Test func `every command is named in the README`() throws {
        let readme = try SourceTree.text("README.md")
        let commands = SourceTree.files(under: "Sources/secretariat").flatMap(\.lines)
            .compactMap(CommandNames.noun)
        #expect(commands.count > 5)
        #expect(CommandNames.missing(commands, in: readme) == [])
    }

    @Test func `every standard that is cited stands in the README's table`() throws {
        let table = StandardsTable.numbers(try SourceTree.text("README.md"))
        let cited = StandardsTable.cited(Self.sources.flatMap(\.lines))
        #expect(cited.count > 20)
        #expect(cited.subtracting(table).sorted() == [])
    }

    @Test func `the top level holds what it should`() throws {
        let there = try FileManager.default.contentsOfDirectory(atPath: SourceTree.top.path)
        #expect(TopLevel.strange(there) == [])
    }
}

enum TopLevel {
    private static let known: Set = [
        "Package.swift", "Sources", "Tests", "Templates", "systemd", "README.md", "LICENSE",
        ".ci", ".gitignore", ".swift-format", ".git", "Package.resolved",
    ]

    static func strange(_ names: [String]) -> [String] {
        names.filter { !known.contains($0) && !$0.hasPrefix(".build") }
    }
}

enum CommandNames {
    /// `queue` of a line `commandName: "queue", …`.
    static func noun(_ line: String) -> String? {
        guard let mark = line.range(of: "commandName: \"") else { return nil }
        return String(line[mark.upperBound...].prefix { $0 != "\"" })
    }

    static func missing(_ commands: [String], in readme: String) -> [String] {
        commands.filter { command in
            let forms = ["secretariat \(command)", "| \(command) ", "| \(command)\n"]
            return command != "secretariat" && !forms.contains { readme.contains($0) }
        }
    }
}

enum StandardsTable {
    /// The numbers in the first column of the README's table, ranges spread out.
    static func numbers(_ readme: String) -> Set<Int> {
        var found: Set<Int> = []
        for line in readme.split(separator: "\n") where line.hasPrefix("| ") {
            let cell = line.dropFirst().prefix { $0 != "|" }
            for piece in cell.split(whereSeparator: { $0 == "," || $0 == " " }) {
                let ends = piece.split(separator: "–").compactMap { Int($0) }
                if let first = ends.first, let last = ends.last, first <= last {
                    found.formUnion(first...last)
                }
            }
        }
        return found
    }

    static func cited(_ lines: [String]) -> Set<Int> {
        Set(lines.flatMap { line in
            line.components(separatedBy: "RFC ").dropFirst()
                .compactMap { Int($0.prefix(while: \.isNumber)) }
        })
    }
}
