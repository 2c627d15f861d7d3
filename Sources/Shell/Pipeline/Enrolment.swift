import MailModel

/// Those of the people whom a mail names with their addresses that it wants to have as members.
///
/// `Luis Rey (luis@…) and I would like to join` enrols Luis; `I heard of you from Luis Rey
/// (luis@…)` does not: what counts are the words right before and right behind the address.
struct Enrolment {
    let people: [NamedAddress]

    init(_ named: [NamedAddress], in text: String) {
        let lower = text.lowercased()
        let places = named.map { lower.firstRange(of: $0.address.description.lowercased()) }
        var isEnrolled = named.indices.map { index in
            places[index].map { Self.isEnrolled($0, in: lower) && named[index].name != nil } == true
        }
        // `Anne (anne@…) and Paul (paul@…)`: who stands beside one of them is one of them.
        for pair in Self.neighbours(places, in: lower) {
            isEnrolled[pair.1] = isEnrolled[pair.1] || isEnrolled[pair.0]
        }
        for pair in Self.neighbours(places, in: lower).reversed() {
            isEnrolled[pair.0] = isEnrolled[pair.0] || isEnrolled[pair.1]
        }
        people = named.indices.filter { isEnrolled[$0] }.map { named[$0] }
    }

    /// Characters that are looked at before an address and behind it, and between two.
    private static let (before, behind, between) = (90, 40, 70)

    private static func isEnrolled(_ place: Range<String.Index>, in text: String) -> Bool {
        let lead = clause(text[..<place.lowerBound].suffix(before))
        let rest = text[place.upperBound...].prefix(behind).drop { ">)]）】，, ".contains($0) }
        if owning.occurs(in: lead) { return false }
        return wishes.contains { rest.hasPrefix($0) } || enrolling.occurs(in: " " + lead)
    }

    /// What stands behind the last end of a sentence.
    private static func clause(_ text: Substring) -> String {
        var start = text.startIndex
        for index in text.indices {
            let next = text.index(after: index)
            let isEnd = "。！？!?\n".contains(text[index])
                || text[index] == "." && next < text.endIndex && text[next] == " "
            if isEnd, text.distance(from: next, to: text.endIndex) > 3 { start = next }
        }
        return String(text[start...])
    }

    private static func neighbours(
        _ places: [Range<String.Index>?], in text: String
    ) -> [(Int, Int)] {
        places.indices.dropLast().compactMap { index in
            guard let one = places[index], let next = places[index + 1],
                one.upperBound <= next.lowerBound
            else { return nil }
            let middle = text[one.upperBound..<next.lowerBound]
            return middle.count <= between && clause(middle).count == middle.count
                && joints.occurs(in: String(middle)) ? (index, index + 1) : nil
        }
    }

    private static let joints: PhraseList = [
        " and ", "&", ",", ";", " et ", " ainsi que ", " y ", " e ", "和", "、", "与", "及", "，", "；",
    ]

    /// Before an address that belongs to the writer, or is only told.
    private static let owning: PhraseList = [
        "my other", "my second", "my private", "my new", "my work", "my address", "my email",
        "my e-mail", "my personal", "address is", "mail is", "contact", "reach me", "write to",
        "reply to", "copy", "cc ", "cc:", "from my colleague", "heard", "mon adresse", "mon autre",
        "mon courriel", "ma nouvelle", "écrire à", "écrivez à", "mi correo", "mi dirección",
        "mi otra", "escribir a", "escriban a", "邮箱", "地址", "联系", "抄送",
    ]

    private static let enrolling: PhraseList = [
        " we, ", "nous, ", "nosotros, ", "nosotras, ", "junto con mi", "together with my",
        "along with my", " register ", " registering ", " enrol", " enlist ", " sign up ", " add ",
        " adding ",
        " include ", " admit ", " accept ", " put down ", "membership for ", "membership of ",
        " i and ", " me and ", "inscrire ", "inscrivez ", "inscription de ", "ajouter ",
        "ajoutez ", "adhérer ", "adhésion de ", "enregistrer ", "enregistrez ", "moi et ",
        "inscriba", "inscribir", "incluya", "incluir", "agregar", "agreguen", "agregue", "apunten",
        "apuntar", "dar de alta", "den de alta", "registrar", "registren", "yo y ", "登记", "办理",
        "吸收", "加入", "报名", "列为", "我和", "我与", "为我",
    ]

    /// What stands behind an address when its owner, or its owner and the writer, wish to join.
    private static let wishes = [
        "and i ", "and me", "and myself", "and my", "et moi", "et je ", "y yo", "y a mí", "和我",
        "与我", "及我", "以及我", "、我", "wants to", "want to", "would like", "wishes", "wish to",
        "hopes to", "asks to", "is interested", "are interested", "souhaite", "voudrai", "aimerai",
        "désire", "veut ", "veulent", "quiere", "desea", "quisiera", "想", "希望", "申请", "要加入",
    ]
}
