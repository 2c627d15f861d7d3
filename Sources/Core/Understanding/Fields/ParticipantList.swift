import MailModel

/// Reads names from lists and tables: bullets, numbered lines, lines below a colon, columns.
struct ParticipantList {
    private let lines: [(text: String, offset: Int)]
    private let sender: SenderName

    init(_ text: String, _ sender: SenderName) {
        self.sender = sender
        var lines: [(text: String, offset: Int)] = []
        var offset = 0
        let octets = Array(text.utf8.prefix(Reading.Limits.text))
        for part in octets.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(2_000) {
            if part.count < 400 {
                lines.append((String(decoding: part, as: UTF8.self), offset))
            } else {
                lines.append(("?", offset))
            }
            offset += part.count + 1
        }
        self.lines = lines
    }

    func find() -> [Found] {
        let table = columns()
        if !table.isEmpty { return table }
        let bullets = bulleted()
        if !bullets.isEmpty { return bullets }
        let labelled = labelled()
        return labelled.isEmpty ? belowColon() : labelled
    }

    private func found(_ name: String, _ index: Int) -> Found {
        Found(
            value: name,
            evidence: Evidence(
                place: .text, words: FieldText.trimmed(lines[index].text),
                offset: lines[index].offset),
            score: 0.9)
    }

    private func unique(_ names: [Found]) -> [Found] {
        var found: [Found] = []
        for name in names where !found.contains(where: { $0.value == name.value }) {
            found.append(name)
        }
        return found
    }

    // MARK: - Bullets

    private func bulleted() -> [Found] {
        unique(lines.indices.compactMap { index in
            name(ofBullet: lines[index].text).map { found($0, index) }
        })
    }

    private func name(ofBullet line: String) -> String? {
        var rest = Substring(line).drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
        let bullet = rest.prefix { $0.isNumber || "-*•–·.、)）(（#‐—".contains($0) }
        guard !bullet.isEmpty, bullet.count <= 4, !line.contains("?"), !line.contains("？") else {
            return nil
        }
        rest = rest.dropFirst(bullet.count).drop { $0 == " " || $0 == "\t" }
        return Self.name(in: String(rest))
    }

    /// The name in a line's first part, behind any label: `Name: Hendra Wijaya, passport …`.
    static func name(in line: String) -> String? {
        var line = line
        if let (label, value) = FieldLabels.split(line) {
            guard label == .name else { return nil }
            line = value
        }
        guard let first = FieldText.segments(line.replacing(":", with: ",")).first else {
            return nil
        }
        let name = PersonName.bare(first)
        if PersonName.looksLikeName(name) { return name }
        return behindRole(name)
    }


    /// `Vice Mayor Ana Perković`, `市财政局局长刘青`: the name behind a role.
    private static func behindRole(_ text: String) -> String? {
        if FieldText.isHan(text) {
            let words = text.split(separator: " ").map(String.init)
            if words.count > 1, let first = words.first, PersonName.isWholeHanName(first) {
                return first
            }
            return nil
        }
        let parts = text.split(separator: " ")
        for start in parts.indices.dropFirst() where parts.count - start >= 2 {
            let rest = parts[start...].joined(separator: " ")
            let before = Words(parts[..<start].joined(separator: " "), limit: 200).words
            if before.contains(where: { FieldWords.isRole($0.hash) }),
                PersonName.looksLikeName(rest), start <= 4
            { return rest }
        }
        return nil
    }

    // MARK: - Lines with a label

    private static let labels = [
        "travel", "participant", "delegate", "passenger", "attendee", "viajer", "voyageur",
        "asistente", "teilnehmer", "nomedo", "fullname", "name", "nom", "nombre", "nome",
        "apellido",
        "surname", "姓名", "参加者", "团员", "团长", "團員", "團長", "翻译", "成员", "名字", "inscri", "氏名",
        "partecipante", "visitante", "viaggiatore", "reisender",
    ]
    private static let notLabels = ["tour", "organi", "city", "compan", "institut", "ville", "user"]

