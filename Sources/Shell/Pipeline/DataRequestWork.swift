package import Store

/// Does what staff approved for people who asked about their data, once the letter has left.
package struct DataRequestWork: PeriodicWork {
    private let store: Store

    package init(store: Store) { self.store = store }

    package var name: String { "data requests" }

    package func work(now: Int64) async throws -> Int64? {
        var erased = false
        for request in try store.openDataRequests() {
            switch request.letterState {
            case "sent", "failed":
                try store.perform([EndDataRequest(request, isGranted: true)], now: now)
                erased = erased || request.kind == "erase"
                CrashPoint.pass("data.ended")
            case "rejected", "superseded", "expired":
                try store.perform([EndDataRequest(request, isGranted: false)], now: now)
            default: break
            }
        }
        if erased { try store.forgetErased() }
        return nil
    }
}
