/// Where the content of a part lies that the mail only points to (RFC 2046 §5.2.3, RFC 2017).
///
/// Nothing is ever fetched from there: the address is text for a person.
package struct ExternalBody: Sendable, Hashable {
    /// `url`, `ftp`, `anon-ftp`, `tftp`, `local-file`, `mail-server` or another word, lower case.
    package let access: String
    /// A URL where one can be made of the parameters; else the name of a file or of a server.
    package let address: String?
    /// The type of what lies there; nil where the part does not say.
    package let type: String?
    /// Bytes of what lies there, as the sender says.
    package let size: Int?

    init(_ parameters: [Parameter], described part: Message) {
        access = (parameters.value("access-type") ?? "").lowercased()
        address = Self.address(access, parameters)
        type = part.parts.first.flatMap { $0.isTyped ? $0.contentType.name : nil }
        size = parameters.value("size").flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func address(_ access: String, _ parameters: [Parameter]) -> String? {
        switch access {
        case "url":
            // A URL may be broken over lines; white space in it means nothing (RFC 2017 §3.1).
            return parameters.value("url")?.filter { !$0.isWhitespace }
        case "ftp", "anon-ftp", "tftp":
            guard let site = parameters.value("site") else { return parameters.value("name") }
            let path = [parameters.value("directory"), parameters.value("name")]
                .compactMap { $0?.trimmedSlashes }.filter { !$0.isEmpty }.joined(separator: "/")
            return "\(access == "tftp" ? "tftp" : "ftp")://\(site)/\(path)"
        case "mail-server":
            return parameters.value("server")
        default:
            return parameters.value("name")
        }
    }
}

extension String {
    fileprivate var trimmedSlashes: String {
        var text = Substring(self)
        while text.first == "/" { text.removeFirst() }
        while text.last == "/" { text.removeLast() }
        return String(text)
    }
}

extension Message {
    /// What a `message/external-body` part points to; nil for every other part.
    package func externalBody(of part: Part) -> ExternalBody? {
        guard part.contentType.name == "message/external-body" else { return nil }
        return ExternalBody(
            part.contentType.parameters, described: Message(parsing: bytes(of: part)))
    }
}
