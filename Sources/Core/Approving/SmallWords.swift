/// Words around a decision that decide nothing, and those that decide only as a whole phrase.
enum SmallWords {
    /// Phrases that approve where nothing else is said, but may as well open a sentence.
    static let agreeing: Set<String> = [
        "good", "great", "perfect", "excellent", "all good", "very good", "sounds good",
        "looks fine", "looks great", "fine by me", "works for me", "i agree", "no problem",
        "no objection", "no objections", "ok to send", "okay to send", "it can go", "can go",
        "you can send it", "you may send it", "please do", "all fine", "i am fine with it",
        "je suis d'accord", "tout a fait d'accord", "tout a fait", "tres bien",
        "impeccable", "super", "ca me va", "ca me convient", "c'est parfait", "c'est ok",
        "c'est d'accord", "bon a envoyer", "bon pour accord", "pas de probleme",
        "aucun probleme", "sans objection", "aucune objection", "rien a redire", "on peut envoyer",
        "vous pouvez l'envoyer", "tu peux envoyer", "envoie",
        "estoy de acuerdo", "totalmente de acuerdo", "me parece bien", "muy bien", "bien",
        "todo bien", "todo correcto", "correcto", "correcta", "excelente", "esta perfecto",
        "sin problema", "ningun problema", "no hay problema", "sin objeciones", "listo", "lista",
        "puede enviarse", "puede enviarlo", "puede enviarla", "se puede enviar", "enviadlo",
        "没有问题", "没意见", "没有意见", "无异议", "可以了", "就这样发", "发出", "可以发出", "请发出", "很好",
        "照发", "同意发出", "好吧", "行吧", "好啊", "好了",
    ]

    /// Thanks, greetings, farewells, who is greeted, and from whom the word comes.
    static let courtesy: Set<String> = [
        "thanks", "thank you", "many thanks", "thx", "cheers", "best", "best regards", "regards",
        "kind regards", "with kind regards", "warm regards", "best wishes", "yours",
        "yours sincerely", "sincerely", "please", "hi", "hello", "hey", "good morning",
        "good afternoon", "good evening", "good day", "have a nice day", "dear", "all",
        "everyone", "everybody", "team", "colleague", "colleagues", "secretariat", "office",
        "thanks a lot", "thank you very much", "from me", "from my side", "on my side", "for me",
        "with me", "by me", "as is", "as it is", "as it stands", "it is", "this is", "that is",
        "this", "that", "that's", "and", "very", "indeed", "now",
        "merci", "merci beaucoup", "merci bien", "grand merci", "cordialement",
        "bien cordialement", "tres cordialement", "bien a vous", "bien a toi", "cdlt",
        "bonne journee", "bonne soiree", "bonjour", "bonsoir", "salut", "amities", "cher",
        "chere", "chers", "cheres", "collegue", "collegues", "a tous", "a toutes", "tous",
        "toutes", "et", "l'equipe", "equipe", "le secretariat", "salutations",
        "meilleures salutations", "s'il vous plait", "pour moi", "pour ma part", "de ma part",
        "de mon cote", "tel quel", "telle quelle", "en l'etat", "comme ca", "c'est", "alors",
        "gracias", "muchas gracias", "mil gracias", "saludos", "un saludo", "saludos cordiales",
        "un cordial saludo", "cordial saludo", "atentamente", "cordialmente", "hola",
        "buenos dias", "buen dia", "buenas tardes", "buenas noches", "buenas", "estimados",
        "estimadas", "estimado", "estimada", "colega", "colegas", "equipo", "a todos", "a todas",
        "todos", "todas", "secretaria", "la secretaria", "y", "por favor", "por mi",
        "por mi parte", "de mi parte", "para mi", "tal cual", "asi", "buen trabajo",
        "谢谢", "多谢", "感谢", "非常感谢", "辛苦了", "辛苦", "此致", "敬礼", "您好", "你好", "祝好", "谢了",
        "大家好", "各位好", "早上好", "上午好", "下午好", "晚上好", "各位", "同事", "同事们", "大家", "秘书处",
        "老师", "我", "我们", "我这边", "这边", "本人", "就", "请", "了", "吧", "的", "啊", "对", "那", "这样",
        "尽快", "顺祝商祺", "商祺", "此信", "这封信", "此稿",
    ]

    // MARK: - Reasons

    /// Words before what the letter's reader may be told of a rejection.
    private static let wordsToReader = [
        "tell", "tell them", "tell her", "tell him", "dire", "a dire", "lui dire", "decir",
        "decirle", "para decirle", "告知", "转告", "告诉对方",
    ]

    /// Whether a folded line tells what the reader may be told.
    static func opensWordsToReader(_ line: String) -> Bool {
        wordsToReader.contains { word in
            line.hasPrefix(word)
                && line.dropFirst(word.count).drop { $0 == " " }.first == ":"
        }
    }

    /// How a reason begins behind `no,`; what else stands there may be a wish for a change.
    private static let reasonOpenings = [
        "it's ", "it is ", "its ", "this is ", "that is ", "that's ", "she ", "he ", "they ",
        "we ", "already ", "a duplicate", "duplicate", "spam", "c'est ", "ce n'est ", "elle ",
        "il ", "ils ", "nous ", "on a ", "deja ", "doublon", "un doublon", "es ", "no es ",
        "ya ", "hemos ", "duplicad", "un duplicado", "esta duplicad", "是", "这是", "已", "我们",
        "重复", "他", "她", "不是", "属于",
    ]

    /// Words of a sentence that tells what has happened to a letter, wherever they stand.
    private static let done = [
        "already", "duplicate", "spam", "by phone", "on the phone", "answered", "replied",
        "deja", "doublon", "par telephone", "au telephone", "repondu", "ya respond",
        "por telefono", "duplicad", "respondid", "contestad", "电话", "已经", "已回复", "已答复", "重复",
        "垃圾",
    ]

    /// Parts of words by which a sentence asks for something, agrees after all, or hesitates.
    private static let wishes = [
        "?", " but ", "mais ", "pero ", "sino ", "但", "wait", "attend", "esper", "等", "chang",
        "modif", "cambi", "correct", "corrig", "改", "remov", "enlev", "supprim", "quit", "elimin",
        "删", "tell", "dites", "diga", "should", "instead", "plutot", "mejor", "应该",
        "problem", "objec", "envoy", "send", "envi", "发", "可以", "yet", "encore",
        "todavia", "aun", "还", "parfait", "perfect", "agree", "d'accord", "acuerdo", "同意",
    ]

    /// The same as whole words.
    private static let wishWords: Set = ["ok", "okay", "fine", "bien", "but", "mais", "pero"]

    /// Whether a folded clause behind `no,` plainly says why.
    static func isReason(_ clause: String) -> Bool {
        !isWish(clause)
            && (reasonOpenings.contains(where: clause.hasPrefix)
                || done.contains(where: clause.contains))
    }

    /// Whether a folded clause asks for something, agrees after all, or hesitates.
    static func isWish(_ clause: String) -> Bool {
        let words = clause.split(whereSeparator: { !$0.isLetter }).map(String.init)
        return clause.contains(where: \.isNumber) || wishes.contains(where: clause.contains)
            || words.contains(where: wishWords.contains)
    }
}
