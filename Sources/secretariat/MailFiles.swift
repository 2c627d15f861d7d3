import Foundation
import Store

/// Mails on disk: a file, a folder of files, a Maildir or an mbox, one at a time in path order.
enum MailFiles {
    /// Calls the body with each mail's path and bytes; memory holds one mail at a time.
    static func forEach(
        in path: String, _ body: (String, [UInt8]) throws -> Void
    ) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw StoreError.refused("there is no \(path)")
        }
        guard isFolder.boolValue else { return try file(path, body) }
        for name in try names(in: path) { try file(path + "/" + name, body) }
    }

    private static func file(_ path: String, _ body: (String, [UInt8]) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.refused("cannot read \(path)")
        }
        defer { try? handle.close() }
        let start = try handle.read(upToCount: 5) ?? Data()
        try handle.seek(toOffset: 0)
        if start == Data("From ".utf8), !path.hasSuffix(".eml") {
            return try Mbox(handle).forEach { number, bytes in
                try body("\(path)#\(number)", bytes)
            }
        }
        try body(path, Array(try handle.readToEnd() ?? Data()))
    }

    /// The files of a folder; of a Maildir those in `cur` and `new`.
    private static func names(in folder: String) throws -> [String] {
        let files = FileManager.default
        let isMaildir = ["cur", "new"].allSatisfy {
            files.fileExists(atPath: "\(folder)/\($0)")
        }
        guard isMaildir else { return try plainFiles(in: folder) }
        return try ["cur", "new"].flatMap { part in
            try plainFiles(in: "\(folder)/\(part)").map { "\(part)/\($0)" }
        }
    }

    private static func plainFiles(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            return !name.hasPrefix(".")
                && FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}

/// Mails of an mbox file: each begins after an empty line with a line `From …` (RFC 4155).
struct Mbox {
    private let handle: FileHandle

    init(_ handle: FileHandle) { self.handle = handle }

    /// Octets read at once.
    private static let chunk = 1 << 20

    func forEach(_ body: (Int, [UInt8]) throws -> Void) throws {
        var mail: [UInt8] = []
        var line: [UInt8] = []
        var number = 0
        var afterBlank = true
        func endLine() throws {
            if afterBlank, line.starts(with: Array("From ".utf8)) {
                if number > 0 { try body(number, mail) }
                mail.removeAll(keepingCapacity: true)
                number += 1
            } else {
                mail += Self.unquoted(line)
            }
            afterBlank = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
            line.removeAll(keepingCapacity: true)
        }
        while let data = try handle.read(upToCount: Self.chunk), !data.isEmpty {
            for byte in data {
                line.append(byte)
                if byte == 0x0A { try endLine() }
            }
        }
        if !line.isEmpty { try endLine() }
        if number > 0 { try body(number, mail) }
    }

    /// `>From ` was `From ` before it was put into the file.
    private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
        let body = line.drop { $0 == 0x3E }
        let quoted = body.count < line.count && body.starts(with: Array("From ".utf8))
        return quoted ? line.dropFirst() : line[...]
    }
}
