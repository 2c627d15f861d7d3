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
        for command in commands where command != "secretariat" {
            let forms = ["secretariat \(command)", "| \(command) ", "| \(command)\n"]
            #expect(forms.contains { readme.contains($0) }, "\(command)")
        }
    }

    @Test func `the top level holds what it should`() throws {
        let known: Set = [
            "Package.swift", "Sources", "Tests", "Templates", "systemd", "README.md", "LICENSE",
            ".ci", ".gitignore", ".swift-format", ".git", ".build", "Package.resolved",
        ]
        let there = try FileManager.default.contentsOfDirectory(atPath: SourceTree.top.path)
        #expect(there.filter { !known.contains($0) && !$0.hasPrefix(".build") } == [])
    }
}

enum CommandNames {
    /// `queue` of a line `commandName: "queue", …`.
    static func noun(_ line: String) -> String? {
        guard let mark = line.range(of: "commandName: \"") else { return nil }
        return String(line[mark.upperBound...].prefix { $0 != "\"" })
    }
}
