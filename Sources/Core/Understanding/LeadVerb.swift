/// A post that is told by its verb: `I run the smart-city programme`, `dirijo el área de aguas`.
enum LeadVerb {
    /// A verb with the noun for it, and how the noun takes the articles behind it.
    private struct Verb {
        let says: [String]
        let noun: String
        let contracts: [(String, String)]
    }

    private static let french = [
        ("le ", "du "), ("les ", "des "), ("la ", "de la "), ("l'", "de l'"), ("l’", "de l’"),
        ("un ", "d'un "), ("une ", "d'une "),
    ]
    private static let spanish = [
        ("el ", "del "), ("la ", "de la "), ("los ", "de los "), ("las ", "de las "),
        ("un ", "de un "), ("una ", "de una "),
    ]

    private static let verbs = [
        Verb(
            says: [
                "i run ", "i lead ", "i head ", "i direct ", "i am heading ", "i'm heading ",
                "i am in charge of ", "i'm in charge of ", "i am running ", "i head up ",
            ], noun: "head of ", contracts: []),
        Verb(
            says: ["i manage ", "i am managing ", "i'm managing "], noun: "manager of ",
            contracts: []),
        Verb(
            says: ["i coordinate ", "i am coordinating ", "i co-ordinate "],
            noun: "coordinator of ", contracts: []),
        Verb(
            says: ["i am responsible for ", "i'm responsible for ", "i look after "],
            noun: "responsible for ", contracts: []),
        Verb(says: ["je dirige "], noun: "direction ", contracts: french),
        Verb(says: ["je coordonne "], noun: "coordination ", contracts: french),
        Verb(says: ["je gère "], noun: "gestion ", contracts: french),
        Verb(says: ["dirijo "], noun: "dirección ", contracts: spanish),
        Verb(says: ["coordino "], noun: "coordinación ", contracts: spanish),
        Verb(says: ["gestiono "], noun: "gestión ", contracts: spanish),
        Verb(
            says: ["estoy a cargo del "], noun: "a cargo del ", contracts: []),
        Verb(
            says: ["estoy a cargo de "], noun: "a cargo de ", contracts: []),
    ]
    private static let han = [("我负责", "负责人"), ("我主管", "主管"), ("本人负责", "负责人")]

    /// The post; nil where none is told so.
    static func role(in text: String) -> String? {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let role = hanRole(in: text) { return role }
        let lower = String(text.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.count == text.count else { return nil }
        for verb in verbs {
            for start in verb.says {
                guard let range = lower.firstRange(of: start), stands(range.lowerBound, lower)
                else { continue }
                let skipped = lower.distance(from: lower.startIndex, to: range.upperBound)
                guard let matter = matter(String(text.dropFirst(skipped))) else { continue }
                return verb.noun + contracted(matter, verb)
            }
        }
        return nil
    }

    private static func stands(_ start: String.Index, _ text: String) -> Bool {
        start == text.startIndex || !text[text.index(before: start)].isLetter
    }

    private static func contracted(_ matter: String, _ verb: Verb) -> String {
        for (article, with) in verb.contracts where matter.lowercased().hasPrefix(article) {
            return with + matter.dropFirst(article.count)
        }
        guard !verb.contracts.isEmpty else { return matter }
        return "de " + matter
    }

    /// Words of what somebody leads; more is a story.
    private static let mostWords = 9

    /// What is led: up to the end of the clause, and to the body where it is led.
    private static func matter(_ text: String) -> String? {
        var end = text.prefix { !",.;:!?()\n".contains($0) }
        for link in [
            " in the ", " in ", " at the ", " at ", " for the ", " within ", " à la ", " à l'",
            " au ", " chez ", " en el ", " en la ", " en ", " dans ", " and i ", " et je ",
        ] {
            if let cut = end.firstRange(of: link) { end = end[..<cut.lowerBound] }
        }
        let plain = ClauseCut(String(end), leads: []).plain
        let words = plain.split(separator: " ").count
        return (1...mostWords).contains(words) && plain.count > 3 ? plain : nil
    }

    private static func hanRole(in text: String) -> String? {
        for (start, noun) in han {
            guard let range = text.firstRange(of: start) else { continue }
            var matter = text[range.upperBound...].prefix { !"，,。；;、！ ".contains($0) }
            for tail in ["的工作", "工作"] where matter.hasSuffix(tail) {
                matter = matter.dropLast(tail.count)
            }
            if (2...12).contains(matter.count) { return matter + noun }
        }
        return nil
    }
}
