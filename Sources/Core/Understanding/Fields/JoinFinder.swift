import MailModel

/// Reads who writes: from labelled lines, the signature, introductions, bodies named and `From`.
struct JoinFinder {
    let page: Page
    let mail: Correspondence
    let sender: SenderName
    var fields = JoinFields()
    /// True once a contact person was named who is not the sender.
    var isAnother = false

    init(_ page: Page, _ mail: Correspondence) {
        self.page = page
        self.mail = mail
        sender = SenderName(mail)
    }

    func find() -> JoinFields {
        var finder = self
        let body = FieldLine.lines(mail.authorText, Reading.Limits.text)
        let signature = FieldLine.lines(mail.signature, Reading.Limits.signature)
        finder.readLabels(body, .text)
        finder.readLabels(signature, .signature)
        finder.readContact()
        finder.readBlock(signature, .signature)
        finder.readBlock(Self.tail(body, sender), .text)
        finder.readNamed()
        finder.readAppositions()
        finder.readIntroduction()
        finder.readBodies()
        finder.readPhones(body)
        finder.fields = JoinPlaces(page, mail, finder.fields).find()
        finder.settleName()
        return finder.fields
    }

    /// Lines at a text's end that can be a signature without a mark.
    private static let tailLines = 9
    /// Octets of a line that can be part of such a signature.
    private static let shortLine = 130
    /// Words of a role or body's name; a longer run is a sentence.
    static let longestField = 11

    func found(
        _ value: String, _ line: FieldLine, _ place: Evidence.Place, _ score: Double
    ) -> Found {
        Found(
            value: value,
            evidence: Evidence(
                place: place, words: String(line.text.prefix(Reading.Limits.evidence)),
                offset: line.offset),
            score: score)
    }

    // MARK: - Labels

    private mutating func readLabels(_ lines: [FieldLine], _ place: Evidence.Place) {
        for line in lines.prefix(400) {
            for piece in FieldLine.pieces(line.text) {
                guard let (label, value) = FieldLabels.split(piece) else { continue }
                set(label, value, line, place)
            }
        }
    }

    private mutating func set(
        _ label: FieldLabels.Label, _ value: String, _ line: FieldLine, _ place: Evidence.Place
    ) {
        let inline = place == .text && value.utf8.count > 90
        switch label {
        case .name: setName(value, line, place)
        case .organization where !inline:
            if (fields.organization?.score ?? 0) < 0.95 {
                fields.organization = found(value, line, place, 0.95)
            }
        case .role where !inline:
            if fields.role == nil { fields.role = found(value, line, place, 0.95) }
        case .city where !inline: setCity(value, line, place)
        case .country where !inline:
            let english = Countries.phrases.mentions(in: Words(value, limit: 200).words).first
            fields.country = found(
                english.map { Countries.names[$0.owner] } ?? value, line, place, 0.95)
        case .phone:
            if fields.phone == nil, let phone = PhoneNumber.first(in: value) {
                fields.phone = found(phone, line, place, 0.95)
            }
        default: break
        }
    }

    private mutating func setName(
        _ value: String, _ line: FieldLine, _ place: Evidence.Place
    ) {
        var segments = FieldText.segments(value)
        guard !segments.isEmpty else { return }
        var name = PersonName.bare(segments.removeFirst())
        if let open = value.firstIndex(where: { $0 == "（" || $0 == "(" }) {
            let inside = FieldText.trimmed(
                value[value.index(after: open)...].prefix { $0 != "）" && $0 != ")" })
            if FieldWords.kind(of: inside) == .role { segments.insert(inside, at: 0) }
        }
        if let split = Self.roleBefore(name) {
            name = split.name
            segments.insert(split.role, at: 0)
        }
        guard fields.name == nil || (fields.name?.score ?? 0) < 0.95,
            PersonName.looksLikeName(name, least: 1) || sender.fits(name)
                || (name.split(separator: " ").count <= 4 && FieldWords.kind(of: name) == nil
                    && !name.contains("@") && PhoneNumber.first(in: name) == nil)
        else { return }
        fields.name = found(name, line, place, 0.95)
        isAnother = !sender.fits(name)
        readSegments(segments, line, place, afterName: true)
        if fields.phone == nil, let phone = PhoneNumber.first(in: value) {
            fields.phone = found(phone, line, place, 0.9)
        }
    }

