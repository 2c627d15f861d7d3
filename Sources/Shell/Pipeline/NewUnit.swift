/// The part of an organization to which somebody says they moved: `ahora trabajo en Movilidad`.
struct NewUnit: Equatable {
    /// `Movilidad`, `交通局`
    let name: String
    /// Whether it stands for itself, as a bureau or a council does.
    private let isBody: Bool

    init?(in text: String) {
        let lower = String(text.lowercased().map { $0 == "’" ? "'" : $0 })
        guard lower.count == text.count else { return nil }
        for start in Self.starts {
            guard let place = lower.firstRange(of: start) else { continue }
            let skipped = lower.distance(from: lower.startIndex, to: place.upperBound)
            let rest = text.dropFirst(skipped)
            if let name = Self.isHan(start) ? Self.hanName(rest) : Self.name(rest) {
                self.name = name
                isBody = Self.bodies.contains { name.hasSuffix($0) || name.hasPrefix($0) }
                return
            }
        }
        return nil
    }

    /// What the list says then: the new body, or the old one with its new part.
    func organization(before: String?) -> String {
        guard !isBody, let before, let body = before.split(separator: ",").first else {
            return name
        }
        return "\(body), \(name)"
    }

    // MARK: - Words

    private static let starts = [
        "i moved to the ", "i have moved to the ", "i've moved to the ", "i moved to ",
        "i have moved to ", "i've moved to ", "i was transferred to the ",
        "i have been transferred to the ", "i now work in the ", "i now work in ",
        "i am now in the ", "i'm now in the ", "i am now with the ", "i am now with ",
        "je travaille désormais au ", "je travaille désormais à la ",
        "je travaille maintenant au ", "je travaille maintenant à la ", "je suis désormais au ",
        "je suis désormais à la ", "je suis maintenant au ", "je suis maintenant à la ",
        "j'ai rejoint le ", "j'ai rejoint la ", "je suis passé au ", "je suis passée au ",
        "je suis passé à la ", "je suis passée à la ", "ahora trabajo en el ",
        "ahora trabajo en la ", "ahora trabajo en ", "ahora estoy en el ", "ahora estoy en la ",
        "ahora estoy en ", "me he trasladado al ", "me he trasladado a la ", "he pasado al ",
        "he pasado a la ", "调到了", "调到", "调入了", "调入", "调至", "调往", "转到了", "转到", "现在在",
    ]
    private static let bodies = [
        "局", "委", "厅", "院", "中心", "公司", "大学", "政府", "City ", "Ville ", "Mairie ",
        "Ayuntamiento ", "Municipalidad ", "Alcaldía ", "Province ", "Ministry ", "Ministère ",
        "Ministerio ", "University ", "Université ", "Universidad ",
    ]
    /// Ends of a Chinese part of a body.
    private static let hanEnds = [
        "局", "委员会", "委", "办公室", "办", "厅", "处", "科", "部", "司", "中心", "院", "公司", "大学", "室",
    ]
    /// Signs of a name; a longer run is a sentence.
    private static let longest = 60

    private static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func hanName(_ text: Substring) -> String? {
        let clause = text.prefix { !"，,。；;！!\n （(".contains($0) }
        let bare = String(clause.hasSuffix("工作") ? clause.dropLast(2) : clause)
        return (2...20).contains(bare.count) && hanEnds.contains { bare.hasSuffix($0) }
            ? bare : nil
    }

    /// Capitalised as a name is, or a department by its own word.
    private static func name(_ text: Substring) -> String? {
        let clause = text.prefix { !",.;!?\n(".contains($0) }
        let bare = String(clause).trimmed
        guard !bare.isEmpty, bare.count <= longest else { return nil }
        let lower = bare.lowercased()
        let isUnit = unitWords.contains { lower.hasPrefix($0) || lower.hasSuffix($0) }
        // "I moved to Madrid" tells of a city.
        let isNamed = bare.first?.isUppercase == true
        guard isUnit, !unnamed.contains(where: lower.hasPrefix) else { return nil }
        return isNamed || lower.split(separator: " ").count > 1 ? bare : nil
    }

    private static let unnamed = [
        "another", "other", "a different", "a new", "un autre", "une autre", "otro", "otra",
    ]
    private static let unitWords = [
        "department", "division", "directorate", "service", "unit", "bureau", "team", "section",
        "direction", "département", "pôle", "departamento", "dirección", "área", "servicio",
        "unidad", "sección", "movilidad", "urbanismo", "mobility", "planning", "housing",
        "transport", "environment", "finance", "urbanisme", "mobilité", "logement", "vivienda",
        "medio ambiente", "hacienda", "agua", "water",
    ]
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
