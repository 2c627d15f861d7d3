import Linguistics

/// What `secretariat reading train` learned from labelled mails and sentences: for each feature of
/// a sentence how much it speaks for each matter, and how a mail's sentences are weighed together.
package struct LearnedReading: Sendable {
    /// The matters in the order of the columns.
    let classes: [String]
    let judges: [MailJudge]
    /// Who of the people named travels; which of the cities named is meant as a tour.
    let people: LinearJudge
    let places: LinearJudge
    /// How people ask.
    let asking: AskingTable
    /// What was learned of fields; it has a file of its own.
    package var fields: LearnedFields?
    private let table: FeatureTable

    init(
        classes: [String], judges: [MailJudge], people: LinearJudge, places: LinearJudge,
        asking: AskingTable, table: FeatureTable
    ) {
        self.asking = asking
        self.people = people
        self.places = places
        self.classes = classes
        self.judges = judges
        self.table = table
    }

    /// How far a sentence lies on the side of each matter; above 0 speaks for it.
    func decide(_ features: SentenceFeatures) -> [Float] {
        table.decide(features.keys, features.weights)
    }

    /// The words of a sentence that speak most for a matter, as a range.
    func words(of features: SentenceFeatures, for matter: Int) -> Range<Int>? {
        var best: [(value: Float, at: Int)] = []
        for (index, key) in features.keys.enumerated() {
            guard let row = table.keys.place(of: key) else { continue }
            let weight = Float(table.weights[row * classes.count + matter])
            let rarity = Float(table.rarity[table.rarity.startIndex + row])
            let value = features.weights[index] * rarity * weight
            if value > 0 { best.append((value, Int(features.places[index]))) }
        }
        let top = best.sorted { $0.value > $1.value }.prefix(4).map(\.at)
        guard let first = top.min(), let last = top.max() else { return nil }
        return first..<last + 1
    }
}

// MARK: - Bytes

extension LearnedReading {
    private static let mark: [UInt8] = Array("reading 3\n".utf8)

    /// The table as a file.
    package var bytes: [UInt8] {
        var out = ByteWriter(Self.mark)
        let names = Array(classes.joined(separator: "\n").utf8)
        out.put(UInt32(names.count))
        out.put(raw: names)
        out.put(UInt32(table.keys.list.count))
        out.put(table.scales + table.offsets)
        for judge in judges { out.put(judge.weights + judge.others) }
        out.put(people.weights)
        out.put(places.weights)
        asking.put(into: &out)
        for key in table.keys.list { out.put(key) }
        out.put(raw: table.rarity)
        out.put(raw: table.weights.bytes)
        return out.bytes
    }

    /// Reads a table; nil where the bytes are none, of another edition, or cut short.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = ByteReader(bytes, at: Self.mark.count)
        let names = reader.take(Int(reader.number()))
        let count = Int(reader.number())
        let classes = String(decoding: names, as: UTF8.self).split(separator: "\n")
            .map(String.init)
        let scales = reader.floats(classes.count)
        let offsets = reader.floats(classes.count)
        let judges = classes.map { _ in
            MailJudge(
                weights: reader.floats(MailJudge.size),
                others: reader.floats(MailJudge.shown * classes.count))
        }
        let people = LinearJudge(weights: reader.floats(ParticipantJudging.plain.count))
        let places = LinearJudge(weights: reader.floats(TourFinder.plain.count))
        let asking = AskingTable(&reader)
        let keys = reader.numbers(count)
        let rarity = reader.take(count)
        let weights = reader.take(count * classes.count)
        guard reader.isFinished, classes == ReadingTrainer.classes,
            RisingKeys.isRising(keys)
        else { return nil }
        self.init(
            classes: classes, judges: judges, people: people, places: places,
            asking: asking,
            table: FeatureTable(
                keys: RisingKeys(keys), rarity: rarity, weights: ByteWeights(weights),
                scales: scales, offsets: offsets))
    }
}
