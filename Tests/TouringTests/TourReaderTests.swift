import Foundation
import MailModel
import Testing

@testable import Touring

let officeLanguages: [LanguageTag] = [.english, .french, .spanish, .chinese]

func read(_ text: String, _ file: String = "tours/2015-lund.yaml") -> TourReader.Result {
    TourReader.read(
        TourFileText.node(text), file: file, languages: officeLanguages, zones: TestZones.named)
}

/// A sound file of two days; lines are counted from `id`.
let lund = """
    id: 2015-lund
    initiative: lund
    city: Lund
    title: {en: "Bicycles in Lund", fr: "Les vélos de Lund", es: "Bicicletas en Lund", zh: "隆德的自行车"}
    status: open
    starts: 2015-06-08
    ends: 2015-06-09
    zone: Europe/Berlin
    places: 3
    places-per-organization: 2
    deadline: 2015-05-09
    fee: 200 euros
    covers: not settled
    languages: [sv]
    interpretation: [en, fr]
    hosts:
      - the cycling office
    hotel: not settled
    arrival: Arrive the day before.
    itinerary:
      - date: 2015-06-08
        stops:
          - id: welcome
            start: "09:30"
            end: "11:00"
            title: {en: "Welcome", fr: "Accueil", es: "Bienvenida", zh: "欢迎"}
            place: City hall
            address: Square 1
            purpose: Meet the hosts.
            prepare: nothing
          - id: ride
            start: "11:30"
            end: "13:00"
            title: {en: "Ride", fr: "Balade", es: "Paseo", zh: "骑行"}
            place: Station
        legs:
          - {from: welcome, to: ride, by: bus, minutes: 20}
      - date: 2015-06-09
        stops:
          - id: closing
            start: "14:30"
            end: "16:00"
            title: {en: "Closing", fr: "Clôture", es: "Cierre", zh: "总结"}
            place: City hall
    reminders:
      - {before: 60 days, letter: reminder-early, catch-up: skip}
      - {before: 14 days, letter: reminder, catch-up: send until 5 days}
      - {before: 3 days, letter: reminder-last, catch-up: tell staff}
      - {before: 1 day, letter: reminder-eve, catch-up: send until start}
      - {before: 4 hours, letter: reminder-today, catch-up: skip}
    questions: [passport-name, diet]

    """

