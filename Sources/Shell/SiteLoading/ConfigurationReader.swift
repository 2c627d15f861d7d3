import Foundation
import MailModel
import Yams

extension SiteConfiguration {
    /// Reads and checks the text of `secretariat.yaml`; throws every defect at once.
    ///
    /// Relative paths (secrets, certificate authorities, Maildirs) are taken from `folder`.
    package static func read(
        _ text: String, file: String, folder: String
    ) throws(SiteDefects) -> SiteConfiguration {
        let report = SettingsReader.Report(file: file)
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw SiteDefects([Self.syntaxDefect(error, file)])
        }
        guard let root else {
            throw SiteDefects([
                SiteDefect(file: file, line: 1, key: "", remedy: "the file is empty")
            ])
        }
        let configuration = ConfigurationReader(
            root: SettingsReader(root, path: "", report: report), folder: folder
        ).configuration()
        guard report.defects.isEmpty, let configuration else {
            throw SiteDefects(report.defects)
        }
        return configuration
    }

    static func syntaxDefect(_ error: any Error, _ file: String) -> SiteDefect {
        guard let yaml = error as? YamlError else {
            return SiteDefect(file: file, line: nil, key: "", remedy: "\(error)")
        }
        switch yaml {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return SiteDefect(
                file: file, line: mark.line, key: "", remedy: "is no YAML here: \(problem)")
        default:
            return SiteDefect(file: file, line: nil, key: "", remedy: "is no YAML: \(yaml)")
        }
    }
}

/// One pass over the keys of `secretariat.yaml`.
private struct ConfigurationReader {
    let root: SettingsReader
    let folder: String

    /// What the starter's table is calibrated to, where a site says nothing.
    private static let threshold = 55

    func configuration() -> SiteConfiguration? {
        let office = office()
        let mode = root.choice("mode", of: ["observe", "hold", "auto"], or: "observe")
        let mailboxes = root.children("mailboxes").compactMap(mailbox)
        if root.node("mailboxes") == nil {
            root.complain("mailboxes", "is missing; name at least one mailbox to read")
        }
        refuseTwins(mailboxes)
        let sending = root.child("sending").flatMap(sending)
        let accounts = accounts()
        refuseUnknown(accounts, mailboxes, sending)
        let staff = root.children("staff").compactMap(staffMember)
        let limits = limits(root.child("limits"))
        let desk = root.child("desk").flatMap(DeskSettings.read)
        let monitoring = root.child("monitoring").flatMap(MonitoringSettings.read)
        let answers = root.child("answers")
        let percent = answers?.number("threshold-percent", in: 1...100, or: Self.threshold)
            ?? Self.threshold
        answers?.refuseOthers()
        let authentication = SiteConfiguration.Authentication(
            root.child("authentication"), inFolder: inFolder)
        let policy = SiteConfiguration.policy(root.child("policy"), calibrated: percent)
        let care = CareSettings.read(root)
        let letters = LetterRequestSettings.read(root.child("letter-requests"))
        let quietHours = ReminderSettings.quietHours(root.child("reminders"))
        let deskByMail = SiteConfiguration.DeskByMail(root.child("desk-by-mail"))
        let membership = MembershipSettings(root.child("membership"))
        root.refuseOthers()
        guard let office else { return nil }
        var configuration = SiteConfiguration(
            office: office, mode: SiteConfiguration.Mode(rawValue: mode) ?? .observe,
            mailboxes: mailboxes, sending: sending, staff: staff, limits: limits,
            answerThreshold: Double(percent) / 100, letterRequests: letters)
        configuration.authentication = authentication
        configuration.policy = policy
        configuration.care = care
        configuration.desk = desk
        configuration.oauth = accounts
        configuration.monitoring = monitoring
        configuration.deskByMail = deskByMail
        configuration.membership = membership
        configuration.quietHours = quietHours
        return configuration
    }

