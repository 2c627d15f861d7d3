/// The people of one clause of an answer, and how it speaks of them.
struct ClauseParty {
    /// A name in the clause; places are characters of its joined words.
    struct Mention {
        let start: Int
        let end: Int
        let member: PartyReading.Member
    }

    /// By their places.
    let mentions: [Mention]
    private let clause: AnswerClause
    private let antecedent: String?

    init(_ clause: AnswerClause, _ people: [ParticipantDetails.Person], _ antecedent: String?) {
        self.clause = clause
        self.antecedent = antecedent
        mentions = DetailSubject.places(in: clause.joined, people).map { found in
            Mention(
                start: found.place, end: found.end,
                member: found.person.isWriter ? .writer : .person(found.person.name))
        }
    }

    // MARK: - Who does it

    /// The subjects of a verb at a place; nil where the clause names none.
    func subjects(before place: Int?) -> [PartyReading.Member]? {
        let end = place ?? clause.joined.count
        let named = mentions.filter { $0.start <= end }
        let own = last(Self.ownWords, until: end), all = last(Self.allWords, until: end)
        let open = last(Self.oneOfUs, until: end), other = last(Self.unnamed, until: end)
        if let nearest = named.last, nearest.start >= max(own ?? -1, all ?? -1) - 8
            || joinsWriter || own.map({ isThatClause(after: $0, before: nearest.start) }) == true
        {
            return group(endingWith: nearest) + (joinsWriter ? [.writer] : [])
        }
        if open != nil { return [.unknown] }
        if let other, other >= (all ?? -1) { return joinsWriter ? [.everybody] : [.guest] }
        if let all, all >= (own ?? -1) { return [.everybody] }
        if holds(Self.allForms) { return [.everybody] }
        if own != nil || holds(Self.ownForms) { return [.writer] }
        if holds(Self.thirdWords) || holds(Self.thirdForms) {
            if let behind = mentions.first, behind.start > end { return [behind.member] }
            return antecedent.map { [.person($0)] } ?? [.unknown]
        }
        if mentions.isEmpty { return nil }
        return clause.substitutes ? [mentions[0].member] : mentions.map(\.member)
    }

    /// `I am sorry that Bob`: the clause of the name begins behind that of the writer.
    private func isThatClause(after own: Int, before name: Int) -> Bool {
        guard own < name else { return false }
        let between = text(own, name)
        return [" that ", " que ", " dire ", " say ", " tell ", " decir ", " informar ", "告知", "通知"]
            .contains { between.contains($0) }
    }

    /// A name with those that are joined to it by `and`.
    private func group(endingWith last: Mention) -> [PartyReading.Member] {
        var found = [last]
        for one in mentions.reversed() where one.end <= found[0].start {
            guard joined(one, found[0]) else { break }
            found.insert(one, at: 0)
        }
        return found.map(\.member)
    }

    /// `Bob and I`, `ni Luis ni yo`.
    var joinsWriter: Bool { holds(Self.joinedWriter) }

    /// Whether the writer is one of those who come.
    var countsWriter: Bool { joinsWriter || holds(Self.writerComes) }

    /// `not Bob`, `et non Anne`: a name denied and nothing else.
    var isRefused: Bool {
        guard mentions.count == 1, clause.words.count <= 4 else { return false }
        let before = before(mentions[0], .max).split(separator: " ")
        return before.count <= 2 && ["not", "pas", "non", "no"].contains(before.last ?? "")
    }

    /// `take Bob off the list`, `retirez Anne`, `把李强去掉`.
    var isTakenOff: Bool {
        guard let first = mentions.first, first.member != .writer else { return false }
        let isOff = holds(["take"]) && holds(["off"]) || Self.taking.contains { mark in
            clause.joined.contains(mark)
        }
        return isOff && !holds(["me", "us", "my", "nous", "m", "mi"])
    }

