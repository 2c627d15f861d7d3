/// The words by which people tell of a name, a diet, a need or a journey, folded.
enum DetailWords {
    /// Words of a label such as `Name as it stands in the passport`.
    static let mostLabelWords = 8

    // MARK: - Labels

    static func question(_ label: some StringProtocol) -> Tour.Question? {
        let words = " " + AnswerWords.fold(label).joined(separator: " ") + " "
        let isPassport = passports.contains { words.contains($0) }
        if isPassport, [" number", " numero", " no ", " n ", "号"].contains(where: words.contains) {
            return nil
        }
        return labels.first { _, marks in marks.contains { words.contains($0) } }?.0
    }

    private static let passports = ["passport", "passeport", "pasaporte", "护照"]
    private static let labels: [(Tour.Question, [String])] = [
        (.passportName, passports),
        (.diet, [
            " diet", " food", " meal", " regime", " allerg", " alerg", "alimenta", " repas", "饮食",
            "餐", "忌口", "过敏",
        ]),
        (.accessNeeds, [
            " access", " mobility", " special need", " disabilit", " mobilite", " besoins",
            " accesib", " movilidad", " necesidades", "无障碍", "特殊需", "行动",
        ]),
        (.arrival, [" arriv", " llegada", " flight", " vol ", " vuelo", "抵达", "到达", "航班"]),
        (.departure, [" depart", " salida", " regreso", " retour", " return", "离开", "返程"]),
        (.phone, [" phone", " tel", " mobile", " movil", " portable", "电话", "手机"]),
    ]

    // MARK: - Sentences

    /// The questions to which a clause tells something outside of any label.
    static func told(in clause: String) -> [Tour.Question] {
        guard clause.count <= ParticipantDetails.longestAnswer, !clause.hasSuffix("?") else {
            return []
        }
        let words = " " + AnswerWords.fold(clause).joined(separator: " ") + " "
        let hasNumber = clause.contains(where: \.isNumber)
        let digits = clause.filter(\.isNumber).count
        let leaves = shows(words, leaving)
        var found: [Tour.Question] = []
        if shows(words, diets) || denies(clause) && shows(words, foods) { found.append(.diet) }
        if shows(words, aids) || denies(clause) && shows(words, needs) {
            found.append(.accessNeeds)
        }
        if hasNumber, shows(words, arriving), !leaves || shows(words, surelyArriving) {
            found.append(.arrival)
        }
        if hasNumber, leaves { found.append(.departure) }
        if digits >= 7, shows(words, phones) { found.append(.phone) }
        return found
    }

    /// Whether a text says that there is none of a thing.
    static func denies(_ text: String) -> Bool {
        let words = " " + AnswerWords.fold(text).joined(separator: " ") + " "
        return shows(words, denying)
    }

    /// Whether nothing but a denial is told: `none`, `no dietary restrictions`, `como de todo`.
    static func saysNone(_ text: String) -> Bool {
        let words = AnswerWords.fold(text)
        let isHan = words.contains { $0.utf8.first.map { $0 >= 0xE0 } == true }
        if isHan { return hanNone.contains { words.joined().hasPrefix($0) } }
        let eatsAll = ["de todo", "de tout"].contains(words.joined(separator: " "))
        return (denies(text) || eatsAll) && words.allSatisfy(noneWords.contains)
    }

    static func corrects(_ text: String) -> Bool {
        let words = " " + AnswerWords.fold(text).joined(separator: " ") + " "
        return shows(words, correcting)
    }

    private static let hanNone = ["无", "没有", "不需", "没什么", "均可", "都可以", "都吃", "什么都吃"]
    private static let noneWords = Set(
        list(
            """
            no|none|nothing|not|without|don|t|do|have|any|neither|i|we|food|anything|everything
            normal|diet|diets|dietary|restriction|restrictions|allergy|allergies|special|needs
            need|requirement|requirements|access|accessibility|particular|eat|eats|preference
            preferences|aucun|aucune|pas|de|d|sans|rien|ni|mange|tout|regime|alimentaire|allergie
            restrictions|besoin|besoins|particulier|particuliers|n|ai|a|je|ne|ninguna|ninguno
            ningun|nada|sin|tampoco|como|come|todo|restriccion|restricciones|alergia|alergias
            tengo|tiene|necesita|necesito|necesidad|necesidades|accesibilidad|dieta|y|o|or|and|et
            ou|alimentaires|alimentarias|especial|especiales|at|all|known|of|the|as|to
            """))
    private static let correcting = list(
        """
        correct|actually|in fact |no longer|not any more|not anymore|instead of|rather than
        corrig|rectif|plutot|en fait |ne suis plus|n est plus|ne mange plus|correcc|en realidad
        ya no |cambi|更正|改正|其实|不再|改成|改为|弄错|写错
        """)

