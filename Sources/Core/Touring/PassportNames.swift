/// The name in a passport where a sentence tells it: `My name in the passport is Ana María Prieto`.
///
/// It is the spelling of somebody's name, not another person.
package enum PassportNames {
    /// Every name that a text tells in such a sentence, in its order.
    package static func all(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            Sentences.of(String(line)).flatMap(names)
        }
    }

    private static let passports = ["passport", "passeport", "pasaporte", "护照"]
    /// What stands between the passport and the name.
    private static let links = [
        " is ", " reads ", " as ", " est ", " es ", " como ", ":", "：", "是", "为", "為",
        " says ", " shows ", " i am ", " i'm ", " i’m ", " dit ", " indique ", " je suis ",
        " je m'appelle ", " je m’appelle ", " dice ", " pone ", " figura ", " soy ", " me llamo ",
        "叫",
    ]
    /// What stands between the name and the passport behind it.
    private static let marks = [
        " is the name in my passport", " is my name in the passport", " as in my passport",
        " in my passport", " on my passport", " in the passport", " dans mon passeport",
        " sur mon passeport", " dans le passeport", " sur le passeport", " en mi pasaporte",
        " en el pasaporte",
    ]
    private static let leads = [
        "my name is ", "i am called ", "i am ", "i'm ", "i’m ", "mon nom est ", "je suis ",
        "je m'appelle ", "je m’appelle ", "mi nombre es ", "me llamo ", "soy ", "it is ", "it's ",
    ]
    /// Small words within names.
    private static let particles: Set = [
        "de", "del", "de la", "la", "los", "las", "da", "dos", "do", "van", "von", "der", "den",
        "di", "bin", "binti", "el", "al", "ibn", "y", "e", "du", "le",
    ]
    private static let mostWords = 8
    private static let mostCharacters = 80

    /// The names of a list such as `GRACE AKINYI OTIENO and PETER OMONDI OUMA`; a text that is not
    /// only names gives none, a single name itself.
    static func several(_ text: String) -> [String] {
        var parts = [text]
        for mark in [" and ", " et ", " y ", " & ", "、", ";", "；", "和", " / "] {
            parts = parts.flatMap { $0.components(of: mark) }
        }
        let names = parts.compactMap { written($0[...]) }
        return names.count == parts.count ? names : []
    }

    static func name(in sentence: String) -> String? {
        let names = names(in: sentence)
        return names.count == 1 ? names[0] : nil
    }

    private static func names(in sentence: String) -> [String] {
        let lower = sentence.lowercased()
        guard passports.contains(where: { lower.contains($0) }) else { return [] }
        let behind = namesBehind(sentence, lower)
        if !behind.isEmpty { return behind }
        // Offsets are the same in both, but for rare letters whose small form is longer.
        guard lower.count == sentence.count else { return [] }
        let ends = links.flatMap { link in
            lower.ranges(of: link).map { lower.distance(from: lower.startIndex, to: $0.upperBound) }
        }
        return ends.sorted(by: >).lazy.compactMap { end -> [String]? in
            let place = sentence.index(sentence.startIndex, offsetBy: end)
            let before = sentence[..<place].lowercased()
            guard passports.contains(where: { before.contains($0) }) else { return nil }
            let rest = sentence[place...]
            let whole = several(String(rest))
            if !whole.isEmpty { return whole }
            // `…is KWAME KOFI MENSAH, passport G1234567`: the name ends where it is one no more.
            let first = rest.prefix { !",，;；(（".contains($0) }
            return first.count < rest.count ? written(first).map { [$0] } : nil
        }.first ?? []
    }

    /// `I am Kimberly Ann Jones in my passport`
    private static func namesBehind(_ sentence: String, _ lower: String) -> [String] {
        guard lower.count == sentence.count,
            let mark = marks.lazy.compactMap({ lower.range(of: $0)?.lowerBound }).first
        else { return [] }
        let head = sentence.prefix(lower.distance(from: lower.startIndex, to: mark))
        var name = head.split { ",，;；:：(".contains($0) }.last.map { Sentences.trimmed($0) }
            ?? ""
        for lead in leads where name.lowercased().hasPrefix(lead) {
            name = String(name.dropFirst(lead.count))
        }
        return written(name[...]).map { $0.contains(" ") ? [$0] : [] } ?? []
    }

    /// The text as a name, where it is nothing else.
    private static func written(_ text: Substring) -> String? {
        let value = Sentences.trimmed(text.filter { !"\"“”«»".contains($0) })
        let words = value.split(separator: " ")
        guard value.count >= 2, value.count <= mostCharacters,
            (1...mostWords).contains(words.count),
            value.allSatisfy({ $0.isLetter || " ,'’-.·".contains($0) }),
            words.allSatisfy({ isOfName($0) }),
            words.count > 1 || value.utf8.contains(where: { $0 >= 0x80 })
        else { return nil }
        return value
    }

    private static func isOfName(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        return first.isUppercase || !first.isLowercase && first.isLetter
            || particles.contains(word.lowercased())
    }
}

extension String {
    fileprivate func components(of mark: String) -> [String] {
        var parts: [String] = []
        var from = startIndex
        for range in ranges(of: mark) {
            parts.append(String(self[from..<range.lowerBound]))
            from = range.upperBound
        }
        return parts + [String(self[from...])]
    }
}
