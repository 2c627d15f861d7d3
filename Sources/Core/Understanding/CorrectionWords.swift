/// The words by which people put a detail right.
enum CorrectionWords {
    private static let nouns: [(field: String, words: [String])] = [
        ("name", [
            "full name", "name", "nom complet", "nom", "nombre completo", "nombre", "姓名", "名字",
        ]),
        ("surname", [
            "surname", "last name", "family name", "nom de famille", "apellidos", "apellido",
        ]),
        ("organization", [
            "organization", "organisation", "employer", "institution", "organisme", "employeur",
            "organización", "entidad", "institución", "工作单位", "单位名称", "单位", "机构",
        ]),
        ("role", [
            "job title", "role", "position", "title", "fonction", "poste", "cargo", "puesto",
            "función", "职务", "职位", "职称",
        ]),
        ("city", [
            "city", "town", "ville", "ciudad", "所在城市", "城市", "所在地",
        ]),
        ("country", ["country", "pays", "país", "国家", "国别"]),
        ("phone", ["phone", "telephone", "téléphone", "teléfono", "电话", "手机"]),
    ]
    private static let leads = [
        "also please ", "please also ", "also, ", "please correct ", "please change ",
        "correct ", "change ", "only ", "just ", "and ",
        "but ", "the ", "my ", "our ", "et ", "mais ", "corrigez ", "changez ",
        "veuillez corriger ", "la ", "le ", "ma ", "mon ", "notre ", "y ", "pero ",
        "corrijan ", "cambien ", "el ", "mi ",
        "nuestra ", "nuestro ", "su ", "另外，", "另外", "还有，", "同时", "请把", "请将", "把", "将", "我的", "我们的",
        "但", "不过", "只是",
    ]
    private static let verbs = [
        "should be", "should read", "must be", "has to be", "ought to be", "needs to be",
        "is actually", "is really", "is", "to", "into", "doit être", "devrait être", "est en fait",
        "est plutôt", "est", "c'est", "en", "debe ser", "debería ser", "tiene que ser", "es", "por",
        "a", "应该是", "应该为", "应当是", "应为", "应是", "改为", "改成", "更正为", "是", "为", "=", "->", "→",
    ]
    private static let wrongs = [
        "wrong", "misspelt", "misspelled", "mis-spelt", "misspelling", "spelt wrong",
        "spelled wrong", "mal orthographié", "mal écrit", "mal escrito", "mal escrita",
        "incorrect", "not right", "not correct", "is not", "isn't", "false", "missing",
        "fausse", "faux", "incorrecte", "erronée", "erroné", "inexacte", "n'est pas",
        "incorrecta", "incorrecto", "equivocada", "equivocado", "está mal", "mal", "no es",
        "errónea", "erróneo", "错", "写错", "不对", "有误", "不正确", "不是",
    ]
    /// What follows `city` in the name of a body.
    private static let bodies = ["of", "council", "hall", "government", "de", "del", "des", "du"]