    /// `集团战略部部长赵国庆`: a role and a name in one run.
    static func roleBefore(_ text: String) -> (role: String, name: String)? {
        guard FieldText.isHan(text), text.count > 4 else { return nil }
        for role in FieldWords.hanRole.sorted(by: { $0.count > $1.count }) {
            guard let range = text.firstRange(of: role) else { continue }
            let name = String(text[range.upperBound...])
            if PersonName.isWholeHanName(name) {
                return (String(text[..<range.upperBound]), name)
            }
        }
        return nil
    }

    private mutating func setCity(
        _ value: String, _ line: FieldLine, _ place: Evidence.Place
    ) {
        // A label that nobody filled in is followed by the next label.
        guard FieldLabels.split(value) == nil else { return }
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
        let city = FieldText.trimmed(rest.prefix { !"(,，（".contains($0) })
        fields.city = found(JoinPlaces.bareCity(city), line, place, 0.95)
    }

    // MARK: - Contact person

    private static let contactWords = PhraseTable([[
        "contact person", "focal point", "point focal", "persona de enlace", "persona de contacto",
        "personne a contacter", "personne de contact", "personne ressource", "interlocuteur",
        "interlocutrice", "nodal officer", "liaison officer", "ansprechpartner",
        "ansprechpartnerin", "punto focal", "ponto focal", "persona di contatto", "referente",
        "contactpersoon", "contacto sera", "联系人", "联络人", "聯絡人", "负责人", "контактное лицо",
        "irtibat kisisi", "담당자", "be represented by", "represented by", "our officer",
        "our delegate", "our representative", "person in charge", "personne en charge",
        "notre correspondant", "nuestro delegado", "nuestra delegada", "punto de contacto",
        "point of contact",
    ]])

    private mutating func readContact() {
        let text = page.body.text
        guard fields.name == nil else { return }
        for sentence in text.sentences.prefix(300) {
            let words = sentence.words
            guard !Self.contactWords.mentions(in: Array(text.words.words[words])).isEmpty else {
                continue
            }
            let line = FieldLine(
                text: text.words.text(words), offset: text.words.words[words.lowerBound].start)
            if FieldText.isHan(line.text), readHanContact(line) { return }
            guard let run = PersonName.runs(in: text, words).first else {
                if readContactBelow(line) { return }
                continue
            }
            let name = PersonName.bare(text.words.text(run))
            let rest = text.words.text(
                text.words.words[run.upperBound - 1].end,
                text.words.words[words.upperBound - 1].end)
            fields.name = found(name, line, .text, 0.9)
            isAnother = !sender.fits(name)
            readSegments(FieldText.segments(rest), line, .text, afterName: true)
            if let phone = PhoneNumber.first(in: rest) {
                fields.phone = found(phone, line, .text, 0.9)
            }
            return
        }
    }

    /// A heading such as `Our officer will be:` with the name on the next line.
    private mutating func readContactBelow(_ heading: FieldLine) -> Bool {
        let lines = FieldLine.lines(mail.authorText, Reading.Limits.text)
        guard let at = lines.firstIndex(where: { $0.offset > heading.offset }),
            let first = FieldText.segments(lines[at].text).first
        else { return false }
        let name = PersonName.bare(first)
        guard PersonName.looksLikeName(name), !sender.fits(name) else { return false }
        fields.name = found(name, lines[at], .text, 0.9)
        isAnother = true
        for line in lines[(at + 1)...].prefix(4) {
            if Closings.begins(line.text) || sender.fits(line.text) { break }
            readSegments(FieldText.segments(line.text), line, .text, afterName: true)
            if fields.phone == nil, let phone = PhoneNumber.first(in: line.text) {
                fields.phone = found(phone, line, .text, 0.9)
            }
        }
        return true
    }

