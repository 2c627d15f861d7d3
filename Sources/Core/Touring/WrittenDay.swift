package import MailModel

extension CivilTime {
    /// Reads a day as people write it: `4 August 1971`, `4 août 1971`, `1968年3月2日`,
    /// `1971-08-04`, `24/08/1971`; nil where day and month could be exchanged.
    package init?(written text: String) {
        let groups = Self.groups(text)
        let numbers = groups.compactMap { Int($0) }
        if let month = groups.lazy.compactMap(Self.month).first, numbers.count >= 2 {
            self.init(year: numbers[1], month: month, day: numbers[0], or: numbers[0], numbers[1])
        } else if numbers.count >= 3, numbers[0] > 31 {
            self.init(year: numbers[0], month: numbers[1], day: numbers[2], or: 0, 0)
        } else if numbers.count >= 3, numbers[2] > 31 {
            let isClear = numbers[0] > 12 || numbers[1] > 12 || numbers[0] == numbers[1]
            guard isClear else { return nil }
            let day = max(numbers[0], numbers[1])
            self.init(
                year: numbers[2], month: min(numbers[0], numbers[1]), day: day, or: 0, 0)
        } else {
            return nil
        }
    }

    /// Reads a day told without its year: `7 June`, `el 21 de junio`, `June 7th`, `6月7日`.
    package init?(dayIn text: String, year: Int) {
        let groups = Self.groups(text)
        for (index, group) in groups.enumerated() {
            let isHan = group.first == "月" && index > 0
            guard let month = isHan ? Int(groups[index - 1]) : Self.month(group) else { continue }
            let before = groups[..<index].suffix(isHan ? 0 : 2).reversed()
            let day = (Array(before) + groups[(index + 1)...].prefix(1)).lazy
                .compactMap { Int($0) }.first { (1...31).contains($0) }
            guard let day, (1...12).contains(month) else { continue }
            self.init(year: year, month: month, day: day)
            if CivilTime(secondsSinceEpoch: secondsSinceEpoch) == self { return }
        }
        return nil
    }

    /// The day if it is one, with the year and the day exchanged if that makes it one.
    private init?(year: Int, month: Int, day: Int, or otherYear: Int, _ otherDay: Int) {
        let (year, day) = day > 31 ? (otherYear, otherDay) : (year, day)
        let text = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        guard let date = CivilTime(date: text) ?? Self.early(year, month, day) else { return nil }
        self = date
    }

    /// Days before 1970, on which travellers were born.
    private static func early(_ year: Int, _ month: Int, _ day: Int) -> CivilTime? {
        let date = CivilTime(year: year, month: month, day: day)
        guard (1900..<1970).contains(year), (1...12).contains(month), (1...31).contains(day),
            CivilTime(secondsSinceEpoch: date.secondsSinceEpoch) == date
        else { return nil }
        return date
    }

    /// Runs of digits and runs of letters, in order.
    private static func groups(_ text: String) -> [String] {
        var groups: [String] = []
        var wasDigit: Bool?
        for sign in text.prefix(60) {
            let isDigit = sign.isASCII && sign.isNumber
            guard isDigit || sign.isLetter else {
                wasDigit = nil
                continue
            }
            if wasDigit == isDigit, let last = groups.indices.last {
                groups[last].append(sign)
            } else {
                groups.append(String(sign))
            }
            wasDigit = isDigit
        }
        return groups
    }

    private static func month(_ word: String) -> Int? {
        let lower = word.lowercased()
        guard lower.count >= 3, lower.first?.isASCII == true else { return nil }
        return monthNames.lazy.compactMap { names in
            names.firstIndex { $0 == lower || $0.hasPrefix(lower) && lower.count < 5 }
        }.first.map { $0 + 1 }
    }

    private static let monthNames = [
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ].map { $0.split(separator: " ").map(String.init) }
}
