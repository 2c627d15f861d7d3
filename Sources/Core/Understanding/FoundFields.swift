import MailModel

/// What a mail was found to tell of who writes, each value cut to what a list may keep.
///
/// What is in doubt is left out, so that it is asked for; the rules and the labelled lines speak
/// where what was learned found nothing that can stand.
struct FoundFields {
    private(set) var fields: [String: String] = [:]
    /// Fields that were told outright.
    private(set) var certain: Set<String> = []
    private let mail: Correspondence
    private let sender: SenderName
    private let labelled: [LabelledLine]

    init(_ mail: Correspondence, _ stated: JoinFields?) {
        self.mail = mail
        sender = SenderName(mail)
        labelled = (mail.authorText + "\n" + mail.signature)
            .split(whereSeparator: \.isNewline).prefix(Self.mostLines)
            .flatMap(LabelledLine.cut).map { LabelledLine(String($0)) }
        let ruled = JoinFinder(Page(mail, .empty), mail).find()
        let found = stated.flatMap { $0.isEmpty ? nil : $0 } ?? ruled
        for (name, field) in Self.all { take(name, found[field], ruled[field]) }
        addLabelled()
        addRest(found)
    }

    private static let mostLines = 200
    private static let all: [(String, FieldGroup.Field)] = [
        ("name", .name), ("organization", .organization), ("role", .role), ("city", .city),
        ("country", .country), ("phone", .phone),
    ]

    private mutating func take(_ field: String, _ found: Found?, _ ruled: Found?) {
        guard let found, !found.value.isEmpty else { return }
        for (place, value) in [found, ruled].enumerated() {
            guard let value, let plain = plain(value, field) else { continue }
            fields[field] = plain
            let isCertain = place == 0 && value.score >= 0.9 && value.evidence.place != .from
            if isCertain { certain.insert(field) }
            return
        }
    }

    private func plain(_ found: Found, _ field: String) -> String? {
        let isLabelled = labelled.contains { line in
            line.fields.contains { $0.field == field && $0.value.contains(found.value) }
        }
        let isFromProse = found.evidence.place == .text && !isLabelled
            && Self.isSentence(found.evidence.words)
        return FieldValue(field, sender: sender, isFromProse: isFromProse).plain(found.value)
    }

    /// Words from which a line is a sentence rather than an item of a list.
    private static let sentenceWords = 6

    private static func isSentence(_ text: String) -> Bool {
        text.split(separator: " ").count >= sentenceWords || HanValue.isHan(text)
            || ClauseCut.says(text)
    }

    private mutating func addLabelled() {
        for (field, value) in labelled.flatMap(\.fields) where fields[field] == nil {
            guard let plain = FieldValue(field, sender: sender).plain(value) else { continue }
            fields[field] = plain
            certain.insert(field)
        }
    }

    /// What follows from other fields: a post by its verb or its matter, the city of a body.
    private mutating func addRest(_ found: JoinFields) {
        if fields["role"] == nil {
            fields["role"] = SelfTold.role(in: mail.authorText, sender)
                ?? LeadVerb.role(in: mail.authorText)
        }
        // `Luc` in passing is the Luc Roy who sends the mail.
        if let name = fields["name"], !name.contains(" "), sender.from.contains(" "),
            sender.from.split(separator: " ").contains(where: { $0 == name })
        {
            fields["name"] = sender.from
        }
        if let role = fields["role"], let raw = found.organization?.value,
            let body = fields["organization"], raw.hasSuffix(body), raw.count > body.count
        {
            fields["role"] = whole(role, matter: raw.dropLast(body.count))
        }
        if fields["organization"] == nil { fields["organization"] = MayorsCity.named(in: mail) }
        addCityOfBody()
    }

    /// The body's own name may hold the city; that of a city's own government outweighs a guess,
    /// such as the province in the line below: `Municipalidad de Rosario / Santa Fe, Argentina`.
    private mutating func addCityOfBody() {
        guard let body = fields["organization"], !certain.contains("city"),
            let city = JoinPlaces.cityOfBody(body), let plain = FieldValue(
                "city", sender: sender).plain(city)
        else { return }
        let isGoverned = Self.governments.contains { body.lowercased().hasPrefix($0) }
        guard let told = fields["city"] else {
            // `Bay Council` may be of any place; a known city, or one governed, is named.
            if isGoverned || FieldValue.isCity(plain) { fields["city"] = plain }
            return
        }
        let isLabelled = labelled.contains { $0.fields.contains { $0.field == "city" } }
        if isGoverned, FieldValue.isCity(plain), !told.lowercased().contains(plain.lowercased()),
            !isLabelled
        {
            fields["city"] = plain
        }
    }

    private static let governments = [
        "city of ", "ville de ", "mairie de ", "commune de ", "municipalidad de ",
        "ayuntamiento de ", "alcaldía de ", "municipio de ", "prefeitura de ", "stadt ",
    ]

    private static let links = [
        " de l'", " de l’", " de la ", " du ", " des ", " de ", " del ", " of the ", " of ",
        " for ", " ",
    ]

    /// `directrice` with the `urbanisme` that was taken for a part of the body behind it.
    private func whole(_ role: String, matter: Substring) -> String {
        let words = matter.split(separator: " ")
        for count in stride(from: words.count, to: 0, by: -1) {
            let part = words[..<count].joined(separator: " ")
            for link in Self.links where mail.authorText.contains(role + link + part) {
                guard count < words.count || !matter.hasSuffix("of ") else { continue }
                let last = words[count - 1].lowercased()
                if ["à", "la", "of", "the", "at", "de", "del", "au", "en", "el", "in", "for"]
                    .contains(last)
                { continue }
                return role + link + part
            }
        }
        return role
    }
}

/// A line that says before a colon what stands behind it.
struct LabelledLine {
    private(set) var fields: [(field: String, value: String)] = []

    init(_ line: String) {
        let bare = FieldText.trimmed(line)
        guard let (label, value) = FieldLabels.split(bare) else { return }
        let field = switch label {
        case .name: "name"
        case .organization: "organization"
        case .role: "role"
        case .city: "city"
        case .country: "country"
        case .phone: "phone"
        }
        let head = bare.prefix { $0 != ":" && $0 != "：" }.lowercased()
        let parts = value.split { ",，".contains($0) }.map { FieldText.trimmed($0) }
        let isBoth = field == "country" && parts.count == 2
            && ["city", "town", "ville", "ciudad", "城市"].contains { head.contains($0) }
        fields = isBoth ? [("city", parts[0]), ("country", parts[1])] : [(field, value)]
    }

    private static let ends: Set<Character> = [".", ";", "!", "。", "；"]
    /// Cuts of one line; a longer one is no form.
    private static let mostCuts = 12

    /// A line in its parts where another label begins behind the end of a sentence, as in
    /// `Organization: City of Lugo. City: Lugo. Country: Spain.`
    static func cut(_ line: Substring) -> [Substring] {
        guard line.contains(where: { $0 == ":" || $0 == "：" }) else { return [line] }
        var parts: [Substring] = []
        var rest = line
        var at = line.startIndex
        while parts.count < mostCuts, let end = line[at...].firstIndex(where: ends.contains) {
            at = line.index(after: end)
            let behind = line[at...]
            guard !line[end].isASCII || behind.first == " ", FieldLabels.split(behind) != nil else {
                continue
            }
            parts.append(rest[..<end])
            rest = behind
        }
        return parts + [rest]
    }
}
