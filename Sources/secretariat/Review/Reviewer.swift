import Pipeline
import Sending
import SiteLoading
import Store

/// The decisions of a review, each through the same function as every other way to work.
final class Reviewer {
    private let store: Store
    private let site: SiteConfiguration
    private let state: String
    private let actor: String
    /// Letters that were approved in this review, the last one last.
    private var approved: [Int64] = []
    private var waiting: [Int64] = []
    private var position = 0
    private(set) var decided = 0

    init(store: Store, site: SiteConfiguration, state: String, actor: String) throws {
        self.store = store
        self.actor = actor
        self.site = site
        self.state = state
        waiting = try store.letters(in: [.held]).filter { $0.purpose != .staff }.map(\.id)
    }

    /// The letter in hand; letters that others decided meanwhile are passed over.
    func sheet() throws -> ReviewSheet? {
        while position < waiting.count {
            if let row = try store.letter(waiting[position]), row.state == .held {
                return try ReviewSheet(
                    row, place: "\(position + 1)/\(waiting.count)", store: store,
                    now: Terminal.now)
            }
            position += 1
        }
        return nil
    }

    func skip() { position += 1 }

    /// Whether the last approval of this review may still be taken back.
    var canUndo: Bool { !approved.isEmpty }

    func approve(_ sheet: ReviewSheet) throws -> String {
        let letter = sheet.letter
        let outcome = try store.approve(
            letter.id, revision: letter.revision, by: actor,
            releaseAt: Terminal.now + Int64(site.limits.undoSeconds), now: Terminal.now)
        Bell.ring(state)
        position += 1
        if case .waits(let others) = outcome {
            return "letter \(letter.id) has your approval and waits for \(others) more"
                + " to approve it"
        }
        approved.append(letter.id)
        decided += 1
        return "letter \(letter.id) is approved; u calls it back for \(site.limits.undoSeconds) s"
    }

    func reject(_ sheet: ReviewSheet, reason: String) throws -> String {
        try store.reject(
            sheet.letter.id, revision: sheet.letter.revision, by: actor, reason: reason,
            now: Terminal.now)
        decided += 1
        position += 1
        return "letter \(sheet.letter.id) is rejected"
    }

    /// Calls the last approved letter back and takes it in hand again.
    func undo() throws -> String {
        guard let last = approved.popLast() else {
            return "nothing was approved in this review"
        }
        try store.callBack(last, by: actor, now: Terminal.now)
        decided -= 1
        if let place = waiting.firstIndex(of: last) { position = place }
        return "letter \(last) is held again"
    }

    func edit(_ sheet: ReviewSheet, body: String) throws -> String {
        let old = try store.revision(sheet.letter.revision, of: sheet.letter.id)?.body
        guard body != old, !body.allSatisfy(\.isWhitespace) else { return "nothing was changed" }
        let editor = LetterEditor(
            store: store, composer: LetterComposer(office: site.office, clock: .system),
            clock: .system)
        let number = try editor.edit(
            sheet.letter.id, revision: sheet.letter.revision, body: body, author: actor)
        return "letter \(sheet.letter.id) is at revision \(number)"
    }
}
