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
    @Option(help: "Labelled mails, whose questions teach as they stand there.")
    var mails: [String] = []
    @Option(help: "A list of ids of mails that are left out, to be judged by later.")
    var without: String?
    @Option(help: "What `reading train --without-part` learned, for the parts 0, 1 and 2.")
    var reading: [String] = []

    func run() async throws {
        try await guarded {
            let folder = try MessageCommand.site(site)
            let library = Wiring.library(folder)
            let standing = try mailExamples(library)
            let known = Set(standing.map(\.query.text))
            let examples = try questions.flatMap { try QuestionFile($0).examples(library) }
                .filter { !known.contains($0.query.text) } + standing
            let table = LibraryTrainer(library, examples, aspects: QuestionFile.aspects(library))
                .table()
            let path = folder.path + "/knowledge/learned.table"
            try Data(table.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            print("\(path): \(table.bytes.count) bytes")
        }
    }

    private func mailExamples(_ library: Library) throws -> [RankTrainer.Example] {
        let kept = try without.map(ReadingCommand.Train.ids) ?? []
        let taught = try TaughtMails(library, tables: reading)
        return try mails.flatMap { try LabelledMails.mails($0) }
            .filter { !kept.contains($0.id) }.flatMap(taught.examples)
    }
}
