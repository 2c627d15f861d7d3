import Foundation

/// The daemon as a process of its own, whose log lines can be awaited.
final class RunningDaemon {
    private let process = Process()
    private let lines: AsyncThrowingStream<String, any Error>
    private var seen: [String] = []

    struct Ended: Error, CustomStringConvertible {
        let description: String
    }

    init(site: String, environment: [String: String] = [:]) throws {
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["run", "--site", site]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let handle = pipe.fileHandleForReading
        lines = AsyncThrowingStream { continuation in
            let thread = Thread {
                var rest = Data()
                while case let data = handle.availableData, !data.isEmpty {
                    rest.append(data)
                    while let end = rest.firstIndex(of: 0x0A) {
                        continuation.yield(String(decoding: rest[..<end], as: UTF8.self))
                        rest.removeSubrange(...end)
                    }
                }
                continuation.finish()
            }
            thread.start()
        }
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Returns the next log line that holds all the words; throws when the log ends first.
    func line(with words: String...) async throws -> String {
        for try await line in lines {
            seen.append(line)
            if words.allSatisfy({ line.contains($0) }) { return line }
        }
        throw Ended(description: "the log ended without \(words): \(seen.joined(separator: "\n"))")
    }

    /// Asks for a graceful stop; gives back the exit status.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
