package import MailModel

/// What an automatic notice of absence says of the return.
package struct AbsenceNotice: Sendable, Equatable {
    /// The last day that the notice names, as `2015-02-16`; nil where it names none.
    package let returns: String?

    /// Characters of a notice that are looked at.
    private static let reach = 4_000
    /// Days after the notice beyond which a date is not a return.
    private static let longestAbsence = 400

    /// Reads days in figures and in the months of seven languages and Chinese; a day without a
    /// year is the first such day from `sent` on.
    package init(_ text: String, sent: CivilTime) {
        let tokens = Self.tokens(text.prefix(Self.reach).lowercased())
        let first = sent.daysSinceEpoch
        let days = tokens.indices.compactMap { Self.day(tokens[$0...], from: sent) }
        let last = days.map(\.daysSinceEpoch)
            .filter { $0 >= first && $0 <= first + Self.longestAbsence }.max()
        returns = last.map { CivilTime(secondsSinceEpoch: Int64($0) * 86_400).dateText }
    }

    // MARK: - Tokens

    private enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var run = ""
        func flush() {
            guard let first = run.first else { return }
            if first.isNumber {
                Int(run).map { tokens.append(.number($0, digits: run.count)) }
            } else {
                tokens.append(.word(run))
            }
            run = ""
        }
        for character in text {
            let digit = character.isASCII && character.isNumber
            guard digit || character.isLetter else {
                flush()
                if "./-".contains(character) { tokens.append(.mark(character)) }
                continue
            }
            if let last = run.last, (last.isASCII && last.isNumber) != digit { flush() }
            run.append(character)
        }
        flush()
        return tokens
    }

    // MARK: - Days

    private static func day(_ tokens: ArraySlice<Token>, from sent: CivilTime) -> CivilTime? {
        let next = Array(tokens.prefix(6))
        guard let first = next.first else { return nil }
        switch first {
        case .number(let number, let digits):
            if digits == 4 { return yearFirst(number, next) }
            return figures(next) ?? dayFirst(number, next, sent)
        case .word(let word):
            guard let month = month(word) else { return nil }
            let rest = next.dropFirst().filter { $0 != .mark(".") }
            guard case .number(let day, let digits)? = rest.first, digits <= 2 else { return nil }
            return dated(day, month, year(in: rest.dropFirst()), sent)
        case .mark: return nil
        }
    }

    /// `2015-02-16`, `2015年2月16日`
    private static func yearFirst(_ year: Int, _ next: [Token]) -> CivilTime? {
        guard next.count >= 5, case .number(let month, _) = next[2],
            case .number(let day, _) = next[4], isBetween(next[1], next[3])
        else { return nil }
        return valid(year, month, day)
    }

    private static func isBetween(_ left: Token, _ right: Token) -> Bool {
        switch (left, right) {
        case (.mark(let left), .mark(let right)): left == right
        case (.word(let left), .word(let right)): left == "年" && right == "月"
        default: false
        }
    }

    /// `16/02/2015`, `16.2.15`, and the American order where no other is possible.
    private static func figures(_ next: [Token]) -> CivilTime? {
        guard next.count >= 5, case .number(let first, _) = next[0],
            case .number(let second, _) = next[2], case .number(let third, let digits) = next[4],
            case .mark(let left) = next[1], next[3] == .mark(left), digits == 2 || digits == 4
        else { return nil }
        let year = digits == 2 ? 2000 + third : third
        return second > 12 ? valid(year, first, second) : valid(year, second, first)
    }

    /// `16 February 2015`, `1er mars`, `16 de febrero de 2015`, `16. Februar`, `2月16日`
    private static func dayFirst(
        _ day: Int, _ next: [Token], _ sent: CivilTime
    ) -> CivilTime? {
        if next.count >= 3, next[1] == .word("月"), case .number(let number, _) = next[2] {
            return dated(number, day, nil, sent)
        }
        let rest = next.dropFirst().filter { token in
            if case .word(let word) = token { return !fillers.contains(word) }
            return token != .mark(".")
        }
        guard case .word(let word)? = rest.first, let month = month(word) else { return nil }
        return dated(day, month, year(in: rest.dropFirst()), sent)
    }

    private static let fillers: Set = ["er", "de", "of", "st", "nd", "rd", "th", "del", "º"]

    private static func year(in rest: some Collection<Token>) -> Int? {
        let after = rest.drop { token in
            if case .word(let word) = token { return fillers.contains(word) }
            return false
        }
        guard case .number(let year, 4)? = after.first else { return nil }
        return year
    }

    private static func dated(
        _ day: Int, _ month: Int, _ year: Int?, _ sent: CivilTime
    ) -> CivilTime? {
        if let year { return valid(year, month, day) }
        let candidates = [sent.year, sent.year + 1].compactMap { valid($0, month, day) }
        return candidates.first { $0.daysSinceEpoch >= sent.daysSinceEpoch }
    }

    private static func valid(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
        guard (2000...2200).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let time = CivilTime(year: year, month: month, day: day)
        return CivilTime(secondsSinceEpoch: time.secondsSinceEpoch) == time ? time : nil
    }

    private static func month(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        return monthNames.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    /// English, French, Spanish, Portuguese, German, Italian, Dutch; long and short.
    private static let monthNames: [Set<String>] = [
        "january jan janvier janv enero ene janeiro januar jänner gennaio gen januari",
        "february feb février fevrier févr fév febrero fevereiro fev februar febbraio februari",
        "march mar mars marzo março marco märz maerz maart mrt",
        "april apr avril avr abril abr aprile",
        "may mai mayo maio maggio mag mei",
        "june jun juin junio junho juni giugno giu",
        "july jul juillet juil julio julho juli luglio lug",
        "august aug août aout agosto ago augustus",
        "september sep sept septembre septiembre setiembre setembro set settembre",
        "october oct octobre octubre outubro out oktober okt ottobre ott",
        "november nov novembre noviembre novembro",
        "december dec décembre decembre déc diciembre dic dezembro dez dezember dicembre",
    ].map { Set($0.split(separator: " ").map(String.init)) }
}
