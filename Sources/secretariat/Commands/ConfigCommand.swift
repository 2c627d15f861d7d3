import Approving
import ArgumentParser
import Knowledge
import MailModel
import SiteLoading
import StaffWeb
import Touring

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Checks or shows the site's settings.",
        subcommands: [Check.self, Show.self])

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads the whole site and names every defect with file, line and remedy.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                _ = try Wiring.book(site)
                let pages = try PageBook(folder: TemplateFolder.find().path + "/desk")
                let library = Wiring.library(site)
                let defects = SiteCheck(site).defects(pages, library)
                guard defects.isEmpty else { throw SiteDefects(defects) }
                for source in site.configuration.secrets { _ = try source.read() }
                print(
                    "\(site.path): good; \(site.letters.count) letters,",
                    "\(library.entries.count) entries, \(site.tours.count) tours")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the settings in force, secrets hidden.")

        @OptionGroup var options: SiteOptions

        func run() async throws {
            try await guarded {
                let site = try options.loadConfiguration()
                print("office.address: \(site.office.address)")
                print("office.languages: \(site.office.languages.map(\.code))")
                print("office.zone: \(site.office.zone)")
                print("mode: \(site.mode.rawValue)")
                for mailbox in site.mailboxes { show(mailbox) }
                if let sending = site.sending {
                    print("sending.url: \(sending.server.description)")
                    print("sending.user: \(sending.user)")
                    print("sending.password: •••• from \(sending.password?.description ?? "-")")
                    if let account = sending.oauth { print("sending.oauth: \(account)") }
                    print("sending.sent: \(sending.sentFolder ?? "-")")
                }
                for account in site.oauth {
                    print("oauth.\(account.name).token-url: \(account.tokenURL)")
                    print("oauth.\(account.name).scope: \(account.scope)")
                }
                for member in site.staff {
                    let user = member.user.map { ", user \($0)" } ?? ""
                    print("staff: \(member.address) \(member.roles.sorted())\(user)")
                }
                if let desk = site.desk {
                    print("desk.listen: \(desk.host):\(desk.port)")
                    print("desk.url: \(desk.url?.text ?? "-")")
                    print("desk.session-hours: \(desk.sessionHours)")
                }
                if let monitoring = site.monitoring {
                    print("monitoring.listen: \(monitoring.host):\(monitoring.port)")
                }
                print("answers.threshold-percent: \(Int(site.answerThreshold * 100))")
                showMembership(site.membership)
                let (night, clock) = (site.quietHours, QuietHours.clock)
                print("reminders.quiet-from: \(clock(night.begin))")
                print("reminders.quiet-until: \(clock(night.end))")
                showDesk(site)
                print("limits.mail-megabytes: \(site.limits.mailSize / 1_048_576)")
                print("limits.letters-per-day: \(site.limits.lettersPerDay)")
                print("limits.undo-seconds: \(site.limits.undoSeconds)")
                print("state: \(options.statePath)")
            }
        }

        private func showMembership(_ membership: MembershipSettings) {
            print("membership.required: \(membership.required)")
            print("membership.nudge-days: \(membership.nudgeDays)")
            print("membership.expiry-days: \(membership.expiryDays)")
            for field in membership.fields {
                print("membership.fields.\(field.name): \(field.isRequired ? "required" : "asked")")
            }
        }

        private func showDesk(_ site: SiteConfiguration) {
            print("authentication.dns: \(site.authentication.dns)")
            print("authentication.keys: \(site.authentication.pinnedKeys ?? "-")")
            print("authentication.results.server: \(site.authentication.server ?? "-")")
            print("policy.by-itself: \(site.policy.letters.sorted())")
            print("policy.to: \(site.policy.readers.rawValue)")
            print("desk-by-mail: \(site.deskByMail.isOn ? "on" : "off")")
            print("desk-by-mail.escalate-after-hours: \(site.deskByMail.escalateAfterHours)")
            print("desk-by-mail.edits: \(site.deskByMail.editsWord)")
        }

        private func show(_ mailbox: SiteConfiguration.Mailbox) {
            print("mailboxes.\(mailbox.name).url: \(mailbox.server.description)")
            print("mailboxes.\(mailbox.name).user: \(mailbox.user)")
            let source = mailbox.password?.description ?? "-"
            print("mailboxes.\(mailbox.name).password: •••• from \(source)")
            if let account = mailbox.oauth {
                print("mailboxes.\(mailbox.name).oauth: \(account)")
            }
            print("mailboxes.\(mailbox.name).poll-seconds: \(mailbox.pollSeconds)")
            switch mailbox.afterwards {
            case .flagSeen: print("mailboxes.\(mailbox.name).afterwards: flag seen")
            case .move(let folder):
                print("mailboxes.\(mailbox.name).afterwards: move \(folder)")
            case .leave: print("mailboxes.\(mailbox.name).afterwards: leave")
            }
        }
    }
}
