import MailModel

/// Finds the names of those who travel, in lists, tables and sentences.
struct ParticipantFinder {
    private let page: Page
    private let mail: Correspondence
    private let cues: Set<Cue>
    private let sender: SenderName
    let own: Found?

    init(_ page: Page, _ mail: Correspondence, _ moving: Set<Intent>) {
        self.page = page
        self.mail = mail
        sender = SenderName(mail)
        own = Self.own(sender, page)
        var cues: Set<Cue> = []
        if moving.contains(.tourWithdrawal) { cues.insert(.withdraw) }
        if moving.contains(.tourRegistration) { cues.insert(.register) }
        self.cues = cues
    }

    func find(
        _ learned: LearnedMail? = nil, _ fields: FieldReader? = nil
    ) -> [Found] {
        if let learned {
            let judging = ParticipantJudging(
                page, mail, learned.moving, learned.signs, learned.chances)
            guard let fields, let table = learned.table.fields else {
                return judging.find(learned.table.people)
            }
            return fields.people(table, judging.candidates(), isSure: learned.isSureToMove)
        }
        var found = ParticipantList(mail.authorText, sender).find()
        if found.isEmpty || cues == [.withdraw] && !found.isEmpty && found.count < 2 {
            found = merged(found, inSentences(nearby: false))
        }
        if found.isEmpty { found = inSentences(nearby: true) }
        if found.isEmpty, let own { found = [own] }
        return Array(found.prefix(Reading.Limits.participants))
    }

    private func merged(_ one: [Found], _ two: [Found]) -> [Found] {
        one + two.filter { new in !one.contains { Self.same($0.value, new.value) } }
    }

    /// The sender; read once, since the whole mail is searched for the fullest spelling.
    private static func own(_ sender: SenderName, _ page: Page) -> Found? {
        let full = sender.full(page.body.text)
        guard !full.name.isEmpty, PersonName.looksLikeName(full.name, least: 1) else { return nil }
        return Found(
            value: full.name, evidence: Evidence(place: full.place, words: full.words, offset: 0),
            score: 0.6)
    }

    /// True for one name in two spellings: order, case and a part left out do not matter.
    static func same(_ one: String, _ two: String) -> Bool {
        let left = Set(Words(one, limit: 200).words.map(\.hash))
        let right = Set(Words(two, limit: 200).words.map(\.hash))
        if FieldText.isHan(one) { return one == two }
        return left.isSubset(of: right) || right.isSubset(of: left)
    }

    // MARK: - Sentences

    private func inSentences(nearby: Bool) -> [Found] {
        let text = page.body.text
        var found: [Found] = []
        for (index, sentence) in text.sentences.enumerated().prefix(400) {
            let here = tells(index)
            let near = nearby && (tells(index - 1) || tells(index + 1))
            let lists = speaksOfPlaces(sentence) && (tells(index - 1) || tells(index - 2))
            guard here || near || lists, here || !stays(index) else {
                continue
            }
            let isLast = index == text.sentences.count - 1
            for range in names(in: sentence.words, index) {
                let name = PersonName.bare(text.words.text(range))
                if isLast, !here, sender.fits(name) { continue }
                if sender.fits(name), closes(range, sentence) { continue }
                add(name, page.evidence(range, in: page.body), &found)
            }
            if speaksOfSelf(sentence.words, here, found.isEmpty), let own {
                add(own.value, own.evidence, &found)
            }
        }
        return found
    }

    private func add(_ name: String, _ evidence: Evidence, _ found: inout [Found]) {
        var name = name
        if sender.fits(name), let own, own.value.count > name.count { name = own.value }
        if let at = found.firstIndex(where: { Self.same($0.value, name) }) {
            if name.count > found[at].value.count {
                found[at] = Found(value: name, evidence: evidence, score: 0.8)
            }
        } else {
            found.append(Found(value: name, evidence: evidence, score: 0.8))
        }
    }

    func tells(_ sentence: Int) -> Bool {
        page.body.hits(inSentence: sentence).contains { cues.contains($0.cue) }
    }

    /// True where a name ends its sentence as a signature does: `Thanks Sipho Dlamini`.
    func closes(_ range: Range<Int>, _ sentence: ReadText.Sentence) -> Bool {
        let words = page.body.text.words.words
        return range.upperBound == sentence.words.upperBound
            && words[range.lowerBound].beginsLine && sentence.words.count == range.count
    }

    /// Names in the sentence; of a withdrawal not those behind `instead` who come.
    private func names(in words: Range<Int>, _ index: Int) -> [Range<Int>] {
        PersonName.runs(in: page.body.text, words)
    }

    private static let staying = PhraseTable([[
        "as planned", "still travel", "still come", "still coming", "will come", "come as",
        "siguen en pie", "seguimos en pie", "se mantienen", "comme prevu", "viendront bien",
        "viendra bien", "maintenu", "wie geplant", "come previsto", "como previsto", "照常", "不变",
        "按计划", "still be there", "remain", "remains", "are unaffected", "reste inscrit",
        "restent inscrits", "sigue en pie", "sigue en", "kommt wie", "will attend as",
    ]])

    /// True where a sentence says who comes in spite of a withdrawal.
    func stays(_ index: Int) -> Bool {
        guard cues.contains(.withdraw), !cues.contains(.register) else { return false }
        let text = page.body.text
        let words = Array(text.words.words[text.sentences[index].words])
        return !Self.staying.mentions(in: words).isEmpty
    }

