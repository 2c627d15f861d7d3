import MailModel

/// Somebody for whom a secretary writes: "on behalf of the Mayor, I confirm her participation".
package struct Principal: Sendable, Hashable {
    /// Where their name may stand: what follows the words that name them, to the sentence's end.
    package let words: String
    /// Folded words of their post, such as `mayor`; empty where only a name is told.
    package let post: String
    /// Whether it is plain that they come, and not the writer in their stead.
    package let comes: Bool

    /// Nil where nobody is written for, or the writer says that they come themselves.
    package init?(_ text: String) {
        let whole = Self.folded(text)
        guard !Self.writerComes.occurs(in: whole) else { return nil }
        let found = WrittenLines.of(text).lazy.flatMap { Sentences.of($0) }.compactMap {
            Self.found(in: $0)
        }.first
        guard let found else { return nil }
        words = found.words
        post = found.post
        comes = found.isSubject || Self.third.occurs(in: whole)
        // `代表` is also who represents: 我代表市长参加 sends the writer.
        if !comes, found.isHan { return nil }
    }

    /// The name among those that were read in `words`, without the post before it.
    package static func name(in found: [String]) -> String? {
        found.lazy.compactMap { name -> String? in
            let words = name.split(separator: " ")
            let own = words.drop { word in
                let word = AnswerWords.fold(word).first ?? ""
                return titles.contains(word) || posts.contains(word)
            }
            let isWhole = !own.isEmpty && (words.count == 1 || own.count > 1)
            return isWhole ? own.joined(separator: " ") : nil
        }.first
    }

    /// Whether a role in the record is this post.
    package func isRole(_ role: String) -> Bool {
        !post.isEmpty
            && AnswerWords.fold(role).starts(with: post.split(separator: " ").map(String.init))
    }

    private struct Place {
        let words: String
        let post: String
        let isSubject: Bool
        let isHan: Bool
    }

    private static func found(in sentence: String) -> Place? {
        let folded = folded(sentence)
        if let range = sentence.range(of: "代表") {
            let rest = String(sentence[range.upperBound...])
            guard let post = hanPosts.first(where: { rest.prefix(8).contains($0) }) else {
                return nil
            }
            return Place(words: rest, post: post, isSubject: false, isHan: true)
        }
        for phrase in behalf {
            guard let range = folded.range(of: " \(phrase) ") else { continue }
            let rest = folded[range.upperBound...].split(separator: " ").drop {
                articles.contains(String($0))
            }
            guard let post = post(rest) ?? title(rest) else { return nil }
            return Place(
                words: tail(of: sentence, behind: phrase), post: post, isSubject: false,
                isHan: false)
        }
        return subject(of: sentence, folded)
    }

    /// `The Mayor will attend`: the post does it, and nobody beside.
    private static func subject(of sentence: String, _ folded: String) -> Place? {
        let words = folded.split(separator: " ")
        let rest = words.drop { articles.contains(String($0)) }
        guard rest.startIndex > words.startIndex, words.first.map({ $0 != "my" }) == true,
            let post = post(rest), !AnswerClause.split(sentence).contains(where: \.asks)
        else { return nil }
        let behind = " " + rest.joined(separator: " ") + " "
        guard comesAlone.contains(where: { behind.hasPrefix(" \(post) \($0) ") }) else {
            return nil
        }
        return Place(words: "", post: post, isSubject: true, isHan: false)
    }

    private static func post(_ words: ArraySlice<Substring>) -> String? {
        posts.first { post in
            let parts = post.split(separator: " ")
            return words.starts(with: parts)
        }
    }

    /// `on behalf of Ms Ana Torres`: a person without a post.
    private static func title(_ words: ArraySlice<Substring>) -> String? {
        words.first.flatMap { titles.contains(String($0)) ? "" : nil }
    }

    /// The sentence as written behind a folded phrase, by its words.
    private static func tail(of sentence: String, behind phrase: String) -> String {
        let last = phrase.split(separator: " ").last.map(String.init) ?? phrase
        let words = sentence.split { $0.isWhitespace }
        let count = phrase.split(separator: " ").count
        let at = words.indices.first { index in
            index + 1 >= count && AnswerWords.fold(words[index]).first == last
                && AnswerWords.fold(words[max(0, index - count + 1)...index].joined(separator: " "))
                    .joined(separator: " ") == phrase
        }
        guard let at, at + 1 < words.count else { return "" }
        return words[(at + 1)...].joined(separator: " ")
    }

    private static func folded(_ text: String) -> String {
        " " + AnswerWords.fold(text).joined(separator: " ") + " "
    }

    private static func list(_ text: String) -> [String] {
        text.split { $0 == "|" || $0.isNewline }.map(String.init)
    }
}

