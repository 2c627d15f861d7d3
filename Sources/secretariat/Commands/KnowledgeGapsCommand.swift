import ArgumentParser
import Knowledge
import MailModel
import Sending
import Store

/// `secretariat knowledge gaps`: what people asked that nothing answers.
struct KnowledgeGapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Lists what people asked that nothing answers, grouped, ready for an entry.")

    @OptionGroup var options: SiteOptions
    @Flag(help: "A line of JSON for each group.") var json = false

    func run() async throws {
        try await guarded {
            let library = Wiring.library(try options.loadSite())
            let letters = try options.openStore().letters(in: LetterState.allCases)
            let asked = letters.flatMap { letter in
                letter.gaps.map {
                    GapGroup.Asked(
                        text: $0, language: LanguageTag(letter.language) ?? .english)
                }
            }
            let groups = library.gapGroups(asked.filter { !$0.text.isEmpty })
            for group in groups {
                if json { try Terminal.line(GapLine(group)) } else { print(Self.text(group)) }
            }
            if !json { print("\(asked.count) open questions in \(groups.count) groups") }
        }
    }

    private static func text(_ group: GapGroup) -> String {
        let asks = group.examples.map { "- \($0.text)" }.joined(separator: "\n")
        let words = group.words.joined(separator: ", ")
        return "\(group.count) times, words: \(words)\nasks:\n\(asks)\n"
    }
}

/// A group as JSON.
private struct GapLine: Encodable {
    let count: Int
    let words: [String]
    let asks: [String]

    init(_ group: GapGroup) {
        count = group.count
        words = group.words
        asks = group.examples.map(\.text)
    }
}

/// `secretariat knowledge proposals`: what staff wrote otherwise than the library.
struct KnowledgeProposalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals",
        abstract: "Shows what staff changed in answers, as changes to the entries' files.",
        discussion: """
            Nothing changes the library by itself: `patch -p0` in the site's folder takes what is \
            printed. A proposal is gone once the entry says what staff wrote.
            """)

    @OptionGroup var options: SiteOptions

    func run() async throws {
        try await guarded {
            let words = StaffWords(try options.loadSite())
            let edits = try options.openStore().editedLetters()
            var count = 0
            for edit in edits {
                let found = words.changes(before: edit.before, after: edit.after)
                for change in found {
                    print("# letter \(edit.letter), \(edit.author)\n\(change)")
                }
                count += found.count
            }
            print("# \(count) proposals from \(edits.count) edited letters")
        }
    }
}
