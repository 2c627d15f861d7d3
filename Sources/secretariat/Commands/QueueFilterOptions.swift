import ArgumentParser
import Sending
import Store

/// The filters of the desk's queue, for the command line.
struct QueueFilterOptions: ParsableArguments {
    @Option(help: "Only letters of this kind, such as answer.") var letter: String?
    @Option(help: "Only letters in this language, such as fr.") var language: String?
    @Option(help: "Only letters about this tour.") var tour: String?
    @Option(help: "Only answers that are at least so sure, in percent.") var minScore: Int?
    @Option(help: "Only answers that are less sure, in percent.") var belowScore: Int?
    @Option(help: "Only what was drafted so long ago or longer, such as 4h, 2d or 1w.")
    var olderThan: Lookback?

    func validate() throws {
        for percent in [minScore, belowScore].compactMap({ $0 }) where !(0...100 ~= percent) {
            throw ValidationError("a score is a percentage from 0 to 100, not \(percent)")
        }
    }

    func takes(_ row: LetterRow, now: Int64) -> Bool {
        func fits(_ wanted: String?, _ found: String?) -> Bool { wanted == nil || wanted == found }
        let hasScore = row.isMeasured || (minScore == nil && belowScore == nil)
        return fits(letter, row.letter) && fits(language, row.language) && fits(tour, row.tour)
            && hasScore && minScore.map { row.score * 100 >= Double($0) } ?? true
            && belowScore.map { row.score * 100 < Double($0) } ?? true
            && olderThan.map { row.createdAt <= now - $0.seconds } ?? true
    }
}
