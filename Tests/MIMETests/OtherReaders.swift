import Foundation
import Synchronization
import Testing

/// Readers of mail that are not ours, and what they read in a letter of ours.
enum OtherReader {
    /// What GMime reads: values under names, in the order of the mail.
    ///
    /// Its small program stands in `Tests/gmime-reader.c` and is built once for a run.
    static func gmime(_ bytes: [UInt8]) throws -> [String: [String]] {
        let program = try built.get()
        let lines = String(decoding: try run(program, [], bytes), as: UTF8.self)
        var found: [String: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            let value = Data(base64Encoded: String(words.last ?? "")) ?? Data()
            let text = words[0] == "bytes"
                ? "\(Array(value))" : String(decoding: value, as: UTF8.self)
            found[String(words[0]), default: []].append(text)
        }
        return found
    }

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private static let built = Result<String, any Error> {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let program = FileManager.default.temporaryDirectory
            .appendingPathComponent("gmime-reader-\(UUID().uuidString)").path
        let command = "cc -o '\(program)' '\(tests.path)/gmime-reader.c'"
            + " $(pkg-config --cflags --libs gmime-3.0)"
        guard (try? run("/bin/sh", ["-c", command], [])) != nil,
            FileManager.default.isExecutableFile(atPath: program)
        else {
            throw Missing(
                description: "GMime's headers are missing; Tests/run installs them, or:"
                    + " sudo apt-get install libgmime-3.0-dev pkg-config gcc")
        }
        return program
    }

    /// One child at a time: none inherits the open pipe of another.
    private static let turn = Mutex(())

    /// What a program prints that is given the bytes; throws where it fails.
    static func run(_ path: String, _ arguments: [String], _ bytes: [UInt8]) throws -> Data {
        try turn.withLock { _ in try runAlone(path, arguments, bytes) }
    }

    private static func runAlone(
        _ path: String, _ arguments: [String], _ bytes: [UInt8]
    ) throws -> Data {
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Missing(description: "\(path) is missing; Tests/run installs it")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let pump = Thread {
            input.fileHandleForWriting.write(Data(bytes))
            try? input.fileHandleForWriting.close()
        }
        pump.start()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Missing(
                description: "\(path) ended with \(process.terminationStatus)")
        }
        return data
    }
}
