import Drafting
import Foundation
import MailModel
import Testing

/// Every reason that a dialogue shows to staff is told in their language: one that was worded
/// anew without a new wording in `reasons/` fails here.
@Suite struct ReasonCoverageTests {
    private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    private static func book() throws -> ReasonBook {
        try ReasonBook(
            files: ["en", "es", "fr", "zh"].map { name in
                let file = top.appendingPathComponent("Templates/reasons/\(name).txt")
                return ("reasons/\(name).txt", try String(contentsOf: file, encoding: .utf8))
            })
    }

    /// `name: Ana Prieto` and `role: Head → Director` are data, not words of ours.
    private static func isData(_ line: Substring) -> Bool {
        guard let colon = line.firstIndex(of: ":") else { return false }
        return line[..<colon].allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
    }

    @Test func `each line of a reason has a wording in every language`() throws {
        let book = try Self.book()
        var seen = 0
        for name in DialogueTests.names {
            let file = Self.top.appendingPathComponent(
                "Tests/DialogueTests/Dialogues/\(name)/letters.txt")
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") where line.hasPrefix("  # ") {
                let reason = line.dropFirst(4)
                guard !Self.isData(reason) else { continue }
                seen += 1
                for language in [LanguageTag.french, .spanish, .chinese] {
                    let told = book.text(String(reason), in: language)
                    #expect(told != reason, "\(name): ‘\(reason)’ has no wording")
                }
            }
        }
        #expect(seen > 100)
    }
}
