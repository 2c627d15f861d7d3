/// The words of a detail alone: `vegetarian` of `I am vegetarian, and Bob comes by train`.
enum DetailText {
    typealias Person = ParticipantDetails.Person

    /// What a clause tells to a question, without the rest of the clause and without its subject.
    static func value(of question: Tour.Question, in clause: String, _ people: [Person]) -> String {
        let pieces = DetailSubject.pieces(clause)
        let tells = { (piece: String) in
            DetailWords.told(in: piece).contains { $0 == question }
        }
        guard let first = pieces.firstIndex(where: tells) else {
            return bare(clause, question, people)
        }
        var words = pieces[first]
        for piece in pieces[(first + 1)...] {
            guard tells(piece) || goesOn(piece, question) else { break }
            words += piece
        }
        return bare(words, question, people)
    }

    /// `, eggs`, ` and fish`, `, 15:00`: a few words that tell nothing else.
    private static func goesOn(_ piece: String, _ question: Tour.Question) -> Bool {
        let words = AnswerWords.fold(piece)
        let isTime = question == .arrival || question == .departure
        let most = isTime && piece.contains(where: \.isNumber) ? 7 : 3
        return !words.isEmpty && words.count <= most && DetailWords.told(in: piece).isEmpty
            && !words.contains { courtesies.contains($0) || verbs.contains($0) }
            && !["谢", "我", "他", "她", "请"].contains { piece.contains($0) }
    }

    private static let courtesies: Set = [
        "thanks", "thank", "please", "merci", "gracias", "regards", "bye", "sorry", "saludos",
        "cordialement", "hope", "bien", "best", "salut",
    ]
    private static let verbs: Set = [
        "i", "we", "he", "she", "je", "nous", "il", "elle", "yo", "comes", "come", "viene",
        "vient", "viendra", "will", "can", "is", "are", "am",
    ]

    // MARK: - Without a subject

    static func bare(
        _ text: String, _ question: Tour.Question, _ people: [Person]
    ) -> String {
        let whole = Sentences.trimmed(text)
        let names = Set(people.flatMap { AnswerWords.fold($0.name) })
        var rest = withoutHanSubject(whole, people)[...]
        while let (token, behind) = firstToken(rest), !behind.isEmpty {
            let word = AnswerWords.fold(token).joined()
            let isSubject = word.isEmpty || names.contains(word) || leads.contains(word)
            let isEaten = eating.contains(word) && question == .diet
            let arrives = arriving.contains(word)
                && (question == .arrival || question == .departure)
            let isNeeded = needing.contains(word)
                || question == .accessNeeds && ["besoin", "d", "de", "va"].contains(word)
            guard isSubject || isEaten || arrives || isNeeded else { break }
            rest = behind
        }
        let bare = Sentences.trimmed(denied(String(rest)))
        return bare.isEmpty ? whole : bare
    }

    /// The first word of a text, an elided one with its mark, and what stands behind it.
    private static func firstToken(_ text: Substring) -> (Substring, Substring)? {
        let text = text.drop { $0.isWhitespace }
        guard let first = text.first, !first.isNumber else { return nil }
        var end = text.startIndex
        while end < text.endIndex, !text[end].isWhitespace {
            let sign = text[end]
            end = text.index(after: end)
            if "'’".contains(sign) { break }
        }
        return (text[..<end], text[end...].drop { $0.isWhitespace })
    }

    /// `do not eat pork` is `no pork`, `no tengo alergias` `sin alergias`.
    private static func denied(_ text: String) -> String {
        for (starts, short) in denials {
            for start in starts where text.lowercased().hasPrefix(start) {
                let rest = String(text.dropFirst(start.count))
                let first = AnswerWords.fold(rest).first ?? ""
                if ["nada", "ni", "pas", "aucun", "aucune", "no"].contains(first) { return rest }
                return ["todo", "tout", "everything"].contains(first) ? text : short + rest
            }
        }
        return text
    }

    private static let denials: [([String], String)] = [
        ([
            "do not eat any ", "do not eat ", "don't eat any ", "don't eat ", "don’t eat ",
            "does not eat ", "doesn't eat ", "doesn’t eat ", "cannot eat ", "can't eat ",
            "can’t eat ", "can not eat ", "do not have any ", "don't have any ",
            "does not have any ", "doesn't have any ", "not eat ",
        ], "no "),
        ([
            "no como ", "no come ", "no comemos ", "no tengo ninguna ", "no tengo ningún ",
            "no tengo ", "no tiene ninguna ", "no tiene ningún ", "no tiene ", "no tenemos ",
            "no puedo comer ", "no puede comer ", "no sigo ninguna ",
        ], "sin "),
        (["no necesito ", "no necesitamos "], "no necesita "),
        ([
            "ne mange ", "ne mangeons ", "ne mangent ", "n'ai ", "n’ai ", "n'a ", "n’a ",
            "n'avons ", "n’avons ", "n'ont ", "ne suit ", "ne suis ",
        ], ""),
    ]

    // MARK: - Chinese

    private static func withoutHanSubject(_ text: String, _ people: [Person]) -> String {
        guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
        var rest = text[...]
        let names = people.map(\.name).filter { $0.utf8.first.map { $0 >= 0xE0 } == true }
        let titled = people.compactMap { person in person.name.first.map { "\($0)主任" } }
        while let lead = (names + titled + hanLeads).first(where: { rest.hasPrefix($0) }),
            rest.count > lead.count + 1
        {
            if lead == "吃", rest.hasPrefix("吃素") { break }
            rest = rest.dropFirst(lead.count)
        }
        return String(rest)
    }

    private static let hanLeads = [
        "我们", "我們", "他们", "她们", "大家", "两人", "兩人", "我俩", "本人", "我", "他", "她", "都", "均",
        "也", "是", "需要", "使用", "同事", "只", "吃", "，",
    ]

    // MARK: - Words

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0.isWhitespace }.map(String.init))
    }

    private static let leads = words(
        """
        i am is are m s ve d we he she they it him her them his my our both of us all have has had
        also and but so well while though as for me colleague boss deputy friend please note that
        unfortunately who which whom will would shall be been the a an to am
        je j suis sommes est sont ai avons ont il elle ils elles nous lui moi pour qui que mon ma
        notre nos collegue et mais aussi tous toutes deux les un une l c ce
        yo soy es somos son tengo tiene tenemos tienen el ella ellos mi su nuestro nuestra colega
        quien y pero tambien ambos los dos nosotros nosotras padezco padece padecemos unos unas
        se me quant hola hello hi bonjour
        finally together now plan hope expect should finalement ensemble maintenant toujours
        finalmente juntos juntas ahora espero
        """)
    private static let needing = words(
        """
        need needs require requires use uses using wear wears follow follows
        utilise utilisons utilisent deplace deplacons deplacent
        uso usa usamos necesito necesita necesitamos requiere requiero utilizo utiliza
        """)
    private static let eating = words(
        "eat eats eating mange manges mangeons mangent como come comemos comen suit sigo sigue")
    private static let arriving = words(
        """
        arrive arrives arriving arrival land lands landing get gets in come comes coming fly flies
        on le el flying arrivons arriverai arriverons arrivera arrivent atterrit atterris atterrirai
        arrivee llegada llego llega llegamos llegare llegara llegaremos llegan aterrizo aterriza
        aterrizamos
        leave leaves leaving depart departs
        """)
}
