import Authenticating
import Foundation
import Pipeline
import Resolving
import SiteLoading

/// Keys from the DNS and from the site, and the results that the site's own server writes.
enum AuthenticationWiring {
    static func authenticator(
        _ settings: SiteConfiguration.Authentication, now: @escaping @Sendable () -> Int64
    ) throws -> Authenticator {
        let resolver = DomainResolver(now: now)
        let asking: Authenticator.Source = { await resolver.texts(at: $0) }
        var keys = DKIMKeyRecords()
        if let file = settings.pinnedKeys { keys = try pinned(file) }
        let results = settings.server.map {
            TrustedResults(server: $0, receivedAbove: settings.receivedAbove)
        }
        return Authenticator(
            source: settings.dns ? asking : nil, pinned: keys, results: results)
    }

    private static func pinned(_ path: String) throws -> DKIMKeyRecords {
        let text = FileManager.default.contents(atPath: path).map {
            String(decoding: $0, as: UTF8.self)
        }
        do throws(PinnedKeyDefect) {
            return try DKIMKeyRecords.pinned(text ?? "")
        } catch {
            throw SiteDefects([
                SiteDefect(
                    file: path, line: error.line, key: "authentication.keys",
                    remedy: "is no key; write SELECTOR._domainkey.DOMAIN v=DKIM1; k=…; p=…")
            ])
        }
    }
}
