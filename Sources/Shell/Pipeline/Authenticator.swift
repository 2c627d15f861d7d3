package import Authenticating
package import MIME

/// Finds out who really sent a mail: fetches the keys first, then judges without waiting.
package struct Authenticator: Sendable {
    /// Gives the texts at a name; nil where the DNS is not to be asked.
    package typealias Source = @Sendable (String) async -> DKIMKeyAnswer

    private let source: Source?
    private let pinned: DKIMKeyRecords
    private let results: TrustedResults?

    package init(source: Source?, pinned: DKIMKeyRecords, results: TrustedResults?) {
        self.source = source
        self.pinned = pinned
        self.results = results
    }

    /// Trusts nobody.
    package static let none = Authenticator(
        source: nil, pinned: DKIMKeyRecords(), results: nil)

    /// The keys that the signatures of these mails name; a pinned key is never asked for.
    package func keys(for mails: [[UInt8]]) async -> DKIMKeyRecords {
        var records = pinned
        let names = Set(mails.flatMap { Authentication.neededKeys(in: $0) })
            .filter { !records.has($0) }
        guard let source, !names.isEmpty else { return records }
        let found = await withTaskGroup(of: (String, DKIMKeyAnswer).self) { group in
            for name in names { group.addTask { (name, await source(name)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for (name, answer) in found { records[name] = answer }
        return records
    }

    package func authentication(
        of message: Message, keys: DKIMKeyRecords, now: Int64
    ) -> Authentication {
        Authentication(of: message, keys: keys, results: results, now: now)
    }
}
