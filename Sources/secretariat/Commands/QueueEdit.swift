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
                let editor = LetterEditor(
                    store: store, composer: LetterComposer(office: site.office, clock: .system),
                    clock: .system)
                let take = { (body: String) throws -> Void in
                    guard body != old?.body, !body.allSatisfy(\.isWhitespace) else {
                        return print("nothing was changed")
                    }
                    let number = try editor.edit(
                        letter, revision: row.revision, body: body, author: options.operatorName)
                    print("letter \(letter) is at revision \(number)")
                }
                if let textFile { return try take(TextEditor.text(of: textFile)) }
                try TextEditor.edit(old?.body ?? "", letter, take)
            }
        }
    }
}

/// The editor that a person has chosen, on a file that goes away once its text is taken.
enum TextEditor {
    /// A text that is no UTF-8 is refused: letters in its place would leave in the office's name.
    static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StoreError.refused("cannot read \(path)")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw StoreError.refused("\(path) is no text in UTF-8; nothing was changed")
        }
        return text
    }

    /// Where the new text is refused, the file stays and is named: somebody wrote it.
    static func edit<Result>(
        _ body: String, _ letter: Int64, _ take: (String) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("letter-\(letter)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let file = folder.appendingPathComponent("letter.md")
        try Data(body.utf8).write(to: file)
        let editor = ProcessInfo.processInfo.environment["EDITOR"] ?? "nano"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\(editor) \"$1\"", "sh", file.path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            try? FileManager.default.removeItem(at: folder)
            throw StoreError.refused("the editor ended with an error; nothing was changed")
        }
        do {
            let result = try take(text(of: file.path))
            try? FileManager.default.removeItem(at: folder)
            return result
        } catch {
            Terminal.note("what you wrote is kept in \(file.path); take it with --text-file")
            throw error
        }
    }
}
