import MailModel

/// The word of the site's own mail server on who sent a mail (RFC 8601).
///
/// Anybody can write a header field of that name. The server's own stand at the top, above the
/// `Received` fields that came with the mail; only those with its name count, and only there.
package struct TrustedResults: Sendable, Equatable {
    /// The authserv-id that the server writes.
    package let server: String
    /// `Received` fields that the site's own servers put above the results.
    package let receivedAbove: Int

    package init(server: String, receivedAbove: Int) {
        self.server = server.lowercased()
        self.receivedAbove = receivedAbove
    }

    /// The words of the proof for this author; nil where the server does not vouch for them.
    func proof(for author: EmailAddress, in header: RawHeader) -> String? {
        for results in own(header) {
            for result in results where result.passes(for: author.domain) {
                return "\(server) says \(result.method)=pass for \(author.domain)"
            }
        }
        return nil
    }

    /// The results of each field that counts.
    private func own(_ header: RawHeader) -> [[MethodResult]] {
        var received = 0
        var found: [[MethodResult]] = []
        for field in header.fields {
            if field.name == "received" { received += 1 }
            if received > receivedAbove { break }
            guard field.name == "authentication-results",
                let results = MethodResult.read(field.value, of: server)
            else { continue }
            found.append(results)
        }
        return found
    }
}

/// `dkim=pass header.d=office.example` of one field.
struct MethodResult {
    let method: String
    let result: String
    let properties: [String: String]

    func passes(for domain: String) -> Bool {
        guard result == "pass" else { return false }
        switch method {
        case "dkim":
            return signer.map { Alignment.holds(domain, signedBy: $0) } ?? false
        case "dmarc":
            return properties["header.from"] == domain
        default: return false
        }
    }

    /// Of `header.d`, or of `header.i`, which is below it.
    private var signer: String? {
        if let domain = properties["header.d"] { return domain }
        return properties["header.i"].flatMap { $0.split(separator: "@").last.map(String.init) }
    }

    /// Nil where another server wrote the field, or it cannot be read.
    static func read(_ value: ArraySlice<UInt8>, of server: String) -> [MethodResult]? {
        guard let text = withoutComments(value) else { return nil }
        var pieces = text.lowercased().split(
            separator: ";" as Character, omittingEmptySubsequences: false
        ).map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        guard let first = pieces.first, first.first == server,
            first.count == 1 || (first.count == 2 && first[1] == "1")
        else { return nil }
        pieces.removeFirst()
        return pieces.compactMap(method)
    }

    private static func method(_ words: [String]) -> MethodResult? {
        let pairs = words.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        guard let head = pairs.first, head.count == 2 else { return nil }
        let properties = pairs.dropFirst().reduce(into: [String: String]()) { found, pair in
            if pair.count == 2, found[pair[0]] == nil { found[pair[0]] = pair[1] }
        }
        let method = head[0].split(separator: "/").first.map(String.init) ?? ""
        return MethodResult(method: method, result: head[1], properties: properties)
    }

    /// The value without comments; nil where a comment does not end or anything is quoted, which
    /// no result that counts here needs.
    private static func withoutComments(_ value: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var depth = 0
        for byte in value {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): return nil
            case UInt8(ascii: "\""): if depth == 0 { return nil }
            default: if depth == 0 { bytes.append(byte) }
            }
            if depth < 0 { return nil }
        }
        return depth == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
