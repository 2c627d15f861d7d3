import Approving
import Drafting
import Foundation
import Knowledge
import MailModel
import SiteLoading
import StaffWeb
import Touring

/// What `config check` finds amiss in a site that loads: things by which it would not do what the
/// office means it to, each with its place and a remedy.
struct SiteCheck {
    let site: SiteFolder
    private let lines: [Substring]

    init(_ site: SiteFolder) {
        self.site = site
        let data = FileManager.default.contents(atPath: site.path + "/secretariat.yaml") ?? Data()
        lines = String(decoding: data, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    private var settings: SiteConfiguration { site.configuration }

    /// Everything, in the order in which one would mend it.
    func defects(_ pages: PageBook, _ library: Library) -> [SiteDefect] {
        office + mailboxes + authorities + staff(pages.languages) + entries(library)
            + tours(library)
    }

    // MARK: - One part each

    private var office: [SiteDefect] {
        var found: [SiteDefect] = []
        if !lines.contains(where: { Self.bare($0).hasPrefix("zone:") || $0.contains(" zone:") }) {
            found.append(
                defect(
                    "office:", "office.zone",
                    "is missing, so that days and hours are those of UTC; write one such as "
                        + "Asia/Shanghai"))
        }
        let written = Set(site.letters.compactMap { file in
            file.path.split(separator: "/").suffix(2).first.map(String.init)
        })
        for language in settings.office.languages where !written.contains(language.code) {
            found.append(
                defect(
                    "languages:", "office.languages",
                    "there is no letter in ‘\(language.code)’; write them into "
                        + "letters/\(language.code)/, or take the language out"))
        }
        return found
    }

    private var mailboxes: [SiteDefect] {
        settings.mailboxes.compactMap { mailbox in
            guard mailbox.server.scheme == .maildir else { return nil }
            let path = mailbox.server.path
            let missing = ["cur", "new"].filter { part in
                var isFolder: ObjCBool = false
                return !FileManager.default.fileExists(
                    atPath: "\(path)/\(part)", isDirectory: &isFolder) || !isFolder.boolValue
            }
            guard !missing.isEmpty else { return nil }
            return defect(
                path, "mailboxes.\(mailbox.name).url",
                "\(path) is no Maildir: it has no \(missing.joined(separator: " and ")) in it; "
                    + "name the folder that holds cur, new and tmp")
        }
    }

    /// Files of certificate authorities that are named and not there.
    private var authorities: [SiteDefect] {
        let named = settings.mailboxes.map { ("mailboxes.\($0.name).tls.ca", $0.tls) }
            + (settings.sending.map { [("sending.tls.ca", $0.tls)] } ?? [])
        return named.compactMap { key, tls in
            guard let path = tls.certificateAuthority,
                !FileManager.default.isReadableFile(atPath: path)
            else { return nil }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return defect(
                name, key,
                "\(path) cannot be read; put the certificates there, or take the line out")
        }
    }

    private func staff(_ languages: [String]) -> [SiteDefect] {
        guard !settings.staff.isEmpty else {
            return [
                defect(
                    "staff:", "staff",
                    "names nobody: no letter waits before anybody's eyes, and nobody can sign in; "
                        + "write name, address, roles and language of those who decide")
            ]
        }
        var found = settings.staff.compactMap { member in
            languages.contains(member.language.code)
                ? nil
                : defect(
                    "\(member.address)", "staff.language",
                    "‘\(member.language.code)’ is no language of the desk; write one of "
                        + languages.joined(separator: ", "))
        }
        var seen: Set<EmailAddress> = []
        for member in settings.staff where !seen.insert(member.address).inserted {
            found.append(
                defect(
                    "\(member.name)", "staff.address",
                    "\(member.address) is the address of two people; each needs their own, since "
                        + "it tells who decided"))
        }
        var users: Set<String> = []
        for member in settings.staff {
            guard let user = member.user, !users.insert(user).inserted else { continue }
            found.append(
                defect(
                    "\(member.name)", "staff.user",
                    "‘\(user)’ is the user of two people; each needs their own, since it tells who "
                        + "decided on the command line"))
        }
        if !settings.staff.contains(where: { $0.person.mayApprove }) {
            found.append(
                defect(
                    "staff:", "staff.roles",
                    "nobody may approve a letter; give somebody the role approver"))
        }
        return found
    }

    private func entries(_ library: Library) -> [SiteDefect] {
        guard !library.entries.isEmpty || !library.defects.isEmpty else {
            return [
                SiteDefect(
                    file: "\(site.path)/knowledge", line: nil, key: "",
                    remedy: "holds no entry, so that no question can be answered; write some, or "
                        + "copy the starter's with `secretariat init`")
            ]
        }
        return library.defects.filter(\.kind.isError).map {
            SiteDefect(
                file: "\(site.path)/\($0.path)", line: $0.line, key: $0.key,
                remedy: "\($0.message); \($0.remedy)")
        }
    }

    private func tours(_ library: Library) -> [SiteDefect] {
        let initiatives = Set(library.entries.map(\.id))
        return site.tours.flatMap { tour in
            TourRemarks.all(
                tour, languages: settings.office.languages, initiatives: initiatives)
        }.map { defect in
            SiteDefect(
                file: "\(site.path)/\(defect.file)", line: defect.line, key: defect.key,
                remedy: "\(defect.problem); \(defect.remedy)")
        }
    }

    // MARK: - Places

    /// The first line of a site's settings that holds these words and is no remark.
    static func line(of words: String, in folder: String) -> Int? {
        let data = FileManager.default.contents(atPath: folder + "/secretariat.yaml") ?? Data()
        let lines = String(decoding: data, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.contains(words) && !bare($0).hasPrefix("#") }.map { $0 + 1 }
    }

    /// A defect of the settings at the first line that holds these words.
    private func defect(_ words: String, _ key: String, _ remedy: String) -> SiteDefect {
        let line = lines.firstIndex { $0.contains(words) && !Self.bare($0).hasPrefix("#") }
        return SiteDefect(
            file: site.path + "/secretariat.yaml", line: line.map { $0 + 1 }, key: key,
            remedy: remedy)
    }

    private static func bare(_ line: Substring) -> Substring { line.drop { $0 == " " } }
}
