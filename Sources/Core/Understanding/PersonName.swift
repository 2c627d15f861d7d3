/// The shape of people's names.
enum PersonName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "eng", "engr", "ing", "lic", "arq",
        "sr", "sra", "srta", "dra", "m", "mme", "mlle", "me", "monsieur", "madame", "cllr",
        "councillor", "capt", "cpt", "captain", "amb", "hon", "rev", "sir", "dame", "herr", "frau",
        "don", "doña", "abg", "mtro", "mtra", "maître", "mademoiselle", "señor", "señora", "ir",
        "tan sri", "dato", "dott", "dottssa", "sig", "sigra", "senhor", "senhora", "exmo",
        "alderman",
        "م", "د", "السيد", "السيدة", "أ",
    ]

    /// The name without titles before it and brackets behind it.
    static func bare(_ text: String) -> String {
        var rest = Substring(text.prefix { $0 != "(" && $0 != "（" && $0 != "," })
        while let space = rest.firstIndex(of: " ") {
            let first = rest[..<space].lowercased().filter { $0 != "." }
            guard titles.contains(first) else { break }
            rest = rest[rest.index(after: space)...].drop { $0 == " " }
        }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

extension PersonName {
    private static let links: Set<String> = [
        "de", "la", "del", "da", "dos", "van", "von", "der", "den", "bin", "binti", "al", "el", "y",
        "e", "di", "du", "ben", "ibn", "i", "le", "ter", "ten", "zu", "mac", "san", "ould", "do",
    ]

    /// True for two to six capitalised words, or two to four Han characters.
    static func looksLikeName(_ text: String, least: Int = 2) -> Bool {
        let scalars = text.unicodeScalars
        if scalars.allSatisfy({ Folding.standsAlone($0.value) }) {
            return (2...4).contains(scalars.count) && isHanName(text)
        }
        let parts = text.split(separator: " ")
        guard (least...6).contains(parts.count), !parts.contains(where: {
            others.contains($0.lowercased())
        }), !text.contains(where: \.isNumber),
            FieldWords.kind(of: text) == nil
        else { return false }
        return parts.allSatisfy { part in
            part.first?.isUppercase == true || links.contains(part.lowercased())
                || part.first?.isCased == false
        }
    }

    private static let surnames = Set(
        ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温"
            + "曲康施牛季章鲁葛单齐冼欧华俞祝左阮柯聂焦邢柴翁骆阿买")
    )

    static func isHanName(_ text: String) -> Bool {
        guard let first = text.first, surnames.contains(first) else { return false }
        return !["同志", "先生", "女士", "单位", "人员", "名单", "时间"].contains(text)
    }

    /// Runs of words that are names, cities and bodies left out.
    static func runs(in text: ReadText, _ words: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in words {
            let word = text.words.words[index]
            let link = start != nil && links.contains(
                String(decoding: text.words.folded(index), as: UTF8.self))
            let isPart = (word.isCapital && !text.isCity[index] && !word.isAlone) || link
            if isPart && start == nil { start = index }
            guard let from = start else { continue }
            let breaks = word.gap > .none || index + 1 == words.upperBound
            if !isPart || breaks {
                var end = isPart ? index + 1 : index
                while end > from, links.contains(
                    String(decoding: text.words.folded(end - 1), as: UTF8.self))
                { end -= 1 }
                let range = from..<end
                if accepts(range, text) { found.append(range) }
                start = nil
            }
        }
        return found + hanRuns(in: text, words)
    }

    /// A name alone needs two words; behind a title one is enough.
    private static func accepts(_ range: Range<Int>, _ text: ReadText) -> Bool {
        let written = text.words.text(range)
        let name = bare(written)
        return looksLikeName(name, least: name.count < written.count ? 1 : 2)
    }

    /// Capitalised words that begin letters and sentences and are no names.
    private static let others: Set<String> = [
        "dear", "sir", "sirs", "madam", "regards", "kind", "best", "study", "tour", "tours",
        "visit", "secretariat", "community", "award", "estimados", "señores", "bonjour", "please",
        "madame", "messieurs", "town", "city", "lord", "the", "i", "we", "our", "my", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "re", "urban", "innovation", "thank", "thanks", "hello", "hi", "good",
    ]

    /// Two to four Han characters that begin with a surname, between marks or before a title.
    private static func hanRuns(in text: ReadText, _ words: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let all = text.words.words
        for index in words where all[index].isAlone {
            let bound = index == words.lowerBound || all[index - 1].gap > .none
                || ["的", "为", "和", "派", "及", "与", "是", "由"].contains(
                    text.words.text(index - 1..<index))
            guard bound else { continue }
            for size in [3, 2] where index + size <= words.upperBound {
                let end = index + size
                let next = end < words.upperBound ? text.words.text(end..<end + 1) : ""
                let ends = all[end - 1].gap > .none || ["两", "同", "先", "女", "和", "与", "等", "及",
                    "二", "三", "因", "不", "将", "处", "科", "局", "主", "教"].contains(next)
                if ends, isHanName(text.words.text(index..<end)) {
                    found.append(index..<end)
                    break
                }
            }
        }
        return found
    }
}
