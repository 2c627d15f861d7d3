import Foundation

extension SiteConfiguration {
    /// How the site tells that a mail really comes from whom it says.
    package struct Authentication: Sendable, Equatable {
        /// Whether keys are looked up in the DNS.
        package var dns = true
        /// A file of keys that are known beforehand, for closed networks.
        package var pinnedKeys: String?
        /// The authserv-id that the site's own server writes (RFC 8601).
        package var server: String?
        /// `Received` fields that the site's own servers put above those results.
        package var receivedAbove = 0

        package init() {}
    }
}

extension SiteConfiguration.Authentication {
    init(_ reader: SettingsReader?, inFolder: (String) -> String) {
        self.init()
        guard let reader else { return }
        dns = reader.flag("dns", or: true)
        if let file = reader.text("keys") {
            pinnedKeys = inFolder(file)
            if !FileManager.default.isReadableFile(atPath: inFolder(file)) {
                reader.complain("keys", "cannot be read; one line a key: NAME v=DKIM1; k=…; p=…")
            }
        }
        if let results = reader.child("results") {
            server = results.required("server", "mx.office.example").lowercased()
            receivedAbove = results.number("received-above", in: 0...10, or: 0)
            results.refuseOthers()
        }
        reader.refuseOthers()
    }
}
