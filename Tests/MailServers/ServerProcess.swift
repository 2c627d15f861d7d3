/// Real mail servers for tests, private and short-lived: Dovecot, Postfix's `smtp-sink`, and a
/// loopback server that plays a script. Every port is found by binding port 0.
import Foundation
import Glibc

/// Why a server for a test did not come up; the words say what to do.
package struct ServerFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}

/// A program that runs until `stop`, or until this process ends in whatever way.
///
/// A shell between us and the program reads a pipe that only we hold: when it closes, the shell
/// ends the program, waits for it and removes its folder.
final class ServerProcess: @unchecked Sendable {
    private static let keeper = """
        "$@" & child=$!
        exec >/dev/null 2>&1
        read _
        kill -TERM $child
        wait $child
        rm -rf "$0"
        """

    private let condition = NSCondition()
    private var identifier: pid_t
    private var leash: Int32
    private var log = ""
    private var isOver = false

    /// Starts it; its output is kept in `output`.
    init(_ command: [String], in folder: TemporaryFolder, needs packages: String) throws {
        guard access(command[0], X_OK) == 0 else {
            throw ServerFailure(
                "\(command[0]) is missing; install it with: apt-get install \(packages)")
        }
        let input = try Self.pipe()
        let output = try Self.pipe()
        let arguments = ["/bin/sh", "-c", Self.keeper, folder.path] + command
        let (started, pid) = Self.spawn(arguments, input: input.end, output: output.begin)
        close(input.end)
        close(output.begin)
        leash = input.begin
        identifier = pid
        let thread = Thread { [weak self] in Self.drain(output.end) { self?.note($0) } }
        thread.start()
        guard started == 0 else { throw ServerFailure("\(command[0]) cannot be started") }
    }

    deinit { stop() }

    /// What the program has written so far.
    var output: String {
        condition.lock()
        defer { condition.unlock() }
        return log
    }

    /// Returns when the program has written `words`; throws when it ended before, or is late.
    func awaitOutput(_ words: String) throws {
        condition.lock()
        defer { condition.unlock() }
        let latest = Foundation.Date().addingTimeInterval(Self.patience)
        while !log.contains(words) {
            guard !isOver, condition.wait(until: latest) else {
                throw ServerFailure("the server did not say ‘\(words)’ but: \(log.suffix(2000))")
            }
        }
    }

    /// Seconds that a server may take to come up on a busy machine.
    private static let patience = 20.0

    /// Ends the program and waits for its end.
    func stop() {
        condition.lock()
        let (rope, pid) = (leash, identifier)
        (leash, identifier) = (-1, -1)
        condition.unlock()
        if rope >= 0 { close(rope) }
        if pid > 0 { while waitpid(pid, nil, 0) < 0, errno == EINTR {} }
    }

    private func note(_ text: String?) {
        condition.lock()
        if let text { log += text } else { isOver = true }
        condition.broadcast()
        condition.unlock()
    }

    private static func drain(_ descriptor: Int32, _ note: (String?) -> Void) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            note(String(decoding: bytes.prefix(count), as: UTF8.self))
        }
        close(descriptor)
        note(nil)
    }

    /// Threads of the concurrency pool block all signals, and children would inherit that.
    private static func unblocked() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        return attributes
    }

    private typealias CloseFrom = @convention(c) (
        UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32
    ) -> Int32

    /// `posix_spawn_file_actions_addclosefrom_np` of glibc 2.34, which its Swift module leaves
    /// out: no child may hold a descriptor whose end another one waits for.
    private static let closeFrom: CloseFrom? = dlsym(
        nil, "posix_spawn_file_actions_addclosefrom_np"
    ).map { unsafeBitCast($0, to: CloseFrom.self) }

    /// `begin` is written to, `end` is read from.
    private static func pipe() throws -> (begin: Int32, end: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw ServerFailure("no pipe can be made") }
        return (ends[1], ends[0])
    }

    private static func spawn(
        _ arguments: [String], input: Int32, output: Int32
    ) -> (result: Int32, pid: pid_t) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        _ = closeFrom?(&actions, 3)
        let words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var attributes = unblocked()
        defer { posix_spawnattr_destroy(&attributes) }
        var pid: pid_t = -1
        return (posix_spawn(&pid, arguments[0], &actions, &attributes, words, environ), pid)
    }

    /// Runs a program to its end; throws its output when it fails.
    static func run(_ command: [String], needs packages: String) throws -> String {
        guard access(command[0], X_OK) == 0 else {
            throw ServerFailure(
                "\(command[0]) is missing; install it with: apt-get install \(packages)")
        }
        let output = try pipe()
        let (started, pid) = spawn(command, input: output.end, output: output.begin)
        close(output.begin)
        var text = ""
        drain(output.end) { text += $0 ?? "" }
        var status: Int32 = 0
        if started == 0 { while waitpid(pid, &status, 0) < 0, errno == EINTR {} }
        guard started == 0, status == 0 else {
            throw ServerFailure("\(command.joined(separator: " ")) failed: \(text)")
        }
        return text
    }
}
