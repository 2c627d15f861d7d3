import Transport

/// Runs what waits for the disk on a thread of its own, in turn.
///
/// Swift has one thread a processor for all tasks: one that waits for a commit to reach the disk
/// leaves a processor idle while mail waits to be read.
package actor DiskThread {
    private let executor = ThreadExecutor(name: "disk")

    package init() {}

    nonisolated package var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    func run<Result: Sendable>(
        _ work: @Sendable () throws -> Result
    ) throws -> Result {
        try work()
    }
}
