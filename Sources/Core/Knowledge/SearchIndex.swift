import Linguistics
import MailModel

/// Everything that a question is compared with, as arrays of numbers.
///
/// A class, because each copy of a struct would count a reference for each of its arrays.
final class SearchIndex: Sendable {
    /// A question that staff wrote down, or a title or heading that stands in for one.
    struct AskDocument: Sendable {
        /// The topic; the number of topics stands for "nothing may answer this".
        let topic: Int32
        let entry: Int32
        let passage: Int32
        let line: Int32
    }

    /// A passage of an entry.
    struct PassageDocument: Sendable {
        let topic: Int32
        let entry: Int32
        let passage: Int32
    }

    let reader: FeatureReader
    let vocabulary: Vocabulary
    let speller: Speller
    let askDocuments: [AskDocument]
    let passageDocuments: [PassageDocument]
    let asks: PostingIndex
    let passages: PostingIndex
    /// Which topics hold a feature anywhere in any language.
    let topicFeatures: PostingIndex
    /// How much more often than elsewhere the questions of a topic hold a feature, as a share.
    let affinities: PostingIndex
    /// How telling a feature is among asks, and among passages.
    let askRarity: [Float]
    let passageRarity: [Float]
    let topicCount: Int
    /// The topics that a country hints at, by the country's concept.
    let countries: [Int: [Int]]
    /// The concepts that speak of a journey of ours rather than of a city's work.
    let journey: Set<Int>

    /// Which units hold a feature; a unit is a passage with its questions, in all languages.
    let units: PostingIndex
    /// The topic of each unit.
    let unitTopics: [Int32]

    /// What a title counts against a question written down by staff.
    static let headingWeight: Float = 0.85
    /// What a concept counts against a word.
    static let conceptWeight: Float = 1.25

    init(
        entries: [Entry], topics: [Library.Topic], numbers: [String: Int],
        unanswered: [GoldenQuestions.Question]
    ) {
        reader = Self.reader(entries, topics, numbers)
        var build = IndexBuilder(reader: reader, topicCount: topics.count)
        for (index, entry) in entries.enumerated() {
            guard let topic = numbers[entry.id] else { continue }
            build.add(entry, index, topic)
        }
        for question in unanswered { build.add(question, topics.count) }
        askDocuments = build.askDocuments
        passageDocuments = build.passageDocuments
        vocabulary = build.vocabulary
        speller = build.speller.sorted()
        topicCount = topics.count
        countries = build.countries
        units = build.unitIndex()
        unitTopics = build.unitTopics
        journey = Self.journeyNumbers
        askRarity = build.rarity(build.askPostings, build.askDocuments.count)
        passageRarity = build.rarity(build.passagePostings, build.passageDocuments.count)
        asks = build.askIndex(askRarity)
        passages = build.passageIndex(passageRarity)
        (topicFeatures, affinities) = build.topicIndexes()
    }

    private static let journeyConcepts = [
        "tour", "register", "deadline", "visa", "hotel", "flight", "insurance", "airport", "fee",
        "partner", "interpret", "itinerary", "programme", "cancel", "replace", "media", "host",
        "certificate", "passport", "diet", "access", "dress", "transfer", "bilateral", "present",
        "contact_person", "emergency", "part_only", "free_time",
    ]

    /// Puts an index together that was built before; `postings` as they stand in `postings`.
    init(
        reader: FeatureReader, topicCount: Int, askDocuments: [AskDocument],
        passageDocuments: [PassageDocument], unitTopics: [Int32], askRarity: [Float],
        passageRarity: [Float], postings: [PostingIndex], vocabulary: Vocabulary,
        speller: Speller, countries: [Int: [Int]]
    ) {
        self.reader = reader
        self.topicCount = topicCount
        self.askDocuments = askDocuments
        self.passageDocuments = passageDocuments
        self.unitTopics = unitTopics
        self.askRarity = askRarity
        self.passageRarity = passageRarity
        self.vocabulary = vocabulary
        self.speller = speller
        self.countries = countries
        asks = postings[0]
        passages = postings[1]
        topicFeatures = postings[2]
        affinities = postings[3]
        units = postings[4]
        journey = Self.journeyNumbers
    }

