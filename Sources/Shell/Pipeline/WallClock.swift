import Foundation
import MailModel

/// The time of day, handed in so that tests can turn it.
package struct WallClock: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let now: @Sendable () -> Int64
    /// Minutes east of Greenwich of a named zone at a moment.
    package let offsetMinutes: @Sendable (_ zone: String, _ moment: Int64) -> Int
    /// Fresh random bytes for Message-IDs, boundaries and keys.
    package let randomBytes: @Sendable (Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Int64,
        offsetMinutes: @escaping @Sendable (String, Int64) -> Int,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.offsetMinutes = offsetMinutes
        self.randomBytes = randomBytes
    }

    /// The day in a zone, as `2015-02-02`.
    package func today(in zone: String) -> String {
        let moment = now()
        let local = moment + Int64(offsetMinutes(zone, moment)) * 60
        return CivilTime(secondsSinceEpoch: local).dateText
    }

    package static let system = WallClock(
        now: { Int64(Date().timeIntervalSince1970) },
        offsetMinutes: { zone, moment in
            let date = Date(timeIntervalSince1970: Double(moment))
            return (TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 0) / 60
        },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            var bytes: [UInt8] = []
            while bytes.count < count {
                // Each call asks the kernel; eight bytes cost as much as one.
                withUnsafeBytes(of: generator.next() as UInt64) { bytes += $0 }
            }
            return Array(bytes.prefix(count))
        })
}

extension [UInt8] {
    /// Lower-case hexadecimal digits, two a byte.
    var hex: String {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
        return String(decoding: flatMap { [digit($0 >> 4), digit($0 & 15)] }, as: UTF8.self)
    }
}
