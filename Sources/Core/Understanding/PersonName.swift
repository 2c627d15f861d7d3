/// The shape of people's names.
enum PersonName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "eng", "engr", "ing", "lic", "arq",
        "sr", "sra", "srta", "dra", "m", "mme", "mlle", "me", "monsieur", "madame", "cllr",
        "councillor", "capt", "cpt", "captain", "amb", "hon", "rev", "sir", "dame", "herr", "frau",
        "don", "doña", "abg", "mtro", "mtra", "maître", "mademoiselle", "señor", "señora", "ir",
        "tan sri", "dato", "dott", "dottssa", "sig", "sigra", "senhor", "senhora", "exmo", "alderman",
        "م", "د", "السيد", "السيدة", "أ",
    ]

    /// The name without titles before it and brackets behind it.
    static func bare(_ text: String) -> String {
        var rest = Substring(text.prefix { $0 != "(" && $0 != "（" && $0 != "," })
        while let space = rest.firstIndex(of: " ") {
            let first = rest[..<space].lowercased().filter { $0 != "." }
            guard titles.contains(first) else { break }
            rest = rest[rest.index(after: space)...].drop { $0 == " " }
        }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
