package import Approving
package import Drafting
import MailModel
import Sending
package import SiteLoading
package import Store

/// What every part of the desk by mail needs: the site's settings, staff, letters and the record.
package struct MailDesk: Sendable {
    package let office: SiteConfiguration.Office
    package let settings: SiteConfiguration.DeskByMail
    package let undoSeconds: Int64
    package let roster: DutyRoster
    package let store: Store
    package let book: LetterBook
    package let composer: LetterComposer
    package let clock: WallClock
    /// Why letters are written, in the language of each member of staff.
    package let reasons: ReasonBook
    /// What kinds and states of letters are called.
    package let codes: DeskWords

    package init(
        _ site: SiteConfiguration, store: Store, book: LetterBook, composer: LetterComposer,
        clock: WallClock, reasons: ReasonBook = ReasonBook(),
        codes: DeskWords = DeskWords()
    ) {
        office = site.office
        settings = site.deskByMail
        undoSeconds = Int64(site.limits.undoSeconds)
        roster = DutyRoster(site.staff.map(\.person))
        self.store = store
        self.book = book
        self.composer = composer
        self.clock = clock
        self.reasons = reasons
        self.codes = codes
    }

    /// What keys for one draft and for a list are for.
    static let singleKey = "desk"
    static let listKey = "desk-list"

    var zone: OfficeHours.Zone {
        let (clock, name) = (clock, office.zone)
        return { clock.offsetMinutes(name, $0) }
    }

    /// The office's day, `2015-02-09`.
    func day(_ moment: Int64) -> String { OfficeHours.civil(moment, zone).dateText }

    /// `2015-02-09 17:40`
    func moment(_ moment: Int64) -> String {
        let time = OfficeHours.civil(moment, zone)
        return "\(time.dateText) \(time.timeText.prefix(5))"
    }

    /// A key for one person and exactly what is put before them.
    func freshKey(
        _ purpose: String, subject: String, binding: [UInt8]?, to person: StaffPerson
    ) throws -> SealedKey? {
        let terms = KeyTerms(
            purpose: purpose, subject: subject, holder: person.address.canonical,
            binding: binding, expiresAt: keyExpiry)
        return try store.sealedKey(
            for: terms, random: clock.randomBytes(OneUseKey.length),
            freshSecret: clock.randomBytes(32), now: clock.now())
    }

    var keyExpiry: Int64 { clock.now() + Int64(settings.keyDays) * 86_400 }

    /// Who acts, for the journal.
    static func actor(_ person: StaffPerson) -> String { "mail:\(person.address.canonical)" }

    var words: StaffWords { StaffWords(approving: settings.approvingWords) }
    var names: [String] { roster.staff.map(\.name) }
}
