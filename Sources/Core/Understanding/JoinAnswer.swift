import MailModel

/// What a mail tells of a person, read in the light of what that person was asked.
///
/// A bare line such as `Head of planning` means nothing by itself; after the question for a role
/// it is the answer. Labelled lines, signatures and sentences are read as in any mail.
package struct JoinAnswer: Sendable {
    /// Values by the field's name: `name`, `organization`, …, or one of the site's own.
    package private(set) var fields: [String: String]
    /// Fields that were told outright, so that they outweigh what was told before.
    package private(set) var certain: Set<String>
    package let saysYes: Bool
    /// Changed their mind, or never asked.
    package private(set) var saysNo: Bool
    /// Said so of the request itself, rather than by a bare "no".
    package let refusesOutright: Bool
    /// Fields that the mail says were wrong before.
    package private(set) var corrected: Set<String> = []
    private let sender: SenderName

    /// `asked` holds the fields of the last question in its order, `labels` further names of the
    /// site's own fields, `read` what the mail was found to state of who wishes to join, `known`
    /// what its writer was shown and may put right.
    package init(
        of mail: Correspondence, asked: [String] = [], labels: [String: [String]] = [:],
        read stated: JoinFields? = nil, known: [String: String] = [:]
    ) {
        let found = FoundFields(mail, stated)
        fields = found.fields
        certain = found.certain
        let lines = AnswerLines(mail)
        let consent = Consent(lines)
        saysYes = consent.saysYes
        saysNo = consent.saysNo
        refusesOutright = consent.saysNo
        sender = SenderName(mail)
        read(lines, asked: asked, labels: labels)
        if !known.isEmpty { correct(lines, known) }
        // "No, my role is Director" puts something right.
        saysNo = saysNo || consent.beginsWithNo && told.isEmpty
        fields["name"] = fields["name"].map(NameCase.plain)
        leaveOutNameAsOrganization()
        guard let role = fields["role"] else { return }
        fields["role"] = RoleText.plain(role, organization: fields["organization"])
        if fields["role"] == nil { certain.remove("role") }
    }

    /// `Our city is growing` names no city: a name has a capital, or is known.
    private static func isNamed(_ value: String, _ field: String) -> Bool {
        guard field == "city" || field == "name" else { return true }
        return value.first?.isLowercase != true || field == "city" && FieldValue.isCity(value)
    }

    /// The post that `he is head of parks` tells.
    package static func role(ofOtherIn text: String) -> String? {
        SelfTold.role(in: text, SenderName(Correspondence(authorText: text)), ofOther: true)
    }

    /// Fields that the mail itself tells, in a line or by putting right what was shown.
    private var told: Set<String> = []

    /// Nobody writes for an organization of their own name: it was cut out of another sentence.
    private mutating func leaveOutNameAsOrganization() {
        guard let body = fields["organization"], !told.contains("organization"),
            FieldWords.kind(of: body) != .organization,
            body.lowercased() == fields["name"]?.lowercased()
                || sender.fits(body) && PersonName.looksLikeName(body)
        else { return }
        fields["organization"] = nil
        certain.remove("organization")
    }

    private mutating func tell(_ field: String, _ value: String) {
        let right = Self.withoutWrong(Self.bare(value, field))
        guard let plain = FieldValue(field, sender: sender).plain(right) else { return }
        told.insert(field)
        fields[field] = plain
        certain.insert(field)
    }

    /// A post without the word that only ties it to its sentence: `as director`; `as of May` is
    /// a moment.
    private static func bare(_ value: String, _ field: String) -> String {
        let lower = value.lowercased()
        guard field == "role", !lower.hasPrefix("as of ") else { return value }
        let tie = ties.first { lower.hasPrefix($0) } ?? ""
        return lower.count == value.count ? String(value.dropFirst(tie.count)) : value
    }

    /// `bourgmestre et non échevin`: the right value alone.
    private static func withoutWrong(_ value: String) -> String {
        let lower = value.lowercased()
        guard lower.count == value.count,
            let cut = wrongs.compactMap({ lower.firstRange(of: $0)?.lowerBound }).min()
        else { return value }
        return String(value.prefix(lower.distance(from: lower.startIndex, to: cut)))
    }

    private static let wrongs = [
        ", not ", " and not ", " instead of ", " rather than ", " et non ", ", pas ",
        " au lieu de ", " y no ", ", no ", " en lugar de ", " en vez de ", "，不是", "，而不是", "而不是",
    ]
    private static let ties = [
        "as an ", "as a ", "as the ", "as ", "comme ", "en tant que ", "en qualité de ", "como ",
        "作为", "担任",
    ]

    /// Takes what was put right of what the writer was shown.
    private mutating func correct(_ lines: AnswerLines, _ known: [String: String]) {
        let corrections = Correction(lines.all.map(AnswerWords.afterYes), known: known).told
        for (field, value) in corrections {
            let guarded = FieldValue(field, sender: sender, isFromProse: true)
            guard let plain = guarded.plain(value), Self.isNamed(plain, field) else { continue }
            told.insert(field)
            fields[field] = plain
            certain.insert(field)
            corrected.insert(field)
        }
    }

    private mutating func read(
        _ lines: AnswerLines, asked: [String], labels: [String: [String]]
    ) {
        var loose: [String] = []
        var open = asked
        for line in lines.all where !AnswerWords.isYes(line) {
            if let (field, value) = Self.labelled(line, labels) {
                tell(field, value)
                continue
            }
            if Self.hasLabel(line) {
                for (field, value) in LabelledLine(line).fields { tell(field, value) }
                continue
            }
            for part in Self.pieces(line, asked: open.count) {
                let piece = withoutName(part)
                let told = AnswerWords.told(piece, open)
                for (field, value) in told {
                    tell(field, value)
                    open.removeAll { $0 == field }
                }
                if told.isEmpty, AnswerWords.mayBeValue(piece), !AnswerWords.isCourtesy(piece) {
                    loose.append(piece)
                }
            }
        }
        open.removeAll { certain.contains($0) }
        assign(loose, to: open)
    }

    /// `宁波市外事办公室何静`: a Chinese name is written close behind where its owner works.
    private func withoutName(_ piece: String) -> String {
        guard HanValue.isHan(sender.from), piece.hasSuffix(sender.from),
            piece.count > sender.from.count
        else { return piece }
        return FieldText.trimmed(piece.dropLast(sender.from.count))
    }

    /// Gives bare values to the fields that were asked for: by what they look like, and then in
    /// the order of the question where nothing is left over.
    private mutating func assign(_ loose: [String], to asked: [String]) {
        var rest: [String] = []
        var open = asked
        for value in loose {
            if let field = AnswerWords.looks(like: value, among: open) {
                tell(field, AnswerWords.normal(value, field))
                open.removeAll { $0 == field }
            } else {
                rest.append(value)
            }
        }
        open.removeAll { field in fields[field].map { !rest.contains($0) } ?? false }
        // A guess at what a bare line is gives way to what was asked.
        let sure = fields.filter { certain.contains($0.key) }.map(\.value)
        let free = rest.filter { !sure.contains($0) }
        guard free.count == open.count else { return }
        fields = fields.filter { certain.contains($0.key) || !free.contains($0.value) }
        // What is no country's name is asked for again rather than kept as one.
        for (field, value) in zip(open, free) where field != "country" { tell(field, value) }
    }

    private static func labelled(
        _ line: String, _ labels: [String: [String]]
    ) -> (String, String)? {
        guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let label = line[..<mark].lowercased().filter { !$0.isWhitespace }
        let value = FieldText.trimmed(line[line.index(after: mark)...])
        guard !value.isEmpty else { return nil }
        let field = labels.sorted { $0.key < $1.key }.first { names in
            (names.value + [names.key]).contains {
                $0.lowercased().filter { !$0.isWhitespace } == label
            }
        }?.key
        return field.map { ($0, value) }
    }

    /// Whether a word or two and a colon stand before the rest: a labelled line is read as such.
    private static func hasLabel(_ line: String) -> Bool {
        guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        return line[..<mark].count <= 30
    }

    /// The line, or its parts where several things were asked for.
    private static func pieces(_ line: String, asked: Int) -> [String] {
        guard asked > 1 else { return [line] }
        if let parts = hanParts(line), parts.count <= asked + 1 { return parts }
        let parts = line.split { ",;，；、|/".contains($0) }.map { FieldText.trimmed($0) }
            .filter { !$0.isEmpty }
        return parts.count > 1 && parts.count <= asked + 1 ? parts : [line]
    }
}

