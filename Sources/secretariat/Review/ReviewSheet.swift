import MIME
import MailModel
import Replies
import Store

/// What a reviewer sees of one letter: who it goes to, the draft, and beside it what it rests on.
struct ReviewSheet {
    let letter: LetterRow
    let head: [String]
    let draft: String
    let beside: String

    init(_ letter: LetterRow, place: String, store: Store, now: Int64) throws {
        self.letter = letter
        let version = try store.revision(letter.revision, of: letter.id)
        let gaps = letter.gaps.isEmpty ? "" : "  \(letter.gaps.count) open"
        let score = letter.isMeasured ? "  score \(Int(letter.score * 100)) %" : ""
        let hours = (now - letter.createdAt) / 3_600
        head = [
            "\(place)  letter \(letter.id).\(letter.revision)  \(letter.letter) "
                + "(\(letter.language))\(score)\(gaps)  \(hours) h",
            "to \(letter.recipient)", letter.subject,
        ].map(TerminalText.clean)
        draft = version?.body ?? "No text yet: e to write one, r to reject."
        beside = try Self.beside(letter, version, store)
    }

    private static func beside(
        _ letter: LetterRow, _ version: RevisionRow?, _ store: Store
    ) throws -> String {
        var parts = ["WHY\n" + letter.reason]
        if letter.approvalsNeeded > 1 {
            let given = try store.approvers(of: letter.id)
            parts.append(
                "APPROVAL\nby \(letter.approvalsNeeded) members of staff; so far: "
                    + (given.isEmpty ? "nobody" : given.joined(separator: ", ")))
        }
        let deeds = try store.deeds(of: letter)
        if !deeds.isEmpty { parts.append("DONE ALREADY\n" + deeds.joined(separator: "\n")) }
        let effects = try store.effects(of: letter)
        if !effects.isEmpty { parts.append("EFFECT\n" + effects.joined(separator: "\n")) }
        if !letter.gaps.isEmpty { parts.append("OPEN\n" + letter.gaps.joined(separator: "\n")) }
        if let sources = version?.sources, !sources.isEmpty {
            let lines = sources.split(separator: "\n").map { "- " + $0 }
            parts.append("SOURCES\n" + lines.joined(separator: "\n"))
        }
        if let id = letter.mailID, let raw = try store.rawMail(id) {
            let mail = Message(parsing: raw)
            let from = mail.from.first.map { "\($0.name ?? "") <\($0.address)>" } ?? ""
            parts.append("THEIR MAIL  \(from)\n" + BodySections(of: mail).authorText)
        }
        return parts.joined(separator: "\n\n")
    }

    /// The sheet in plain lines, for a reader that is no terminal.
    var plain: String {
        (head + ["", TerminalText.clean(draft), "", TerminalText.clean(beside)])
            .joined(separator: "\n")
    }

    /// The narrowest screen on which two columns are readable.
    private static let narrow = 84

    /// The lines below the head: two columns, or one under the other on a narrow screen.
    func lines(width: Int) -> [String] {
        guard width >= Self.narrow else {
            return TerminalText.wrapped(draft + "\n\n" + beside, to: width)
        }
        let left = (width - 3) * 11 / 20
        let right = width - 3 - left
        let ours = TerminalText.wrapped(draft, to: left)
        let theirs = TerminalText.wrapped(beside, to: right)
        return (0..<max(ours.count, theirs.count)).map { index in
            let one = index < ours.count ? ours[index] : ""
            let two = index < theirs.count ? theirs[index] : ""
            return TerminalText.fitted(one, to: left) + " │ " + two
        }
    }
}
