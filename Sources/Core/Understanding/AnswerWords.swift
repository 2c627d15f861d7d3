import Linguistics
import MailModel

/// The words by which a short answer shows what it holds, in the office's languages.
enum AnswerWords {
    /// A field with the words that stand before its value, the longer ones first.
    private static let before: [(field: String, words: [String])] = [
        ("role", [
            "my role is", "my position is", "my job title is", "my title is", "i work as",
            "i serve as", "i'm now", "i am now", "my new role is", "my new position is",
            "ma fonction est", "mon poste est", "je travaille comme", "j'occupe le poste de",
            "je suis désormais", "je suis maintenant", "mi cargo es", "mi puesto es",
            "el cargo es", "the role is", "la fonction est",
            "trabajo como", "ahora soy", "我的职务是", "我的职位是", "职务是", "职位是", "我担任", "担任",
            "现任",
        ]),
        ("organization", [
            "i work for", "i work at", "i write for", "i am writing for", "i represent",
            "on behalf of", "my organization is", "my organisation is", "the organization is",
            "the organisation is", "l'organisation est", "l'organisme est", "la organización es",
            "our organization is",
            "our organisation is", "i have moved to", "i moved to", "je travaille pour",
            "je travaille à", "je travaille au", "j'écris pour", "je représente",
            "mon organisation est", "notre organisation est", "mon organisme est", "trabajo para",
            "trabajo en", "escribo en nombre de", "represento a", "mi organización es",
            "nuestra organización es", "我的单位是", "我们单位是", "单位是", "单位应该是", "单位名称是", "我代表", "我就职于",
            "我在单位",
        ]),
        ("city", [
            "my city is", "our city is", "the city is", "i am based in", "we are based in",
            "i'm based in", "i live in", "we are in", "i am in", "ma ville est", "notre ville est",
            "la ville est", "j'habite à", "nous sommes à", "je suis à", "mi ciudad es",
            "nuestra ciudad es", "la ciudad es", "vivo en", "estamos en", "soy de", "我的城市是",
            "城市是", "我在", "我们在", "来自",
        ]),
        ("country", [
            "my country is", "our country is", "the country is", "mon pays est", "notre pays est",
            "le pays est", "mi país es", "nuestro país es", "el país es", "国家是",
        ]),
        ("name", [
            "my full name is", "my name is", "je m'appelle", "mon nom complet est", "mon nom est",
            "me llamo", "mi nombre completo es", "mi nombre es", "我叫", "我的名字是", "姓名是",
            "我的全名是",
        ]),
        ("phone", [
            "my phone number is", "my telephone number is", "my number is", "mon téléphone est",
            "mon numéro est", "mi teléfono es", "mi número es", "我的电话是", "电话是",
        ]),
    ]

    /// Words before either a name or a role.
    private static let selves = [
        "i am the", "i am a", "i am an", "i am", "i'm the", "i'm a", "i'm an", "i'm", "je suis la",
        "je suis le", "je suis", "soy la", "soy el", "soy", "我是",
    ]

    /// Words that tie a piece to the one before it.
    private static let ties = ["and ", "but ", "et ", "mais ", "y ", "pero ", "不过", "而且"]

    /// Fields and their values where the piece says outright which they are: one, or where
    /// somebody works and as what.
    static func told(_ piece: String, _ asked: [String]) -> [(String, String)] {
        let tie = ties.first { piece.lowercased().hasPrefix($0) } ?? ""
        guard let (field, value) = one(String(piece.dropFirst(tie.count)), asked) else {
            return []
        }
        guard field == "organization", let cut = RoleCut(value) else { return [(field, value)] }
        return [(field, normal(cut.organization, field)), ("role", cut.role)]
    }

    private static func one(_ piece: String, _ asked: [String]) -> (String, String)? {
        let lower = piece.lowercased().map { $0 == "’" ? "'" : $0 }
        func rest(_ start: String) -> String? {
            guard lower.starts(with: start) else { return nil }
            let value = FieldText.trimmed(piece.dropFirst(start.count))
            let word = start.last?.isASCII == true && piece.dropFirst(start.count).first != " "
            return value.isEmpty || word || value.count > longest ? nil : value
        }
        for (field, starts) in before {
            if let value = starts.lazy.compactMap(rest).first {
                return (field, normal(value, field))
            }
        }
        guard let value = selves.lazy.compactMap(rest).first else { return nil }
        if FieldWords.kind(of: value) == .role { return ("role", value) }
        if PersonName.looksLikeName(value), asked.contains("name") { return ("name", value) }
        return asked.contains("role") && !isSentence(value) ? ("role", value) : nil
    }