    private func office() -> SiteConfiguration.Office? {
        guard let reader = root.child("office") else {
            root.complain("office", "is missing; it holds name, address, languages and zone")
            return nil
        }
        let languages = reader.texts("languages").compactMap { text in
            let tag = LanguageTag(text)
            if tag == nil { reader.complain("languages", "‘\(text)’ is no language code") }
            return tag
        }
        if languages.isEmpty {
            reader.complain("languages", "must name at least one, for example [en, fr]")
        }
        let names = names(reader, fallback: languages.first ?? .english)
        let written = reader.required("address", "secretariat@office.example")
        let address = EmailAddress(written)
        if address == nil, !written.isEmpty {
            reader.complain("address", "‘\(written)’ is no e-mail address")
        }
        let zone = reader.text("zone") ?? "UTC"
        if TimeZone(identifier: zone) == nil {
            reader.complain("zone", "‘\(zone)’ is no zone name; write one such as Asia/Shanghai")
        }
        reader.refuseOthers()
        guard let address else { return nil }
        return SiteConfiguration.Office(
            name: names, address: address, languages: languages, zone: zone)
    }

    private func names(
        _ reader: SettingsReader, fallback: LanguageTag
    ) -> [LanguageTag: String] {
        if let plain = reader.node("name")?.string { return [fallback: plain] }
        guard let names = reader.child("name") else {
            reader.complain("name", "is missing; for example `name: {en: Our Office}`")
            return [:]
        }
        return names.freeTexts().reduce(into: [:]) { result, pair in
            if let tag = LanguageTag(pair.key) { result[tag] = pair.text }
        }
    }

    private func mailbox(_ reader: SettingsReader) -> SiteConfiguration.Mailbox? {
        let name = reader.required("name", "office")
        let server = server(reader, schemes: [.imap, .imaps, .maildir])
        let user = reader.text("user") ?? ""
        let (password, oauth) = login(reader)
        let tls = tls(reader, server)
        let afterwards = afterwards(reader)
        let poll = reader.number("poll-seconds", in: 5...86_400, or: 60)
        reader.refuseOthers()
        guard let server else { return nil }
        if server.scheme != .maildir, user.isEmpty || password == nil && oauth == nil {
            reader.complain(
                "user", "an IMAP mailbox needs `user` and `password`, or `user` and `oauth`")
        }
        return SiteConfiguration.Mailbox(
            name: name, server: server, user: user, password: password, oauth: oauth,
            tls: tls, afterwards: afterwards, pollSeconds: poll)
    }

    private func afterwards(_ reader: SettingsReader) -> SiteConfiguration.Afterwards {
        if let word = reader.node("afterwards")?.string {
            if word == "leave" { return .leave }
            reader.complain("afterwards", "must be {flag: seen}, {move: FOLDER} or leave")
            return .flagSeen
        }
        guard let choice = reader.child("afterwards") else { return .flagSeen }
        let folder = choice.text("move")
        _ = choice.choice("flag", of: ["seen"], or: "seen")
        choice.refuseOthers()
        return folder.map { .move(folder: $0) } ?? .flagSeen
    }

    private func sending(_ reader: SettingsReader) -> SiteConfiguration.Sending? {
        let server = server(reader, schemes: [.smtp, .smtps, .maildir])
        let user = reader.text("user") ?? ""
        let (password, oauth) = login(reader)
        let sent = reader.text("sent")
        let tls = tls(reader, server)
        reader.refuseOthers()
        guard let server else { return nil }
        return SiteConfiguration.Sending(
            server: server, user: user, password: password, oauth: oauth, tls: tls,
            sentFolder: sent)
    }

    private func server(
        _ reader: SettingsReader, schemes: [ServerAddress.Scheme]
    ) -> ServerAddress? {
        let text = reader.required("url", "\(schemes[0].rawValue)://mail.office.example")
        guard !text.isEmpty else { return nil }
        let absolute = text.hasPrefix("maildir:") && !text.hasPrefix("maildir:///")
            ? "maildir://" + inFolder(String(text.dropFirst("maildir:".count))) : text
        guard let server = ServerAddress(absolute), schemes.contains(server.scheme) else {
            let known = schemes.map { $0.rawValue + "://" }
            let begins = known.contains(where: text.hasPrefix)
            reader.complain(
                "url",
                begins
                    ? "‘\(text)’ has no server's name, or no port from 1 to 65535 behind its "
                        + "colon; write \(known[0])mail.office.example, without user and blanks"
                    : "‘\(text)’ is no address here; begin with \(known.joined(separator: ", "))")
            return nil
        }
        return server
    }

    private func login(_ reader: SettingsReader) -> (SecretSource?, oauth: String?) {
        let (password, oauth) = (secret(reader), reader.text("oauth"))
        if password != nil, oauth != nil {
            reader.complain("oauth", "and `password` exclude each other; keep one")
        }
        return (password, oauth)
    }

