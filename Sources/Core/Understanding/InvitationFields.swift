/// What a mail states for a formal letter of invitation, each nil where it does not.
package struct InvitationFields: Sendable {
    /// The name as in the passport, as it was written.
    package var passportName: Found?
    package var passportNumber: Found?
    /// A day as it was written, such as `4 August 1971`.
    package var birthDate: Found?
    package var organization: Found?
    package var role: Found?
    /// To whom the letter shall be addressed, in the author's words.
    package var addressee: Found?

    package init() {}

    /// Reads the fields from labelled lines, whole sentences and the signature.
    package init(of mail: Correspondence, gazetteer: Gazetteer = .empty) {
        self = InvitationFinder(mail, gazetteer).find()
    }
}

/// Finds the fields of a letter request behind the words that announce them.
private struct InvitationFinder {
    private let mail: Correspondence
    private let gazetteer: Gazetteer
    private let text: AnnouncedText

    init(_ mail: Correspondence, _ gazetteer: Gazetteer) {
        self.mail = mail
        self.gazetteer = gazetteer
        let body = String(mail.authorText.prefix(Self.longestText))
        text = AnnouncedText(body + "\n" + mail.signature.prefix(Self.longestText))
    }

    /// Characters that are read; a request with its details fits into a page.
    private static let longestText = 8_000

    func find() -> InvitationFields {
        let sender = JoinFinder(Page(mail, gazetteer), mail).find()
        var fields = InvitationFields()
        fields.passportName = name()
        fields.passportNumber = passportNumber()
        fields.birthDate = birthDate()
        fields.addressee = addressee()
        fields.role = sender.role.flatMap(Self.stated)
        fields.organization = sender.organization.flatMap(Self.stated)
        splitRole(&fields)
        if fields.role == nil || fields.organization == nil { takePosition(&fields) }
        takeList(&fields)
        let own = SenderName(mail)
        fields.role = fields.role.flatMap { Self.plain($0, "role", own) }
        fields.organization = fields.organization.flatMap { Self.plain($0, "organization", own) }
        return fields
    }

    /// The noun phrase of a value; what is more than one has no place in a formal letter.
    private static func plain(_ found: Found, _ field: String, _ sender: SenderName) -> Found? {
        FieldValue(field, sender: sender).plain(found.value).map {
            Found(value: $0, evidence: found.evidence, score: found.score)
        }
    }

    /// Nil for what was only guessed from the last lines of a text.
    private static func stated(_ field: Found) -> Found? {
        field.score >= 0.95 || field.evidence.place == .signature ? field : nil
    }

    private func found(_ value: String, _ words: String, _ score: Double = 0.9) -> Found {
        Found(
            value: value, evidence: Evidence(place: .text, words: words, offset: 0),
            score: score)
    }

    // MARK: - The name

    private func name() -> Found? {
        let full = personal(text.labelled(Self.passportLabels))
        if let full { return found(full, full) }
        let given = text.labelled(Self.givenLabels).map(AnnouncedText.trimmed)
        let surname = text.labelled(Self.surnameLabels).map(AnnouncedText.trimmed)
        if let given, let surname, let both = personal("\(given) \(surname)") {
            return found(both, both)
        }
        if let named = personal(text.labelled(Self.nameLabels)) { return found(named, named) }
        for phrase in Self.namePhrases {
            if let named = personal(text.clause(after: phrase)) {
                return found(named, phrase + named, 0.8)
            }
        }
        return nil
    }

    /// A text without titles that can be a person's name, of two words or of Han signs.
    private func personal(_ text: String?) -> String? {
        guard let text else { return nil }
        let bare = PersonName.bare(AnnouncedText.trimmed(text))
        let words = bare.split(separator: " ")
        let isHan = bare.unicodeScalars.allSatisfy { Folding.standsAlone($0.value) }
        let isWhole = isHan ? (2...6).contains(bare.count) : (2...7).contains(words.count)
        guard bare.count <= 80, isWhole,
            bare.allSatisfy({ $0.isLetter || " -'’.".contains($0) })
        else { return nil }
        return bare
    }

