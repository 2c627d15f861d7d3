import MailModel

/// What sentences say of who joins: introductions, particulars in a row, bodies named.
extension JoinFinder {
    /// A sentence that lists the sender's particulars: `唐嘉琪，讲师，公共管理学院`.
    mutating func readNamed() {
        let text = page.body.text
        guard !isAnother else { return }
        for sentence in text.sentences.prefix(200) where sentence.words.count <= 40 {
            let words = text.words.text(sentence.words)
            let segments = FieldText.segments(words)
            guard segments.count >= 2, let first = segments.first, sender.fits(first),
                first.split(separator: " ").count <= 5
            else { continue }
            let line = FieldLine(
                text: words, offset: text.words.words[sentence.words.lowerBound].start)
            readSegments(
                Array(segments.dropFirst()), line, .text, afterName: true, oneLine: true)
        }
    }

    /// What stands behind the name in any sentence: `through myself, Tabe Enow, Deputy Mayor, …`.
    mutating func readAppositions() {
        let text = page.body.text
        let own = fields.name?.value
        for sentence in text.sentences.prefix(200) {
            for run in PersonName.runs(in: text, sentence.words) {
                let name = PersonName.bare(text.words.text(run))
                let isOwn = own.map { ParticipantFinder.same($0, name) } ?? false
                guard isOwn || !isAnother && sender.fits(name) else { continue }
                let end = text.words.words[run.upperBound - 1].end
                let rest = text.words.text(end, text.words.words[sentence.words.upperBound - 1].end)
                guard let first = rest.first, ",，(（-–—".contains(first) else { continue }
                let line = FieldLine(text: rest, offset: end)
                readApposed(FieldText.segments(rest), line)
            }
        }
    }

    private mutating func readApposed(_ segments: [String], _ line: FieldLine) {
        for (index, segment) in segments.prefix(4).enumerated() {
            let count = segment.split(separator: " ").count
            let bare = FieldText.trimmed(segment.prefix { $0 != "(" && $0 != "（" })
            guard count <= Self.longestField, !bare.isEmpty else { return }
            let kind = FieldWords.kind(of: bare)
            if kind == .role, fields.role == nil {
                setRole(bare, line, .text)
            } else if kind == .organization, FieldText.isProper(bare) {
                if (fields.organization?.score ?? 0) < 0.8 {
                    fields.organization = found(bare, line, .text, 0.8)
                }
            } else if kind == nil, index == 0, fields.role == nil, count <= 5, segments.count > 1,
                bare.first?.isLowercase == true,
                FieldWords.kind(of: segments[1]) == .organization
            {
                fields.role = found(bare, line, .text, 0.7)
            } else if kind == nil {
                return
            }
        }
    }

    mutating func readIntroduction() {
        let text = page.body.text
        for sentence in text.sentences.prefix(200) {
            let isHan = text.words.words[sentence.words.lowerBound].isAlone
            let line = FieldLine(
                text: text.words.text(sentence.words),
                offset: text.words.words[sentence.words.lowerBound].start)
            guard line.text.utf8.count <= 400, !readHangul(line),
                page.body.has(.selfName, in: sentence.words), !sentence.asks || isHan
            else { continue }
            for part in FieldText.segments(line.text) { readIntroduced(part, line) }
        }
    }

    /// `대구광역시 도시재생과 김민수 주무관입니다`: body, name and role in a row.
    private mutating func readHangul(_ line: FieldLine) -> Bool {
        let words = line.text.split(separator: " ").map(String.init)
        guard let first = sender.from.unicodeScalars.first, (0xAC00...0xD7A3).contains(first.value),
            let at = words.firstIndex(of: sender.from), at > 0
        else { return false }
        if fields.organization == nil {
            let body = words[..<at].filter { !$0.hasSuffix("는") && !$0.hasSuffix("은") }
            fields.organization = found(body.joined(separator: " "), line, .text, 0.8)
        }
        if at + 1 < words.count, fields.role == nil {
            var role = words[at + 1]
            for end in ["입니다", "이라고", "라고"] where role.hasSuffix(end) {
                role.removeLast(end.count)
            }
            if FieldWords.kind(of: role) == .role { fields.role = found(role, line, .text, 0.8) }
        }
        return true
    }

