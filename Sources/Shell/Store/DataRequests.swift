import GRDB

/// Tables of what people ask about what the office holds of them.
enum DataRequestSchema {
    /// `confirmed` after the key came back; an erasure is done once its letter has left.
    static let requests = """
        CREATE TABLE data_request (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('export', 'erase')),
            address TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('confirmed', 'done', 'refused')),
            letter_id INTEGER REFERENCES letter (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX data_request_open ON data_request (id) WHERE state = 'confirmed';
        """
}

/// Keeps a request whose key came back, as an act of the letter that answers it.
package struct ConfirmDataRequest: StoreAct {
    let kind: String
    let address: String

    package init(_ kind: String, address: String) {
        self.kind = kind
        self.address = address
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                INSERT INTO data_request (kind, address, state, letter_id, at)
                VALUES (?, ?, 'confirmed', ?, ?)
                """, arguments: [kind, AddressRecord.key(address), scope.letterID, scope.now])
        try scope.journal(
            "reception", "data request", "letter \(scope.letterID ?? 0)", detail: kind)
    }
}

/// Ends a request; an erasure that was approved erases in the same transaction.
package struct EndDataRequest: StoreAct {
    let request: OpenDataRequest
    let isGranted: Bool

    package init(_ request: OpenDataRequest, isGranted: Bool) {
        self.request = request
        self.isGranted = isGranted
    }

    package func apply(_ scope: WriteScope) throws {
        try scope.database.execute(
            sql: """
                UPDATE data_request SET state = ?, address = '' WHERE id = ?
                AND state = 'confirmed'
                """, arguments: [isGranted ? "done" : "refused", request.id])
        guard scope.database.changesCount == 1, isGranted, request.kind == "erase" else { return }
        try EraseAddress(request.address, reason: "asked for by mail", by: "care").apply(scope)
    }
}

/// A request that waits for its letter to leave or to be refused.
package struct OpenDataRequest: Sendable {
    package let id: Int64
    package let kind: String
    package let address: String
    /// The state of the letter that answers it.
    package let letterState: String
}

extension Store {
    package func openDataRequests() throws -> [OpenDataRequest] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT data_request.id, kind, address, letter.state AS letter_state
                    FROM data_request JOIN letter ON letter.id = letter_id
                    WHERE data_request.state = 'confirmed' ORDER BY data_request.id
                    """
            ).map {
                OpenDataRequest(
                    id: $0["id"], kind: $0["kind"], address: $0["address"],
                    letterState: $0["letter_state"])
            }
        }
    }
}
