import MailModel

/// An address that stands in a mail's text, with the name beside it where one does.
struct NamedAddress: Equatable {
    let name: String?
    let address: EmailAddress

    /// Addresses of one mail; who registers more people sends a list to staff.
    private static let most = 20

    /// Every address of a text in its order, each once, those of `known` left out.
    static func others(in text: String, beside known: Set<EmailAddress>) -> [NamedAddress] {
        var found: [NamedAddress] = []
        var seen = known
        guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
        for line in text.split(whereSeparator: \.isNewline)
        where line.utf8.contains(UInt8(ascii: "@")) {
            for (word, before) in words(of: line) {
                guard found.count < most, let address = EmailAddress(word),
                    address.domain.contains("."), seen.insert(address).inserted
                else { continue }
                found.append(NamedAddress(name: name(before), address: address))
            }
        }
        return found
    }

    private static let marks: Set<Character> = [
        "<", ">", "(", ")", "[", "]", ",", ";", ":", "\"", "，", "；", "：", "（", "）", "、", "。",
    ]

    /// The words with an at sign of a line, each with the text before it.
    private static func words(of line: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var start = line.startIndex
        let pieces = line.split { $0 == " " || $0 == "\t" || marks.contains($0) }
        for piece in pieces where piece.contains("@") {
            var word = piece
            while let last = word.last, ".!?".contains(last) { word.removeLast() }
            found.append((String(word), String(line[start..<piece.startIndex])))
            start = piece.endIndex
        }
        return found
    }

    /// The name right before an address: the last run of capitalised words, or of Han.
    private static func name(_ before: String) -> String? {
        let words = before.split { $0 == " " || $0 == "\t" || marks.contains($0) }
        let last = words.reversed().prefix { word in
            let first = word.unicodeScalars.first
            let isHan = first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
            return word.first?.isUppercase == true || isHan && word.count <= 4
        }
        let name = last.reversed().joined(separator: " ")
        return (2...60).contains(name.count) && last.count <= 5 ? name : nil
    }
}

/// The words by which a mail shows that it registers others beside, or instead of, its writer.
enum ColleagueWords {
    private static let colleagues: PhraseList = [
        "my colleague", "our colleague", "her colleague", "his colleague", "my assistant",
        "my deputy", "our team member", "following people", "following persons", "on her behalf",
        "on his behalf", "mon collègue", "ma collègue", "mes collègues", "nos collègues",
        "notre collègue", "mon adjoint", "personnes suivantes", "mi colega", "mis colegas",
        "nuestra colega", "nuestro colega", "mi compañera", "mi compañero", "mis compañeros",
        "nuestros colegas", "siguientes personas", "我的同事", "我同事", "我们的同事", "以下同事", "两位同事",
        "以下人员",
    ]
    private static let selves: PhraseList = [
        "me and", "and me", "myself", "and i ", "both of us", "moi et", "et moi", "moi-même",
        "nous deux", "ainsi que moi", "yo y", "y yo", "y a mí", "ambos", "ambas", "nosotros dos",
        "我和", "和我", "我们两", "我本人", "我及",
    ]

    private static let joining: PhraseList = [
        "as a member", "as members", "membership", "join the community", "comme membre",
        "adhér", "rejoindre la communauté", "como miembro", "unirse a la comunidad",
        "ingresar en la comunidad", "成员", "加入", "会员",
    ]

    static func speaksOfJoining(_ text: String) -> Bool {
        let lower = text.lowercased()
        return joining.occurs(in: lower)
    }

    static func speaksOfColleagues(_ text: String) -> Bool {
        colleagues.occurs(in: text)
    }

    static func includesSender(_ text: String) -> Bool { selves.occurs(in: text) }
}
