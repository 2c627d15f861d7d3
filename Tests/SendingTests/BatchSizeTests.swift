import Sending
import Testing

@Suite struct BatchSizeTests {
    @Test func `a quick server gets larger batches, doubled each time, up to the most`() {
        var size = BatchSize()
        var sizes: [Int] = []
        for _ in 0..<10 {
            sizes.append(size.count)
            size.learn(from: size.count, seconds: 0.001)
        }
        #expect(sizes == [1, 2, 4, 8, 16, 32, 64, 128, 256, 256])
        size.learn(from: size.count, seconds: 0)
        #expect(size.count == BatchSize.most)
    }

    @Test("A batch takes a quarter of a second", arguments: [
        (100, 1.0, 25), (100, 0.5, 50), (10, 10.0, 1), (1, 0.4, 1),
    ])
    func slow(made: Int, seconds: Double, next: Int) {
        var size = BatchSize()
        for _ in 0..<8 { size.learn(from: size.count, seconds: 0) }
        size.learn(from: made, seconds: seconds)
        #expect(size.count == next)
    }

    @Test func `a batch that was not full says nothing of larger ones`() {
        var size = BatchSize()
        size.learn(from: 1, seconds: 0)
        size.learn(from: 2, seconds: 0)
        size.learn(from: 1, seconds: 0)
        #expect(size.count == 4)
        size.learn(from: 0, seconds: 1)
        #expect(size.count == 4)
    }
}
