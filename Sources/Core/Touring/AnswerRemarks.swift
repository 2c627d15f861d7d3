import MailModel

/// What a mail about seats says beside yes and no: that it was misread, and who is only named.
package enum AnswerRemarks {
    /// "You misread me": such an answer is never taken for a mere repetition.
    package static func saysMisread(_ text: String) -> Bool {
        holds(misreading, text)
    }

    /// "My husband is called …": named beside the journey; nobody registers them by that.
    package static func speaksOfCompanion(_ sentence: String) -> Bool {
        holds(companions, sentence)
    }

    /// "Could you register me?": what the letter answers by itself.
    package static func asksForTheSeat(_ sentence: String) -> Bool {
        AnswerClause.split(sentence).contains { $0.accepts || $0.declines }
            && !holds(asking, sentence) && !holds(otherThings, sentence)
    }

    /// "Is there still a place for me?": the letter that gives the place has answered it.
    package static func asksForOwnPlace(_ sentence: String) -> Bool {
        holds(ownPlaces, sentence)
    }

    private static let ownPlaces = list(
        """
        place for me|place for us|seat for me|seat for us|room for me|room for us
        place pour moi|place pour nous|plaza para mi|plaza para nosotros|sitio para mi
        有我的名额|有我的位置|给我名额
        """)

    /// "Could she have my place?", "could you move us to Hamburg?": where somebody is named or a
    /// tour, the letter about the seats answers it.
    package static func asksForExchange(_ sentence: String, names: Bool) -> Bool {
        let clauses = AnswerClause.split(sentence)
        return !clauses.contains(where: \.isConditional) && !holds(asking, sentence)
            && ((names || holds(third, sentence)) && clauses.contains(where: \.substitutes)
                || changesTour(sentence))
    }

    /// "For me and …", "我和……": the writer counts themselves among those who come.
    package static func namesWriter(_ text: String) -> Bool {
        holds(writers, text) || text.lowercased().contains("para mí")
    }

    /// "I meant Bristol, not Dakar": another tour than was taken.
    package static func changesTour(_ text: String) -> Bool { holds(changingTour, text) }

    /// "Next year, not this one", "in 2016": no tour of this year is meant.
    package static func isForLater(_ text: String, than year: Int) -> Bool {
        if holds(otherYears, text) { return true }
        let words = AnswerWords.fold(text)
        return words.indices.contains { index in
            let isHan = words[index].hasSuffix("年")
            guard let told = Int(isHan ? String(words[index].dropLast()) : words[index]),
                (year + 1...year + 5).contains(told)
            else { return false }
            let next = index + 1 < words.count ? words[index + 1] : ""
            return isHan || next.hasPrefix("年")
                || index > 0 && ["in", "en", "for", "pour", "para", "of", "de"]
                    .contains(words[index - 1])
        }
    }

    /// "Yes, for both of them": those who are known already, beside or without the writer.
    package static func namesOthers(_ text: String) -> Bool { holds(them, text) }

    /// "We would like to become members": more than a tour is joined.
    package static func namesMembership(_ text: String) -> Bool { holds(membership, text) }

    /// "Count us in": of a tour, unless the Community is named.
    package static func countsIn(_ text: String) -> Bool { holds(countingIn, text) }

    private static let membership = list(
        """
        community|member|members|membership|network|communaute|membre|membres|adherer|adhesion
        reseau|comunidad|miembro|miembros|membresia|red|社区|会员|成员|共同体|入会|网络
        """)
    private static let countingIn = list("count us in|count me in|sign us up|sign me up")

    /// "OK, thank you": a letter is taken note of, and nothing is asked for.
    package static func acknowledges(_ text: String) -> Bool {
        let words = AnswerWords.fold(text)
        return !words.isEmpty && words.count <= 12
            && words.allSatisfy { word in
                courtesies.contains(word) || hanCourtesies.contains { word.hasPrefix($0) }
            }
    }

    /// Whether a text only asks about letters of invitation, and wishes for none.
    package static func onlyAsksAboutLetters(_ text: String) -> Bool {
        let about = sentences(text).filter { sentence in
            let words = " " + AnswerWords.fold(sentence).joined(separator: " ") + " "
            return letterWords.contains { words.contains($0) }
        }
        return !about.isEmpty && about.allSatisfy { sentence in
            let end = sentence.last { !$0.isWhitespace }
            return (end == "?" || end == "？") && !holds(wishingForLetter, sentence)
        }
    }

    /// "If the dates do not clash with the Jakarta tour": what stands before a name that is only
    /// compared.
    package static func compares(_ before: String) -> Bool {
        let words = " " + AnswerWords.fold(before).suffix(7).joined(separator: " ") + " "
        return comparing.contains { phrase in
            phrase.utf8.first.map { $0 >= 0xE0 } == true
                ? words.contains(phrase) : words.contains(" " + phrase)
        }
    }

    /// "Please book", "apúnteme": a request for a place in so many words.
    package static func books(_ text: String) -> Bool {
        AnswerClause.split(text).contains { !$0.asks && !$0.supposesComing && $0.holds(booking) }
    }

    /// "Thank you for the invitation", where no word of letters, visas or consulates stands.
    package static func onlyThanksForInvitation(_ text: String) -> Bool {
        let words = " " + AnswerWords.fold(text).joined(separator: " ") + " "
        let has = { (marks: [String]) in marks.contains { words.contains($0) } }
        return has([" thank", " merci", " gracias", " agradec", " remerci", "谢", "感谢"])
            && has([" invit", "邀请", "邀約"]) && !has(letterWords)
    }

    private static let letterWords = [
        " letter", " lettre", " carta", " visa", " visum", " visado", " embass", " ambassad",
        " embajad", " consul", " certif", " attest", " document", " passport", " passeport",
        " pasaporte", " courrier", "邀请函", "邀请信", "邀请书", "签证", "使馆", "领馆", "领事", "证明", "公函", "盖章",
        "护照", "函",
    ]

    /// The sentences of a text, titles and times unbroken.
    package static func sentences(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap {
            Sentences.of(String($0))
        }
    }

    private static func holds(_ phrases: PhraseList, _ text: String) -> Bool {
        phrases.occurs(in: " " + AnswerWords.fold(text).joined(separator: " ") + " ")
    }

    private static func list(_ text: String) -> PhraseList { PhraseList(wordsIn: text) }

    private static func strings(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { $0.split(separator: "|") }.map(String.init)
    }

    private static let misreading = list(
        """
        misread|misread me|misunderstood|misunderstand|misunderstanding|not what i meant
        not what i wrote|not what i said|not what we meant|you got it wrong|got me wrong
        that is wrong|this is wrong|that s wrong|is a mistake|a mistake|an error|mistaken
        is not correct|is incorrect|not right|mal compris|mal lu|malentendu|une erreur
        pas ce que je|pas ce que j|vous vous trompez|vous vous etes trompe|n est pas exact
        ce n est pas ca|malentendido|mal entendido|no es lo que|me entendieron mal
        me ha entendido mal|me han entendido mal|han entendido mal|se equivocan
        se ha equivocado|se han equivocado|un error|es incorrecto|no es correcto
        误会|误解|弄错|搞错|看错|理解错|不对|有误|错了|不是这个意思|誤會|誤解
        """)
    private static let changingTour = list(
        """
        i meant|we meant|i mean|we mean|meant to write|should have been|should have said
        meant to say|move us|move me|move my|move our|move both|moved to|switch to|switch us
        wrong tour|wrong visit|wrong trip|wrong study tour|trompe de visite|trompee de visite
        trompes de visite|mauvaise visite|equivoque de visita|equivoque de viaje
        equivocado de visita|equivocamos de visita|visita equivocada|报错|报名报错|选错|写错了考察
        switch me|change to|change us to|transfer us|transfer me|put us on|rather than
        je voulais dire|nous voulions dire|je pensais a|je parlais de|nous deplacer|me deplacer
        nous transferer|me transferer|nous basculer|changer pour|passer a la visite
        passer sur la visite|nous faire passer|plutot que|et non|quise decir|queria decir
        queriamos decir|quisimos decir|me referia|nos referiamos|cambiarme|cambiarnos|cambiar a
        pasarme a|pasarnos a|pasarme al|pasarnos al|trasladarnos|trasladarme|moverme|movernos
        我是说|我指的是|我的意思是|我说的是|应该是|应为|我想说的是|改到|换到|转到|改报|改成|改为|换成|转去|改去
        """)
    /// What may be booked or sent beside a place: the letter about seats says nothing to it.
    private static let otherThings = list(
        """
        hotel|room|rooms|flight|flights|taxi|transfer|table|dinner|visa|ticket|tickets|shuttle
        train|letter|chambre|chambres|vol|billet|billets|navette|diner|lettre|habitacion
        habitaciones|vuelo|billete|billetes|traslado|cena|carta|酒店|宾馆|房间|机票|车票|签证|接送|接机|邀请函
        """)
    private static let third = list("she|he|her|him|elle|il|lui|ella|el|ellos|他|她")
    private static let them = list(
        """
        them|both|both of them|all of them|all three|all of us|both of us|her|him|eux|elles|lui
        tous|tous les deux|toutes les deux|tous les trois|ellos|ellas|ella|los dos|las dos|ambos
        ambas|todos|todas|los tres|他们|她们|两位|两人|三位|三人|都要|都来|都去|全部|他|她
        """)
    private static let courtesies = Set(
        strings(
            """
            ok|okay|thanks|thank|you|many|very|much|noted|understood|received|perfect|great|fine
            all|right|good|d|accord|merci|entendu|bien|recu|parfait|beaucoup|c|est|note|tres
            de|acuerdo|gracias|muchas|vale|entendido|perfecto|recibido|tomo|nota|best|regards
            kind|cordialement|saludos|un|saludo|for|your|letter|mail|message|pour|votre|lettre
            por|su|carta|mensaje|the|information|l
            """))
    private static let hanCourtesies = ["好的", "谢谢", "多谢", "感谢", "收到", "知道了", "明白", "好", "了解"]
    private static let wishingForLetter = list(
        """
        i need|we need|i would need|we would need|i want|i would like|we would like|i d like
        send me|send us|issue me|issue us|write me|write us|give me|give us|provide me|provide us
        get me|get a letter|get one|have a letter|have one|for me|for us|i get|we get|i have
        i request|we request|can i|could i|may i|can we|could we|may we|be so kind|please
        j ai besoin|nous avons besoin|il me faut|il nous faut|je voudrais|nous voudrions
        je souhaite|j aimerais|m envoyer|nous envoyer|me faire|nous faire|m etablir|me delivrer
        nous delivrer|nous etablir|m adresser|nous adresser|me fournir|nous fournir|je demande
        puis je|pouvons nous|pourrais je|obtenir|necesito|necesitamos|quiero|queremos|quisiera
        quisieramos|me gustaria|enviarme|enviarnos|mandarme|mandarnos|emitirme|emitirnos
        expedirme|hacerme|darme|darnos|me pueden|nos pueden|me podrian|nos podrian|me envian
        nos envian|me manda|me mandan|solicito|solicitamos|puedo|podemos|podria yo|obtener
        请给我|给我|给我们|帮我|帮我们|为我|为我们|请出具|请开|我需要|我们需要|能否|可否|能不能|可不可以|想申请|申请一|我想
        """)
    private static let otherYears = list(
        """
        than this year|this year is impossible|this year is not possible|not in this year
        este ano es imposible|este ano nos es|este ano me es|el proximo si|el ano proximo
        cette annee est|pas possible cette annee|impossible cette annee|l an qui vient
        next year|not this year|another year|the year after|l an prochain|l annee prochaine
        pas cette annee|une autre annee|l annee suivante|el ano que viene|el proximo ano
        no este ano|este ano no|otro ano|ano proximo|el ano siguiente|明年|后年|来年|今年不|不是今年|下一年
        """)
    private static let comparing = [
        "clash", "conflict", "coincid", "overlap", "than the", "than ", "compared", "unlike",
        "superpos", "chevauch", "solap", "choca", "coinciden", "en meme temps que", "que celle de",
        "que la de", "same time as", "same days as", "冲突", "撞", "重叠", "比", "同一时间",
    ]
    private static let booking = [
        "book", "register", "sign me up", "sign us up", "put me down", "put us down", "reserve",
        "inscriv", "m inscrire", "d inscrire", "inscribir", "nous inscrire", "reservez", "apunt",
        "inscrib", "anot", "reserv",
        "报名", "登记", "预留", "留一个", "留两个",
    ]
    private static let writers = list(
        """
        for me|for myself|me and|myself and|and me|and myself|and i|i and|pour moi|moi meme
        moi et|et moi|para mi y|yo y|y yo|我和|我跟|我与|我及|和我一|我本人|我自己
        """)
    private static let asking = list(
        "what|when|where|how|who|which|quand|comment|quel|quelle|combien|qui|que|cuando|como|cuanto"
            + "|donde|quien|什么|哪|怎么|几|多少|材料")
    private static let companions = list(
        """
        my husband|my wife|my partner|my spouse|my son|my daughter|my children|my family
        mon mari|mon epoux|ma femme|mon epouse|mon conjoint|ma conjointe|mon compagnon
        ma compagne|mon fils|ma fille|mes enfants|mi marido|mi esposo|mi mujer|mi esposa
        mi pareja|mi hijo|mi hija|mis hijos|我丈夫|我先生|我妻子|我太太|我夫人|我爱人|我老公|我老婆
        我儿子|我女儿|我孩子
        """)
}
