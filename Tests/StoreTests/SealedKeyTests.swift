import GRDB
import Sending
@testable import Store
import Testing

@Suite struct SealedKeyTests {
    private static let day: Int64 = 86_400

    private func issue(
        _ store: Store, at now: Int64, days: Int64 = 14, chance: UInt8
    ) throws -> OneUseKey {
        let terms = KeyTerms(
            purpose: "desk", subject: "1.1", holder: "marie@office.example", binding: [9],
            expiresAt: now + days * Self.day)
        let sealed = try #require(
            try store.sealedKey(
                for: terms, random: Array(repeating: chance, count: 20),
                freshSecret: Array(repeating: chance, count: 32), now: now))
        try store.perform([IssueKey(sealed)], now: now)
        return sealed.key
    }

    private func secrets(_ store: Store) throws -> Int {
        try store.pool.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM key_secret") ?? 0
        }
    }

    private func isGood(_ key: OneUseKey, _ store: Store) throws -> Bool {
        let row = try #require(try store.key(key))
        return try store.isSealed(key, as: row)
    }

    @Test func `a new secret takes over after a month, and the old one knows its keys`() throws {
        let store = try StoreFixture().store
        let first = try issue(store, at: 0, days: 40, chance: 1)
        _ = try issue(store, at: 29 * Self.day, chance: 2)
        #expect(try secrets(store) == 1)
        let later = try issue(store, at: 31 * Self.day, chance: 3)
        #expect(try secrets(store) == 2)
        #expect(try isGood(first, store) && isGood(later, store))
        #expect(try store.journal(limit: 9).filter { $0.action == "renewed" }.count == 2)
        _ = try issue(store, at: 400 * Self.day, chance: 4)
        #expect(try secrets(store) == 1)
        #expect(try !isGood(first, store))
    }

    @Test(arguments: [
        "holder = 'eve@office.example'", "subject = '2.1'", "binding = x'08'",
        "expires_at = expires_at + 1", "sealed_by = NULL", "sealed_by = 77",
    ])
    func `a row that was altered fits no key`(change: String) throws {
        let store = try StoreFixture().store
        _ = try issue(store, at: 0, chance: 1)
        let key = try issue(store, at: 10, chance: 2)
        #expect(try isGood(key, store))
        try store.pool.write {
            try $0.execute(sql: "UPDATE one_use_key SET \(change) WHERE created_at = 10")
        }
        #expect(try !isGood(key, store))
    }

    @Test func `a key from before the first secret is good until its end`() throws {
        let store = try StoreFixture().store
        let old = try #require(OneUseKey(text: "abcdefghijklmnopqrst"))
        try store.perform(
            [
                IssueKey(
                    old, purpose: "desk", subject: "1.1", holder: "marie@office.example",
                    expiresAt: 500)
            ], now: 5)
        #expect(try isGood(old, store))
        _ = try issue(store, at: 10, chance: 1)
        #expect(try isGood(old, store))
    }
}
