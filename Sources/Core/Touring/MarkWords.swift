/// Marks from 1 to 5 in the ways in which people give them.
enum MarkWords {
    /// A number from 1 to 5, also in words, as `4/5`, `9 sobre 10` or `八分`; else a plain word of
    /// praise or blame; nil for `10` or `no idea`.
    static func mark(_ text: String) -> Int? {
        if let scaled = scaled(text) { return scaled }
        let groups = text.split { !($0.isLetter || $0.isNumber) }
        for group in groups {
            if let number = Int(group) { return (1...5).contains(number) ? number : nil }
            let word = group.lowercased()
            if let place = numberWords.firstIndex(where: { $0.contains(word) }) { return place + 1 }
            if let han = group.first, group.count <= 2, let place = "一二三四五".firstIndex(of: han) {
                return "一二三四五".distance(from: "一".startIndex, to: place) + 1
            }
            if group.count == 2, let digit = group.first?.wholeNumberValue {
                return (1...5).contains(digit) ? digit : nil
            }
        }
        return opinion(text)
    }

    private static let numberWords: [Set<String>] = [
        ["one", "un", "une", "uno", "una"], ["two", "deux", "dos"], ["three", "trois", "tres"],
        ["four", "quatre", "cuatro"], ["five", "cinq", "cinco"],
    ]

    // MARK: - Scales

    /// A number with its scale: `9 sobre 10`, `9/10`, `4 out of 5`, `五分`, `95分`.
    static func scaled(_ text: String) -> Int? {
        let signs = Array(text.lowercased())
        var at = 0
        while at < signs.count {
            guard let (value, end) = number(signs, at) else {
                at += 1
                continue
            }
            let rest = String(signs[end...].prefix(longestLink)).drop { $0 == " " }
            if rest.first == "分", !["分钟", "分之", "分钟"].contains(where: rest.hasPrefix) {
                let scale = value <= 5 ? 5 : value <= 10 ? 10 : 100
                return onFive(value, of: scale)
            }
            for link in links where rest.hasPrefix(link) {
                let behind = Array(rest.dropFirst(link.count).drop { $0 == " " })
                if let (scale, _) = number(behind, 0), scales.contains(scale), value <= scale {
                    return onFive(value, of: scale)
                }
            }
            at = end
        }
        return nil
    }

    private static let longestLink = 14
    private static let scales = [5, 10, 20, 100]
    private static let links = ["/", "out of", "of", "sur", "sobre", "de", "puntos de"]
    private static let han: [Character: Int] = [
        "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9, "十": 10,
    ]

    /// The number that begins at a place, and where the text goes on.
    private static func number(_ signs: [Character], _ at: Int) -> (Int, Int)? {
        guard at < signs.count else { return nil }
        if let value = han[signs[at]] { return (value, at + 1) }
        let digits = signs[at...].prefix(3).prefix { $0.isASCII && $0.isNumber }
        guard let value = Int(String(digits)) else { return nil }
        return (value, at + digits.count)
    }

    private static func onFive(_ value: Int, of scale: Int) -> Int? {
        guard value >= 0, value <= scale, scale > 0 else { return nil }
        return min(5, max(1, (value * 10 + scale) / (2 * scale)))
    }

    // MARK: - Words

    /// Whole words, the longer ones first, since `not useful` holds `useful`.
    private static let opinions: [(Int, [String])] = [
        (1, ["not at all", "pas du tout", "para nada", "nada útil", "毫无", "很差", "完全没有"]),
        (2, [
            "not very", "not useful", "not so", "pas très", "peu utile", "no muy", "poco útil",
            "不太", "一般般",
        ]),
        (5, [
            "very", "extremely", "excellent", "perfect", "très", "excellente", "parfait",
            "beaucoup", "muchísimo", "muy", "mucho", "excelente", "perfecto", "非常", "很有用", "很好",
            "特别好", "十分", "完美",
        ]),
        (4, ["good", "useful", "well", "bien", "utile", "bueno", "buena", "útil", "有用", "不错"]),
        (3, ["so-so", "average", "moyen", "regular", "más o menos", "一般", "还行"]),
    ]

    private static func opinion(_ text: String) -> Int? {
        let lower = text.lowercased()
        guard lower.count <= longestOpinion, !lower.contains(where: \.isNumber) else { return nil }
        return opinions.first { $0.1.contains { lower.contains($0) } }?.0
    }

    private static let longestOpinion = 60

    /// How surely somebody would recommend the tour, in words.
    static func recommendation(_ text: String) -> Int? {
        let lower = " " + text.lowercased() + " "
        for (mark, words) in recommendations where words.contains(where: { lower.contains($0) }) {
            return mark
        }
        return nil
    }

    private static let recommendations: [(Int, [String])] = [
        (1, [
            " no ", " no,", " non ", " non,", "would not", "wouldn't", "never", "jamais", "nunca",
            "不会", "不推荐", "不一定会",
        ]),
        (3, ["maybe", "perhaps", "peut-être", "quizá", "tal vez", "也许", "可能", "看情况"]),
        (5, [
            "certain", "definitely", "absolutely", "of course", "surely", "sure ", "yes", "gladly",
            "warmly", "highly", "oui", "bien sûr", "volontiers", "sans hésit", "seguridad",
            "seguro", "por supuesto", " sí", "sin duda", "claro", "recommend", "recommande",
            "recomend", "会推荐", "一定", "肯定", "当然", "会的", "愿意", "推荐", " 会 ", "是的",
        ]),
    ]
}
