import Linguistics
import MailModel

/// Compares one question with the library and weighs the topics.
struct Ranker {
    let library: Library
    let query: Query
    /// The features of the question with their weights among asks and among passages.
    private var features: [(number: Int, ask: Float, passage: Float)] = []
    private(set) var named: [Int] = []
    private var mentioned: [Int] = []
    private var contextLeaning: [Float] = []
    private var norm: Float = 0
    private var unknown: Float = 0
    private(set) var askScores: [Float] = []
    private(set) var passageScores: [Float] = []
    private(set) var signs: [TopicSigns] = []
    private(set) var gap = GapSigns()
    private var learned: [Float] = []
    /// What the table makes of the question behind what stands before it, if it is short.
    private var joined: [Float] = []
    /// What the table makes of all that stands around the question.
    private var around: [Float] = []
    /// From 0 for a question that stands for itself to 1 for one that cannot.
    private var shortness: Float = 0

    /// Topics whose logarithm of the share lies further behind the best are left out.
    private static let furthest = 14.0
    /// The weight of a word that no question of the library holds.
    private static let rarest: Float = 7

    init(_ library: Library, _ query: Query, excludesExact: Bool = false) {
        self.library = library
        self.query = query
        readQuestion()
        readContext()
        score(excludesExact)
    }

    private var index: SearchIndex { library.search }

    private mutating func readQuestion() {
        let text = FoldedText(query.text)
        let reading = index.reader.read(text, query.language)
        named = reading.named
        learned = library.table?.decide(LearnedFeatures(text, reading)) ?? []
        let count = reading.terms.count + reading.concepts.count
        gap.brevity = 1 / Float(max(1, count))
        shortness = max(0, min(1, Float(10 - count) / 8))
        for concept in reading.concepts { add(Int(concept), SearchIndex.conceptWeight) }
        var guesses = 0
        for (position, term) in reading.terms.enumerated() {
            let token = text.tokens[reading.tokens[position]]
            if let number = index.vocabulary.find(term) {
                add(index.conceptCount + number, 1)
            } else if token.kind == .word, guesses < 8 {
                guesses += 1
                if let topic = index.reader.names.guess(text.bytes[token.folded]) {
                    if !named.contains(topic) { named.append(topic) }
                } else if let feature = index.speller.guess(text.bytes[token.folded]) {
                    add(feature, 0.8)
                } else {
                    addUnknown(token.kind)
                }
            } else {
                addUnknown(token.kind)
            }
        }
    }

    private mutating func addUnknown(_ kind: Token.Kind) {
        let weight = kind == .word ? Self.rarest : Self.rarest / 3
        norm += weight * weight * 0.25
        unknown += weight
        if kind == .word { gap.unknownWords += 1 }
    }

    private mutating func add(_ feature: Int, _ weight: Float) {
        guard feature < index.askRarity.count,
            !features.contains(where: { $0.number == feature })
        else { return }
        let ask = weight * index.askRarity[feature]
        features.append((feature, ask, weight))
        norm += ask * ask
    }

    private mutating func readContext() {
        let tail = FoldedText(String(query.preceding.suffix(600)))
        let before = index.reader.read(tail, query.language)
        if let table = library.table, !query.preceding.isEmpty || !query.subject.isEmpty {
            let all = FoldedText(query.subject + ". " + query.preceding.suffix(600))
            around = table.decide(LearnedFeatures(all, index.reader.read(all, query.language)))
        }
        if let table = library.table, shortness > 0, !query.preceding.isEmpty {
            let near = FoldedText(String(query.preceding.suffix(160)) + " " + query.text)
            joined = table.decide(LearnedFeatures(near, index.reader.read(near, query.language)))
        }
        mentioned = before.named.reversed()
        contextLeaning = [Float](repeating: 0, count: index.topicCount + 1)
        var total: Float = 0.001
        for feature in before.concepts.map({ Int($0) })
            + before.terms.compactMap({ index.vocabulary.find($0).map { $0 + index.conceptCount } })
        where feature < index.askRarity.count {
            index.affinities.accumulate(feature, index.askRarity[feature], into: &contextLeaning)
            total += index.askRarity[feature]
        }
        for topic in contextLeaning.indices { contextLeaning[topic] /= total }
        let subject = index.reader.read(
            FoldedText(query.subject), query.language)
        for topic in subject.named where !mentioned.contains(topic) { mentioned.append(topic) }
        for id in query.mentioned {
            if let topic = library.number(of: id), !mentioned.contains(topic) {
                mentioned.append(topic)
            }
        }
    }

