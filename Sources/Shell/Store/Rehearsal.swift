import Foundation
import GRDB

/// A copy of the record to try something on, and what was tried.
extension Store {
    /// Copies the record as it is now into another folder, also while a daemon writes.
    package func copy(into folder: String) throws -> Store {
        do {
            let copy = try DatabaseQueue(path: folder + "/secretariat.sqlite")
            try pool.backup(to: copy)
            try copy.close()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
        var store = try Store(folder: folder)
        store.gate = gate
        return store
    }

    /// Numbers of the mails that are taken in and not yet decided.
    package func waitingNumbers() throws -> [Int64] {
        try read {
            try Int64.fetchAll($0, sql: "SELECT id FROM mail WHERE state = 'taken' ORDER BY id")
        }
    }

    /// The letters that a mail led to, those to staff beside it left out.
    package func letters(for mail: Int64) throws -> [LetterRow] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: LetterRow.query
                    + " WHERE letter.mail_id = ? AND purpose <> 'staff' ORDER BY letter.id",
                arguments: [mail]
            ).map(LetterRow.init)
        }
    }
}
