package import Calendar
package import MailModel

/// The programme of a tour as one reader sees it: their language, and their home time.
package struct ItineraryView: Sendable, Hashable {
    package let title: String
    package let days: [Day]
    private let language: LanguageTag

    /// A day with its heading, such as `Monday 8 June 2015`.
    package struct Day: Sendable, Hashable {
        package let heading: String
        package let stops: [Stop]
    }

    /// A stop with its times in words.
    package struct Stop: Sendable, Hashable {
        package let id: String
        package let title: String
        /// `09:30–11:00 (Boston time, UTC−4)`
        package let time: String
        /// `21:30–23:00 (UTC+8)`, with the day where it is another one; nil where the reader's
        /// clock shows the same.
        package let homeTime: String?
        /// The place and, if it is settled, the address.
        package let place: String
        /// Host, purpose, dress and what to prepare, each with its label.
        package let details: [Detail]
        /// The way to the next stop.
        package let onward: String?
    }

    /// A label and its text.
    package struct Detail: Sendable, Hashable {
        package let label: String
        package let text: String
    }

    /// `zones` are the rules of the zones that stops name besides the tour's own; `home` is the
    /// zone the reader lives in, if it is known.
    package init(
        _ tour: Tour, language: LanguageTag, home: ZoneRules?, zones: [String: ZoneRules] = [:]
    ) {
        self.language = language
        title = tour.title[language]
        let maker = StopMaker(tour: tour, language: language, home: home, zones: zones)
        days = tour.days.map { day in
            Day(
                heading: TourPhrases.heading(TourPhrases.weekdayAndDay(day.date, language)),
                stops: day.stops.map { maker.stop($0, day) })
        }
    }

    /// The lines of one stop under its title: its time at the tour and at home, each by its name
    /// where there are two, where it is, and the rest.
    package func lines(of stop: Stop) -> String {
        let tongue = TourPhrases.Tongue(language)
        let time = stop.homeTime == nil
            ? stop.time
            : tongue.pick("On site", "Sur place", "Allí", "当地时间") + colon + stop.time
        let home = stop.homeTime.map {
            tongue.pick("At your home", "Chez vous", "En su ciudad", "您所在地时间") + colon + $0
        }
        let details = stop.details.map { "\($0.label)\(colon)\($0.text)" }
        let lines = ["### " + stop.title, time, home, stop.place].compactMap { $0 } + details
            + [stop.onward.map { "→ \($0)" }].compactMap { $0 }
        return lines.joined(separator: "\n")
    }

    private var colon: String {
        TourPhrases.Tongue(language).pick(": ", " : ", ": ", "：")
    }
}

/// Puts one stop into the words of a reader.
private struct StopMaker {
    let tour: Tour
    let language: LanguageTag
    let home: ZoneRules?
    let zones: [String: ZoneRules]

    private var tongue: TourPhrases.Tongue { TourPhrases.Tongue(language) }

    func stop(_ stop: TourStop, _ day: Tour.Day) -> ItineraryView.Stop {
        ItineraryView.Stop(
            id: stop.id, title: stop.title[language], time: time(stop),
            homeTime: homeTime(stop), place: place(stop), details: details(stop),
            onward: onward(stop, day))
    }

    private func time(_ stop: TourStop) -> String {
        let isOwn = stop.start.zone == tour.zone.name
        let zone = isOwn ? tour.zone : zones[stop.start.zone]
        let place = isOwn ? tour.city[language] : TourPhrases.city(ofZone: stop.start.zone)
        let seconds = zone?.offset(at: stop.start.moment).seconds
        return TourPhrases.clocks(stop.start.civil, stop.end.civil, language)
            + (seconds.map { TourPhrases.zone(of: place, offset: $0, language) } ?? "")
    }

    private func homeTime(_ stop: TourStop) -> String? {
        guard let home else { return nil }
        let start = home.civilTime(at: stop.start.moment)
        let end = home.civilTime(at: stop.end.moment)
        guard start != stop.start.civil || end != stop.end.civil else { return nil }
        let seconds = home.offset(at: stop.start.moment).seconds
        let isOtherDay = start.midnight != stop.start.civil.midnight
        let comma = tongue.pick(", ", ", ", ", ", "")
        let day = isOtherDay ? TourPhrases.day(start, language) + comma : ""
        return day + TourPhrases.clocks(start, end, language)
            + TourPhrases.zone(of: nil, offset: seconds, language)
    }

    private func place(_ stop: TourStop) -> String {
        guard let address = stop.address.value else { return stop.place[language] }
        return stop.place[language] + tongue.pick(", ", ", ", ", ", "，") + address[language]
    }

    private func details(_ stop: TourStop) -> [ItineraryView.Detail] {
        [
            (tongue.pick("Host", "Accueil", "Anfitrión", "接待方"), stop.host),
            (tongue.pick("Purpose", "Objet", "Objetivo", "目的"), stop.purpose),
            (tongue.pick("Dress", "Tenue", "Vestimenta", "着装"), stop.dress),
            (tongue.pick("Prepare", "À préparer", "Preparar", "准备"), stop.prepare),
        ].compactMap { label, text in
            guard let text, text.fallback != "nothing" else { return nil }
            return ItineraryView.Detail(label: label, text: text[language])
        }
    }

    private func onward(_ stop: TourStop, _ day: Tour.Day) -> String? {
        guard let leg = day.legs.first(where: { $0.from == stop.id }) else { return nil }
        let means = leg.means[language]
        let next = day.stops.first { $0.id == leg.to }?.title[language] ?? leg.to
        let minutes = tongue.pick("minutes", "minutes", "minutos", "分钟")
        return tongue.pick(
            "\(next): \(means), \(leg.minutes) \(minutes)",
            "\(next) : \(means), \(leg.minutes) \(minutes)",
            "\(next): \(means), \(leg.minutes) \(minutes)",
            "\(next)：\(means)，\(leg.minutes)\(minutes)")
    }
}