    private mutating func score(_ excludesExact: Bool) {
        askScores = [Float](repeating: 0, count: index.askDocuments.count)
        passageScores = [Float](repeating: 0, count: index.passageDocuments.count)
        var leaning = [Float](repeating: 0, count: index.topicCount + 1)
        var units = [Float](repeating: 0, count: index.unitTopics.count)
        var covers = [Float](repeating: 0, count: index.topicCount)
        var total: Float = unknown
        var perfect: Float = 0.001
        let length = max(0.001, norm.squareRoot())
        for feature in features {
            index.asks.accumulate(feature.number, feature.ask / length, into: &askScores)
            index.passages.accumulate(feature.number, feature.passage, into: &passageScores)
            index.topicFeatures.accumulate(feature.number, feature.ask, into: &covers)
            index.units.accumulate(feature.number, feature.ask, into: &units)
            index.affinities.accumulate(feature.number, feature.ask, into: &leaning)
            total += feature.ask
            perfect += feature.passage * index.passageRarity[feature.number] * 0.7
        }
        perfect += unknown * 0.7
        gatherAsks(excludesExact)
        for (document, score) in passageScores.enumerated() where score > 0 {
            let topic = Int(index.passageDocuments[document].topic)
            signs[topic].passage = max(signs[topic].passage, score / perfect)
        }
        for topic in signs.indices {
            signs[topic].cover = covers[topic] / max(0.001, total)
            signs[topic].leaning = leaning[topic] / max(0.001, total)
        }
        for (unit, weight) in units.enumerated() where weight > 0 {
            let topic = Int(index.unitTopics[unit])
            guard topic < signs.count else { continue }
            signs[topic].unit = max(signs[topic].unit, weight / max(0.001, total))
        }
        markMissing()
        gap.leaning = leaning[index.topicCount] / max(0.001, total)
        gap.unknown = unknown / max(0.001, total)
        finishSigns()
    }

    private mutating func gatherAsks(_ excludesExact: Bool) {
        signs = [TopicSigns](repeating: TopicSigns(), count: index.topicCount)
        for (document, score) in askScores.enumerated() where score > 0 {
            if excludesExact, score > 0.98 { continue }
            let topic = Int(index.askDocuments[document].topic)
            if topic == index.topicCount {
                gap.ask = max(gap.ask, score)
            } else if score > signs[topic].ask {
                signs[topic].secondAsk = signs[topic].ask
                signs[topic].ask = score
            } else if score > signs[topic].secondAsk {
                signs[topic].secondAsk = score
            }
        }
    }

    /// Looks for concepts and words of the question that a topic's files never touch.
    private mutating func markMissing() {
        var holds = [Bool](repeating: false, count: index.topicCount)
        for feature in features {
            let isConcept = feature.number < index.conceptCount
            if isConcept {
                for topic in index.countries[feature.number] ?? [] { signs[topic].isHinted = true }
                if index.reader.lexicon.isCountry(feature.number) { continue }
            }
            for topic in holds.indices { holds[topic] = false }
            index.topicFeatures.forEach(feature.number) { topic, _ in holds[topic] = true }
            for topic in holds.indices where !holds[topic] {
                if isConcept {
                    signs[topic].missing = max(signs[topic].missing, feature.ask / 8)
                } else {
                    signs[topic].lacking = max(signs[topic].lacking, feature.ask / 8)
                    signs[topic].lackingCount += 1
                }
            }
        }
    }

    private mutating func finishSigns() {
        let asksJourney = features.contains { index.journey.contains($0.number) }
        var rules: Float = 0
        for topic in signs.indices where !library.topics[topic].isInitiative {
            rules += signs[topic].leaning
        }
        for topic in signs.indices {
            signs[topic].ruleLeaning = rules
            signs[topic].asksJourney = asksJourney
            signs[topic].contextLeaning = contextLeaning[topic]
        }
        for (id, share) in query.aspects where share > 0 {
            if let topic = library.number(of: id) { signs[topic].aspect = Float(min(1, share)) }
        }
        finishLearned()
        finishNames()
    }

