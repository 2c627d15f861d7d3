import MailModel

/// What was found for a field, cut to the noun phrase that a list may keep, or nothing in doubt.
///
/// People say who they are in sentences; a verb, a pronoun, a greeting or a further clause is no
/// part of a value. Where cutting leaves nothing, the field is better asked for.
struct FieldValue {
    let field: String
    private let sender: SenderName
    /// True where the value was read out of running text, not behind a label or in a signature.
    private let isFromProse: Bool

    init(_ field: String, sender: SenderName, isFromProse: Bool = false) {
        self.field = field
        self.sender = sender
        self.isFromProse = isFromProse
    }

    /// Nil where nothing of the value can stand.
    func plain(_ text: String) -> String? {
        let bare = FieldText.trimmed(text)
        guard !bare.isEmpty, !bare.contains("?"), !bare.contains("？"), !bare.contains("@"),
            bare.count <= Self.longest, !AnswerWords.isGreeting(bare)
        else { return nil }
        switch field {
        case "name": return HanValue.isHan(bare) ? HanValue.name(bare) : name(bare)
        case "organization":
            return HanValue.isHan(bare) ? HanValue.organization(bare) : organization(bare)
        case "role": return HanValue.isHan(bare) ? HanValue.role(bare) : role(bare)
        case "city": return HanValue.isHan(bare) ? HanValue.city(bare) : city(bare)
        case "country": return country(bare)
        default: return bare
        }
    }

    /// Characters of a value; a longer run is a story.
    private static let longest = 160

    // MARK: - Fields

    private func name(_ text: String) -> String? {
        let whole = ClauseCut(text, leads: ClauseCut.selves).plain
        // `Rosa Luna, jefa de cooperación`: a post behind the name is no part of it.
        let parts = whole.split(separator: ",", maxSplits: 1).map { FieldText.trimmed($0) }
        let cut = parts.count == 2 && FieldWords.kind(of: parts[1]) == .role ? parts[0] : whole
        guard !cut.isEmpty, FieldWords.kind(of: cut) != .role || sender.fits(cut) else {
            return nil
        }
        return cut
    }

    private func organization(_ text: String) -> String? {
        let cut = Self.withoutPlaces(ClauseCut(text, leads: ClauseCut.all, joints: true).plain)
        guard !cut.isEmpty, !sender.fits(cut), !Self.isCountry(cut) else { return nil }
        let body = Self.body(cut)
        let isNamed = body.contains(where: \.isUppercase)
            || FieldWords.kind(of: body) == .organization
        return isNamed || !isFromProse ? body : nil
    }

    private func role(_ text: String) -> String? {
        let post = RoleText.plain(text, organization: nil) ?? ""
        let cut = postAlone(ClauseCut(post, leads: ClauseCut.all).plain)
        guard !cut.isEmpty, !sender.fits(cut) || FieldWords.kind(of: cut) == .role,
            !Self.isCountry(cut)
        else { return nil }
        let first = cut.split(separator: " ").first?.lowercased() ?? ""
        // `her assistant` says what somebody is to another, `with the City of Lugo` where.
        if Self.possessives.contains(first) || Self.seats.contains(first) { return nil }
        return isFromProse && !Self.isRole(cut) ? nil : cut
    }

    /// `Bob Fan, planner at the City of Perth, Australia`: the post without name and places.
    private func postAlone(_ text: String) -> String {
        var parts = FieldText.segments(text)
        guard parts.count > 1 else { return text }
        let count = parts.count
        if let first = parts.first, sender.fits(first) { parts.removeFirst() }
        while parts.count > 1, let last = parts.last,
            Self.isCountry(last) || Self.isCity(last) || sender.fits(last)
        {
            parts.removeLast()
        }
        guard parts.count < count, let last = parts.popLast() else { return text }
        let cut = Self.seatLinks.compactMap { link -> Range<String.Index>? in
            last.firstRange(of: link).flatMap { place in
                FieldWords.kind(of: String(last[place.upperBound...])) == .organization
                    ? place : nil
            }
        }.min { $0.lowerBound < $1.lowerBound }
        return (parts + [cut.map { String(last[..<$0.lowerBound]) } ?? last])
            .joined(separator: ", ")
    }

