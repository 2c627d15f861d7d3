/// Names as lists print them: `MARIA LOPEZ` and `Jean DUPONT` without the capitals of a form.
enum NameCase {
    static func plain(_ name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false).map(word)
            .joined(separator: " ")
    }

    private static func word(_ word: Substring) -> String {
        let letters = word.filter(\.isLetter)
        let isShouted = letters.count > 2 && !word.contains(".")
            && letters.allSatisfy(\.isUppercase) && !numerals.contains(String(word))
        guard isShouted else { return String(word) }
        if particles.contains(word.lowercased()) { return word.lowercased() }
        var starts = true
        return String(word.map { sign in
            defer { starts = !sign.isLetter }
            return starts ? sign : Character(sign.lowercased())
        })
    }

    private static let numerals: Set = ["III", "VII"]
    private static let particles: Set = ["del", "los", "las", "von", "van", "den", "der", "dos"]
}
