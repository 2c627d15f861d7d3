package import Calendar
package import MailModel

/// What letters about seats say of reasons, moments and fields, in the four languages.
package enum SeatPhrases {
    private static func pick(
        _ language: LanguageTag, _ english: String, _ french: String, _ spanish: String,
        _ chinese: String
    ) -> String {
        TourPhrases.Tongue(language).pick(english, french, spanish, chinese)
    }

    /// Why somebody waits, as the end of a sentence.
    package static func reason(_ reason: Seat.Reason, _ language: LanguageTag) -> String {
        switch reason {
        case .tourFull:
            pick(
                language, "all places are taken at present", "toutes les places sont prises",
                "por ahora todas las plazas están ocupadas", "目前名额已满")
        case .organizationFull:
            pick(
                language, "the places for one organization are taken",
                "les places prévues par organisation sont prises",
                "las plazas previstas por organización están ocupadas", "贵单位的名额已满")
        case .staffDecide:
            pick(
                language, "the registration came after the deadline and a colleague will decide",
                "l'inscription est arrivée après la date limite et un collègue en décidera",
                "la inscripción llegó después de la fecha límite y un colega decidirá",
                "报名在截止日期之后收到，需由同事决定")
        case .othersFirst:
            pick(
                language, "others before you are being asked first",
                "d'autres personnes avant vous sont d'abord consultées",
                "primero se consulta a quienes esperaban antes", "排在前面的人优先")
        }
    }

    /// Why a registration cannot be taken, as a whole sentence.
    package static func refusal(_ refusal: SeatRefusal, _ language: LanguageTag) -> String {
        switch refusal {
        case .cancelled:
            pick(
                language, "The tour will not take place.", "La visite n'aura pas lieu.",
                "La visita no se celebrará.", "该考察已取消。")
        case .started:
            pick(
                language, "The tour has already begun.", "La visite a déjà commencé.",
                "La visita ya ha comenzado.", "该考察已经开始。")
        case .tooLate, .notOpen:
            pick(
                language, "Registration for the tour is closed.",
                "Les inscriptions à la visite sont closes.",
                "La inscripción a la visita está cerrada.", "该考察的报名已截止。")
        case .targetFull:
            pick(
                language, "The other tour has no free place, so your present place stays yours.",
                "L'autre visite n'a plus de place ; votre place actuelle vous reste acquise.",
                "La otra visita no tiene plazas libres; conserva usted su plaza actual.",
                "另一考察已无名额，您现有的名额予以保留。")
        case .otherOrganization:
            pick(
                language, "A place can be handed over within one organization only.",
                "Une place ne peut être cédée qu'au sein d'une même organisation.",
                "Una plaza solo puede cederse dentro de la misma organización.",
                "名额只能在同一单位内转让。")
        case .alreadySeated:
            pick(
                language, "The other person already has a place.",
                "L'autre personne a déjà une place.", "La otra persona ya tiene plaza.",
                "对方已有名额。")
        case .unknownPerson, .nothingToAccept, .noSeatToGive:
            pick(
                language, "We have no registration of yours for this tour.",
                "Nous n'avons aucune inscription à votre nom pour cette visite.",
                "No tenemos ninguna inscripción suya para esta visita.", "我们没有您参加该考察的报名记录。")
        }
    }

    /// What a question asks for, as it stands in a list.
    package static func field(_ question: Tour.Question, _ language: LanguageTag) -> String {
        switch question {
        case .passportName:
            pick(
                language, "the name exactly as in the passport",
                "le nom tel qu'il figure sur le passeport",
                "el nombre tal como figura en el pasaporte", "护照上的姓名")
        case .diet:
            pick(
                language, "diet or allergies (if any)", "le régime alimentaire ou les allergies",
                "la dieta o las alergias (si las hay)", "饮食要求或过敏情况")
        case .accessNeeds:
            pick(
                language, "access needs (if any)", "les besoins d'accessibilité éventuels",
                "las necesidades de accesibilidad (si las hay)", "无障碍需求")
        case .arrival:
            pick(
                language, "day, time and flight of arrival",
                "le jour, l'heure et le vol d'arrivée",
                "el día, la hora y el vuelo de llegada", "抵达日期、时间和航班")
        case .departure:
            pick(
                language, "day, time and flight of departure",
                "le jour, l'heure et le vol de retour",
                "el día, la hora y el vuelo de salida", "返程日期、时间和航班")
        case .phone:
            pick(
                language, "a telephone number for the journey",
                "un numéro de téléphone pour le voyage",
                "un número de teléfono para el viaje", "旅途中的联系电话")
        }
    }

    /// Why somebody to whom a place was offered is not registered yet.
    package static func offer(until moment: String, _ language: LanguageTag) -> String {
        pick(
            language, "a place is kept until \(moment) and waits for your yes",
            "une place est gardée jusqu'au \(moment) et attend votre accord",
            "se guarda una plaza hasta el \(moment), a la espera de su sí",
            "名额保留至\(moment)，等待您确认")
    }

    /// What was told, as it stands in a list of things that were noted.
    package static func note(
        _ question: Tour.Question, _ answer: String, _ language: LanguageTag
    ) -> String {
        noun(question, language) + pick(language, ": ", "\u{A0}: ", ": ", "：")
            + (none(question, answer, language) ?? answer)
    }

    /// That somebody needs nothing, in our words: theirs are the crumbs of a sentence.
    private static func none(
        _ question: Tour.Question, _ answer: String, _ language: LanguageTag
    ) -> String? {
        guard question == .diet || question == .accessNeeds, DetailWords.saysNone(answer) else {
            return nil
        }
        return question == .diet
            ? pick(
                language, "no restrictions", "aucune restriction", "sin restricciones", "无特殊要求")
            : pick(language, "none", "aucun besoin particulier", "ninguna", "无")
    }

    /// `Carl Dunn: diet; arrival`.
    package static func told(
        _ name: String, _ words: [String], _ language: LanguageTag
    ) -> String {
        name + pick(language, ": ", "\u{A0}: ", ": ", "：") + notes(words, language)
    }

    package static func notes(_ notes: [String], _ language: LanguageTag) -> String {
        notes.joined(separator: pick(language, "; ", "\u{A0}; ", "; ", "；"))
    }

    private static func noun(_ question: Tour.Question, _ language: LanguageTag) -> String {
        switch question {
        case .passportName:
            pick(
                language, "name in the passport", "nom au passeport", "nombre en el pasaporte",
                "护照姓名")
        case .diet: pick(language, "diet", "régime alimentaire", "dieta", "饮食")
        case .accessNeeds:
            pick(language, "access needs", "accessibilité", "accesibilidad", "无障碍需求")
        case .arrival: pick(language, "arrival", "arrivée", "llegada", "抵达")
        case .departure: pick(language, "departure", "retour", "regreso", "返程")
        case .phone: pick(language, "telephone", "téléphone", "teléfono", "电话")
        }
    }

    /// People without names at the end of a list of names.
    package static func more(_ count: Int, _ language: LanguageTag) -> String {
        count == 1
            ? pick(
                language, "one more person", "une autre personne", "una persona más", "另一位参加者")
            : pick(
                language, "\(count) more people", "\(count) autres personnes",
                "\(count) personas más", "另外\(count)位参加者")
    }

    /// Whoever comes along without a name.
    package static func unnamed(_ language: LanguageTag) -> String { unnamed(1, language) }

    /// Several who come along without names.
    package static func unnamed(_ count: Int, _ language: LanguageTag) -> String {
        count == 1
            ? pick(
                language, "one more person (please tell us the name)",
                "une autre personne (merci de nous indiquer son nom)",
                "una persona más (indíquenos su nombre)", "另一位参加者（请告知姓名）")
            : pick(
                language, "\(count) more people (please tell us their names)",
                "\(count) autres personnes (merci de nous indiquer leurs noms)",
                "\(count) personas más (indíquenos sus nombres)", "另外\(count)位参加者（请告知姓名）")
    }

    package static func list(_ items: [String], _ language: LanguageTag) -> String {
        TourPhrases.list(items, language)
    }

    /// `Thursday 8 October 2015, 18:00 (Dakar time, UTC+0)`
    package static func moment(
        _ moment: Int64, _ zone: ZoneRules, in place: String?, _ language: LanguageTag
    ) -> String {
        TourPhrases.moment(zone.civilTime(at: moment), language)
            + TourPhrases.zone(of: place, offset: zone.offset(at: moment).seconds, language)
    }

    /// The same, with what a reader's own clock shows then, where it is another.
    package static func moment(
        _ moment: Int64, _ zone: ZoneRules, in place: String?, home: ZoneRules?,
        _ language: LanguageTag
    ) -> String {
        let local = Self.moment(moment, zone, in: place, language)
        guard let home, home.civilTime(at: moment) != zone.civilTime(at: moment) else {
            return local
        }
        let there = Self.moment(moment, home, in: nil, language)
        return local + pick(
            language, ", that is \(there) where you live", ", soit \(there) chez vous",
            ", es decir, \(there) en su ciudad", "，即您所在地时间\(there)")
    }

    /// Why somebody who left the list still gets a letter about a tour.
    package static func afterLeaving(_ language: LanguageTag) -> String {
        pick(
            language,
            "You have left our list. We write to you only because this letter is about a tour on"
                + " which you hold or asked for a place; beyond the tour you will hear nothing.",
            "Vous avez quitté notre liste. Nous ne vous écrivons que parce que cette lettre"
                + " concerne un voyage pour lequel vous avez ou avez demandé une place ; en dehors"
                + " de ce voyage, vous ne recevrez rien de nous.",
            "Usted se dio de baja de nuestra lista. Le escribimos únicamente porque esta carta"
                + " trata de un viaje en el que tiene o pidió una plaza; aparte de este viaje no"
                + " recibirá nada más.",
            "您已退出我们的名单。本信只因涉及您持有或申请名额的考察而发出；除此次考察外，我们不会再来信。")
    }

    /// `8 June 2015, 09:30–11:00: Welcome`
    package static func stop(_ stop: TourStop, _ language: LanguageTag) -> String {
        let day = TourPhrases.day(stop.start.civil, language)
        let comma = pick(language, ", ", ", ", ", ", " ")
        let mark = pick(language, ": ", " : ", ": ", "：")
        return day + comma + TourPhrases.clocks(stop.start.civil, stop.end.civil, language) + mark
            + stop.title[language]
    }
}
