import MailModel

/// Finds city and country: in an address, a body's name, or where someone says they are from.
struct JoinPlaces {
    private let page: Page
    private let mail: Correspondence
    private var fields: JoinFields
    private let sender: SenderName

    init(_ page: Page, _ mail: Correspondence, _ fields: JoinFields) {
        self.page = page
        self.mail = mail
        self.fields = fields
        sender = SenderName(mail)
    }

    func find() -> JoinFields {
        var finder = self
        let signature = FieldLine.lines(mail.signature, Reading.Limits.signature)
        let body = FieldLine.lines(mail.authorText, Reading.Limits.text)
        let tail = Array(body.suffix(10))
        finder.readCountry(signature, tail)
        finder.readAddress(signature, .signature)
        finder.readAddress(tail.filter { $0.text.utf8.count <= 160 }, .text)
        finder.readAddress(finder.sentences(), .text)
        finder.readKnown(signature, .signature)
        finder.readKnown(Self.block(tail, sender), .text)
        finder.readBody()
        finder.readLoneLine(signature + Self.block(tail, sender))
        finder.readProse()
        // The label of a field that follows is no city: `Country: Tonga`.
        if let city = finder.fields.city, FieldLabels.split(city.value + ": x") != nil {
            finder.fields.city = nil
        }
        return finder.fields
    }

    private static func block(_ tail: [FieldLine], _ sender: SenderName) -> [FieldLine] {
        guard let name = tail.firstIndex(where: { line in
            line.text.utf8.count <= 120
                && FieldText.segments(line.text).first.map(sender.fits) == true
        }) else { return [] }
        return Array(tail[name...]).filter { $0.text.utf8.count <= 120 }
    }

    private func found(_ value: String, _ line: FieldLine, _ place: Evidence.Place) -> Found {
        Found(
            value: value,
            evidence: Evidence(
                place: place, words: String(line.text.prefix(Reading.Limits.evidence)),
                offset: line.offset),
            score: 0.85)
    }

    /// Sentences that are no longer than a line.
    private func sentences() -> [FieldLine] {
        let text = page.body.text
        return text.sentences.prefix(200).filter { $0.words.count <= 24 && !$0.asks }.map {
            FieldLine(
                text: text.words.text($0.words),
                offset: text.words.words[$0.words.lowerBound].start)
        }
    }

    // MARK: - Country

    private mutating func readCountry(_ signature: [FieldLine], _ tail: [FieldLine]) {
        guard fields.country == nil else { return }
        for (lines, place) in [(signature, Evidence.Place.signature), (tail.reversed(), .text)] {
            for line in lines where line.text.utf8.count <= 160 {
                let mentions = Countries.phrases.mentions(in: Words(line.text, limit: 400).words)
                if let last = mentions.last, place == .signature || isAddress(line) {
                    fields.country = found(Countries.names[last.owner], line, place)
                    return
                }
            }
        }
        let words = page.body.text.words
        let mentions = Countries.phrases.mentions(in: words.words)
        guard Set(mentions.map(\.owner)).count == 1, let one = mentions.first,
            speaksOfSelf(one.words.lowerBound)
        else { return }
        fields.country = Found(
            value: Countries.names[one.owner],
            evidence: page.evidence(one.words, in: page.body), score: 0.75)
    }

    /// True in a sentence that introduces, wishes to join, or only lists a place.
    private func speaksOfSelf(_ at: Int) -> Bool {
        let text = page.body.text
        let words = text.sentences[text.sentence(of: at)].words
        return page.body.has(.selfName, in: words) || page.body.has(.join, in: words)
            || words.count <= 14 && !text.sentences[text.sentence(of: at)].asks
    }

    /// True for a line that lists things rather than saying a sentence.
    private func isAddress(_ line: FieldLine) -> Bool {
        line.text.split(separator: " ").count <= 14
            && (line.text.contains(",") || line.text.contains("(") || line.text.contains(" - ")
                || line.text.split(separator: " ").count <= 4 || line.text.contains("·")
                || line.text.contains("|"))
    }

    // MARK: - Addresses