    /// All postings, in the order in which they are stored.
    var postings: [PostingIndex] { [asks, passages, topicFeatures, affinities, units] }
    static let postingCount = 5

    static func reader(
        _ entries: [Entry], _ topics: [Library.Topic], _ numbers: [String: Int]
    ) -> FeatureReader {
        FeatureReader(lexicon: .shared, names: names(entries, topics, numbers))
    }

    private static let journeyNumbers = Set(
        journeyConcepts.compactMap { Lexicon.shared.number(of: $0) })

    private static func names(
        _ entries: [Entry], _ topics: [Library.Topic], _ numbers: [String: Int]
    ) -> NameTable {
        var names = NameTable()
        for entry in entries {
            guard let topic = numbers[entry.id], topics[topic].isInitiative else { continue }
            if let city = entry.city { names.add(city, topic: topic, guesses: true) }
            names.add(entry.title, topic: topic, guesses: false)
            for alias in entry.aliases { names.add(alias, topic: topic, guesses: true) }
        }
        return names
    }

    /// How many concepts come before the words in the numbering of features.
    var conceptCount: Int { reader.lexicon.names.count }
}

/// Gathers postings while entries are read.
struct IndexBuilder {
    let reader: FeatureReader
    let topicCount: Int
    var vocabulary = Vocabulary(capacity: 1 << 15)
    var speller = Speller()
    var askDocuments: [SearchIndex.AskDocument] = []
    var passageDocuments: [SearchIndex.PassageDocument] = []
    var askPostings: [PostingIndex.Posting] = []
    var passagePostings: [PostingIndex.Posting] = []
    private var passageLengths: [Float] = []
    private var topicPostings: [PostingIndex.Posting] = []
    private var topicAsks: [Float]
    var countries: [Int: [Int]] = [:]
    private var unitNumbers: [Int: Int] = [:]
    private(set) var unitTopics: [Int32] = []
    private var unitPostings: [PostingIndex.Posting] = []
    private var memos: [LanguageTag: WordMemo] = [:]

    /// How often the passage at hand holds each feature, and which it holds; empty in between.
    private var counts: [Float] = []
    private var counted: [Int32] = []

    private var featureCount: Int { reader.lexicon.names.count + vocabulary.count }

    init(reader: FeatureReader, topicCount: Int) {
        self.reader = reader
        self.topicCount = topicCount
        topicAsks = [Float](repeating: 1, count: topicCount + 1)
    }

    private mutating func read(
        _ text: FoldedText, _ language: LanguageTag
    ) -> FeatureReader.Reading {
        reader.read(text, language, memo: &memos[language, default: WordMemo()])
    }

    mutating func add(_ entry: Entry, _ number: Int, _ topic: Int) {
        if let country = entry.country {
            let folded = FoldedText(country)
            for concept in read(folded, entry.language).concepts
            where reader.lexicon.isCountry(Int(concept))
                && countries[Int(concept)]?.contains(topic) != true
            {
                countries[Int(concept), default: []].append(topic)
            }
        }
        ask(entry.title, entry.language, topic, number, 0, entry.lines["title"] ?? 1,
            SearchIndex.headingWeight)
        for tag in entry.tags { mark(entry.language, tag, topic) }
        for (index, passage) in entry.passages.enumerated() {
            ask(passage.heading, entry.language, topic, number, index, passage.line,
                SearchIndex.headingWeight)
            for question in passage.asks {
                ask(question.text, entry.language, topic, number, index, question.line, 1)
            }
            self.passage(entry, number, topic, index, passage)
        }
    }

    mutating func add(_ question: GoldenQuestions.Question, _ topic: Int) {
        guard topic == topicCount else { return }
        ask(question.text, question.language, topic, -1, 0, question.line, 1)
    }

