import MIME

/// Marks of a filter, and the few kinds of junk that their words give away beyond doubt.
///
/// People too speak of loans, of casinos and of courses. Words alone make junk only where at
/// least two phrases stand that none but a seller or a swindler writes, and where the mail says
/// nothing of the office's own matters: what is taken for junk is never answered.
struct SpamSigns {
    private(set) var evidence: String?

    init(_ source: ReportSource, author: String) {
        let flag = source.lower("x-spam-flag")
        let status = source.lower("x-spam-status")
        let isMarked = flag.hasPrefix("yes") || status.hasPrefix("yes") || flag == "true"
        let found = isMarked ? "marked by a spam filter" : Self.words(source.title, author)
        guard let found, !OwnMatters.areSpokenOf(in: source.title + "\n" + author) else { return }
        evidence = found
    }

    private static func words(_ title: String, _ author: String) -> String? {
        let text = FoldedText(title + "\n" + author, reach: reach)
        var tallies: [SpamWords.Kind: Tally] = [:]
        var bulk = Tally()
        var seen = Set<Int>()
        for (mark, _) in SpamWords.table.matches(in: text) where seen.insert(mark.number).inserted {
            if let kind = mark.kind {
                tallies[kind, default: Tally()].add(mark)
            } else {
                bulk.add(mark)
            }
        }
        return tallies.max { $0.value.points < $1.value.points }.flatMap { kind, tally in
            let isJunk = tally.sure + bulk.sure >= leastSure && tally.sure > 0
                && tally.points + bulk.points >= enough
            return isJunk ? "words of \(kind.rawValue)" : nil
        }
    }

    /// Octets; junk says early what it wants.
    private static let reach = 4_000
    /// Points from which a text is junk.
    private static let enough = 10
    /// Phrases that no honest writer uses, of which so many have to stand.
    private static let leastSure = 2

    private struct Tally {
        var points = 0
        var sure = 0

        mutating func add(_ mark: SpamWords.Mark) {
            points += mark.points
            if mark.points >= SpamWords.sure { sure += 1 }
        }
    }
}
