import Foundation
package import SiteLoading
import Synchronization

/// Where the desk listens now, kept in the state folder so that commands can name it.
package final class DeskPlace: Sendable {
    private let settings: DeskSettings
    private let file: String
    private let bound: Mutex<String?> = Mutex(nil)

    package init(_ settings: DeskSettings, state: String) {
        self.settings = settings
        file = state + "/desk"
    }

    func open(at port: Int) {
        let text = Self.authority(settings.host, port)
        bound.withLock { $0 = text }
        try? text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    func close() {
        bound.withLock { $0 = nil }
        try? FileManager.default.removeItem(atPath: file)
    }

    /// The beginning of every link: the public one, or the place on this machine.
    package var link: String { settings.url?.text ?? "http://" + here }

    private var here: String {
        bound.withLock { $0 } ?? (try? String(contentsOfFile: file, encoding: .utf8))
            ?? Self.authority(settings.host, settings.port)
    }

    private static func authority(_ host: String, _ port: Int) -> String {
        (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    }

    /// Whether a request's Host names this desk: a page elsewhere that resolves its own name to
    /// this machine gets nothing.
    func isOurs(host: String) -> Bool { hosts.contains(host.lowercased()) }

    /// Whether a form comes from a page of this desk.
    func isOurs(origin: String) -> Bool {
        origin.lowercased() == settings.url?.text
            || hosts.contains { "http://" + $0 == origin.lowercased() }
    }

    private var hosts: [String] {
        let port = here.split(separator: ":").last.map(String.init) ?? ""
        let names = settings.isLoopback ? ["127.0.0.1", "localhost", "[::1]"] : []
        return names.map { "\($0):\(port)" } + [here] + [settings.url?.authority].compactMap { $0 }
    }
}