    private static let taking = [
        " remove ", " delete ", " strike ", " retirer ", " retirez ", " rayer ", " rayez ",
        " enlever ", " enlevez ", " supprimer ", " supprimez ", " quitar ", " quite ", " quiten ",
        " saquen ", " saque ", " borren ", " borrar ", " eliminen ", " eliminar ", "删除", "去掉", "划掉",
        "撤下", "移除",
    ]

    /// `王芳去`, `我照常来`: a Chinese clause that ends with the verb.
    var isHanComing: Bool {
        let words = clause.joined.trimmed
        return !mentions.isEmpty && words.count <= 10 && !words.contains("不")
            && ["去", "来", "去了", "会来", "会去"].contains { words.hasSuffix($0) }
    }

    var hasOwnSubject: Bool { holds(Self.ownWords) || holds(Self.ownForms) }

    // MARK: - How they are named

    /// Whether a name stands for one who travels, and not for one who wrote or is greeted.
    func travels(_ mention: Mention) -> Bool {
        let before = before(mention, 18)
        return !Self.apart.contains { before.hasSuffix(" " + $0 + " ") }
            && !["致", "告诉", "感谢", "谢谢"].contains { before.trimmed.hasSuffix($0) }
    }

    /// Whether the words before a name make it one of the party.
    func isCompany(_ mention: Mention) -> Bool {
        let before = before(mention, 34)
        let words = before.split(separator: " ").suffix(4)
        return words.contains { Self.companyBefore.contains(String($0)) }
            || words.contains { word in
                AnswerWords.companyRoles.contains { word.hasPrefix($0) }
            }
            || mention.start <= 1
            || ["和", "与", "跟", "同事", "还有", "以及", "叫", "带", "我们", "为", "请", "让", "派"].contains {
                before.trimmed.hasSuffix($0)
            }
    }

    // MARK: - One for another

    /// `in my place`, `replaces me`.
    var isOwnPlace: Bool { holds(Self.ownPlace) }

    /// `will be replaced by`
    var isPassive: Bool { holds(Self.passive) }

    /// Whether a name stands behind `instead of`.
    func isBehindOf(_ mention: Mention) -> Bool {
        let before = before(mention, .max)
        return Self.inPlaceOf.contains { phrase in
            before.hasSuffix(" " + phrase + " ") || before.hasSuffix(" " + phrase + " a ")
        } || ["代替", "顶替", "接替", "替换", "替"].contains { before.trimmed.hasSuffix($0) }
    }

    /// Whether the first of two goes and the second comes: `Bob is replaced by Eva`.
    func handsOn(_ first: Mention, _ second: Mention) -> Bool {
        if text(first.end, second.start + 1).contains(" in for ") { return false }
        if isBehindOf(first) { return true }
        if isBehindOf(second) { return false }
        let between = text(first.end, second.start + 1)
        if [" with ", " by ", " for ", " par ", " por ", " to "].contains(where: between.contains) {
            return true
        }
        if [" cede ", " ceder ", " hands over ", " gives up "].contains(where: between.contains) {
            return true
        }
        return ["让给", "转给", "换成", "换为", "改为", "改成", "改由", "由", "让"]
            .contains { between.contains($0) }
    }

    /// The names of one clause that speaks of several exchanges, two and two: `Bob by Eva and Carol
    /// by Dan`, `Bob and Carol by Eva and Dan`; none where they do not pair.
    func pairs(_ mentions: [Mention]) -> [(Mention, Mention)] {
        guard mentions.count >= 4, mentions.count % 2 == 0 else { return [] }
        let half = mentions.count / 2
        let isJoined = { (index: Int) in joined(mentions[index], mentions[index + 1]) }
        let inner = (0..<mentions.count - 1).filter { $0 != half - 1 }
        if inner.allSatisfy(isJoined), !isJoined(half - 1) {
            return (0..<half).map { (mentions[$0], mentions[half + $0]) }
        }
        let ends = stride(from: 1, to: mentions.count - 1, by: 2)
        let links = stride(from: 0, to: mentions.count, by: 2)
        guard ends.allSatisfy(isJoined), !links.contains(where: isJoined) else { return [] }
        return links.map { (mentions[$0], mentions[$0 + 1]) }
    }

