import Sending
import Testing

@Suite struct ReconnectPauseTests {
    /// How one connection ended.
    struct End: Sendable {
        var lasted: Int64 = 0
        var tookIn = false
        var needsPerson = false
    }

    @Test(
        "Pauses grow over connections that brought nothing, and begin anew after one that did",
        arguments: [
            ([End(), End(), End(), End()], [2, 4, 8, 16]),
            ([End](repeating: End(lasted: 3), count: 10), [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]),
            ([End(), End(), End(tookIn: true), End()], [2, 4, 2, 4]),
            ([End(), End(), End(lasted: 119), End(lasted: 120)], [2, 4, 8, 2]),
            ([End](repeating: End(needsPerson: true), count: 5), [30, 60, 120, 240, 300]),
            ([End(needsPerson: true), End(), End()], [30, 4, 8]),
        ])
    func pauses(_ ends: [End], _ wanted: [Int]) {
        var pause = ReconnectPause()
        let seconds = ends.map { end in
            pause.failed(lasted: end.lasted, tookIn: end.tookIn, needsPerson: end.needsPerson)
            return pause.seconds(jitter: 0)
        }
        #expect(seconds == wanted)
    }

    @Test("Chance takes off less than a quarter, at every length", arguments: 1...60)
    func jitter(_ failures: Int) {
        var pause = ReconnectPause()
        for _ in 1...failures { pause.failed(lasted: 0, tookIn: false) }
        let whole = pause.seconds(jitter: 0)
        for byte in UInt8.min...UInt8.max {
            let seconds = pause.seconds(jitter: byte)
            #expect(seconds <= whole && seconds > whole * 3 / 4)
        }
        #expect(pause.seconds(jitter: 255) < whole || whole < 5)
    }
}