    private static let remaining = PhraseTable([[
        "stay home", "stays home", "stay at home", "stays at home", "stay here", "stays here",
        "stay behind", "stays behind", "staying behind", "i stay", "remain here", "not coming",
        "not travel", "not travelling", "not traveling", "not come", "will not", "won t",
        "cannot come", "can t come", "not go", "not going", "not joining", "no longer",
        "instead of", "in place of", "reste ici", "reste a la maison", "je reste", "ne part pas",
        "ne pars pas", "ne vient pas", "ne viendra pas", "ne viens pas", "ne sera pas",
        "ne serai pas", "ne voyage pas", "ne voyagera pas", "ne vais pas", "n ira pas",
        "n irai pas",
        "ne participe pas", "ne participera pas", "au lieu de", "a la place de", "me quedo",
        "se queda", "no voy", "no va", "no viaja", "no viajo", "no viajara", "no viajare",
        "no ira", "no ire", "no acude", "no acudira", "no asiste", "no asistira", "no podra",
        "no puede", "ya no", "en lugar de", "en vez de", "不去", "不参加", "不來", "不来", "不參加", "不随",
        "不能去", "不能参加", "不再参加", "不再", "无法参加", "留守", "留下", "不动身", "就不", "代替", "顶替",
    ]])

    /// True where the clause around a name says that somebody does not travel.
    func remains(_ range: Range<Int>, _ sentence: ReadText.Sentence) -> Bool {
        let words = page.body.text.words.words
        var low = range.lowerBound, high = range.upperBound
        while low > sentence.words.lowerBound, words[low - 1].gap == .none { low -= 1 }
        while high < sentence.words.upperBound, words[high - 1].gap == .none { high += 1 }
        return !Self.remaining.mentions(in: Array(words[low..<high])).isEmpty
    }

    private static let counts = PhraseTable([[
        "me and", "my colleague", "both of us", "two of us", "three of us", "somos", "vamos",
        "nous sommes", "we are", "moi meme", "team", "participants", "participantes", "成员", "名单",
        "参团", "参加人", "delegation", "participant s name", "wir sind", "参加者", "참가자", "concerns",
        "se trata de", "il s agit de", "namely", "names are",
    ]])

    func speaksOfPlaces(_ sentence: ReadText.Sentence) -> Bool {
        !Self.counts.mentions(in: Array(page.body.text.words.words[sentence.words])).isEmpty
    }

    // MARK: - The sender among them

    private static let selves = PhraseTable([[
        "myself", "moi meme", "yo misma", "yo mismo", "mich", "la suscrita", "el suscrito",
        "le soussigne", "la soussignee", "the undersigned", "un servidor", "una servidora",
        "me and", "and me", "and i", "et moi", "moi et", "y yo", "yo y", "e io", "und ich",
        "ich und", "io e", "e eu", "eu e", "我和", "和我", "我本人", "本人", "m inscrire", "iscrivermi",
        "inscribirme", "inscrever me", "register me", "book me", "sign me", "enrol me",
        "mich selbst",
        "eu mesmo", "eu mesma", "меня", "я и", "kaydimi", "kendim", "ik en", "en ik",
        "unterzeichnete",
        "yours truly", "nor i", "une autre pour", "another for", "otra para", "apuntarme",
        "anotarme", "participare", "je participe", "put me",
    ]])
    private static let noSelf = PhraseTable([[
        "not be travelling myself", "not travel myself", "not come myself", "no viajare",
        "je ne partirai pas moi", "shall not be", "will not be travelling",
    ]])
    private static let first = PhraseTable([[
        "i", "je", "j", "ich", "我", "me", "yo", "eu", "io", "ik", "ben", "я", "my", "mon", "ma",
        "mi", "meine", "mein", "minha",
    ]])

    func speaksOfSelf(in words: Range<Int>) -> Bool {
        let all = Array(page.body.text.words.words[words])
        return Self.noSelf.mentions(in: all).isEmpty && !Self.selves.mentions(in: all).isEmpty
    }

    /// True where the writer says that he himself does not travel.
    func staysOneself(in words: Range<Int>) -> Bool {
        let all = Array(page.body.text.words.words[words])
        return !Self.ownRemaining.mentions(in: all).isEmpty
    }

    private static let ownRemaining = PhraseTable([[
        "i stay", "i am staying", "i remain", "i myself will not", "i will not", "i won t",
        "i shall not", "i am not coming", "i m not coming", "i m staying", "not me", "not myself",
        "without me", "i only write", "i just type", "je reste", "je ne pars pas",
        "je ne viens pas", "je ne serai pas", "je n irai pas", "pas moi", "sans moi",
        "je ne participe pas", "je ne fais que", "me quedo", "yo no voy", "no voy", "yo no viajo",
        "no viajo", "no viajare", "no ire", "yo no", "sin mi", "我不去", "我不参加", "我就不", "我留",
        "不包括我", "我不随", "我本人不", "本人不", "我只是",
    ]])

    func speaksOfFirst(in words: Range<Int>) -> Bool {
        let all = Array(page.body.text.words.words[words])
        return Self.noSelf.mentions(in: all).isEmpty && !Self.first.mentions(in: all).isEmpty
    }

    private func speaksOfSelf(_ words: Range<Int>, _ here: Bool, _ alone: Bool) -> Bool {
        let all = Array(page.body.text.words.words[words])
        guard Self.noSelf.mentions(in: all).isEmpty else { return false }
        return !Self.selves.mentions(in: all).isEmpty && (here || !alone)
            || here && alone && !Self.first.mentions(in: all).isEmpty && isOnlySelf
    }

    /// True where no other sentence of the mail names people who travel.
    private var isOnlySelf: Bool {
        let text = page.body.text
        return !text.sentences.enumerated().prefix(200).contains { index, sentence in
            (tells(index) || speaksOfPlaces(sentence))
                && PersonName.runs(in: text, sentence.words).contains {
                    !sender.fits(text.words.text($0))
                }
        }
    }
}
