import Calendar
package import MailModel

/// What people ask about a tour.
package enum TourAspect: String, Sendable, Hashable, CaseIterable {
    case dates, places, deadline, fee, programme, language, hotel, arrival
    /// The first meeting, what to wear, who receives.
    case meeting, dress, hosts
}

/// A sentence about a tour and the line of its file that it rests on.
package struct TourSentence: Sendable, Hashable {
    package let text: String
    /// `tours/2015-boston.yaml:14`
    package let source: String
    /// Whether it is one of a list, such as a stop of the programme.
    package var isItem = false
}

/// Answers questions about one tour in the language of the reader, from nothing but its file.
///
/// What the file leaves open is said to be open; a made-up example is said to be one.
package struct TourAnswers: Sendable {
    let tour: Tour
    let language: LanguageTag
    private let today: CivilTime?
    private let freePlaces: Int?

    /// `today`, in the tour's zone, tells whether the deadline has passed; `freePlaces` comes
    /// from the seat book. Without them, nothing is said about either.
    package init(
        _ tour: Tour, language: LanguageTag, today: CivilTime? = nil, freePlaces: Int? = nil
    ) {
        self.tour = tour
        self.language = language
        self.today = today
        self.freePlaces = freePlaces
    }

    /// The sentences of an answer, never none.
    package func sentences(_ aspect: TourAspect) -> [TourSentence] { sentences([aspect]) }

    /// Several aspects in one answer, with what must be said of the tour said once.
    package func sentences(_ aspects: [TourAspect]) -> [TourSentence] {
        if tour.status == .cancelled { return notice() + planned(aspects) + caution() }
        if isOver { return [over()] + aspects.flatMap(lasting) + caution() }
        return notice() + aspects.flatMap(facts) + caution()
    }

    /// A made-up plan never took place.
    private var isOver: Bool {
        !tour.isMadeUp && today.map { $0.daysSinceEpoch > tour.lastDay.daysSinceEpoch } ?? false
    }

    private func facts(_ aspect: TourAspect) -> [TourSentence] {
        switch aspect {
        case .dates: dates()
        case .places: places()
        case .deadline: deadline()
        case .fee: fee()
        case .programme: programme()
        case .language: languages()
        case .hotel: hotel()
        case .arrival: arrival()
        case .meeting: meeting()
        case .dress: dress()
        case .hosts: hosts()
        }
    }

    /// What may still be asked of a tour that is over.
    private func lasting(_ aspect: TourAspect) -> [TourSentence] {
        switch aspect {
        case .programme, .language, .hosts: facts(aspect)
        default: []
        }
    }

    var tongue: TourPhrases.Tongue { TourPhrases.Tongue(language) }
    var title: String {
        let title = tour.title[language]
        return tongue.pick("“\(title)”", "« \(title) »", "«\(title)»", "“\(title)”")
    }

    func say(
        _ key: String, _ english: String, _ french: String, _ spanish: String, _ chinese: String
    ) -> TourSentence {
        TourSentence(
            text: tongue.pick(english, french, spanish, chinese), source: tour.source(key))
    }

    // MARK: - What stands before and after

    private func notice() -> [TourSentence] {
        switch tour.status {
        case .cancelled:
            [say(
                "status", "The tour \(title) is cancelled.", "La visite \(title) est annulée.",
                "La visita \(title) está cancelada.", "考察活动\(title)已取消。")]
        case .draft:
            [say(
                "status", "The tour \(title) is being prepared and is not open yet.",
                "La visite \(title) est en préparation et n'est pas encore ouverte.",
                "La visita \(title) está en preparación y aún no está abierta.",
                "考察活动\(title)正在筹备，尚未开放报名。")]
        case .open, .closed: []
        }
    }

    /// What must be said of a made-up plan.
    package func caution() -> [TourSentence] {
        guard tour.isMadeUp else { return [] }
        return [
            say(
                "made-up", "This is an example plan: nothing in it is confirmed yet.",
                "Il s'agit d'un plan donné en exemple : rien n'y est encore confirmé.",
                "Este es un plan de ejemplo: nada en él está confirmado todavía.",
                "以上为示例计划，各项内容均尚未确认。")
        ]
    }

    /// When a cancelled tour was to be, for who asks for its dates.
    private func planned(_ aspects: [TourAspect]) -> [TourSentence] {
        guard aspects.contains(.dates) else { return [] }
        let days = TourPhrases.days(tour.firstDay, tour.lastDay, language)
        return [
            say(
                "starts", "It was planned for \(days).", "Elle était prévue \(days).",
                "Estaba prevista \(days).", "原定时间为\(days)。")
        ]
    }

    private func over() -> TourSentence {
        let days = TourPhrases.days(tour.firstDay, tour.lastDay, language)
        let city = tour.city[language]
        return say(
            "ends", "The tour \(title) is over; it took place in \(city) on \(days).",
            "La visite \(title) est terminée ; elle a eu lieu \(days) (\(city)).",
            "La visita \(title) ya terminó; tuvo lugar en \(city) \(days).",
            "考察活动\(title)已经结束，时间为\(days)，地点为\(city)。")
    }

    // MARK: - Aspects

    private func dates() -> [TourSentence] {
        let days = TourPhrases.days(tour.firstDay, tour.lastDay, language)
        let city = tour.city[language]
        return [
            say(
                "starts", "The tour \(title) takes place in \(city) on \(days).",
                "La visite \(title) a lieu \(days) (\(city)).",
                "La visita \(title) tiene lugar en \(city) \(days).",
                "考察活动\(title)的时间为\(days)，地点为\(city)。")
        ]
    }

    private func places() -> [TourSentence] {
        let all = tour.places
        let each = tour.placesPerOrganization
        var sentences = [
            say(
                "places",
                Self.count(all, "The tour has one place.", "The tour has \(all) places."),
                Self.count(all, "La visite offre une place.", "La visite offre \(all) places."),
                Self.count(all, "La visita tiene una plaza.", "La visita tiene \(all) plazas."),
                "本次考察共有\(all)个名额。")
        ]
        if each < all {
            let people = Self.count(each, "one person", "\(each) people")
            sentences.append(
                say(
                    "places-per-organization", "Each organization can send at most \(people).",
                    "Chaque organisation peut envoyer au plus "
                        + Self.count(each, "une personne.", "\(each) personnes."),
                    "Cada organización puede enviar como máximo a "
                        + Self.count(each, "una persona.", "\(each) personas."),
                    "每个单位最多可派\(each)人参加。"))
        }
        if let freePlaces { sentences.append(free(freePlaces)) }
        return sentences
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? one : many
    }

    private func free(_ free: Int) -> TourSentence {
        guard free > 0 else {
            return say(
                "places", "All places are taken now; there is a waiting list.",
                "Toutes les places sont prises actuellement ; il y a une liste d'attente.",
                "Ahora todas las plazas están ocupadas; hay una lista de espera.",
                "目前名额已满，可列入候补名单。")
        }
        return say(
            "places",
            Self.count(free, "One place is still free.", "\(free) places are still free."),
            Self.count(free, "Une place est encore libre.", "\(free) places sont encore libres."),
            Self.count(free, "Queda una plaza libre.", "Quedan \(free) plazas libres."),
            "目前还有\(free)个名额。")
    }

    /// Whether nobody can register any more without the office's decision.
    var hasClosed: Bool {
        guard tour.status != .closed else { return true }
        guard let today, let deadline = tour.deadline else { return false }
        return today.daysSinceEpoch > deadline.daysSinceEpoch
    }

    private func deadline() -> [TourSentence] {
        guard let deadline = tour.deadline else {
            return [
                say(
                    "deadline", "The registration deadline is not settled yet.",
                    "La date limite d'inscription n'est pas encore fixée.",
                    "El plazo de inscripción aún no está fijado.", "报名截止日期尚未确定。")
            ]
        }
        let day = TourPhrases.day(deadline, language)
        if hasClosed { return [closed(day)] + late() }
        return [
            say(
                "deadline", "Please register by \(day).",
                "Merci de vous inscrire au plus tard le \(day).",
                "Le rogamos que se inscriba a más tardar el \(day).", "请在\(day)之前（含当日）报名。")
        ]
    }

    private func closed(_ day: String) -> TourSentence {
        say(
            "deadline", "Registration is closed; the deadline was \(day).",
            "Les inscriptions sont closes ; la date limite était le \(day).",
            "La inscripción está cerrada; el plazo terminó el \(day).",
            "报名已截止，截止日期为\(day)。")
    }

    private func late() -> [TourSentence] {
        guard tour.lateRegistration == .staff else { return [] }
        return [
            say(
                "late-registration", "The secretariat decides on late registrations.",
                "Le secrétariat décide des inscriptions tardives.",
                "La secretaría decide sobre las inscripciones tardías.",
                "逾期报名由秘书处决定。")
        ]
    }

    private func fee() -> [TourSentence] {
        guard let fee = tour.fee.value?[language] else {
            return [
                say(
                    "fee", "The fee for the tour is not settled yet.",
                    "Les frais de participation ne sont pas encore fixés.",
                    "El costo de participación aún no está fijado.", "考察费用尚未确定。")
            ]
        }
        let amount = say(
            "fee", "Fee: \(fee)\(stop(fee))", "Frais : \(fee)\(stop(fee))",
            "Costo: \(fee)\(stop(fee))", "费用：\(fee)\(stop(fee))")
        guard let covers = tour.covers.value?[language] else { return [amount] }
        return [
            amount,
            say(
                "covers", "It covers: \(covers)\(stop(covers))",
                "Ils comprennent : \(covers)\(stop(covers))",
                "Incluye: \(covers)\(stop(covers))", "包括：\(covers)\(stop(covers))"),
        ]
    }

    /// The full stop, unless the text brings its own.
    func stop(_ text: String) -> String {
        guard let last = text.last, !".!?。！？".contains(last) else { return "" }
        return tongue.pick(".", ".", ".", "。")
    }

    private func programme() -> [TourSentence] {
        guard !tour.stops.isEmpty else {
            return [
                say(
                    "itinerary", "The programme is not settled yet.",
                    "Le programme n'est pas encore fixé.",
                    "El programa aún no está fijado.", "日程尚未确定。")
            ]
        }
        return tour.days.flatMap { day in day.stops.map { programme($0) } }
    }

    private func programme(_ stop: TourStop) -> TourSentence {
        let named = TourPhrases.weekdayAndDay(stop.start.civil, language)
        let day = named.prefix(1).uppercased() + named.dropFirst()
        let clock = TourPhrases.clocks(stop.start.civil, stop.end.civil, language)
        let other = stop.start.zone == tour.zone.name ? "" : " (\(stop.start.zone))"
        let title = stop.title[language]
        let place = stop.place[language]
        let text = tongue.pick(
            "\(day), \(clock)\(other): \(title), \(place).",
            "\(day), \(clock)\(other) : \(title), \(place).",
            "\(day), \(clock)\(other): \(title), \(place).",
            "\(day) \(clock)\(other)：\(title)，\(place)。")
        let line = stop.line > 0 ? ":\(stop.line)" : ""
        return TourSentence(text: text, source: tour.file + line, isItem: true)
    }

    private func languages() -> [TourSentence] {
        guard !tour.languages.isEmpty else {
            return [
                say(
                    "languages", "The language of the tour is not settled yet.",
                    "La langue de la visite n'est pas encore fixée.",
                    "El idioma de la visita aún no está fijado.", "考察使用的语言尚未确定。")
            ]
        }
        let spoken = names(tour.languages)
        let held = say(
            "languages", "The tour is held in \(spoken).", "Langue de la visite : \(spoken).",
            "Idioma de la visita: \(spoken).", "考察使用\(spoken)。")
        guard !tour.interpretation.isEmpty else { return [held] }
        let others = names(tour.interpretation)
        return [
            held,
            say(
                "interpretation", "There is interpretation into \(others).",
                "Interprétation prévue : \(others).", "Interpretación prevista: \(others).",
                "提供\(others)口译。"),
        ]
    }

    private func names(_ codes: [LanguageTag]) -> String {
        TourPhrases.list(codes.map { TourPhrases.languageName($0, language) }, language)
    }

    private func arrival() -> [TourSentence] {
        guard let advice = tour.arrival.value?[language] else {
            return [
                say(
                    "arrival", "The advice on arrival is not settled yet.",
                    "Les conseils d'arrivée ne sont pas encore fixés.",
                    "Las indicaciones para la llegada aún no están fijadas.", "抵达安排尚未确定。")
            ]
        }
        return [
            say(
                "arrival", "Arrival: \(advice)\(stop(advice))",
                "Arrivée : \(advice)\(stop(advice))", "Llegada: \(advice)\(stop(advice))",
                "抵达：\(advice)\(stop(advice))")
        ]
    }

    private func hotel() -> [TourSentence] {
        guard let hotel = tour.hotel.value?[language] else {
            return [
                say(
                    "hotel", "The hotel is not settled yet.", "L'hôtel n'est pas encore fixé.",
                    "El hotel aún no está decidido.", "酒店尚未确定。")
            ]
        }
        return [
            say(
                "hotel", "Hotel: \(hotel)\(stop(hotel))", "Hôtel : \(hotel)\(stop(hotel))",
                "Hotel: \(hotel)\(stop(hotel))", "酒店：\(hotel)\(stop(hotel))")
        ]
    }
}
