import Foundation

/// A loopback server that plays one script a connection, for what real servers do not do.
///
/// A script has a line for each turn:
/// `S: text` sends a line; `S- text` sends the words without a line end;
/// `C: text` awaits exactly this line, where a final `*` stands for anything;
/// `C. ` awaits all lines up to a single dot; `X:` closes. At its end the server listens on until
/// the client closes. A `$` at the beginning of a line is the client's tag (RFC 3501 §2.2.1).
package final class ScriptedServer: @unchecked Sendable {
    package let host = "127.0.0.1"
    package let port: UInt16
    private let listener: LoopbackSocket
    private let condition = NSCondition()
    private var deviations: [String] = []
    private var played = 0
    private var isOver = false
    private var current: LoopbackSocket?

    /// What libcurl says before IMAP's own session begins.
    package static let imapLogin = """
        S: * OK ready
        C: $ CAPABILITY
        S: * CAPABILITY IMAP4rev1
        S: $ OK done
        C: $ LOGIN *
        S: $ OK welcome

        """

    package init(_ scripts: [String]) throws {
        (listener, port) = try LoopbackSocket.listening()
        let thread = Thread { [weak self, listener] in
            for script in scripts {
                guard let line = listener.accepted() else { break }
                self?.begin(line)
                let deviation = Self.play(script, on: line)
                self?.end(deviation)
            }
            self?.over()
        }
        thread.start()
    }

    deinit { stop() }

    /// Closes all; the scripts that were not reached stay unplayed.
    package func stop() {
        listener.shutDown()
        condition.lock()
        current?.shutDown()
        condition.unlock()
    }

    /// Awaits the end of all scripts and gives what the client did otherwise.
    package func outcome() -> (connections: Int, deviations: [String]) {
        condition.lock()
        defer { condition.unlock() }
        while !isOver { condition.wait() }
        return (played, deviations)
    }

    private func begin(_ line: LoopbackSocket) {
        condition.lock()
        current = line
        played += 1
        condition.unlock()
    }

    private func end(_ deviation: String?) {
        condition.lock()
        current = nil
        if let deviation { deviations.append(deviation) }
        condition.unlock()
    }

    private func over() {
        condition.lock()
        isOver = true
        condition.broadcast()
        condition.unlock()
    }

    /// Nil when the client kept to the script.
    private static func play(_ script: String, on line: LoopbackSocket) -> String? {
        var tag = ""
        for turn in script.split(separator: "\n") {
            let words = String(turn.dropFirst(3))
            switch turn.prefix(2) {
            case "S:": line.send(words.hasPrefix("$") ? tag + words.dropFirst() : words)
            case "S-": line.send(Array(words.utf8))
            case "C.": while let next = line.line(), next != "." {}
            case "C:":
                guard let said = line.line() else { return "awaited ‘\(words)’, got the end" }
                guard matches(said, words, &tag) else {
                    return "awaited ‘\(words)’, got ‘\(said)’"
                }
            case "X:": return nil
            default: return "not a script: \(turn)"
            }
        }
        while line.line() != nil {}
        return nil
    }

    private static func matches(_ said: String, _ wanted: String, _ tag: inout String) -> Bool {
        var (said, wanted) = (said[...], wanted[...])
        if wanted.hasPrefix("$") {
            let word = said.prefix { $0 != " " }
            tag = String(word)
            said = said.dropFirst(word.count)
            wanted = wanted.dropFirst()
        }
        return wanted.hasSuffix("*") ? said.hasPrefix(wanted.dropLast()) : said == wanted
    }
}