func lundTour() throws -> Tour { try #require(read(lund).tour) }

@Suite struct TourReaderTests {
    @Test func `a sound file becomes a tour`() throws {
        let result = read(lund)
        #expect(result.defects == [])
        let tour = try #require(result.tour)
        #expect(tour.id.text == "2015-lund")
        #expect(tour.places == 3)
        #expect(tour.stops.map(\.id) == ["welcome", "ride", "closing"])
        #expect(tour.start == moment("2015-06-08 07:30"))
        #expect(tour.end == moment("2015-06-09 14:00"))
        #expect(tour.registrationCloses == moment("2015-05-09 22:00"))
        #expect(tour.fee.value?.fallback == "200 euros")
        #expect(tour.hotel == .open)
        #expect(tour.title[.chinese] == "隆德的自行车")
        #expect(tour.source("places") == "tours/2015-lund.yaml:9")
        let names = ["60-days", "14-days", "3-days", "1-days", "4-hours"]
        #expect(tour.reminders.map(\.id.text) == names)
        #expect(tour.stops[0].prepare?.fallback == "nothing")
    }

    @Test func `every tour of the starter site is sound`() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let folder = here.appendingPathComponent("../../Templates/site/tours").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }
        #expect(files.count >= 15)
        for file in files {
            let text = try String(
                contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            let result = read(text, "tours/\(file)")
            #expect(result.defects.map(\.description) == [])
            #expect(result.tour?.stops.count == 6)
            #expect(result.tour?.isMadeUp == true)
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        let line: Int
        let key: String
        let words: String
        var testDescription: String { name }
    }

    static let faults = [
        Fault(
            name: "an unknown key", old: "fee: 200", new: "fees: 200", line: 12, key: "fees",
            words: "write `fee`"),
        Fault(
            name: "a key twice", old: "covers: not settled", new: "city: Lund", line: 13,
            key: "city", words: "first on line 3"),
        Fault(
            name: "a deadline after the start", old: "deadline: 2015-05-09",
            new: "deadline: 2015-06-08", line: 11, key: "deadline", words: "not before the start"),
        Fault(
            name: "a day that is none", old: "deadline: 2015-05-09",
            new: "deadline: 2015-02-29", line: 11, key: "deadline", words: "is no day"),
        Fault(
            name: "an end before the start", old: "ends: 2015-06-09", new: "ends: 2015-06-01",
            line: 7, key: "ends", words: "ends before it starts"),
        Fault(
            name: "a stop outside the tour", old: "- date: 2015-06-09", new: "- date: 2015-06-10",
            line: 38, key: "itinerary[2].date", words: "outside the tour"),
        Fault(
            name: "stops that overlap", old: "start: \"11:30\"", new: "start: \"10:30\"",
            line: 31, key: "itinerary", words: "`ride` begins before `welcome` ends"),
        Fault(
            name: "a stop that ends before it begins", old: "end: \"16:00\"",
            new: "end: \"14:00\"", line: 42, key: "itinerary[2].stops[1].end",
            words: "not after the start"),
        Fault(
            name: "a time that is none", old: "start: \"14:30\"", new: "start: \"25:30\"",
            line: 41, key: "itinerary[2].stops[1].start", words: "no time of day"),
        Fault(
            name: "a missing translation", old: ", es: \"Bienvenida\"", new: "", line: 26,
            key: "itinerary[1].stops[1].title", words: "add `es: …`"),
        Fault(
            name: "a title in one language", old: "title: {en: \"Ride\", fr: \"Balade\", "
                + "es: \"Paseo\", zh: \"骑行\"}", new: "title: Ride", line: 34,
            key: "itinerary[1].stops[2].title", words: "one language only"),
        Fault(
            name: "an unknown zone", old: "zone: Europe/Berlin", new: "zone: Europe/Nowhere",
            line: 8, key: "zone", words: "IANA"),
        Fault(
            name: "too few places", old: "places: 3", new: "places: 0", line: 9, key: "places",
            words: "from 1"),
        Fault(
            name: "more for one than for all", old: "places-per-organization: 2",
            new: "places-per-organization: 9", line: 10, key: "places-per-organization",
            words: "3 or less"),
        Fault(
            name: "an unknown status", old: "status: open", new: "status: opened", line: 5,
            key: "status", words: "draft, open, closed, cancelled"),
        Fault(
            name: "a leg to nowhere", old: "to: ride", new: "to: lunch", line: 37, key: "legs",
            words: "no stop `lunch`"),
        Fault(
            name: "a leg that takes too long", old: "minutes: 20", new: "minutes: 45", line: 37,
            key: "legs", words: "now 30 minutes"),
        Fault(
            name: "a stop id twice", old: "- id: closing", new: "- id: welcome", line: 40,
            key: "itinerary", words: "stands twice"),
        Fault(
            name: "a reminder at no time", old: "before: 14 days", new: "before: two weeks",
            line: 47, key: "reminders[2].before", words: "14 days"),
        Fault(
            name: "a letter that is a path", old: "letter: reminder-eve",
            new: "letter: ../secrets", line: 49, key: "reminders[4].letter",
            words: "no letter of a reminder"),
        Fault(
            name: "a reminder's letter that there is not", old: "letter: reminder-eve",
            new: "letter: reminder-two-weeks", line: 49, key: "reminders[4].letter",
            words: "write one of reminder-early, reminder, reminder-last"),
        Fault(
            name: "an unknown policy", old: "catch-up: tell staff", new: "catch-up: maybe",
            line: 48, key: "reminders[3].catch-up", words: "send until 5 days"),
        Fault(
            name: "the same reminder twice", old: "before: 3 days", new: "before: 14 days",
            line: 48, key: "reminders[3]", words: "another reminder"),
        Fault(
            name: "an unknown question", old: "[passport-name, diet]", new: "[shoe-size]",
            line: 51, key: "questions", words: "passport-name"),
        Fault(
            name: "an id unlike the file", old: "id: 2015-lund", new: "id: 2015-oslo", line: 1,
            key: "id", words: "2015-oslo.yaml"),
        Fault(
            name: "a language that is none", old: "languages: [sv]", new: "languages: [swedish]",
            line: 14, key: "languages", words: "language code"),
        Fault(
            name: "a missing city", old: "city: Lund\n", new: "", line: 1, key: "city",
            words: "missing"),
    ]

    private func remarks(_ text: String) throws -> [TourDefect] {
        let tour = try #require(read(text).tour, "\(read(text).defects)")
        return TourRemarks.all(tour, languages: officeLanguages, initiatives: ["lund", "dakar"])
    }

    /// The sound file with its sentences in every language.
    private static let whole = lund
        .replacing(
            "arrival: Arrive the day before.",
            with: "arrival: {en: Come early., fr: Venez tôt., es: Venga antes., zh: 请提前一天到。}")
        .replacing(
            "purpose: Meet the hosts.",
            with: "purpose: {en: Meet., fr: Rencontrer., es: Conocer., zh: 认识东道主}")
        .replacing("prepare: nothing", with: "prepare: {en: no, fr: non, es: nada, zh: 无}")
        .replacing("by: bus", with: "by: {en: bus, fr: bus, es: autobús, zh: 巴士}")

    @Test("What a sound file would do otherwise than meant is told", arguments: [
        ("initiative: lund", "initiative: lundd", "2: initiative", "write `lund`"),
        ("initiative: lund", "initiative: paris", "2: initiative", "knowledge/initiatives/"),
        ("before: 4 hours", "before: 24 hours", "50: reminders[5]", "24 hours are a day"),
        ("send until 5 days", "send until 14 days", "47: reminders[2].catch-up", "never late"),
        ("from: welcome, to: ride", "from: ride, to: welcome", "37: legs", "turn the way round"),
        (", zh: 巴士}", "}", "37: itinerary[1].legs[1].by", "add `zh: …`"),
        ("{en: no, fr: non, es: nada, zh: 无}", "nothing", "23: welcome.prepare", "one language"),
        (
            "{en: bus, fr: bus, es: autobús, zh: 巴士}", "bus", "37: legs.by",
            "write `by: {en: …, fr: …, es: …, zh: …}`"
        ),
    ])
    func remark(old: String, new: String, place: String, words: String) throws {
        #expect(try remarks(Self.whole) == [])
        #expect(Self.whole.contains(old))
        let text = Self.whole.replacing(old, with: new)
        // A language that is missing among others is refused outright.
        let found = read(text).tour == nil ? read(text).defects : try remarks(text)
        #expect(found.count == 1, "\(found)")
        let told = found.first?.description ?? ""
        #expect(told.hasPrefix("tours/2015-lund.yaml:\(place): "), "\(told)")
        #expect(told.contains(words), "\(told)")
    }

    @Test func `hosts are told in every language, once or each by itself`() throws {
        let hosts = "hosts:\n  - the cycling office"
        let one = "{en: the office, fr: le bureau, es: la oficina, zh: 自行车办公室}"
        for text in ["hosts: \(one)", "hosts:\n  - \(one)\n  - ADFC"] {
            let tour = try #require(read(lund.replacing(hosts, with: text)).tour)
            #expect(tour.hosts[0][.french] == "le bureau" && tour.hosts[0][.chinese] == "自行车办公室")
        }
        let gap = read(lund.replacing(hosts, with: "hosts: {en: the office, fr: le bureau}"))
        #expect(gap.defects.map(\.problem) == ["the translation is missing: es, zh"])
    }

    @Test func `a stop in another zone lies where its own clock says`() throws {
        let text = lund.replacing(
            "        place: Station\n",
            with: "        place: Station\n        zone: America/New_York\n")
            .replacing("minutes: 20", with: "minutes: 300")
        let result = read(text)
        let tour = try #require(result.tour, "\(result.defects)")
        let ride = tour.stops[1]
        #expect(ride.start.zone == "America/New_York")
        #expect(ride.start.moment == moment("2015-06-08 15:30"))
        #expect(tour.stops[0].start.zone == "Europe/Berlin")
    }

    @Test(arguments: faults)
    func `a fault is told with its line, key and remedy`(_ fault: Fault) throws {
        #expect(lund.contains(fault.old))
        let result = read(lund.replacingOccurrences(of: fault.old, with: fault.new))
        #expect(result.tour == nil)
        let defect = try #require(result.defects.first)
        #expect(result.defects.count == 1, "\(result.defects)")
        #expect(defect.line == fault.line)
        #expect(defect.key == fault.key)
        #expect(defect.description.contains(fault.words), "\(defect)")
        #expect(defect.description.hasPrefix("tours/2015-lund.yaml:\(fault.line): "))
    }

    @Test(arguments: [
        ("2015-03-29", "02:30", "no clock shows it"), ("2015-10-25", "02:30", "twice"),
    ])
    func `a time that the clocks skip or repeat is refused`(
        _ day: String, _ clock: String, _ words: String
    ) throws {
        let text = lund.replacingOccurrences(of: "2015-06-08", with: day)
            .replacingOccurrences(of: "2015-06-09", with: day)
            .replacingOccurrences(of: "deadline: 2015-05-09", with: "deadline: 2015-01-01")
            .replacingOccurrences(of: "\"09:30\"", with: "\"\(clock)\"")
        let defect = try #require(read(text).defects.first { $0.key.hasSuffix("start") })
        #expect(defect.problem.contains(words))
    }

    @Test func `any tree gives defects and no trap`() {
        let odd: [TourNode] = [
            TourNode(.text(""), line: 1), TourNode(.list([]), line: 1),
            TourNode(.mapping([]), line: 1),
            TourNode(
                .mapping(
                    ["id", "title", "starts", "itinerary", "reminders", "places"].map {
                        .init(key: $0, line: 2, value: TourNode(.list([]), line: 2))
                    }), line: 1),
        ]
        for node in odd {
            let result = TourReader.read(
                node, file: "tours/x.yaml", languages: officeLanguages, zones: TestZones.named)
            #expect(result.tour == nil)
            #expect(!result.defects.isEmpty)
        }
    }
}
