import ArgumentParser
import Deciding
import Foundation
import MailModel
import MIME
import Pipeline
import Replies
import SiteLoading

struct MessageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Shows how a mail is read, and mail that was set aside.",
        subcommands: [Explain.self, Show.self, Replay.self, Aside.self, Recall.self])

    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints what was found in each mail and what would follow from it.")

        @Option(help: "The site's folder; the one here, else the starter site.") var site: String?
        @Flag(help: "One JSON object a line.") var json = false
        @Argument(help: "Mail files, folders of them, Maildirs or mbox files.")
        var paths: [String]

        func run() async throws {
            try await guarded {
                let folder = try MessageCommand.site(site)
                let reader = try Wiring.reader(folder)
                let rules = Wiring.rules(folder.configuration)
                let printer = ExplanationPrinter(json: json)
                for path in paths {
                    try MailFiles.forEach(in: path) { file, bytes in
                        let result = reader.read(bytes)
                        let arrival = reader.arrival(result, complete: true)
                        try printer.write(
                            Explanation(
                                file: file, result, Decision.effects(of: arrival, rules)))
                    }
                }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a mail's header fields and the author's own text.")

        @Argument(help: "A mail file.") var path: String

        func run() async throws {
            try await guarded {
                let folder = try MessageCommand.site(nil)
                let reader = try Wiring.reader(folder)
                try MailFiles.forEach(in: path) { _, bytes in
                    let result = reader.read(bytes)
                    for sender in result.message.from {
                        print("From: \(sender.name ?? "") <\(sender.address)>")
                    }
                    print("Subject: \(result.message.subject ?? "")")
                    print("Date: \(result.message.date?.rfc3339 ?? "")")
                    print("\n\(result.body.authorText)")
                }
            }
        }
    }

    /// The site told, or that of the folder one is in, or else the starter site.
    static func site(_ path: String?) throws -> SiteFolder {
        let templates = try TemplateFolder.find()
        return try SiteFolder.load(
            (path ?? siteHere).map(Paths.absolute) ?? templates.path + "/site",
            templates: templates)
    }

    private static var siteHere: String? {
        if let told = ProcessInfo.processInfo.environment["SECRETARIAT_SITE"] { return told }
        return FileManager.default.fileExists(atPath: "secretariat.yaml") ? "." : nil
    }
}

/// Writes one explanation a line as JSON, or a few lines for people.
struct ExplanationPrinter {
    let json: Bool

    func write(_ explanation: Explanation) throws {
        if json { return try Terminal.line(explanation) }
        print(explanation.file)
        print("  kind      \(explanation.kind)")
        if let language = explanation.language { print("  language  \(language)") }
        for defect in explanation.message.defects {
            print("  defect    \(defect.kind) at byte \(defect.offset)")
        }
        for cut in explanation.message.cuts {
            let words = cut.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let place = "bytes \(cut.start) to \(cut.end)"
            print("  cut       \(cut.reason), \(place): \(words.prefix(60))")
        }
        for intent in explanation.intents ?? [] {
            print("  intent    \(intent.intent) (\(intent.evidence ?? ""))")
        }
        for question in explanation.questions ?? [] {
            let topic = question.topics.first
            print("  question  \(question.text)")
            print("    topic   \(topic.map { "\($0.id) \($0.score)" } ?? "none")")
            for sentence in question.answer {
                print("    \(sentence.source)  \(sentence.text)")
            }
        }
        for effect in explanation.effects {
            print("  effect    \(effect.effect) \(effect.letter ?? ""): \(effect.reason)")
        }
    }
}