    private func city(_ text: String) -> String? {
        var cut = ClauseCut(text, leads: ClauseCut.selves + ClauseCut.adverbs).plain
        cut = FieldText.trimmed(cut.prefix { !",(;".contains($0) })
        for lead in ["in ", "at ", "from ", "à ", "en "] where cut.lowercased().hasPrefix(lead) {
            cut = String(cut.dropFirst(lead.count))
        }
        // `Dakar au Sénégal`: what tied the city to its country is cut with it.
        for tie in [" au", " aux", " en", " in", " à"] where cut.hasSuffix(tie) {
            cut = String(cut.dropLast(tie.count))
        }
        let known = Self.isCity(cut)
        guard !cut.isEmpty, known || !Self.isCountry(cut), known || !sender.fits(cut),
            cut.split(separator: " ").count <= 5
        else { return nil }
        switch FieldWords.kind(of: cut) {
        case .organization where !known: return JoinPlaces.cityOfBody(cut)
        case .role where !known: return nil
        default: return cut
        }
    }

    private func country(_ text: String) -> String? {
        let mention = Countries.phrases.mentions(in: Words(text, limit: 200).words).first
        return mention.map { Countries.names[$0.owner] }
    }

    private static let seats: Set<String> = [
        "with", "at", "from", "in", "for", "chez", "avec", "con", "desde",
    ]

    // MARK: - Kinds

    private static let possessives: Set<String> = [
        "her", "his", "their", "my", "your", "its", "son", "sa", "ses", "leur", "mon", "ma", "su",
        "sus", "mi", "mis",
    ]

    /// Whether a text is a post: a known word for one, or a noun made of a verb.
    static func isRole(_ text: String) -> Bool {
        let words = Words(text, limit: 200).words
        if words.contains(where: { FieldWords.isRole($0.hash) }) { return true }
        if text.first?.isUppercase == true { return true }
        let first = text.lowercased().split(separator: " ").first ?? ""
        return agents.contains { first.hasSuffix($0) && first.count > $0.count + 2 }
    }

    private static let agents = [
        "er", "or", "ist", "ian", "eur", "euse", "rice", "iste", "ista", "ora", "ico", "ica",
        "dor", "nte", "ier", "ière", "ien", "ienne",
    ]

    static func isCountry(_ text: String) -> Bool {
        let words = Words(text, limit: 200).words
        return Countries.phrases.mentions(in: words).contains { $0.words.count == words.count }
    }

    static func isCity(_ text: String) -> Bool {
        let words = Words(text, limit: 200).words
        return Cities.phrases.mentions(in: words).contains { $0.words.count == words.count }
            || states.contains(text.lowercased())
    }

    /// Cities with the name of their country.
    private static let states: Set<String> = [
        "singapore", "singapour", "singapur", "monaco", "mónaco", "luxembourg", "luxemburgo",
        "djibouti", "yibuti", "panama", "panamá", "guatemala", "kuwait", "koweït", "san marino",
        "andorra", "méxico", "mexico", "hong kong", "macau", "macao", "san salvador",
    ]

    // MARK: - Bodies

    /// `mairie de Thiès (Sénégal)`: what stands in brackets and is a place has its own field.
    private static func withoutPlaces(_ text: String) -> String {
        for tie in [" in ", " en ", " au ", ", "] {
            guard let place = text.ranges(of: tie).last else { continue }
            let head = FieldText.trimmed(text[..<place.lowerBound])
            if isCountry(String(text[place.upperBound...])), FieldWords.kind(of: head) != nil {
                return head
            }
        }
        guard let open = text.firstIndex(of: "(") else { return text }
        let inside = FieldText.trimmed(text[text.index(after: open)...].prefix { $0 != ")" })
        guard isCountry(inside) || isCity(inside) || !text.contains(")") else { return text }
        let rest = text[open...].drop { $0 != ")" }.dropFirst()
        return FieldText.trimmed(text[..<open] + rest)
    }

    /// `urbanisme à la Ville de Nantes`: the body alone, where a matter stands before it.
    private static func body(_ text: String) -> String {
        guard text.first?.isLowercase == true else { return text }
        for lead in ["del ", "de la ", "de l'", "de l’", "du ", "des ", "de los "]
        where text.hasPrefix(lead) && startsBody(String(text.dropFirst(lead.count))) {
            return String(text.dropFirst(lead.count))
        }
        let lower = text.lowercased()
        guard lower.count == text.count else { return text }
        for link in seatLinks + bodyLinks {
            guard let range = lower.firstRange(of: link) else { continue }
            let matter = String(lower[..<range.lowerBound])
            let at = text.index(
                text.startIndex,
                offsetBy: lower.distance(from: lower.startIndex, to: range.upperBound))
            let rest = FieldText.trimmed(text[at...])
            let kind = FieldWords.kind(of: matter)
            let isSeat = seatLinks.contains(link) && startsBody(rest)
            if isSeat || kind == nil && (rest.first?.isUppercase == true || startsBody(rest)) {
                return rest
            }
        }
        return text
    }