    private func accounts() -> [OAuthSettings] {
        root.children("oauth").compactMap { reader in
            OAuthSettings.read(reader, secret: { secret(reader, $0) }, inFolder: inFolder)
        }
    }

    private func refuseUnknown(
        _ accounts: [OAuthSettings], _ mailboxes: [SiteConfiguration.Mailbox],
        _ sending: SiteConfiguration.Sending?
    ) {
        let names = accounts.map(\.name)
        if Set(names).count != names.count {
            root.complain("oauth", "two accounts have one name; name each differently")
        }
        for name in (mailboxes.map(\.oauth) + [sending?.oauth]).compactMap({ $0 })
        where !names.contains(name) {
            root.complain("oauth", "has no account ‘\(name)’, which a mailbox or `sending` names")
        }
    }

    private func secret(_ reader: SettingsReader, _ key: String = "password") -> SecretSource? {
        if reader.node(key)?.string != nil {
            reader.complain(
                key, "must not stand here; write {file: …}, {env: …} or {credential: …}")
            return nil
        }
        guard let source = reader.child(key) else { return nil }
        let found: [SecretSource] = [
            source.text("file").map { .file(inFolder($0)) },
            source.text("env").map { .environment($0) },
            source.text("credential").map { .credential($0) },
        ].compactMap { $0 }
        source.refuseOthers()
        if found.count != 1 {
            reader.complain(key, "must hold exactly one of file, env and credential")
        }
        return found.first
    }

    private func tls(
        _ reader: SettingsReader, _ server: ServerAddress?
    ) -> SiteConfiguration.TLS {
        guard let tls = reader.child("tls") else {
            return SiteConfiguration.TLS(certificateAuthority: nil, required: true)
        }
        let authority = tls.text("ca").map(inFolder)
        let required = tls.flag("require", or: true)
        if !required, let server, !server.isLoopback {
            tls.complain("require", "may be false for loopback addresses only")
        }
        tls.refuseOthers()
        return SiteConfiguration.TLS(certificateAuthority: authority, required: required)
    }

    private func staffMember(_ reader: SettingsReader) -> SiteConfiguration.StaffMember? {
        let name = reader.required("name", "Li Na")
        let written = reader.required("address", "li.na@office.example")
        let roles = reader.texts("roles")
        let known: Set = ["reader", "drafter", "approver", "administrator"]
        for role in roles where !known.contains(role) {
            let words = known.sorted().joined(separator: ", ")
            reader.complain("roles", "‘\(role)’ is none of \(words)")
        }
        let language = reader.text("language").flatMap { LanguageTag($0) } ?? .english
        let absences = SiteConfiguration.StaffMember.absences(reader)
        let deputy = reader.text("deputy").flatMap { EmailAddress($0) }
        if reader.node("deputy") != nil, deputy == nil {
            reader.complain("deputy", "must be the address of another member of staff")
        }
        let user = reader.text("user")
        reader.refuseOthers()
        guard let address = EmailAddress(written) else {
            if !written.isEmpty {
                reader.complain("address", "‘\(written)’ is no e-mail address")
            }
            return nil
        }
        return SiteConfiguration.StaffMember(
            name: name, address: address, roles: Set(roles), language: language,
            absences: absences, deputy: deputy, user: user)
    }

    private func limits(_ reader: SettingsReader?) -> SiteConfiguration.Limits {
        let megabytes = reader?.number("mail-megabytes", in: 1...200, or: 25) ?? 25
        let perDay = reader?.number("letters-per-day", in: 1...1_000_000, or: 200) ?? 200
        let undo = reader?.number("undo-seconds", in: 0...86_400, or: 60) ?? 60
        reader?.refuseOthers()
        return SiteConfiguration.Limits(
            mailSize: megabytes * 1_048_576, lettersPerDay: perDay, undoSeconds: undo)
    }

    private func refuseTwins(_ mailboxes: [SiteConfiguration.Mailbox]) {
        let names = mailboxes.map(\.name)
        if Set(names).count != names.count {
            root.complain("mailboxes", "two mailboxes have one name; name each differently")
        }
    }

    private func inFolder(_ path: String) -> String {
        path.hasPrefix("/") ? path : folder + "/" + path
    }
}
