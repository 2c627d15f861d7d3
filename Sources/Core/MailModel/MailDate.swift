/// A moment with the offset of the clock that wrote it (RFC 5322 §3.3).
package struct MailDate: Sendable, Hashable, Codable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let secondsSinceEpoch: Int64
    /// Minutes east of Greenwich; nil for `-0000`, where the writer's zone is unknown.
    package let zoneMinutes: Int?

    package init(secondsSinceEpoch: Int64, zoneMinutes: Int?) {
        self.secondsSinceEpoch = secondsSinceEpoch
        self.zoneMinutes = zoneMinutes
    }

    /// RFC 3339, in the writer's zone.
    package var rfc3339: String {
        let offset = zoneMinutes ?? 0
        let local = CivilTime(secondsSinceEpoch: secondsSinceEpoch + Int64(offset) * 60)
        return local.dateText + "T" + local.timeText + Self.offsetText(offset)
    }

    private static func offsetText(_ minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        let size = abs(minutes)
        return (minutes < 0 ? "-" : "+") + CivilTime.padded(size / 60, 2) + ":"
            + CivilTime.padded(size % 60, 2)
    }
}
