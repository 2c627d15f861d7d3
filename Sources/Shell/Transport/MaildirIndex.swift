import Foundation
import Glibc

/// The numbers that a Maildir's mails have, kept in a file beside them.
///
/// A Maildir knows names only. The list gives each unique name a number that never changes, under
/// a validity that changes when the list was lost, so that a cursor works as it does for IMAP.
struct MaildirIndex {
    private let path: String
    private(set) var validity: UInt32
    private(set) var next: UInt32
    private var numbers: [String: UInt32]
    private let isKept: Bool

    static let fileName = "secretariat-uidlist"

    /// Reads the list, or begins a new one whose validity is the moment.
    ///
    /// One that is not kept numbers mails as the kept one would, and writes nothing.
    init(folder: String, isKept: Bool = true, now: UInt32) throws {
        self.isKept = isKept
        path = folder + "/" + Self.fileName
        let text = FileManager.default.contents(atPath: path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
        var lines = text.split(separator: "\n")
        let first = lines.isEmpty ? nil : UInt32(lines.removeFirst())
        numbers = [:]
        next = 1
        validity = first ?? max(1, now)
        for line in lines {
            let fields = line.split(separator: " ", maxSplits: 1)
            guard fields.count == 2, let number = UInt32(fields[0]) else { continue }
            numbers[String(fields[1])] = number
            next = max(next, number + 1)
        }
        if first == nil { try append("\(validity)\n", truncating: true) }
    }

    func number(of name: String) -> UInt32? { numbers[name] }

    /// Numbers the names that have none yet, on disk before in memory.
    mutating func add(_ names: [String]) throws {
        let fresh = names.filter { numbers[$0] == nil }
        guard !fresh.isEmpty else { return }
        var text = ""
        for (offset, name) in fresh.enumerated() { text += "\(next + UInt32(offset)) \(name)\n" }
        try append(text, truncating: false)
        for name in fresh {
            numbers[name] = next
            next += 1
        }
    }

    private func append(_ text: String, truncating: Bool) throws {
        guard isKept else { return }
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (truncating ? O_TRUNC : O_APPEND)
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { throw MaildirFiles.failure(path) }
        defer { close(descriptor) }
        try MaildirFiles.write(Array(text.utf8), to: descriptor, path)
    }
}