    private mutating func readAddress(_ lines: [FieldLine], _ place: Evidence.Place) {
        guard fields.city == nil else { return }
        for line in lines {
            let plain = line.text.replacing("(", with: ", ").replacing(")", with: "")
                .replacing(". ", with: ", ")
            let parts = FieldText.segments(plain)
            guard let end = parts.indices.last(where: { isCountry(parts[$0]) || $0 > 0
                && Regions.isRegion(parts[$0]) })
            else { continue }
            if let own = beforeCountry(parts[end]) {
                fields.city = found(own, line, place)
                return
            }
            for index in parts.indices[..<end].reversed() {
                let part = Self.withoutCode(parts[index])
                if part.isEmpty || Regions.isRegion(part) { continue }
                if isCity(part, first: index == 0 || !follows(parts, index, end)) {
                    fields.city = found(Self.named(in: part), line, place)
                    return
                }
                break
            }
        }
    }

    /// The known city in a longer part: `Resido en Puno`.
    private static func named(in part: String) -> String {
        let words = Words(part, limit: 100)
        guard words.words.contains(where: { !$0.isCapital && !$0.isAlone }),
            let city = Cities.phrases.mentions(in: words.words).first
        else { return part }
        return words.text(city.words)
    }

    /// True where a place stands one further before, so that this one is its region.
    private func follows(_ parts: [String], _ index: Int, _ end: Int) -> Bool {
        guard index > 0, index == end - 1, !isKnown(parts[index]) else { return false }
        let before = Self.withoutCode(parts[index - 1])
        return isKnown(before)
    }

    private func isCountry(_ part: String) -> Bool {
        let words = Words(part, limit: 200)
        guard let mention = Countries.phrases.mentions(in: words.words).last else { return false }
        return words.words.count - mention.words.count <= 3 && words.words.count <= 6
    }

    private func beforeCountry(_ part: String) -> String? {
        let words = Words(part, limit: 200)
        guard let mention = Countries.phrases.mentions(in: words.words).last,
            mention.words.lowerBound > 0
        else { return nil }
        let before = Self.withoutCode(FieldText.trimmed(
            words.text(0, words.words[mention.words.lowerBound].start)))
        return !before.isEmpty && isCity(before, first: true) ? before : nil
    }

    private func isCity(_ part: String, first: Bool) -> Bool {
        let words = part.split(separator: " ")
        guard first, (1...4).contains(words.count), part.count > 1,
            part.first?.isLowercase == false,
            FieldWords.kind(of: part) == nil, !sender.fits(part)
        else { return isKnown(part) }
        let lower = words.map { $0.lowercased() }
        return !lower.contains { Self.streets.contains($0) }
            && words.allSatisfy { $0.first?.isUppercase != false || $0.count <= 3 }
    }

    private func isKnown(_ part: String) -> Bool {
        let words = Words(part, limit: 100).words
        return Cities.phrases.mentions(in: words).contains { $0.words.count == words.count }
    }

    private static let streets: Set<String> = [
        "street", "road", "lane", "avenue", "calle", "rue", "av.", "ave", "ul.", "carrera", "s/n",
        "strasse", "straße", "via", "rua", "p.o.", "box", "bp", "b.p.", "floor", "building", "rd",
    ]

    /// Without post codes: `75011 Paris`, `Chennai 600 018`.
    private static func withoutCode(_ part: String) -> String {
        FieldText.trimmed(part.split(separator: " ").filter { word in
            !word.contains(where: \.isNumber) && word.lowercased() != "cedex"
        }.joined(separator: " "))
    }

    // MARK: - Known cities and bodies

    private mutating func readKnown(_ lines: [FieldLine], _ place: Evidence.Place) {
        guard fields.city == nil else { return }
        for line in lines where line.text.utf8.count <= 160 {
            for part in FieldText.segments(line.text) where FieldWords.kind(of: part) == nil {
                let words = Words(part, limit: 200)
                let mentions = Cities.phrases.mentions(in: words.words)
                if let city = mentions.first, !sender.fits(part),
                    words.words.count - city.words.count <= 2
                {
                    fields.city = found(words.text(city.words), line, place)
                    return
                }
            }
        }
    }

    private mutating func readBody() {
        guard fields.city == nil, let body = fields.organization,
            let city = Self.cityOfBody(body.value)
        else { return }
        fields.city = Found(value: city, evidence: body.evidence, score: 0.8)
    }

