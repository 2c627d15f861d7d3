/// The larger pieces of a row: segments between marks, runs of capitals, labels, lines of a block.
struct FieldContext: Sendable {
    /// The label before a token on its line, as in `Name: …`.
    struct Label: Sendable {
        /// As in ``FieldContext/code(_:)``; 7 for a label of no known kind.
        var kind: UInt8 = 0
        var last: UInt64 = 0
        var distance = 0
        var commas = 0
        var lines = 0
    }

    private(set) var segments: [Range<Int>] = []
    private(set) var segmentOf: [Int] = []
    /// What the traits of a segment's tokens are together.
    private(set) var masks: [UInt32] = []
    private(set) var runs: [Range<Int>] = []
    private(set) var labels: [Label] = []
    /// For each line how far above it the sender's name stands, from 1 for the line itself.
    private(set) var senderLines: [Int] = []
    private(set) var lineMasks: [UInt32] = []
    private(set) var firstLine = [0, 0, 0, 0]
    private(set) var lastLine = [0, 0, 0, 0]

    init(_ row: FieldRow) {
        cutSegments(row)
        cutRuns(row)
        findLabels(row)
        findLines(row)
    }

    private mutating func cutSegments(_ row: FieldRow) {
        var start = 0
        for index in row.tokens.indices {
            if index > start, row.isParted(index) {
                segments.append(start..<index)
                start = index
            }
            segmentOf.append(segments.count)
        }
        if start < row.tokens.count { segments.append(start..<row.tokens.count) }
        masks = segments.map { segment in
            segment.prefix(Self.longestLook).reduce(0) { $0 | row.tokens[$1].traits }
        }
    }

    /// Tokens of a segment or line that are looked at together.
    private static let longestLook = 30

    private mutating func cutRuns(_ row: FieldRow) {
        runs = row.tokens.indices.map { $0..<$0 + 1 }
        for segment in segments {
            var start: Int?, end = 0
            for index in segment {
                let token = row.tokens[index]
                if token.shape == .capital || token.shape == .upper || token.shape == .initial {
                    if start == nil { start = index }
                    end = index + 1
                } else if token.traits & FieldTraits.link == 0, let from = start {
                    close(from..<end)
                    start = nil
                }
            }
            if let from = start { close(from..<end) }
        }
    }

    private mutating func close(_ run: Range<Int>) { for index in run { runs[index] = run } }

    private mutating func findLines(_ row: FieldRow) {
        var since = Self.far
        var part: FieldRow.Part?
        for (number, line) in row.lines.enumerated() {
            let first = row.tokens[line.lowerBound]
            if first.part != part {
                firstLine[Int(first.part.rawValue)] = number
                since = Self.far
                part = first.part
            }
            lastLine[Int(first.part.rawValue)] = number
            let near = line.prefix(4).contains {
                row.tokens[$0].traits & FieldTraits.inFrom != 0
            }
            if near, line.count <= 14, first.part == .body || first.part == .signature {
                since = 0
            }
            senderLines.append(min(since + 1, 8))
            if since < Self.far { since += 1 }
            lineMasks.append(
                line.prefix(Self.longestLook).reduce(0) { $0 | row.tokens[$1].traits })
        }
    }

    private static let far = 99

    // MARK: - Labels

    private static let latinLabels: [UInt64: UInt8] = {
        var table: [UInt64: UInt8] = [:]
        for (kind, list) in FieldLabels.keys.reversed() {
            for text in list {
                for word in Words(text, limit: 64).words { table[word.hash] = code(kind) }
            }
        }
        return table
    }()
    private static let hanLabels: [UInt64: UInt8] = {
        var table: [UInt64: UInt8] = [:]
        for (kind, list) in FieldLabels.han {
            for text in list {
                let last = Words(text, limit: 64).words.suffix(2)
                table[last.reduce(HanEndings.seed) { HanEndings.step($0, $1.hash) }] = code(kind)
            }
        }
        return table
    }()

    /// The code of the label that names a field.
    static func code(of field: FieldGroup.Field) -> UInt8 {
        switch field {
        case .organization: code(.organization)
        case .phone: code(.phone)
        case .role: code(.role)
        case .country: code(.country)
        case .city: code(.city)
        case .name, .participant: code(.name)
        }
    }

    private static func code(_ kind: FieldLabels.Label) -> UInt8 {
        switch kind {
        case .organization: 1
        case .phone: 2
        case .role: 3
        case .country: 4
        case .city: 5
        case .name: 6
        }
    }

    private mutating func findLabels(_ row: FieldRow) {
        labels = Array(repeating: Label(), count: row.tokens.count)
        var active = Label()
        var line = -1
        for (index, token) in row.tokens.enumerated() {
            if token.line != line {
                line = token.line
                let ended = active.lines > 0 || active.distance > 0
                    || token.before == .paragraph || token.before == .start
                if ended { active = Label() } else { active.lines += 1 }
            }
            labels[index] = active
            if active.last != 0 {
                active.distance += 1
                if token.after.separates { active.commas += 1 }
            }
            if token.after == .colon {
                active = Label(kind: Self.kind(row, endingAt: index), last: token.hash)
            }
        }
    }

    private static func kind(_ row: FieldRow, endingAt end: Int) -> UInt8 {
        let last = row.tokens[end]
        if last.shape == .han, end > 0 {
            let key = HanEndings.step(
                HanEndings.step(HanEndings.seed, row.tokens[end - 1].hash), last.hash)
            return hanLabels[key] ?? 7
        }
        var low = end
        while low > 0, end - low < 7, !row.isParted(low) { low -= 1 }
        for index in low...end {
            if let kind = latinLabels[row.tokens[index].hash] { return kind }
        }
        return 7
    }
}
