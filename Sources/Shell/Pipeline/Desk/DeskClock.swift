import Approving
import MailModel
import Sending
import SiteLoading
import Store

/// Puts drafts before the staff on duty, sums up the day, and reminds when nobody decides.
package struct DeskClock: PeriodicWork {
    package let name = "desk"
    private let desk: MailDesk
    private let letters: DeskLetters
    private let authenticator: Authenticator

    package init(_ desk: MailDesk, authenticator: Authenticator) {
        self.desk = desk
        letters = DeskLetters(desk)
        self.authenticator = authenticator
    }

    /// Seconds in which no second list goes to one person, and single letters are counted.
    private static let pause: Int64 = 900

    /// Letters of one list.
    private static let longestList = 40

    /// Seconds after its hour in which a day's digest is still worth sending.
    private static let digestGrace: Int64 = 7_200

    package func work(now: Int64) async throws -> Int64? {
        let hours = desk.settings.hours
        var moments = [try desk.store.nextPauseEnd(after: now)].compactMap { $0 }
        if let moment = try summarize(now) { moments.append(moment) }
        guard hours.isOpen(at: now, desk.zone) else {
            return (moments + [hours.opening(from: now, desk.zone)]).min()
        }
        for person in desk.roster.onDuty(desk.day(now)) {
            if let moment = try await announce(to: person, now) { moments.append(moment) }
        }
        if let moment = try escalate(now) { moments.append(moment) }
        return moments.filter { $0 > now }.min()
    }

    // MARK: - New drafts

    /// A letter each for a few new drafts, one list for many; gives back when to look again.
    private func announce(to person: StaffPerson, _ now: Int64) async throws -> Int64? {
        let staff = person.address.canonical
        let fresh = try desk.store.deskUntold(
            staff, in: [.draft, .batch, .daily, .escalation], now: now,
            limit: Self.longestList + 1)
        guard !fresh.isEmpty else { return nil }
        let recent = try desk.store.notices(.draft, to: staff, since: now - Self.pause).count
        if fresh.count + recent <= desk.settings.singleLetters {
            for row in fresh { try await tell(person, of: row, now) }
            return nil
        }
        let last = try desk.store.notices(.batch, to: staff, since: now - Self.pause).last
        if let last { return last + Self.pause + 1 }
        let list = try letters.batch(Array(fresh.prefix(Self.longestList)), to: person)
        try keep(list, now)
        return fresh.count > Self.longestList ? now + Self.pause + 1 : nil
    }

    private func tell(_ person: StaffPerson, of row: LetterRow, _ now: Int64) async throws {
        let facts = try await AuthorFacts(of: row, desk.store, authenticator, now: now)
        try keep(try letters.draft(row, to: person, author: facts), now)
    }

    private func keep(_ letter: LetterDraft?, _ now: Int64) throws {
        guard let letter else { return }
        CrashPoint.pass("desk.letter")
        try desk.store.perform([], letters: [letter], now: now)
    }

    // MARK: - The day's digest

    private func summarize(_ now: Int64) throws -> Int64? {
        guard let minute = desk.settings.digestAt else { return nil }
        let hours = desk.settings.hours
        let next = hours.workdayMoment(minute: minute, from: now + 1, desk.zone)
        let due = hours.workdayMoment(minute: minute, from: now - Self.digestGrace, desk.zone)
        guard due <= now else { return next }
        let day = desk.day(now)
        for person in desk.roster.readers(day)
        where try !desk.store.hasDailyDigest(for: person.address.canonical, day: day) {
            try summarize(for: person, day, now)
        }
        return next
    }

    private func summarize(for person: StaffPerson, _ day: String, _ now: Int64) throws {
        let staff = person.address.canonical
        let last = try desk.store.notices(.daily, to: staff, since: now - 7 * 86_400).last
        let waiting = try desk.store.deskWaiting(now: now, limit: Self.longestList)
        let gone = try desk.store.byPolicy(since: last ?? now - 86_400)
        let stuck = try desk.store.letters(in: [.failed, .uncertain], limit: Self.longestList)
        let junk = try desk.store.setAside(
            kind: MailKind.spam.rawValue, since: last ?? now - 86_400, limit: Self.longestList)
        guard !(waiting.isEmpty && gone.isEmpty && stuck.isEmpty && junk.isEmpty) else {
            try desk.store.perform(
                [TellStaff(.daily, staff: staff, letters: [], day: day)], now: now)
            return
        }
        let more = try desk.store.deskWaitingCount(now: now) - waiting.count
        let letter = try letters.daily(
            waiting, more: more, gone: gone, stuck: stuck, junk: junk, day: day, to: person)
        try keep(letter, now)
    }

    // MARK: - Nobody decides

    private func escalate(_ now: Int64) throws -> Int64? {
        let pause = Int64(desk.settings.escalateAfterHours) * 3_600
        var next: Int64?
        for person in desk.roster.escalation(desk.day(now)) {
            let fresh = try desk.store.deskUntold(
                person.address.canonical, in: [.escalation], now: now, limit: Self.longestList)
            let deadlines = fresh.map {
                ($0, desk.settings.hours.moment(after: pause, from: $0.createdAt, desk.zone))
            }
            let late = deadlines.filter { $0.1 <= now }.map(\.0)
            if !late.isEmpty { try keep(try letters.escalation(late, to: person), now) }
            let moments = deadlines.map(\.1).filter { $0 > now } + [next].compactMap { $0 }
            next = moments.min()
        }
        return next
    }
}
