import Foundation

/// Runs the built program as a person would, and waits for its end.
struct Program {
    struct Outcome {
        let status: Int32
        let signalled: Bool
        let output: String
        let errors: String

        /// The output's lines as JSON objects.
        func objects() throws -> [[String: Any]] {
            try output.split(separator: "\n").map {
                let value = try JSONSerialization.jsonObject(with: Data($0.utf8))
                return value as? [String: Any] ?? [:]
            }
        }
    }

    /// Beside the tests themselves, where the build has put it.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/exe")) ?? ""
        let places = [Bundle.main.bundlePath, (tests as NSString).deletingLastPathComponent]
            + CommandLine.arguments.map { ($0 as NSString).deletingLastPathComponent }
        return places.map { $0 + "/secretariat" }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "secretariat"
    }()

    @discardableResult
    static func run(
        _ arguments: [String], environment: [String: String] = [:], executable: String = path
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        var variables = ProcessInfo.processInfo.environment
        variables.merge(environment) { _, new in new }
        process.environment = variables
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try ["output", "errors"].map { name in
            let file = folder.appendingPathComponent(name)
            try Data().write(to: file)
            return file
        }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            signalled: process.terminationReason == .uncaughtSignal,
            output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }
}

/// A demo site in a folder of its own that goes away with it.
final class DemoFolder {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory
            .appendingPathComponent("demo-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func names(_ part: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + part)) ?? []).sorted()
    }

    func read(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)), as: UTF8.self)
    }

    /// Delivers as a mail server does: a daemon that watches the folder never sees half a mail.
    func put(_ mail: String, as name: String) throws {
        let bytes = Data(mail.replacing("\n", with: "\r\n").utf8)
        let temporary = path + "/inbox/tmp/" + name
        try bytes.write(to: URL(fileURLWithPath: temporary))
        try FileManager.default.moveItem(atPath: temporary, toPath: path + "/inbox/new/" + name)
    }

    func queue(_ more: String...) throws -> [[String: Any]] {
        try Program.run(["queue", "list", "--json", "--site", path] + more).objects()
    }
}