extension Principal {
    private static let behalf = list(
        """
        on behalf of|on the behalf of|in the name of|au nom de|au nom du|au nom de la
        de la part de|de la part du|pour le compte de|en nombre de|en nombre del|de parte de
        de parte del|por encargo de|por encargo del
        """).sorted { $0.count > $1.count }
    private static let articles: Set = [
        "the", "our", "my", "his", "her", "excellency", "honour", "la", "le", "l", "notre", "mon",
        "ma", "el", "nuestro", "nuestra", "mi", "senor", "senora", "madame", "monsieur",
    ]
    private static let titles: Set = [
        "mr", "ms", "mrs", "dr", "prof", "m", "mme", "sr", "sra", "dra", "don", "dona",
    ]
    /// The longest first, so that `deputy mayor` is no mayor.
    private static let posts = list(
        """
        mayor|lord mayor|deputy mayor|vice mayor|mayoress|director|director general|minister
        governor|president|commissioner|councillor|chief executive|secretary general|boss
        city manager|head of department|chair|chairman|chairwoman
        maire|maire adjoint|maire adjointe|adjointe au maire|adjoint au maire|directeur|directrice
        directeur general|directrice generale|ministre|gouverneur|presidente|president
        chef de service|cheffe de service|secretaire general
        alcalde|alcaldesa|vicealcalde|vicealcaldesa|directora|ministro|ministra|gobernador
        gobernadora|presidenta|concejal|concejala|intendente|secretario general|jefe|jefa
        """).sorted { $0.count > $1.count }
    private static let hanPosts = [
        "副市长", "市长", "副局长", "局长", "主任", "处长", "书记", "主席", "院长", "部长", "区长", "县长", "会长", "秘书长",
        "领导", "先生", "女士",
    ]
    private static let comesAlone = list(
        """
        will attend|will come|will be there|will join|will participate|will take part
        is coming|is attending|will be attending|accepts|is happy to attend|is pleased to attend
        participera|viendra|assistera|sera present|sera presente|accepte
        asistira|participara|vendra|acudira|ira|acepta
        """)
    private static let third = PhraseList(
        wordsIn: """
        his participation|her participation|his attendance|her attendance|his presence
        her presence|their participation|their attendance|register him|register her|enrol him
        enrol her|sign him up|sign her up|book him|book her|he will|she will|they will|he is
        she is|he accepts|she accepts|he would|she would|he wishes|she wishes|for him|for her
        sa participation|sa presence|sa venue|l inscrire|qu il|qu elle|il participera
        elle participera|il viendra|elle viendra|il assistera|elle assistera
        su asistencia|su participacion|su presencia|inscribirlo|inscribirla|inscribirle
        que asistira|que participara|que ira|que vendra|el asistira|ella asistira
        他|她|其
        """)
    private static let writerComes = PhraseList(
        wordsIn: """
        my participation|my attendance|my presence|i will attend|i ll attend|i will come
        i ll come|i will join|i will represent|i shall attend|i will be there|i ll be there
        i will participate|i will take part|i am coming|i represent|attend in person myself
        register me|represent her|represent him|with me|and i|and me|and myself
        je participerai|ma participation|ma presence|je viendrai|je serai|je representerai
        m inscrire|et moi|avec moi|asistire|participare|vendre|acudire|mi asistencia
        mi participacion|inscribirme|conmigo|y yo|representare
        我参加|我将参加|我会参加|我本人|我前往|我出席|和我|与我
        """)
}
