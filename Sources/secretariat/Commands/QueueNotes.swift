import ArgumentParser
import Pipeline
import Sending
import Store

extension QueueCommand {
    struct Note: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keeps a few words beside a letter, for colleagues.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Argument(help: "The words.") var text: String

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                try QueueCommand.require(letter, in: store)
                try store.perform(
                    [NoteLetter(letter, author: options.operatorName, text: text)],
                    now: Terminal.now)
                print("noted on letter \(letter)")
            }
        }
    }

    struct Later: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a decision off: staff are asked again after the pause.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The letter's number.") var letter: Int64
        @Argument(help: "How long, such as 4h, 2d or 1w.") var pause: Lookback

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                try QueueCommand.require(letter, in: store)
                try store.perform(
                    [
                        PauseLetter(
                            letter, until: Terminal.now + pause.seconds,
                            by: options.operatorName)
                    ], now: Terminal.now)
                let until = Terminal.moment(Terminal.now + pause.seconds)
                print("letter \(letter) waits until \(until)")
            }
        }
    }

    /// A letter that staff can still decide.
    fileprivate static func require(_ letter: Int64, in store: Store) throws {
        guard let row = try store.letter(letter) else {
            throw StoreError.refused("there is no letter \(letter)")
        }
        guard row.state.waitsForPerson else {
            throw StoreError.refused("letter \(letter) is already \(row.state.rawValue)")
        }
    }
}
