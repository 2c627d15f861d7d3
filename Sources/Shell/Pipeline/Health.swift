import Foundation
import Sending
package import Store

/// Whether the office works, with each thing that a person has to look at.
package struct Health: Sendable {
    /// `place` is a word of the program or of the site and may be shown anywhere; `words` may
    /// hold a server's answer and are for the administrator alone.
    package struct Complaint: Sendable, Equatable {
        package let place: String
        package let words: String
    }

    package let vitals: Vitals
    package let beats: Pulse.Beats?
    package let disk: Disk
    package let complaints: [Complaint]
    package let now: Int64

    /// Seconds: an IDLE may be silent for 28 minutes.
    private static let longestSilence: Int64 = 35 * 60
    /// Seconds that a mail may wait to be decided.
    private static let longestDeciding: Int64 = 15 * 60
    /// Bytes free on the disk of the state.
    private static let leastFree: Int64 = 256 << 20

    /// Room on the disk where the record stands, in bytes.
    package struct Disk: Sendable, Equatable {
        package let free: Int64
        package let size: Int64

        package init(free: Int64, size: Int64) {
            self.free = free
            self.size = size
        }

        /// Of the disk that holds a folder; nothing where it cannot be told.
        package init(of folder: String) {
            let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
            free = (facts?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
            size = (facts?[.systemSize] as? NSNumber)?.int64Value ?? 0
        }
    }

    package init(
        vitals: Vitals, troubles: [Trouble], beats: Pulse.Beats?, disk: Disk, now: Int64
    ) {
        (self.vitals, self.beats, self.disk, self.now) = (vitals, beats, disk, now)
        complaints = troubles.map { Complaint(place: $0.place, words: $0.reason) }
            + Self.silences(beats, now) + Self.waits(vitals, now) + Self.room(disk)
    }

    package init(of store: Store, state: String, beats: Pulse.Beats?, now: Int64) throws {
        self.init(
            vitals: try store.vitals(now: now), troubles: try store.troubles(), beats: beats,
            disk: Disk(of: state), now: now)
    }

    private static func silences(_ beats: Pulse.Beats?, _ now: Int64) -> [Complaint] {
        (beats?.looked ?? [:]).sorted { $0.key < $1.key }.compactMap { name, at in
            now - at <= longestSilence
                ? nil
                : Complaint(
                    place: "mailbox \(name)",
                    words: "was last looked at \((now - at) / 60) minutes ago")
        }
    }

    private static func waits(_ vitals: Vitals, _ now: Int64) -> [Complaint] {
        var found: [Complaint] = []
        if let since = vitals.oldestUndecidedAt, now - since > longestDeciding {
            found.append(
                Complaint(
                    place: "reception",
                    words: "\(vitals.undecided) mails wait to be decided, the oldest for "
                        + "\((now - since) / 60) minutes"))
        }
        if let uncertain = vitals.letters[.uncertain], uncertain > 0 {
            found.append(
                Complaint(
                    place: "uncertain letters",
                    words: "\(uncertain); settle each with `queue settle` or `queue retry`"))
        }
        if vitals.overdue > 0, !vitals.isStopped {
            found.append(
                Complaint(
                    place: "outbox",
                    words: "\(vitals.overdue) letters might have left an hour ago: is the mode "
                        + "`observe`, or `limits: letters-per-day` used up?"))
        }
        return found
    }

    private static func room(_ disk: Disk) -> [Complaint] {
        guard disk.size > 0, disk.free < leastFree else { return [] }
        return [
            Complaint(
                place: "disk",
                words: "only \(disk.free >> 20) MB are free where the record stands")
        ]
    }
}
