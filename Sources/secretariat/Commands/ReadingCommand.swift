import ArgumentParser
import Foundation
import MIME
import MailModel
import Pipeline
import Replies
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
        @Option(help: "Passages in which the words that state a field are marked.")
        var passages: [String] = []
        @Option(help: "Where to write what is learned of fields; fields.table beside the table.")
        var fieldsTable: String?
        @Option(help: "A list of ids that are left out, to be judged by later.")
        var without: String?
        @Option(help: "Leaves out a part of the mails, 0, 1 or 2, to be read with the table.")
        var withoutPart: Int?
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
                    lessons += Self.lessons(try taught(path), .known, kept)
                }
                for path in fresh {
                    lessons += Self.lessons(try taught(path), .fresh, kept)
                }
                let gazetteer = Gazetteer(Wiring.library(try MessageCommand.site(site)))
                let named = lessons
                var trainer = ReadingTrainer(lessons.map(\.lesson), gazetteer: gazetteer)
                for path in passages {
                    trainer.passages += Self.lessons(try MarkedPassages.passages(path), .sentence)
                        .map(\.lesson)
                }
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
                try write(learned.fields)
            }
        }

        private func taught(_ path: String) throws -> [LabelledMail] {
            try LabelledMails.mails(path).filter { $0.part != withoutPart }
        }

        private func write(_ fields: LearnedFields?) throws {
            guard let bytes = fields?.bytes else { return }
            let folder = URL(fileURLWithPath: table).deletingLastPathComponent()
            let place = fieldsTable.map { URL(fileURLWithPath: $0) }
                ?? folder.appendingPathComponent("fields.table")
            try Data(bytes).write(to: place, options: .atomic)
            print("\(place.relativePath): \(bytes.count) bytes")
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
                lesson.fields = mail.fields
                lesson.spans = mail.spans
                lesson.arrived = arrived(mail)
                return (mail.id, lesson)
            }
        }

        /// The mail's text and signature as the program cuts what a client sends.
        static func arrived(_ mail: LabelledMail) -> Correspondence {
            var text = mail.text
            while text.last?.isNewline == true { text.removeLast() }
            if !mail.signature.isEmpty {
                text += (mail.marksSignature ? "\n\n-- \n" : "\n\n") + mail.signature
            }
            let from = mailbox(mail.from)
            let body = BodySections(plain: text, senderName: from?.name ?? "")
            return Correspondence(
                authorText: body.authorText, subject: mail.subject, signature: body.signature,
                from: from, quotedText: mail.quoted)
        }

        private static func mailbox(_ header: String) -> Mailbox? {
            Message(parsing: Array("From: \(header)\r\n\r\n".utf8)).from.first
        }

        static func ids(_ path: String) throws -> Set<String> {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw ValidationError("\(path) cannot be read")
            }
            return Set(
                String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                    .map(String.init))
        }
    }
}
