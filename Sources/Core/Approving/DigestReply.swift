/// Decisions on several letters at once, by the numbers of one digest.
package enum DigestDecision: Sendable, Equatable {
    case approve
    case reject(reason: String)
    case later(seconds: Int64)
    case laterOn(NamedDay)
}

/// What an answer to a digest says: each number's decision, or why it is not understood.
package enum DigestReading: Sendable, Equatable {
    /// `left` are numbers that `ok all` does not speak for.
    case decisions([Int: DigestDecision], left: [Int] = [])
    case unclear(StaffCommand.Doubt)
}

/// Reads `ok 3 5 7, no 4: duplicate`; one clause that is not understood leaves all undone.
package struct DigestReply {
    private let words: StaffWords
    private let reply: StaffReply

    package init(words: StaffWords = .usual, names: [String]) {
        self.words = words
        reply = StaffReply(words: words, names: names)
    }

    /// `count` is the digest's last number; `apart` are numbers that must be named to be approved.
    package func reading(
        of authorText: String, count: Int, apart: Set<Int> = []
    ) -> DigestReading {
        var decisions: [Int: DigestDecision] = [:]
        var approvesAll = false
        let clauses = clauses(in: authorText)
        guard !clauses.isEmpty else {
            let said = StaffReply.unquoted(authorText).contains { !$0.isWhitespace }
            return .unclear(said ? .courtesy : .empty)
        }
        for clause in clauses {
            switch decision(in: clause, count) {
            case .failure(let doubt): return .unclear(doubt.why)
            case .success(var found):
                if found.isAll, found.decision == .approve {
                    approvesAll = true
                    found.numbers.removeAll(where: apart.contains)
                }
                for number in found.numbers {
                    if let other = decisions[number], other != found.decision {
                        return .unclear(.numbers)
                    }
                    decisions[number] = found.decision
                }
            }
        }
        let left = approvesAll ? apart.filter { decisions[$0] == nil }.sorted() : []
        return decisions.isEmpty && left.isEmpty
            ? .unclear(.numbers) : .decisions(decisions, left: left)
    }

    /// What one clause decides; `isAll` where it names no number.
    private struct Clause {
        var numbers: [Int]
        let isAll: Bool
        let decision: DigestDecision
    }

    private struct Misread: Error {
        let why: StaffCommand.Doubt
    }

    // MARK: - Clauses

    /// Lines, and within them the parts that begin with a verb behind a comma or semicolon.
    private func clauses(in text: String) -> [String] {
        var clauses: [String] = []
        for line in StaffReply.unquoted(text).split(whereSeparator: \.isNewline) {
            let folded = FoldedLine(line).text
            if folded.isEmpty || StaffReply.phrases(folded).allSatisfy(isCourtesy) { continue }
            var current = ""
            for piece in Self.pieces(folded) {
                if current.isEmpty, isCourtesy(piece) { continue }
                if !current.isEmpty, isNumbers(current) || !startsClause(piece) {
                    current += "," + piece
                    continue
                }
                if !current.isEmpty { clauses.append(current) }
                current = piece
            }
            if !current.isEmpty { clauses.append(current) }
        }
        return clauses
    }

    private static func pieces(_ line: String) -> [String] {
        line.split(whereSeparator: { ",;".contains($0) }).map { $0.trimmed }
            .filter { !$0.isEmpty }
    }

    private func isCourtesy(_ phrase: String) -> Bool {
        [.unclear(.empty), .unclear(.courtesy)].contains(reply.command(in: phrase))
    }

    /// Whether a piece is numbers alone, whose verb is still to come.
    private func isNumbers(_ piece: String) -> Bool {
        numbers(in: piece[...], Self.mostNumbers).map { $0.rest.isEmpty } ?? false
    }

    private func startsClause(_ piece: String) -> Bool {
        if turned(piece, Self.mostNumbers) != nil { return true }
        guard let (verb, rest) = words.verb(opening: piece), Self.verbs.contains(verb) else {
            return false
        }
        let next = rest.drop { $0 == " " }.first
        return next.map { $0.isNumber || $0 == "#" } ?? false || all(in: rest) != nil
    }

    // MARK: - One clause

    private static let verbs: Set<StaffWords.Verb> = [.approve, .reject, .later]
    /// The highest number that a list can have.
    private static let mostNumbers = 99_999

    /// A clause whose numbers stand before its verb: `1 3 ok`, `全部同意`.
    private struct Turned {
        let verb: StaffWords.Verb
        let rest: Substring
        let numbers: [Int]
        let isAll: Bool
    }

    private func turned(_ clause: String, _ count: Int) -> Turned? {
        guard let (numbers, tail) = numbers(in: clause[...], count) else { return nil }
        let behind = String(tail.drop { " :-".contains($0) })
        guard let (verb, rest) = words.verb(opening: behind), Self.verbs.contains(verb) else {
            return nil
        }
        return Turned(
            verb: verb, rest: rest, numbers: numbers, isAll: all(in: clause) != nil)
    }

    private func decision(in clause: String, _ count: Int) -> Result<Clause, Misread> {
        let turned = turned(clause, count)
        guard let (verb, rest) = turned.map({ ($0.verb, $0.rest) })
            ?? words.verb(opening: clause)
        else { return .failure(Misread(why: .mixed)) }
        let pieces = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let reason = pieces.count > 1 ? pieces[1].trimmed : ""
        let head = pieces.first ?? ""
        guard let (numbers, tail) = turned.map({ ($0.numbers, head.trimmedMarks) })
            ?? numbers(in: head, count)
        else { return .failure(Misread(why: .numbers)) }
        let isAll = turned?.isAll ?? (all(in: head) != nil)
        func found(_ decision: DigestDecision) -> Result<Clause, Misread> {
            .success(Clause(numbers: numbers, isAll: isAll, decision: decision))
        }
        switch verb {
        case .approve where reason.isEmpty && (tail.isEmpty || isCourtesy(tail)):
            return found(.approve)
        case .reject:
            let words = reason.isEmpty ? tail : reason
            guard tail.isEmpty || reason.isEmpty, !words.isEmpty else {
                return .failure(Misread(why: .reason))
            }
            return found(.reject(reason: words))
        case .later:
            let words = reason.isEmpty ? tail : reason
            if let pause = Pause(words[...]) { return found(.later(seconds: pause.seconds)) }
            guard let day = NamedDay(words) else { return .failure(Misread(why: .duration)) }
            return found(.laterOn(day))
        default: return .failure(Misread(why: .mixed))
        }
    }

    /// The numbers a clause begins with, and what stands behind them.
    private func numbers(in text: Substring, _ count: Int) -> (numbers: [Int], rest: String)? {
        if let rest = all(in: text) { return (Array(1...max(count, 1)), rest) }
        var rest = Self.withoutJoints(text)
        var found: [Int] = []
        while let first = Self.number(&rest) {
            var last = first
            let after = rest.drop { $0 == " " }
            if after.first == "-" {
                var behind = after.dropFirst().drop { $0 == " " }
                if let end = Self.number(&behind) {
                    last = end
                    rest = behind
                }
            }
            guard first >= 1, last >= first, last <= count else { return nil }
            found += first...last
            rest = Self.withoutJoints(rest)
        }
        let tail = rest.drop { " -.".contains($0) }
        guard !found.isEmpty else { return nil }
        return (found, tail.trimmedMarks)
    }

    private static func number(_ text: inout Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let after = text.dropFirst(digits.count).first
        // `2d` is a pause, `3` a number.
        guard let number = Int(digits), after.map({ !$0.isLetter || $0 > "\u{2E80}" }) ?? true,
            number < 100_000
        else { return nil }
        text = text.dropFirst(digits.count)
        return number
    }

    private static func withoutJoints(_ text: Substring) -> Substring {
        var rest = text.drop { " ,#&+".contains($0) }
        for joint in ["and ", "et ", "y ", "和", "及", "号"] where rest.hasPrefix(joint) {
            rest = rest.dropFirst(joint.count).drop { " ,#&+".contains($0) }
        }
        return rest
    }

    private static let allWords = [
        "all", "everything", "tout", "tous", "toutes", "todo", "todos", "todas", "全部都", "全部",
        "所有的", "所有", "全都", "都",
    ]

    private func all(in text: some StringProtocol) -> String? {
        let words = text.drop { $0 == " " }
        for word in Self.allWords where words.hasPrefix(word) {
            let rest = words.dropFirst(word.count)
            let ends = rest.first.map { !$0.isLetter } ?? true
            if ends || !word.allSatisfy(\.isASCII) { return rest.trimmedMarks }
        }
        return nil
    }
}
