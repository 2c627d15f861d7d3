import Foundation
import GRDB
import Store
import Testing

@Suite struct JournalTests {
    private func tampered(_ sql: String) throws -> Int64? {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        try fixture.store.reject(id, revision: 1, by: "li", reason: "twice", now: 130)
        try DatabaseQueue(path: fixture.folder + "/secretariat.sqlite").write {
            try $0.execute(sql: sql)
        }
        return try fixture.store.brokenJournalLine()
    }

    @Test func `an untouched journal is whole`() throws {
        #expect(try tampered("SELECT 1") == nil)
    }

    @Test(
        "A touched journal names its first broken line",
        arguments: [
            ("UPDATE journal SET detail = 'x' WHERE id = 2", 2),
            ("UPDATE journal SET actor = 'x' WHERE id = 1", 1),
            ("DELETE FROM journal WHERE id = 2", 2), ("DELETE FROM journal WHERE id = 3", 3),
            ("UPDATE journal SET id = 9 WHERE id = 3", 3),
        ] as [(String, Int64)])
    func broken(sql: String, line: Int64) throws {
        #expect(try tampered(sql) == line)
    }
}
