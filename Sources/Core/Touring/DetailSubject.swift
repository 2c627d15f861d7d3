/// Of whom a clause tells.
enum DetailSubject: Hashable {
    case writer, everybody
    case person(String)

    /// The subject that a clause names; nil where it has none.
    static func of(
        _ clause: String, _ people: [ParticipantDetails.Person], _ antecedent: String?
    ) -> Self? {
        let words = AnswerWords.fold(clause)
        if let antecedent, words.first.map(relatives.contains) == true {
            return .person(antecedent)
        }
        let joined = " " + words.joined(separator: " ") + " "
        let named = named(in: clause, people)
        let all = allWords.contains { holds(joined, $0) }
        let own = firstWords.contains { holds(joined, $0) }
        if all, !(named != nil && own) { return .everybody }
        if let named { return .person(named) }
        if own { return .writer }
        if let antecedent, thirdWords.contains(where: { holds(joined, $0) }) {
            return .person(antecedent)
        }
        return nil
    }

    private static func holds(_ joined: String, _ phrase: String) -> Bool {
        phrase.utf8.first.map { $0 >= 0xE0 } == true
            ? joined.contains(phrase) : joined.contains(" " + phrase + " ")
    }

    private static let allWords = [
        "we", "both", "both of us", "all of us", "us", "our", "everyone", "everybody", "neither",
        "neither of us", "nous", "tous", "toutes", "notre", "nos", "aucun de nous", "nosotros",
        "nosotras", "ambos", "ambas", "todos", "todas", "los dos", "las dos", "ninguno",
        "llegamos", "llegaremos", "salimos", "somos", "tenemos", "comemos", "viajamos", "nuestro",
        "nuestra", "我们", "我們", "我俩", "两人", "兩人", "大家", "都",
    ]
    private static let firstWords = [
        "i", "my", "me", "myself", "je", "j", "mon", "ma", "mes", "moi", "yo", "mi", "mis", "soy",
        "llego", "llegare", "aterrizo", "salgo", "vuelo yo", "tengo", "necesito", "padezco", "uso",
        "camino", "我", "本人",
    ]
    /// Words that go on with whom the clause before named last.
    private static let relatives: Set = ["who", "whose", "qui", "que", "quien", "cuya", "cuyo"]
    private static let thirdWords = [
        "he", "she", "his", "her", "him", "il", "elle", "lui", "el", "ella", "su", "他", "她",
        "其", "该同事",
    ]

    // MARK: - Names

    /// The participant whom a text names first, by the name or a part that only they have.
    static func named(in text: String, _ people: [ParticipantDetails.Person]) -> String? {
        allNamed(in: text, people).first
    }

    /// All whom a text names, in its order.
    static func allNamed(in text: String, _ people: [ParticipantDetails.Person]) -> [String] {
        let joined = " " + AnswerWords.fold(text).joined(separator: " ") + " "
        return places(in: joined, people).map(\.person.name)
    }

    /// Somebody whom a text names, with the characters from and to which it does.
    typealias Place = (place: Int, end: Int, person: ParticipantDetails.Person)

    /// The same in folded words between spaces.
    static func places(in joined: String, _ people: [ParticipantDetails.Person]) -> [Place] {
        let found = people.compactMap { person -> Place? in
            let places = parts(of: person.name).filter { part in
                people.allSatisfy { $0 == person || !parts(of: $0.name).contains(part) }
            }.compactMap { part -> (Int, Int)? in
                let isHan = part.utf8.first.map { $0 >= 0xE0 } == true
                guard let range = joined.range(of: isHan ? part : " " + part + " ") else {
                    return nil
                }
                let place = joined.distance(from: joined.startIndex, to: range.lowerBound)
                return (place, place + part.count + (isHan ? 0 : 1))
            }
            if let first = places.map(\.0).min(), let last = places.map(\.1).max() {
                return (first, last, person)
            }
            return hanTitle(person.name, joined).map { ($0, $0 + 2, person) }
        }
        return found.sorted { $0.place < $1.place }
    }

    private static func parts(of name: String) -> [String] {
        let words = AnswerWords.fold(name)
        return words.filter { $0.count > 2 || $0.utf8.first.map { $0 >= 0xE0 } == true }
            + (words.count > 1 && words[0].count == 2 ? [words[0]] : [])
    }

    /// `王主任` for 王伟.
    private static func hanTitle(_ name: String, _ joined: String) -> Int? {
        guard let surname = name.first, surname.utf8.count == 3, name.count <= 4 else { return nil }
        return hanTitles.lazy.compactMap { title in
            joined.range(of: "\(surname)\(title)").map {
                joined.distance(from: joined.startIndex, to: $0.lowerBound)
            }
        }.first
    }

    private static let hanTitles = [
        "主任", "先生", "女士", "小姐", "局长", "处长", "科长", "市长", "副市长", "教授", "经理", "老师",
        "书记", "工程师", "工", "博士", "总", "院长", "所长", "秘书", "同志",
    ]

    /// Whether two names have a whole word in common.
    static func shares(_ one: String, _ other: String) -> Bool {
        let left = Set(AnswerWords.fold(one).filter { $0.count > 1 })
        return AnswerWords.fold(other).contains { left.contains($0) }
    }

    // MARK: - Clauses

    /// Parts of a sentence that each have a subject: `I am vegan and Peter eats everything`.
    static func clauses(_ sentence: String, _ people: [ParticipantDetails.Person]) -> [String] {
        var clauses: [String] = []
        for piece in pieces(sentence) {
            let isNew = beginsWithSubject(piece, people)
            if isNew || clauses.isEmpty {
                clauses.append(piece)
            } else {
                clauses[clauses.count - 1] += piece
            }
        }
        return clauses
    }

    /// Cut before `and`, `but` and behind commas; nothing is lost.
    static func pieces(_ sentence: String) -> [String] {
        var pieces: [String] = [""]
        var rest = sentence[...]
        while !rest.isEmpty {
            if let mark = joins.first(where: { rest.lowercased().hasPrefix($0) }) {
                pieces.append("")
                pieces[pieces.count - 1] += rest.prefix(mark.count)
                rest = rest.dropFirst(mark.count)
                continue
            }
            let sign = rest.removeFirst()
            pieces[pieces.count - 1].append(sign)
            let isColon = ":：".contains(sign) && rest.first?.isNumber == false
            if isColon || ",，、".contains(sign) { pieces.append("") }
        }
        return pieces.filter { !$0.isEmpty }
    }

    private static let joins = [
        " and ", " but ", " while ", " et ", " mais ", " y ", " pero ", "但", "而",
    ]

    private static func beginsWithSubject(
        _ piece: String, _ people: [ParticipantDetails.Person]
    ) -> Bool {
        let words = AnswerWords.fold(piece).drop {
            ["and", "but", "while", "et", "mais", "y", "pero", "also"].contains($0)
        }
        guard let word = words.first else { return false }
        let isHan = word.utf8.first.map { $0 >= 0xE0 } == true
        let begins = { (list: [String]) in
            list.contains { isHan ? word.hasPrefix($0) : $0 == word }
        }
        let start = words.prefix(3).joined(separator: " ")
        return relatives.contains(word) || begins(firstWords) || begins(thirdWords)
            || begins(allWords)
            || named(in: start, people) != nil
            || ["my colleague", "mon collegue", "ma collegue", "mi colega"].contains {
                start.hasPrefix($0)
            }
    }
}
