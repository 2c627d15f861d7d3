import Foundation
import Sending
import Store

/// Health in the text format that Prometheus reads (version 0.0.4).
package struct FiguresText {
    private var lines: [String] = []

    package static let type = "text/plain; version=0.0.4; charset=utf-8"

    package static func text(_ health: Health, mode: String) -> String {
        var text = FiguresText()
        text.mails(health)
        text.letters(health)
        text.servers(health)
        text.machine(health, mode)
        return text.lines.joined(separator: "\n") + "\n"
    }

    private mutating func mails(_ health: Health) {
        let vitals = health.vitals
        add("mails_taken_in_total", "counter", "Mails taken in since the record began.") {
            [("", vitals.takenIn)]
        }
        add("mails_undecided", "gauge", "Mails taken in and not yet decided.") {
            [("", Int64(vitals.undecided))]
        }
        add("mails_undecided_oldest_seconds", "gauge", "Age of the oldest of them.") {
            [("", Self.age(vitals.oldestUndecidedAt, health.now))]
        }
        add("breakers_open", "gauge", "Correspondents held back as robots.") {
            [("", Int64(vitals.storms))]
        }
    }

    private mutating func letters(_ health: Health) {
        let vitals = health.vitals
        add("letters", "gauge", "Letters by state.") {
            LetterState.allCases.map {
                (Self.label("state", $0.rawValue), Int64(vitals.letters[$0] ?? 0))
            }
        }
        add("letters_held_oldest_seconds", "gauge", "Age of the oldest letter before staff.") {
            [("", Self.age(vitals.oldestHeldAt, health.now))]
        }
        add("letters_due", "gauge", "Approved letters that may leave now.") {
            [("", Int64(vitals.due))]
        }
        add("letters_overdue", "gauge", "Those that might have left an hour ago.") {
            [("", Int64(vitals.overdue))]
        }
        add("sending_stopped", "gauge", "1 while staff have stopped all sending.") {
            [("", vitals.isStopped ? 1 : 0)]
        }
    }

    private mutating func servers(_ health: Health) {
        let looked = (health.beats?.looked ?? [:]).sorted { $0.key < $1.key }
        add("mailbox_looked_age_seconds", "gauge", "Since the server last answered.") {
            looked.map { (Self.label("mailbox", $0.key), health.now - $0.value) }
        }
        let refused = (health.beats?.refusedLogins ?? [:]).sorted { $0.key < $1.key }
        add("logins_refused_total", "counter", "Refused logins since the daemon began.") {
            refused.map { (Self.label("place", $0.key), Int64($0.value)) }
        }
        let places = Set(health.complaints.map(\.place)).sorted()
        add("trouble", "gauge", "1 for each place where a person has to look.") {
            places.map { (Self.label("place", $0), Int64(1)) }
        }
        add("healthy", "gauge", "1 where there is no trouble.") {
            [("", places.isEmpty ? 1 : 0)]
        }
    }

    private mutating func machine(_ health: Health, _ mode: String) {
        add("disk_free_bytes", "gauge", "Room on the disk of the record.") {
            [("", health.disk.free)]
        }
        add("disk_size_bytes", "gauge", "Size of that disk.") { [("", health.disk.size)] }
        add("database_bytes", "gauge", "Size of the record.") {
            [("", health.vitals.databaseBytes)]
        }
        add("info", "gauge", "The mode of the site.") { [(Self.label("mode", mode), Int64(1))] }
    }

    private mutating func add(
        _ name: String, _ type: String, _ help: String, _ values: () -> [(String, Int64)]
    ) {
        let values = values()
        guard !values.isEmpty else { return }
        lines.append("# HELP secretariat_\(name) \(help)")
        lines.append("# TYPE secretariat_\(name) \(type)")
        lines += values.map { "secretariat_\(name)\($0.0) \($0.1)" }
    }

    private static func age(_ since: Int64?, _ now: Int64) -> Int64 {
        since.map { max(0, now - $0) } ?? 0
    }

    private static func label(_ name: String, _ value: String) -> String {
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "{\(name)=\"\(escaped)\"}"
    }
}
