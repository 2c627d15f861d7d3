/// What stands around somebody who is named, as numbers: whether he travels is told by the words
/// of his sentence, by the heading of his list and by how the next sentence begins.
struct Surroundings {
    private let row: FieldRow
    private let context: FieldContext
    /// Whether the mail registers, withdraws or both.
    private let mode: UInt64

    /// Places of one name that are looked at.
    private static let mostPlaces = 4
    /// Words on each side of a name that are looked at.
    private static let reach = 20
    /// Words of the sentence behind that are looked at.
    private static let beginning = 5
    /// Lines above a name among which a heading is looked for.
    private static let mostLines = 8

    init(_ features: FieldFeatures) {
        row = features.row
        context = features.context
        mode = (features.frame.registers ? 1 : 0) + (features.frame.withdraws ? 2 : 0)
    }

    /// The features of somebody named at these places, each once, in rising order.
    func keys(_ ranges: [Range<Int>]) -> [UInt32] {
        var keys: Set<UInt32> = [FieldFeatures.key(200, mode)]
        for range in ranges.prefix(Self.mostPlaces) {
            let token = row.tokens[range.lowerBound]
            keys.insert(FieldFeatures.key(201, UInt64(token.part.rawValue) * 4 + mode))
            guard token.part == .body || token.part == .subject else { continue }
            addBefore(range, &keys)
            addAfter(range, &keys)
            addHeading(range, &keys)
            addShape(range, &keys)
        }
        return keys.sorted()
    }

    // MARK: - The sentence

    private func addBefore(_ range: Range<Int>, _ keys: inout Set<UInt32>) {
        var index = range.lowerBound
        var place = Whereabouts(side: 0)
        while index > 0, range.lowerBound - index < Self.reach,
            !ends(between: index - 1, index), row.tokens[index - 1].part == .body
                || row.tokens[index - 1].part == .subject
        {
            if row.isParted(index) { place.pass() }
            index -= 1
            place.note(row.tokens[index])
            add(index, index + 1 < range.lowerBound ? index + 1 : nil, place, &keys)
        }
    }

    private func addAfter(_ range: Range<Int>, _ keys: inout Set<UInt32>) {
        var index = range.upperBound
        var place = Whereabouts(side: 1)
        while index < row.tokens.count, index - range.upperBound < Self.reach,
            row.tokens[index].part == row.tokens[range.lowerBound].part,
            !ends(between: index - 1, index)
        {
            if row.isParted(index) { place.pass() }
            place.note(row.tokens[index])
            add(index, index > range.upperBound ? index - 1 : nil, place, &keys)
            index += 1
        }
        for next in index..<min(index + Self.beginning, row.tokens.count)
        where row.tokens[next].part == .body && !isName(row.tokens[next]) {
            keys.insert(FieldFeatures.key(230, row.tokens[next].hash))
        }
    }

    /// How far a word stands from the name: beyond a mark, beyond another name.
    private struct Whereabouts {
        let side: UInt64
        private var marks: UInt64 = 0
        private var names: UInt64 = 0
        private var isInName = false

        init(side: UInt64) { self.side = side }

        mutating func pass() { marks = min(2, marks + 1) }

        mutating func note(_ token: FieldRow.Token) {
            let isName = token.shape == .capital || token.shape == .upper
            if isName, !isInName { names = min(1, names + 1) }
            isInName = isName
        }

        var code: UInt64 { side * 6 + marks * 2 + names }
    }

    private func add(
        _ index: Int, _ neighbour: Int?, _ place: Whereabouts, _ keys: inout Set<UInt32>
    ) {
        let token = row.tokens[index]
        guard !isName(token) else { return }
        let word = token.shape == .number ? 2 : token.hash
        keys.insert(FieldFeatures.key(210, FieldFeatures.pair(place.code, word)))
        keys.insert(FieldFeatures.key(211, FieldFeatures.pair(place.side * 4 + mode, word)))
        guard let neighbour, !isName(row.tokens[neighbour]) else { return }
        let pair = FieldFeatures.pair(
            row.tokens[min(index, neighbour)].hash, row.tokens[max(index, neighbour)].hash)
        keys.insert(FieldFeatures.key(220, FieldFeatures.pair(place.code, pair)))
        keys.insert(FieldFeatures.key(221, FieldFeatures.pair(place.side * 4 + mode, pair)))
    }

    private func isName(_ token: FieldRow.Token) -> Bool {
        token.shape == .capital && token.traits & FieldTraits.common == 0
            || token.shape == .upper || token.shape == .initial
    }

    /// True where a sentence, a line or a part ends between two words.
    private func ends(between before: Int, _ after: Int) -> Bool {
        let marks = [row.tokens[before].after, row.tokens[after].before]
        return marks.contains { $0 == .stop || $0.breaksLine }
    }

    // MARK: - Lists

    /// The words of the nearest line above that ends in a colon.
    private func addHeading(_ range: Range<Int>, _ keys: inout Set<UInt32>) {
        let line = row.tokens[range.lowerBound].line
        for above in stride(from: line - 1, through: max(0, line - Self.mostLines), by: -1) {
            let tokens = row.lines[above]
            guard row.tokens[tokens.lowerBound].part == .body else { return }
            guard row.tokens[tokens.upperBound - 1].after == .colon else { continue }
            for index in tokens.suffix(Self.reach) where !isName(row.tokens[index]) {
                keys.insert(FieldFeatures.key(240, row.tokens[index].hash))
                keys.insert(
                    FieldFeatures.key(241, FieldFeatures.pair(mode, row.tokens[index].hash)))
            }
            return
        }
    }

    /// Whether the name fills or begins its line, and how near the mail's end.
    private func addShape(_ range: Range<Int>, _ keys: inout Set<UInt32>) {
        let token = row.tokens[range.lowerBound]
        let line = row.lines[token.line]
        let begins: UInt64 = range.lowerBound - line.lowerBound < 3 ? 1 : 0
        let fills: UInt64 = line == range ? 2 : 0
        let fromEnd = FieldFeatures.step(context.lastLine[Int(token.part.rawValue)] - token.line)
        let own: UInt64 = token.traits & FieldTraits.inFrom != 0 ? 4 : 0
        let code = begins + fills + own
        keys.insert(FieldFeatures.key(250, code * 4 + mode))
        keys.insert(FieldFeatures.key(251, (code * 4 + mode) * 16 + fromEnd))
    }
}
