/// Sentences that tell somebody to change a letter, and lines that introduce a new text: neither
/// is a letter's own text.
enum EditingWords {
    /// Whether a text without a greeting to its reader asks for a change instead of being one.
    static func askForChange(_ lines: [Substring]) -> Bool {
        let sentences = lines.flatMap(sentences).map { FoldedLine($0).text }
        guard let first = sentences.first(where: { !$0.isEmpty }) else { return false }
        if isInstruction(first) { return true }
        return sentences.contains { isInstruction($0) && pointsAtWords($0) }
    }

    /// `Here is my text:`, which names what stands below it a text.
    static func introducesText(_ line: Substring) -> Bool {
        let folded = FoldedLine(line).text
        guard folded.count <= longestIntroduction, folded.last == ":" else { return false }
        let words = Set(folded.split(whereSeparator: { !$0.isLetter }).map(String.init))
        return !words.isDisjoint(with: texts) || textsInChinese.contains(where: folded.contains)
    }

    private static let longestIntroduction = 80

    private static let texts: Set = [
        "text", "version", "wording", "draft", "answer", "reply", "letter", "texte",
        "proposition", "reponse", "redaction", "lettre", "texto", "propuesta", "respuesta",
        "redaccion", "carta",
    ]

    private static let textsInChinese = ["正文", "内容", "文字", "回信", "回复", "文本", "稿"]

    // MARK: - Sentences

    private static func sentences(_ line: Substring) -> [Substring] {
        line.split(whereSeparator: { ".!?;。！？；".contains($0) })
    }

    private static func isInstruction(_ sentence: String) -> Bool {
        var rest = sentence.drop { !$0.isLetter }
        while let asker = askers.first(where: { opens(rest, $0) }) {
            rest = rest.dropFirst(asker.count).drop { !$0.isLetter }
        }
        if verbs.contains(where: { opens(rest, $0) }) { return true }
        return turning.contains(where: rest.hasPrefix)
            && changing.contains(where: rest.contains)
    }

    /// Whether the sentence quotes words, or says what comes into their place.
    private static func pointsAtWords(_ sentence: String) -> Bool {
        sentence.contains("\"") || sentence.contains("「") || sentence.contains("《")
            || [" by ", " with ", " par ", " por ", " con ", "改", "换"].contains(
                where: sentence.contains)
    }

    private static func opens(_ text: Substring, _ word: String) -> Bool {
        guard text.hasPrefix(word) else { return false }
        guard word.last?.isASCII == true else { return true }
        return text.dropFirst(word.count).first.map { !$0.isLetter && $0 != "-" } ?? true
    }

    private static let askers = [
        "please", "kindly", "just", "could you please", "can you please", "could you", "can you",
        "would you", "you should", "we should", "i would", "i'd", "let's", "but", "ok but",
        "merci de", "merci de bien vouloir", "veuillez", "svp", "s'il vous plait", "il faut",
        "il faudrait", "pouvez-vous", "pourriez-vous", "peux-tu", "pourrais-tu", "tu peux",
        "vous pouvez", "je voudrais", "mais", "on peut", "on devrait",
        "por favor", "hay que", "habria que", "puede", "podria", "puedes", "podrias",
        "favor de", "pero", "se puede", "hace falta",
        "请", "麻烦", "麻烦您", "麻烦你", "能否", "可否", "建议", "需要", "应该", "帮我", "帮忙", "但",
    ]

    private static let verbs = [
        "replace", "change", "correct", "remove", "delete", "add", "shorten", "rewrite",
        "rephrase", "mention", "insert", "drop", "cut", "leave out",
        "remplacer", "remplacez", "remplace", "changer", "changez", "change", "corriger",
        "corrigez", "corrige", "modifier", "modifiez", "modifie", "supprimer", "supprimez",
        "supprime", "enlever", "enlevez", "enleve", "retirer", "retirez", "retire", "ajouter",
        "ajoutez", "ajoute", "rajouter", "rajoutez", "rajoute", "raccourcir", "raccourcissez",
        "reformuler", "reformulez", "reformule", "preciser", "precisez", "precise",
        "mentionner", "mentionnez", "mentionne",
        "sustituir", "sustituya", "sustituye", "sustituyan", "reemplazar", "reemplace",
        "reemplaza", "cambiar", "cambie", "cambia", "cambien", "corregir", "corrija", "corrige",
        "quitar", "quite", "quita", "quiten", "eliminar", "elimine", "elimina", "borrar",
        "borre", "borra", "anadir", "anada", "anade", "anadan", "agregar", "agregue", "agrega",
        "acortar", "acorte", "acorta", "mencionar", "mencione", "menciona", "modificar",
        "modifique", "modifica",
        "改", "删", "加上", "加一", "添加", "补充", "替换", "换成", "修改", "更正", "去掉", "缩短",
    ]

    /// `把第二段删掉`: the verb stands at the end.
    private static let turning = ["把", "将"]
    private static let changing = ["改", "删", "换", "去掉", "加上", "替"]
}
