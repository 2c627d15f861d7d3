import MailModel
import Testing

@testable import Knowledge

@Suite("Scores are held against what turned out right")
struct CalibrationTests {
    @Test("The threshold is the lowest score that keeps wrong answers rare")
    func threshold() {
        let judged = (0..<100).map {
            Calibration.Judged(score: Double($0) / 100, isRight: $0 >= 50)
        }
        #expect(Calibration.threshold(judged, mostWrong: 0) == 0.5)
        #expect(Calibration.threshold([], mostWrong: 0.03) == nil)
        #expect(Calibration.threshold([.init(score: 0.9, isRight: false)]) == nil)
    }

    @Test("A reliability table says how far each band is off")
    func table() {
        let judged = (0..<10).map { Calibration.Judged(score: 0.9, isRight: $0 < 9) }
        let calibration = Calibration(judged + [.init(score: .nan, isRight: true)])
        #expect(calibration.bands.last?.shareRight == 0.9)
        #expect(calibration.bands.last?.count == 10)
    }

    @Test("Questions that ask the same stand together")
    func groups() throws {
        let questions = [
            ("en", "How many members are there?"), ("en", "What is the number of members?"),
            ("fr", "Combien de membres avez-vous ?"), ("en", "Is there parking near the hotel?"),
        ]
        let asked = try questions.map {
            GapGroup.Asked(text: $0.1, language: try #require(LanguageTag($0.0)))
        }
        let groups = Shelf.library().gapGroups(asked)
        #expect(groups.first?.count ?? 0 >= 2)
        #expect(groups.map(\.count).reduce(0, +) == 4)
        #expect(groups.last?.examples.first?.text == "Is there parking near the hotel?")
    }

    @Test("A group is named by words that tell what is asked, in ideographs by pairs")
    func groupNames() throws {
        let often = (0..<40).map { "- Combien coûte le billet numéro \($0) aujourd'hui ?\n" }
        let library = Shelf.library([("knowledge/gaps.yaml", "fr:\n" + often.joined())])
        func words(_ text: String, _ language: String) throws -> [String] {
            let tag = try #require(LanguageTag(language))
            return library.gapGroups([.init(text: text, language: tag)]).first?.words ?? []
        }
        let french = try words("Combien de membres comptez-vous aujourd'hui ?", "fr")
        #expect(french.contains("membres") && !french.contains("combien"))
        let chinese = try words("秘书处有多少成员？", "zh")
        #expect(chinese.contains("成员") && chinese.allSatisfy { $0.count == 2 })
    }

    @Test("What the reading takes a question to be about raises that topic and no other")
    func aspects() {
        let library = Shelf.library()
        func score(_ aspects: [String: Double]) -> [String: Double] {
            let query = Query("And what about that?", language: .english, aspects: aspects)
            let topics = library.find(query).topics
            return Dictionary(topics.map { ($0.id, $0.score) }, uniquingKeysWith: max)
        }
        let plain = score([:])
        let told = score(["tours-fee": 0.9, "no-such-entry": 1, "visa-need": -3])
        #expect(told["tours-fee"] ?? 0 > plain["tours-fee"] ?? 0)
        func besideFee(_ scores: [String: Double]) -> Double {
            (scores["visa-need"] ?? 0) / (scores["tours-fee"] ?? 0)
        }
        #expect(besideFee(told) < besideFee(plain))
        #expect(score(["tours-fee": 70]) == score(["tours-fee": 1]))
        #expect(score(["tours-fee": .nan]) == plain)
    }

    @Test("No topic is believed more than the best, and all together not more than wholly")
    func shares() {
        let library = Shelf.library()
        for question in ["What does the fee come to?", "visa", "Who chairs the jury?", "wifi"] {
            let scores = library.find(Query(question, language: .english)).topics.map(\.score)
            #expect(scores == scores.sorted(by: >))
            #expect(scores.reduce(0, +) <= 1.000_1)
        }
    }
}
