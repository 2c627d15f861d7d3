import ArgumentParser
import Pipeline
import SiteLoading
import Store

extension QueueCommand {
    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets an approved letter go now, without waiting for its undo window.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64

        func run() async throws {
            try await guarded {
                try options.openStore().release(
                    letter, by: try options.decider(), now: Terminal.now)
                Bell.ring(options.statePath)
                print("letter \(letter) goes now")
            }
        }
    }
}
