/// The labels before values, as in forms: `Name of organisation:`, `Cargo:`, `联系人：`.
enum FieldLabels {
    enum Label: Sendable { case organization, phone, role, country, city, name }

    /// Words by which a label shows what stands behind it; the first list that fits decides.
    static let keys: [(Label, Set<String>)] = [
        (.organization, [
            "organisation", "organization", "organisme", "organizacion", "entidad", "institution",
            "institucion", "employer", "structure", "collectivite", "organizacao", "entite",
            "company", "empresa", "societe", "instituicao", "organisatie", "organisation",
            "ente", "kurum", "организация", "المؤسسه", "الجهه", "agency",
            "affiliation", "etablissement", "dependencia", "association", "asociacion", "council",
            "entity", "body", "ngo", "ong", "university", "universidad", "municipalite", "mairie",
            "ayuntamiento", "municipalidad", "alcaldia", "firm", "office", "employeur",
            "corporacion", "collectivites", "ministry", "ministere", "ministerio",
        ]),
        (.phone, [
            "phone", "tel", "telephone", "mobile", "cell", "telefono", "tfno", "celular", "movil",
            "portable", "telefone", "cellphone", "gsm", "whatsapp", "telf", "cel", "ph", "mob",
            "telefon", "telefoon", "telefonnummer", "telemovel", "cellulare", "fono", "tlf",
            "телефон", "тел", "هاتف", "الهاتف", "tlfno", "fon", "direct", "conmutador", "pbx",
            "landline", "handy", "telefonica",
        ]),
        (.role, [
            "position", "role", "function", "title", "post", "fonction", "poste", "cargo", "puesto",
            "funcion", "qualite", "funcao", "titre", "designation", "rank", "funktion", "functie",
            "qualifica", "ruolo", "gorevi", "unvan", "должность", "المنصب", "الوظيفه", "job",
            "occupation", "profession", "ocupacion",
        ]),
        (.country, ["country", "pays", "pais", "land", "paese", "ulke", "страна", "البلد",
            "الدوله"]),
        (.city, [
            "city", "town", "ville", "ciudad", "cidade", "commune", "municipality", "localidad",
            "municipio", "stadt", "citta", "comune", "sehir", "город", "المدينه", "location",
            "locality", "localite", "stad", "sede", "siege", "seat", "base", "lieu", "lugar",
        ]),
        (.name, [
            "name", "nom", "nombre", "nome", "contact", "contacto", "contatto", "contato", "naam",
            "responsible", "responsable", "referente", "interlocuteur", "interlocutor", "noms",
            "nombres", "focal", "ansprechpartner", "ansprechpartnerin", "isim", "ad", "adi", "имя",
            "фио", "الاسم", "representative", "enlace", "liaison", "contactpersoon", "names",
            "person", "prenom",
        ]),
    ]

    static let han: [(Label, [String])] = [
        (.organization, ["单位", "机构", "组织", "会社", "소속", "기관", "所属", "团体"]),
        (.phone, ["电话", "手机", "联系方式", "座机", "電話", "연락처", "전화"]),
        (.role, ["职务", "职位", "职级", "职称", "岗位", "役職", "직위", "직책"]),
        (.country, ["国家", "国别", "국가"]),
        (.city, ["城市", "所在地", "地区", "도시"]),
        (.name, ["姓名", "联系人", "经办人", "经办", "申请人", "联络人", "名字", "负责人", "氏名", "성명", "이름", "담당자"]),
    ]

    /// The label and value of a line, or nil where no label begins it.
    static func split(_ text: some StringProtocol) -> (label: Label, value: String)? {
        guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            text.utf8.distance(from: text.startIndex, to: mark) <= 64
        else { return nil }
        let head = Words(String(text[..<mark]), limit: 80)
        let value = FieldText.trimmed(text[text.index(after: mark)...])
        guard !value.isEmpty, let label = label(of: head) else { return nil }
        if label == .name, let phone = PhoneNumber.first(in: value),
            phone.count + 4 >= value.prefix(while: { $0 != "," }).count
        { return (.phone, value) }
        return (label, value)
    }