    private func feature(_ concept: UInt16) -> Int32 { Int32(concept) }

    /// The unit of the passage; translations share it by its place in the entry.
    private mutating func unit(_ topic: Int, _ passage: Int) -> UInt32 {
        let key = topic << 20 | passage
        if let number = unitNumbers[key] { return UInt32(number) }
        unitNumbers[key] = unitTopics.count
        unitTopics.append(Int32(topic))
        return UInt32(unitTopics.count - 1)
    }

    /// Which units hold a feature at all.
    func unitIndex() -> PostingIndex {
        let raw = PostingIndex(
            unitPostings, featureCount: featureCount, documentCount: unitTopics.count)
        var held: [PostingIndex.Posting] = []
        held.reserveCapacity(unitPostings.count / 2)
        var lastFeature = [Int32](repeating: -1, count: unitTopics.count)
        for feature in 0..<featureCount {
            raw.forEach(feature) { unit, _ in
                guard lastFeature[unit] != Int32(feature) else { return }
                lastFeature[unit] = Int32(feature)
                held.append(.init(feature: Int32(feature), document: UInt32(unit), impact: 1))
            }
        }
        return PostingIndex(held, featureCount: featureCount, documentCount: unitTopics.count)
    }

    private mutating func feature(_ term: TermHash) -> Int32 {
        Int32(reader.lexicon.names.count + vocabulary.number(term))
    }

    private mutating func mark(_ language: LanguageTag, _ text: String, _ topic: Int) {
        let reading = read(FoldedText(text), language)
        for concept in reading.concepts { pair(feature(concept), topic, 0.5) }
        for term in reading.terms { pair(feature(term), topic, 0.5) }
    }

    private mutating func pair(_ feature: Int32, _ topic: Int, _ weight: Float) {
        topicPostings.append(
            .init(feature: feature, document: UInt32(topic), impact: weight))
    }

    private mutating func ask(
        _ text: String, _ language: LanguageTag, _ topic: Int, _ entry: Int, _ passage: Int,
        _ line: Int, _ weight: Float
    ) {
        let folded = FoldedText(text)
        let reading = read(folded, language)
        let document = UInt32(askDocuments.count)
        askDocuments.append(
            SearchIndex.AskDocument(
                topic: Int32(topic), entry: Int32(entry), passage: Int32(passage),
                line: Int32(line)))
        topicAsks[topic] += weight
        let unit = unit(topic, passage)
        for concept in reading.concepts {
            let number = feature(concept)
            askPostings.append(
                .init(
                    feature: number, document: document,
                    impact: weight * SearchIndex.conceptWeight))
            unitPostings.append(.init(feature: number, document: unit, impact: 1))
            pair(number, topic, weight)
        }
        for (index, term) in reading.terms.enumerated() {
            let number = feature(term)
            askPostings.append(.init(feature: number, document: document, impact: weight))
            unitPostings.append(.init(feature: number, document: unit, impact: 1))
            pair(number, topic, weight)
            let token = folded.tokens[reading.tokens[index]]
            if token.kind == .word { speller.add(folded.bytes[token.folded], number) }
        }
    }

    private mutating func passage(
        _ entry: Entry, _ number: Int, _ topic: Int, _ index: Int, _ passage: Passage
    ) {
        let document = UInt32(passageDocuments.count)
        passageDocuments.append(
            .init(topic: Int32(topic), entry: Int32(number), passage: Int32(index)))
        var length: Float = 0
        func count(_ feature: Int32, _ weight: Float) {
            let place = Int(feature)
            if place >= counts.count {
                let more = max(counts.count, place + 1 - counts.count)
                counts += [Float](repeating: 0, count: more)
            }
            if counts[place] == 0 { counted.append(feature) }
            counts[place] += weight
        }
        func take(_ text: String, _ weight: Float) {
            let reading = read(FoldedText(text), entry.language)
            for concept in reading.concepts { count(feature(concept), weight) }
            for term in reading.terms { count(feature(term), weight) }
            length += Float(reading.terms.count)
        }
        take(passage.heading, 2)
        for sentence in passage.sentences { take(sentence.text, 1) }
        take(entry.title, 1)
        for tag in entry.tags { take(tag, 0.7) }
        passageLengths.append(length)
        let unit = unit(topic, index)
        for feature in counted {
            let count = counts[Int(feature)]
            counts[Int(feature)] = 0
            passagePostings.append(.init(feature: feature, document: document, impact: count))
            pair(feature, topic, 0.15)
            unitPostings.append(.init(feature: feature, document: unit, impact: 1))
        }
        counted.removeAll(keepingCapacity: true)
    }