extension JoinAnswer {
    /// `广州市外办 科长 广州 中国`: ideographs need no spaces, so these stand between values.
    private static func hanParts(_ line: String) -> [String]? {
        let parts = line.split { $0 == " " || $0 == "\u{3000}" }.map { FieldText.trimmed($0) }
            .filter { !$0.isEmpty }
        let isHan = parts.count > 1 && parts.allSatisfy { part in
            part.unicodeScalars.allSatisfy { Folding.standsAlone($0.value) }
        }
        return isHan ? parts : nil
    }
}

/// The lines of an answer that may hold something, greetings and goodbyes left out.
struct AnswerLines {
    let all: [String]
    /// The whole text in lower case, for phrases.
    let whole: String

    var first: String? { all.first }

    /// Lines that are looked at; an answer is short, a long letter is read as any mail is.
    private static let most = 24

    init(_ mail: Correspondence) {
        let text = String(decoding: mail.authorText.utf8.prefix(Reading.Limits.text), as: UTF8.self)
        whole = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing(apostrophe: "’")
        let sender = (mail.from?.name ?? "").lowercased()
        all = text.split(whereSeparator: \.isNewline).prefix(Self.most)
            .flatMap(LabelledLine.cut).flatMap(Self.sentences)
            .map { Self.withoutLead(Self.withoutMark($0)) }
            .filter { line in
                !line.isEmpty && !AnswerWords.isCourtesy(line) && line.lowercased() != sender
            }
    }