    /// `负责人热合曼·买买提，副局长`, `联系人为集团战略部部长赵国庆`.
    private mutating func readHanContact(_ line: FieldLine) -> Bool {
        for word in ["联系人", "联络人", "聯絡人", "负责人"] {
            guard let range = line.text.firstRange(of: word) else { continue }
            var rest = line.text[range.upperBound...]
            for link in ["为", "是", "系"] where rest.hasPrefix(link) { rest.removeFirst() }
            var segments = FieldText.segments(rest)
            guard !segments.isEmpty else { continue }
            var name = segments.removeFirst()
            if let split = Self.roleBefore(name) {
                name = split.name
                segments.insert(split.role, at: 0)
            }
            guard PersonName.looksLikeName(name) else { continue }
            fields.name = found(name, line, .text, 0.9)
            isAnother = !sender.fits(name)
            readSegments(segments, line, .text, afterName: true)
            return true
        }
        return false
    }

    // MARK: - Signature

    /// The lines from the sender's name or the closing on, else the last short ones.
    private static func tail(_ lines: [FieldLine], _ sender: SenderName) -> [FieldLine] {
        let last = lines.suffix(tailLines)
        let short = last.filter { $0.text.utf8.count <= shortLine }
        if let name = short.firstIndex(where: { line in
            FieldText.segments(line.text).first.map(sender.fits) == true
        }) {
            return Array(short[name...])
        }
        if let close = short.lastIndex(where: { Closings.begins($0.text) }) {
            return Array(short[(close + 1)...])
        }
        return Array(short)
    }

    private mutating func readBlock(_ lines: [FieldLine], _ place: Evidence.Place) {
        var seenName = false
        for line in lines.prefix(14) {
            if FieldLabels.split(line.text) != nil { continue }
            let segments = FieldText.segments(line.text)
            let isName = segments.first.map(sender.fits) == true
            if fields.phone == nil, !isAnother, let phone = PhoneNumber.first(in: line.text),
                Self.saysPhone(line.text) || phone.count + 3 >= line.text.count
                    || place == .signature
            {
                fields.phone = found(phone, line, place, 0.9)
            }
            if line.text.split(separator: " ").count > 16 { continue }
            if isName, fields.role == nil, let role = Self.inBrackets(line.text) {
                fields.role = found(role, line, place, 0.8)
            }
            readSegments(
                isName ? Array(segments.dropFirst()) : segments, line, place,
                afterName: isName || seenName, oneLine: isName && segments.count > 1)
            seenName = seenName || isName
        }
    }

    /// `Clara Meunier (présidente)`.
    private static func inBrackets(_ text: String) -> String? {
        guard let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
        let inside = FieldText.trimmed(
            text[text.index(after: open)...].prefix { $0 != ")" && $0 != "）" })
        return FieldWords.kind(of: inside) == .role ? inside : nil
    }

    static func saysPhone(_ text: String) -> Bool {
        let lower = text.lowercased()
        return [
            "tel", "phone", "mobile", "cel", "gsm", "电话", "手机", "móvil", "movil", "هاتف", "+",
            "tél",
            "portable", "whatsapp", "t ", "t:", "電話", "ph", "전화", "연락처", "line", "number",
            "fono",
            "座机", "fon", "тел", "pbx", "reach me", "call me", "ligne", "mob",
        ].contains { lower.contains($0) }
    }

    /// Takes role, body and places from the parts of one line, in any order.
    mutating func readSegments(
        _ segments: [String], _ line: FieldLine, _ place: Evidence.Place, afterName: Bool,
        oneLine: Bool = false
    ) {
        var roleHere = false, bodyHere = false
        for (index, segment) in segments.prefix(8).enumerated() {
            guard segment.utf8.count <= 140, !segment.contains("?"), !segment.contains("？"),
                !segment.contains("@"), segment.split(separator: " ").count <= Self.longestField,
                !Closings.begins(segment)
            else { continue }
            let kind = FieldWords.kind(of: segment)
            if kind == .role {
                if fields.role == nil, !(isAnother && !afterName) {
                    setRole(segment, line, place)
                    roleHere = true
                }
            } else if kind == .organization, isBodyName(segment, place) {
                let follows = hasBody(segments[(index + 1)...])
                if roleHere, !bodyHere, follows, extendRole(segment, line, place) { continue }
                if bodyHere, extendBody(segment, line, place) { continue }
                bodyHere = setBody(segment, line, place) || bodyHere
            } else if kind == nil, !isPlace(segment), PhoneNumber.first(in: segment) == nil,
                !segment.contains(where: \.isNumber), FieldText.isProper(segment),
                !sender.fits(segment), afterName
            {
                continueLine(segment, line, place, roleHere, bodyHere, oneLine)
            }
        }
    }

