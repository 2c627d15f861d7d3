import ArgumentParser
import SiteLoading

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Makes a new site from the starter.")

    @Argument(help: "A folder that does not exist yet or is empty.")
    var folder: String

    func run() async throws {
        try await guarded {
            let target = Paths.absolute(folder)
            try TemplateFolder.find().makeSite(at: target)
            print("A new site stands in \(target).")
            print("Edit \(target)/secretariat.yaml, then:")
            print("  secretariat config check --site \(target)")
        }
    }
}
