/// Asks the system's resolver for keys, on threads of its own, and remembers the answers.
package import Authenticating
import Dispatch
import Foundation
import ResolverShims

/// Key records from the DNS, cached for as long as their domain allows.
package actor DomainResolver {
    private struct Remembered {
        let answer: DKIMKeyAnswer
        let until: Int64
    }

    private let now: @Sendable () -> Int64
    private let look: @Sendable (String) -> Found
    private var remembered: [String: Remembered] = [:]
    /// While the DNS does not answer, nobody waits for it.
    private var restsUntil: Int64 = 0
    private let queue = OperationQueue()

    /// What one look into the DNS gives.
    package struct Found: Sendable {
        package let answer: DKIMKeyAnswer
        /// Seconds for which the answer holds.
        package let seconds: Int64

        package init(_ answer: DKIMKeyAnswer, seconds: Int64) {
            self.answer = answer
            self.seconds = seconds
        }
    }

    /// Seconds that an answer is kept at the least and at the most, whatever its domain says.
    private static let shortest: Int64 = 60
    private static let longest: Int64 = 86_400
    /// Seconds of rest after a look that nobody answered.
    private static let rest: Int64 = 30
    /// Names that are remembered; beyond it everything is forgotten and asked again.
    private static let mostNames = 10_000

    package init(
        now: @escaping @Sendable () -> Int64,
        look: @escaping @Sendable (String) -> Found = DomainResolver.ask
    ) {
        self.now = now
        self.look = look
        queue.maxConcurrentOperationCount = 8
    }

    /// The texts at a name; blocks no thread of the caller's pool.
    package func texts(at name: String) async -> DKIMKeyAnswer {
        let moment = now()
        if let known = remembered[name], known.until > moment { return known.answer }
        guard restsUntil <= moment else { return .unavailable }
        let look = look
        let found = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: look(name)) }
        }
        if found.answer == .unavailable {
            restsUntil = moment + Self.rest
            return .unavailable
        }
        if remembered.count >= Self.mostNames { remembered = [:] }
        let seconds = min(max(found.seconds, Self.shortest), Self.longest)
        remembered[name] = Remembered(answer: found.answer, until: moment + seconds)
        return found.answer
    }

    /// Octets of all texts of one name that are read.
    private static let mostBytes = 16_384

    /// One look through the system's resolver; blocks.
    package static func ask(_ name: String) -> Found { ask(name, loopbackPort: 0) }

    /// The same with a name server on this machine, by its port; 0 for those the system names.
    package static func ask(_ name: String, loopbackPort: UInt16) -> Found {
        var records = [UInt8](repeating: 0, count: mostBytes)
        var (written, ttl) = (0, UInt32(0))
        switch secretariat_texts(name, loopbackPort, &records, mostBytes, &written, &ttl) {
        case SECRETARIAT_TEXTS_FOUND:
            return Found(.texts(split(records[..<written])), seconds: Int64(ttl))
        case SECRETARIAT_TEXTS_NONE: return Found(.none, seconds: 300)
        default: return Found(.unavailable, seconds: 0)
        }
    }

    private static func split(_ records: ArraySlice<UInt8>) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var rest = records
        while rest.count >= 2 {
            let bytes = Array(rest.prefix(2))
            let length = Int(bytes[0]) << 8 | Int(bytes[1])
            rest = rest.dropFirst(2)
            texts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return texts
    }
}
