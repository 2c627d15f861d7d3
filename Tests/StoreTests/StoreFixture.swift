import Foundation
import Store

/// A store in a folder of its own that goes away with it.
final class StoreFixture {
    let folder: String
    let store: Store

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("store-\(UUID().uuidString)").path
        store = try Store(folder: folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func digest(_ seed: UInt8) -> [UInt8] { [UInt8](repeating: seed, count: 32) }

    func take(_ uid: UInt32, seed: UInt8, validity: UInt32 = 7) throws -> [WaitingMail] {
        let mail = TakenMail(
            uid: uid, bytes: Array("mail \(seed)".utf8), digest: Self.digest(seed), size: 6,
            complete: true)
        return try store.takeIn([mail], mailbox: "office", uidValidity: validity, now: 100)
    }

    static func revision(_ seed: UInt8, author: String = "program") -> RevisionDraft {
        RevisionDraft(
            author: author, body: "Dear \(seed)", bytes: [seed], digest: digest(seed),
            sources: "", messageID: "m\(seed)@office.example")
    }

    static func letter(_ seed: UInt8, withText: Bool = true) -> LetterDraft {
        LetterDraft(
            letter: "answer", language: "en", recipient: "ana@city.example", subject: "Re: Tours",
            score: 0.9, gaps: ["What is the fee?"], reason: "asks",
            revision: withText ? revision(seed) : nil)
    }

    func decide(
        _ mail: Int64, threads: [String] = [], sender: String = "ana@city.example",
        messageID: String? = nil, letters: [LetterDraft] = []
    ) throws -> [Int64] {
        try store.record(
            [
                DecisionRecord(
                    mailID: mail, kind: "human", language: "en", sender: sender, subject: "Tours",
                    messageID: messageID, threads: threads, opensCase: true, decision: "draft",
                    letters: letters)
            ], now: 110
        ).letters
    }

    /// A held letter for a fresh mail.
    func held(_ seed: UInt8 = 1, withText: Bool = true) throws -> Int64 {
        let mail = try present(take(UInt32(seed), seed: seed).first?.id)
        return try present(
            decide(mail, letters: [Self.letter(seed, withText: withText)]).first)
    }

    private struct Absent: Error {}

    private func present<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Absent() }
        return value
    }
}
