import Linguistics

/// Reads what a tour asks its participants out of a mail: name in the passport, diet, access
/// needs, arrival, departure, telephone.
///
/// A number of a passport is never taken: the office does not ask for it.
package enum ParticipantDetails {
    /// Characters of one answer; a longer one is a letter, which staff read themselves.
    package static let longestAnswer = 300

    /// What is said of each of the people named; of the one or none named, everything is.
    package static func read(
        _ text: String, wanted: [Tour.Question], names: [String]
    ) -> [String: [Tour.Question: String]] {
        let known = names.filter { !$0.isEmpty }
        var current = known.count == 1 ? known[0] : ""
        var found: [String: [Tour.Question: String]] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let folded = NameKey.fold(line)
            if let name = known.first(where: { folded.contains(NameKey.fold($0)) }) {
                current = name
            }
            for (question, answer) in answers(String(line)) where wanted.contains(question) {
                guard found[current]?[question] == nil else { continue }
                found[current, default: [:]][question] = answer
            }
        }
        return found
    }

    /// Words of a line beside the answers: a greeting, a name, a closing.
    private static let mostOtherWords = 6

    /// Whether a text is labelled answers and nothing else: it neither takes nor gives up a seat,
    /// whatever a reader makes of its single words.
    package static func isAnswerAlone(_ text: String) -> Bool {
        var isAnswer = false
        for line in text.split(whereSeparator: \.isNewline) {
            let label = line.firstIndex { ":：".contains($0) }.map { AnswerWords.fold(line[..<$0]) }
            if let label, label.count <= mostLabelWords, question(label) != nil {
                isAnswer = true
            } else if line.split(separator: " ").count > mostOtherWords {
                return false
            }
        }
        return isAnswer
    }

    private static func answers(_ line: String) -> [(Tour.Question, String)] {
        if let colon = line.firstIndex(where: { ":：".contains($0) }) {
            let words = AnswerWords.fold(line[..<colon])
            if words.count <= mostLabelWords, let question = question(words) {
                let value = trimmed(line[line.index(after: colon)...])
                let isNumber = question == .passportName && value.contains { $0.isNumber }
                return value.isEmpty || isNumber || value.count > longestAnswer
                    ? [] : [(question, value)]
            }
        }
        return sentences(line).flatMap(told)
    }

    /// What a sentence tells outside of any label.
    private static func told(_ sentence: String) -> [(Tour.Question, String)] {
        var found: [(Tour.Question, String)] = []
        if let name = PassportNames.name(in: sentence) { found.append((.passportName, name)) }
        guard sentence.count <= longestAnswer, !sentence.hasSuffix("?") else { return found }
        let words = " " + AnswerWords.fold(sentence).joined(separator: " ") + " "
        for (question, marks) in remarks {
            let shows = marks.contains { mark in
                mark.utf8.first.map { $0 >= 0xE0 } == true
                    ? words.contains(mark) : words.contains(" " + mark)
            }
            let needsNumber = question == .arrival || question == .departure
            guard shows, !needsNumber || sentence.contains(where: \.isNumber) else { continue }
            found.append((question, trimmed(sentence[...])))
        }
        return found
    }

    /// Words of a label such as `Name as it stands in the passport`.
    private static let mostLabelWords = 8

    private static func question(_ label: [String]) -> Tour.Question? {
        let words = " " + label.joined(separator: " ") + " "
        if [" number", " numero", " no ", " n ", "号"].contains(where: { words.contains($0) }),
            ["passport", "passeport", "pasaporte", "护照"].contains(where: { words.contains($0) })
        {
            return nil
        }
        return labels.first { _, marks in marks.contains { words.contains($0) } }?.0
    }

    private static let labels: [(Tour.Question, [String])] = [
        (.passportName, ["passport", "passeport", "pasaporte", "护照"]),
        (.diet, [" diet", " food", " meal", " regime", "alimenta", " repas", "饮食", "餐", "忌口"]),
        (.access, [
            " access", " mobility", " special need", " disabilit", " mobilite", " besoins",
            " accesib", " movilidad", " necesidades", "无障碍", "特殊需", "行动",
        ]),
        (.arrival, [" arriv", " llegada", " flight", " vol ", " vuelo", "抵达", "到达", "航班"]),
        (.departure, [" depart", " salida", " regreso", " retour", "离开", "返程"]),
        (.phone, [" phone", " tel", " mobile", " movil", " portable", "电话", "手机"]),
    ]

    private static let remarks: [(Tour.Question, [String])] = [
        (.diet, [
            "vegetari", "vegan", "vegane", "vegetalien", "halal", "kosher", "casher", "gluten",
            "allerg", "alerg", "do not eat", "don t eat", "ne mange pas", "no como", "素食", "清真",
            "过敏", "不吃",
        ]),
        (.access, [
            "wheelchair", "fauteuil roulant", "silla de ruedas", "step free", "轮椅", "hearing aid",
        ]),
        (.arrival, [
            "i arrive", "we arrive", "i will arrive", "i land", "we land", "my flight", "j arrive",
            "nous arrivons", "j arriverai", "mon vol", "llego ", "llegamos", "llegare", "mi vuelo",
            "抵达", "到达", "航班",
        ]),
        (.departure, [
            "i leave", "we leave", "je repars", "nous repartons", "me voy", "regreso el", "返程",
        ]),
    ]

    static func sentences(_ line: String) -> [String] {
        var sentences: [String] = [""]
        for character in line {
            sentences[sentences.count - 1].append(character)
            if ".!?。！？；;".contains(character) { sentences.append("") }
        }
        return sentences.filter { $0.contains(where: \.isLetter) }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace || ".。;；".contains(last) { text.removeLast() }
        return String(text)
    }
}

extension Tour.Question {
    fileprivate static var access: Tour.Question { .accessNeeds }
}

/// Names made comparable: of people, and of the organizations that a limit counts by.
package enum NameKey {
    /// `M. Awa  SARR` and `awa sarr` alike, but for titles.
    package static func fold(_ name: some StringProtocol) -> String {
        AnswerWords.fold(name).joined(separator: " ")
    }

    /// What the limit per organization counts by: the organization's name, the domain of its
    /// mail, or, where a provider serves everybody, the writer alone.
    package static func organization(_ name: String?, address: String) -> String {
        let folded = name.map { fold($0) } ?? ""
        if !folded.isEmpty { return folded }
        let domain = address.split(separator: "@").last.map { $0.lowercased() } ?? ""
        return publicHosts.contains(domain) ? address.lowercased() : "@" + domain
    }

    private static let publicHosts: Set = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com",
        "yahoo.com", "yahoo.fr", "yahoo.es", "icloud.com", "me.com", "aol.com", "gmx.net",
        "gmx.de", "web.de", "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "qq.com",
        "163.com", "126.com", "sina.com", "foxmail.com", "orange.fr", "free.fr", "wanadoo.fr",
        "laposte.net", "mail.com", "zoho.com",
    ]
}
