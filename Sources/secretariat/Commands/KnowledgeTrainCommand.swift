import ArgumentParser
import Foundation
import Knowledge
import MailModel
import SiteLoading

/// `secretariat knowledge train`: makes the learned table of a site's library.
struct KnowledgeTrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learns from the written-down questions how to tell the entries apart.",
        discussion: """
            Writes knowledge/learned.table. The same questions give the same table to the byte. \
            Takes minutes; until then new questions count as they stand.
            """)

    @Option(help: "The site's folder.") var site: String
    @Option(help: "A file of labelled questions that the library does not hold.")
    var questions: [String] = []

    func run() async throws {
        try await guarded {
            let folder = try MessageCommand.site(site)
            let library = Wiring.library(folder)
            let examples = try questions.flatMap { try QuestionFile($0).examples(library) }
            let table = LibraryTrainer(library, examples, aspects: QuestionFile.aspects(library))
                .table()
            let path = folder.path + "/knowledge/learned.table"
            try Data(table.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            print("\(path): \(table.bytes.count) bytes")
        }
    }
}