    private static func sentences(_ line: Substring) -> [String] {
        var found = [""]
        var previous: Character = " "
        for character in line {
            if character == " ", ".!?".contains(previous), (found.last?.count ?? 0) > 12 {
                found.append("")
            }
            found[found.count - 1].append(character)
            if "。！".contains(character) { found.append("") }
            previous = character
        }
        return found
    }

    /// `Sure: Ana Cruz; City of Lugo` without the word that only leads up to it.
    private static func withoutLead(_ line: String) -> String {
        let lower = line.lowercased()
        guard lower.count == line.count,
            let lead = leads.first(where: { lead in
                [":", "："].contains { lower.hasPrefix(lead + $0) }
            })
        else { return line }
        return FieldText.trimmed(line.dropFirst(lead.count + 1))
    }

    private static let leads = [
        "sure", "of course", "here it is", "here you are", "here you go", "here they are", "gladly",
        "my answers", "voici", "bien sûr", "volontiers", "claro", "por supuesto", "aquí está",
        "aquí va", "当然", "好的", "如下", "信息如下", "回复如下",
    ]

    /// The line without `1.`, `-` or `a)` before it.
    private static func withoutMark(_ line: String) -> String {
        let bare = FieldText.trimmed(line)
        let mark = bare.prefix { $0.isNumber || ".)）、-*•".contains($0) }
        guard !mark.isEmpty, mark.count <= 3, mark.contains(where: { !$0.isNumber }) else {
            return bare
        }
        return FieldText.trimmed(bare.dropFirst(mark.count))
    }
}

extension String {
    fileprivate func replacing(apostrophe other: Character) -> String {
        String(map { $0 == other ? "'" : $0 })
    }
}
