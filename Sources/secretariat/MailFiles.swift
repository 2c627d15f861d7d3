import Foundation
import MIME
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
            return try mailboxFile(handle) { number, bytes in
                try body("\(path)#\(number)", bytes)
            }
        }
        try body(path, Array(try handle.readToEnd() ?? Data()))
    }

    /// Octets of an mbox file read at once.
    private static let chunk = 1 << 20

    private static func mailboxFile(
        _ handle: FileHandle, _ body: (Int, [UInt8]) throws -> Void
    ) throws {
        var file = MailboxFile()
        var number = 0
        func give(_ mails: [[UInt8]]) throws {
            for mail in mails {
                number += 1
                try body(number, mail)
            }
        }
        while let data = try handle.read(upToCount: chunk), !data.isEmpty {
            try give(file.append(Array(data)))
        }
        try give(file.finish())
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
