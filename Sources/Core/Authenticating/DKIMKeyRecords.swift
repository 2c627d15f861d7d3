/// What was found where a key should stand.
package enum DKIMKeyAnswer: Sendable, Equatable {
    /// The texts of the name's TXT records; usually one.
    case texts([[UInt8]])
    /// The name has none: a signature that needs it is worthless.
    case none
    /// Nobody could be asked just now.
    case unavailable
}

/// Key records by name, fetched before a mail is judged.
package struct DKIMKeyRecords: Sendable, Equatable {
    private var answers: [String: DKIMKeyAnswer]

    package init(_ answers: [String: DKIMKeyAnswer] = [:]) {
        self.answers = answers.reduce(into: [:]) { $0[$1.key.lowercased()] = $1.value }
    }

    /// A name that nobody has asked for counts as unavailable.
    package subscript(name: String) -> DKIMKeyAnswer {
        get { answers[name.lowercased()] ?? .unavailable }
        set { answers[name.lowercased()] = newValue }
    }

    package func has(_ name: String) -> Bool { answers[name.lowercased()] != nil }

    /// Reads a file of pinned keys: `selector._domainkey.domain  v=DKIM1; k=rsa; p=…`, one a line.
    ///
    /// Throws the number of the first line that is none.
    package static func pinned(_ text: String) throws(PinnedKeyDefect) -> DKIMKeyRecords {
        var texts: [String: [[UInt8]]] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in zip(1..., lines) {
            let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let name = words.first, !name.hasPrefix("#") else { continue }
            guard words.count == 2, name.contains("._domainkey."),
                TagList(Array(words[1].utf8))?["p"] != nil
            else { throw PinnedKeyDefect(line: number) }
            texts[name.lowercased(), default: []].append(Array(words[1].utf8))
        }
        return DKIMKeyRecords(texts.mapValues { .texts($0) })
    }
}

package struct PinnedKeyDefect: Error, Sendable {
    package let line: Int
}

/// A public key as the DNS holds it (RFC 6376 §3.6.1, RFC 8463 §4).
struct DKIMKey {
    let type: String
    let bytes: [UInt8]
    /// `t=s`: the identity must be exactly the signing domain.
    let isStrict: Bool
    /// `t=y`: the domain only tries; a valid signature counts like none.
    let isTest: Bool

    /// Nil for a record that is no key, is revoked, or is not for mail signed with SHA-256.
    static func read(_ text: [UInt8]) -> DKIMKey? {
        guard let tags = TagList(text), tags["v"] ?? "DKIM1" == "DKIM1",
            let bytes = DKIMSignature.base64(tags.packed("p"))
        else { return nil }
        let hashes = tags.items("h") ?? ["sha256"]
        let services = tags.items("s") ?? ["*"]
        guard hashes.contains("sha256"), services.contains("*") || services.contains("email")
        else { return nil }
        let flags = tags.items("t") ?? []
        return DKIMKey(
            type: (tags.packed("k") ?? "rsa").lowercased(), bytes: bytes,
            isStrict: flags.contains("s"), isTest: flags.contains("y"))
    }
}
