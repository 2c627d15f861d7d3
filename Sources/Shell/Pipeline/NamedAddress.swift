import Foundation
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
                let name = matching(before, address) ?? name(before)
                found.append(NamedAddress(name: name, address: address))
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

    private static let titles: Set = [
        "ms", "mrs", "mr", "miss", "dr", "prof", "mme", "mlle", "m", "sra", "srta", "sr", "dra",
        "ing", "lic", "arq", "madame", "monsieur", "señora", "señor", "doña", "don",
    ]

    /// The run of capitalised words of which the address's own name holds one: `noor@…` is Noor
    /// Aziz, whatever else stands between the two.
    private static func matching(_ before: String, _ address: EmailAddress) -> String? {
        let local = Self.folded(address.localWithoutDetail)
        var runs: [[Substring]] = [[]]
        for part in before.split(whereSeparator: marks.contains) {
            runs.append([])
            for word in part.split(whereSeparator: \.isWhitespace) {
                if word.first?.isUppercase == true {
                    let bare = word.lowercased().filter { $0 != "." }
                    if !titles.contains(bare) { runs[runs.count - 1].append(word) }
                } else { runs.append([]) }
            }
        }
        let run = runs.last { run in
            (2...5).contains(run.count) && run.contains { word in
                word.count >= 3 && local.contains(Self.folded(String(word)))
            }
        }
        return run.map { $0.joined(separator: " ") }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
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

    private static let superiors = [
        "my boss", "our boss", "my director", "our director", "my manager", "our manager",
        "my mayor", "our mayor", "my head of", "my supervisor", "my superior", "my chief",
        "mon chef", "ma cheffe", "mon directeur", "ma directrice", "notre directeur",
        "notre directrice", "mon supérieur", "ma supérieure", "mon responsable", "ma responsable",
        "mon maire", "notre maire", "mi jefe", "mi jefa", "mi director", "mi directora",
        "nuestro director", "nuestra directora", "nuestro alcalde", "nuestra alcaldesa",
        "mi superior",
        "我的领导", "我领导", "我们领导", "我的上司", "我上司", "我的老板", "我们局长", "我局局长", "我们主任",
        "我们处长", "我的主任", "我的局长",
    ]
    private static let enrolling = [
        "enrol", "register", "sign up", "add", "include", "put down", "admit", "on behalf of",
        "inscri", "ajout", "enregistr", "au nom de", "pour le compte de", "apunt", "registr",
        "den de alta", "dar de alta", "en nombre de", "incorpor", "为", "替", "代", "帮", "请将", "请把",
    ]
    private static let wishing = [
        "would like to", "wants to", "wishes to", "asked me to", "souhaite", "voudrait",
        "aimerait", "désire", "m'a demandé", "m’a demandé", "quiere", "desea", "quisiera",
        "me ha pedido", "me pidió", "想加入", "希望加入", "要加入", "申请加入", "想申请", "希望成为", "想成为",
        "让我", "委托我",
    ]
    /// Signs between the word for enrolling and the person, and from the person to the wish.
    private static let reach = 60

    /// Whether the text enrols somebody above its writer, such as a director, rather than them.
    static func enrolsSuperior(_ text: String) -> Bool {
        let text = withoutTitles(text)
        return superiors.contains { word in
            text.ranges(of: word).contains { place in
                let before = String(text[..<place.lowerBound].suffix(reach / 2))
                let after = String(text[place.upperBound...].prefix(reach))
                return enrolling.contains { before.contains($0) }
                    || wishing.contains { isWish($0, in: after) }
            }
        }
    }

    /// `M. Jean Roux` ends no sentence.
    private static func withoutTitles(_ text: String) -> String {
        [" m. ", " mr. ", " mrs. ", " ms. ", " dr. ", " prof. ", " sr. ", " sra. ", " dra. ",
            " mme. ", " ing. ", " lic. ",
        ].reduce(text) { $0.replacing($1, with: " ") }
    }

    /// The name and the post behind a Chinese word for somebody above: `我们局长赵强办理入会`.
    static func superior(in text: String) -> (name: String, role: String)? {
        for word in superiors where word.utf8.first.map({ $0 >= 0xE0 }) == true {
            guard let place = text.firstRange(of: word) else { continue }
            let name = text[place.upperBound...].prefix { !afterName.contains($0) }
            guard (2...3).contains(name.count), name.allSatisfy({ $0.utf8.count == 3 }) else {
                continue
            }
            let role = word.drop { "我的们局".contains($0) }
            return (String(name), word.hasSuffix("局长") ? "局长" : String(role))
        }
        return nil
    }

    private static let afterName = Set("办加申入想希要成，,。（( 的同先女也愿")

    private static let firstPersons = [" i ", " i'", " i’", " je ", " j'", " j’", " yo ", "我", ". "]

    /// Whether the wish is that of the person named before it, not the writer's own.
    private static func isWish(_ wish: String, in after: String) -> Bool {
        guard let place = after.firstRange(of: wish) else { return false }
        let between = after[..<place.lowerBound] + " "
        return !firstPersons.contains { between.contains($0) }
    }

    static func includesSender(_ text: String) -> Bool { selves.occurs(in: text) }
}
