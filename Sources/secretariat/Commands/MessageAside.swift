import ArgumentParser
import SiteLoading
import Store

extension MessageCommand {
    struct Aside: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists mail that the program set aside alone: junk, lists, robots.",
            discussion: "`message recall NUMBER` puts one of them before staff.")

        @OptionGroup var options: SiteOptions
        @Option(help: "Only mail of one kind, such as spam or list.") var kind: String?
        @Option(help: "Only mail of this span, such as 30d.") var since: Lookback?
        @Option(help: "How many mails.") var limit = 100
        @Flag(help: "One JSON object a line.") var json = false

        private struct Line: Encodable {
            let mail: Int64
            let at, kind, from, subject, decision: String
        }

        func run() async throws {
            try await guarded {
                let moment = since.map { Terminal.now - $0.seconds } ?? 0
                let mails = try options.openStore().setAside(
                    kind: kind, since: moment, limit: limit)
                for mail in mails {
                    let at = Terminal.moment(mail.takenAt)
                    if json {
                        try Terminal.line(
                            Line(
                                mail: mail.id, at: at, kind: mail.kind, from: mail.sender,
                                subject: mail.subject, decision: mail.decision))
                    } else {
                        print(mail.id, at, mail.kind, mail.sender, mail.subject)
                    }
                }
            }
        }
    }

    struct Recall: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a mail that was set aside before staff, as a person's.")

        @OptionGroup var options: SiteOptions
        @Argument(help: "The mail's number.") var mail: Int64

        func run() async throws {
            try await guarded {
                let letter = try options.openStore().recall(
                    mail, by: options.operatorName, now: Terminal.now)
                print("mail \(mail) waits for staff as entry \(letter) of the queue")
            }
        }
    }
}
