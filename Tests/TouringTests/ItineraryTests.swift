import Calendar
import MailModel
import Testing

@testable import Touring

@Suite struct ItineraryTests {
    @Test func `a reader sees local time and, where it differs, time at home`() throws {
        let tour = try lundTour()
        let view = ItineraryView(tour, language: .french, home: TestZones.shanghai)
        #expect(view.days[0].heading == "Lundi 8 juin 2015")
        let stop = view.days[0].stops[0]
        #expect(stop.time == "9\u{A0}h\u{A0}30\u{A0}– 11\u{A0}h (heure de Lund, UTC+2)")
        #expect(stop.homeTime == "15\u{A0}h\u{A0}30\u{A0}– 17\u{A0}h (UTC+8)")
        #expect(stop.place == "City hall, Square 1")
        #expect(stop.details.map(\.label) == ["Objet"])
        #expect(stop.onward == "Balade : bus, 20 minutes")
        let same = ItineraryView(tour, language: .english, home: TestZones.berlin)
        #expect(same.days[0].stops.allSatisfy { $0.homeTime == nil })
        let lines = view.lines(of: stop).split(separator: "\n")
        #expect(lines[1] == "Sur place : 9\u{A0}h\u{A0}30\u{A0}– 11\u{A0}h (heure de Lund, UTC+2)")
        #expect(lines[2] == "Chez vous : 15\u{A0}h\u{A0}30\u{A0}– 17\u{A0}h (UTC+8)")
        let plain = same.lines(of: same.days[0].stops[0])
        #expect(plain.hasPrefix("### Welcome\n09:30–11:00 (Lund time, UTC+2)\n"))
    }

    @Test func `time at home names the day where it is another`() throws {
        let view = ItineraryView(
            try lundTour(), language: .english, home: TestZones.fixed("Pacific/Pago_Pago", -11))
        let home = view.days[0].stops[0].homeTime
        #expect(home == "7 June 2015, 20:30–22:00 (UTC−11)")
    }

    static let edits: [(old: String, new: String, words: [String])] = [
        (
            "start: \"14:30\"", "start: \"15:00\"",
            [
                "New time: “Closing” is now on Tuesday 9 June 2015, 15:00–16:00 (before: 14:30–16:00).",
                "Nouvel horaire : « Clôture » a maintenant lieu le mardi 9 juin 2015, "
                    + "15\u{A0}h\u{A0}– 16\u{A0}h "
                    + "(auparavant : 14\u{A0}h\u{A0}30\u{A0}– 16\u{A0}h).",
                "Cambio de hora: «Cierre» es ahora el martes 9 de junio de 2015, 15:00–16:00 "
                    + "(antes: 14:30–16:00).",
                "时间变更：“总结”改为2015年6月9日（星期二），15:00–16:00（原为14:30–16:00）。",
            ]
        ),
        (
            "place: Station", "place: Harbour",
            [
                "New place: “Ride” is now at: Harbour (before: Station).",
                "Nouveau lieu : « Balade » a maintenant lieu ici : Harbour "
                    + "(auparavant : Station).",
                "Nuevo lugar: «Paseo» es ahora en: Harbour (antes: Station).",
                "地点变更：“骑行”改在Harbour（原为Station）。",
            ]
        ),
        (
            "hotel: not settled", "hotel: Grand",
            ["Hotel: Grand.", "Hôtel : Grand.", "Hotel: Grand.", "酒店：Grand。"]
        ),
    ]

    @Test(arguments: edits)
    func `a change is told in words of each language`(
        _ edit: (old: String, new: String, words: [String])
    ) throws {
        let new = try #require(read(lund.replacing(edit.old, with: edit.new)).tour)
        let changes = ItineraryChange.between(try lundTour(), new, in: .english)
        #expect(changes.count == 1)
        #expect(officeLanguages.map { changes[0].words(in: $0) } == edit.words)
        #expect(!changes[0].isSmall)
    }

