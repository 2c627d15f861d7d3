import MIME
import MailModel

/// The signs by which a delivery report is told from a letter.
struct BounceSigns {
    private(set) var evidence: [String] = []
    private(set) var isBounce = false

    init(_ source: ReportSource) {
        let parts = source.leaf(BounceReader.statusTypes) != nil
        let root = source.message.parts[0].contentType
        let reportType = root.parameter("report-type")?.lowercased() ?? ""
        if parts || reportType.holds("delivery-status") {
            evidence = ["a delivery status part"]
            isBounce = true
            return
        }
        weigh(source)
    }

    private mutating func weigh(_ source: ReportSource) {
        let subject = source.subject
        let failedField = source.header.contains("x-failed-recipients")
        let null = RobotSigns.hasNullPath(source.header)
        let subjectTells = ReportPhrases.subjectTells(subject)
        let robot = Self.isDaemon(source.header)
            && (null || failedField || !Self.isOffice(source.header))
        guard robot || failedField || null || subjectTells else { return }
        let ownText = source.ownText()
        let body = FoldedText(ReportText(ownText).lines.joined(separator: "\n"))
        let bodyTells = !ReportPhrases.signs(in: body).isEmpty || StatusPhrases.occur(in: body)
        let answers = RobotSigns.isReplySubject(subject)
        var score = 0
        add(robot, 3, "sent by a mail system", &score)
        add(failedField, 3, "X-Failed-Recipients", &score)
        add(null, 1, "null return path", &score)
        add(subjectTells && (robot || !answers), 2, "subject of a delivery report", &score)
        add(bodyTells, 2, "words of a delivery report", &score)
        add(BounceReader.holdsFields(body) && (robot || null), 2, "delivery fields", &score)
        if !robot, !failedField {
            let personal = answers || source.header.contains("in-reply-to") && !null
            let opens = !ReportPhrases.signs(in: FoldedText(ownText, reach: 600)).isEmpty
            let unattended = RobotSigns.isUnattended(source.header)
            add(null && (unattended || !source.returned.isEmpty), 1, "returned mail", &score)
            let told = subjectTells || null && (unattended || !source.returned.isEmpty)
            if personal || !told || !opens { score = 0 }
            if !null, !unattended, Self.isTold(ownText) { score = 0 }
        }
        if RobotSigns.hasVacationSign(source.header, subject) { score -= 3 }
        isBounce = score >= 4
    }

    private mutating func add(_ holds: Bool, _ points: Int, _ words: String, _ score: inout Int) {
        guard holds else { return }
        score += points
        evidence.append(words)
    }

    /// Whether a mail system and no person stands in From.
    static func isDaemon(_ header: HeaderSection) -> Bool {
        let from = FoldedText((header.first("from") ?? "") + " " + (header.first("sender") ?? ""))
        return daemons.occurs(in: from)
    }

    /// Whether somebody tells of a report: a person asks, or writes under no more than a few lines.
    private static func isTold(_ text: String) -> Bool {
        let marks = "?？؟".unicodeScalars
        let asks = text.unicodeScalars.prefix(3_000).contains { marks.contains($0) }
        return asks || !AddressScanner.addresses(in: text).contains { $0.contains("@") }
    }

    /// Whether From may be an office of people whose name only sounds like a mail system's.
    private static func isOffice(_ header: HeaderSection) -> Bool {
        let from = FoldedText((header.first("from") ?? "") + " " + (header.first("sender") ?? ""))
        return !systems.occurs(in: from)
    }

    /// Names that no office of people bears.
    private static let systems = PhraseTable<Bool>(groups: [
        (
            true,
            [
                "mailer-daemon", "mailer_daemon", "mailerdaemon", "mail-daemon", "mailer daemon",
                "mail daemon", "postmaster", "poostmaster", "mail delivery", "mail.delivery",
                "delivery subsystem", "microsoftexchange329e71ec88ae4615", "mdaemon", "mmdf",
                "delivery system", "undeliver", "bounce@", "bounces@", "mail_delivery",
                "mail-delivery", "maildelivery", "mta@", "smtpd@", "daemon@", "smtp32",
            ]
        )
    ])

    private static let daemons = PhraseTable<Bool>(groups: [
        (
            true,
            [
                "mailer-daemon", "mailer_daemon", "mailerdaemon", "mail-daemon", "mailer daemon",
                "mail daemon", "postmaster", "poostmaster", "mail delivery", "mail.delivery",
                "delivery subsystem", "system administrator", "microsoftexchange329e71ec88ae4615",
                "mail system", "mailsystem", "mdaemon", "mmdf", "delivery system", "undeliver",
                "administrador del sistema", "administrateur système", "systemadministrator",
                "amministratore di sistema", "ndr administrator", "mail administrator", "bounce@",
                "bounces@", "mail_delivery", "mail-delivery", "mail transport", "系统管理员",
                "系統管理員", "системный администратор", "mailadmin", "email system", "mailsys",
                "internet mail", "smtp gateway", "smtp32", "mail router", "mail server",
                "mailserver", "mail gateway", "delivery notification", "maildelivery", "mta@",
                "administrador do sistema", "smtpd@", "systembeheerder", "daemon@", "exchange",
                "mailmarshal", "groupwise", "mail deliver", "m-filter", "interscan", "mcafee",
                "antivirus", "delivery agent", "mail service", "postoffice", "post office",
                "messagelabs", "mail-system", "system administration",
            ]
        )
    ])
}
