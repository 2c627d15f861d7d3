import Testing
import Touring

/// Who comes, who does not and who comes for whom, as people write it in four languages.
@Suite struct PartyReadingTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let writer: String
        let known: [String]
        let weak: [String]
        let text: String
        let tells: String
        var testDescription: String { text }
    }

    /// `tells`: those who leave behind `-`, who come behind `+`, exchanges as `old>new`; the
    /// writer is `me`, everybody `all`, "my colleague" `one`, "one of us" `?`.
    private static func of(
        _ writer: String, _ known: [String], _ weak: [String], _ text: String, _ tells: String
    ) -> Sample {
        Sample(writer: writer, known: known, weak: weak, text: text, tells: tells)
    }

    private static func of(
        _ writer: String, _ known: [String], _ text: String, _ tells: String
    ) -> Sample {
        of(writer, known, [], text, tells)
    }

    private static let (bob, dana) = (["Bob Stone", "Carl Dunn"], ["Dana Fox"])

    static let english = [
        of("Amy Abbot", bob, "I am sorry to say that Bob will not be able to attend.", "-Bob Stone"),
        of("Amy Abbot", bob, "Bob and Carl cannot make it. I come.", "-Bob Stone -Carl Dunn +me"),
        of("Amy Abbot", bob, "Bob and I cannot make it, sorry.", "-Bob Stone -me"),
        of("Amy Abbot", bob, "Unfortunately we can't come.", "-all"),
        of("Amy Abbot", bob, "One of us cannot come.", "-?"),
        of("Amy Abbot", bob, "My colleague cannot come.", "-one"),
        of("Amy Abbot", bob, "Sadly I can't. Bob still comes.", "-me +Bob Stone"),
        of("Amy Abbot", bob, dana,
            "Bob cannot come after all; Dana Fox will take his place. I am vegetarian.",
            "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, dana, "Please replace Bob with Dana Fox.", "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, dana, "Instead of Bob, Dana Fox will come.", "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, dana, "Dana Fox takes Bob's place.", "Bob Stone>Dana Fox"),
        of("Per Moe", [], ["Siri Moe"],
            "Sadly I am on leave in June. My colleague Siri Moe (siri@oslo.example) would love to "
                + "come instead, could she have my place?", "me>Siri Moe"),
        of("Per Moe", [], ["Siri Moe"],
            "Thanks, but sadly I am on parental leave in June. My colleague Siri Moe "
                + "(siri@oslo.example) would love to come instead, could she have my place?",
            "me>Siri Moe"),
        of("Tom May", [], ["Kate Moor"],
            "Count me in, and please also Kate Moor from Leeds (kate@leeds.example).",
            "+me +Kate Moor"),
        of("Jon Lund", [], ["Eva Lind"],
            "My boss Eva Lind will go to Boston, please book her; I stay at home.",
            "-me +Eva Lind"),
        of("Amy Abbot", bob, dana, "Dana Fox is going to stand in for Bob Stone.",
            "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, dana, "Please take Bob off the list and put Dana Fox on it.",
            "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, "Please remove Bob Stone.", "-Bob Stone"),
        of("Amy Abbot", bob, dana,
            "Bob has to stay at home, so Dana Fox will be joining me in his stead.",
            "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, ["Dana Fox", "Ed Gray"],
            "Bob and Carl cannot come. Dana Fox replaces Bob and Ed Gray replaces Carl.",
            "Bob Stone>Dana Fox; Carl Dunn>Ed Gray"),
        of("Amy Abbot", bob, ["Dana Fox", "Ed Gray"],
            "Bob and Carl are replaced by Dana Fox and Ed Gray.",
            "Bob Stone>Dana Fox; Carl Dunn>Ed Gray"),
        of("Amy Abbot", bob, ["Dana Fox", "Ed Gray"],
            "Bob is replaced by Dana Fox, and Carl by Ed Gray.",
            "Bob Stone>Dana Fox; Carl Dunn>Ed Gray"),
        of("李娜", [], "请为我们张伟局长报名参加光州考察，我本人不去。", "-me +张伟"),
        of("周明", ["李强", "王芳"], "李强换成赵丽，王芳换成钱进。", "李强>赵丽; 王芳>钱进"),
        of("Amy Abbot", bob, "Please take me off the list.", ""),
        of("Amy Abbot", bob, dana, "We will send Dana Fox rather than Bob.", "Bob Stone>Dana Fox"),
        of("Amy Abbot", bob, dana, "Not Bob but Dana Fox will travel with me.",
            "-Bob Stone +Dana Fox +me"),
        of("Tom May", [], ["Kate Moor"],
            "Yes please. I am bringing Kate Moor along; she is deaf in one ear.",
            "+Kate Moor +me"),
        of("Tom May", [], ["John Smith"],
            "I accept with pleasure. Mayor John Smith sends his regards.", "+me"),
        of("Tom May", [], ["Kate Moor"], "I will attend. Please send a copy to Kate Moor.", "+me"),
        of("Amy Abbot", bob, "I cannot come by train, so I fly.", ""),
        of("Amy Abbot", bob, "Bob cannot attend the dinner.", ""),
        of("Amy Abbot", bob, "I won't be able to come on the first day.", ""),
        of("Amy Abbot", bob, "Does the tour take place in any weather?", ""),
        of("Amy Abbot", bob, dana, "If Bob falls ill, Dana Fox will come instead.", "if"),
        of("Amy Abbot", bob, "Bob does not eat pork and will come by train.", "+Bob Stone"),
    ]
    static let french = [
        of("Marc Noël", ["Sophie Blanc", "Karim Haddad"],
            "Sophie ne peut finalement pas venir, Karim prend sa place. Je suis végétarien.",
            "Sophie Blanc>Karim Haddad"),
        of("Louis Roy", ["Anne Petit"], ["Paul Durand"],
            "Anne Petit est remplacée par Paul Durand.", "Anne Petit>Paul Durand"),
        of("Louis Roy", ["Anne Petit"], ["Paul Durand"], "Je serai remplacé par Paul Durand.",
            "me>Paul Durand"),
        of("Louis Roy", ["Anne Petit"], ["Paul Durand"],
            "Anne est malade, Paul Durand ira à sa place.", "Anne Petit>Paul Durand"),
        of("Louis Roy", ["Anne Petit"], "Ni Anne ni moi ne pourrons venir.", "-Anne Petit -me"),
        of("Louis Roy", ["Anne Petit"], "L'un de nous deux ne pourra pas venir.", "-?"),
        of("Louis Roy", ["Anne Petit"],
            "J'ai le regret de vous dire qu'Anne Petit ne viendra pas.", "-Anne Petit"),
        of("Marc Noël", ["Sophie Blanc"], ["Karim Haddad"],
            "Sophie étant souffrante, elle cède sa place à Karim Haddad.",
            "Sophie Blanc>Karim Haddad"),
        of("Marc Noël", ["Sophie Blanc"], "Sophie ne pourra pas venir au dîner du premier soir.",
            ""),
        of("Marc Noël", ["Sophie Blanc"], "Sophie ne présente aucune allergie.", ""),
        of("Luc Roy", [], ["Julie Roux"], "Ma collègue Julie Roux m'accompagnera.",
            "+Julie Roux +me"),
        of("Marc Noël", [], ["Julie Roux"], "Nous viendrons à deux, Julie Roux et moi.",
            "+me +Julie Roux"),
    ]
    static let spanish = [
        of("Nuria Vila", ["Pau Soler"], ["Marta Sala"],
            "Pau no podrá venir, en su lugar irá Marta Sala. Yo soy alérgica al marisco.",
            "Pau Soler>Marta Sala"),
        of("Nuria Vila", ["Pau Soler"], ["Marta Sala"], "Quisiera cambiar a Pau por Marta Sala.",
            "Pau Soler>Marta Sala"),
        of("Nuria Vila", ["Pau Soler"], ["Marta Sala"],
            "Finalmente no viajará Pau sino Marta Sala.", "Pau Soler>Marta Sala"),
        of("Nuria Vila", ["Pau Soler"], "No podremos asistir, lo sentimos.", "-all"),
        of("Nuria Vila", ["Pau Soler"], "No podré asistir; Pau sí irá.", "-me +Pau Soler"),
        of("Ana Ruiz", [], ["Pedro Soto"],
            "Confirmo mi asistencia y la de mi colega Pedro Soto, que es vegetariano.",
            "+me +Pedro Soto"),
        of("Ana Ruiz", [], ["Pedro Soto"], "Pedro Soto también viene.", "+Pedro Soto"),
        of("Nuria Vila", ["Pau Soler"], ["Marta Sala"],
            "Yo no podré viajar, me sustituye Marta Sala, que es vegana.", "me>Marta Sala"),
        of("Nuria Vila", ["Pau Soler"], ["Marta Sala"], "Pau Soler cede su plaza a Marta Sala.",
            "Pau Soler>Marta Sala"),
        of("Nuria Vila", ["Pau Soler"], "Pau no come carne.", ""),
        of("Nuria Vila", ["Pau Soler"], "No iremos en avión sino en tren.", ""),
        of("Ana Ruiz", [], ["Julia Paz"], "Acepto encantada. Me acompañará Julia Paz.",
            "+me +Julia Paz"),
    ]
    static let chinese = [
        of("周明", ["李强"], "李强来不了，换成王芳。我不吃辣，王芳对花生过敏。", "李强>王芳"),
        of("周明", ["李强"], "李强因病不能参加，由王芳代替。", "李强>王芳"),
        of("周明", ["李强"], "我来不了，请王芳代替我。", "me>王芳"),
        of("周明", ["李强"], "李强临时出差，改由王芳参加。", "李强>王芳"),
        of("周明", ["李强"], "我们都不能来了，抱歉。", "-all"),
        of("周明", ["李强"], "李强有事去不了，能不能让王芳替他去？", "李强>王芳"),
        of("周明", ["李强"], "李强另有任务，王芳顶替他参加。", "李强>王芳"),
        of("周明", ["李强"], "李强不参加第一天的晚宴。", ""),
        of("周明", ["李强"], "我们不坐飞机来，坐火车来。", ""),
        of("王伟", [], ["张丽"], "好的，我和张丽一起去。", "+me +张丽"),
        of("周明", ["李强"], "我不能参加，李强照常参加。", "-me +李强"),
        of("刘洋", ["陈明"], "陈明仍然希望参加，请把他重新列入名单。", "+陈明"),
    ]

    @Test("A clause is about those whom it names", arguments: english + french + spanish + chinese)
    func clause(sample: Sample) {
        let people = [ParticipantDetails.Person(name: sample.writer, isWriter: true)]
            + sample.known.map { .init(name: $0) }
        let party = PartyReading(sample.text, people: people, weak: sample.weak)
        #expect(Self.shown(party) == Set(Self.pieces(sample.tells)))
    }

    /// `-Bob Stone +me` cut before its signs.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for word in text.split(separator: " ") {
            if pieces.isEmpty || "+-".contains(word.first ?? " ") || pieces.last?.last == ";" {
                pieces.append(String(word))
            } else {
                pieces[pieces.count - 1] += " " + word
            }
        }
        return pieces.map { $0.replacing(";", with: "") }
    }

    private static func shown(_ party: PartyReading) -> Set<String> {
        if party.isConditional { return ["if"] }
        let old = party.exchanges.map(\.old)
        return Set(
            party.leaving.filter { !old.contains($0) }.map { "-" + name($0) }
                + party.coming.map { "+" + name($0) }
                + party.exchanges.map { name($0.old) + ">" + name($0.new) })
    }

    private static func name(_ member: PartyReading.Member) -> String {
        switch member {
        case .writer: "me"
        case .everybody: "all"
        case .guest: "one"
        case .unknown: "?"
        case .person(let name): name
        }
    }
}
