import Drafting
import MIME
import MailModel
package import Store

/// Makes a new version of a held letter from the text that a member of staff wrote, the same for
/// every way in which staff work.
package struct LetterEditor: Sendable {
    private let store: Store
    private let composer: LetterComposer
    private let clock: WallClock

    package init(store: Store, composer: LetterComposer, clock: WallClock) {
        self.store = store
        self.composer = composer
        self.clock = clock
    }

    /// Gives back the new version's number; throws `StoreError.refused` where `revision` is not
    /// the newest version of a held letter.
    @discardableResult
    package func edit(
        _ letter: Int64, revision: Int, body: String, author: String
    ) throws -> Int {
        guard let row = try store.letter(letter) else {
            throw StoreError.refused("there is no letter \(letter)")
        }
        let draft = try preview(row, body: body, author: author)
        return try store.revise(letter, from: revision, to: draft, now: clock.now())
    }

    /// The version that a text would make, not kept.
    ///
    /// Throws `LetterNotRendered.unfilled` for a text that may not leave as it is, unless it is
    /// shown only.
    package func preview(
        _ row: LetterRow, body: String, author: String, isShownOnly: Bool = false
    ) throws -> RevisionDraft {
        if !isShownOnly, let name = UnfilledVariable(in: body) {
            throw LetterNotRendered.unfilled(name.text)
        }
        let old = try store.revision(row.revision, of: row.id)
        return try composer.revise(
            row, body: body, author: author, frame: try frame(of: row, old),
            sources: old?.sources ?? "")
    }

    /// What the letter keeps beside its words: from its last version, or from the mail it answers.
    private func frame(of row: LetterRow, _ old: RevisionRow?) throws -> LetterFrame {
        if let old { return LetterFrame(of: Message(parsing: old.bytes)) }
        guard let mail = row.mailID, let raw = try store.rawMail(mail) else {
            return LetterFrame()
        }
        return LetterFrame(answering: Message(parsing: raw))
    }
}
