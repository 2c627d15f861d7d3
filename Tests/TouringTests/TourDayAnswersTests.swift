import Calendar
import MailModel
import Testing

@testable import Touring

@Suite struct TourDayAnswersTests {
    /// The sound file with dress and hosts at its stops.
    private func dressed() throws -> Tour {
        var tour = try lundTour()
        let city = both("business", "tenue de ville")
        tour.days[0].stops[0].dress = city
        tour.days[0].stops[1].dress = both("old clothes", "vieux habits")
        tour.days[1].stops[0].dress = city
        tour.days[0].stops[1].host = both("the riders", "les cyclistes")
        return tour
    }

    private func both(_ english: String, _ french: String) -> LocalizedText? {
        LocalizedText([(.english, english), (.french, french)])
    }

    private func texts(
        _ tour: Tour, _ aspects: [TourAspect], _ language: LanguageTag = .english,
        today: CivilTime? = nil
    ) -> [String] {
        TourAnswers(tour, language: language, today: today).sentences(aspects).map(\.text)
    }

    @Test func `the first meeting is the first stop`() throws {
        #expect(
            texts(try lundTour(), [.meeting]) == [
                "The group meets first on Monday 8 June 2015 at 09:30: Welcome, City hall, Square 1."
            ])
        #expect(
            texts(try lundTour(), [.meeting], .chinese) == [
                "首次集合：2015年6月8日（星期一） 09:30，欢迎，City hall，Square 1。"
            ])
    }

    @Test func `dress is told with the stops that ask for it`() throws {
        #expect(
            texts(try dressed(), [.dress], .french) == [
                "Tenue : tenue de ville (Accueil et Clôture).", "Tenue : vieux habits (Balade).",
            ])
        #expect(texts(try lundTour(), [.dress]) == ["What to wear is not settled yet."])
    }

    @Test func `hosts are those of the stops, or else of the tour`() throws {
        #expect(texts(try dressed(), [.hosts]) == ["Hosts: the riders."])
        #expect(texts(try lundTour(), [.hosts]) == ["Hosts: the cycling office."])
    }

    @Test func `a delegation is told how many may come from one place`() throws {
        #expect(
            texts(try lundTour(), [.places]) == [
                "The tour has 3 places.", "Each organization can send at most 2 people.",
            ])
    }

    @Test func `a cancelled tour takes place no more`() throws {
        var tour = try lundTour()
        tour.status = .cancelled
        #expect(
            texts(tour, [.dates, .fee]) == [
                "The tour “Bicycles in Lund” is cancelled.", "It was planned for 8–9 June 2015.",
            ])
        #expect(texts(tour, [.places], .spanish).count == 1)
    }

    @Test func `a tour that is over is said to be over`() throws {
        let later = CivilTime(year: 2015, month: 6, day: 10)
        #expect(
            texts(try lundTour(), [.dates, .places, .deadline], today: later) == [
                "The tour “Bicycles in Lund” is over; it took place in Lund on 8–9 June 2015."
            ])
        var example = try lundTour()
        example.isMadeUp = true
        #expect(texts(example, [.places], today: later).count == 3)
        let last = CivilTime(year: 2015, month: 6, day: 9)
        #expect(texts(try lundTour(), [.places], today: last).count == 2)
    }

    @Test func `a list of tours has one line for each`() throws {
        let before = CivilTime(year: 2015, month: 5, day: 9)
        let after = CivilTime(year: 2015, month: 5, day: 10)
        let tour = try lundTour()
        #expect(
            [before, after].map {
                TourAnswers(tour, language: .english, today: $0).entry().text
            } == [
                "Lund, “Bicycles in Lund”: 8–9 June 2015; please register by 9 May 2015.",
                "Lund, “Bicycles in Lund”: 8–9 June 2015; registration is closed.",
            ])
    }
}
