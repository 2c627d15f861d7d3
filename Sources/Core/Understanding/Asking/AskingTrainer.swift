/// Learns an ``AskingTable`` from mails whose questions are marked, the same every time.
struct AskingTrainer {
    /// One mail: its features and the role of each clause.
    struct Case {
        let features: AskingFeatures
        let roles: [Int]
        let weight: Float
        let lesson: Int
    }

    private static let passes = 14
    private static let rate: Float = 0.15
    /// This part of the features is passed over at each step, so that none is relied on alone.
    private static let hidden: Float = 0.3
    /// How strongly weights are drawn back to nothing.
    private static let decay: Float = 2e-5

    private var weights: [Float]
    private var transitions = [Float](repeating: 0, count: AskingTable.steps)
    private var seen: [Float]
    private var chance: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var seenSteps = [Float](repeating: 1e-2, count: AskingTable.steps)

    private init() {
        weights = [Float](repeating: 0, count: AskingTable.rows * AskingTable.roles)
        seen = [Float](repeating: 1e-2, count: weights.count)
    }

    /// Learns by steps that shrink where much was learned (AdaGrad, Duchi et al. 2011); the table
    /// is the mean of what was known after each of the later passes.
    static func table(_ cases: [Case]) -> AskingTable {
        var trainer = AskingTrainer()
        var order = FixedOrder(count: cases.count)
        var sums = [Float](repeating: 0, count: trainer.weights.count)
        var stepSums = [Float](repeating: 0, count: trainer.transitions.count)
        for pass in 0..<passes {
            for index in order.next() { trainer.step(cases[index]) }
            guard pass * 2 >= passes else { continue }
            for index in sums.indices { sums[index] += trainer.weights[index] }
            for index in stepSums.indices { stepSums[index] += trainer.transitions[index] }
        }
        let counted = Float(passes - (passes + 1) / 2)
        return AskingTable(
            weights: sums.map { $0 / counted }, transitions: stepSums.map { $0 / counted })
    }

    private mutating func step(_ one: Case) {
        let features = one.features.thinned(Self.hidden, &chance)
        let chain = AskingChain(features, emissions(features), transitions)
        for clause in 0..<features.count {
            for role in 0..<AskingTable.roles {
                let chance = chain.chances[clause * AskingTable.roles + role]
                let slope = one.weight * (chance - (one.roles[clause] == role ? 1 : 0))
                if abs(slope) > Self.least { learn(slope, features, clause, role) }
            }
        }
        var wanted = [Float](repeating: 0, count: AskingTable.steps)
        for clause in 1..<max(1, features.count) {
            let (from, to) = (one.roles[clause - 1], one.roles[clause])
            wanted[AskingChain.step(features.clauses[clause].opens, from, to)] += 1
        }
        for index in wanted.indices {
            let slope = one.weight * (chain.steps[index] - wanted[index])
            seenSteps[index] += slope * slope
            transitions[index] -= Self.rate * slope / seenSteps[index].squareRoot()
        }
    }

    /// A slope below which a clause is told rightly and teaches nothing.
    private static let least: Float = 0.002

    private mutating func learn(
        _ slope: Float, _ features: AskingFeatures, _ clause: Int, _ role: Int
    ) {
        for place in features.starts[clause]..<features.starts[clause + 1] {
            let row = Int(features.rows[place]) * AskingTable.roles + role
            let full = slope + Self.decay * weights[row]
            seen[row] += full * full
            weights[row] -= Self.rate * full / seen[row].squareRoot()
        }
    }

    private func emissions(_ features: AskingFeatures) -> [Float] {
        var sums = [Float](repeating: 0, count: features.count * AskingTable.roles)
        for clause in 0..<features.count {
            for place in features.starts[clause]..<features.starts[clause + 1] {
                let row = Int(features.rows[place]) * AskingTable.roles
                for role in 0..<AskingTable.roles {
                    sums[clause * AskingTable.roles + role] += weights[row + role]
                }
            }
        }
        return sums
    }

    // MARK: - What labels say