    private static let passportLabels = [
        "passport name", "name as in passport", "name as in the passport", "name in passport",
        "name in the passport", "name on passport", "name on the passport",
        "full name as in passport", "nom sur le passeport", "nom tel qu'au passeport",
        "nom du passeport", "nom au passeport", "nom et prenom", "nom et prenoms",
        "nom comme au passeport", "nombre en el pasaporte", "nombre segun pasaporte",
        "nombre como en el pasaporte", "nombre y apellidos", "护照姓名", "护照上的姓名", "护照拼音",
        "姓名拼音", "姓名（护照）", "full name",
    ]
    private static let surnameLabels = [
        "surname", "family name", "last name", "nom de famille", "apellido", "apellidos", "nom",
        "姓",
    ]
    private static let givenLabels = [
        "given names", "given name", "first name", "first names", "prenom", "prenoms", "nombres",
        "名",
    ]
    private static let nameLabels = ["name", "nom", "nombre", "nome", "姓名", "nom complet"]
    private static let namePhrases = [
        "in the name of ", "name in my passport is ", "name as in my passport is ",
        "name as in the passport is ",
        "name on my passport is ", "my full name is ", "mi nombre completo es ",
        "mon nom complet est ", "passport name is ", "issued to ",
        "au nom de ", "au nom du ", "a nombre de ", "a nombre del ", "mon nom est ",
        "mi nombre es ", "my name is ", "护照姓名", "姓名是", "姓名为", "姓名",
    ]

    // MARK: - The passport

    private func passportNumber() -> Found? {
        for word in ["passport", "passeport", "pasaporte", "护照"] {
            for start in text.places(after: word) {
                guard let number = text.code(from: start) else { continue }
                return found(number, word)
            }
        }
        return nil
    }

    private func birthDate() -> Found? {
        for phrase in Self.birthPhrases {
            if let start = text.places(after: phrase).first {
                let day = AnnouncedText.trimmed(text.rest(from: start, atMost: 40))
                if day.contains(where: \.isNumber) { return found(day, phrase) }
            }
        }
        guard let end = text.places(after: "日生").first else { return nil }
        return found(text.before(end - 1, atMost: 16), "生")
    }

    private static let birthPhrases = [
        "date of birth", "born on", "born", "dob", "date de naissance", "ne le", "nee le",
        "fecha de nacimiento", "nacido el", "nacida el", "出生日期", "出生年月日", "出生于", "生日",
    ]

    // MARK: - The addressee

    private func addressee() -> Found? {
        if let labelled = text.labelled(Self.addresseeLabels) {
            return found(AnnouncedText.trimmed(labelled), labelled)
        }
        for phrase in Self.addresseePhrases {
            for start in text.places(after: phrase) {
                let clause = text.clause(from: start)
                let told = AnnouncedText.trimmed(text.correction(in: clause))
                if Self.namesBody(told) { return found(told, phrase + told, 0.8) }
            }
        }
        return nil
    }

    private static func namesBody(_ text: String) -> Bool {
        let folded = String(AnnouncedText.fold(text))
        return (4...120).contains(text.utf8.count)
            && addresseeWords.contains { folded.contains($0) }
    }

    private static let addresseeLabels = [
        "addressed to", "addressee", "letter to", "to be addressed to", "destinataire",
        "adressee a", "destinatario", "dirigida a", "抬头", "收件人", "致",
    ]
    private static let addresseePhrases = [
        "addressed to ", "address it to ", "addressing ", "letter to ", "letter for ",
        "present to ", "submit to ", "adressee a ", "adressee au ", "adressee aux ",
        "adresse a ", "lettre pour ", "lettre a ", "presenter a ", "a l'attention de ",
        "adressee ", "dirigida a ", "dirigida al ", "dirigirla a ", "dirigirla al ",
        "dirigirla ", "carta para ", "presentar ante ", "presentar en ", "presentar a ", "抬头写",
        "抬头是", "抬头为", "写给", "开给", "交给", "提交给", "致",
    ]
    private static let addresseeWords = [
        "embass", "consul", "ministr", "ministe", "employer", "employeur", "empleador", "mayor",
        "maire", "alcald", "concern", "qui de droit", "quien corresponda", "contraloria",
        "visa section", "high commission", "haut-commissariat", "ambassade", "embajada",
        "immigration", "inmigracion", "council", "department", "使馆", "领事馆", "签证处", "外办",
        "单位", "部", "局", "有关部门",
    ]

