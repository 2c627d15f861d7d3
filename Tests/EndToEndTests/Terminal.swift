import Foundation

/// Runs the built program on a terminal, with util-linux's `script`, and answers its question.
enum Terminal {
    static func run(_ arguments: [String], answer: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        let command = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        process.arguments = ["-qec", command, "/dev/null"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data((answer + "\n").utf8))
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try input.fileHandleForWriting.close()
        return String(decoding: data, as: UTF8.self)
    }
}