    /// `Second traveller: Patricio Soto Vergara (architect)`.
    private func labelled() -> [Found] {
        unique(lines.indices.compactMap { index in
            let line = lines[index].text
            guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }),
                line.utf8.distance(from: line.startIndex, to: colon) <= 48
            else { return nil }
            let words = Words(String(line[..<colon]), limit: 64)
            let label = String(decoding: words.folded, as: UTF8.self)
            guard Self.labels.contains(where: label.contains),
                !Self.notLabels.contains(where: label.contains)
            else { return nil }
            let value = FieldText.trimmed(line[line.index(after: colon)...])
            return Self.turned(value, label).map { found($0, index) }
        })
    }

    /// `OLAIZOLA ZABALA, Fermín` the way round that people say it.
    private static func turned(_ value: String, _ label: String) -> String? {
        let parts = FieldText.segments(value.prefix { $0 != "(" && $0 != "（" })
        guard let first = parts.first else { return nil }
        if parts.count >= 2, first == first.uppercased(), first != first.lowercased() {
            let both = parts[1] + " " + first
            if parts[1] != parts[1].uppercased(), PersonName.looksLikeName(both) { return both }
        }
        let name = PersonName.bare(first)
        return PersonName.looksLikeName(name) ? name : nil
    }

    // MARK: - Lines below a colon

    private func belowColon() -> [Found] {
        for (index, line) in lines.enumerated() {
            let bare = line.text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }
            guard let last = bare.first, last == ":" || last == "：", !Self.greets(line.text) else {
                continue
            }
            var names: [Found] = []
            for at in lines.indices[(index + 1)...].prefix(80) {
                let text = FieldText.trimmed(lines[at].text)
                if text.isEmpty { if names.isEmpty { continue } else { break } }
                guard !text.contains("?"), let name = Self.name(in: text) else {
                    break
                }
                names.append(found(name, at))
            }
            if names.count == 1, sender.fits(names[0].value), FieldText.segments(
                lines[index].text).count == 1
            { continue }
            if !names.isEmpty { return unique(names) }
        }
        return []
    }

    private static let greetings: Set<String> = [
        "hola", "estimado", "estimada", "estimados", "estimadas", "dear", "bonjour", "buenos",
        "buenas", "hello", "hi", "sehr", "caro", "cara", "caros", "prezados", "prezado", "madame",
        "monsieur", "senores", "distinguidos", "distinguido", "apreciados", "cordial", "gentili",
        "gentile", "queridos", "queridas", "muy", "chers", "chere", "cher", "good", "respetados",
    ]

    private static func greets(_ line: String) -> Bool {
        let words = Words(line, limit: 80)
        guard let first = words.words.indices.first, words.words.count <= 6 else { return false }
        return greetings.contains(String(decoding: words.folded(first), as: UTF8.self))
    }

    // MARK: - Columns

    private enum Column { case name, first, last, other }

    private static let heads: [String: Column] = {
        var heads: [String: Column] = [:]
        for word in [
            "name", "names", "fullname", "nomcomplet", "nometprenom", "nometprenoms", "nombre",
            "nombrecompleto", "姓名", "名字", "nome", "nomecompleto", "nameofparticipant",
            "participant",
            "participante", "nombreyapellido", "nombreyapellidos", "nomsetprenoms", "氏名", "성명",
            "delegate", "nominativo", "naam", "cognomeenome", "nomeecognome", "namevorname",
            "apellidosynombre", "apellidosynombres", "nomprenom", "traveller", "viajero",
            "voyageur", "namen", "имя", "姓名拼音", "الاسم", "фио",
        ] { heads[word] = .name }
        for word in [
            "firstname", "firstnames", "givenname", "givennames", "prenom", "prenoms", "forename",
            "nombres", "vorname", "prenome", "名", "othernames", "christianname",
        ] { heads[word] = .first }
        for word in [
            "surname", "lastname", "familyname", "nom", "nomdefamille", "apellido", "apellidos",
            "nachname", "sobrenome", "cognome", "姓", "achternaam", "apelido",
        ] { heads[word] = .last }
        return heads
    }()

    private static func cells(_ line: String) -> [String] {
        let line = String(line.map { "│┃｜║".contains($0) ? "|" : $0 })
        var cells: [String] = []
        if line.contains("|") {
            cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                FieldText.trimmed($0)
            }
        } else {
            let spaced = line.replacing("\t", with: "  ").replacing("\u{3000}", with: "  ")
            cells = spaced.split(separator: "  ").map { FieldText.trimmed($0) }
                .filter { !$0.isEmpty }
        }
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private func columns() -> [Found] {
        for (index, line) in lines.enumerated() {
            let cells = Self.cells(line.text)
            guard cells.count >= 2 else { continue }
            var kinds = cells.map { cell in
                let folded = Words(cell, limit: 60).folded
                return Self.heads[String(decoding: folded, as: UTF8.self)] ?? .other
            }
            guard kinds.contains(where: { $0 == .name || $0 == .last || $0 == .first }) else {
                continue
            }
            if kinds.contains(.last), !kinds.contains(.first),
                let name = kinds.firstIndex(of: .name), cells[name].count <= 8
            { kinds[name] = .first }
            if !kinds.contains(.first), let last = kinds.firstIndex(of: .last) {
                kinds[last] = .name
            }
            let names = rows(after: index, kinds)
            if !names.isEmpty { return names }
        }
        return []
    }

    private func rows(after head: Int, _ kinds: [Column]) -> [Found] {
        var names: [Found] = []
        for index in lines.indices[(head + 1)...].prefix(120) {
            let text = lines[index].text
            if FieldText.trimmed(text).isEmpty { if names.isEmpty { continue } else { break } }
            if text.allSatisfy({ "-|+= :\t\r".contains($0) || isRule($0) }) { continue }
            let cells = Self.cells(text)
            guard cells.count >= 2 else { break }
            var parts: [Column: String] = [:]
            for (column, cell) in zip(kinds, cells) where parts[column] == nil {
                parts[column] = cell
            }
            let whole = parts[.name] ?? joined(parts[.first], parts[.last])
            guard let whole else { break }
            let name = PersonName.bare(whole)
            guard !name.isEmpty, !name.contains(where: \.isNumber) else { break }
            names.append(found(name, index))
        }
        return unique(names)
    }

    /// True for the lines that tables are drawn with.
    private func isRule(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { (0x2500...0x257F).contains($0.value) }
    }

    private func joined(_ first: String?, _ last: String?) -> String? {
        guard let last else { return first }
        guard let first else { return last }
        return FieldText.isHan(last) ? last + first : first + " " + last
    }
}
