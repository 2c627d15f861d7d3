import Foundation
import Store
import Testing

/// Whole dialogues: mails in, letters out, the transcript of the letters is the golden.
///
/// `DIALOGUES_WRITE=1` writes the goldens anew; read the difference before it is committed.
/// `DIALOGUES_ONLY=11` plays those alone whose names begin so.
@Suite struct DialogueTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Dialogues")

    private static let only = ProcessInfo.processInfo.environment["DIALOGUES_ONLY"] ?? ""
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { !$0.hasPrefix(".") && $0.hasPrefix(only) }.sorted()

    @Test func `there are at least forty dialogues`() {
        #expect(Self.names.count >= 40 || !Self.only.isEmpty)
    }

    @Test("A dialogue leads where it should", arguments: names)
    func dialogue(name: String) async throws {
        let folder = Self.folder.appendingPathComponent(name)
        let script = try String(
            contentsOf: folder.appendingPathComponent("mails.txt"), encoding: .utf8)
        let settings = (try? String(
            contentsOf: folder.appendingPathComponent("settings.yaml"), encoding: .utf8)) ?? ""
        let tours = (try? String(
            contentsOf: folder.appendingPathComponent("tours.txt"), encoding: .utf8)) ?? ""
        let office = try await DialogueOffice(
            settings: settings, tours: tours.split(separator: "\n").map(String.init))
        let written = try await Script(script).transcript(office)
        let golden = folder.appendingPathComponent("letters.txt")
        if ProcessInfo.processInfo.environment["DIALOGUES_WRITE"] != nil {
            try Data(written.utf8).write(to: golden)
        }
        let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
        let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
            Issue.record("line \(number + 1): ‘\(pair.0)’ where ‘\(pair.1)’ stood")
            return
        }
        #expect(lines.count == wanted.count, "the transcript ends elsewhere")
        #expect(try office.store.brokenJournalLine() == nil)
    }
}