    /// Characters of a value; a longer run is a sentence.
    private static let longest = 90

    /// The field that a bare value looks like, among those that were asked for.
    static func looks(like value: String, among asked: [String]) -> String? {
        let words = Words(value, limit: 200)
        if asked.contains("country"),
            let mention = Countries.phrases.mentions(in: words.words).first,
            mention.words.count == words.words.count
        {
            return "country"
        }
        if asked.contains("phone"), PhoneNumber.first(in: value) != nil { return "phone" }
        switch FieldWords.kind(of: value) {
        case .role where asked.contains("role"): return "role"
        case .organization where asked.contains("organization"): return "organization"
        case .some: return nil
        case nil: break
        }
        if asked.contains("city"),
            let mention = Cities.phrases.mentions(in: words.words).first,
            mention.words.count == words.words.count
        {
            return "city"
        }
        return nil
    }

    /// A country by its usual name, anything else as it was written.
    static func normal(_ value: String, _ field: String) -> String {
        if field == "organization" {
            let article = articles.first { value.lowercased().hasPrefix($0) } ?? ""
            return String(value.dropFirst(article.count))
        }
        guard field == "country" else { return value }
        let mention = Countries.phrases.mentions(in: Words(value, limit: 200).words).first
        return mention.map { Countries.names[$0.owner] } ?? value
    }

    private static let articles = ["the ", "el ", "la ", "le ", "l'", "l’"]

    /// Whether a bare piece can be a value at all: short, no question, no excuse.
    static func mayBeValue(_ piece: String) -> Bool {
        !piece.contains("?") && !piece.contains("？") && !piece.contains("@")
            && piece.count <= longest && !isSentence(piece)
    }

    private static func isSentence(_ text: String) -> Bool {
        let lower = text.lowercased()
        let words = lower.split { $0 == " " || $0 == "," }
        let isLongHan = words.count == 1 && lower.count > 24 && !lower.allSatisfy(\.isASCII)
        if words.count > 9 || isLongHan { return true }
        if let first = words.first, pronouns.contains(String(first)) { return true }
        return excuses.contains { lower.contains($0) }
    }

    private static let pronouns: Set<String> = [
        "i", "i'll", "i'm", "we", "you", "it", "this", "that", "please", "what", "why", "how",
        "sorry", "je", "j'ai", "nous", "vous", "ce", "pardon", "désolé", "désolée", "yo", "lo",
        "perdón", "disculpe", "disculpen", "no", "non", "me", "se", "le", "les", "what's",
    ]
    private static let excuses = [
        "tomorrow", "later", "next week", "soon", "attached", "as i said", "as i wrote", "thank",
        "demain", "plus tard", "bientôt", "ci-joint", "merci", "mañana", "más tarde", "pronto",
        "adjunto", "gracias", "明天", "稍后", "以后", "附件", "谢谢", "我会", "请", "您", "不知道",
        "don't know", "do not know", "ne sais pas", "no sé", "already told", "déjà dit", "ya le",
    ]

    // MARK: - Yes and no

    private static let yes = [
        "yes", "yep", "yeah", "yup", "yea", "aye", "ok", "okay", "confirmed", "confirm",
        "i confirm", "we confirm", "i hereby confirm", "correct", "agreed", "sure", "of course",
        "absolutely", "certainly", "definitely", "indeed", "go ahead", "please go ahead",
        "please proceed", "all right", "all good", "looks good", "it is me", "it's me",
        "that is correct", "that's correct", "it is correct", "it's correct", "it is right",
        "that is right", "that's right", "this is correct", "all correct", "everything is correct",
        "everything is right", "everything is fine", "👍", "👌", "✅", "✔",
        "oui", "ouais", "je confirme", "nous confirmons", "je vous confirme",
        "nous vous confirmons", "je le confirme", "confirmé", "d'accord", "bien sûr",
        "bien entendu", "certainement", "tout à fait", "absolument", "entendu", "parfait",
        "exact", "exactement", "volontiers", "c'est exact", "c'est correct", "c'est bon",
        "c'est bien moi", "c'est moi", "tout est exact", "tout est correct", "sí", "si",
        "confirmo", "confirmamos", "confirmado", "le confirmo", "les confirmo", "lo confirmo",
        "de acuerdo", "correcto", "claro", "por supuesto", "desde luego", "así es", "soy yo",
        "está bien", "todo bien", "perfecto", "conforme", "es correcto", "todo correcto",
        "是", "是的", "确认", "確認", "我确认", "我確認", "同意", "好的", "好", "行", "对", "對", "可以", "没问题",
        "沒問題", "没有问题", "对的", "對的", "没错", "沒錯", "正确", "正確", "完全正确", "都对", "嗯", "当然", "當然",
        "是本人", "是我本人", "属实", "无误", "信息无误", "sim", "ja", "sì", "نعم", "да",
    ]

