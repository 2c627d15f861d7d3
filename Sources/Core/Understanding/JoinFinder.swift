import MailModel

/// Reads who writes, from the signature, the text's last lines, labelled lines and `From`.
struct JoinFinder {
    private let page: Page
    private let mail: Correspondence
    private var fields = JoinFields()

    init(_ page: Page, _ mail: Correspondence) {
        self.page = page
        self.mail = mail
    }

    func find() -> JoinFields {
        var finder = self
        finder.readFrom()
        let signature = Self.lines(mail.signature, Reading.Limits.signature)
        finder.read(signature, .signature)
        let body = Self.lines(mail.authorText, Reading.Limits.text)
        finder.read(body.filter { Self.label($0.text) != nil }, .text)
        let tail = body.suffix(Self.tailLines).filter { $0.text.utf8.count <= Self.shortLine }
        finder.read(Array(tail), .text)
        finder.readSentences()
        finder.readPlaces()
        finder.completeName()
        return finder.fields
    }

    /// Lines at a text's end that can be a signature without a mark.
    private static let tailLines = 8
    /// Octets of a line that can be part of such a signature.
    private static let shortLine = 120

    private struct Line {
        let text: String
        let offset: Int
    }

    private static func lines(_ text: String, _ limit: Int) -> [Line] {
        var found: [Line] = []
        var offset = 0
        for part in text.utf8.prefix(limit).split(separator: 0x0A, omittingEmptySubsequences: false)
        {
            let line = String(decoding: part, as: UTF8.self)
            let bare = trimmed(line)
            if !bare.isEmpty { found.append(Line(text: bare, offset: offset)) }
            offset += part.count + 1
        }
        return found
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        let marks: Set<Character> = [
            " ", "\t", "\r", ",", ".", ";", ":", "：", "，", "。", "-", "–", "—", "*", "|", "•", "、",
            "\u{3000}", "\"", "“", "”", "；",
        ]
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        return String(rest)
    }

    // MARK: - Names

    private mutating func readFrom() {
        guard let name = mail.from?.name, !name.isEmpty else { return }
        let bare = Self.personOf(name)
        fields.name = Found(
            value: bare, evidence: Evidence(place: .from, words: name, offset: 0), score: 0.7)
    }

    /// The person of a display name; where Latin and Han stand side by side, the Han name.
    private static func personOf(_ name: String) -> String {
        let parts = PersonName.bare(name).split(separator: " ")
        let han = parts.filter { $0.unicodeScalars.allSatisfy { Folding.standsAlone($0.value) } }
        if let last = han.last, han.count < parts.count { return String(last) }
        return parts.joined(separator: " ")
    }

    /// True where a text shares a word with the name in `From`, or spells it as initials.
    private func isSender(_ text: String) -> Bool {
        guard let name = mail.from?.name else { return false }
        let own = Set(Words(name, limit: 400).words.filter { $0.foldedEnd > $0.foldedStart + 1 }
            .map(\.hash))
        let words = Words(PersonName.bare(text), limit: 200).words
        guard !words.isEmpty, words.count <= 6 else { return false }
        let shared = words.filter { own.contains($0.hash) }.count
        return shared * 2 >= words.count && (words[0].isAlone ? shared == words.count : shared > 0)
    }

    /// Takes the fuller spelling of the sender's name from the text: `Grace N` is `Grace Nakato`.
    private mutating func completeName() {
        guard let name = fields.name, name.evidence.place == .from else { return }
        let parts = name.value.split(separator: " ")
        guard let first = parts.first else { return }
        for sentence in page.body.text.sentences {
            for range in PersonName.runs(in: page.body.text, sentence.words) {
                let full = PersonName.bare(page.body.text.words.text(range))
                let others = full.split(separator: " ")
                guard others.first == first, full.count > name.value.count,
                    parts.count == 1 || others.last?.hasPrefix(parts.last ?? "") == true
                else { continue }
                fields.name = Found(
                    value: full, evidence: page.evidence(range, in: page.body), score: 0.85)
                return
            }
        }
    }

    // MARK: - Lines

    private mutating func read(_ lines: [Line], _ place: Evidence.Place) {
        for line in lines {
            if let phone = Self.phone(in: line.text), fields.phone == nil,
                place == .signature || Self.saysPhone(line.text)
                    || phone.count + 2 >= line.text.count
            {
                fields.phone = found(phone, line, place, 0.9)
            }
            if let (label, value) = Self.label(line.text) {
                readLabelled(label, value, line, place)
            } else {
                readSegments(line, place)
            }
        }
    }

