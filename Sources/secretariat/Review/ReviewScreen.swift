import Foundation
import Glibc

/// A terminal in raw mode on its second screen; gives both back when it goes away.
final class ReviewScreen {
    private var before: termios

    private init(_ before: termios) {
        self.before = before
        enter()
    }

    /// Nil where standard input or output is no terminal: nothing is written to it then.
    static func open() -> ReviewScreen? {
        var before = termios()
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            tcgetattr(STDIN_FILENO, &before) == 0
        else { return nil }
        return ReviewScreen(before)
    }

    deinit { leave() }

    func enter() {
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        raw.c_iflag &= ~tcflag_t(IXON | ICRNL)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
        write("\u{1B}[?1049h\u{1B}[?25l")
    }

    func leave() {
        write("\u{1B}[?25h\u{1B}[?1049l")
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    }

    /// Columns and rows.
    var size: (width: Int, height: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Draws head, body from a line on, and the last line.
    func draw(head: [String], body: [String], from start: Int, foot: String) {
        let (width, height) = size
        let room = bodyRoom(head)
        var text = "\u{1B}[H\u{1B}[2J\u{1B}[1m"
        text += head.map { TerminalText.fitted($0, to: width) }.joined(separator: "\r\n")
        text += "\u{1B}[0m\r\n" + String(repeating: "─", count: width) + "\r\n"
        text += body.dropFirst(start).prefix(room).joined(separator: "\r\n")
        text += "\u{1B}[\(height);1H\u{1B}[7m" + TerminalText.fitted(foot, to: width) + "\u{1B}[0m"
        write(text)
    }

    func bodyRoom(_ head: [String]) -> Int { max(1, size.height - head.count - 2) }

    enum Key: Equatable {
        case letter(Character)
        case up, down, pageUp, pageDown, end
    }

    /// Waits for a key; `end` when the input is over or Ctrl-C was pressed.
    func key() -> Key {
        guard let byte = octet() else { return .end }
        switch byte {
        case 3, 4: return .end
        case 0x1B: return arrow()
        case 0x20: return .pageDown
        default: return .letter(Character(UnicodeScalar(byte)))
        }
    }

    private func arrow() -> Key {
        guard octet() == UInt8(ascii: "[") else { return .letter(" ") }
        switch octet() {
        case UInt8(ascii: "A"): return .up
        case UInt8(ascii: "B"): return .down
        case UInt8(ascii: "5"):
            _ = octet()
            return .pageUp
        case UInt8(ascii: "6"):
            _ = octet()
            return .pageDown
        default: return .letter(" ")
        }
    }

    private func octet() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }

    /// One line with the usual editing of a terminal; nil when nothing was written.
    func line(_ prompt: String) -> String? {
        leave()
        defer { enter() }
        write(prompt + " ")
        let line = readLine() ?? ""
        return line.isEmpty ? nil : line
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