    /// `Director, Environment Department`: a part of a body belongs to the role before it.
    private mutating func extendRole(
        _ text: String, _ line: FieldLine, _ place: Evidence.Place
    ) -> Bool {
        guard FieldWords.isPart(text), !FieldText.isHan(text), let role = fields.role else {
            return false
        }
        fields.role = found(role.value + ", " + text, line, place, 0.8)
        return true
    }

    /// `Faculty of Economics, University of Gdańsk`: a part and its body on one line.
    private mutating func extendBody(
        _ text: String, _ line: FieldLine, _ place: Evidence.Place
    ) -> Bool {
        guard let body = fields.organization, FieldWords.isPart(body.value),
            body.evidence.offset == line.offset
        else { return false }
        fields.organization = found(body.value + ", " + text, line, place, 0.85)
        return true
    }

    private func hasBody(_ rest: ArraySlice<String>) -> Bool {
        rest.contains { FieldWords.kind(of: $0) == .organization }
    }

    /// What has no telling word goes on with its line's role or body, or is a body by its place.
    private mutating func continueLine(
        _ segment: String, _ line: FieldLine, _ place: Evidence.Place, _ roleHere: Bool,
        _ bodyHere: Bool, _ oneLine: Bool
    ) {
        if FieldText.isHan(segment) { return }
        if bodyHere, let body = fields.organization, body.evidence.offset == line.offset,
            [" and ", " et ", " y ", " e "].contains(where: segment.contains)
        {
            fields.organization = found(body.value + ", " + segment, line, place, 0.8)
        } else if roleHere, !oneLine, let role = fields.role,
            role.evidence.offset == line.offset
        {
            fields.role = found(role.value + ", " + segment, line, place, 0.8)
        } else if fields.organization == nil, segment.split(separator: " ").count <= 6,
            segment.count > 2, !isAnother, !segment.contains("\""), !bodyHere,
            segment.split(separator: " ").count > 1 || roleHere,
            !line.text.hasSuffix("!"), !line.text.hasSuffix(".")
        {
            fields.organization = found(segment, line, place, 0.6)
        }
    }

    mutating func setRole(
        _ text: String, _ line: FieldLine, _ place: Evidence.Place
    ) {
        var value = text
        if FieldText.isHan(text), let last = text.split(separator: "的").last {
            value = String(last)
        }
        if let open = value.firstIndex(of: "("),
            !value.contains(")") || value[open...].contains(where: \.isNumber)
        { value = FieldText.trimmed(value[..<open]) }
        if value.hasPrefix("公司"), value.count > 4 { value = String(value.dropFirst(2)) }
        value = Self.withoutCapacity(value)
        if place == .text, let served = Self.roleOfPlace(value) { value = served }
        if place == .text, let split = Self.roleOfBody(value) {
            value = split.role
            if fields.organization == nil {
                fields.organization = found(split.body, line, place, 0.8)
            }
        }
        fields.role = found(value, line, place, 0.85)
    }

    /// `en mi calidad de Directora`: the role alone.
    private static func withoutCapacity(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in [
            "en mi calidad de ", "en calidad de ", "en ma qualité de ", "en qualité de ",
            "en tant que ", "in my capacity as ", "in my role as ", "as the ", "as ", "als ",
            "na qualidade de ", "in qualità di ", "working as ", "serving as ",
        ] where lower.hasPrefix(lead) {
            return String(text.dropFirst(lead.count))
        }
        return text
    }

