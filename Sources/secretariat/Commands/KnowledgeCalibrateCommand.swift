import ArgumentParser
import Foundation
import Knowledge
import MailModel
import SiteLoading

/// `secretariat knowledge calibrate`: how far the scores of a library can be believed.
struct KnowledgeCalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Shows how far scores can be believed, and sets the site's threshold.",
        discussion: """
            Judges labelled questions that the library does not hold: one a line, with tabs \
            between: the ids that answer or `gap`, the language, the question, and what stands \
            before it.
            """)

    @Option(help: "The site's folder; the one here, else the starter site.") var site: String?
    @Option(help: "The largest share of wrong answers to put up with.") var wrong = 0.03
    @Flag(help: "Write the threshold into the site's secretariat.yaml.") var write = false
    @Flag(help: "Name the questions that were answered wrongly or left open.") var failures = false
    @Argument(help: "Files of labelled questions.") var files: [String]

    func run() async throws {
        try await guarded {
            let folder = try MessageCommand.site(site)
            let library = Wiring.library(folder)
            let examples = try files.flatMap { try QuestionFile($0).examples(library) }
            let clock = ContinuousClock()
            var times: [Duration] = []
            let judgements = examples.map { example in
                let start = clock.now
                defer { times.append(start.duration(to: clock.now)) }
                return QuestionJudgement(example, library)
            }
            print(QuestionTally(judgements).lines.joined(separator: "\n"))
            print(Self.times(times.sorted()))
            print("")
            let judged = judgements.compactMap(\.judged)
            for band in Calibration(judged).bands {
                print(Self.line(band))
            }
            print("\nthreshold  recall at 1  at 3  wrong  gap recall")
            for percent in stride(from: 20, through: 95, by: 5) {
                print(QuestionTally(judgements, threshold: Double(percent) / 100).row(percent))
            }
            if failures { judgements.compactMap(\.failure).forEach { print($0) } }
            guard let threshold = Calibration.threshold(judged, mostWrong: wrong) else {
                print("No threshold keeps wrong answers to \(wrong).")
                return
            }
            let percent = min(100, max(1, Int((threshold * 100).rounded(.up))))
            print("At most \(wrong) of the answers are wrong from \(percent) percent on.")
            if write { try ThresholdLine(folder.path + "/secretariat.yaml").write(percent) }
        }
    }

    private static func times(_ sorted: [Duration]) -> String {
        func microseconds(_ part: Double) -> Int64 {
            guard !sorted.isEmpty else { return 0 }
            let place = min(sorted.count - 1, Int(Double(sorted.count) * part))
            return sorted[place].components.attoseconds / 1_000_000_000_000
        }
        return "time for a question: median \(microseconds(0.5)) µs, "
            + "99th percentile \(microseconds(0.99)) µs"
    }

    private static func line(_ band: Calibration.Band) -> String {
        let mean = (band.meanScore * 100).rounded() / 100
        let right = (band.shareRight * 100).rounded() / 100
        return "  scores \(band.from) to \(band.to): \(band.count) answers, "
            + "mean \(mean), right \(right)"
    }
}

/// One labelled question and what the library said to it.
struct QuestionJudgement {
    let example: RankTrainer.Example
    let topics: [Finding.Topic]
    let answerable: Bool

    init(_ example: RankTrainer.Example, _ library: Library) {
        self.example = example
        let finding = library.find(example.query)
        topics = finding.topics
        answerable = finding.answerable
    }

    var isGap: Bool { example.answers.isEmpty }
    var isFirst: Bool { topics.first.map { example.answers.contains($0.id) } ?? false }
    var isAmongThree: Bool { topics.prefix(3).contains { example.answers.contains($0.id) } }

    var judged: Calibration.Judged? {
        topics.first.map { Calibration.Judged(score: $0.score, isRight: isFirst) }
    }

    /// What went wrong, on one line; nil where nothing did.
    var failure: String? {
        let found = topics.first.map { "\($0.id) \(($0.score * 100).rounded() / 100)" } ?? "none"
        let wanted = isGap ? "gap" : example.answers.sorted().joined(separator: ",")
        if answerable != !isGap || answerable && !isFirst {
            return "\(wanted)\t\(example.query.text)\t\(answerable ? "answered" : "open")\t\(found)"
        }
        return nil
    }
}

/// The figures over many judged questions.
struct QuestionTally {
    private let asked: [QuestionJudgement]
    private let gaps: [QuestionJudgement]
    private let answered: (QuestionJudgement) -> Bool

    /// With a threshold, as if the library answered from it on.
    init(_ judgements: [QuestionJudgement], threshold: Double? = nil) {
        asked = judgements.filter { !$0.isGap }
        gaps = judgements.filter(\.isGap)
        answered = { judgement in
            guard let threshold else { return judgement.answerable }
            return (judgement.topics.first?.score ?? 0) >= threshold
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> String {
        "\((Double(part) / Double(max(1, whole)) * 1000).rounded() / 1000)"
    }

    private var recallAtOne: String {
        Self.share(asked.count { answered($0) && $0.isFirst }, asked.count)
    }

    private var recallAtThree: String {
        Self.share(asked.count { answered($0) && $0.isAmongThree }, asked.count)
    }

    private var wrong: String {
        let given = (asked + gaps).filter(answered)
        return Self.share(given.count { !$0.isFirst }, given.count)
    }

    private var gapRecall: String { Self.share(gaps.count { !answered($0) }, gaps.count) }

    var lines: [String] {
        [
            "questions \(asked.count), unanswerable \(gaps.count)",
            "first topic right, whatever its score: "
                + Self.share(asked.count { $0.isFirst }, asked.count),
            "recall at 1: " + recallAtOne,
            "recall at 3: " + recallAtThree,
            "wrong among answers: " + wrong,
            "gap recall: " + gapRecall,
        ]
    }

    /// The figures on one line, for a table of thresholds.
    func row(_ percent: Int) -> String {
        "\(percent)%  \(recallAtOne)  \(recallAtThree)  \(wrong)  \(gapRecall)"
    }
}

/// The line `threshold-percent:` below `answers:` in a site's configuration.
struct ThresholdLine {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Puts the number there and leaves everything else as it stands.
    func write(_ percent: Int) throws {
        let data = FileManager.default.contents(atPath: path) ?? Data()
        var lines = String(decoding: data, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let key = "threshold-percent:"
        if let place = lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix(key) }) {
            let indent = lines[place].prefix { $0 == " " }
            let comment = lines[place].firstIndex(of: "#").map { lines[place][$0...] } ?? ""
            lines[place] = "\(indent)\(key) \(percent)"
            if !comment.isEmpty { lines[place] += "    \(comment)" }
        } else {
            if lines.last == "" { lines.removeLast() }
            lines += ["answers:", "  \(key) \(percent)", ""]
        }
        try Data(lines.joined(separator: "\n").utf8).write(
            to: URL(fileURLWithPath: path), options: .atomic)
    }
}
