import HTTPTypes
import Hummingbird
import MailModel
import Pipeline
import SiteLoading
import Store

/// A small page of figures; its charts are drawn here as SVG, in units of their view boxes.
extension Desk {
    func addFigures(to router: Router<DeskContext>) { router.get("/figures", use: figures) }

    /// Days that the figures look back on.
    private static let span: Int64 = 30
    /// Answers that the times are taken from.
    private static let mostAnswers = 20_000

    @Sendable private func figures(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let zone = office.configuration.office.zone
        let offset = Int64(office.clock.offsetMinutes(zone, now)) * 60
        let today = (now + offset) / 86_400
        let first = today - Self.span + 1
        let since = first * 86_400 - offset
        let mails = try store.mailsByDay(since: since, offset: offset)
        let times = try store.answerTimes(since: since, limit: Self.mostAnswers).sorted()
        let (byItself, byHand) = try store.approvals(since: since)
        var values = dayChart(mails, first, texts)
        values["times"] = .list(timeBars(times, texts))
        values["median"] = .text(
            times.isEmpty ? "–" : moments(texts).age(times[times.count / 2]))
        values["answers"] = .number(times.count)
        values["by-itself"] = .number(byItself)
        values["by-hand"] = .number(byHand)
        let all = max(1, byItself + byHand)
        values["own-width"] = .number(byItself * 600 / all)
        values["hand-width"] = .number(byHand * 600 / all)
        values["languages"] = .list(gapBars(try store.openQuestions(limit: 500), texts))
        return try page("figures", values, title: texts("figures-title"), for: visitor)
    }

    /// A bar a day, people's mails below and programs' above.
    private func dayChart(
        _ mails: [DayCount], _ first: Int64, _ texts: DeskTexts
    ) -> PageValues {
        let days = (0..<Self.span).map { day in
            let counts = mails.filter { $0.day == first + day }
            let human = counts.filter { $0.kind == "human" }.reduce(0) { $0 + $1.count }
            return (human, counts.reduce(0) { $0 + $1.count } - human)
        }
        let highest = max(1, days.map { $0.0 + $0.1 }.max() ?? 1)
        let bars: [PageValues] = days.enumerated().map { index, day in
            let human = day.0 * 140 / highest
            let others = day.1 * 140 / highest
            let date = CivilTime(secondsSinceEpoch: (first + Int64(index)) * 86_400).dateText
            return [
                "x": .number(index * 20 + 2), "human": .number(human), "others": .number(others),
                "human-y": .number(150 - human), "others-y": .number(150 - human - others),
                "label": .text("\(date): \(day.0) + \(day.1)"),
            ]
        }
        return [
            "bars": .list(bars), "highest": .number(highest),
            "mails-human": .number(days.reduce(0) { $0 + $1.0 }),
            "mails-others": .number(days.reduce(0) { $0 + $1.1 }),
            "from": .text(CivilTime(secondsSinceEpoch: first * 86_400).dateText),
        ]
    }

    private func timeBars(_ times: [Int64], _ texts: DeskTexts) -> [PageValues] {
        let edges: [(String, Int64)] = [
            ("hour", 3_600), ("four", 14_400), ("day", 86_400), ("three", 259_200),
            ("more", .max),
        ]
        var low: Int64 = -1
        let counts = edges.map { edge in
            defer { low = edge.1 }
            return (edge.0, times.count { $0 > low && $0 <= edge.1 })
        }
        return bars(counts.map { (texts("within-" + $0.0), $0.1) })
    }

    private func gapBars(_ questions: [OpenQuestion], _ texts: DeskTexts) -> [PageValues] {
        let counts = questions.reduce(into: [String: Int]()) { $0[$1.language, default: 0] += 1 }
        return bars(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            (texts["language-" + $0.key] ?? $0.key, $0.value)
        })
    }

    /// Rows of a chart that lies on its side.
    private func bars(_ counts: [(label: String, count: Int)]) -> [PageValues] {
        let highest = max(1, counts.map(\.count).max() ?? 1)
        return counts.enumerated().map { index, bar in
            [
                "y": .number(index * 30), "text-y": .number(index * 30 + 17),
                "width": .number(bar.count * 340 / highest), "label": .text(bar.label),
                "number": .number(bar.count),
            ]
        }
    }
}