    @Test func `a stop under a new id is one added and one dropped`() throws {
        let old = try lundTour()
        var new = old
        new.days[1].stops[0].id = "farewell"
        let changes = ItineraryChange.between(old, new, in: .english)
        #expect(changes.map(\.stop) == ["farewell", "closing"])
        #expect(changes[0].words(in: .english).hasPrefix("Added: “Closing”, on Tuesday 9 June 2015"))
        #expect(changes[1].words(in: .chinese) == "取消：原定2015年6月9日（星期二），14:30–16:00的“总结”不再举行。")
        #expect(ItineraryChange.between(old, old, in: .english) == [])
    }

    @Test func `only those are told who saw an older version and are there`() throws {
        let old = try lundTour()
        let text = lund.replacing("start: \"14:30\"", with: "start: \"15:00\"")
        let new = try #require(read(text).tour)
        let audience = ItineraryAudience(versions: [1: old, 2: new], current: new)
        let leaves = moment("2015-06-09 06:00")
        let affected = audience.affected([
            .init(person: PersonID(1), language: .english, lastSent: 1),
            .init(person: PersonID(2), language: .english, lastSent: 2),
            .init(person: PersonID(3), language: .english, lastSent: nil),
            .init(person: PersonID(4), language: .english, lastSent: 1, leaves: leaves),
        ])
        #expect(affected.map(\.person) == [PersonID(1)])
        #expect(affected[0].changes.count == 1)
    }

    @Test func `a text that was mended in one language is told to its readers only`() throws {
        let old = try lundTour()
        let new = try #require(
            read(lund.replacing("es: \"Cierre\"", with: "es: \"Despedida\"")).tour)
        #expect(ItineraryChange.between(old, new, in: .spanish).count == 1)
        for language in [LanguageTag.english, .french, .chinese] {
            #expect(ItineraryChange.between(old, new, in: language) == [])
        }
    }
}

@Suite struct TourAnswersTests {
    @Test(arguments: [
        (
            TourAspect.dates, LanguageTag.english, 6,
            "The tour “Bicycles in Lund” takes place in Lund on 8–9 June 2015."
        ),
        (.dates, .french, 6, "La visite « Les vélos de Lund » a lieu du 8 au 9 juin 2015 (Lund)."),
        (
            .dates, .spanish, 6,
            "La visita «Bicicletas en Lund» tiene lugar en Lund del 8 al 9 de junio de 2015."
        ),
        (.dates, .chinese, 6, "考察活动“隆德的自行车”的时间为2015年6月8日至9日，地点为Lund。"),
        (.places, .english, 9, "The tour has 3 places."),
        (.deadline, .french, 11, "Merci de vous inscrire au plus tard le 9 mai 2015."),
        (.fee, .spanish, 12, "Costo: 200 euros."),
        (.hotel, .english, 17, "The hotel is not settled yet."),
        (.hotel, .chinese, 17, "酒店尚未确定。"),
        (.language, .english, 14, "The tour is held in Swedish."),
    ])
    func `an aspect is answered with its line`(
        _ aspect: TourAspect, _ language: LanguageTag, _ line: Int, _ text: String
    ) throws {
        let source = line == 17 ? "tours/2015-lund.yaml:18" : "tours/2015-lund.yaml:\(line)"
        let first = try #require(
            TourAnswers(try lundTour(), language: language).sentences(aspect).first)
        #expect(first.text == text)
        #expect(first.source == source)
    }

    @Test func `every aspect has an answer in every language`() throws {
        for aspect in TourAspect.allCases {
            for language in officeLanguages {
                let sentences = TourAnswers(try lundTour(), language: language).sentences(aspect)
                #expect(!sentences.isEmpty)
                #expect(sentences.allSatisfy { $0.source.hasPrefix("tours/2015-lund.yaml:") })
            }
        }
    }

    @Test func `a made-up, cancelled or late tour is said to be one`() throws {
        var tour = try lundTour()
        tour.isMadeUp = true
        tour.status = .cancelled
        let texts = TourAnswers(tour, language: .english).sentences(.dates).map(\.text)
        #expect(texts.first == "The tour “Bicycles in Lund” is cancelled.")
        #expect(texts.last == "This is an example plan: nothing in it is confirmed yet.")
        tour.status = .open
        let late = TourAnswers(
            tour, language: .english, today: CivilTime(year: 2015, month: 5, day: 10))
        #expect(late.sentences(.deadline)[0].text.hasPrefix("Registration is closed"))
        let full = TourAnswers(tour, language: .english, freePlaces: 0).sentences(.places)
        #expect(full[2].text == "All places are taken now; there is a waiting list.")
    }
}

