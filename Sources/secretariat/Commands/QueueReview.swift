import ArgumentParser
import Foundation
import SiteLoading
import Store

extension QueueCommand {
    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Walks through what waits, one key a decision; by lines without a terminal.")

        @OptionGroup var options: SiteOptions
        @Flag(help: "Ask by lines also in a terminal.") var lines = false

        func run() async throws {
            try await guarded {
                let reviewer = try Reviewer(
                    store: options.openStore(), site: options.loadConfiguration(),
                    state: options.statePath, actor: options.decider())
                if !lines, let screen = ReviewScreen.open() {
                    try ScreenReview(reviewer: reviewer, screen: screen).run()
                } else {
                    try LineReview(reviewer: reviewer).run()
                }
                print("\(reviewer.decided) decided")
            }
        }
    }
}

private let help = "a approve  e edit  r reject  s skip  u undo  q quit  ? keys"

/// A review by lines: a letter, a question, a line of answer.
struct LineReview {
    let reviewer: Reviewer

    func run() throws {
        while let sheet = try nextSheet() {
            print(String(repeating: "─", count: 78))
            print(sheet.plain)
            var open = true
            while open {
                print("\n[\(help)]")
                guard let line = readLine() else { return }
                do {
                    guard let next = try answer(line, sheet) else { return }
                    open = !next
                } catch let error as StoreError {
                    print(error.description)
                    open = false
                }
            }
        }
        print("Nothing more waits.")
    }

    /// The next letter; at the end of them the last approval may still be taken back.
    private func nextSheet() throws -> ReviewSheet? {
        while true {
            if let sheet = try reviewer.sheet() { return sheet }
            guard reviewer.canUndo else { return nil }
            print("\nNothing more waits. [u undo  q quit]")
            guard readLine() == "u" else { return nil }
            print(try reviewer.undo())
        }
    }

    /// What each key does.
    private static let keys = """
        a  approves the letter as it stands; u calls it back while its undo window is open
        e  takes a new text, line by line, and shows the letter again
        r  rejects it; `r: reason`, or the reason is asked for
        s  leaves it as it is and goes on to the next
        u  calls back the letter that was approved last
        q  ends the review; what is not decided stays
        """

    /// Whether to go on to the next letter; nil to end.
    private func answer(_ line: String, _ sheet: ReviewSheet) throws -> Bool? {
        let word = line.trimmingCharacters(in: .whitespaces)
        let isReason = word.hasPrefix("r:") || word.hasPrefix("r ")
        switch word.count > 1 && !isReason ? "·" : word.first {
        case "a": print(try reviewer.approve(sheet))
        case "e": print(try reviewer.edit(sheet, body: text()))
        case "r":
            var reason = String(word.dropFirst().drop { $0 == " " || $0 == ":" })
            if reason.isEmpty {
                print("Why is letter \(sheet.letter.id) rejected? (empty: it is not)")
                reason = readLine() ?? ""
            }
            guard !reason.allSatisfy(\.isWhitespace) else {
                print("not rejected: no reason was given")
                return false
            }
            print(try reviewer.reject(sheet, reason: reason))
        case "s": reviewer.skip()
        case "u": print(try reviewer.undo())
        case "q": return nil
        case "?":
            print(Self.keys)
            return false
        case nil: return false
        default:
            print("‘\(TerminalText.clean(word))’ is no key; nothing was done")
            return false
        }
        return true
    }

    /// The new text, up to a line with a dot alone.
    private func text() -> String {
        print("The new text, then a line with . alone:")
        var text = ""
        while let line = readLine(), line != "." { text += line + "\n" }
        return text
    }
}

/// A review on a whole screen: draft and sources side by side, one key a decision.
struct ScreenReview {
    let reviewer: Reviewer
    let screen: ReviewScreen

    func run() throws {
        var words = help
        while true {
            do {
                let sheet = try reviewer.sheet()
                guard let next = try sheet.map({ try decide($0, words) }) ?? end(words) else {
                    return
                }
                words = next
            } catch let error as StoreError {
                words = error.description
            }
        }
    }

    /// Says what the last key did, and lets the last approval be taken back.
    private func end(_ words: String) throws -> String? {
        guard words != help else { return nil }
        screen.draw(
            head: ["Nothing more waits.", "u undo  any other key quits"], body: [], from: 0,
            foot: words)
        guard screen.key() == .letter("u"), reviewer.canUndo else { return nil }
        return try reviewer.undo()
    }

    /// Shows the letter until a key decides; gives back what to say next, or nil to end.
    private func decide(_ sheet: ReviewSheet, _ words: String) throws -> String? {
        var start = 0
        var foot = words
        while true {
            let body = sheet.lines(width: screen.size.width)
            let room = screen.bodyRoom(sheet.head)
            start = max(0, min(start, body.count - room))
            screen.draw(head: sheet.head, body: body, from: start, foot: foot)
            switch screen.key() {
            case .up, .letter("k"): start -= 1
            case .down, .letter("j"): start += 1
            case .pageUp, .letter("b"): start -= room
            case .pageDown: start += room
            case .end, .letter("q"): return nil
            case .letter("a"): return try reviewer.approve(sheet)
            case .letter("s"):
                reviewer.skip()
                return help
            case .letter("u"): return try reviewer.undo()
            case .letter("r"):
                guard let reason = screen.line("Why is letter \(sheet.letter.id) rejected?") else {
                    foot = "not rejected: no reason was given"
                    continue
                }
                return try reviewer.reject(sheet, reason: reason)
            case .letter("e"): return try edit(sheet)
            case .letter: foot = help + "  j k scroll"
            }
        }
    }

    private func edit(_ sheet: ReviewSheet) throws -> String {
        screen.leave()
        defer { screen.enter() }
        let old = sheet.letter.revision == 0 ? "" : sheet.draft
        return try TextEditor.edit(old, sheet.letter.id) { try reviewer.edit(sheet, body: $0) }
    }
}