    /// Whether nothing but `and` stands between two names.
    private func joined(_ first: Mention, _ second: Mention) -> Bool {
        let between = text(first.end, second.start).trimmed
        return between.isEmpty || Self.conjunctions.contains(between)
    }

    private static let conjunctions = [
        "and", "et", "y", "e", "or", "nor", "ni", "ou", "和", "与", "跟", "及",
    ]

    /// `and Carol by Dan`, behind a clause that says that one replaces another.
    var goesOnWithExchange: Bool {
        guard mentions.count == 2, clause.words.count <= 9 else { return false }
        let between = text(mentions[0].end, mentions[1].start + 1)
        return [" by ", " par ", " por ", " with ", " to ", " for ", "由", "换"].contains {
            between.contains($0)
        }
    }

    // MARK: - Words

    /// What stands before a name, its space included.
    private func before(_ mention: Mention, _ most: Int) -> String {
        let first = clause.joined.dropFirst(mention.start).first
        let end = mention.start + (first == " " ? 1 : 0)
        return text(max(0, end - min(most, end)), end)
    }

    private func text(_ from: Int, _ to: Int) -> String {
        String(clause.joined.dropFirst(from).prefix(max(0, to - from)))
    }

    private func holds(_ phrases: [String]) -> Bool { last(phrases, until: .max) != nil }

    /// The last place of a phrase that begins before another place.
    private func last(_ phrases: [String], until end: Int) -> Int? {
        let joined = clause.joined
        return phrases.flatMap { phrase -> [Int] in
            let isHan = phrase.utf8.first.map { $0 >= 0xE0 } == true
            return joined.ranges(of: isHan ? phrase : " " + phrase + " ").filter { range in
                phrase != "我" || joined[range.upperBound...].first.map {
                    !Self.notOwn.contains($0)
                } == true
            }.map { joined.distance(from: joined.startIndex, to: $0.lowerBound) }
        }.filter { $0 <= end }.max()
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { $0.split(separator: "|") }.map(String.init)
    }

