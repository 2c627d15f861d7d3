/// `monitoring:` of the site: where `/health` and `/metrics` are told; nowhere without it.
package struct MonitoringSettings: Sendable, Equatable {
    package let host: String
    /// 0 lets the system choose; the daemon's log tells which one it was.
    package let port: Int

    static func read(_ reader: SettingsReader) -> MonitoringSettings? {
        let listen = reader.text("listen") ?? "127.0.0.1:8481"
        reader.refuseOthers()
        guard let (host, port) = DeskSettings.place(listen) else {
            reader.complain("listen", "‘\(listen)’ is no host with a port, such as 127.0.0.1:8481")
            return nil
        }
        return MonitoringSettings(host: host, port: port)
    }
}
