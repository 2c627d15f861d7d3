package import MailModel

/// Cuts the endings of a folded word, so that "visits", "visited" and "visiting" meet. Light on
/// purpose: a stem is always a prefix of the word, at least three letters long.
package struct Stemmer: Sendable {
    private let steps: [[Suffix]]
    /// English doubles a consonant before some endings: "cancelled", "planning".
    private let undoubles: Bool

    /// An ending and how many letters must stay in front of it.
    private struct Suffix {
        let bytes: [UInt8]
        let leaves: Int
    }

    /// A stemmer for the language; languages without one keep the words whole.
    package init(_ language: LanguageTag) {
        undoubles = language == .english
        steps = Self.endings(language.code).map { step in
            step.map { ending in
                let digits = ending.prefix { $0.isNumber }
                return Suffix(
                    bytes: Array(ending.dropFirst(digits.count).utf8),
                    leaves: Int(digits) ?? 3)
            }
        }
    }

    /// The part of the range that remains; never empty unless the range is.
    @inline(__always)
    package func stem(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        guard range.count > 3, range.lowerBound >= 0, range.upperBound <= bytes.count else {
            return range
        }
        var end = range.upperBound
        for step in steps {
            for suffix in step where end - range.lowerBound >= suffix.bytes.count + suffix.leaves {
                if Self.ends(bytes, end, suffix.bytes) {
                    end -= suffix.bytes.count
                    break
                }
            }
        }
        if undoubles, end - range.lowerBound > 4, bytes[end - 1] == bytes[end - 2],
            bytes[end - 1] != 0x73
        {
            end -= 1
        }
        return range.lowerBound..<end
    }

    @inline(__always)
    private static func ends(_ bytes: [UInt8], _ end: Int, _ suffix: [UInt8]) -> Bool {
        let start = end - suffix.count
        for index in 0..<suffix.count where bytes[start + index] != suffix[index] { return false }
        return true
    }

    /// Steps of endings, tried in order; within a step the first that fits is cut. A leading
    /// number is how many letters must stay, three where none is given.
    private static func endings(_ language: String) -> [[String]] {
        switch language {
        case "en":
            return [
                ["4iveness", "4fulness", "4ousness", "5ations", "5ation", "4ments", "4ment"],
                ["ies", "4sses", "4ings", "4ing", "4edly", "4ers", "4ed", "4es", "s"],
                ["4ation", "4ition", "4ance", "4ence", "4able", "4ible", "4ly", "5er", "5or"],
                ["y", "4ie", "e"],
            ]
        case "fr":
            return [
                ["s", "x"],
                [
                    "4issements", "4issement", "4atrice", "4ateur", "4ation", "4ution", "4ement",
                    "4ment", "4ences", "4ance", "4ence", "4euse", "4ites", "4ite", "4ives",
                ],
                [
                    "4eraient", "4erions", "4erons", "4eront", "4erais", "4erait", "4erez",
                    "4assent", "4issent", "4aient", "4irons", "4iront", "4ions", "4ant", "4ent",
                    "4ait", "4ais", "4ons", "4era", "4ez", "4ees", "4ee", "4er", "4ir", "4if",
                    "4ive", "4eur", "4al", "4aux", "4au",
                ],
                ["es", "e", "i"],
            ]
        case "es":
            return [
                ["4mente", "4aciones", "4acion", "4iciones", "4icion", "4imientos", "4imiento",
                    "4amientos", "4amiento", "4adores", "4adoras", "4ador", "4adora", "4encias",
                    "4encia", "4ancias", "4ancia", "4idades", "4idad", "4istas", "4ista"],
                ["4ariamos", "4eriamos", "4iriamos", "4arian", "4erian", "4irian", "4aremos",
                    "4eremos", "4iremos", "4aban", "4ando", "4iendo", "4amos", "4emos", "4imos",
                    "4ados", "4adas", "4idos", "4idas", "4aria", "4eria", "4iria", "4aran",
                    "4eran", "4iran", "4ado", "4ada", "4ido", "4ida", "4aba", "4ara", "4era",
                    "4ira", "4ar", "4er", "4ir", "4ces", "4an", "4en"],
                ["4es", "os", "as", "s"],
                ["a", "o", "e"],
            ]
        default:
            return otherEndings(language)
        }
    }

    private static func otherEndings(_ language: String) -> [[String]] {
        switch language {
        case "pt":
            return [
                ["4mente", "4acoes", "4acao", "4icoes", "4icao", "4imentos", "4imento",
                    "4amentos", "4amento", "4adores", "4ador", "4encias", "4encia", "4ancias",
                    "4ancia", "4idades", "4idade", "4istas", "4ista"],
                ["4ariamos", "4ariam", "4eriam", "4iriam", "4aremos", "4avam", "4ando", "4endo",
                    "4indo", "4amos", "4emos", "4imos", "4ados", "4adas", "4idos", "4idas",
                    "4aria", "4eria", "4iria", "4arao", "4ado", "4ada", "4ido", "4ida", "4ava",
                    "4ara", "4era", "4ira", "4ar", "4er", "4ir", "4am", "4em", "4oes", "4ao"],
                ["4es", "os", "as", "s"],
                ["a", "o", "e"],
            ]
        case "it":
            return [
                ["4amente", "4mente", "4azioni", "4azione", "4izioni", "4izione", "4amenti",
                    "4amento", "4imenti", "4imento", "4atori", "4atore", "4enze", "4enza",
                    "4anze", "4anza", "4ita"],
                ["4eranno", "4iranno", "4ebbero", "4ando", "4endo", "4iamo", "4ati", "4ate",
                    "4ato", "4ata", "4iti", "4ito", "4ita", "4uto", "4are", "4ere", "4ire",
                    "4ano", "4ono"],
                ["a", "e", "i", "o"],
                ["4i"],
            ]
        case "de":
            return [
                ["4ungen", "4ung", "4heiten", "4heit", "4keiten", "4keit", "4lichen", "4liche",
                    "4lich", "4ischen", "4ische", "4isch", "4innen", "4in"],
                ["4ern", "4est", "4ten", "4tet", "4em", "4en", "4er", "4es", "4te", "4et"],
                ["e", "n"],
            ]
        default:
            return []
        }
    }
}
