import Foundation
import Glibc

/// What hostile mail costs at most: processor time for 100 KB, and memory beside its size for 4 MB.
///
/// Each family is read in a process of its own, since memory that was freed is used again.
enum Hostile {
    /// What is asked of every hostile mail.
    private static let mostMilliseconds = 100.0
    private static let mostTimesItsSize = 10.0
    private static let timedBytes = 100_000
    private static let weighedBytes = 4_000_000

    static func measure() throws {
        var worst = (time: 0.0, memory: 0.0)
        for name in Growth.names {
            let figures = try measuredApart(name)
            guard figures.count == 2 else {
                print(name, "did not survive")
                continue
            }
            worst = (max(worst.time, figures[0]), max(worst.memory, figures[1]))
            let isHeld = figures[0] < mostMilliseconds && figures[1] <= mostTimesItsSize
            print(
                name.padding(toLength: 22, withPad: " ", startingAt: 0),
                String(format: "%8.2f ms  %6.1f times its size", figures[0], figures[1]),
                isHeld ? "" : "  TOO MUCH")
        }
        print(
            String(
                format: "at most %.1f ms for 100 KB (asked 100), %.1f times 4 MB (asked 10)",
                worst.time, worst.memory))
    }

    private static func measuredApart(_ name: String) throws -> [Double] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--hostile-family", name]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: " ").compactMap {
            Double($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    /// Prints the milliseconds and the multiple of its size that one family costs.
    static func measure(family name: String) {
        Growth.read(family: name, bytes: 2_000)
        let large = Growth.mail(family: name, bytes: weighedBytes)
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        let before = kilobytes("VmRSS:")
        Growth.read(large, family: name)
        let added = (kilobytes("VmHWM:") - before) * 1_024
        let mail = Growth.mail(family: name, bytes: timedBytes)
        let time = (0..<3).map { _ in processorSeconds { Growth.read(mail, family: name) } }.min()
        print((time ?? 0) * 1_000, added / Double(large.count) + 1)
    }

    private static func kilobytes(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return Double(line.filter(\.isNumber)) ?? 0
    }
}

/// What this thread takes of a processor.
func processorSeconds(_ body: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    body()
    return now() - start
}