    private static let ownWords = list("i|je|j|yo|me|m|myself|moi|本人|我")
    /// Signs behind which 我 is not the writer alone.
    private static let notOwn = Set("们們的司市县省局国单同领俩和与跟及方处")
    private static let allWords = list(
        """
        we|us|neither of us|both of us|the two of us|nous|nosotros|nosotras|ambos|ambas
        on ne|on n|on va|on vient|on viendra|on sera|on peut|on pourra
        les deux|tous les deux|los dos|las dos|both|neither|none of us|nadie|personne|我们|我們|两人都
        我俩|咱们|大家
        """)
    private static let allForms = list(
        """
        podremos|podemos|iremos|vamos|asistiremos|vendremos|acudiremos|viajaremos|our|notre|nos
        nuestra|nuestro|nuestras|nuestros|cancelamos|desistimos|confirmamos|acudimos|somos
        seremos
        """)
    private static let ownForms = list(
        """
        puedo|podre|voy|ire|asistire|vendre|acudire|viajare|estare|estoy|confirmo|declino
        cancelo
        my|mon|ma|mi|acepto|apuntenme|apunteme|inscribanme|conmigo
        """)
    private static let thirdWords = list("he|she|they|il|elle|ils|elles|el|ella|ellos|他|她|他们")
    private static let thirdForms = list(
        """
        podra|puede|pueden|podran|ira|iran|va|van|viene|vendra|asistira|acudira|pourra|viendra
        pourront|viendront|vient|peut|doesn t|does not
        """)
    private static let unnamed = list(
        """
        my colleague|our colleague|a colleague|my deputy|my boss|mon collegue|ma collegue
        un collegue|une collegue|mon adjoint|mon adjointe|mi colega|un colega|una colega|mi jefe
        mi jefa|mi companero|mi companera|我同事|我的同事|一位同事|一名同事|我领导|我的领导
        """)
    private static let oneOfUs = list(
        """
        one of us|one of the two|one of my colleagues|one of them|somebody|someone|l un de nous
        l une de nous|l un des deux|un de nous|une de nous|quelqu un|uno de nosotros
        una de nosotras|uno de los dos|una de las dos|alguien|alguno de nosotros|其中一人|其中一位|有一人
        有一位|有一个
        """)
    private static let joinedWriter = list(
        """
        and i|and me|and myself|nor i|or i|i and|me and|myself and|et moi|moi et|ni moi
        et moi meme
        y yo|yo y|ni yo|y a mi|a mi y|和我|我和|与我|我与|我跟|跟我|我及
        """)
    private static let writerComes = list(
        """
        my attendance|my participation|ma participation|ma presence|ma venue|mi asistencia
        mi participacion|with me|avec moi|conmigo|i ll come|i ll attend|i ll join
        i ll be|i will come|i will attend|i will join|i will be|i will participate|i will travel
        i will take part|i am coming|i come|myself
        i accept|me in|count on me|me down|je viens|je viendrai|je serai|j accepte|je participe
        je participerai|comptez sur moi|comptez moi|ire|asistire|acudire|vendre|acepto|yo voy
        m accompagnera|m accompagne|me acompanara|me acompana|accompany me|accompanies me
        accompanying me|i am bringing|i bring|i m bringing|inscribirme|m inscrire|register me
        sign me up|apuntarme|anotarme|book me|enrol me
        me gustaria participar|me gustaria asistir|quisiera participar|quisiera asistir
        je souhaite participer|je voudrais participer|j aimerais participer|i would like to attend
        i would like to join|i would like to take part|i would like to come|i d like to attend
        i d like to join|i d like to come|i d like to take part|我想参加|我想报名|我要报名|我要参加|我报名
        participare|apuntenme|apunteme|算我|算上我|我参加|我来|我去|我会来|我会去|我会参加|我能来|我能去|我能参加|我一定|我也
        """)
    private static let apart = list(
        """
        dear|thanks to|thank you|hello|hi|hola|bonjour|merci a|gracias a|letter of|letter from
        mail of|mail from|invitation of|invitation from|behalf of|from|cher|chere|querido
        querida
        invitacion de|carta de|lettre de|invitation de|de parte de|en nombre de|au nom de
        de la part de|estimado|estimada|told|asked
        """)
    private static let companyBefore: Set = [
        "with", "avec", "con", "and", "et", "y", "also", "aussi", "tambien", "plus", "for",
        "pour", "para", "register", "inscribir", "inscrire", "book", "add", "called", "named",
        "llamada", "llamado", "nomme", "nommee", "bring", "is", "are", "namely", "son", "sont",
        "que", "ainsi", "a", "bringing", "acompanara", "acompana",
        "mr", "ms", "mrs", "mme", "egalement", "besides", "sra", "sr",
    ]
    private static let ownPlace = list(
        """
        my place|my seat|my stead|replace me|replaces me|replacing me|instead of me|in place of me
        on my behalf|ma place|me remplace|me remplacera|me remplacer|mi lugar|mi plaza
        me reemplaza
        me reemplazara|me sustituye|me sustituira|sustituirme|reemplazarme|in my stead|me releva
        替我|代替我|顶替我|接替我|接我的|我的名额
        """)
    private static let passive = list(
        """
        replaced by|remplace par|remplacee par|remplaces par|sustituido por|sustituida por
        reemplazado por|reemplazada por|substituted by
        """)
    private static let inPlaceOf = list(
        """
        instead of|in place of|in lieu of|rather than|au lieu de|a la place de|en lugar de
        en vez de|in the place of|remplacer|replace|sustituye|reemplaza|sustituira|reemplazara
        remplace|remplacera|replaces|replacing|will replace|sustituir|reemplazar|la place de
        """)
}
