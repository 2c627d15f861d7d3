/// Patterns over folded words, read from a table of text and matched in one pass.
///
/// A table holds sections `= cue weight` with one pattern a line. A pattern is a row of words
/// (`join`), beginnings (`regist*`), choices (`(a | b c)`), optional choices (`[a | b]`), gaps
/// (`..3`, at most three words), `#city`, `#num`, `#name`, and `^` or `$` for a clause's ends.
/// `@want = (…)` names a choice. Words of several Han characters are matched one by one.
struct PatternBook: Sendable {
    /// A place where a pattern stands.
    struct Hit: Sendable {
        let cue: Cue
        let weight: Double
        let words: Range<Int>
    }

    fileprivate enum Atom: Sendable {
        case word(UInt64)
        /// The hash of a word's first bytes, and how many they are.
        case beginning(UInt64, Int)
        case city, number, name
        /// At most so many words of any kind, between two words of one choice.
        case gap(Int)
        /// The end of a clause.
        case end
    }

    fileprivate struct DraftElement {
        var choices: [[Atom]] = []
        var isOptional = false
        var gap = 0
    }

    fileprivate struct Draft {
        let cue: Cue
        let weight: Double
        var elements: [DraftElement] = []
        var fromStart = false
        var toEnd = false
    }

    /// Which of the pattern's choices may stand here.
    fileprivate struct Element: Sendable {
        let choices: Range<Int>
        let isOptional: Bool
        let gap: Int
    }

    /// Shared, and laid out flat: matching copies numbers and counts no reference.
    fileprivate final class Pattern: Sendable {
        let cue: Cue
        let weight: Double
        let elements: [Element]
        /// Which of the atoms each choice is made of.
        let choices: [Range<Int>]
        let atoms: [Atom]
        let fromStart: Bool
        let toEnd: Bool

        init(_ draft: Draft) {
            cue = draft.cue
            weight = draft.weight
            var elements: [Element] = []
            var choices: [Range<Int>] = []
            var atoms: [Atom] = []
            for element in draft.elements {
                let first = choices.count
                for choice in element.choices {
                    choices.append(atoms.count..<atoms.count + choice.count)
                    atoms += choice
                }
                elements.append(
                    Element(
                        choices: first..<choices.count, isOptional: element.isOptional,
                        gap: element.gap))
            }
            self.elements = elements
            self.choices = choices
            self.atoms = atoms
            fromStart = draft.fromStart
            toEnd = draft.toEnd
        }
    }

    private var patterns: [Pattern] = []
    private var byWord = HashTable<Int>([:])
    private var byBeginning = HashTable<Int>([:])
    private var byCity: [Int] = []
    /// Sections or lines that could not be read; a test asserts that there are none.
    private(set) var defects: [String] = []

    init(_ tables: [String]) {
        for table in tables { read(table) }
        enter()
    }

    private mutating func enter() {
        var words: [UInt64: [Int]] = [:]
        var beginnings: [UInt64: [Int]] = [:]
        for (index, pattern) in patterns.enumerated() {
            let leading = pattern.elements.prefix { $0.isOptional }.count
            for choice in pattern.elements.prefix(leading + 1).flatMap(\.choices) {
                switch pattern.atoms[pattern.choices[choice]].first {
                case .word(let hash): Self.add(index, to: &words[hash, default: []])
                case .beginning(let hash, _):
                    Self.add(index, to: &beginnings[hash, default: []])
                case .city: Self.add(index, to: &byCity)
                default: defects.append("a pattern begins with a class of words")
                }
            }
        }
        byWord = HashTable(words)
        byBeginning = HashTable(beginnings)
    }

    private static func add(_ index: Int, to list: inout [Int]) {
        if list.last != index { list.append(index) }
    }

    // MARK: - Matching

    /// All hits inside the given clauses' sentence, at most one for each pattern and place.
    func hits(in text: ReadText) -> [Hit] {
        var found: [Hit] = []
        for sentence in text.sentences {
            for at in sentence.words { collect(at, sentence.words, text, &found) }
        }
        return found
    }

    private func collect(
        _ at: Int, _ limit: Range<Int>, _ text: ReadText, _ found: inout [Hit]
    ) {
        let word = text.words.words[at]
        if let list = byWord[word.hash] { run(list, at, limit, text, &found) }
        var hash = Words.seed
        if !byBeginning.isEmpty {
            for index in word.foldedStart..<min(word.foldedEnd, word.foldedStart + 24) {
                hash = Words.step(hash, text.words.folded[index])
                if let list = byBeginning[hash] { run(list, at, limit, text, &found) }
            }
        }
        if text.isCity[at] { run(byCity, at, limit, text, &found) }
    }

    private func run(
        _ list: [Int], _ at: Int, _ limit: Range<Int>, _ text: ReadText, _ found: inout [Hit]
    ) {
        for index in list {
            let pattern = patterns[index]
            if pattern.fromStart && !text.beginsClause(at) { continue }
            guard let end = match(pattern, 0, at, limit.upperBound, text) else { continue }
            found.append(Hit(cue: pattern.cue, weight: pattern.weight, words: at..<end))
        }
    }

