import Calendar
import MailModel

/// What the stops of a tour say to who prepares for its days.
extension TourAnswers {
    private var stops: [TourStop] { tour.days.flatMap(\.stops) }

    private func source(_ stop: TourStop) -> String {
        tour.file + (stop.line > 0 ? ":\(stop.line)" : "")
    }

    /// Where and when everybody comes together first.
    func meeting() -> [TourSentence] {
        guard let first = stops.first else {
            return [
                say(
                    "itinerary", "Where and when the group meets is not settled yet.",
                    "Le lieu et l'heure du rendez-vous ne sont pas encore fixés.",
                    "El lugar y la hora del encuentro aún no están fijados.",
                    "集合的时间和地点尚未确定。")
            ]
        }
        let day = TourPhrases.weekdayAndDay(first.start.civil, language)
        let clock = TourPhrases.clock(first.start.civil, language)
        let other = first.start.zone == tour.zone.name ? "" : " (\(first.start.zone))"
        let title = first.title[language]
        var place = first.place[language]
        if let address = first.address.value?[language] {
            place += tongue.pick(", ", ", ", ", ", "，") + address
        }
        let text = tongue.pick(
            "The group meets first on \(day) at \(clock)\(other): \(title), \(place).",
            "Premier rendez-vous du groupe : \(day) à \(clock)\(other), \(title), \(place).",
            "Primer encuentro del grupo: \(day) a las \(clock)\(other), \(title), \(place).",
            "首次集合：\(day) \(clock)\(other)，\(title)，\(place)。")
        return [TourSentence(text: text, source: source(first))]
    }

    /// What to wear, each way with the stops that ask for it.
    func dress() -> [TourSentence] {
        let ways = groups(\.dress)
        guard !ways.isEmpty else {
            return [
                say(
                    "itinerary", "What to wear is not settled yet.",
                    "La tenue n'est pas encore fixée.", "La vestimenta aún no está fijada.",
                    "着装要求尚未确定。")
            ]
        }
        return ways.map { way, stops in
            let titles = TourPhrases.list(stops.map { $0.title[language] }, language)
            let text = tongue.pick(
                "Dress: \(way) (\(titles)).", "Tenue : \(way) (\(titles)).",
                "Vestimenta: \(way) (\(titles)).", "着装：\(way)（\(titles)）。")
            return TourSentence(text: text, source: source(stops[0]))
        }
    }

    /// Who receives the group, as the stops name them, or else the tour.
    func hosts() -> [TourSentence] {
        let named = groups(\.host).map(\.0)
        let hosts = named.isEmpty ? tour.hosts.map { $0[language] } : named
        guard !hosts.isEmpty else {
            return [
                say(
                    "hosts", "Who receives the group is not settled yet.",
                    "On ne sait pas encore qui accueille le groupe.",
                    "Aún no está fijado quién recibe al grupo.", "接待方尚未确定。")
            ]
        }
        let all = TourPhrases.list(hosts, language)
        return [
            say(
                "hosts", "Hosts: \(all)\(stop(all))", "Accueil : \(all)\(stop(all))",
                "Anfitriones: \(all)\(stop(all))", "接待方：\(all)\(stop(all))")
        ]
    }

    /// The different values in their order, each with the stops that have it.
    private func groups(
        _ value: (TourStop) -> LocalizedText?
    ) -> [(String, [TourStop])] {
        var groups: [(String, [TourStop])] = []
        for stop in stops {
            guard let text = value(stop)?[language] else { continue }
            if let at = groups.firstIndex(where: { $0.0 == text }) {
                groups[at].1.append(stop)
            } else {
                groups.append((text, [stop]))
            }
        }
        return groups
    }

    /// One line of a list of tours: city, title, days, and until when people can register.
    package func entry() -> TourSentence {
        let days = TourPhrases.days(tour.firstDay, tour.lastDay, language)
        let city = tour.city[language]
        return say(
            "starts", "\(city), \(title): \(days)\(until()).",
            "\(city), \(title) : \(days)\(until()).", "\(city), \(title): \(days)\(until()).",
            "\(city)，\(title)：\(days)\(until())。")
    }

    private func until() -> String {
        if hasClosed {
            return tongue.pick(
                "; registration is closed", " ; inscriptions closes", "; inscripción cerrada",
                "；报名已截止")
        }
        guard let deadline = tour.deadline else { return "" }
        let day = TourPhrases.day(deadline, language)
        return tongue.pick(
            "; please register by \(day)", " ; inscription jusqu'au \(day)",
            "; inscripción hasta el \(day)", "；请在\(day)之前（含当日）报名")
    }
}
