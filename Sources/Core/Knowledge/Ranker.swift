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
    private(set) var askHits: DocumentHits
    private(set) var passageHits: DocumentHits
    /// The topics that are weighed, in rising order, and what speaks for each.
    private(set) var candidates: [Int] = []
    private(set) var signs: [TopicSigns] = []
    private(set) var gap = GapSigns()
    /// What the question wants to be told.
    private(set) var asked: AnswerKinds = []
    private var learned: [Float] = []
    /// What the table makes of the question behind what stands before it, if it is short.
    private var joined: [Float] = []
    /// What the table makes of all that stands around the question.
    private var around: [Float] = []
    /// What the table makes of the subject alone, and of the question with what stands behind it.
    private var titled: [Float] = []
    private var onward: [Float] = []
    /// From 0 for a question that stands for itself to 1 for one that cannot.
    private(set) var shortness: Float = 0

    /// Topics whose logarithm of the share lies further behind the best are left out.
    private static let furthest = 14.0
    /// The weight of a word that no question of the library holds.
    private static let rarest: Float = 7
    /// Characters before a short question that are read with it.
    private static let joinedLength = 120
    /// Characters behind a question that are read with it.
    private static let onwardLength = 60
    /// Characters before a question, behind the subject, that tell what all is about.
    private static let aroundLength = 160

    init(_ library: Library, _ query: Query, excludesExact: Bool = false) {
        self.library = library
        self.query = query
        askHits = DocumentHits(library.search.asks, [])
        passageHits = askHits
        readQuestion()
        readContext()
        score(excludesExact)
    }

    private var index: SearchIndex { library.search }

    private mutating func readQuestion() {
        let text = FoldedText(query.text)
        let reading = index.reader.read(text, query.language)
        named = reading.named
        asked = AnswerKinds.asked(in: text)
        learned = decide(text, reading)
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

    /// What the table makes of a text; nothing where there is none.
    private func decide(_ words: String) -> [Float] {
        guard library.table != nil else { return [] }
        let text = FoldedText(words)
        return decide(text, index.reader.read(text, query.language))
    }

    private func decide(_ text: FoldedText, _ reading: FeatureReader.Reading) -> [Float] {
        library.table?.decide(LearnedFeatures(text, reading, library.words)) ?? []
    }

    private mutating func readContext() {
        let tail = FoldedText(String(query.preceding.suffix(600)))
        let before = index.reader.read(tail, query.language)
        if !query.preceding.isEmpty || !query.subject.isEmpty {
            around = decide(query.subject + ". " + query.preceding.suffix(Self.aroundLength))
        }
        if shortness > 0, !query.preceding.isEmpty {
            joined = decide(String(query.preceding.suffix(Self.joinedLength)) + " " + query.text)
        }
        let title = FoldedText(query.subject)
        let subject = index.reader.read(title, query.language)
        if !query.subject.isEmpty { titled = decide(title, subject) }
        if !query.following.isEmpty {
            onward = decide(query.text + " " + query.following.prefix(Self.onwardLength))
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
        for topic in subject.named where !mentioned.contains(topic) { mentioned.append(topic) }
        for id in query.mentioned {
            if let topic = library.number(of: id), !mentioned.contains(topic) {
                mentioned.append(topic)
            }
        }
    }

    private mutating func score(_ excludesExact: Bool) {
        let length = max(0.001, norm.squareRoot())
        askHits = DocumentHits(index.asks, features.map { ($0.number, $0.ask / length) })
        passageHits = DocumentHits(index.passages, features.map { ($0.number, $0.passage) })
        let units = DocumentHits(index.units, features.map { ($0.number, $0.ask) })
        let topics = TopicCandidates(
            index, asks: askHits, passages: passageHits, units: units,
            excludesExact: excludesExact)
        var perfect: Float = 0.001 + unknown * 0.7
        var total = unknown
        for feature in features {
            total += feature.ask
            perfect += feature.passage * index.passageRarity[feature.number] * 0.7
        }
        let aspects = query.aspects.compactMap { $0.value > 0 ? library.number(of: $0.key) : nil }
        let families = library.families
        candidates = topics.chosen(named + mentioned + aspects, perfect: perfect)
        let wishes = query.wishes.isEmpty
            ? [] : TopicSigns.wishNames.map { Float(query.wishes[$0] ?? 0) }
        signs = candidates.map { topic in
            var sign = TopicSigns()
            sign.ask = topics.asks[topic]
            sign.secondAsk = topics.secondAsks[topic]
            sign.passage = topics.passages[topic] / perfect
            sign.unit = topics.units[topic] / max(0.001, total)
            sign.near = topics.near[topic]
            sign.family = families[topic]
            sign.wishes = wishes
            return sign
        }
        gap.ask = topics.gapAsk
        gap.near = topics.near[index.topicCount]
        gap.unknown = unknown / max(0.001, total)
        weighWords(max(0.001, total))
        markMissing()
        finishSigns()
    }

    /// How far the words of the question are known to each topic, and lean towards it.
    private mutating func weighWords(_ total: Float) {
        var leaning = [Float](repeating: 0, count: index.topicCount + 1)
        var covers = [Float](repeating: 0, count: index.topicCount)
        for feature in features {
            index.topicFeatures.accumulate(feature.number, feature.ask, into: &covers)
            index.affinities.accumulate(feature.number, feature.ask, into: &leaning)
        }
        for (place, topic) in candidates.enumerated() {
            signs[place].cover = covers[topic] / total
            signs[place].leaning = leaning[topic] / total
        }
        gap.leaning = leaning[index.topicCount] / total
        var rules: Float = 0
        for topic in library.topics.indices where !library.topics[topic].isInitiative {
            rules += leaning[topic] / total
        }
        for place in signs.indices { signs[place].ruleLeaning = rules }
    }

    /// Where the topic stands among the candidates.
    private func place(of topic: Int) -> Int? {
        if candidates.count == index.topicCount { return topic }
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle] < topic { low = middle + 1 } else { high = middle }
        }
        return low < candidates.count && candidates[low] == topic ? low : nil
    }

    /// What speaks for the topic; nothing for one that is no candidate.
    func sign(of topic: Int) -> TopicSigns { place(of: topic).map { signs[$0] } ?? TopicSigns() }

    /// Looks for concepts and words of the question that a topic's files never touch.
    private mutating func markMissing() {
        var lastFeature = [Int32](repeating: -1, count: index.topicCount)
        for feature in features {
            let number = Int32(truncatingIfNeeded: feature.number)
            let isConcept = feature.number < index.conceptCount
            if isConcept {
                for topic in index.countries[feature.number] ?? [] {
                    if let place = place(of: topic) { signs[place].isHinted = true }
                }
                if index.reader.lexicon.isCountry(feature.number) { continue }
            }
            index.topicFeatures.forEach(feature.number) { topic, _ in lastFeature[topic] = number }
            for (place, topic) in candidates.enumerated() where lastFeature[topic] != number {
                if isConcept {
                    signs[place].missing = max(signs[place].missing, feature.ask / 8)
                } else {
                    signs[place].lacking = max(signs[place].lacking, feature.ask / 8)
                    signs[place].lackingCount += 1
                }
            }
        }
    }

    private mutating func finishSigns() {
        let asksJourney = features.contains { index.journey.contains($0.number) }
        for (place, topic) in candidates.enumerated() {
            signs[place].asksJourney = asksJourney
            signs[place].contextLeaning = contextLeaning[topic]
        }
        for (id, share) in query.aspects where share > 0 {
            if let place = library.number(of: id).flatMap(place(of:)) {
                signs[place].aspect = Float(min(1, share))
            }
        }
        finishLearned()
        finishNames()
    }

    /// Spreads what the learned table says over the topics that the library has.
    private mutating func finishLearned() {
        guard !learned.isEmpty else { return }
        let (best, second) = twoBest(learned)
        let joinedBest = joined.isEmpty ? 0 : joined[twoBest(joined).best]
        finishSurroundings()
        for (place, column) in library.columns.enumerated() {
            let value = learned[place]
            let lead = value - learned[place == best ? second : best]
            switch column {
            case .gap:
                gap.learned = value
                gap.lead = lead
            case .initiatives:
                for own in signs.indices { signs[own].placeness = value }
                gap.placeness = value
            case .topic(let topic):
                gap.bestLearned = max(gap.bestLearned, value)
                guard let own = self.place(of: topic) else { continue }
                signs[own].learned = value
                signs[own].lead = lead
                if !around.isEmpty { signs[own].around = 1 + max(-1, around[place]) }
                guard !joined.isEmpty else { continue }
                signs[own].echo = (1 + max(-1, joined[place])) * shortness
                signs[own].echoLead = (joined[place] - joinedBest) * shortness
            case .absent: continue
            }
        }
    }

    /// What the subject and the words behind the question say of each topic.
    private mutating func finishSurroundings() {
        for place in signs.indices { signs[place].shortness = shortness }
        for (values, isTitle) in [(titled, true), (onward, false)] where !values.isEmpty {
            let (best, second) = twoBest(values)
            for (place, column) in library.columns.enumerated() {
                guard case .topic(let topic) = column, let own = self.place(of: topic) else {
                    continue
                }
                let side = 1 + max(-1.2, min(1.2, values[place]))
                let lead = values[place] - values[place == best ? second : best]
                signs[own].take(side, lead, ofTitle: isTitle)
            }
        }
    }

    /// What the table makes of each text around the question: of the topic, of there being no
    /// answer, of any place, of the topic before no answer, and of the likeliest topic.
    func views(of topic: Int) -> [Float] {
        [joined, around, titled, onward].flatMap { values -> [Float] in
            guard !values.isEmpty else { return [-1, -1, -1, 0, -1] }
            var own: Float = -1
            var gap: Float = -1
            var places: Float = -1
            var best: Float = -1
            for (place, column) in library.columns.enumerated() {
                switch column {
                case .gap: gap = values[place]
                case .initiatives: places = values[place]
                case .topic(let number):
                    best = max(best, values[place])
                    if number == topic { own = values[place] }
                case .absent: continue
                }
            }
            return [own, gap, places, own - gap, best]
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
        for (place, topic) in candidates.enumerated() where library.topics[topic].isInitiative {
            likeness = max(likeness, signs[place].ask)
        }
        for (place, topic) in candidates.enumerated() {
            signs[place].isInitiative = library.topics[topic].isInitiative
            signs[place].isNamed = named.contains(topic)
            signs[place].isMentioned = mentioned.first == topic
            signs[place].context = mentioned.contains(topic) ? 1 : 0
            signs[place].otherIsNamed = someInitiative
            signs[place].initiativeLikeness = likeness
            gap.bestAsk = max(gap.bestAsk, signs[place].ask)
            gap.bestCover = max(gap.bestCover, signs[place].cover)
        }
        gap.hasInitiative = someInitiative || !mentioned.isEmpty
    }

    /// The topics with their shares among all topics, best first.
    func ranked(_ given: RankWeights? = nil) -> [(topic: Int, share: Double)] {
        let given = (given ?? library.weights).topic
        var weights: [(topic: Int, share: Double)] = []
        weights.reserveCapacity(signs.count)
        var highest = -Double.infinity
        var values: [Double] = []
        for place in signs.indices where signs[place].mayAnswer {
            signs[place].write(to: &values)
            let logit = Self.dot(given, values)
            highest = max(highest, logit)
            weights.append((candidates[place], logit))
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
        let written = written
        let ranked = led(ranked(), by: written?.topic)
        guard let best = ranked.first else { return [] }
        let values = AnswerSigns(self, ranked).values
        let logit = AnswerNet.logit(library.weights.answer, values)
        let judged = 1 / (1 + Logarithm.exponential(-logit))
        let chance = max(judged, written?.chance ?? 0)
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