    /// `concejal de Encarnación`: the place is the city's and no part of the role.
    private static func roleOfPlace(_ text: String) -> String? {
        guard text.first?.isLowercase == true else { return nil }
        for link in [" de ", " of ", " from ", " in ", " à ", " en ", " di "] {
            guard let range = text.firstRange(of: link) else { continue }
            let words = Words(FieldText.trimmed(text[range.upperBound...]), limit: 100).words
            let whole = Cities.phrases.mentions(in: words).contains {
                $0.words.count == words.count
            }
            if whole { return FieldText.trimmed(text[..<range.lowerBound]) }
        }
        return nil
    }

    /// `senior researcher of Busan Development Institute` as role and body.
    static func roleOfBody(_ text: String) -> (role: String, body: String)? {
        guard text.first?.isLowercase == true else { return nil }
        for link in [
            " of the ", " of ", " at the ", " at ", " for the ", " with the ", " de la ", " del ",
            " de l'", " de l’", " à la ", " a la ", " à ", " en la ", " en el ", " da ", " do ",
            " de ", " dans ",
        ] {
            guard let range = text.firstRange(of: link) else { continue }
            var body = FieldText.trimmed(text[range.upperBound...])
            for stop in [" in ", " en "] {
                if let cut = body.firstRange(of: stop) { body = String(body[..<cut.lowerBound]) }
            }
            let named = FieldWords.kind(of: body) == .organization
                && body.split(separator: " ").count > 1
            let capitals = body.filter(\.isUppercase).count
            let branded = capitals > 1 && body.split(separator: " ").count <= 4
                && FieldText.isProper(body) && FieldWords.kind(of: body) == nil
                && Cities.phrases.mentions(in: Words(body, limit: 100).words).isEmpty
            guard named || branded else { continue }
            return (FieldText.trimmed(text[..<range.lowerBound]), body)
        }
        return nil
    }

    private func isBodyName(_ text: String, _ place: Evidence.Place) -> Bool {
        if FieldText.isHan(text) {
            return text.count <= 24 && !text.contains(where: { "那请哪个们想要".contains($0) })
        }
        return FieldText.isProper(text) && !text.hasPrefix("Dear ") && !Self.isOurs(text)
    }

    /// The Community itself is what one joins, not whom one writes for.
    private static func isOurs(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["urban innovation", "innovation urbaine", "innovación urbana"]
            .contains(where: lower.contains)
    }

    private mutating func setBody(
        _ text: String, _ line: FieldLine, _ place: Evidence.Place
    ) -> Bool {
        let value = FieldText.trimmed(text.prefix { $0 != "(" && $0 != "（" })
        let score = FieldWords.isPart(value) ? 0.6 : place == .signature ? 0.86 : 0.85
        guard score > fields.organization?.score ?? 0 else { return false }
        fields.organization = found(value, line, place, score)
        return true
    }

    private func isPlace(_ text: String) -> Bool {
        let words = Words(text, limit: 200).words
        return !Countries.phrases.mentions(in: words).isEmpty
            || !Cities.phrases.mentions(in: words).isEmpty || Regions.isRegion(text)
    }

    /// True for a sender that is an office and no person: `Office of the Mayor`, `赤峰市创新办`.
    private static func isOfBody(_ name: String) -> Bool {
        if FieldText.isHan(name) {
            return name.count > 3 && !name.contains("·") && !PersonName.isWholeHanName(name)
                && FieldWords.hanOrganization.contains(where: name.hasSuffix)
        }
        let first = Words(String(name.split(separator: " ").first ?? ""), limit: 60).words.first
        return first.map { FieldWords.isBody($0.hash) } ?? false
    }

    private mutating func settleName() {
        if let name = fields.name, name.score >= 0.9, isAnother || name.score >= 0.95 { return }
        let full = sender.full(page.body.text)
        guard !full.name.isEmpty, !Self.isOfBody(full.name) else { return }
        if let name = fields.name, !sender.fits(name.value) || name.value.count >= full.name.count,
            PersonName.looksLikeName(name.value)
        { return }
        fields.name = Found(
            value: full.name, evidence: Evidence(place: full.place, words: full.words, offset: 0),
            score: full.place == .from ? 0.7 : 0.9)
    }
}
