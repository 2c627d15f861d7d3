/// Tells this machine from others by how a host is written, the only place where mail may go in
/// the clear (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3, RFC 6761 §6.3).
package enum LoopbackHost {
    /// True for `localhost`, `::1` with or without brackets, and `127.x.y.z` in whole figures; a
    /// name that merely begins so may lead anywhere.
    package static func names(_ host: String) -> Bool {
        switch host.lowercased() {
        case "localhost", "::1", "[::1]": return true
        default: break
        }
        let figures = host.split(separator: ".", omittingEmptySubsequences: false)
        guard figures.count == 4, figures.first == "127" else { return false }
        return figures.allSatisfy { figure in
            figure.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(figure) != nil
        }
    }
}