    private func match(
        _ pattern: Pattern, _ element: Int, _ at: Int, _ limit: Int, _ text: ReadText
    ) -> Int? {
        guard element < pattern.elements.count else {
            return pattern.toEnd && !text.endsClause(at) ? nil : at
        }
        let part = pattern.elements[element]
        if part.gap > 0 {
            for skipped in 0...part.gap where at + skipped <= limit {
                if let end = match(pattern, element + 1, at + skipped, limit, text) { return end }
            }
            return nil
        }
        for choice in part.choices {
            let atoms = pattern.choices[choice]
            guard let next = end(of: pattern, atoms, at, limit, text) else { continue }
            if let end = match(pattern, element + 1, next, limit, text) { return end }
        }
        return part.isOptional ? match(pattern, element + 1, at, limit, text) : nil
    }

    /// Where a choice ends when it begins at a word; the nearest place where it holds a gap.
    private func end(
        of pattern: Pattern, _ atoms: Range<Int>, _ at: Int, _ limit: Int, _ text: ReadText
    ) -> Int? {
        var at = at
        for index in atoms {
            switch pattern.atoms[index] {
            case .gap(let most):
                let rest = index + 1..<atoms.upperBound
                for skipped in 0...most where at + skipped < limit {
                    let found = end(of: pattern, rest, at + skipped, limit, text)
                    if let found { return found }
                }
                return nil
            case .end:
                guard text.endsClause(at) else { return nil }
            case let atom:
                guard at < limit, fits(atom, at, text) else { return nil }
                at += 1
            }
        }
        return at
    }

    private func fits(_ atom: Atom, _ at: Int, _ text: ReadText) -> Bool {
        let word = text.words.words[at]
        switch atom {
        case .word(let hash): return word.hash == hash
        case .beginning(let hash, let count):
            return text.words.beginningHash(at, count) == hash
        case .city: return text.isCity[at]
        case .number: return word.isNumber
        case .name: return word.isCapital
        case .gap, .end: return false
        }
    }

    // MARK: - Reading tables

    private mutating func read(_ table: String) {
        var cue: Cue?
        var weight = 0.0
        var names: [Substring: [[Atom]]] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let first = parts.first else { continue }
            if first == "=" {
                cue = parts.count > 1 ? Cue(rawValue: String(parts[1])) : nil
                weight = parts.count > 2 ? Double(parts[2]) ?? 0 : 0.9
                if cue == nil { defects.append(String(line)) }
            } else if first.hasPrefix("@"), parts.count > 2, parts[1] == "=" {
                names[first] = Self.choices(parts[2...].joined(separator: " "))
            } else if let cue {
                var draft = Draft(cue: cue, weight: weight)
                fill(&draft, String(line), names)
                if !draft.elements.isEmpty { patterns.append(Pattern(draft)) }
            } else {
                defects.append(String(line))
            }
        }
    }

    private mutating func fill(
        _ pattern: inout Draft, _ line: String, _ names: [Substring: [[Atom]]]
    ) {
        var rest = Substring(line)
        while let character = rest.first {
            if character == " " { rest.removeFirst(); continue }
            if character == "(" || character == "[" {
                let close: Character = character == "(" ? ")" : "]"
                let inside = rest.dropFirst().prefix { $0 != close }
                pattern.elements.append(
                    DraftElement(choices: Self.choices(String(inside)), isOptional: close == "]"))
                rest = rest.dropFirst(inside.count + 2)
                continue
            }
            let item = rest.prefix { $0 != " " }
            rest = rest.dropFirst(item.count)
            if item == "^" { pattern.fromStart = true }
            else if item == "$" { pattern.toEnd = true }
            else if item.hasPrefix("..") {
                pattern.elements.append(DraftElement(gap: Int(item.dropFirst(2)) ?? 1))
            } else if item.hasPrefix("@") {
                if names[item] == nil { defects.append(line) }
                pattern.elements.append(DraftElement(choices: names[item] ?? []))
            } else {
                pattern.elements.append(DraftElement(choices: [Self.atoms(item)]))
            }
        }
    }

    private static func choices(_ text: String) -> [[Atom]] {
        text.filter { $0 != "(" && $0 != ")" }.split(separator: "|").map { choice in
            choice.split(separator: " ").flatMap { atoms($0) }
        }.filter { !$0.isEmpty }
    }

    private static func atoms(_ item: Substring) -> [Atom] {
        switch item {
        case "#city": return [.city]
        case "#num": return [.number]
        case "#name": return [.name]
        case "$": return [.end]
        default: break
        }
        if item.hasPrefix("..") { return [.gap(Int(item.dropFirst(2)) ?? 1)] }
        let words = Words(String(item), limit: 256)
        var atoms = words.words.map { Atom.word($0.hash) }
        if item.hasSuffix("*"), let last = words.words.indices.last {
            let bytes = words.folded(last)
            atoms[last] = .beginning(bytes.reduce(Words.seed, Words.step), bytes.count)
        }
        return atoms
    }
}