    /// A single capitalised word on a line of its own below the name.
    private mutating func readLoneLine(_ lines: [FieldLine]) {
        guard fields.city == nil else { return }
        for line in lines.dropFirst() {
            let parts = FieldText.segments(line.text)
            guard let part = parts.first, parts.count == 1 || isCountry(parts[1]),
                part.split(separator: " ").count == 1, part.count >= 4,
                part.first?.isUppercase == true, !part.contains(where: \.isNumber),
                FieldWords.kind(of: part) == nil, !sender.fits(part), !isCountry(part),
                !Closings.begins(part), !part.contains("@"), !part.contains("/"),
                part != fields.organization?.value, !part.contains(":"),
                !part.dropFirst().allSatisfy(\.isUppercase)
            else { continue }
            fields.city = found(part, line, .text)
            return
        }
    }

    private static let cityHeads: Set<String> = [
        "city", "municipality", "town", "municipalidad", "ayuntamiento", "alcaldia", "commune",
        "ville", "mairie", "stadt", "comune", "prefeitura", "municipal", "intendencia", "gemeente",
        "metropole", "borough", "municipio", "camara", "akimat", "citta", "belediyesi", "concello",
        "council", "landeshauptstadt", "urbaine", "urban", "municipalite", "autonomo", "kommun",
        "kommune", "corporation", "mayoria", "بلديه", "امانه", "مدينه", "города", "горада", "gad",
        "district", "metropolitano", "metropolitan", "agglomeration", "mujeres", "rurales",
        "gouvernorat", "prefecture", "county", "buyuksehir",
    ]
    private static let links: Set<String> = [
        "of", "de", "d", "di", "do", "da", "del", "la", "l", "the", "van", "du",
    ]

    /// The city that a public body's name holds: `City of X`, `Ayuntamiento de X`, `X市`.
    static func cityOfBody(_ name: String) -> String? {
        if FieldText.isHan(name) { return hanCity(name) }
        let words = Words(name, limit: 300)
        let known = Cities.phrases.mentions(in: words.words).first
        let folded = words.words.indices.map { String(decoding: words.folded($0), as: UTF8.self) }
        for index in folded.indices where cityHeads.contains(folded[index]) {
            var low = index + 1
            while low < folded.count, links.contains(folded[low]),
                !words.words[low].isCapital || folded[low] != "la"
            { low += 1 }
            var high = low
            while high < folded.count, !cityHeads.contains(folded[high]),
                words.words[high].isCapital || hyphened(words, high)
                    || words.words[high].leading(of: words) >= 0xD8
            { high += 1 }
            if high > low, low > index {
                let linked = low > index + 1 || bare.contains(folded[index])
                if linked, !FieldWords.isBody(words.words[low].hash) {
                    return words.text(low..<high)
                }
            }
            if index > 0, after.contains(folded[index]),
                words.words[..<index].allSatisfy(\.isCapital), index <= 3,
                !FieldWords.isBody(words.words[0].hash), known == nil
            {
                return words.text(0..<index)
            }
        }
        return known.map { words.text($0.words) }
    }

    /// Heads that stand right before a name without a link: `Stadt Kassel`.
    private static let bare: Set<String> = [
        "stadt", "gemeente", "بلديه", "امانه", "مدينه", "города", "landeshauptstadt", "gad",
    ]
    /// Heads that stand behind a name: `Surabaya City Government`.
    private static let after: Set<String> = [
        "city", "municipality", "borough", "town", "municipal", "metropolitan", "belediyesi",
        "buyuksehir", "urban", "agglomeration", "metropole", "kommun", "kommune",
    ]

    private static func hyphened(_ words: Words, _ index: Int) -> Bool {
        index > 0 && words.words[index - 1].end + 1 == words.words[index].start
            && words.source[words.words[index].start - 1] == 0x2D
    }

    private static func hanCity(_ name: String) -> String? {
        let words = Words(name, limit: 300)
        let mentions = Cities.phrases.mentions(in: words.words)
        if let known = mentions.first(where: { $0.words.lowerBound == 0 })
            ?? mentions.first(where: { $0.words.lowerBound <= 3 })
        { return words.text(known.words) }
        if let mark = name.firstIndex(of: "市"), name.distance(from: name.startIndex, to: mark) > 1 {
            return bareCity(String(name[..<mark]))
        }
        return nil
    }