    private static func label(of head: Words) -> Label? {
        if head.words.contains(where: \.isAlone) || isHangul(head) {
            let key = String(decoding: head.folded, as: UTF8.self)
            guard key.count <= 8 else { return nil }
            if key == "名称" { return .organization }
            if key.hasSuffix("性质") || key.hasSuffix("类型") { return nil }
            if key.hasSuffix("单位名称") || key.hasSuffix("机构名称") { return .organization }
            return han.first { $0.1.contains { key.hasSuffix($0) || key.hasPrefix($0) } }?.0
        }
        guard (1...6).contains(head.words.count) else { return nil }
        let words = head.words.indices.map { String(decoding: head.folded($0), as: UTF8.self) }
        return keys.first { entry in words.contains { entry.1.contains($0) } }?.0
    }

    private static func isHangul(_ head: Words) -> Bool {
        guard let first = head.folded.first else { return false }
        return first >= 0xEA && first <= 0xED
    }
}

/// Small tools for lines of fields.
enum FieldText {
    private static let marks: Set<Character> = [
        " ", "\t", "\r", ",", ".", ";", ":", "：", "，", "。", "-", "–", "—", "*", "|", "•", "、",
        "\u{3000}", "\"", "“", "”", "；", "«", "»", "!", "！", "，",
    ]

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// The parts of a line between commas, bars and free-standing dashes.
    static func segments(_ text: some StringProtocol) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let before = index > 0 ? characters[index - 1] : " "
            if character == "(" || character == "（" { depth += 1 }
            if character == ")" || character == "）" { depth = max(0, depth - 1) }
            let cuts: Bool
            switch character {
            case ",", "，", "、", "،", "|", ";", "；", "·", "•", "。": cuts =
                !(character == "·" && before.isLetter && next.isLetter)
            case "-", "–", "—", "/": cuts = before == " " && next == " "
            case ".": cuts = next == " " && part.count > 6 && !endsInitial(part)
            case "\t": cuts = true
            case " ": cuts = next == " "
            default: cuts = false
            }
            if cuts && depth == 0 {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(part)
        return parts.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func endsInitial(_ text: String) -> Bool {
        let word = text.split(separator: " ").last ?? ""
        return word.count <= 4 && word.first?.isUppercase == true
    }

    static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.first.map { Folding.standsAlone($0.value) } ?? false
    }

    /// A name in capitals, small joining words aside.
    static func isProper(_ text: String) -> Bool {
        guard text.first?.isLowercase == false, text.first?.isNumber == false else { return false }
        let words = text.split(separator: " ")
        let small = words.filter { $0.count > 3 && $0.first?.isLowercase == true }.count
        return small * 3 < words.count || words.count == 1
    }
}

/// Telephone numbers as people write them.
enum PhoneNumber {
    /// The first run of at least seven digits with the marks that people put between them.
    static func first(in text: String) -> String? {
        let characters = Array(text.prefix(4_000)) + ["\n"]
        var run = "", digits = 0
        for (index, character) in characters.enumerated() {
            if character.isASCII, character.isNumber {
                run.append(character)
                digits += 1
            } else if !run.isEmpty && " -()/.".contains(character)
                || run.isEmpty && "+(".contains(character)
            {
                run.append(character)
            } else {
                if digits >= 7, digits <= 15 {
                    return ended(run) + inner(characters[index...], run)
                }
                (run, digits) = ("+(".contains(character) ? String(character) : "", 0)
            }
        }
        return nil
    }

    /// An extension behind a number: `ext. 31`, `poste 4412`, `int. 5`.
    private static func inner(_ rest: ArraySlice<Character>, _ run: String) -> String {
        let text = String(rest.prefix(16))
        let lower = text.lowercased()
        for word in ["ext. ", "ext ", ", poste ", "poste ", "x", "int. "] {
            guard lower.hasPrefix(word) else { continue }
            let digits = text.dropFirst(word.count).prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, digits.count <= 5 {
                return (run.hasSuffix(" ") ? " " : "") + text.prefix(word.count) + digits
            }
        }
        return ""
    }

    private static func ended(_ run: String) -> String {
        var run = Substring(run)
        while let last = run.last, " -(/.".contains(last) { run.removeLast() }
        if run.hasPrefix("("), !run.contains(")") { run.removeFirst() }
        if run.last == ")", !run.contains("(") { run.removeLast() }
        return String(run)
    }
}
