/// How long to wait before a server is connected to again, after failures in a row.
///
/// A connection that took mail in, or that held for a while, ends the row; one that merely came
/// about does not, since a server may say goodbye to every command.
package struct ReconnectPause: Sendable, Equatable {
    private var failures = 0
    private var isForPerson = false

    /// Seconds after which a connection counts as one that held.
    package static let held: Int64 = 120
    /// No pause is longer: mail must not wait for long once the server is back.
    package static let longest = 300

    package init() {}

    /// A connection ended by a failure; one that a person has to mend is not tried every moment,
    /// lest the server lock the office out.
    package mutating func failed(lasted seconds: Int64, tookIn: Bool, needsPerson: Bool = false) {
        if tookIn || seconds >= Self.held { failures = 0 }
        failures += 1
        isForPerson = needsPerson
    }

    /// Doubling from 2 to 300, from 30 where a person has to mend it; up to a quarter less.
    package func seconds(jitter: UInt8) -> Int {
        let first = isForPerson ? 30 : 2
        let pause = min(Self.longest, first << min(max(0, failures - 1), 8))
        return pause - pause * Int(jitter) / 1024
    }
}
