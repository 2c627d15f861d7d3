import MailModel

/// What a letter in free words says of a tour: marks by what they are about, what will be tried,
/// what could be better, whether a report will come.
struct FreeAnswers {
    private(set) var marks: [Int?] = [nil, nil, nil]
    private(set) var willTry: String?
    private(set) var better: String?
    private(set) var promisesReport: Bool?

    init(_ text: String) {
        for sentence in Self.sentences(text) {
            readMarks(sentence)
            let lower = sentence.lowercased()
            if Self.tries.occurs(in: lower) { Self.add(sentence, to: &willTry) }
            if Self.wishes.occurs(in: lower) { Self.add(sentence, to: &better) }
            promisesReport = ReportWords.promise(in: sentence) ?? promisesReport
        }
    }

    private static let mostSentences = 200

    private static func add(_ sentence: String, to words: inout String?) {
        words = words.map { $0 + " " + sentence } ?? sentence
    }

    /// The sentences of all lines, bare of what ends them.
    private static func sentences(_ text: String) -> [String] {
        let all = text.split(whereSeparator: \.isNewline).flatMap { Sentences.all(of: String($0)) }
        return all.lazy.filter { !$0.contains { "?？".contains($0) } }
            .map { Sentences.trimmed($0.filter { !"!！".contains($0) }) }
            .filter { !$0.isEmpty }.prefix(mostSentences).map { $0 }
    }

    // MARK: - Marks

    private mutating func readMarks(_ sentence: String) {
        var parted = sentence
        for link in [" and ", " et ", " y ", " but ", " mais ", " pero "] {
            parted = parted.replacing(link, with: ",")
        }
        for clause in parted.split(whereSeparator: { ",，、".contains($0) }) {
            let lower = clause.lowercased()
            if Self.recommending.occurs(in: lower) {
                marks[2] = marks[2] ?? MarkWords.scaled(lower) ?? MarkWords.recommendation(lower)
                continue
            }
            guard let mark = MarkWords.scaled(lower) else { continue }
            if Self.organizing.occurs(in: lower) {
                marks[1] = marks[1] ?? mark
            } else if !Self.others.occurs(in: lower) {
                marks[0] = marks[0] ?? mark
            }
        }
    }

    private static let organizing: PhraseList = [
        "organi", "arrange", "logisti", "安排", "组织", "行程",
    ]
    private static let recommending: PhraseList = ["recommend", "recommand", "recomend", "推荐"]
    /// What is marked beside the tour itself, and has no question of its own.
    private static let others: PhraseList = [
        "translat", "interpret", "traduc", "traduct", "interprèt", "翻译", "hotel", "hôtel", "酒店",
        "food", "lunch", "comida", "repas", "餐", "bus", "transport", "traslado", "交通", "住宿",
    ]

    // MARK: - Words

    private static let tries: PhraseList = [
        "will try", "we'll try", "i'll try", "going to try", "will test", "will introduce",
        "will pilot", "will adopt", "want to try", "plan to try", "plan to introduce",
        "vamos a probar", "voy a probar", "probaremos", "vamos a implementar", "implementaremos",
        "vamos a aplicar", "queremos probar", "allons essayer", "vais essayer", "essayerons",
        "essaierons", "allons tester", "allons mettre en place", "voulons essayer", "打算", "尝试",
        "准备试", "试点", "将试", "引进", "借鉴",
    ]
    private static let wishes: PhraseList = [
        "could be better", "could have been better", "should be better", "next time", "suggest",
        "improve", "more time", "the worst", "too short", "too long", "too little", "a pity",
        "lo peor", "mejorar", "próxima vez", "sugier", "sugeri", "más tiempo", "demasiado",
        "faltó", "moins bien", "améliorer", "prochaine fois", "plus de temps", "dommage", "trop ",
        "suggér", "suggestion", "建议", "不足", "下次", "希望能", "改进", "太短", "太长",
    ]
}
