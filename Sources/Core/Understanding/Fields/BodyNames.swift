/// Finds the names of bodies in running text: `the Statutory City of Brno`, `宁波市规划局`.
struct BodyNames {
    private let text: ReadText

    init(_ text: ReadText) { self.text = text }

    private static let links: Set<String> = [
        "of", "de", "d", "du", "des", "di", "do", "da", "del", "la", "las", "los", "les", "l",
        "der", "города", "г",
        "fur", "van", "for", "the", "et", "y", "e", "and", "en", "della", "dello", "delle", "dell",
        "sobre", "pour", "para", "by",
    ]
    private static let heads: Set<String> = [
        "city", "ville", "stadt", "municipality", "municipalidad", "commune", "mairie", "comune",
        "ayuntamiento", "alcaldia", "prefeitura", "gemeente", "town", "borough", "county", "citta",
        "municipio", "camara", "miasto", "kommune", "kommun", "state", "region", "intendencia",
    ]
    /// Names of the office's own world are nobody's employer.
    private static let ours: Set<String> = [
        "community", "communaute", "comunidad", "uclg", "cglu", "metropolis", "guangzhou", "award",
        "premio", "prix", "comunidade", "comunita", "gemeinschaft", "secretariat", "secretaria",
        "innovation", "innovacion", "inovacao",
    ]

    /// The first body named in a sentence, by its head word and the capitals around it.
    func first(in words: Range<Int>) -> Range<Int>? {
        if let han = han(words) { return han }
        for index in words where isHead(index) {
            if let range = around(index, words), isOne(range) { return range }
        }
        return nil
    }

    private func isHead(_ index: Int) -> Bool {
        let word = text.words.words[index]
        if word.isAlone { return false }
        return FieldWords.isBody(word.hash) || Self.heads.contains(folded(index))
    }

    private func folded(_ index: Int) -> String {
        String(decoding: text.words.folded(index), as: UTF8.self)
    }

    private func around(_ head: Int, _ words: Range<Int>) -> Range<Int>? {
        let all = text.words.words
        let caseless = folded(head).utf8.first.map { $0 >= 0xD8 && $0 <= 0xDB } ?? false
        if caseless {
            var end = head + 1
            if end < words.upperBound, all[end - 1].gap == .none { end += 1 }
            return head..<end
        }
        var low = head
        while low > words.lowerBound, all[low - 1].gap == .none, all[low - 1].isCapital,
            !Self.openers.contains(folded(low - 1)), !all[low - 1].isAlone
        { low -= 1 }
        let cyrillic = text.words.folded[all[head].foldedStart] >= 0xD0
        if low < head, !all[head].isCapital, low == words.lowerBound, !cyrillic { low = head }
        var high = head + 1
        var end = high
        while high < words.upperBound, all[high - 1].gap == .none, high - head < 12 {
            let link = Self.links.contains(folded(high)) && !all[high].isCapital
            let known = isPlaceWord(high)
            let adjective = high == head + 1 && high + 2 < words.upperBound
                && Self.links.contains(folded(high + 1)) && !known
            let ends = folded(high) == "city" && high == end
            if all[high].isCapital || known || ends { end = high + 1 }
            else if !link && !adjective { break }
            if link, high + 1 < words.upperBound, !all[high + 1].isCapital,
                !Self.links.contains(folded(high + 1)), !isPlaceWord(high + 1),
                !FieldWords.isBody(all[high + 1].hash)
            { break }
            high += 1
        }
        let isWhole = end - low > 1 && (all[head].isCapital || end > head + 1)
        return isWhole ? low..<end : nil
    }

    private func isPlaceWord(_ index: Int) -> Bool {
        !Cities.phrases.mentions(in: [text.words.words[index]]).isEmpty
    }

    private static let openers: Set<String> = [
        "the", "our", "my", "we", "i", "dear", "hereby", "from", "at", "in", "la", "el", "le",
        "les",
        "notre", "nuestra", "die", "il", "a", "o", "l", "and", "please", "for", "that", "this",
        "desde", "mr", "mrs", "ms",
    ]

    private func isOne(_ range: Range<Int>) -> Bool {
        !range.contains { Self.ours.contains(folded($0)) }
            && range.contains { text.words.words[$0].isCapital || isPlaceWord($0)
                || folded($0).utf8.first ?? 0 >= 0xD8 }
    }

    // MARK: - Han

    /// A clause that begins with a body and goes on with a verb of wishing, or `X的某某`.
    private func han(_ words: Range<Int>) -> Range<Int>? {
        let all = text.words.words
        var start = words.lowerBound
        while start < words.upperBound {
            guard all[start].isAlone else { start += 1; continue }
            var end = start + 1
            while end < words.upperBound, all[end - 1].gap == .none, all[end].isAlone { end += 1 }
            if let found = hanBody(start..<end) { return found }
            start = end
        }
        return nil
    }

    private func hanBody(_ clause: Range<Int>) -> Range<Int>? {
        let string = text.words.text(clause)
        if let open = clause.first(where: { text.words.words[$0].opens }) {
            let inner = text.words.text(open..<clause.upperBound).prefix { !"”」》’".contains($0) }
            if inner.count >= 3, inner.count <= 20,
                FieldWords.hanOrganization.contains(where: { inner.hasSuffix($0) })
            { return open..<open + inner.count }
        }
        guard string.count == clause.count, string.count >= 4 else { return nil }
        var low = string.startIndex
        for lead in [
            "我们学校", "我们", "我单位", "我是", "本人是", "我在", "本人在", "敝人任職於", "敝人任职于", "我就职于", "现在",
            "兹有", "作为", "我叫", "由", "现", "在",
        ] where string.hasPrefix(lead) {
            low = string.index(low, offsetBy: lead.count)
            break
        }
        let rest = string[low...]
        guard let first = rest.first, !"我本贵你您此该这那和与请从对如".contains(first) else { return nil }
        for mark in Self.after {
            guard let at = rest.firstIndex(of: mark[0], matching: mark) else { continue }
            let body = rest[..<at]
            if body.count >= 4, body.count <= 20,
                FieldWords.hanOrganization.contains(where: { body.hasSuffix($0) })
            {
                let from = clause.lowerBound + string.distance(from: string.startIndex, to: low)
                return from..<from + body.count
            }
        }
        if rest.count <= 20, rest.count >= 4, low > string.startIndex,
            FieldWords.hanOrganization.contains(where: { rest.hasSuffix($0) })
        {
            return clause.upperBound - rest.count..<clause.upperBound
        }
        return nil
    }

    private static let after: [[Character]] = [
        "有意", "希望", "申请", "申請", "愿意", "想", "拟", "的", "做", "工作", "经研究", "决定", "也", "で", "と", "の",
    ].map(Array.init)
}

extension Substring {
    fileprivate func firstIndex(of first: Character, matching word: [Character]) -> Index? {
        var at = startIndex
        while let index = self[at...].firstIndex(of: first) {
            if self[index...].starts(with: word) { return index }
            at = self.index(after: index)
        }
        return nil
    }
}
