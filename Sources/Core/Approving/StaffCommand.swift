/// What a member of staff wants done with one letter, read from their own words only.
package enum StaffCommand: Sendable, Equatable {
    case approve
    /// The reason is the office's own; only `told` may stand in a letter to the reader.
    case reject(reason: String, told: String = "")
    /// Not to be asked about for so many seconds.
    case later(seconds: Int64)
    /// Not to be asked about before a day.
    case laterOn(NamedDay)
    /// To the member of staff with this place in the list of names.
    case hand(Int)
    case note(String)
    /// This text in the place of the draft's; `plainly` when nothing else can have been meant,
    /// `named` when the answer itself calls it a text.
    case replace(String, plainly: Bool, named: Bool = false)
    /// An approved letter is called back.
    case hold
    case unclear(Doubt)

    /// Why nothing is done but a question asked.
    package enum Doubt: String, Sendable, CaseIterable {
        case empty, courtesy, mixed, short, reason, duration, person, numbers, change
    }
}

/// Reads staff's answers; anything that is not plainly one thing is unclear.
package struct StaffReply {
    let words: StaffWords
    /// Names of all staff, for `to Marie` and for names below an `ok`.
    let names: [String]

    package init(words: StaffWords = .usual, names: [String]) {
        self.words = words
        self.names = names
    }

    /// Characters of a decision's reason or note that are kept.
    private static let longestReason = 500

    /// The command in an author's own text, without quotes and signature.
    package func command(in text: String) -> StaffCommand {
        let authorText = Self.unquoted(text)
        let lines = Self.lines(authorText)
        guard let first = lines.first else { return .unclear(.empty) }
        guard let greeting = StaffGreeting(of: first, names: names, words: words) else {
            return command(authorText, lines)
        }
        let below = ([greeting.rest] + lines.dropFirst()).filter { !FoldedLine($0).text.isEmpty }
        return greeting.isToReader
            ? letter(authorText, below) : answer(authorText, below)
    }

    /// What is said without a greeting.
    private func command(_ authorText: String, _ lines: [Substring]) -> StaffCommand {
        if lines.allSatisfy(isCourtesy) { return .unclear(.courtesy) }
        if let text = introduced(authorText, lines) {
            return .replace(text, plainly: true, named: true)
        }
        if onlyApproves(lines) { return .approve }
        let first = lines[0]
        let isAlone = lines.dropFirst().allSatisfy(isCourtesy)
        guard let (verb, rest) = words.verb(opening: FoldedLine(first).text) else {
            return replacement(of: authorText, lines)
        }
        switch verb {
        case .approve: return .unclear(.mixed)
        case .reject: return rejection(rest, first, lines) ?? .unclear(.mixed)
        case .later:
            guard isAlone else { return .unclear(.mixed) }
            return Pause(rest).map { .later(seconds: $0.seconds) }
                ?? NamedDay(rest).map { .laterOn($0) } ?? .unclear(.duration)
        case .hand:
            guard isAlone else { return .unclear(.mixed) }
            return person(rest).map { .hand($0) } ?? .unclear(.person)
        case .note: return words(after: rest, first, lines).map { .note($0) } ?? .unclear(.reason)
        case .text:
            return words(after: rest, first, lines, whole: true).map {
                .replace($0, plainly: true, named: true)
            } ?? .unclear(.mixed)
        case .hold:
            let plain = Self.phrases(String(rest)).allSatisfy(isCourtesyPhrase)
            return isAlone && plain ? .hold : .unclear(.mixed)
        }
    }

    // MARK: - Below a greeting

    /// Below a greeting to the office: what it would be without one. A text is shown once more,
    /// since the greeting may as well be ours as its reader's.
    private func answer(_ authorText: String, _ lines: [Substring]) -> StaffCommand {
        guard !lines.isEmpty else { return .unclear(.courtesy) }
        if let text = introduced(authorText, lines) {
            return .replace(text, plainly: true, named: true)
        }
        let said = command(lines.joined(separator: "\n"), lines)
        switch said {
        case .replace(_, plainly: false, _): return .replace(authorText.trimmed, plainly: false)
        // `For the visit you need a passport` is no colleague of ours.
        case .unclear(.person), .unclear(.mixed):
            guard let verb = words.verb(opening: FoldedLine(lines[0]).text), verb.verb == .hand,
                Self.weight(lines) >= Self.shortestText
            else { return said }
            return .replace(authorText.trimmed, plainly: false)
        default: return said
        }
    }

    /// Letters and digits that a text needs below `Dear Ana,`.
    private static let shortestBody = 16

    /// Below a greeting to the letter's reader: a letter, unless it says no more than a command.
    private func letter(_ authorText: String, _ lines: [Substring]) -> StaffCommand {
        guard !lines.isEmpty else { return .unclear(.courtesy) }
        switch command(lines.joined(separator: "\n"), lines) {
        case .approve, .reject, .later, .laterOn, .hold: return .unclear(.mixed)
        case .unclear(let doubt) where [.courtesy, .reason, .duration].contains(doubt):
            return .unclear(doubt)
        default:
            guard Self.weight(lines) >= Self.shortestBody else { return .unclear(.short) }
            return .replace(authorText.trimmed, plainly: true)
        }
    }

    // MARK: - One verb each

    /// Whether every phrase is a word that approves or a small one, and one of them approves.
    private func onlyApproves(_ lines: [Substring]) -> Bool {
        let folded = lines.map { FoldedLine($0).text }
        guard !folded.contains(where: { $0.contains("?") }) else { return false }
        var approves = false
        for phrase in folded.flatMap(Self.phrases) {
            switch words.reading(of: phrase, names: names) {
            case .approving: approves = true
            case .small: continue
            case .other: return false
            }
        }
        return approves
    }

    /// `no: reason`, also `no - reason` and `no, it is a duplicate`; nil where none stands there.
    private func rejection(
        _ rest: Substring, _ first: Substring, _ lines: [Substring]
    ) -> StaffCommand? {
        let isAlone = lines.dropFirst().allSatisfy(isCourtesy)
        if isAlone, Self.phrases(String(rest)).allSatisfy(isCourtesyPhrase) {
            return .unclear(.reason)
        }
        if isAlone, rest.first == ",", words.isReason(rest.dropFirst()),
            let place = first.firstIndex(where: { ",，、".contains($0) })
        {
            let reason = first[first.index(after: place)...].trimmed
            return .reject(reason: String(reason.prefix(Self.longestReason)))
        }
        return words(after: rest, first, lines).map(Self.rejection)
    }

    /// Takes apart what is for the journal and what stands behind `tell:` for the reader.
    private static func rejection(_ text: String) -> StaffCommand {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            guard SmallWords.opensWordsToReader(FoldedLine(line).text),
                let mark = line.firstIndex(where: { ":：".contains($0) })
            else { continue }
            let told = ([line[line.index(after: mark)...]] + lines[(place + 1)...])
                .joined(separator: "\n").trimmed
            let reason = lines[..<place].joined(separator: "\n").trimmed
            return .reject(reason: reason.isEmpty ? told : reason, told: told)
        }
        return .reject(reason: text)
    }

    /// What stands behind the first colon (or dash) and on the lines below.
    private func words(
        after rest: Substring, _ first: Substring, _ lines: [Substring], whole: Bool = false
    ) -> String? {
        let mark = rest.drop { $0 == " " }.first
        guard let mark, mark == ":" || (mark == "-" && !whole),
            let place = first.firstIndex(where: { ":：-–—".contains($0) })
        else { return nil }
        let head = first[first.index(after: place)...]
        let below = lines.dropFirst().reversed().drop(while: whole ? { _ in false } : isCourtesy)
            .reversed()
        let text = ([head] + below).joined(separator: "\n").trimmed
        guard !text.isEmpty else { return nil }
        return whole ? text : String(text.prefix(Self.longestReason))
    }

    // MARK: - A new text

    /// Letters and digits that a text needs before it can be meant as a letter.
    private static let shortestText = 60

    private func replacement(of text: String, _ lines: [Substring]) -> StaffCommand {
        if EditingWords.askForChange(lines) { return .unclear(.change) }
        guard Self.weight(lines) >= Self.shortestText else { return .unclear(.short) }
        return .replace(text.trimmed, plainly: false)
    }

    /// What stands below a first line like `Here is my text:`.
    private func introduced(_ text: String, _ lines: [Substring]) -> String? {
        guard let first = lines.first, lines.count > 1, EditingWords.introducesText(first) else {
            return nil
        }
        let all = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let place = all.firstIndex(where: { $0.trimmed.hasSuffix(first.trimmed) }) else {
            return nil
        }
        let below = all[(place + 1)...].joined(separator: "\n").trimmed
        return below.isEmpty ? nil : below
    }

    /// A Chinese character says as much as four letters do.
    private static func weight(_ lines: [Substring]) -> Int {
        lines.joined(separator: "\n").unicodeScalars.reduce(0) {
            $0 + ($1.value > 0x2E80 ? 4 : 1)
        }
    }

    // MARK: - Small words

    private func isCourtesy(_ line: Substring) -> Bool {
        Self.phrases(FoldedLine(line).text).allSatisfy(isCourtesyPhrase)
    }

    private func isCourtesyPhrase(_ phrase: String) -> Bool {
        words.reading(of: phrase, names: names) == .small
    }

    /// The one member of staff whose name, or a part of it, stands there.
    private func person(_ rest: Substring) -> Int? {
        let wanted = FoldedLine(rest.drop { " :".contains($0) }).text.trimmedMarks
        guard !wanted.isEmpty else { return nil }
        let folded = names.map { FoldedLine($0).text }
        let exact = folded.indices.filter { folded[$0] == wanted }
        if exact.count == 1 { return exact[0] }
        let parts = folded.indices.filter {
            folded[$0].split(separator: " ").contains { $0 == wanted }
        }
        return parts.count == 1 ? parts[0] : nil
    }

    /// Without lines that are marked as quoted: where a mail holds nothing else, they may pass
    /// for its author's.
    static func unquoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { $0.drop { $0 == " " }.first != ">" }.joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).map { line in
            var line = line
            while line.first?.isWhitespace == true { line = line.dropFirst() }
            while line.last?.isWhitespace == true { line = line.dropLast() }
            return line
        }.filter { !FoldedLine($0).text.isEmpty }
    }

    /// The parts of a folded line between commas and full stops.
    static func phrases(_ line: String) -> [String] {
        line.split(whereSeparator: { ",;!?-".contains($0) || $0 == "." })
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }

    /// Without white space and full stops at the ends.
    var trimmedMarks: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || ".,!;".contains(last) {
            text = text.dropLast()
        }
        return text.trimmed
    }
}