    private func found(
        _ value: String, _ line: Line, _ place: Evidence.Place, _ score: Double
    ) -> Found {
        Found(
            value: value,
            evidence: Evidence(place: place, words: line.text, offset: line.offset), score: score)
    }

    private enum Label { case name, organization, role, city, country, phone }

    private static let labels: [(Label, Set<String>)] = [
        (.name, ["name", "full name", "nom", "nom complet", "nombre", "nome", "姓名", "联系人", "名字",
            "contact person", "contact", "contacto", "personne de contact", "nom et prenom", "名称"]),
        (.organization, ["organisation", "organization", "organisme", "organizacion", "entidad",
            "institution", "institucion", "单位", "机构", "工作单位", "单位名称", "employer",
            "structure", "collectivite", "organizacao", "机构名称", "entite", "company", "body"]),
        (.role, ["position", "role", "function", "title", "job title", "post", "fonction", "poste",
            "cargo", "puesto", "funcion", "qualite", "职务", "职位", "职称", "funcao", "titre"]),
        (.city, ["city", "town", "ville", "ciudad", "城市", "所在城市", "cidade", "commune",
            "municipality", "所在地", "localidad"]),
        (.country, ["country", "pays", "pais", "国家", "国别"]),
        (.phone, ["phone", "tel", "telephone", "mobile", "cell", "telefono", "tfno", "celular",
            "movil", "portable", "电话", "手机", "联系电话", "办公电话", "telefone", "telephone no",
            "phone number", "cellphone", "gsm", "联系方式", "whatsapp", "手机号", "telf", "cel"]),
    ]

    private static func label(_ text: String) -> (Label, String)? {
        guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let head = Words(String(text[..<mark]), limit: 60)
        guard head.words.count <= 6 else { return nil }
        let key = String(decoding: head.folded, as: UTF8.self)
        let value = trimmed(text[text.index(after: mark)...])
        guard !value.isEmpty else { return nil }
        for (label, keys) in labels
        where keys.contains(where: { $0.replacing(" ", with: "") == key }) {
            return (label, value)
        }
        return nil
    }

    private mutating func readLabelled(
        _ label: Label, _ value: String, _ line: Line, _ place: Evidence.Place
    ) {
        switch label {
        case .name:
            fields.name = found(PersonName.bare(value), line, place, 0.95)
            if let open = value.firstIndex(where: { $0 == "（" || $0 == "(" }) {
                let inside = Self.trimmed(
                    value[value.index(after: open)...].prefix { $0 != "）" && $0 != ")" })
                if FieldWords.kind(of: inside) == .role {
                    fields.role = found(inside, line, place, 0.9)
                }
            }
        case .organization: fields.organization = found(value, line, place, 0.95)
        case .role: fields.role = found(value, line, place, 0.95)
        case .city: readCity(value, line, place)
        case .country:
            let english = Countries.phrases.mentions(in: Words(value, limit: 200).words).first
            fields.country = found(
                english.map { Countries.names[$0.owner] } ?? value, line, place, 0.95)
        case .phone: fields.phone = found(Self.phone(in: value) ?? value, line, place, 0.95)
        }
    }

    private mutating func readCity(_ value: String, _ line: Line, _ place: Evidence.Place) {
        let words = Words(value, limit: 200)
        var rest = value
        if let mention = Countries.phrases.mentions(in: words.words).first {
            fields.country = found(Countries.names[mention.owner], line, place, 0.95)
            let end = mention.words.upperBound - 1
            if mention.words.lowerBound == 0, end + 1 < words.words.count {
                rest = words.text(words.words[end].end, words.source.count)
            } else if mention.words.lowerBound > 0 {
                rest = words.text(0, words.words[mention.words.lowerBound].start)
            }
        }
        fields.city = found(Self.trimmed(rest.prefix { $0 != "(" && $0 != "," }), line, place, 0.95)
    }

    // MARK: - Segments

    private mutating func readSegments(_ line: Line, _ place: Evidence.Place) {
        var afterRole = false
        for part in Self.segments(line.text) {
            let bare = Self.trimmed(part)
            guard !bare.isEmpty, bare.utf8.count <= 120, !bare.contains("?"), !bare.contains("？"),
                bare.split(separator: " ").count <= Self.longestField
            else { continue }
            if isSender(bare), !bare.contains("@") {
                fields.name = found(PersonName.bare(bare), line, place, 0.9)
                afterRole = false
            } else if let kind = FieldWords.kind(of: bare) {
                afterRole = set(kind, bare, line, place)
            } else if afterRole, !isPlace(bare), Self.phone(in: bare) == nil,
                let role = fields.role, role.evidence.offset == line.offset
            {
                fields.role = found(role.value + ", " + bare, line, place, 0.8)
            }
        }
    }