    /// Where somebody works; what stands before is no part of the body's name.
    static let seatLinks = [
        " à la ", " à l'", " à l’", " au ", " chez ", " at the ", " at ", " for the ",
        " in the ", " en el ", " en la ",
    ]
    private static let bodyLinks = [
        " de la ", " de l'", " de l’", " del ", " of the ",
    ]

    /// Whether the first word of a text is one for a body.
    static func startsBody(_ text: String) -> Bool {
        Words(text, limit: 60).words.first.map { FieldWords.isBody($0.hash) } ?? false
    }
}

/// A run of words up to the first that begins a clause, without what leads up to it.
struct ClauseCut {
    let plain: String

    static let selves = [
        "i", "i'm", "im", "am", "we", "we're", "are", "it", "it's", "is", "this", "that", "je",
        "suis", "c'est", "est", "nous", "sommes", "yo", "soy", "somos", "es", "me", "llamo",
        "called", "named", "m'appelle",
    ]
    static let adverbs = [
        "now", "currently", "actually", "presently", "maintenant", "actuellement", "désormais",
        "dorénavant", "ahora", "actualmente", "just", "only", "simply", "seulement", "simplement",
        "solo", "sólo", "solamente", "still", "already", "also", "aussi", "toujours", "también",
        "working", "serving", "yes", "oui", "sí", "well", "bien",
    ]
    private static let articles = ["the", "a", "an", "le", "la", "les", "un", "une", "el", "una"]
    static let all = selves + adverbs + articles

    /// Words that no noun phrase goes on with.
    private static let ends: Set<String> = [
        "who", "which", "where", "whose", "that", "because", "since", "while", "when", "but",
        "if", "i", "i'm", "i've", "i'll", "we", "we're", "you", "he", "she", "they", "am", "is",
        "are", "was", "were", "have", "has", "had", "will", "would", "there", "here", "now",
        "obviously", "please", "thanks", "thank", "currently", "qui", "que", "où", "dont",
        "lorsque", "quand", "parce", "mais", "je", "j'ai", "nous", "vous", "il", "elle", "suis",
        "est", "sont", "sommes", "ai", "avons", "maintenant", "depuis", "merci", "évidemment",
        "donde", "quien", "cuando", "porque", "pero", "yo", "nosotros", "usted", "soy", "es",
        "somos", "estoy", "está", "estamos", "tengo", "ahí", "allí", "allá", "aquí", "ahora",
        "desde", "gracias", "là-bas",
    ]
    private static let joints: Set<String> = ["as", "comme", "como"]
    /// Words that hang in the air once the clause behind them is gone.
    private static let dangling: Set<String> = [
        "and", "et", "y", "e", "or", "ou", "o", "of", "de", "at", "in", "à", "for", "the", "with",
        "en", "du", "la", "le", "del", "as", "to", "by", "a", "an", "but", "mais", "pero",
    ]

    init(_ text: String, leads: [String], joints: Bool = false) {
        var words = text.split(separator: " ")
        while let first = words.first, words.count > 1, leads.contains(Self.key(first)),
            Self.leads(first)
        {
            words.removeFirst()
        }
        words = Self.withoutArticle(words, leads)
        if let first = words.first, words.count == 1, leads.contains(Self.key(first)) {
            words = []
        }
        let end = words.indices.dropFirst().first { at in
            let word = words[at]
            guard word.first?.isLowercase == true || word == "I" || word.hasPrefix("I'") else {
                return false
            }
            return Self.ends.contains(Self.key(word))
                || joints && Self.joints.contains(Self.key(word))
        }
        if let end {
            words = Array(words[..<end])
            while let last = words.last, Self.dangling.contains(Self.key(last)) {
                words.removeLast()
            }
        }
        plain = FieldText.trimmed(words.joined(separator: " "))
    }

    /// Whether a text holds a verb of being or a pronoun.
    static func says(_ text: String) -> Bool {
        text.split(separator: " ").contains { word in
            (word.first?.isLowercase == true || word.count < 4)
                && (selves.contains(key(word)) || ends.contains(key(word)))
        }
    }

    /// A capital begins a name, `La Paz`; only a sentence's own first word may have one.
    private static func leads(_ word: Substring) -> Bool {
        word.first?.isLowercase == true || !articles.contains(key(word))
    }

    /// `l'urbanisme` without its article, where articles are cut at all.
    private static func withoutArticle(_ words: [Substring], _ leads: [String]) -> [Substring] {
        guard let first = words.first, leads.contains("le"),
            first.hasPrefix("l'") || first.hasPrefix("l’")
        else { return words }
        return [first.dropFirst(2)] + words.dropFirst()
    }

    private static func key(_ word: Substring) -> String {
        String(
            word.lowercased().map { $0 == "’" ? "'" : $0 }.filter { !",.;:!()".contains($0) })
    }
}