    /// A Chinese city without its province and without `市`.
    static func bareCity(_ city: String) -> String {
        guard FieldText.isHan(city), city.count > 2 else { return city }
        var rest = Substring(city)
        for province in Regions.chinese where rest.hasPrefix(province) && rest.count > 3 {
            rest = rest.dropFirst(province.count)
            for unit in ["省", "自治区"] where rest.hasPrefix(unit) {
                rest = rest.dropFirst(unit.count)
            }
            break
        }
        if rest.count > 2, rest.hasSuffix("市") { rest = rest.dropLast() }
        return String(rest)
    }

    // MARK: - Prose

    private mutating func readProse() {
        guard fields.city == nil else { return }
        let title = page.subject.text.words
        if let named = Cities.phrases.mentions(in: title.words).first, !page.isAnswer,
            page.subject.text.mentions.isEmpty, page.subject.has(.join, in: title.words.indices)
                || title.words.count <= 3 || title.words[0].isAlone
        {
            fields.city = Found(
                value: title.text(named.words),
                evidence: page.evidence(named.words, in: page.subject), score: 0.6)
            return
        }
        let words = page.body.text.words
        let cities = Cities.phrases.mentions(in: words.words)
            .filter { standsFree($0, words) && !isOfAddress($0, words) }
        let ours = Set(page.body.text.mentions.map(\.words.lowerBound))
        let own = cities.first { isOrigin($0.words.lowerBound, words) }
        let single = Set(cities.map { words.text($0.words) }).count == 1 ? cities.first : nil
        guard let city = own ?? single.flatMap({ ours.contains($0.words.lowerBound) ? nil : $0 })
            ?? cities.last.flatMap({ cities.count <= 3 && page.body.text.words.words.count
                - $0.words.upperBound < 12 ? $0 : nil })
        else { return readUnknown() }
        fields.city = Found(
            value: words.text(city.words), evidence: page.evidence(city.words, in: page.body),
            score: 0.75)
    }

    private static let origins: Set<String> = [
        "from", "in", "at", "de", "desde", "a", "aus", "da", "di", "en", "resido", "depuis", "uit",
        "在", "是", "من", "من مدينه",
    ]

    private func isOrigin(_ at: Int, _ words: Words) -> Bool {
        guard at > 0 else { return false }
        let before = String(decoding: words.folded(at - 1), as: UTF8.self)
        let sentence = page.body.text.sentences[page.body.text.sentence(of: at)]
        return Self.origins.contains(before) && page.body.has(.selfName, in: sentence.words)
    }

    /// `I am Kwame from Kumasi`: a capital behind `from` in an introduction.
    private mutating func readUnknown() {
        let text = page.body.text
        for sentence in text.sentences.prefix(60)
        where page.body.has(.selfName, in: sentence.words) {
            for index in sentence.words.dropLast() {
                let word = String(decoding: text.words.folded(index), as: UTF8.self)
                guard ["from", "desde", "aus", "uit"].contains(word),
                    text.words.words[index + 1].isCapital
                else { continue }
                fields.city = Found(
                    value: text.words.text(index + 1..<index + 2),
                    evidence: page.evidence(index..<index + 2, in: page.body), score: 0.6)
                return
            }
        }
    }

    /// Whether the word stands in an address, as in `ada@lagos.example`.
    private func isOfAddress(_ city: PhraseTable.Mention, _ words: Words) -> Bool {
        let first = words.words[city.words.lowerBound]
        let last = words.words[city.words.upperBound - 1]
        let before = first.start > 0 ? words.source[first.start - 1] : 0
        let after = last.end < words.source.count ? words.source[last.end] : 0
        let next = last.end + 1 < words.source.count ? words.source[last.end + 1] : 0x20
        return [0x40, 0x2E].contains(before) || after == 0x40 || after == 0x2E && next > 0x20
    }

    /// True unless a Han city's name is only the beginning of a longer one.
    private func standsFree(_ city: PhraseTable.Mention, _ words: Words) -> Bool {
        let last = city.words.upperBound - 1
        guard words.words[last].isAlone, words.words[last].gap == .none else { return true }
        let after = words.text(last + 1..<last + 2)
        let start = city.words.lowerBound
        let before = start > 0 ? words.text(start - 1..<start) : ""
        return ["市", "人", "的", "这", "一"].contains(after)
            || ["在", "是", "自", "国", "叫", "们"].contains(before)
    }
}

extension Words.Word {
    /// The first folded octet; from 0xD8 on a script without capitals or one that is not Latin.
    fileprivate func leading(of words: Words) -> UInt8 {
        foldedStart < foldedEnd ? words.folded[foldedStart] : 0
    }
}
