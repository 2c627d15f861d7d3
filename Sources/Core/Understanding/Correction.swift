/// What somebody puts right of what they were shown: labelled or not, whole or in passing.
///
/// `Cork, obviously`, `the city should be Cork`, `Cork, not Ireland`, `call me Samuel`,
/// `姓名陈晓东，城市宁波，中国`.
struct Correction {
    private(set) var told: [(field: String, value: String)] = []
    private let known: [String: String]
    /// The field that a sentence found wrong without saying what is right.
    private var pending: String?

    init(_ lines: [String], known: [String: String]) {
        self.known = known
        for line in lines { read(line) }
    }

    private mutating func tell(_ field: String, _ value: String) {
        pending = nil
        guard field == "surname" else { return told.append((field, value)) }
        // `My surname is Ruiz Peña`: the given name stays.
        guard let given = known["name"]?.split(separator: " ").first, !HanValue.isHan(value) else {
            return
        }
        told.append(("name", value.hasPrefix(given) ? value : "\(given) \(value)"))
    }

    private mutating func read(_ line: String) {
        if let name = CalledName.told(in: line, known: known["name"]) { tell("name", name) }
        if let (field, value) = replaced(line) { return tell(field, value) }
        let pieces = Self.pieces(line)
        let isList = pieces.allSatisfy(Self.isPlain)
        for piece in pieces { take(piece, isList) }
    }

    /// A piece that can stand in a list of corrections; a sentence beside it says something else.
    private static func isPlain(_ piece: String) -> Bool {
        let bare = CorrectionWords.bare(piece)
        return bare.isEmpty || CorrectionWords.labelled(piece) != nil || FieldValue.isCity(bare)
            || FieldValue.isCountry(bare) || AnswerWords.isCourtesy(bare)
    }

    private mutating func take(_ piece: String, _ isInList: Bool) {
        if let (field, value) = CorrectionWords.labelled(piece) {
            guard let value else { return pending = field }
            return tell(field, value)
        }
        let bare = CorrectionWords.bare(piece)
        guard !bare.isEmpty else { return }
        if let pending, AnswerWords.mayBeValue(bare) { return tell(pending, bare) }
        let isMarked = bare != FieldText.trimmed(piece)
        guard isInList || isMarked else { return }
        if FieldValue.isCity(bare), !FieldValue.isCountry(bare) || known["city"] == nil {
            return same(bare, "city") ? () : tell("city", bare)
        }
        if FieldValue.isCountry(bare) {
            let country = AnswerWords.normal(bare, "country")
            return same(country, "country") ? () : tell("country", country)
        }
        // A bare post counts where it is marked as a correction and no sentence runs on.
        guard isMarked, AnswerWords.mayBeValue(bare) else { return }
        switch FieldWords.kind(of: bare) {
        case .role: if !same(bare, "role") { tell("role", bare) }
        case .organization: if !same(bare, "organization") { tell("organization", bare) }
        case nil: break
        }
    }

    private func same(_ value: String, _ field: String) -> Bool {
        known[field]?.lowercased() == value.lowercased()
    }

    private static func pieces(_ line: String) -> [String] {
        line.split { ",;:，；：。、!！\n".contains($0) }.map { FieldText.trimmed($0) }
            .filter { !$0.isEmpty }
    }

    // MARK: - One for another

    /// `not Ireland but Cork`, `Cork instead of Ireland`, `不是爱尔兰，是科克`.
    private func replaced(_ line: String) -> (String, String)? {
        let lower = String(line.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.count == line.count else { return nil }
        for (field, old) in known.sorted(by: { $0.key < $1.key }) where old.count > 1 {
            let folded = String(old.lowercased().map { $0 == "’" ? "'" : $0 })
            guard let place = lower.firstRange(of: folded) else { continue }
            let before = String(line.prefix(lower.distance(from: lower.startIndex, to:
                place.lowerBound)))
            let after = String(
                line.dropFirst(lower.distance(from: lower.startIndex, to: place.upperBound)))
            guard let new = CorrectionWords.new(before: before, after: after),
                new.lowercased() != folded, AnswerWords.mayBeValue(new)
            else { continue }
            return (field, new)
        }
        return nil
    }
}

/// The name by which somebody says they want to be called.
enum CalledName {
    private static let starts = [
        "prefer to be called ", "like to be called ", "please call me ", "call me ",
        "i am called ", "i go by ", "my name is spelled ", "my name is spelt ",
        "name is written ", "appelez-moi ", "préfère qu'on m'appelle ", "qu'on m'appelle ",
        "préfère être appelé ", "préfère être appelée ", "mon nom s'écrit ",
        "prefiero que me llamen ", "llámenme ", "pueden llamarme ", "mi nombre se escribe ",
        "请叫我", "叫我", "请称呼我", "称呼我为", "名字应写作",
    ]

    static func told(in line: String, known: String?) -> String? {
        let lower = String(line.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.count == line.count else { return nil }
        for start in starts {
            guard let range = lower.firstRange(of: start) else { continue }
            let rest = line.dropFirst(
                lower.distance(from: lower.startIndex, to: range.upperBound))
            guard let name = name(rest) else { continue }
            return whole(name, known)
        }
        return nil
    }

    /// Capitalised words, or the signs up to the end of a Chinese clause.
    private static func name(_ text: Substring) -> String? {
        if HanValue.isHan(String(text.prefix(1))) {
            var name = text.prefix { !"，,。；;！! 就吧即".contains($0) }
            for tail in ["可以", "好了"] where name.hasSuffix(tail) { name = name.dropLast(2) }
            return (2...6).contains(name.count) ? String(name) : nil
        }
        let words = text.split(separator: " ").prefix(5)
            .map { FieldText.trimmed($0) }
            .prefix { $0.first?.isUppercase == true }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A given name takes the place of the given name alone: `Samuel` of `Sam O'Neill`.
    private static func whole(_ name: String, _ known: String?) -> String {
        guard let known, !name.contains(" "), !HanValue.isHan(name) else { return name }
        let parts = known.split(separator: " ")
        guard parts.count > 1, !parts.contains(where: { $0 == name }) else {
            return parts.count > 1 ? known : name
        }
        return ([Substring(name)] + parts.dropFirst()).joined(separator: " ")
    }
}
