package import Approving
import MailModel

extension SiteConfiguration {
    /// How staff are asked and answer by mail.
    package struct DeskByMail: Sendable, Equatable {
        /// Whether drafts are put before staff by mail at all.
        package var isOn = false
        package var hours = OfficeHours()
        /// Minutes after midnight at which the day's digest goes; nil: none.
        package var digestAt: Int? = 510
        /// Hours of work after which undecided letters are told to everybody who may decide.
        package var escalateAfterHours = 8
        /// Drafts at once that still make a letter each; more make one list.
        package var singleLetters = 3
        /// Days for which a key in a reply address is good.
        package var keyDays = 14
        /// Whether a new text goes without being shown once more.
        package var sendsEditsAtOnce = false
        /// The site's own words that approve, beside the built-in ones.
        package var approvingWords: [String] = []

        package init() {}

        /// As the site writes it.
        package var editsWord: String { sendsEditsAtOnce ? "send-at-once" : "show-again" }
    }
}

extension SiteConfiguration.DeskByMail {
    init(_ reader: SettingsReader?) {
        self.init()
        guard let reader else { return }
        isOn = true
        if let hours = reader.child("hours") { self.hours = Self.hours(hours) }
        if reader.text("digest-at") == "never" {
            digestAt = nil
        } else {
            digestAt = Self.minute(reader, "digest-at", or: 510)
        }
        escalateAfterHours = reader.number("escalate-after-hours", in: 1...500, or: 8)
        singleLetters = reader.number("single-letters", in: 1...50, or: 3)
        keyDays = reader.number("key-days", in: 1...60, or: 14)
        sendsEditsAtOnce =
            reader.choice("edits", of: ["show-again", "send-at-once"], or: "show-again")
            == "send-at-once"
        approvingWords = reader.texts("approving-words")
        reader.refuseOthers()
    }

    private static let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

    private static func hours(_ reader: SettingsReader) -> OfficeHours {
        var hours = OfficeHours()
        let names = reader.texts("days")
        for name in names where !days.contains(name) {
            reader.complain("days", "‘\(name)’ is none of \(days.joined(separator: ", "))")
        }
        if !names.isEmpty { hours.days = Set(names.compactMap { days.firstIndex(of: $0) }) }
        hours.opens = minute(reader, "from", or: 0)
        hours.closes = minute(reader, "to", or: 1_440)
        if hours.opens >= hours.closes { reader.complain("to", "must be later than `from`") }
        let holidays = reader.texts("holidays")
        for day in holidays where !isDay(day) {
            reader.complain("holidays", "‘\(day)’ is no day; write one such as 2015-02-19")
        }
        hours.holidays = Set(holidays)
        reader.refuseOthers()
        return hours
    }

    /// `09:30` as minutes after midnight.
    static func minute(_ reader: SettingsReader, _ key: String, or other: Int) -> Int {
        guard let text = reader.text(key) else { return other }
        let pieces = text.split(separator: ":").compactMap { Int($0) }
        guard pieces.count == 2, text.utf8.count <= 5, (0...24).contains(pieces[0]),
            (0...59).contains(pieces[1]), pieces[0] * 60 + pieces[1] <= 1_440
        else {
            reader.complain(key, "must be a time of day in quotes, such as \"09:30\"")
            return other
        }
        return pieces[0] * 60 + pieces[1]
    }

    static func isDay(_ text: String) -> Bool {
        let pieces = text.split(separator: "-").map(String.init)
        return text.utf8.count == 10 && pieces.count == 3
            && pieces.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
            && (1...12).contains(Int(pieces[1]) ?? 0) && (1...31).contains(Int(pieces[2]) ?? 0)
    }
}

extension SiteConfiguration.StaffMember {
    /// Days of absence and the deputy meanwhile.
    static func absences(_ reader: SettingsReader) -> [ClosedRange<String>] {
        reader.children("absent").compactMap { absence in
            let (from, to) = (
                absence.required("from", "2015-02-16"), absence.required("to", "2015-02-20")
            )
            absence.refuseOthers()
            guard SiteConfiguration.DeskByMail.isDay(from), SiteConfiguration.DeskByMail.isDay(to),
                from <= to
            else {
                absence.complain("from", "and `to` must be days such as 2015-02-16, in order")
                return nil
            }
            return from...to
        }
    }

    /// The member as the desk knows them.
    package var person: StaffPerson {
        var person = StaffPerson(
            name: name, address: address, roles: roles, language: language)
        person.absences = absences
        person.deputy = deputy
        return person
    }
}