    private mutating func set(
        _ kind: FieldWords.Kind, _ text: String, _ line: Line, _ place: Evidence.Place
    ) -> Bool {
        let value = Self.trimmed(text.prefix { $0 != "(" && $0 != "（" })
        switch kind {
        case .organization:
            let proper = place == .signature ? value.first?.isLowercase == false
                : Self.isProper(value)
            if fields.organization == nil, proper, !value.hasPrefix("Dear ") {
                fields.organization = found(value, line, place, 0.85)
            }
            return false
        case .role:
            guard fields.role == nil else { return false }
            let ownWords = Self.isHan(value) ? value.split(separator: "的").last : nil
            fields.role = found(ownWords.map(String.init) ?? value, line, place, 0.85)
            return true
        }
    }

    private func isPlace(_ text: String) -> Bool {
        let words = Words(text, limit: 200).words
        return !Countries.phrases.mentions(in: words).isEmpty
            || !Cities.phrases.mentions(in: words).isEmpty
    }

    private static func segments(_ text: String) -> [Substring] {
        text.replacing(" - ", with: "|").replacing(" – ", with: "|").replacing(" / ", with: "|")
            .replacing(". ", with: "|").split {
                $0 == "|" || $0 == "," || $0 == "，" || $0 == "،" || $0 == "·" || $0 == "；"
                    || $0 == ";"
            }
            .map { Substring($0) }
    }

    // MARK: - Sentences and places

    private mutating func readSentences() {
        let text = page.body.text
        for sentence in text.sentences where fields.role == nil || fields.organization == nil {
            let words = text.words.text(sentence.words)
            guard words.utf8.count <= 240 else { continue }
            let line = Line(text: words, offset: text.words.words[sentence.words.lowerBound].start)
            let introduces = page.body.has(.selfName, in: sentence.words)
            let parts = Self.segments(words)
            guard introduces || (parts.count > 1 && words.utf8.count <= 160) else { continue }
            for part in parts {
                let bare = Self.withoutIntroduction(Self.trimmed(part))
                guard let kind = FieldWords.kind(of: bare), bare.utf8.count <= 90,
                    bare.split(separator: " ").count <= Self.longestField,
                    !words.hasSuffix("?"), !sentence.asks,
                    introduces || bare.first?.isUppercase == true || Self.isHan(bare)
                else { continue }
                _ = set(kind, bare, line, .text)
            }
            if fields.phone == nil, let phone = Self.phone(in: words) {
                fields.phone = found(phone, line, .text, 0.8)
            }
        }
    }

    /// True for a name in capitals, small joining words aside, or a short run of Han.
    private static func isProper(_ text: String) -> Bool {
        if isHan(text) {
            return text.count <= 18 && !text.contains("那") && !text.contains("请")
                && !text.contains("哪") && !text.contains("个")
        }
        guard text.first?.isLowercase == false, text.first?.isNumber == false else { return false }
        let words = text.split(separator: " ")
        let small = words.filter { $0.count > 3 && $0.first?.isLowercase == true }.count
        return small * 3 < words.count
    }

    /// Words of a role or body's name; a longer run is a sentence.
    private static let longestField = 11

