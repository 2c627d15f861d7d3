import Foundation
import GRDB

/// Writes where a person lives, which no act of the tours does.
enum PersonCountry {
    static func set(_ country: String, of address: String, in folder: String) throws {
        let queue = try DatabaseQueue(path: folder + "/secretariat.sqlite")
        try queue.write {
            try $0.execute(
                sql: "UPDATE person SET country = ? WHERE address = ?",
                arguments: [country, address])
        }
    }
}
