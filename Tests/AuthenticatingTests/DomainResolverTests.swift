import Authenticating
import Foundation
import Resolving
import Synchronization
import Testing

/// Looks into the DNS are few: answers are kept, and a silent DNS is left in peace.
@Suite struct DomainResolverTests {
    private final class Looks: Sendable {
        let count = Mutex(0)
        let clock = Mutex(Int64(1_000))
    }

    @Test func `an answer is kept for its time and asked again afterwards`() async {
        let looks = Looks()
        let resolver = DomainResolver(now: { looks.clock.withLock { $0 } }) { _ in
            looks.count.withLock { $0 += 1 }
            return .init(.texts([[1]]), seconds: 120)
        }
        for _ in 0..<3 { #expect(await resolver.texts(at: "a.example") == .texts([[1]])) }
        #expect(looks.count.withLock { $0 } == 1)
        looks.clock.withLock { $0 += 121 }
        _ = await resolver.texts(at: "a.example")
        #expect(looks.count.withLock { $0 } == 2)
    }

    @Test func `after a look that nobody answered none is made for a while`() async {
        let looks = Looks()
        let resolver = DomainResolver(now: { looks.clock.withLock { $0 } }) { _ in
            looks.count.withLock { $0 += 1 }
            return .init(.unavailable, seconds: 0)
        }
        for name in ["a.example", "b.example", "c.example"] {
            #expect(await resolver.texts(at: name) == .unavailable)
        }
        #expect(looks.count.withLock { $0 } == 1)
        looks.clock.withLock { $0 += 31 }
        _ = await resolver.texts(at: "a.example")
        #expect(looks.count.withLock { $0 } == 2)
    }
}
