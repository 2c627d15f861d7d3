import Foundation

/// A bar on standard error, on a terminal and for long work only.
struct ProgressBar {
    private let total: Int
    private let isShown: Bool

    /// Steps from which a bar is worth its line.
    private static let least = 1_000
    private static let width = 40

    init(total: Int, isOnTerminal: Bool = isatty(STDERR_FILENO) == 1) {
        self.total = total
        isShown = total > Self.least && isOnTerminal
    }

    func show(_ done: Int) {
        guard let line = line(done) else { return }
        FileHandle.standardError.write(Data("\r\(line)".utf8))
    }

    /// Nil where no bar is shown.
    func line(_ done: Int) -> String? {
        guard isShown else { return nil }
        let filled = Self.width * min(done, total) / max(1, total)
        return String(repeating: "█", count: filled)
            + String(repeating: "░", count: Self.width - filled) + " \(done)/\(total)"
    }

    func end() {
        if isShown { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
