import ArgumentParser
import Foundation
import Store

/// The question before what cannot be taken back: `--yes` answers it, or a person at a terminal.
struct Confirmation: ParsableArguments {
    @Flag(name: .customLong("yes"), help: "Does it without asking.") var isGiven = false

    /// Refuses where nobody says yes; without a terminal nobody can.
    func require(_ deed: String) throws {
        if isGiven { return }
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw StoreError.refused("\(deed): say --yes to do it, or --dry-run to look first")
        }
        FileHandle.standardError.write(Data("\(deed). Go on? [y/N] ".utf8))
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        guard Self.words.contains(answer) else {
            throw StoreError.refused("nothing was done")
        }
    }

    private static let words: Set = ["y", "yes", "o", "oui", "s", "si", "sí", "是"]
}

extension String {
    /// `1 letter`, `2 letters`.
    func counted(_ number: Int) -> String { "\(number) \(self)\(number == 1 ? "" : "s")" }
}
