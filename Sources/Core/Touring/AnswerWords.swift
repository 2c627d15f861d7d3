import Linguistics

/// The words in which people say that they come or do not, in four languages, folded.
enum AnswerWords {
    /// Folded words; marks of elision stand between words.
    static func fold(_ text: some StringProtocol) -> [String] {
        let plain = String(text.map { "'’‘`´".contains($0) ? " " : $0 })
        let folded = FoldedText(plain)
        return folded.tokens.map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
    }

    private static func phrases(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { $0.split(separator: "|") }.map(String.init)
    }

    /// Words between a negation and the verb that it belongs to.
    static let reach = 6

    static let negations: Set = [
        "not", "cannot", "cant", "t", "unable", "never", "ne", "n", "no", "sin", "tampoco",
    ]

    static let comingExactly: Set = ["come", "go", "ir", "ire", "voy", "there", "part", "it"]

    static let coming = phrases(
        """
        attend|coming|join|participat|travel|accept|available|present|take part
        venir|viend|vien|venons|particip|assist|disponib|deplac|voyag|rendre|irai|irons|libre
        asist|vendr|veng|acud|iremos|viaj|acept|acompan|presen
        """)

    static let cannotWait = ["cannot wait", "can t wait"]

    static let declining = phrases(
        """
        i decline|we decline|must decline|have to decline|must cancel|have to cancel
        cancel my |cancel our |withdraw|i pass this |my regrets
        je decline|nous declinons|annule ma |annuler ma |annuler notre |annulons|me desist
        nous desist|me retire|dans l impossibilite|suis empeche|sommes empeche
        declino|declinamos|debo declinar|cancelar mi |cancelo mi |cancelar nuestra |me retiro
        me doy de baja|darme de baja|darnos de baja
        drops out|drop out|dropped out|dropping out|pulls out|steps down|no longer available
        ne vient plus|ne viendra plus|n est plus disponible|se retire |se desiste|ya no ira
        ya no podra|ya no viene|no puede ir|no podra ir
        婉拒|谢绝|退出|取消报名|取消参加|来不了|去不了|参加不了|取消行程
        """)

    static let hesitating = phrases(
        """
        maybe|perhaps|not sure|not yet |might |tentativ|may be able|let you know
        still checking|need to check|to be confirmed
        peut etre|pas sur |pas encore|a confirmer|sous reserve|pas certain|vous confirmerai
        quiza|tal vez|no estoy segur|no estamos segur|aun no|todavia no|a lo mejor|por confirmar
        les confirmare|check with my|need to ask|must ask|have to ask|must first ask
        speak to my|consult my|talk to my
        demander a ma |demander a mon |demander l accord|en parler a |consulter ma
        consultarlo|consultar con|preguntar a mi|hablar con mi
        请示|跟领导|和领导|问一下领导|商量|也许|不确定|待定|尚未确定|还没决定|再确认|说不定|可能会|可能参加|还不知道
        """)

    static let accepting = phrases(
        """
        yes |accept the |accept your |accept with|we accept|i accept|gladly accept|to accept
        will attend|will come|will join|will be there|will participate|will take part|ll come
        ll attend|ll be there|ll join|happy to attend|glad to attend|pleased to attend
        happy to come|glad to come|happy to join|glad to join|delighted to|count me in
        count us in|are coming|am coming|is coming|m coming|re coming|confirm my |confirm our
        confirm attendance|confirm participation|i confirm|we confirm|please register
        register me|register us|sign me up|sign us up|we are in |love to come|love to join
        love to attend|are sending|will send |ll send |will be sending|takes my place
        take my place|will replace|would like to register|would like to attend|want to register
        j accepte|acceptons|viendra|viendrai|viendrons|viendront|participera|participerons
        serai present|serons present|sera present|serai la|serons la|serai des votres
        serons des votres|confirme |confirmons|avec plaisir|volontiers|je viens|nous venons
        inscrivez|m inscrire|nous inscrire|d accord|je participe|nous participons|assistera
        assisterons|nous envoyons|nous enverrons|entendu|me remplacera|souhaitons inscrire
        acepto|aceptamos|asistire|asistira|asistiremos|asistiran|participare|participara
        participaremos|iremos|ire |ira |iran |confirmo|confirmamos|con mucho gusto|con gusto
        encantad|inscrib|cuenten con|vendre|vendra|vendremos|acudire|acudira|acudiremos
        alli estar|enviamos|enviaremos|asistimos|asisto|participamos|participo|de acuerdo
        nos apuntamos|me apunto|me reemplazara|me sustituira
        参加|出席|前往|接受邀请|接受您|报名|愿意|会来|我来|我们来|我去|我们去|派|确认|同意|好的
        没问题|欣然|一定到|准时到|代替|顶替|接替
        comes instead|come instead|goes instead|attends instead|travels instead|steps in
        vient a sa place|vient a ma place
        """)

