/// A role without the words around it that a mail tells it with.
///
/// `since March I am Director of Planning at the City of Lugo` is the role `Director of Planning`.
enum RoleText {
    /// Nil where nothing of a role is left.
    static func plain(_ text: String, organization: String?) -> String? {
        var rest = Substring(FieldText.trimmed(text))
        for _ in 0..<mostLeads {
            let before = rest
            rest = withoutSince(withoutLead(rest))
            if rest == before { break }
        }
        let bare = FieldText.trimmed(withoutPlace(rest, organization))
        return bare.isEmpty ? nil : bare
    }

    /// Words before a role, one after the other: when, that one is, and from now on.
    private static let mostLeads = 5

    private static let leads = [
        "i am working as ", "i am serving as ", "i have become ", "i have been ", "i work as ",
        "i am ", "i'm ", "i’m ", "now ", "currently ", "je suis ", "j'occupe le poste de ",
        "j’occupe le poste de ", "j'exerce comme ", "désormais ", "actuellement ", "soy ",
        "trabajo como ", "ahora ", "actualmente ", "我现在是", "我是", "我担任", "担任", "现任", "现为",
    ]

    private static func withoutLead(_ text: Substring) -> Substring {
        let lower = text.lowercased()
        guard let lead = leads.first(where: { lower.hasPrefix($0) }), lower.count == text.count
        else { return text }
        return text.dropFirst(lead.count)
    }

    private static let since: Set = [
        "since", "as", "from", "starting", "effective", "depuis", "dès", "desde",
    ]
    /// What a moment is told with: it ends at the first word that is none of these.
    private static let momentWords: Set = [
        "of", "the", "from", "on", "this", "last", "month", "year", "week", "today", "now",
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sept", "sep", "oct", "nov", "dec", "beginning", "early", "mid", "late",
        "le", "du", "début", "fin", "mois", "dernier", "an", "l'an", "janvier", "février", "mars",
        "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "1er", "de", "del", "el", "mes", "año", "pasado", "enero", "febrero", "marzo", "abril",
        "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]

    /// The text without `since 1 May 2015` at its beginning.
    private static func withoutSince(_ text: Substring) -> Substring {
        if let first = text.first, first == "自" || first == "从" || first == "從" {
            guard let end = text.firstIndex(where: { "起，,".contains($0) }) else { return text }
            return text[text.index(after: end)...].drop { "，, 始".contains($0) }
        }
        var rest = text
        guard let first = nextWord(&rest), since.contains(first) else { return text }
        var told = false
        while true {
            var behind = rest
            guard let word = nextWord(&behind) else { break }
            let isNumber = word.first?.isNumber == true
            guard isNumber || momentWords.contains(word) else { break }
            told = told || isNumber || word.count > 2
            rest = behind
        }
        return told ? rest : text
    }

    /// The next word in lower case, without marks; nil at the end.
    private static func nextWord(_ text: inout Substring) -> String? {
        let start = text.drop { $0 == " " || $0 == "," }
        let word = start.prefix { $0 != " " && $0 != "," }
        guard !word.isEmpty else { return nil }
        text = start[word.endIndex...].drop { $0 == " " || $0 == "," }
        return word.lowercased()
    }

    private static let places = [
        " at the", " at", " for the", " for", " with the", " with", " in the", " of the", ",", "，",
        " à la", " au", " chez", " en el", " en la", " del", " de la",
    ]

    /// The text without the organization at its end, which has a field of its own.
    private static func withoutPlace(_ text: Substring, _ organization: String?) -> Substring {
        guard let organization, !organization.isEmpty else { return text }
        let bare = FieldText.trimmed(text)
        guard bare.lowercased().hasSuffix(organization.lowercased()),
            bare.count > organization.count
        else { return text }
        let before = bare.dropLast(organization.count)
        let trimmed = before.lowercased().trimmingSuffix(while: \.isWhitespace)
        guard let link = places.first(where: { trimmed.hasSuffix($0) }) else { return text }
        let kept = before.trimmingSuffix(while: \.isWhitespace).dropLast(link.count)
        return Substring(FieldText.trimmed(kept))
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, holds(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