    /// The field that a piece begins with and the value behind it, nil where it only says that
    /// the value is wrong.
    static func labelled(_ piece: String) -> (String, String?)? {
        let lower = String(piece.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.count == piece.count else { return nil }
        var skipped = 0
        while let lead = leads.first(where: { lower.dropFirst(skipped).hasPrefix($0) }) {
            skipped += lead.count
        }
        let start = lower.dropFirst(skipped)
        for (field, words) in nouns {
            for word in words where start.hasPrefix(word) {
                let rest = start.dropFirst(word.count)
                let isHan = HanValue.isHan(word)
                guard isHan || rest.isEmpty || rest.first == " " else { continue }
                let value = String(piece.dropFirst(skipped + word.count))
                return labelled(field, value, isBare: skipped == 0, isHan)
            }
        }
        return nil
    }

    private static func labelled(
        _ field: String, _ text: String, isBare: Bool, _ isHan: Bool
    ) -> (String, String?)? {
        let rest = FieldText.trimmed(text)
        let lower = rest.lowercased()
        if wrongs.contains(where: { lower.contains($0) && lower.count < $0.count + 28 }) {
            return (field, nil)
        }
        for verb in verbs where lower.hasPrefix(verb) {
            let value = FieldText.trimmed(rest.dropFirst(verb.count))
            let isWord = verb.last?.isASCII == true && verb.last?.isLetter == true
            guard !value.isEmpty, !isWord || rest.dropFirst(verb.count).first == " " else {
                continue
            }
            return (field, bare(value))
        }
        let first = lower.split(separator: " ").first.map(String.init) ?? ""
        guard isBare, !rest.isEmpty, !bodies.contains(first),
            isHan || rest.first?.isUppercase == true,
            !isHan || !["和", "及", "与", "的", "不", "等"].contains(where: rest.hasPrefix)
        else { return nil }
        return (field, rest)
    }

    private static let markers = [
        "obviously", "of course", "naturally", "actually", "in fact", "rather", "instead",
        "please", "sorry", "i mean", "i meant", "it is", "it's", "it should be", "should be",
        "that should be", "évidemment", "bien sûr", "plutôt", "en fait", "c'est", "pardon",
        "bien entendu", "désolé", "désolée", "ce doit être", "devrait être", "obviamente", "claro",
        "por supuesto", "más bien", "en realidad", "perdón", "debe ser", "debería ser", "es",
        "当然是", "当然", "其实是", "其实", "应该是", "应为", "是", "抱歉", "对不起", "不好意思", "啊", "呀",
        "oui", "yes", "sí", "no", "non",
    ]

    /// The piece without the words that only say that something is put right.
    static func bare(_ piece: String) -> String {
        var rest = FieldText.trimmed(piece)
        for _ in 0..<mostMarkers {
            let before = rest
            let lower = String(rest.lowercased().map { $0 == "’" ? "'" : $0 })
            guard lower.count == rest.count else { return rest }
            for marker in markers {
                let space = HanValue.isHan(marker) ? "" : " "
                if lower == marker { return "" }
                if lower.hasPrefix(marker + space) {
                    rest = FieldText.trimmed(rest.dropFirst(marker.count))
                    break
                }
                if lower.hasSuffix(space + marker) {
                    rest = FieldText.trimmed(rest.dropLast(marker.count))
                    break
                }
            }
            if rest == before { break }
        }
        return rest
    }

    private static let mostMarkers = 4

    // MARK: - One for another

    private static let nots = [
        "not in", "not", "instead of", "rather than", "replace", "change", "and not", "au lieu de",
        "et non", "pas", "remplacez", "plutôt que", "en lugar de", "en vez de", "no", "y no",
        "cambien", "reemplacen", "不是", "而不是", "而非", "并非", "把", "将",
    ]
    private static let buts = [
        "but in", "but", "by", "with", "to", "into", "should be", "must be", "mais", "par", "en",
        "doit être", "devrait être", "sino en", "sino", "por", "debe ser", "debería ser", "而是", "是",
        "应该是", "应为", "改为", "改成", "换成", "->", "→", "=>",
    ]

    /// The right value, from what stands before and after the wrong one.
    static func new(before: String, after: String) -> String? {
        let head = FieldText.trimmed(before), tail = FieldText.trimmed(after)
        let lower = tail.lowercased()
        let words = Set(buts)
        for but in words.sorted(by: { $0.count > $1.count }) where lower.hasPrefix(but) {
            let value = tail.dropFirst(but.count)
            let isWord = but.last?.isLetter == true && !HanValue.isHan(but)
            guard !isWord || value.first == " " else { continue }
            let cut = FieldText.trimmed(value.prefix { !",;，；。.!！".contains($0) })
            if !cut.isEmpty { return bare(cut) }
        }
        let first = after.first { $0 != " " }
        guard tail.isEmpty || first.map({ ",;，；。.!！".contains($0) }) == true else { return nil }
        for not in nots.sorted(by: { $0.count > $1.count }) where head.lowercased().hasSuffix(not) {
            let rest = head.dropLast(not.count)
            guard HanValue.isHan(not) || rest.isEmpty || rest.last?.isLetter == false else {
                continue
            }
            let value = FieldText.trimmed(rest)
            let last = value.split { ",;:，；：".contains($0) }.last.map { FieldText.trimmed($0) }
            return last.map(bare).flatMap { $0.isEmpty ? nil : $0 }
        }
        return nil
    }
}
