/// Lets one service sleep until another has work for it, without a look at the clock in between.
package actor Doorbell {
    private var rung = false
    private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    private var nextWaiter = 0

    package init() {}

    package func ring() {
        guard !waiters.isEmpty else {
            rung = true
            return
        }
        for waiter in waiters.values { waiter.resume() }
        waiters = [:]
    }

    /// Returns at a ring (also one before the call), after `longest`, or when cancelled.
    package func wait(atMost longest: Duration? = nil) async {
        if rung {
            rung = false
            return
        }
        let number = nextWaiter
        nextWaiter += 1
        let alarm = longest.map { longest in
            Task {
                try? await Task.sleep(for: longest)
                self.release(number)
            }
        }
        defer { alarm?.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume()
                } else {
                    waiters[number] = continuation
                }
            }
        } onCancel: {
            Task { await self.release(number) }
        }
    }

    private func release(_ number: Int) {
        waiters.removeValue(forKey: number)?.resume()
    }
}
