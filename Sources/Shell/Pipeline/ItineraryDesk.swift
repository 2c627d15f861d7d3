import Crypto
import Drafting
package import SiteLoading
package import Store
package import Touring

/// Drafts programmes for participants, and what changed in them since they were sent.
package struct ItineraryDesk: Sendable {
    private let shelf: TourShelf
    private let store: Store
    private let desk: JourneyDesk

    package init(shelf: TourShelf, store: Store, desk: JourneyDesk) {
        self.shelf = shelf
        self.store = store
        self.desk = desk
    }

    /// Seconds for which small changes wait for others, from when the file was changed.
    package static let digestWindow: Int64 = 86_400

    /// What one participant gets, or why nothing.
    package struct Line: Sendable {
        package let participant: ParticipantRow
        package let what: What
        /// The version that the changes are counted from.
        fileprivate let since: Int?
        /// The letter, with the first of those for whom it is.
        package fileprivate(set) var letter: LetterDraft?

        package enum What: Sendable, Hashable {
            case programme
            case changes([ItineraryChange])
            case nothing(String)
        }
    }

    /// The state of one tour's programmes.
    private struct Sent {
        let tour: Tour
        let version: Int
        let digest: [UInt8]
        let text: [UInt8]
        let isKept: Bool
        /// When the version was first seen.
        let since: Int64
        let older: [Int: Tour]
        let letters: [PersonID: [ItineraryLetterRow]]
        /// Letters that wait and are also for somebody who has no seat any more.
        let torn: Set<Int64>
        let participants: [ParticipantRow]
    }

    // MARK: - By command

    /// Everybody with a seat gets the programme, or what changed since theirs was sent.
    ///
    /// `again` is for who asks for it: they get it even if they have it.
    package func lines(_ tour: Tour, now: Int64, again: Bool = false) throws -> [Line] {
        guard let sent = try sent(tour, now) else { return [] }
        let lines = sent.participants.map { participant in
            let line = line(participant, sent, isDue: { _ in true })
            guard again, case .nothing = line.what else { return line }
            return Line(participant: participant, what: .programme, since: nil)
        }
        return drafted(lines, sent, now)
    }

    /// One letter for all of an address who get the same.
    private func drafted(_ lines: [Line], _ sent: Sent, _ now: Int64) -> [Line] {
        struct Group: Hashable {
            let reader: Int64
            let what: Line.What
            let since: Int?
        }
        var lines = lines
        let places = Dictionary(grouping: lines.indices) { place in
            let line = lines[place]
            return Group(
                reader: line.participant.personID, what: line.what, since: line.since)
        }
        for places in places.values.sorted(by: { $0[0] < $1[0] }) {
            let all = places.map { lines[$0].participant }
            let first = lines[places[0]]
            switch first.what {
            case .programme: lines[places[0]].letter = programme(all, sent, now)
            case .changes(let changes):
                lines[places[0]].letter = changed(all, sent, first.since ?? 0, changes, now)
            case .nothing: break
            }
        }
        return lines
    }

    /// Keeps the drafts of the lines; gives back how many letters now wait.
    @discardableResult
    package func hold(_ lines: [Line], now: Int64) throws -> Int {
        var count = 0
        for line in lines {
            guard let letter = line.letter else { continue }
            do {
                count += try store.perform([], letters: [letter], now: now).count
            } catch StoreError.conflict {}
        }
        return count
    }

    // MARK: - By the clock

    /// Drafts what changed for those whose programme was sent; gives back when the small changes
    /// that wait are due.
    package func follow(_ tour: Tour, now: Int64) throws -> Int64? {
        guard tour.status != .draft, tour.status != .cancelled, tour.end > now,
            let sent = try sent(tour, now), !sent.letters.isEmpty
        else { return nil }
        if !sent.isKept { try store.perform([keep(sent)], now: now) }
        let due = sent.since + Self.digestWindow
        var waits = false
        let lines = sent.participants.filter { sent.letters[$0.id] != nil }.map {
            line($0, sent) { changes in
                let isDue = now >= due || !changes.allSatisfy(\.isSmall)
                if !isDue { waits = true }
                return isDue
            }
        }
        try hold(drafted(lines, sent, now), now: now)
        return waits ? due : nil
    }

    // MARK: - One participant

    private func sent(_ tour: Tour, _ now: Int64) throws -> Sent? {
        guard let text = shelf.text(of: tour) else { return nil }
        let digest = Array(SHA256.hash(data: text))
        let versions = try store.itineraryVersions(of: tour.id)
        let last = versions.last
        let isKept = last?.digest == digest
        let letters = Dictionary(
            grouping: try store.itineraryLetters(of: tour.id), by: \.participant)
        let used = Set(letters.values.flatMap { $0.filter(\.hasLeft).map(\.version) })
        let older = versions.filter { used.contains($0.number) }.reduce(into: [:]) {
            $0[$1.number] = shelf.tour(from: $1.text, file: tour.file)
        }
        let participants = try store.participants(of: tour.id).filter {
            $0.seat?.state == .registered
        }
        let seated = Set(participants.map(\.id))
        let torn = letters.filter { !seated.contains($0.key) }.values.joined()
            .filter(\.isHeld).map(\.letterID)
        return Sent(
            tour: tour, version: isKept ? last?.number ?? 1 : (last?.number ?? 0) + 1,
            digest: digest, text: text, isKept: isKept,
            since: isKept ? last?.at ?? now : now, older: older, letters: letters,
            torn: Set(torn), participants: participants)
    }

    private func keep(_ sent: Sent) -> KeepItineraryVersion {
        KeepItineraryVersion(
            tour: sent.tour.id, number: sent.version, digest: sent.digest, text: sent.text)
    }

    private func line(
        _ participant: ParticipantRow, _ sent: Sent, isDue: ([ItineraryChange]) -> Bool
    ) -> Line {
        func line(_ what: Line.What, since: Int? = nil) -> Line {
            Line(participant: participant, what: what, since: since)
        }
        let letters = sent.letters[participant.id] ?? []
        let isTold = letters.contains {
            $0.version == sent.version && !sent.torn.contains($0.letterID)
        }
        if isTold { return line(.nothing("has this version, or it waits for staff")) }
        guard let last = letters.last(where: \.hasLeft) else { return line(.programme) }
        guard sent.older[last.version] != nil else {
            return line(.nothing("the version that was sent can no longer be read"))
        }
        let audience = ItineraryAudience(versions: sent.older, current: sent.tour)
        let member = ItineraryAudience.Member(
            person: participant.id, language: desk.language(.itineraryChanged, of: participant),
            lastSent: last.version)
        guard let changes = audience.affected([member]).first?.changes else {
            return line(.nothing("nothing changes for them"))
        }
        guard isDue(changes) else { return line(.nothing("small changes wait for others")) }
        return line(.changes(changes), since: last.version)
    }

    // MARK: - Letters

    private func programme(
        _ participants: [ParticipantRow], _ sent: Sent, _ now: Int64
    ) -> LetterDraft {
        order(.itinerary, participants, sent, [], now) {
            $0.reason = "the programme of \(sent.tour.id), version \(sent.version)"
        }
    }

    private func changed(
        _ participants: [ParticipantRow], _ sent: Sent, _ old: Int,
        _ changes: [ItineraryChange], _ now: Int64
    ) -> LetterDraft {
        let kept = Set(sent.tour.stops.map(\.id))
        let dropped = sent.older[old]?.stops.filter { !kept.contains($0.id) } ?? []
        return order(.itineraryChanged, participants, sent, dropped, now) {
            $0.reason = "the programme of \(sent.tour.id) changed since version \(old)"
            $0.changes = changes
        }
    }

    private func order(
        _ name: LetterName, _ participants: [ParticipantRow], _ sent: Sent,
        _ dropped: [TourStop], _ now: Int64, _ fill: (inout JourneyDesk.Order) -> Void
    ) -> LetterDraft {
        var order = JourneyDesk.Order(name, sent.tour, all: participants, reason: "")
        fill(&order)
        order.notAfter = sent.tour.end
        order.acts = [keep(sent)]
        let calendar = desk.calendar(sent.tour, desk.language(name, of: order.participant))
        for (number, participant) in zip(1..., order.all) {
            let sequence = (participant.sequence ?? -1) + 1
            order.acts += [
                NoteItinerary(
                    tour: sent.tour.id, participant: participant.id, version: sent.version),
                NoteSequence(
                    tour: sent.tour.id, participant: participant.id, sequence: sequence),
            ]
            guard let guest = desk.guest(participant), !sent.tour.stops.isEmpty || !dropped.isEmpty
            else { continue }
            let bytes = calendar.itinerary(
                guest, dropped: dropped, sequence: sequence, stamp: now)
            if number == 1 {
                order.calendar = bytes
            } else {
                order.more.append(("programme-\(number).ics", bytes))
            }
        }
        return desk.compose(order)
    }
}

/// Looks whether the files of tours were changed after their programmes were sent.
package struct ItineraryWatch: PeriodicWork {
    private let clock: ReminderClock
    private let desk: ItineraryDesk

    package init(_ clock: ReminderClock, _ desk: ItineraryDesk) {
        self.clock = clock
        self.desk = desk
    }

    package var name: String { "itineraries" }

    package func work(now: Int64) throws -> Int64? {
        try clock.tours().compactMap { try desk.follow($0, now: now) }.min()
    }
}