    static let no = [
        "no", "nope", "non", "not me", "nein", "não", "pas moi", "not confirmed", "不", "不是", "否",
        "不用", "不需要", "不对", "不是我", "不确认", "不是本人",
    ]

    /// Words behind a yes that take it back, or make it hang on something.
    private static let doubts = PhraseList(wordsIn: """
        not|no|don t|never|if|unless|provided|pas|non|jamais|si|nunca|siempre que|a condition
        只要|如果|不|没|别
        """)
    /// Words that only sound so.
    private static let certainties = [
        "no problem", "no changes", "no change", "no doubt", "not a problem", "why not",
        "sin problema", "no hay problema", "pas de problème", "aucun problème", "si gracias",
        "没问题", "沒問題", "没错", "沒錯", "没有问题", "不错",
    ]

    private static func isDoubted(_ rest: Substring) -> Bool {
        let plain = certainties.reduce(String(rest)) { $0.replacing($1, with: " ") }
        return doubts.occurs(in: FoldedText(apart: plain.replacing("sí", with: " ")).spacedWords)
    }

    static func begins(_ line: String, with words: [String]) -> Bool {
        let lower = FieldText.trimmed(line.lowercased()).filter { $0 != "!" && $0 != "！" }
        return words.contains {
            lower == $0 || lower.hasPrefix($0 + ",") || lower.hasPrefix($0 + "，")
        }
    }

    /// Whether a line begins with a yes and says no more than a few words after it.
    static func isYes(_ line: String) -> Bool {
        var lower = String(FieldText.trimmed(line.lowercased()).filter { !"!！¡".contains($0) }
            .map { $0 == "’" ? "'" : $0 })
        guard !lower.contains("?"), !lower.contains("？") else { return false }
        if let turn = turn(in: lower) { lower = FieldText.trimmed(lower[..<turn]) }
        return yes.contains { word in
            guard lower.hasPrefix(word) else { return false }
            let rest = lower.dropFirst(word.count)
            guard let next = rest.first else { return true }
            if isDoubted(rest) || word == "si" && isCondition(rest) { return false }
            if ",，.。;；".contains(next) { return true }
            return next == " " ? rest.split(separator: " ").count <= 7
                : !word.allSatisfy(\.isASCII) && rest.count <= 8 && !next.isLetter
                    || isHan(word) && word.count >= 2 && rest.count <= 8
        }
    }