@Suite struct TourCalendarTests {
    private func calendar(_ tour: Tour) throws -> TourCalendar {
        TourCalendar(
            tour, organizer: try #require(EmailAddress("office@secretariat.example")),
            organizerName: "The secretariat", language: .english)
    }

    private func guest() throws -> TourCalendar.Guest {
        .init(
            person: PersonID(17), address: try #require(EmailAddress("ann@city.example")),
            name: "Ann Lee")
    }

    @Test func `an invitation asks for an answer in the tour's zone`() throws {
        let bytes = try calendar(lundTour()).invitation(guest(), sequence: 0, stamp: 0)
        let object = try #require(CalendarObject(reading: bytes))
        #expect(object.method == "REQUEST")
        let event = try #require(object.items.first)
        #expect(event.property("UID")?.text == "tour.2015-lund.17@secretariat.example")
        #expect(event.property("DTSTART")?.value == "20150608T093000")
        #expect(event.property("DTSTART")?.parameter("TZID") == "Europe/Berlin")
        #expect(event.property("ATTENDEE")?.parameter("RSVP") == "TRUE")
        #expect(object.components.contains { $0.name == "VTIMEZONE" })
    }

    @Test func `a programme has an event a stop, and dropped ones are cancelled`() throws {
        let old = try lundTour()
        var new = old
        new.days[1].stops = []
        let bytes = try calendar(new).itinerary(
            guest(), dropped: old.days[1].stops, sequence: 4, stamp: 0)
        let object = try #require(CalendarObject(reading: bytes))
        #expect(object.method == "PUBLISH")
        #expect(
            object.items.map { $0.property("UID")?.text } == ["welcome", "ride", "closing"].map {
                "tour.2015-lund.17.\($0)@secretariat.example"
            })
        let states = object.items.map { $0.property("STATUS")?.token }
        #expect(states == ["CONFIRMED", "CONFIRMED", "CANCELLED"])
        #expect(object.items.allSatisfy { $0.property("SEQUENCE")?.value == "4" })
    }

    @Test func `a cancellation has the invitation's UID and a higher SEQUENCE`() throws {
        let calendar = try calendar(lundTour())
        let bytes = try calendar.cancellation(guest(), sequence: 5, stamp: 0)
        let object = try #require(CalendarObject(reading: bytes))
        #expect(object.method == "CANCEL")
        let event = try #require(object.items.first)
        #expect(event.property("UID")?.text == "tour.2015-lund.17@secretariat.example")
        #expect(event.property("SEQUENCE")?.value == "5")
        #expect(event.property("STATUS")?.token == "CANCELLED")
    }

    @Test(arguments: [
        ("tour.2015-lund.17@secretariat.example", "2015-lund 17 -"),
        ("tour.2015-lund.17.ride@secretariat.example", "2015-lund 17 ride"),
        ("tour.2015-lund.x@secretariat.example", ""), ("tour.a b.1@c.example", ""),
        ("", ""), ("other@c.example", ""), ("tour.a.1.b.c@d.example", ""),
        ("tour.a.99999999999999999999@d.example", ""),
    ])
    func `a UID of ours tells the seat and a strange one nothing`(
        _ uid: String, _ text: String
    ) {
        let found = TourCalendar.Reference(uid: uid)
        #expect(found.map { "\($0.tour) \($0.person) \($0.stop ?? "-")" } ?? "" == text)
    }
}
