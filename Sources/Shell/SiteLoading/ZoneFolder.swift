package import Calendar
import Foundation
import Synchronization

/// The system's zone database (RFC 8536), read file by file as names are asked for.
///
/// Rules are remembered, since every tour of a site asks for its zone and most share few.
package final class ZoneFolder: Sendable {
    private let path: String
    private let known = Mutex<[String: ZoneRules?]>([:])

    /// Where Debian and every other system keep it, unless `TZDIR` points elsewhere.
    package static let system = ZoneFolder(
        path: ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo")

    package init(path: String) { self.path = path }

    /// Whether there is a zone database at all.
    package var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The rules of an IANA zone such as Africa/Dakar; nil for a name that is none.
    package func rules(_ name: String) -> ZoneRules? {
        guard Self.isName(name) else { return nil }
        return known.withLock { known in
            if let rules = known[name] { return rules }
            let bytes = FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
            let rules = bytes.flatMap { ZoneRules(name: name, file: $0) }
            known[name] = .some(rules)
            return rules
        }
    }

    /// Octets of a zone's name; the longest of the IANA list has 32.
    private static let longestName = 64

    /// Letters, digits and `_ + - /`, so that a name never leads out of the folder.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= longestName && name.first != "/"
            && name.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x30...0x39).contains(byte) || [0x5F, 0x2B, 0x2D, 0x2F].contains(byte)
            }
    }
}
