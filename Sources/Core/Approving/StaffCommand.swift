/// What a member of staff wants done with one letter, read from their own words only.
package enum StaffCommand: Sendable, Equatable {
    case approve
    case reject(reason: String)
    /// Not to be asked about for so many seconds.
    case later(seconds: Int64)
    /// To the member of staff with this place in the list of names.
    case hand(Int)
    case note(String)
    /// This text in the place of the draft's; `plainly` when nothing else can have been meant.
    case replace(String, plainly: Bool)
    /// An approved letter is called back.
    case hold
    case unclear(Doubt)

    /// Why nothing is done but a question asked.
    package enum Doubt: String, Sendable, CaseIterable {
        case empty, mixed, short, reason, duration, person, numbers
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
        let folded = FoldedLine(first).text
        let isAlone = lines.dropFirst().allSatisfy(isCourtesy)
        if isGreeting(first, folded), lines.count > 1 {
            return replacement(of: authorText, lines, plainly: true)
        }
        guard let (verb, rest) = words.verb(opening: folded) else {
            return replacement(of: authorText, lines, plainly: false)
        }
        switch verb {
        case .approve: return approval(folded, isAlone, authorText, lines)
        case .reject: return rejection(rest, first, lines) ?? otherwise(authorText, lines)
        case .later:
            guard isAlone else { return otherwise(authorText, lines) }
            return Duration(rest).map { .later(seconds: $0.seconds) } ?? .unclear(.duration)
        case .hand:
            guard isAlone else { return otherwise(authorText, lines) }
            return person(rest).map { .hand($0) } ?? .unclear(.person)
        case .note: return words(after: rest, first, lines).map { .note($0) } ?? .unclear(.reason)
        case .text:
            return words(after: rest, first, lines, whole: true).map {
                .replace($0, plainly: true)
            } ?? otherwise(authorText, lines)
        case .hold:
            let plain = Self.phrases(String(rest)).allSatisfy(isCourtesyPhrase)
            return isAlone && plain ? .hold : otherwise(authorText, lines)
        }
    }

    // MARK: - One verb each

    private func approval(
        _ folded: String, _ isAlone: Bool, _ text: String, _ lines: [Substring]
    ) -> StaffCommand {
        let phrases = Self.phrases(folded)
        let agrees = phrases.first.map(words.approves) ?? false
        let isPlain = phrases.allSatisfy { words.approves($0) || isCourtesyPhrase($0) }
        if agrees, isPlain, isAlone, !folded.contains("?") { return .approve }
        return otherwise(text, lines)
    }

    /// `no: reason`, also `no - reason`; nil where neither stands there.
    private func rejection(
        _ rest: Substring, _ first: Substring, _ lines: [Substring]
    ) -> StaffCommand? {
        if rest.allSatisfy({ ".! ".contains($0) }), lines.dropFirst().allSatisfy(isCourtesy) {
            return .unclear(.reason)
        }
        return words(after: rest, first, lines).map { .reject(reason: $0) }
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

    /// Text that begins like a command but says more: never guessed.
    private func otherwise(_ text: String, _ lines: [Substring]) -> StaffCommand {
        .unclear(.mixed)
    }

    // MARK: - A new text

    /// Letters and digits that a text needs before it can be meant as a letter.
    private static let shortestText = 60

    private func replacement(
        of text: String, _ lines: [Substring], plainly: Bool
    ) -> StaffCommand {
        if lines.allSatisfy(isCourtesy) { return .unclear(.empty) }
        let weight = text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 4 : 1) }
        guard plainly || weight >= Self.shortestText else { return .unclear(.short) }
        return .replace(text.trimmed, plainly: plainly)
    }

    /// `Dear Ana,`: a line by which letters begin.
    private func isGreeting(_ line: Substring, _ folded: String) -> Bool {
        guard line.count <= 80, let last = folded.last, ",:.!".contains(last) else { return false }
        return Self.greetings.contains { folded.hasPrefix($0) }
            || folded.dropLast().hasSuffix("您好") || folded.dropLast().hasSuffix("你好")
    }

    private static let greetings = [
        "dear ", "cher ", "chere ", "chers ", "cheres ", "madame", "monsieur", "estimad",
        "querid", "apreciad", "尊敬的", "敬爱的", "亲爱的", "bonjour ", "hello ", "buenos dias", "hola ",
    ]

    // MARK: - Small words

    private func isCourtesy(_ line: Substring) -> Bool {
        Self.phrases(FoldedLine(line).text).allSatisfy(isCourtesyPhrase)
    }

    private func isCourtesyPhrase(_ phrase: String) -> Bool {
        words.isCourtesy(phrase) || names.contains { name in
            let folded = FoldedLine(name).text
            return folded == phrase || folded.split(separator: " ").contains { $0 == phrase }
        }
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

/// `2d`, `3 heures`, `一周`: how long a decision is put off.
struct Duration {
    let seconds: Int64

    /// Days that a decision can be put off.
    private static let mostDays: Int64 = 90

    init?(_ text: Substring) {
        let words = text.drop { " :,".contains($0) || "in de en dans".contains($0) && $0 == " " }
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let unit = words.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int64(digits), number > 0,
            let size = Self.units[String(unit).trimmedMarks]
        else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: size)
        guard !overflow, product <= Self.mostDays * 86_400 else { return nil }
        seconds = product
    }

    private static let units: [String: Int64] = {
        let words: [(Int64, [String])] = [
            (3_600, ["h", "hour", "hours", "heure", "heures", "hora", "horas", "小时", "个小时"]),
            (86_400, ["d", "day", "days", "j", "jour", "jours", "dia", "dias", "天", "日"]),
            (
                604_800,
                [
                    "w", "week", "weeks", "sem", "semaine", "semaines", "semana", "semanas", "周",
                    "星期", "个星期",
                ]
            ),
        ]
        return words.reduce(into: [:]) { table, entry in
            for word in entry.1 { table[word] = entry.0 }
        }
    }()
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
