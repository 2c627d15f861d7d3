import MailModel
import Pipeline
import Store
import Touring

/// What staff see of a tour that is over, as `tour summary --json` prints it.
struct TourSummary: Encodable {
    let tour, title, first_day, last_day, status: String
    let participants, organizations, had_places, thanked, answered: Int
    /// Averages of the marks from 1 to 5; absent where nobody gave one.
    let useful, organized, recommended: Double?
    let reports_promised, reports_received: Int
    let reports_missing: [String]
    let will_try, should_improve: [Said]

    struct Said: Encodable {
        let participant, words: String
    }

    init(_ source: Tour, _ rows: [ParticipantRow], _ said: [AfterwardsRow]) {
        tour = source.id.text
        title = source.title[.english]
        first_day = source.firstDay.dateText
        last_day = source.lastDay.dateText
        status = source.status.rawValue
        // Whoever had a place in a cancelled tour keeps the row; nobody came.
        let isCancelled = source.status == .cancelled
        let seated = rows.filter { !isCancelled && $0.seat?.state == .registered }
        had_places = rows.count { $0.seat?.isHeld == true }
        participants = seated.count
        organizations = Set(seated.compactMap { $0.seat?.organization }).count
        thanked = said.count
        answered = said.count { $0.answeredAt != nil }
        let answers = said.map { ($0, Questionnaire(record: $0.answers)) }
        func average(_ index: Int) -> Double? {
            let marks = answers.compactMap { $0.1.marks[index] }
            guard !marks.isEmpty else { return nil }
            let tenths = Double(marks.reduce(0, +)) / Double(marks.count) * 10
            return tenths.rounded() / 10
        }
        (useful, organized, recommended) = (average(0), average(1), average(2))
        let names = Dictionary(
            rows.map { ($0.id, $0.name ?? $0.address) }, uniquingKeysWith: { first, _ in first })
        func name(_ row: AfterwardsRow) -> String { names[row.participant] ?? "?" }
        let promised = said.filter(\.promised)
        reports_promised = promised.count
        reports_received = said.count { $0.reportedAt != nil }
        reports_missing = promised.filter { $0.reportedAt == nil }.map(name)
        will_try = answers.compactMap { row, told in
            told.willTry.map { Said(participant: name(row), words: $0) }
        }
        should_improve = answers.compactMap { row, told in
            told.better.map { Said(participant: name(row), words: $0) }
        }
    }

    var text: String {
        func mark(_ value: Double?) -> String { value.map { "\($0) of 5" } ?? "no mark" }
        let heading = "\(tour)  \(title), \(first_day) to \(last_day)"
        if status == Tour.Status.cancelled.rawValue {
            return "\(heading)\ncancelled   nobody came; \(had_places) had places"
        }
        var lines = [
            heading,
            "came        \(participants) from \(organizations) organizations",
            "answered    \(answered) of \(thanked) who were thanked",
            "useful      \(mark(useful))", "organized   \(mark(organized))",
            "recommended \(mark(recommended))",
            "reports     \(reports_received) came, \(reports_promised) were promised",
        ]
        if !reports_missing.isEmpty {
            lines.append("missing     \(reports_missing.joined(separator: ", "))")
        }
        lines += Self.section("What they will try", will_try)
        lines += Self.section("What we should do better", should_improve)
        return lines.joined(separator: "\n")
    }

    private static func section(_ heading: String, _ said: [Said]) -> [String] {
        said.isEmpty ? [] : ["", heading] + said.map { "- \($0.participant): \($0.words)" }
    }
}
