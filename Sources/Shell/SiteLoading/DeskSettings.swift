import MailModel

/// `desk:` of the site: where the desk in the browser listens, and by what name people reach it.
package struct DeskSettings: Sendable, Equatable {
    package let host: String
    /// 0 lets the system choose; the daemon's log tells which one it was.
    package let port: Int
    /// How people outside the machine reach the desk, through a proxy that keeps its TLS.
    package let url: PublicAddress?
    /// Hours after which one signs in anew.
    package let sessionHours: Int

    package init(host: String, port: Int, url: PublicAddress? = nil, sessionHours: Int = 12) {
        self.host = host
        self.port = port
        self.url = url
        self.sessionHours = sessionHours
    }

    /// What links in letters to readers begin with; nil where the desk is not public.
    package var publicOrigin: String? { url?.isSecure == true ? url?.text : nil }

    package var isLoopback: Bool {
        LoopbackHost.names(host)
    }
}

/// `https://desk.office.example` or `https://desk.office.example:8443`: an origin without a path.
package struct PublicAddress: Sendable, Equatable {
    package let scheme: String
    /// The host, and the port where it is not the scheme's own.
    package let authority: String

    /// Nil for anything but http or https, a host and perhaps a port.
    package init?(_ text: String) {
        let pieces = text.split(separator: "://", maxSplits: 1).map(String.init)
        guard pieces.count == 2, pieces[0] == "http" || pieces[0] == "https" else { return nil }
        let authority = pieces[1].hasSuffix("/") ? String(pieces[1].dropLast()) : pieces[1]
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2, host.utf8.allSatisfy({
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 32)
        }) else { return nil }
        if parts.count == 2 {
            guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil }
        }
        scheme = pieces[0]
        self.authority = authority.lowercased()
    }

    package var isSecure: Bool { scheme == "https" }
    package var text: String { "\(scheme)://\(authority)" }
}

// MARK: - Reading

extension DeskSettings {
    static func read(_ reader: SettingsReader) -> DeskSettings? {
        let listen = reader.text("listen") ?? "127.0.0.1:8480"
        let hours = reader.number("session-hours", in: 1...720, or: 12)
        let written = reader.text("url")
        reader.refuseOthers()
        guard let (host, port) = place(listen) else {
            reader.complain("listen", "‘\(listen)’ is no host with a port, such as 127.0.0.1:8480")
            return nil
        }
        var url: PublicAddress?
        if let written {
            url = PublicAddress(written)
            if url == nil {
                reader.complain("url", "‘\(written)’ is no origin; write https://desk.office.example")
            }
        }
        let settings = DeskSettings(host: host, port: port, url: url, sessionHours: hours)
        if !settings.isLoopback, url?.isSecure != true {
            reader.complain(
                "listen", "needs `url: https://…` of a proxy with TLS, or a loopback address")
        }
        return settings
    }

    static func place(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        return host.isEmpty || host.contains("/") || host.contains(" ") ? nil : (host, port)
    }
}
