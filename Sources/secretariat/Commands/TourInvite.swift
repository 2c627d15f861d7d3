import ArgumentParser
import MailModel
import Pipeline
import SiteLoading
import Store
import Touring

extension TourCommand {
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drafts invitations with a calendar request; all wait as one set.",
            discussion: """
                --to takes groups, addresses, and all for every member. The letters of one call \
                are one set: `tour invite TOUR --approve SET` lets the whole set go, `queue \
                approve` one letter.
                """)

        @OptionGroup var options: SiteOptions
        @Argument(help: "The tour's id, such as 2015-dakar.") var tour: String
        @Option(
            name: .customLong("to"), parsing: .upToNextOption, help: "Groups, addresses, or all.")
        var recipients: [String] = []
        @Flag(help: "Says who would be invited and who not; keeps nothing.") var dryRun = false
        @Option(help: "Lets the waiting letters of a set go.") var approve: String?

        func validate() throws {
            if recipients.isEmpty == (approve == nil) {
                throw ValidationError("say whom with --to, or name a set with --approve")
            }
        }

        func run() async throws {
            try await guarded {
                let site = try options.loadSite()
                let found = try TourCommand.tour(tour, of: site)
                let office = try Office(site, store: options.openStore())
                if let approve { return try approveSet(approve, office) }
                try invite(to: found, office)
            }
        }

        private func invite(to tour: Tour, _ office: Office) throws {
            let now = Terminal.now
            let set = "\(tour.id)/\(now)"
            var invitations = TourInvitations(
                tour, desk: office.tourDesk, campaign: set, now: now,
                actor: options.operatorName)
            for contact in try contacts(office.tourDesk) {
                do {
                    try invitations.invite(contact)
                } catch let refusal as SeatRefusal {
                    throw StoreError.refused("\(tour.id): \(refusal.rawValue)")
                }
            }
            if tour.isMadeUp {
                Terminal.note("\(tour.file) is a made-up example; the letters say so")
            }
            for skip in invitations.skipped { Terminal.note("not \(skip.address): \(skip.reason)") }
            if dryRun {
                for letter in invitations.letters {
                    print("\(letter.recipient)  \(letter.language)  \(letter.subject)")
                }
                return Terminal.note("\(invitations.letters.count) would be invited; nothing kept")
            }
            guard !invitations.letters.isEmpty else { return print("nobody is to be invited") }
            let letters = try office.store.perform(
                invitations.acts, letters: invitations.letters, now: now)
            let wait = letters.count == 1
                ? "one invitation waits" : "\(letters.count) invitations wait"
            print("\(wait) as set \(set)")
            print("look at them:  secretariat queue list")
            print("let all go:    secretariat tour invite \(tour.id) --approve \(set)")
        }

        /// The people of groups and addresses, each once, in the order given.
        private func contacts(_ desk: TourDesk) throws -> [TourContact] {
            var seen: Set<EmailAddress> = []
            var found: [TourContact] = []
            for word in recipients {
                for contact in try desk.contacts(named: word)
                where seen.insert(contact.address).inserted {
                    found.append(contact)
                }
            }
            return found
        }

        private func approveSet(_ set: String, _ office: Office) throws {
            let letters = try office.store.heldLetters(ofCampaign: set)
            guard !letters.isEmpty else {
                throw StoreError.refused("no letter of the set \(set) waits")
            }
            let release = Terminal.now + Int64(office.site.configuration.limits.undoSeconds)
            let actor = try options.decider()
            var approved = 0
            for letter in letters where letter.tour == tour && letter.revision > 0 {
                try office.store.approve(
                    letter.id, revision: letter.revision, by: actor,
                    releaseAt: release, now: Terminal.now)
                approved += 1
            }
            Bell.ring(options.statePath)
            print("\(approved) letters of the set \(set) are approved")
            if approved < letters.count {
                Terminal.note("\(letters.count - approved) have no text yet: see `queue list`")
            }
            if office.site.configuration.mode == .observe {
                Terminal.note("mode is observe: nothing leaves until it is hold or auto")
            }
        }
    }
}