    /// A text that leads somewhere else is no answer and never stands in a letter of ours.
    static func leadsAway(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["http", "www.", "@", "<", ">"].contains { lower.contains($0) }
    }

    private static func shows(_ words: String, _ marks: [String]) -> Bool {
        marks.contains { mark in
            mark.utf8.first.map { $0 >= 0xE0 } == true
                ? words.contains(mark) : words.contains(" " + mark)
        }
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { $0.split(separator: "|") }.map(String.init)
    }

    private static let denying = list(
        """
        no |none|nothing|not |without |don t |neither|any food|anything|everything
        normal diet|aucun|pas |sans |rien|ni |mange de tout|ninguna|ninguno|ningun |nada|sin
        tampoco
        como de todo|come de todo|无|没有|不需|没什么|均可|都可以
        """)
    private static let foods = list(
        """
        diet|food|allerg|alerg|eat|meal|regime|aliment|mange|manger|dieta|comida|comer|restric
        饮食|忌口|过敏|吃|餐
        """)
    private static let diets = list(
        """
        vegetari|vegan|vegetal|pescetarian|pescatarian|halal|hallal|kosher|casher|cacher|gluten
        celiac|coeliac|coeliaque|cœliaque|celiaqu|celiaco|celiaca|lactose|lactosa|allergi|alergi
        diabet|intoleran|do not eat|don t eat|does not eat|doesn t eat|cannot eat|can t eat
        eats no |eat no |eats everything|eat everything|no pork|no beef|no fish|no seafood|no nuts
        ne mange pas|ne mange ni|mange de tout|sans porc|no como|no come|como de todo|come de todo
        sin cerdo|pork free|lactose free|nut free|shellfish|tree nuts|素食|吃素|清真|过敏|不吃|忌|糖尿|乳糖|麸质
        """)
    private static let needs = list(
        """
        access|mobility|special need|special requirement|disabilit|mobilite|besoin|accesib
        movilidad|necesidad|nada especial|nothing special|anything special|rien de special
        rien de particulier|无障碍|特殊|行动
        """)
    private static let aids = list(
        """
        wheelchair|crutch|walking stick|walking frame|a cane|step free|no stairs|cannot climb
        can t climb|hearing aid|in a wheel chair|on crutches|stairs are|hearing loop
        hard of hearing|deaf|blind|guide dog|reduced mobility
        fauteuil roulant|en fauteuil|un fauteuil|bequille|une canne|sans marche|sans escalier
        malentendant|sourd|malvoyant
        aveugle|mobilite reduite|appareil auditif|silla de ruedas|muleta|baston|sin escalones
        sin escaleras|audifono|sordo|sorda|ciego|ciega|movilidad reducida|轮椅|拐杖|拐|助听器|行动不便
        腿脚不便|无障碍通道|听力|视力
        """)
    private static let surelyArriving = list(
        "arriv|land |lands|landing|llego |llega|llegamos|llegare|aterriz|atterri|抵达|到达|落地")
    private static let arriving = surelyArriving + list(
        """
        flight|get in |gets in |getting in |coming in |fly in |flies in |touch down|our train
        my train|my flight|vol |mon vol|notre vol|mon train|vuelo|mi tren|航班|乘|飞
        """)
    private static let leaving = list(
        """
        i leave|we leave|leave on|leaves on|leaving on|fly back|flight back|flying back|return on
        return flight|depart|je repars|nous repartons|repart |repartir|vol retour|retour le
        me voy|nos vamos|regreso|regresa|vuelo de vuelta|salgo el|salimos el|返程|离开|返回|回程
        """)
    private static let phones = list(
        """
        phone|tel |telephone|mobile|cell |whatsapp|reach me|call me|numero|joindre|portable
        telefono|movil|celular|llamar|电话|手机|微信|联系
        """)
}
