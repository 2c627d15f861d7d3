import MailModel

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
        "我和同事", "和同事", "与同事", "为同事", "替同事",
    ]
    private static let selves: PhraseList = [
        "me and", "and me", "myself", "and i ", " i and ", "both of us", "we both",
        "moi et", "et moi", "moi-même", "nous deux",
        "ainsi que moi", "we, ", "junto con mi", "together with my", "along with my", "yo y",
        "y yo", "y a mí", "ambos", "ambas", "nosotros dos",
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

    private static let community: PhraseList = [
        "community", "communauté", "comunidad", "社区", "社區", "member", "membre", "miembro", "会员",
    ]

    /// Whether the text names the Community, and so need not speak of a tour.
    static func namesCommunity(_ text: String) -> Bool {
        community.occurs(in: text.lowercased())
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

    static func includesSender(_ text: String) -> Bool {
        selves.occurs(in: " " + text) || isOwnWish(text)
    }

    private static let ownWishes: PhraseList = [
        "i would like to join", "i'd like to join", "i’d like to join", "i want to join",
        "i wish to join", "i would love to join", "i would like to become", "i want to be a member",
        "i want to become", "i wish to become", "may i join", "can i join", "add me ",
        "register me",
        "sign me up", "enrol me", "include me", "je souhaite adhérer", "je souhaite rejoindre",
        "je souhaite devenir", "je voudrais adhérer", "je voudrais rejoindre",
        "je voudrais devenir", "j'aimerais adhérer", "j’aimerais adhérer", "j'aimerais rejoindre",
        "j’aimerais rejoindre", "m'inscrire", "m’inscrire", "inscrivez-moi", "deseo inscribirme",
        "quiero inscribirme", "quisiera inscribirme", "deseo unirme", "quiero unirme",
        "quisiera unirme", "me gustaría unirme", "quiero ser miembro", "deseo ser miembro",
        "quisiera ser miembro", "solicito mi ingreso", "solicito mi adhesión", "inscríbanme",
        "我想加入", "我要加入", "我想申请", "我申请", "我希望加入", "我也想加入",
    ]
    private static let comparisons: PhraseList = [
        "same as", "same office", "same organization", "same organisation", "same city",
        "same details", "like my colleague", "already a member", "is a member", "joined last",
        "joined before", "has joined", "joined already", "comme ma collègue", "comme mon collègue",
        "même service", "même ville", "même organisme", "mêmes coordonnées", "déjà membre",
        "a déjà adhéré", "mismos datos", "misma ciudad", "misma oficina", "igual que mi",
        "como mi compañer", "como mi colega", "ya es miembro", "一样", "相同", "同上", "已经是", "已是会员",
        "已经加入", "已加入",
    ]

    /// Whether its writer says outright that they themselves wish to join.
    static func isOwnWish(_ text: String) -> Bool { ownWishes.occurs(in: text.lowercased()) }

    /// Whether colleagues are only named to say who the writer is: `same office as Ada Eze`.
    static func onlyComparesWithColleagues(_ text: String) -> Bool {
        let lower = text.lowercased()
        return comparisons.occurs(in: lower) && (isOwnWish(text) || !wishesOfColleague(lower))
    }

    private static func wishesOfColleague(_ text: String) -> Bool {
        ["colleague", "collègue", "colega", "compañer", "同事"].contains { word in
            text.ranges(of: word).contains { place in
                let after = String(text[place.upperBound...].prefix(reach))
                return wishing.contains { isWish($0, in: after) }
            }
        }
    }
}
