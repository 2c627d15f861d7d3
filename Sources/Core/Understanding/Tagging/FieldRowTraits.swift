import MailModel

/// Marks the words of a row with what is known of them.
extension FieldRow {
    mutating func markTraits(_ page: Page, _ mail: Correspondence) {
        markWords()
        markPlaces(page)
        markSender(mail)
        markHan()
        markPhones()
    }

    private mutating func markWords() {
        var seen: [UInt64: Int] = [:]
        for index in tokens.indices {
            let hash = tokens[index].hash
            var trait = FieldTraits.words[hash] ?? 0
            if FieldWords.isBody(hash) { trait |= FieldTraits.body }
            if FieldWords.isRole(hash) { trait |= FieldTraits.role }
            if tokens[index].shape != .small, tokens[index].shape != .han {
                if let first = seen[hash] {
                    trait |= FieldTraits.again
                    add(FieldTraits.again, at: first..<first + 1)
                } else { seen[hash] = index }
            }
            if trait != 0 { add(trait, at: index..<index + 1) }
        }
    }

    private mutating func markPlaces(_ page: Page) {
        var start = 0
        for words in parts {
            let list = Array(words.words.prefix(Self.mostWords))
            for (table, trait) in [
                (Cities.phrases, FieldTraits.city), (Countries.phrases, FieldTraits.country),
                (page.gazetteer.names, FieldTraits.tour),
            ] {
                for one in table.mentions(in: list) {
                    add(trait, at: one.words.lowerBound + start..<one.words.upperBound + start)
                }
            }
            start += list.count
        }
    }

    // MARK: - The sender

    private mutating func markSender(_ mail: Correspondence) {
        let name = words(.from)
        let own = name.words.map(\.hash)
        let plain = FieldTraits.title | FieldTraits.link
        let known = Set(
            name.words.filter { $0.foldedEnd - $0.foldedStart > 1 }.map(\.hash)
                .filter { (FieldTraits.words[$0] ?? 0) & plain == 0 })
        let address = Array((mail.from?.address ?? "").utf8)
        let local = Self.letters(address.prefix { $0 != 0x40 })
        let domain = Self.letters(address.drop { $0 != 0x40 })
        for index in tokens.indices {
            let token = tokens[index]
            var trait = known.contains(token.hash) ? FieldTraits.inFrom : 0
            if token.shape != .han, token.shape != .number {
                let bytes = words(token.part).folded(token.word)
                if bytes.count >= 3, Self.holds(local, bytes) { trait |= FieldTraits.inLocal }
                if bytes.count >= 4, Self.holds(domain, bytes) { trait |= FieldTraits.inDomain }
            }
            if trait != 0 { add(trait, at: index..<index + 1) }
            if own.count > 1, token.hash == own[0], index + own.count <= tokens.count,
                zip(own, tokens[index...]).allSatisfy({ $0 == $1.hash })
            { add(FieldTraits.wholeFrom, at: index..<index + own.count) }
        }
    }

    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.prefix(254).compactMap {
            switch $0 {
            case 0x61...0x7A: $0
            case 0x41...0x5A: $0 | 0x20
            default: nil
            }
        }
    }

    private static func holds(_ text: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
        guard text.count >= bytes.count, let first = bytes.first else { return false }
        for start in 0...(text.count - bytes.count) where text[start] == first {
            if text[start..<start + bytes.count].elementsEqual(bytes) { return true }
        }
        return false
    }

    // MARK: - Han and numbers

    private mutating func markHan() {
        var low = 0
        for index in tokens.indices where tokens[index].shape == .han {
            if index == 0 || tokens[index].before != .none || tokens[index - 1].shape != .han {
                low = index
            }
            if FieldTraits.surnames.contains(tokens[index].hash) {
                add(FieldTraits.surname, at: index..<index + 1)
            }
            if FieldTraits.rareSurnames.contains(tokens[index].hash) {
                add(FieldTraits.rareSurname, at: index..<index + 1)
            }
            if FieldTraits.bodies.longest(endingAt: index, from: low, in: tokens) > 0 {
                add(FieldTraits.bodyEnd, at: index..<index + 1)
            }
            let role = FieldTraits.roles.longest(endingAt: index, from: low, in: tokens)
            if role > 0 {
                add(FieldTraits.roleEnd, at: index..<index + 1)
                add(FieldTraits.roleStart, at: index - role + 1..<index - role + 2)
            }
        }
    }

    /// Runs of seven to fifteen digits with the marks that people put between them.
    private mutating func markPhones() {
        var start: Int?, digits = 0
        for index in 0...tokens.count {
            let isPart = index < tokens.count && tokens[index].shape == .number
            if !isPart || start != nil && !goesOn(index) {
                if let from = start, (7...15).contains(digits) {
                    add(FieldTraits.phone, at: from..<index)
                }
                (start, digits) = (nil, 0)
            }
            guard isPart else { continue }
            if start == nil { start = index }
            let word = words(tokens[index].part).words[tokens[index].word]
            digits += word.end - word.start
        }
    }

    /// True where a number goes on the one before it.
    private func goesOn(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.part == tokens[index - 1].part, token.word > 0 else { return false }
        let words = words(token.part).words
        guard words[token.word].start - words[token.word - 1].end <= 3 else { return false }
        switch token.before {
        case .space, .joined, .dash, .close, .open, .dot, .other, .none, .stop: return true
        default: return false
        }
    }
}