    private static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.first.map { Folding.standsAlone($0.value) } ?? false
    }

    private static func withoutIntroduction(_ text: String) -> String {
        for start in [
            "I am the ", "I am a ", "I am an ", "I am ", "I'm the ", "I'm a ", "I'm ", "je suis ",
            "Je suis ", "soy ", "Soy ", "我是", "本人是", "sou ", "Sou ",
        ] where text.hasPrefix(start) {
            return trimmed(text.dropFirst(start.count))
        }
        return text
    }

    private mutating func readPlaces() {
        let signature = Words(mail.signature, limit: Reading.Limits.signature)
        place(in: signature, .signature)
        let body = page.body.text.words
        place(in: body, .text)
        if fields.city == nil, let body = fields.organization {
            if let city = Self.cityOfBody(body.value) {
                fields.city = Found(value: city, evidence: body.evidence, score: 0.8)
            }
        }
    }

    /// The word or words right before a country on its line: `Borås, Sweden`.
    private static func beforeCountry(
        _ words: Words, _ country: PhraseTable.Mention
    ) -> Range<Int>? {
        let end = country.words.lowerBound
        guard end > 0, words.words[end - 1].gap == .comma else { return nil }
        var start = end
        while start > 0, end - start < 3, words.words[start - 1].isCapital,
            start == end || (words.words[start - 1].gap == .none && !words.words[start].beginsLine)
        { start -= 1 }
        guard start < end, FieldWords.kind(of: words.text(start..<end)) == nil else { return nil }
        return start..<end
    }

    private mutating func place(in words: Words, _ place: Evidence.Place) {
        let countries = Countries.phrases.mentions(in: words.words)
        let cities = Cities.phrases.mentions(in: words.words)
        let first = place == .text ? countries.last : countries.first
        let isOnly = Set(countries.map(\.owner)).count == 1
        let isLate = (first?.words.lowerBound ?? 0) + Self.tailWords > words.words.count
        if let country = first, fields.country == nil, place == .signature || isOnly || isLate {
            let range = country.words
            fields.country = Found(
                value: Countries.names[country.owner],
                evidence: Evidence(
                    place: place, words: words.text(range),
                    offset: words.words[range.lowerBound].start), score: 0.85)
        }
        guard fields.city == nil else { return }
        if let country = first, let range = Self.beforeCountry(words, country) {
            fields.city = Found(
                value: words.text(range),
                evidence: Evidence(
                    place: place, words: words.text(range),
                    offset: words.words[range.lowerBound].start), score: 0.85)
            return
        }
        let likely = cities.filter { place == .signature || Self.standsFree($0, words) }
        let near = likely.first { city in
            countries.contains { abs($0.words.lowerBound - city.words.upperBound) <= 2 }
        }
        if let city = near ?? (place == .signature || likely.count == 1 ? likely.first : nil) {
            fields.city = Found(
                value: words.text(city.words),
                evidence: Evidence(
                    place: place, words: words.text(city.words),
                    offset: words.words[city.words.lowerBound].start), score: 0.8)
        }
    }

    /// True unless a Han city's name is only the beginning of a longer one.
    private static func standsFree(_ city: PhraseTable.Mention, _ words: Words) -> Bool {
        let last = city.words.upperBound - 1
        guard words.words[last].isAlone, words.words[last].gap == .none else { return true }
        let after = words.text(last + 1..<last + 2)
        let start = city.words.lowerBound
        let before = start > 0 ? words.text(start - 1..<start) : ""
        return ["市", "人", "的", "这"].contains(after) || ["在", "是", "自", "国", "叫"].contains(before)
    }

    /// Words at a text's end where a place is rather the author's than one spoken of.
    private static let tailWords = 40

    /// The city that a public body's name holds: `City of X`, `Ayuntamiento de X`, `X市`.
    static func cityOfBody(_ name: String) -> String? {
        let parts = name.split(separator: " ").map(String.init)
        for (index, part) in parts.enumerated() where ["of", "de", "d'", "di"].contains(part) {
            let next = parts[(index + 1)...].prefix { $0.first?.isUppercase == true }
            if !next.isEmpty { return next.joined(separator: " ") }
        }
        if let index = parts.firstIndex(of: "City"), index > 0 {
            return parts[..<index].joined(separator: " ")
        }
        if let mark = name.firstIndex(of: "市"), Self.isHan(name) {
            return String(name[..<mark])
        }
        return nil
    }

    // MARK: - Telephone numbers

    private static func saysPhone(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["tel", "phone", "mobile", "cel", "gsm", "电话", "手机", "móvil", "movil", "هاتف", "+",
            "tél", "portable", "whatsapp", "t ", "t:"].contains { lower.contains($0) }
    }

    /// The first run of at least seven digits with the marks that people put between them.
    static func phone(in text: String) -> String? {
        var run = "", digits = 0
        for character in text + "\n" {
            if character.isASCII, character.isNumber {
                run.append(character)
                digits += 1
            } else if !run.isEmpty && " -()/.".contains(character)
                || run.isEmpty && "+(".contains(character)
            {
                run.append(character)
            } else {
                if digits >= 7, digits <= 15 { return ended(run) }
                (run, digits) = (character == "+" || character == "(" ? String(character) : "", 0)
            }
        }
        return nil
    }

    private static func ended(_ run: String) -> String {
        var run = Substring(run)
        while let last = run.last, " -(/.".contains(last) { run.removeLast() }
        return String(run)
    }
}
