import ArgumentParser
import Deciding
import Knowledge
import MailModel
import Pipeline
import Store
import Understanding

struct KnowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Checks, asks and tests the library of answers.",
        subcommands: [
            Check.self, Ask.self, Test.self, KnowledgeTrainCommand.self,
            KnowledgeCalibrateCommand.self, KnowledgeGapsCommand.self,
            KnowledgeProposalsCommand.self,
        ])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Names what staff should mend, with file, line and remedy.")

        @Option(help: "The site's folder; the one here, else the starter site.") var site: String?
        @Flag(help: "Only what makes an entry unusable.") var errors = false

        func run() async throws {
            try await guarded {
                let library = Wiring.library(try MessageCommand.site(site))
                let defects = library.defects.filter { !errors || $0.kind.isError }
                for defect in defects { print(defect.description) }
                print(
                    "\(library.entries.count) entries on \(library.topicIDs.count) topics,",
                    "\(defects.count) defects")
                if defects.contains(where: \.kind.isError) { throw ExitCode(1) }
            }
        }
    }

    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answers on the terminal with sources, scores and what came close.")

        @Option(help: "The site's folder; the one here, else the starter site.") var site: String?
        @Option(help: "The language of the question; its own unless told.") var language: String?
        @Argument(help: "The question.") var question: String

        func run() async throws {
            try await guarded {
                let reader = try Wiring.reader(try MessageCommand.site(site))
                let result = reader.read(Self.mail(question))
                let told = try language.map(Self.tag)
                let finding = reader.library.find(
                    Query(question, language: told ?? result.reading?.language.tag ?? .english))
                if told == nil, let reply = result.tourReplies.compactMap({ $0 }).first {
                    for sentence in reply.sentences {
                        print("\(sentence.text)  [\(sentence.source)]")
                    }
                    if !reply.isSettled { print("(a made-up example)") }
                } else if let answer = finding.answer {
                    for sentence in answer.sentences {
                        print("\(sentence.text)  [\(sentence.source)]")
                    }
                    if let link = answer.link { print(link) }
                    if !answer.isTrusted { print("(unreviewed or past its date)") }
                } else {
                    print("A gap: no entry answers this.")
                }
                print("\nTopics")
                for topic in finding.topics {
                    let words = topic.evidence.joined(separator: ", ")
                    print("  \(topic.id.padded(to: 24)) \(rounded(topic.score))  \(words)")
                }
                print("Came close")
                for passage in finding.cameClose {
                    print("  \(rounded(passage.score))  \(passage.source)  \(passage.heading)")
                }
            }
        }

        /// The question as the only words of a mail, which tours are asked about too.
        private static func mail(_ question: String) -> [UInt8] {
            let line = question.split(whereSeparator: \.isNewline).joined(separator: " ")
            return Array(
                ("From: somebody@reader.example\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n"
                    + "Content-Transfer-Encoding: 8bit\r\n\r\n\(line)\r\n").utf8)
        }

        private static func tag(_ language: String) throws -> LanguageTag {
            guard let tag = LanguageTag(language) else {
                throw StoreError.refused("‘\(language)’ is no language; write a code such as fr")
            }
            return tag
        }

        private func rounded(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks the golden questions and shows which are answered otherwise.")

        @Option(help: "The site's folder; the one here, else the starter site.") var site: String?

        func run() async throws {
            try await guarded {
                let library = Wiring.library(try MessageCommand.site(site))
                let broken = library.golden.broken(in: library)
                for case let failure in broken {
                    print(failure.description)
                }
                let count = library.golden.questions.count
                print("\(count - broken.count) of \(count) golden questions keep their answers")
                if !broken.isEmpty { throw ExitCode(1) }
            }
        }
    }
}