    /// Spreads what the learned table says over the topics that the library has.
    private mutating func finishLearned() {
        guard !learned.isEmpty else { return }
        let (best, second) = twoBest(learned)
        let joinedBest = joined.isEmpty ? 0 : joined[twoBest(joined).best]
        for (place, column) in library.columns.enumerated() {
            let value = learned[place]
            let lead = value - learned[place == best ? second : best]
            switch column {
            case .gap:
                gap.learned = value
                gap.lead = lead
            case .initiatives:
                for topic in signs.indices { signs[topic].placeness = value }
                gap.placeness = value
            case .topic(let topic):
                signs[topic].learned = value
                signs[topic].lead = lead
                gap.bestLearned = max(gap.bestLearned, value)
                if !around.isEmpty { signs[topic].around = 1 + max(-1, around[place]) }
                guard !joined.isEmpty else { continue }
                signs[topic].echo = (1 + max(-1, joined[place])) * shortness
                signs[topic].echoLead = (joined[place] - joinedBest) * shortness
            case .absent: continue
            }
        }
    }

    /// The columns of topics and the gap with the two highest values.
    private func twoBest(_ values: [Float]) -> (best: Int, second: Int) {
        var best = -1
        var second = -1
        for (place, column) in library.columns.enumerated() where column != .initiatives {
            if best < 0 || values[place] > values[best] {
                second = best
                best = place
            } else if second < 0 || values[place] > values[second] {
                second = place
            }
        }
        return (max(0, best), max(0, second))
    }

    private mutating func finishNames() {
        var likeness: Float = 0
        let someInitiative = named.contains { library.topics[$0].isInitiative }
        for topic in signs.indices where library.topics[topic].isInitiative {
            likeness = max(likeness, signs[topic].ask)
        }
        for topic in signs.indices {
            signs[topic].isInitiative = library.topics[topic].isInitiative
            signs[topic].isNamed = named.contains(topic)
            signs[topic].isMentioned = mentioned.first == topic
            signs[topic].context = mentioned.contains(topic) ? 1 : 0
            signs[topic].otherIsNamed = someInitiative
            signs[topic].initiativeLikeness = likeness
            gap.bestAsk = max(gap.bestAsk, signs[topic].ask)
            gap.bestCover = max(gap.bestCover, signs[topic].cover)
        }
        gap.hasInitiative = someInitiative || !mentioned.isEmpty
    }

    /// The topics with their shares among all topics, best first.
    func ranked(_ given: RankWeights? = nil) -> [(topic: Int, share: Double)] {
        let given = (given ?? library.weights).topic
        var weights: [(topic: Int, share: Double)] = []
        weights.reserveCapacity(signs.count)
        var highest = -Double.infinity
        for topic in signs.indices {
            let sign = signs[topic]
            guard sign.mayAnswer else { continue }
            let logit = Self.dot(given, sign.values)
            highest = max(highest, logit)
            weights.append((topic, logit))
        }
        // What lies this far behind has no share that anybody would see.
        weights.removeAll { $0.share < highest - Self.furthest }
        var sum = 0.0
        for index in weights.indices {
            weights[index].share = Logarithm.exponential(weights[index].share - highest)
            sum += weights[index].share
        }
        for index in weights.indices { weights[index].share /= sum }
        return weights.sorted { $0.share > $1.share || $0.share == $1.share && $0.topic < $1.topic }
    }

    /// The topics with what may be believed of them, best first: the best has the chance that it
    /// answers; the others share what that leaves, and none has more than the best.
    func scored() -> [(topic: Int, score: Double)] {
        let ranked = ranked()
        guard let best = ranked.first else { return [] }
        let values = AnswerSigns(self, ranked).values
        let logit = Self.dot(library.weights.answer, values)
        let chance = 1 / (1 + Logarithm.exponential(-logit))
        let rest = min(chance, 1 - chance) / max(1e-9, 1 - best.share)
        return ranked.enumerated().map { place, item in
            (item.topic, place == 0 ? chance : min(chance, rest * item.share))
        }
    }

    static func dot(_ weights: [Double], _ values: [Double]) -> Double {
        var sum = 0.0
        for index in 0..<min(weights.count, values.count) { sum += weights[index] * values[index] }
        return sum
    }
}