    static let conditions = ["if", "unless", "provided", "si", "siempre que", "a condition"]

    static let substituting = phrases(
        """
        comes instead|come instead|coming instead|goes instead|go instead|attends instead
        attend instead|travels instead|travel instead|takes over|steps in|swap
        instead of|in my place|in his place|in her place|my place|replace me|replaces me
        will replace|on my behalf|a ma place|a sa place|au lieu de|a la place de|me remplace
        remplacera|en mi lugar|en su lugar|en lugar de|me reemplaza|reemplazara|me sustitu
        sustituira|代替|替我|改由|换成|接替|顶替|替换
        """)

    // MARK: - Numbers

    static let weAre: Set = [
        "are", "sommes", "serons", "somos", "seremos", "will", "iremos", "vamos", "vendremos",
        "asistiremos", "viajaremos",
    ]
    /// `Nous viendrons à trois`
    static let comingTogether = [
        "viendrons", "venons", "viendrions", "serons", "sommes", "irons", "allons",
        "participerons", "assisterons",
    ]

    static let peopleWords = phrases(
        """
        of us|us|people|person|participant|delegate|member|colleague|representative|official
        seat|place|of
        personne|delegue|membre|representant|collegue|agents|elus
        persona|participante|plaza|delegad|miembro|compan|colega|representante|funcionari
        """)

    static let pairs = phrases(
        """
        both of us|the two of us|me and my colleague|me and a colleague|myself and my colleague
        moi et mon collegue|moi et ma collegue|moi et un collegue|moi et une collegue
        mi colega y yo|mi colega y a mi|y a mi colega|a mi y a mi|my colleague and i
        with a colleague|with my colleague
        avec un collegue|avec une collegue|avec mon collegue|avec ma collegue|tous les deux
        toutes les deux|con un colega|con una colega|con mi colega|los dos|las dos
        和同事|与同事|和我同事|和一位同事|和一名同事
        """)

    static func number(_ word: String) -> Int? {
        if let number = Int(word), word.utf8.count <= 2 { return number }
        return words.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    private static let words: [Set<String>] = [
        ["one", "une", "uno", "una"], ["two", "deux", "dos"], ["three", "trois", "tres"],
        ["four", "quatre", "cuatro"], ["five", "cinq", "cinco"], ["six", "seis"],
        ["seven", "sept", "siete"], ["eight", "huit", "ocho"], ["nine", "neuf", "nueve"],
        ["ten", "dix", "diez"], ["eleven", "onze", "once"], ["twelve", "douze", "doce"],
    ]

    /// `两个人`, `3位`, `二名`.
    static func chineseCount(_ joined: String) -> Int? {
        let text = Array(joined.filter { $0 != " " })
        for index in text.indices {
            guard let number = digit(text[index]) else { continue }
            var next = index + 1
            if next < text.count, text[next] == "个" { next += 1 }
            guard next < text.count, "人位名".contains(text[next]) else { continue }
            let before = index > 0 ? text[index - 1] : " "
            if digit(before) != nil || "第".contains(before) { continue }
            return number
        }
        return nil
    }

    private static func digit(_ character: Character) -> Int? {
        if let place = "一二三四五六七八九十".firstIndex(of: character) {
            return "一二三四五六七八九十".distance(from: "一二三四五六七八九十".startIndex, to: place) + 1
        }
        if character == "两" || character == "兩" { return 2 }
        return character.isASCII ? character.wholeNumberValue.flatMap { $0 > 0 ? $0 : nil } : nil
    }
}