    /// The role of each clause where the words of the questions are known.
    static func roles(_ features: AskingFeatures, _ questions: [String]) -> [Int] {
        var roles = [Int](repeating: 0, count: features.count)
        for place in places(features, questions) {
            var isFirst = true
            for (index, clause) in features.clauses.enumerated()
            where clause.isSubject == place.1 && clause.words.overlaps(place.0) {
                let own = clause.words.clamped(to: place.0)
                guard isFirst || own.count * 2 >= clause.words.count else { continue }
                if isFirst {
                    let hasMore = place.0.upperBound > clause.words.upperBound
                    if own.count * 3 < clause.words.count, hasMore { continue }
                    if roles[index] == 1 { continue }
                    roles[index] = 1
                    isFirst = false
                } else if roles[index] == 0 {
                    roles[index] = 2
                }
            }
        }
        return roles
    }

    /// Where the words of questions stand, and whether in the subject; those not found left out.
    static func places(
        _ features: AskingFeatures, _ questions: [String]
    ) -> [(words: Range<Int>, isSubject: Bool)] {
        var taken: [(Range<Int>, Bool)] = []
        for question in questions {
            if let place = place(of: question, in: features, taken) { taken.append(place) }
        }
        return taken
    }

    /// Where the words of a question stand, the first place that no other took.
    private static func place(
        of question: String, in features: AskingFeatures, _ taken: [(Range<Int>, Bool)]
    ) -> (Range<Int>, Bool)? {
        let wanted = Words(question, limit: 4_096).words.map(\.hash)
        guard let first = wanted.first else { return nil }
        for isSubject in [false, true] {
            guard let one = features.clauses.first(where: { $0.isSubject == isSubject }) else {
                continue
            }
            let words = features.marks(one).text.words.words
            for start in words.indices where words[start].hash == first {
                let end = start + wanted.count
                guard end <= words.count,
                    wanted.indices.allSatisfy({ words[start + $0].hash == wanted[$0] }),
                    !taken.contains(where: { $0.1 == isSubject && $0.0.overlaps(start..<end) })
                else { continue }
                return (start..<end, isSubject)
            }
        }
        return nil
    }
}

extension AskingTrainer.Case {
    /// How much a mail or sentence counts beside a mail that the rules never saw.
    private static func weight(_ kind: Lesson.Kind) -> Float {
        switch kind {
        case .fresh: 1
        case .known: 0.7
        case .sentence: 0.5
        }
    }

    /// A sentence without a mail around it shows where questions part, not how likely one is.
    private static let splitWeight: Float = 0.25

    /// The roles in a lesson; nil where its labels do not tell them.
    init?(_ lesson: Lesson, at index: Int, _ page: Page, _ signs: MailSigns?) {
        let ruled = QuestionFinder(page).ruledPieces()
        let features = AskingFeatures(page, signs, ruled: ruled)
        let asks = lesson.matters.contains(Intent.question.rawValue)
        if lesson.kind == .sentence, lesson.questions == nil {
            let isRhetorical = lesson.matters.contains(Lesson.rhetorical)
            if !asks, !isRhetorical, page.body.text.sentences.contains(where: \.asks) { return nil }
            roles = features.clauses.indices.map { asks ? ($0 == 0 ? 1 : 2) : 0 }
        } else if let questions = lesson.questions {
            roles = AskingTrainer.roles(features, questions)
        } else {
            return nil
        }
        self.features = features
        let isSplit = lesson.kind == .sentence && lesson.questions != nil
        weight = isSplit ? Self.splitWeight : Self.weight(lesson.kind)
        self.lesson = index
    }

    /// Counts the questions of a mail that a table finds, misses, and finds where none is.
    func judge(_ table: AskingTable, _ figures: inout ReadingTrainer.Figures) {
        let asked = runs()
        var left = table.pieces(features)
        for one in asked {
            let at = left.firstIndex {
                $0.isSubject == one.isSubject && $0.words.overlaps(one.words)
            }
            if let at { left.remove(at: at) }
            if at != nil { figures.right += 1 } else { figures.missed.append(lesson) }
        }
        figures.extra += left.map { _ in lesson }
    }

    /// The questions as the labels have them.
    private func runs() -> [(words: Range<Int>, isSubject: Bool)] {
        var found: [(words: Range<Int>, isSubject: Bool)] = []
        for (clause, role) in zip(features.clauses, roles) {
            if role == 1 { found.append((clause.words, clause.isSubject)) }
            if role == 2, let last = found.indices.last {
                found[last].words = found[last].words.lowerBound..<clause.words.upperBound
            }
        }
        return found
    }
}
