import ArgumentParser
import Foundation
import Pipeline
import SiteLoading
import Store

extension QueueCommand {
    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new revision in $EDITOR or from a file.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Option(help: "Take the new text from this file.") var textFile: String?

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                let store = try options.openStore()
                guard let row = try store.letter(letter) else {
                    throw StoreError.refused("there is no letter \(letter)")
                }
                let old = try store.revision(row.revision, of: letter)
                let body = try textFile.map(read) ?? TextEditor.edited(old?.body ?? "", letter)
                guard body != old?.body, !body.allSatisfy(\.isWhitespace) else {
                    return print("nothing was changed")
                }
                let editor = LetterEditor(
                    store: store, composer: LetterComposer(office: site.office, clock: .system),
                    clock: .system)
                let number = try editor.edit(
                    letter, revision: row.revision, body: body, author: options.operatorName)
                print("letter \(letter) is at revision \(number)")
            }
        }

        private func read(_ path: String) throws -> String {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw StoreError.refused("cannot read \(path)")
            }
            return String(decoding: data, as: UTF8.self)
        }
    }
}

/// The editor that a person has chosen, on a file that goes away again.
enum TextEditor {
    static func edited(_ body: String, _ letter: Int64) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("letter-\(letter)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("letter.md")
        try Data(body.utf8).write(to: file)
        let editor = ProcessInfo.processInfo.environment["EDITOR"] ?? "nano"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw StoreError.refused("the editor ended with an error; nothing was changed")
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