    // MARK: - The rest

    /// `I am Deputy Director at Accra Metropolitan Assembly`
    private func takePosition(_ fields: inout InvitationFields) {
        for phrase in Self.positionPhrases {
            for start in text.places(after: phrase) {
                let clause = AnnouncedText.trimmed(text.clause(from: start))
                let folded = String(AnnouncedText.fold(clause))
                let cut = Self.bodyMarks.lazy.compactMap { folded.firstRange(of: $0) }
                    .min { $0.lowerBound < $1.lowerBound }
                let length = cut.map { folded.distance(from: folded.startIndex, to: $0.lowerBound) }
                let role = AnnouncedText.trimmed(String(clause.prefix(length ?? clause.count)))
                guard FieldWords.kind(of: role) == .role else { continue }
                fields.role = fields.role ?? found(role, phrase + role, 0.8)
                guard let cut, fields.organization == nil else { return }
                let skipped = folded.distance(from: folded.startIndex, to: cut.upperBound)
                let body = AnnouncedText.trimmed(String(clause.dropFirst(skipped)))
                if FieldWords.kind(of: body) == .organization {
                    fields.organization = found(body, clause, 0.8)
                }
                return
            }
        }
    }

    private static let positionPhrases = [
        "i am the ", "i am a ", "i am an ", "i am ", "i'm the ", "i'm a ", "i work as ",
        "i serve as ", "je suis la ", "je suis le ", "je suis ", "je travaille comme ", "soy la ",
        "soy el ", "soy ", "trabajo como ", "me desempeno como ",
    ]
    private static let bodyMarks = [
        " at the ", " at ", " with the ", " for the ", " in the ", " of the ", " a la ",
        " au sein de ", " aupres de ", " chez ", " en el ", " en la ", " del ", " de la ", " au ",
    ]

    /// `KWAME KOFI MENSAH, Deputy Director, Accra Metropolitan Assembly`: pieces that show by
    /// themselves what they are, behind a name in capitals or the sender's own.
    private func takeList(_ fields: inout InvitationFields) {
        let sender = SenderName(mail)
        for line in mail.authorText.prefix(Self.longestText).split(whereSeparator: \.isNewline) {
            let start = line.lastIndex(of: ":").map { line.index(after: $0) } ?? line.startIndex
            let pieces = line[start...].split { ",;，；".contains($0) }
                .map { AnnouncedText.trimmed(String($0)) }
            guard (2...4).contains(pieces.count), let name = personal(pieces[0]),
                name == name.uppercased() && name != name.lowercased() || sender.fits(name)
            else { continue }
            let kinds = pieces.dropFirst().map(FieldWords.kind)
            guard kinds.contains(where: { $0 != nil }) else { continue }
            fields.passportName = fields.passportName ?? found(name, String(line), 0.8)
            for (piece, kind) in zip(pieces.dropFirst(), kinds) {
                if kind == .role { fields.role = fields.role ?? found(piece, piece, 0.8) }
                if kind == .organization {
                    fields.organization = fields.organization ?? found(piece, piece, 0.8)
                }
            }
        }
    }

    /// `Director of Budget, Eko Agency` says both where the second part is a body.
    private func splitRole(_ fields: inout InvitationFields) {
        guard let role = fields.role, let comma = role.value.lastIndex(of: ",")
        else { return }
        let body = AnnouncedText.trimmed(String(role.value[role.value.index(after: comma)...]))
        guard FieldWords.kind(of: body) == .organization else { return }
        let post = AnnouncedText.trimmed(String(role.value[..<comma]))
        fields.role = Found(value: post, evidence: role.evidence, score: role.score)
        fields.organization = fields.organization
            ?? Found(value: body, evidence: role.evidence, score: role.score)
    }
}
