import ArgumentParser
import Pipeline
import Store

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the database, and proves that a copy is whole.",
        subcommands: [Create.self, Verify.self, Restore.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies the database while everything goes on, and verifies the copy.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "A file that does not exist yet.") var file: String

        func run() async throws {
            try await guarded {
                try options.openStore().backUp(to: Paths.absolute(file))
                print("\(file) is a whole backup")
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks pages, references, the journal's chain and every row of a backup.")

        @Argument(help: "The backup.") var file: String

        func run() async throws {
            try await guarded {
                switch try Store.verifyBackup(Paths.absolute(file)) {
                case .sealed: print("\(file) is whole, and every row is as it was copied")
                case .unsealed:
                    print(
                        "\(file) is whole; it was made by an earlier program and bears no seal, so "
                            + "that a changed row would not show")
                }
            }
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a verified backup into a state folder that has no database.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The backup.") var file: String

        func run() async throws {
            try await guarded {
                if let holder = StateLock.holder(of: options.statePath) {
                    throw StateLockHeld(folder: options.statePath, holder: holder)
                }
                try Store.restore(Paths.absolute(file), into: options.statePath)
                print("restored into \(options.statePath)")
            }
        }
    }
}
