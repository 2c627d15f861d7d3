/// The city of which somebody says they are the mayor: it is what they write for.
enum MayorsCity {
    private static let starts = [
        "mayor of ", "deputy mayor of ", "maire de ", "alcalde de ", "alcaldesa de ",
    ]

    /// Nil where no known or capitalised city follows.
    static func named(in mail: Correspondence) -> String? {
        let lower = mail.authorText.lowercased()
        guard lower.count == mail.authorText.count else { return nil }
        for start in starts {
            guard let place = lower.firstRange(of: start) else { continue }
            let skipped = lower.distance(from: lower.startIndex, to: place.upperBound)
            let clause = mail.authorText.dropFirst(skipped).prefix { !",.;()\n".contains($0) }
            let words = clause.split(separator: " ").prefix { $0.first?.isUppercase == true }
            let name = words.joined(separator: " ")
            if !words.isEmpty, words.count <= mostWords, !FieldValue.isCountry(name) {
                return name
            }
        }
        return nil
    }

    private static let mostWords = 4
}
