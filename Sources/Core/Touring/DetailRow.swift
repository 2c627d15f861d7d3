/// A line of a table of details: `Ana Ruiz - pasaporte ANA LUCIA RUIZ - sin restricciones`.
enum DetailRow {
    /// What stands between two cells.
    private static let marks = ["\t", "|", " - ", " – ", " — ", ";", "；", " / "]
    /// Words of a first cell beside the name: a number, a title.
    private static let mostOtherWords = 2

    /// The cells of a line; one that holds the whole where it is no row.
    static func cells(_ line: String) -> [String] {
        let line = Sentences.trimmed(line)
        // A dash in a table that has bars is an empty cell.
        let marks = ["\t", "|"].first { line.contains($0) }.map { [$0] } ?? marks
        var cells = [""]
        var rest = line[...]
        while !rest.isEmpty {
            if let mark = marks.first(where: { rest.hasPrefix($0) }) {
                rest = rest.dropFirst(mark.count)
                cells.append("")
            } else {
                cells[cells.count - 1].append(rest.removeFirst())
            }
        }
        let trimmed = cells.map { Sentences.trimmed($0) }
        guard let first = trimmed.firstIndex(where: { !$0.isEmpty }) else { return [] }
        return Array(trimmed[first...])
    }

    /// Whether a line begins with a short cell, so that no mail program wrapped the one before.
    static func begins(_ line: String) -> Bool {
        guard let first = line.first, first.isUppercase || first.utf8.count > 2 else {
            return false
        }
        return marks.contains { line.prefix(40).contains($0) }
    }

    /// The one person whom a first cell names, and nothing else.
    static func owner(_ cell: String, _ people: [ParticipantDetails.Person]) -> String? {
        let named = DetailSubject.allNamed(in: cell, people)
        guard named.count == 1 else { return nil }
        let words = AnswerWords.fold(cell).count
        return words <= AnswerWords.fold(named[0]).count + mostOtherWords ? named[0] : nil
    }

    /// The questions of a heading's cells; nil where it is no heading.
    static func columns(_ cells: [String]) -> [Tour.Question?]? {
        guard cells.count > 1, !cells.contains(where: { $0.contains(where: \.isNumber) }),
            cells.allSatisfy({ AnswerWords.fold($0).count <= DetailWords.mostLabelWords })
        else { return nil }
        let columns = cells.map { DetailWords.question($0) }
        let isNamed = nameWords.contains(AnswerWords.fold(cells[0]).joined(separator: " "))
        return columns.count { $0 != nil } > (isNamed ? 0 : 1) ? columns : nil
    }

    private static let nameWords: Set = [
        "name", "nom", "nombre", "participant", "participante", "participants", "who", "qui",
        "quien", "nom et prenom", "nombre y apellidos", "full name", "姓名", "名字", "参加者",
    ]

    /// A name behind the word for a passport: `pasaporte ANA LUCIA RUIZ`.
    static func spelling(_ cell: String) -> String {
        var words = cell.split(separator: " ")[...]
        while let first = words.first,
            passportWords.contains(AnswerWords.fold(first).joined())
        {
            words = words.dropFirst()
        }
        return words.joined(separator: " ")
    }

    private static let passportWords: Set = [
        "passport", "passeport", "pasaporte", "name", "nom", "nombre", "in", "the", "au", "sur",
        "le", "en", "el", "护照", "护照姓名", "护照名",
    ]
}
