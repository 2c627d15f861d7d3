import ArgumentParser
import Foundation
import MIME
import MailModel
import Pipeline
import SiteLoading
import Understanding

/// `secretariat reading`: what the program learns about reading mails.
struct ReadingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading", abstract: "Learns what people write about.",
        subcommands: [Train.self])

    struct Train: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learns from labelled mails and sentences what a mail speaks of.",
            discussion: """
                Prints how well each matter is read from mails that did not teach it, and writes \
                the table. The same files give the same table to the byte.
                """)

        @Option(help: "The site whose cities are known; the starter site unless told.")
        var site: String?
        @Option(help: "Labelled mails that the lexicon was made with.") var mails: [String] = []
        @Option(help: "Labelled mails that the lexicon never saw, to judge it by.")
        var fresh: [String] = []
        @Option(help: "Labelled sentences.") var sentences: [String] = []
        @Option(help: "A list of ids that are left out, to be judged by later.")
        var without: String?
        @Flag(help: "Names the mails that were read wrongly.") var failures = false
        @Argument(help: "The table to write.") var table: String

        func run() async throws {
            try await guarded {
                let kept = try without.map(Self.ids) ?? []
                var lessons: [(id: String, lesson: Lesson)] = []
                for path in sentences {
                    lessons += Self.lessons(try LabelledMails.sentences(path), .sentence)
                }
                for path in mails {
                    lessons += Self.lessons(try LabelledMails.mails(path), .known, kept)
                }
                for path in fresh {
                    lessons += Self.lessons(try LabelledMails.mails(path), .fresh, kept)
                }
                let gazetteer = Gazetteer(Wiring.library(try MessageCommand.site(site)))
                let named = lessons
                let trainer = ReadingTrainer(lessons.map(\.lesson), gazetteer: gazetteer)
                let learned = trainer.train { figures in
                    print(
                        "\(figures.matter.padded(to: 20)) right \(figures.right)",
                        "extra \(figures.extra.count) missed \(figures.missed.count)")
                    guard failures else { return }
                    print("  extra", figures.extra.map { named[$0].id }.joined(separator: " "))
                    print("  missed", figures.missed.map { named[$0].id }.joined(separator: " "))
                }
                try Data(learned.bytes).write(to: URL(fileURLWithPath: table), options: .atomic)
                print("\(table): \(learned.bytes.count) bytes from \(lessons.count) lessons")
            }
        }

        private static func lessons(
            _ mails: [LabelledMail], _ kind: Lesson.Kind, _ kept: Set<String> = []
        ) -> [(id: String, lesson: Lesson)] {
            mails.filter { !kept.contains($0.id) }.map { mail in
                let written = Correspondence(
                    authorText: mail.text, subject: mail.subject, signature: mail.signature,
                    from: mailbox(mail.from), quotedText: mail.quoted)
                var lesson = Lesson(mail: written, matters: mail.matters, kind: kind)
                lesson.tours = mail.tours
                lesson.participants = mail.participants
                lesson.questions = mail.questions
                return (mail.id, lesson)
            }
        }

        private static func mailbox(_ header: String) -> Mailbox? {
            Message(parsing: Array("From: \(header)\r\n\r\n".utf8)).from.first
        }

        private static func ids(_ path: String) throws -> Set<String> {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path) cannot be read")
            }
            return Set(
                String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                    .map(String.init))
        }
    }
}
