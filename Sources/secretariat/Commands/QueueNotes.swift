import Approving
import ArgumentParser
import Pipeline
import Sending
import SiteLoading
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
        @Argument(help: "How long, such as 4h, 2d or 1w, or a day such as Monday or tomorrow.")
        var pause: Pause

        /// A length of time, or a day by its name in one of the office's languages.
        enum Pause: ExpressibleByArgument {
            case length(Lookback)
            case day(NamedDay)

            init?(argument: String) {
                if let length = Lookback(argument: argument) {
                    self = .length(length)
                } else if let day = NamedDay(written: argument) {
                    self = .day(day)
                } else {
                    return nil
                }
            }
        }

        func run() async throws {
            try await guarded {
                let store = try options.openStore()
                try QueueCommand.require(letter, in: store)
                let until = try end()
                try store.perform(
                    [PauseLetter(letter, until: until, by: options.operatorName)],
                    now: Terminal.now)
                print("letter \(letter) waits until \(Terminal.moment(until))")
            }
        }

        /// A day begins when the office opens on it.
        private func end() throws -> Int64 {
            switch pause {
            case .length(let length): return Terminal.now + length.seconds
            case .day(let day):
                let site = try options.loadConfiguration()
                let zone = site.office.zone
                return day.moment(
                    after: Terminal.now, site.deskByMail.hours,
                    { WallClock.system.offsetMinutes(zone, $0) })
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
