import Foundation
package import MailModel

/// Where a secret is read from; the site itself never holds one.
package enum SecretSource: Sendable, Equatable, CustomStringConvertible {
    case file(String)
    case environment(String)
    /// A name in systemd's credential folder (`LoadCredential=`).
    case credential(String)

    package var description: String {
        switch self {
        case .file(let path): "file \(path)"
        case .environment(let name): "environment \(name)"
        case .credential(let name): "credential \(name)"
        }
    }

    /// Reads the secret, without its last line end; throws words that say how to provide it.
    package func read() throws(SecretUnreadable) -> Secret {
        switch self {
        case .file(let path): return try Self.read(path, "write the password into that file")
        case .environment(let name):
            guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
                throw SecretUnreadable(
                    reason: "the environment has no \(name); set it before starting")
            }
            return Secret(value)
        case .credential(let name):
            guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else {
                throw SecretUnreadable(
                    reason: "no credentials were handed over; "
                        + "add LoadCredential=\(name) to the unit")
            }
            return try Self.read("\(folder)/\(name)", "add LoadCredential=\(name) to the unit")
        }
    }

    private static func read(
        _ path: String, _ remedy: String
    ) throws(SecretUnreadable) -> Secret {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SecretUnreadable(reason: "cannot read \(path); \(remedy)")
        }
        let text = String(decoding: data, as: UTF8.self)
        let trimmed = text.last?.isNewline == true ? String(text.dropLast()) : text
        guard !trimmed.isEmpty else {
            throw SecretUnreadable(reason: "\(path) is empty; \(remedy)")
        }
        return Secret(trimmed)
    }
}

package struct SecretUnreadable: Error, Sendable, CustomStringConvertible {
    package let reason: String
    package var description: String { reason }
}
