import Calendar
package import MailModel

/// One difference between two versions of a tour's programme, as a participant needs to know it.
package struct ItineraryChange: Sendable, Hashable {
    package let kind: Kind
    /// The stop's titles; the tour's own where the change is about the whole tour.
    package let title: LocalizedText
    /// When what changed would begin, in the old version or, if added, in the new one.
    package let moment: Int64

    /// What changed.
    package enum Kind: Sendable, Hashable {
        case moved(stop: String, from: Span, to: Span)
        case added(stop: String, at: Span, place: LocalizedText)
        case dropped(stop: String, at: Span)
        case relocated(stop: String, from: LocalizedText, to: LocalizedText)
        case renamed(stop: String, from: LocalizedText)
        /// Host, purpose, dress, address or what to prepare.
        case detailed(stop: String)
        case daysChanged(from: Days, to: Days)
        case zoneChanged(String)
        case hotelChanged(LocalizedText?)
        case arrivalChanged(LocalizedText?)
    }

    /// From one time to another.
    package struct Span: Sendable, Hashable {
        package let start: ZonedTime
        package let end: ZonedTime
    }

    /// The first and the last day of a tour.
    package struct Days: Sendable, Hashable {
        package let first: CivilTime
        package let last: CivilTime
    }

    /// The days that the tour moved from and to, where it did.
    package var move: (from: Days, to: Days)? {
        guard case .daysChanged(let from, let to) = kind else { return nil }
        return (from, to)
    }

    /// Whether a stop only went along with the whole tour to its new days.
    package func follows(_ move: (from: Days, to: Days)) -> Bool {
        guard case .moved(_, let from, let to) = kind, from.start.zone == to.start.zone else {
            return false
        }
        let days = move.to.first.daysSinceEpoch - move.from.first.daysSinceEpoch
        return from.start.civil.adding(days: Int(days)) == to.start.civil
            && from.end.civil.adding(days: Int(days)) == to.end.civil
    }

    /// Whether it can wait for the next digest: nobody misses a bus for it.
    package var isSmall: Bool {
        switch kind {
        case .renamed, .detailed: true
        default: false
        }
    }

    /// The stop it is about; nil when the whole tour is.
    package var stop: String? {
        switch kind {
        case .moved(let stop, _, _), .added(let stop, _, _), .dropped(let stop, _),
            .relocated(let stop, _, _), .renamed(let stop, _), .detailed(let stop):
            stop
        default: nil
        }
    }

    /// All differences that a reader of a language sees: those of the whole tour first, then the
    /// stops in the order of time. A text that says the same in that language has not changed.
    package static func between(
        _ old: Tour, _ new: Tour, in language: LanguageTag
    ) -> [ItineraryChange] {
        let before = Dictionary(
            old.stops.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.stops.map(\.id))
        var changes: [ItineraryChange] = []
        for stop in new.stops {
            if let known = before[stop.id] {
                changes += differences(known, stop, language)
            } else {
                let kind = Kind.added(stop: stop.id, at: stop.span, place: stop.place)
                changes.append(
                    ItineraryChange(kind: kind, title: stop.title, moment: stop.start.moment))
            }
        }
        for stop in old.stops where !after.contains(stop.id) {
            let kind = Kind.dropped(stop: stop.id, at: stop.span)
            changes.append(
                ItineraryChange(kind: kind, title: stop.title, moment: stop.start.moment))
        }
        let ordered = changes.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }
        return whole(old, new, language) + ordered.map(\.element)
    }

    private static func differences(
        _ old: TourStop, _ new: TourStop, _ language: LanguageTag
    ) -> [ItineraryChange] {
        var kinds: [Kind] = []
        if old.span != new.span {
            kinds.append(.moved(stop: new.id, from: old.span, to: new.span))
        }
        if old.place[language] != new.place[language] {
            kinds.append(.relocated(stop: new.id, from: old.place, to: new.place))
        }
        if old.title[language] != new.title[language] {
            kinds.append(.renamed(stop: new.id, from: old.title))
        }
        if details(old, language) != details(new, language) {
            kinds.append(.detailed(stop: new.id))
        }
        return kinds.map {
            ItineraryChange(kind: $0, title: new.title, moment: old.start.moment)
        }
    }

    /// Host, purpose, dress, what to prepare and the address, as the reader has them.
    private static func details(_ stop: TourStop, _ language: LanguageTag) -> [String?] {
        [stop.host, stop.purpose, stop.dress, stop.prepare, stop.address.value].map {
            $0?[language]
        }
    }

    private static func whole(
        _ old: Tour, _ new: Tour, _ language: LanguageTag
    ) -> [ItineraryChange] {
        var kinds: [Kind] = []
        if old.firstDay != new.firstDay || old.lastDay != new.lastDay {
            let from = Days(first: old.firstDay, last: old.lastDay)
            kinds.append(.daysChanged(from: from, to: Days(first: new.firstDay, last: new.lastDay)))
        }
        if old.zone.name != new.zone.name { kinds.append(.zoneChanged(new.zone.name)) }
        if old.hotel.value?[language] != new.hotel.value?[language] {
            kinds.append(.hotelChanged(new.hotel.value))
        }
        if old.arrival.value?[language] != new.arrival.value?[language] {
            kinds.append(.arrivalChanged(new.arrival.value))
        }
        return kinds.map { ItineraryChange(kind: $0, title: new.title, moment: old.start) }
    }
}

extension TourStop {
    package var span: ItineraryChange.Span { .init(start: start, end: end) }
}