    /// `Yes, but how long does it take?` says yes before it asks; `Yes, may I think it over?`
    /// does not.
    static func asksBehindYes(_ line: String) -> Bool {
        let lower = String(line.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.contains("?") || lower.contains("？"), lower.count == line.count,
            let place = questionJoints.compactMap({ lower.firstRange(of: $0) })
                .min(by: { $0.lowerBound < $1.lowerBound })
        else { return false }
        let rest = lower[place.lowerBound...]
        return isYes(String(lower[..<place.lowerBound])) && !isDoubted(rest)
            && !delays.occurs(in: FoldedText(apart: String(rest)).spacedWords)
    }

    private static let questionJoints = [
        " - ", " – ", " — ", " but ", " mais ", " pero ", " and ", " et ", " y ", ",", "，", ";",
        "；", ":", "：", "¿", "。", "不过", "但",
    ]
    /// Questions that put a yes off.
    private static let delays = PhraseList(wordsIn: """
        later|think|first|before|reflechir|plus tard|d abord|avant|pensar|mas tarde|luego|antes
        考虑|以后|晚点|先
        """)

    /// `Si es gratis, sí`: without its accent, and with more behind it than assent, `si` is "if".
    private static func isCondition(_ rest: Substring) -> Bool {
        guard rest.first == " " else { return false }
        return !assents.contains { rest.hasPrefix($0) }
    }

    private static let assents = [
        " confirm", " por favor", " claro", " gracias", " de acuerdo", " quiero", " deseo",
        " es correcto", " son correctos", " está", " acepto", " todo", " soy yo",
    ]

    /// Where a yes goes on with what is yet to be put right.
    private static func turn(in text: String) -> String.Index? {
        [
            ", but ", " but ", " mais ", " pero ", "，但", "，不过", "，只是", " except ", " sauf ",
            " salvo ", " aunque ", " although ", " though ", " bien que ",
        ].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
    }

    /// What stands behind a yes, such as the `Cork obviously` of `Yes, Cork obviously`.
    static func afterYes(_ line: String) -> String {
        let lower = String(line.lowercased().map { $0 == "’" ? "'" : $0 })
        guard isYes(line), lower.count == line.count else { return line }
        if let turn = turn(in: lower) {
            let rest = line.dropFirst(lower.distance(from: lower.startIndex, to: turn))
            let words = [
                "although ", "though ", "aunque ", "bien que ", "but ", "mais ", "pero ", "但是",
                "但", "不过", "只是", "except ", "sauf ", "salvo ",
            ]
            let bare = FieldText.trimmed(rest)
            let lead = words.first { bare.lowercased().hasPrefix($0) } ?? ""
            return FieldText.trimmed(bare.dropFirst(lead.count))
        }
        let word = yes.sorted { $0.count > $1.count }.first { lower.hasPrefix($0) } ?? ""
        return FieldText.trimmed(line.dropFirst(word.count))
    }

    private static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { Folding.standsAlone($0.value) }
    }

    // MARK: - Greetings and goodbyes

    private static let courtesies = [
        "dear", "hello", "hi", "good morning", "good afternoon", "greetings", "thank you",
        "thanks", "many thanks", "kind regards", "best regards", "regards", "best wishes",
        "sincerely", "yours sincerely", "yours faithfully", "yours", "cheers", "best",
        "warm regards",
        "bonjour", "bonsoir", "madame", "monsieur", "chère", "cher", "merci", "cordialement",
        "bien cordialement", "bien à vous", "salutations", "meilleures salutations", "hola",
        "estimado", "estimada", "estimados", "buenos días", "buenas tardes", "gracias",
        "muchas gracias", "saludos", "un saludo", "un cordial saludo", "atentamente",
        "cordialmente", "您好", "你好", "尊敬的", "谢谢", "感谢", "此致", "敬礼", "顺祝", "祝好", "多谢",
    ]

    private static let greetings: Set<String> = [
        "buenas", "buen día", "buenos días a todos", "hey", "hi", "hi there", "hello", "hola",
        "salut", "bonjour", "bonsoir", "good day", "good morning", "good evening", "dear all",
        "dear", "dears", "hello all", "dear colleagues", "dear team", "大家好", "您好", "你好", "早上好",
        "下午好", "各位好", "老师好", "ciao", "olá", "buongiorno", "guten tag", "hallo", "thanks", "merci",
        "gracias", "谢谢", "regards", "saludos", "cordialement", "best", "estimados",
    ]

    /// Whether a text is nothing but a greeting or a goodbye.
    static func isGreeting(_ text: String) -> Bool {
        greetings.contains(FieldText.trimmed(text.lowercased()))
    }

    static func isCourtesy(_ line: String) -> Bool {
        if isGreeting(line) { return true }
        let lower = line.lowercased()
        let words = lower.split(separator: " ").count
        return words <= 7 && lower.count <= 60 && courtesies.contains { start in
            guard lower.hasPrefix(start) else { return false }
            guard let next = lower.dropFirst(start.count).first else { return true }
            return !next.isLetter || isHan(start)
        }
    }
}

/// An organization with the role that somebody has there, as in `the City of Lugo as an architect`.
private struct RoleCut {
    let organization: String
    let role: String

    private static let joints = [" as an ", " as a ", " as ", " comme ", " en tant que ", " como "]

    init?(_ value: String) {
        for joint in Self.joints {
            guard let place = value.firstRange(of: joint) else { continue }
            let role = String(value[place.upperBound...])
            guard FieldWords.kind(of: role) == .role else { continue }
            organization = FieldText.trimmed(value[..<place.lowerBound])
            self.role = FieldText.trimmed(role[...])
            return
        }
        return nil
    }
}
