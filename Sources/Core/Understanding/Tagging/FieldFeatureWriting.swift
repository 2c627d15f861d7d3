/// The features of one token: its words, its look, where it stands and what is around it.
extension FieldFeatures {
    mutating func writeWords(_ index: Int) {
        let token = row.tokens[index]
        let here = hash(index, index), before = hash(index - 1, index)
        let after = hash(index + 1, index)
        let earlier = hash(index - 2, index), later = hash(index + 2, index)
        put(0, 0)
        put(1, here)
        put(2, before)
        put(3, after)
        put(4, earlier)
        put(5, later)
        put(6, Self.pair(before, here))
        put(7, Self.pair(here, after))
        put(8, Self.pair(earlier, before))
        put(9, Self.pair(after, later))
        let shape = UInt64(token.shape.rawValue)
        if token.shape == .han {
            let first = hash(index - 3, index), last = hash(index + 3, index)
            put(10, Self.pair(Self.pair(earlier, before), here))
            put(11, Self.pair(Self.pair(here, after), later))
            put(12, Self.pair(Self.pair(before, here), after))
            put(13, Self.pair(Self.pair(first, earlier), before))
            put(14, Self.pair(Self.pair(after, later), last))
            put(15, Self.pair(first, earlier))
            put(16, Self.pair(later, last))
        } else {
            put(17, Self.pair(shape, before))
            put(18, Self.pair(shape, after))
            writeEndings(token)
        }
        let left = UInt64(token.before.rawValue), right = UInt64(token.after.rawValue)
        put(20, shape)
        put(21, self.shape(index - 1, index) * 100 + shape * 10 + self.shape(index + 1, index))
        put(22, left * 16 + shape)
        put(23, right * 16 + shape)
        put(24, (left * 16 + right) * 16 + shape)
    }

    private mutating func writeEndings(_ token: FieldRow.Token) {
        let bytes = row.words(token.part).folded(token.word)
        guard token.shape != .number, bytes.count > 3 else { return }
        var tail: UInt64 = 5
        for (place, byte) in bytes.suffix(4).reversed().enumerated() {
            tail = Words.step(tail, byte)
            if place == 2 { put(30, tail) }
        }
        put(31, tail)
        put(32, bytes.prefix(4).reduce(UInt64(9), Words.step))
    }

    mutating func writeTraits(_ index: Int) {
        let token = row.tokens[index]
        put(40, bits: token.traits)
        put(41, bits: traits(index - 1, index))
        put(42, bits: traits(index + 1, index))
        put(43, bits: traits(index - 2, index))
        put(44, bits: traits(index + 2, index))
        let own = UInt64(token.traits)
        put(46, Self.pair(own, UInt64(token.before.rawValue)))
        put(47, Self.pair(own, UInt64(token.after.rawValue)))
        put(48, Self.pair(own, UInt64(traits(index - 1, index))))
        put(49, Self.pair(own, UInt64(traits(index + 1, index))))
    }

    mutating func writeLabel(_ index: Int) {
        let label = context.labels[index], token = row.tokens[index]
        guard label.last != 0 else { return put(50, 0) }
        let kind = UInt64(label.kind), place = kind * 8 + UInt64(min(label.commas, 3))
        let far = token.shape == .han ? Self.step(label.distance) : min(1, UInt64(label.distance))
        put(51, kind)
        put(52, place)
        put(53, place * 16 + UInt64(token.shape.rawValue))
        put(54, label.last)
        put(55, Self.pair(label.last, UInt64(min(label.commas, 3))))
        put(56, place * 16 + far)
        put(57, UInt64(label.lines) * 8 + kind)
        put(58, bits: token.traits, base: place)
    }

    mutating func writePlace(_ index: Int) {
        let token = row.tokens[index], part = UInt64(token.part.rawValue)
        let shape = UInt64(token.shape.rawValue)
        let line = row.lines[token.line]
        let fromEnd = Self.step(context.lastLine[Int(part)] - token.line)
        put(60, part * 16 + shape)
        put(61, part * 16 + fromEnd)
        put(62, part * 16 + Self.step(token.line - context.firstLine[Int(part)]))
        let begins: UInt64 = index == line.lowerBound ? 1 : 0
        let ends: UInt64 = index + 1 == line.upperBound ? 2 : 0
        put(63, begins + ends + 4 * part)
        put(64, Self.step(line.count) * 4 + part)
        put(65, Self.pair(Self.step(line.count), fromEnd * 4 + part))
        let near = UInt64(context.senderLines[token.line])
        put(66, near * 4 + part)
        put(67, (near * 4 + part) * 16 + shape)
        put(68, bits: token.traits & 0x7FF, base: near)
        put(69, bits: context.lineMasks[token.line])
    }

    mutating func writeSegment(_ index: Int) {
        let token = row.tokens[index], number = context.segmentOf[index]
        let segment = context.segments[number], mask = context.masks[number]
        let first = row.tokens[segment.lowerBound], last = row.tokens[segment.upperBound - 1]
        put(80, Self.step(segment.count) * 16 + Self.step(index - segment.lowerBound))
        put(81, Self.step(segment.upperBound - index - 1))
        put(82, Self.pair(UInt64(first.before.rawValue), UInt64(last.after.rawValue)))
        put(83, last.hash)
        put(84, first.hash)
        if token.shape == .han, segment.count > 1 {
            put(85, Self.pair(row.tokens[segment.upperBound - 2].hash, last.hash))
            put(86, Self.pair(first.hash, row.tokens[segment.lowerBound + 1].hash))
        }
        put(87, bits: mask)
        put(88, Self.pair(UInt64(mask & 0x1FFF), UInt64(token.shape.rawValue)))
        put(89, hash(segment.lowerBound - 1, index))
        put(90, hash(segment.upperBound, index))
        let hasBefore = number > 0 && row.tokens[segment.lowerBound - 1].part == token.part
        let hasAfter = number + 1 < context.segments.count
            && row.tokens[segment.upperBound].part == token.part
        let before = hasBefore ? context.masks[number - 1] : 0
        put(91, bits: before)
        put(92, bits: hasAfter ? context.masks[number + 1] : 0)
        put(93, Self.pair(UInt64(before & 0x1FFF), UInt64(mask & 0x1FFF)))
        let inLine = number - context.segmentOf[row.lines[token.line].lowerBound]
        put(94, UInt64(min(6, inLine)))
    }

    mutating func writeRun(_ index: Int) {
        guard row.tokens[index].shape != .han else { return }
        let run = context.runs[index], place = Self.step(index - run.lowerBound)
        let before = hash(run.lowerBound - 1, index), after = hash(run.upperBound, index)
        let first = row.tokens[run.lowerBound], last = row.tokens[run.upperBound - 1]
        put(100, before)
        put(101, after)
        put(102, Self.pair(before, Self.step(run.count)))
        put(103, Self.pair(hash(run.lowerBound - 2, index), before))
        put(104, Self.pair(after, hash(run.upperBound + 1, index)))
        put(105, Self.step(run.count) * 8 + place)
        var mask: UInt32 = 0
        for token in run.prefix(12) { mask |= row.tokens[token].traits }
        put(106, bits: mask)
        put(107, Self.pair(UInt64(mask & 0xFFF), place))
        put(108, Self.pair(UInt64(first.before.rawValue), UInt64(last.after.rawValue)))
        put(109, last.hash)
        put(110, first.hash)
    }
}
