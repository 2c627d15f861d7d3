package import MailModel

/// Says a change of the programme in a sentence of each language.
extension ItineraryChange {
    package func words(in language: LanguageTag) -> String {
        let teller = ChangeTeller(language: language)
        let name = teller.quoted(title[language])
        switch kind {
        case .moved(_, let from, let to): return teller.moved(name, from, to)
        case .added(_, let span, let place): return teller.added(name, span, place[language])
        case .dropped(_, let span): return teller.dropped(name, span)
        case .relocated(_, let from, let to):
            return teller.relocated(name, from[language], to[language])
        case .renamed(_, let from): return teller.renamed(teller.quoted(from[language]), name)
        case .detailed: return teller.detailed(name)
        case .daysChanged(let from, let to): return teller.days(from, to)
        case .zoneChanged(let zone): return teller.zone(zone)
        case .hotelChanged(let hotel): return teller.hotel(hotel?[language])
        case .arrivalChanged(let advice): return teller.arrival(advice?[language])
        }
    }
}

extension ItineraryChange.Days {
    /// `8–9 June 2015`
    package func words(in language: LanguageTag) -> String {
        TourPhrases.days(first, last, language)
    }
}

private struct ChangeTeller {
    let language: LanguageTag
    private var tongue: TourPhrases.Tongue { TourPhrases.Tongue(language) }

    init(language: LanguageTag) { self.language = language }

    func quoted(_ title: String) -> String {
        tongue.pick("“\(title)”", "« \(title) »", "«\(title)»", "“\(title)”")
    }

    /// `Monday 8 June 2015, 09:30–11:00`
    private func span(_ span: ItineraryChange.Span) -> String {
        "\(TourPhrases.weekdayAndDay(span.start.civil, language))\(comma)\(clock(span))"
    }

    private var comma: String { tongue.pick(", ", ", ", ", ", "，") }

    private func clock(_ span: ItineraryChange.Span) -> String {
        TourPhrases.clocks(span.start.civil, span.end.civil, language)
    }

    func moved(
        _ name: String, _ from: ItineraryChange.Span, _ to: ItineraryChange.Span
    ) -> String {
        let sameZone = from.start.zone == to.start.zone
        let sameDay = sameZone && from.start.civil.midnight == to.start.civil.midnight
        let old = sameDay ? clock(from) : span(from) + (sameZone ? "" : zone(of: from))
        let new = span(to) + (sameZone ? "" : zone(of: to))
        if sameDay {
            return tongue.pick(
                "New time: \(name) is now on \(new) (before: \(old)).",
                "Nouvel horaire : \(name) a maintenant lieu le \(new) (auparavant : \(old)).",
                "Cambio de hora: \(name) es ahora el \(new) (antes: \(old)).",
                "时间变更：\(name)改为\(new)（原为\(old)）。")
        }
        return tongue.pick(
            "Moved: \(name) is now on \(new) (before: \(old)).",
            "Déplacé : \(name) a maintenant lieu le \(new) (auparavant : \(old)).",
            "Cambio de fecha: \(name) es ahora el \(new) (antes: \(old)).",
            "时间变更：\(name)改为\(new)（原为\(old)）。")
    }

    /// ` (New York time)`
    private func zone(of span: ItineraryChange.Span) -> String {
        let place = TourPhrases.city(ofZone: span.start.zone)
        return tongue.pick(
            " (\(place) time)", " (heure locale : \(place))", " (hora local: \(place))",
            "（\(place)时间）")
    }

    func added(_ name: String, _ at: ItineraryChange.Span, _ place: String) -> String {
        tongue.pick(
            "Added: \(name), on \(span(at)), at this place: \(place).",
            "Ajouté : \(name), le \(span(at)), lieu : \(place).",
            "Añadido: \(name), el \(span(at)), lugar: \(place).",
            "新增：\(name)，\(span(at))，地点：\(place)。")
    }

    func dropped(_ name: String, _ at: ItineraryChange.Span) -> String {
        tongue.pick(
            "Dropped: \(name), planned for \(span(at)), will not take place.",
            "Supprimé : \(name), prévu le \(span(at)), n'a pas lieu.",
            "Suprimido: \(name), previsto para el \(span(at)), no se celebra.",
            "取消：原定\(span(at))的\(name)不再举行。")
    }

    func relocated(_ name: String, _ from: String, _ to: String) -> String {
        tongue.pick(
            "New place: \(name) is now at: \(to) (before: \(from)).",
            "Nouveau lieu : \(name) a maintenant lieu ici : \(to) (auparavant : \(from)).",
            "Nuevo lugar: \(name) es ahora en: \(to) (antes: \(from)).",
            "地点变更：\(name)改在\(to)（原为\(from)）。")
    }

    func renamed(_ old: String, _ new: String) -> String {
        tongue.pick(
            "New title: \(old) is now called \(new).",
            "Nouveau titre : \(old) s'appelle maintenant \(new).",
            "Nuevo título: \(old) se llama ahora \(new).",
            "名称变更：\(old)改为\(new)。")
    }

    func detailed(_ name: String) -> String {
        tongue.pick(
            "New details for \(name): please see the programme.",
            "Nouvelles précisions pour \(name) : voir le programme.",
            "Nuevos detalles sobre \(name): véase el programa.",
            "\(name)的细节有更新，请见日程。")
    }

    func days(_ from: ItineraryChange.Days, _ to: ItineraryChange.Days) -> String {
        let (old, new) = (from.words(in: language), to.words(in: language))
        return tongue.pick(
            "New dates: the tour now takes place on \(new) (before: \(old)).",
            "Nouvelles dates : la visite a maintenant lieu \(new) (auparavant \(old)).",
            "Nuevas fechas: la visita tiene lugar ahora \(new) (antes \(old)).",
            "日期变更：考察改为\(new)（原为\(old)）。")
    }

    func zone(_ zone: String) -> String {
        tongue.pick(
            "All times are now in the time zone \(zone).",
            "Toutes les heures sont désormais dans le fuseau \(zone).",
            "Todas las horas son ahora de la zona horaria \(zone).",
            "所有时间现均按时区\(zone)计。")
    }

    func hotel(_ hotel: String?) -> String {
        guard let hotel else {
            return tongue.pick(
                "The hotel is open again.", "L'hôtel n'est plus fixé.",
                "El hotel vuelve a estar por decidir.", "酒店重新待定。")
        }
        return tongue.pick(
            "Hotel: \(hotel).", "Hôtel : \(hotel).", "Hotel: \(hotel).", "酒店：\(hotel)。")
    }

    func arrival(_ advice: String?) -> String {
        guard let advice else {
            return tongue.pick(
                "The advice on arrival is open again.",
                "Les conseils d'arrivée ne sont plus fixés.",
                "La indicación sobre la llegada vuelve a estar por decidir.", "抵达安排重新待定。")
        }
        return tongue.pick(
            "Arrival: \(advice)", "Arrivée : \(advice)", "Llegada: \(advice)", "抵达：\(advice)")
    }
}