    private mutating func readIntroduced(_ part: String, _ line: FieldLine) {
        var bare = Introductions.without(part)
        let introduced = bare != part
        if fields.organization == nil, let body = Introductions.body(in: part) {
            fields.organization = found(body, line, .text, 0.65)
        }
        if introduced, let name = Introductions.name(in: bare) {
            let better = name.split(separator: " ").count
                > (fields.name?.value ?? sender.from).split(separator: " ").count
            if fields.name == nil, better || !PersonName.looksLikeName(sender.from) {
                fields.name = found(name, line, .text, 0.85)
            }
            bare = Introductions.without(FieldText.trimmed(bare.dropFirst(name.count)))
        }
        if FieldText.isHan(bare) { return readHanIntroduction(bare, line) }
        guard fields.role == nil, !isAnother, FieldWords.kind(of: bare) == .role,
            introduced || bare.first?.isUppercase == true || bare.utf8.count < 70,
            bare.split(separator: " ").count <= Self.longestField
        else { return }
        setRole(bare, line, .text)
    }

    private mutating func readHanIntroduction(_ text: String, _ line: FieldLine) {
        if let made = text.firstRange(of: "做"), fields.role == nil {
            let role = String(text[made.upperBound...])
            if FieldWords.kind(of: role) == .role { fields.role = found(role, line, .text, 0.8) }
        }
        let parts = text.split(separator: "的").map(String.init)
        guard let last = parts.last, !isAnother else { return }
        if let split = Self.roleBefore(last), fields.name == nil {
            fields.name = found(split.name, line, .text, 0.8)
            if fields.role == nil { fields.role = found(split.role, line, .text, 0.8) }
        } else if PersonName.isWholeHanName(last), fields.name == nil, last.count >= 2 {
            fields.name = found(last, line, .text, 0.8)
        } else if fields.role == nil, FieldWords.kind(of: last) == .role, last.count <= 14 {
            fields.role = found(last, line, .text, 0.8)
        }
    }

    mutating func readBodies() {
        guard fields.organization == nil || fields.organization?.score ?? 0 <= 0.6 else { return }
        let text = page.body.text
        let names = BodyNames(text)
        let joins = text.sentences.filter { page.body.has(.join, in: $0.words) }
        let presents = text.sentences.filter { page.body.has(.selfName, in: $0.words) }
        for sentence in joins + presents + text.sentences.prefix(60) {
            if let range = names.first(in: sentence.words) {
                return setBody(range, page.body, 0.7)
            }
        }
        let title = page.subject.text
        for sentence in title.sentences where !page.isAnswer {
            if let range = BodyNames(title).first(in: sentence.words) {
                return setBody(range, page.subject, 0.6)
            }
        }
    }

    private mutating func setBody(_ range: Range<Int>, _ marks: Marks, _ score: Double) {
        var range = range
        let country = Countries.phrases.mentions(in: Array(marks.text.words.words[range])).last
        if let country, country.words.upperBound == range.count, country.words.lowerBound > 1 {
            range = range.lowerBound..<range.lowerBound + country.words.lowerBound
        }
        let value = FieldText.trimmed(marks.text.words.text(range))
        if FieldWords.isPart(value), fields.organization != nil { return }
        fields.organization = Found(
            value: value, evidence: page.evidence(range, in: marks), score: score)
    }

    mutating func readPhones(_ lines: [FieldLine]) {
        guard fields.phone == nil else { return }
        for line in lines.suffix(60) {
            if let phone = PhoneNumber.first(in: line.text), Self.saysPhone(line.text) {
                fields.phone = found(phone, line, .text, 0.75)
                return
            }
        }
        for line in lines.suffix(60) where !Self.saysOther(line.text) {
            if let phone = PhoneNumber.first(in: line.text) {
                fields.phone = found(phone, line, .text, 0.6)
                return
            }
        }
    }

    /// True where a number is rather a passport's, a sum or a date.
    private static func saysOther(_ text: String) -> Bool {
        let lower = text.lowercased()
        return [
            "passp", "pasap", "passe", "护照", "€", "$", "euro", "usd", "born", "birth", "né ",
            "nacid", "date", "fecha", "http", "www", "ref", "fax", "传真", "20 ", "/20", ".20",
            "账", "帐", "account", "iban", "cp ", "postal", "邮编",
        ].contains { lower.contains($0) }
    }
}