    /// The logarithm of how seldom each feature is.
    func rarity(_ postings: [PostingIndex.Posting], _ documents: Int) -> [Float] {
        var counts = [Float](repeating: 0, count: featureCount)
        for posting in postings { counts[Int(posting.feature)] += 1 }
        let total = Float(max(1, documents))
        return counts.map { Logarithm.natural(1 + (total - $0 + 0.5) / ($0 + 0.5)) }
    }

    /// Weighs each posting by rarity and brings every question to length one.
    func askIndex(_ rarity: [Float]) -> PostingIndex {
        var postings = askPostings
        var squares = [Float](repeating: 0, count: askDocuments.count)
        var strength = [Float](repeating: 0, count: askDocuments.count)
        for index in postings.indices {
            let document = Int(postings[index].document)
            postings[index].impact *= rarity[Int(postings[index].feature)]
            squares[document] += postings[index].impact * postings[index].impact
            strength[document] = 1
        }
        for index in postings.indices {
            let square = squares[Int(postings[index].document)]
            postings[index].impact /= max(0.001, square.squareRoot())
        }
        return PostingIndex(
            postings, featureCount: featureCount, documentCount: askDocuments.count)
    }

    /// BM25 with k1 = 1.2 and b = 0.6, fields already weighted into the counts.
    func passageIndex(_ rarity: [Float]) -> PostingIndex {
        var total: Float = 0
        for length in passageLengths { total += length }
        let mean = max(1, total / Float(max(1, passageLengths.count)))
        var postings = passagePostings
        for index in postings.indices {
            let length = passageLengths[Int(postings[index].document)]
            let count = postings[index].impact
            let norm = 1.2 * (1 - 0.6 + 0.6 * length / mean)
            postings[index].impact = rarity[Int(postings[index].feature)] * count / (count + norm)
        }
        return PostingIndex(
            postings, featureCount: featureCount, documentCount: passageDocuments.count)
    }

    /// Which topics hold a feature at all, and which lean towards it.
    func topicIndexes() -> (held: PostingIndex, leaning: PostingIndex) {
        let raw = PostingIndex(
            topicPostings, featureCount: featureCount, documentCount: topicCount + 1)
        var held: [PostingIndex.Posting] = []
        var leaning: [PostingIndex.Posting] = []
        var counts = [Float](repeating: 0, count: topicCount + 1)
        var touched: [Int] = []
        for feature in 0..<featureCount {
            raw.forEach(feature) { topic, impact in
                if counts[topic] == 0 { touched.append(topic) }
                counts[topic] += impact
            }
            var total: Float = 0.01
            for topic in touched { total += counts[topic] / topicAsks[topic] }
            for topic in touched {
                let number = UInt32(topic)
                if topic < topicCount {
                    held.append(.init(feature: Int32(feature), document: number, impact: 1))
                }
                let share = counts[topic] / topicAsks[topic] / total
                leaning.append(.init(feature: Int32(feature), document: number, impact: share))
                counts[topic] = 0
            }
            touched.removeAll(keepingCapacity: true)
        }
        return (
            PostingIndex(held, featureCount: featureCount, documentCount: topicCount),
            PostingIndex(leaning, featureCount: featureCount, documentCount: topicCount + 1)
        )
    }
}
