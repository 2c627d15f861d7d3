import Linguistics

/// The words in which people say that they come or do not, in four languages, folded.
enum AnswerWords {
    /// Folded words; marks of elision stand between words.
    static func fold(_ text: some StringProtocol) -> [String] {
        let folded = FoldedText(apart: String(text))
        return folded.tokens.map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
    }

    private static func phrases(_ text: String) -> [String] {
        text.split(separator: "\n").flatMap { $0.split(separator: "|") }.map(String.init)
    }

    /// Words between a negation and the verb that it belongs to.
    static let reach = 6

    static let negations: Set = [
        "not", "cannot", "cant", "t", "unable", "never", "ne", "n", "no", "sin", "tampoco",
        "neither", "nobody", "aucun", "aucune", "personne", "nadie", "ninguno", "ninguna",
    ]

    /// Words behind which a negation denies no more.
    static let breaks: Set = ["and", "et", "y", "e"]

    /// Words that end a clause such as `sadly I can't` before a bare negation.
    static let ableBefore: Set = ["can", "won", "don", "couldn"]

    static let comingExactly: Set = ["ir", "ire", "voy"]

    /// The same behind English negations: Spanish `no come` is no refusal but a diet.
    static let comingInEnglish: Set = ["come", "go", "there", "part"]
    static let englishNegations: Set = [
        "not", "cannot", "cant", "t", "unable", "never", "neither", "nobody",
    ]

    /// Words that only begin like a word of coming.
    static let notComing: Set = [
        "assistance", "asistencia", "assistant", "assistante", "asistente", "presenta", "presentan",
    ]

    /// `no problem`, `no doubt`: what denies nothing.
    static let harmless: Set = [
        "problem", "problems", "worries", "doubt", "objection", "probleme", "problema", "duda",
        "doute", "obstante", "objections", "inconveniente", "souci",
    ]

    /// A part of the journey or a way of it: not to come to that is no refusal.
    static let parts = phrases(
        """
        by train|by plane|by air|by car|by bus|by coach|by bike|by boat|dinner|lunch|breakfast
        reception|gala|cocktail|first day|second day|third day|last day|first morning
        first evening
        first night|last evening|last night|the evening|the morning|the afternoon
        before |until |till
        earlier|in time |on time |to the airport|workshop|session|excursion|alone|dressed
        en avion|en train|en voiture|en bus|diner|dejeuner|premier jour|premiere journee
        deuxieme jour|deuxieme journee|dernier jour|premier soir|dernier soir|le soir |le matin
        l apres midi|avant |plus tot|a l heure|seance|atelier|seul |seule |en tren|en coche
        en autobus|cena |la cena|almuerzo|desayuno|recepcion|primer dia|segundo dia|ultimo dia
        primera noche|la tarde|antes de |hasta el |mas temprano|sesion|taller
        坐飞机|坐火车|乘飞机|乘火车|坐高铁|开车|晚宴|晚餐|午餐|早餐|晚会|第一天|第二天|第三天|最后一天|上午
        下午|晚上|之前|提前|准时|按时|招待会
        """)

    static let coming = phrases(
        """
        attend|coming|join|participat|travel|accept|available|present|take part
        venir|viend|vien|venons|particip|assist|disponib|deplac|voyag|rendre|irai|irons|libre
        asist|vendr|veng|acud|iremos|viaj|acept|acompan|presen
        """)

    static let cannotWait = ["cannot wait", "can t wait"]

    /// A no that is denied is a yes.
    static let cannotRefuse = phrases(
        """
        cannot say no|can t say no|can not say no|couldn t say no|could not say no|cannot refuse
        can t refuse|could not refuse|couldn t refuse|cannot resist|can t resist
        can hardly say no|can hardly refuse|how could i say no|how could we say no
        peux pas refuser|pouvons pas refuser|saurais refuser|saurions refuser|peux pas dire non
        pouvons pas dire non|peux pas resister|peux que dire oui|no puedo decir que no
        no podemos decir que no|no puedo negarme|no podemos negarnos|no puedo rechazar
        no podemos rechazar|no puedo resistirme|无法拒绝|没法拒绝|难以拒绝|怎能拒绝|不能拒绝|盛情难却
        """)

    static let declining = phrases(
        """
        i decline|we decline|must decline|have to decline|must cancel|have to cancel
        cancel my |cancel our |withdraw|i pass this |my regrets
        je decline|nous declinons|annule ma |annuler ma |annuler notre |annulons|me desist
        nous desist|me retire|dans l impossibilite|suis empeche|sommes empeche
        declino|declinamos|debo declinar|cancelar mi |cancelo mi |cancelar nuestra |me retiro
        me doy de baja|darme de baja|darnos de baja
        drops out|drop out|dropped out|dropping out|pulls out|steps down|no longer available
        count me out|count us out|count her out|count him out|leave me out|leave us out
        ne comptez pas sur moi|ne comptez pas sur nous|ne compte pas sur moi|ce sera sans moi
        ce sera sans nous|no cuente conmigo|no cuenten conmigo|no cuentes conmigo
        no cuente con nosotros|no cuenten con nosotros|别算我|不算我|不用算我|不要算我|别算上我
        ne vient plus|ne viendra plus|n est plus disponible|se retire |se desiste|ya no ira
        ya no podra|ya no viene|no puede ir|no podra ir
        impossible for me|impossible for us|impossible pour |imposible para |me es imposible
        nos es imposible|can no longer|must pass|have to pass|will have to skip
        ne peut plus|ne peux plus|ne peuvent plus|ne pourra plus|ne pourrai plus
        ne pourront plus
        a un empechement|ai un empechement|est empeche|es empeche|sera absent|ya no puedo
        ya no puede|ya no pueden|ya no podremos|se cae del
        stays home|stays at home|stay home|stay at home|staying home|staying at home|stays behind
        has to stay|have to stay|must stay|on holiday then|on leave then|be on holiday|be on leave
        be away then|am away then|is away then|on parental leave|on maternity leave|on sick leave
        i myself won t|i myself will not|won t travel|not be travelling|not be traveling
        me quedo en casa|se queda en casa|me ha surgido|le ha surgido|nos ha surgido
        tiene un imprevisto|tengo un imprevisto|tuvo un imprevisto|estare de vacaciones
        estara de vacaciones|estare de baja|esta de baja|no viajare|no viajara
        reste a la maison|a un contretemps|ai un contretemps|est retenu|est retenue
        suis retenu|suis retenue|serai en conge|sera en conge|serai en vacances|sera en vacances
        ne serai pas du voyage|ne sera pas du voyage|ne serai pas de la partie
        ne voyagerai pas|ne voyagera pas
        临时有事|抽不开身|另有安排|我本人不|我自己不去|我不同行|休假
        婉拒|谢绝|退出|取消报名|取消参加|来不了|去不了|参加不了|取消行程|不来|不去|不能来|不能去|不参加|走不开|脱不开身
        """)

    static let hesitating = DoubtWords.all + phrases(
        """
        not yet |tentativ|may be able|let you know|still checking|need to check|to be confirmed
        pas encore|a confirmer|sous reserve|vous confirmerai|aun no|todavia no|por confirmar
        les confirmare|check with my|need to ask|must ask|have to ask|must first ask
        speak to my|consult my|talk to my
        demander a ma |demander a mon |demander l accord|en parler a |consulter ma
        consultarlo|consultar con|preguntar a mi|hablar con mi
        请示|跟领导|和领导|问一下领导|商量|待定|再确认|可能参加|还不知道
        """) + uncertainInChinese

    /// What leaves open whether somebody comes, though a word of negation stands in it.
    static let uncertainInChinese = phrases(
        """
        不一定|说不定|不好说|不敢说|不能保证|不敢保证|无法保证|不能确定|无法确定|不能肯定|不敢肯定|不知能否
        能不能|来不来|去不去|参加不参加
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
        vient a sa place|vient a ma place|book her|book him|book them|book me|book us
        put me down
        book our |book my |book mr |book ms |book mrs |register our |register my |register mr
        register ms |register mrs |d inscrire|inscribir a |d enregistrer|por favor inscrib
        put us down|put her down|put him down|add me|add us|sign her up|sign him up|register her
        register him|register them|i come |we come |joins us|joins me|is joining|is attending
        will go
        also comes|also come|comes too|come too|comes as well|come as well
        like to come|like to take part|like to participate|wish to attend|wish to come
        wish to take part|want to come|want to attend|want to take part
        still wants to come|still want to come|still comes|still come|would love to
        est partant|suis partant|sommes partants|est des notres|vient aussi|viennent aussi
        comptez sur |comptez moi|comptez nous|vient egalement|sera de la partie
        serai de la partie
        je serai la|est toujours interesse|souhaite toujours|veut toujours|reservez
        cuente conmigo|cuenta conmigo|cuenten conmigo|cuente con |cuenta con |tambien viene
        tambien vendra|tambien ira|tambien va |viene tambien|va tambien|apunte|apunta|apuntenos
        anote|anoteme|anotenos|sigue queriendo|quiere seguir|se apunta|ahi estare|alli estaremos
        reserve |reserven|reservenme|reservenos
        又可以参加|又能参加|可以来了|能来了|能参加了
        算我|算上|加上我|也来|也去|要来|会去|同行|仍想|仍希望|还想|还要
        """)

    /// What turns a coming that was refused into one: `I can come to Bristol after all`.
    static let afterAll = phrases("after all|finalement|finalmente|al final |despues de todo")

    /// Answers of a word or two that are a yes as a whole.
    static let wholeYes: Set = [
        "i m in", "i am in", "we re in", "partant", "partante", "partants", "partantes",
        "absolutely", "definitely", "certainly", "of course", "sure", "ok", "okay", "agreed",
        "bien sur", "absolument", "certainement", "claro", "claro que si", "por supuesto",
        "desde luego", "vale", "dale", "perfecto", "perfect", "parfait", "可以", "可以的", "行", "是的",
        "当然", "当然可以", "没问题", "一定", "一定来", "要去", "能来",
    ]

    static let conditions = [
        "if", "unless", "provided", "si", "siempre que", "a condition", "a condicion", "depends",
        "depending", "depend", "depende", "dependra", "dependera", "assuming", "as long as",
        "pourvu que", "a menos que", "a moins que", "salvo que", "sauf si", "only when",
        "subject to",
    ]
    static let chineseConditions = ["如果", "要是", "假如", "若", "倘若", "只要", "除非", "取决于", "看情况", "前提"]

    /// What only supposes that there is room, or that we agree: no condition of theirs.
    static let roomConditions = ifRoom + [
        " if possible", " if it is possible", " if it s possible", " if that is possible",
        " if it is not too late", " if it s not too late", " if we may", " if i may",
        " if that is all right",
        " if that suits you", " if you agree", " si possible", " si c est possible",
        " si cela est possible", " si c est encore possible", " s il n est pas trop tard",
        " si vous le voulez bien", " si es posible",
        " si fuera posible", " si no es tarde", " si no es demasiado tarde",
        " si no hay inconveniente", "如果可以", "如果可能", "如有可能", "如果方便", "如果来得及",
    ]

    /// Wishes that hold where there is room: the letter tells whether there was.
    static let ifRoom = [
        " if there is still", " if there are still", " if there is room", " if there is a place",
        " if there are places", " if there are any", " if places are", " if a place is",
        " if any places", " if any seats", " if seats", " if a seat", " if you still have",
        " if you have room", " if you have a place", " if you have places", " if space",
        " as long as there", " provided there", " s il reste", " si il reste", " s il y a encore",
        " s il y a de la place", " s il y a une place", " s il y a des places",
        " tant qu il reste", " si aun hay", " si todavia hay", " si quedan", " si queda ",
        " si quedara", " si hay ", " si hubiera", "如果还有名额", "如还有名额", "如有名额", "如果有名额", "若有名额",
        "若还有名额", "要是还有名额", "要是有名额", "如果还有空位", "如有空位", "如果有空位", "只要有名额", "只要还有名额",
        "假如有名额", "如果名额",
    ]

    /// Words by which a condition makes a coming depend: `we can come if`.
    static let supposing: Set = [
        "can", "could", "would", "only", "might", "pourrais", "pourrions", "pouvons", "peux",
        "pourrai", "pourrons", "seulement", "podria", "podriamos", "podemos", "puedo", "podre",
        "podremos", "solo", "solamente", "unicamente",
    ]

    static let substituting = phrases(
        """
        his stead|her stead|their stead|my stead|in lieu of|take the seat|takes the seat
        take over the seat|have the seat instead|travel for |go in place
        stand in for|stands in for|standing in for|fill in for|fills in for|step in for
        rather than
        plutot que|cede su|cedo mi|ceder su|ceder mi|让给|转给|hands over|gives up his|gives up her
        comes instead|come instead|coming instead|goes instead|go instead|attends instead
        attend instead|travels instead|travel instead|takes over|steps in|swap|instead
        in my place|in his place|in her place|in their place|my place|his place
        her place|their place|replace me|replaces me|substitut
        will replace|replaced by|replaces|replace |replacing|is replacing|on my behalf
        a ma place|a sa place|ma place|sa place|leur place|au lieu de|a la place de|la place de
        me remplace|remplace |remplacera|remplacee|remplaces |remplacer|est remplace
        en mi lugar|en su lugar|en lugar de|en vez de|mi lugar|su lugar
        el lugar de|la plaza de|cambiar a |cambiamos a |sino |cambiarme por|por mi lugar
        ocupara mi|ocupara su|ocupa mi|ocupa su|tomara mi|tomara su|cedo mi plaza|ceder mi plaza
        me reemplaza|reemplaza|me sustitu|sustitu|releva a|me releva
        代替|替我|改由|而是|换成|换为|改成|改为|接替|顶替|替换|替他|替她|替下|接他的|接她的|接我的
        """)

    /// What one leaves without giving up a place.
    static let mailingLists = phrases(
        """
        your list|your mailing list|mailing list|newsletter|votre liste|vos listes
        liste de diffusion|lettre d information|su lista|sus listas|lista de correo|boletin
        邮件列表|通讯录|邮件名单
        """)

    static let sending = phrases(
        """
        am sending|are sending|m sending|re sending|will send |ll send |will be sending|send my
        j envoie|j enverrai|nous envoyons|nous enverrons|enviare|enviaremos|envio a|enviamos
        mando a |mandare |mandamos a|mandaremos|派|让同事|让我同事|让我的同事|请同事|委派
        """)
    static let besides = phrases(
        """
        also |too |as well|with me|and me |and i |aussi |egalement|avec moi|et moi|tambien|ademas
        conmigo|y yo|一起|一同|也|还|和我|我和|随我|陪我
        """)

    /// Words that name somebody beside whoever comes.
    static let company = phrases(
        """
        colleague|deputy|also |too |as well|together with|along with|accompanied by|with me
        and me |and i |joined by|assistant|boss |my director|our director|my mayor|our mayor
        my chief|adviser|advisor|interpreter|plus |both|bringing |bring |accompan
        collegue|aussi|egalement|ainsi que|accompagne|avec moi|adjoint|assistante|mon chef
        ma chef|mon directeur|ma directrice|notre elu|notre maire|interprete|et moi
        colega|companer|tambien|ademas|junto con|junto a |acompan|conmigo|y yo|y a mi
        asistente|mi jefe|mi jefa|mi director|nuestro alcalde|nuestra alcaldesa
        同事|一起|一同|还有|以及|另外|也|助理|副手|领导|翻译|和我|我和
        """)

    /// What one may be to those whom one brings along.
    static let companyRoles = [
        "colleague", "deputy", "vice", "assistant", "boss", "director", "adviser", "advisor",
        "secretary", "mayor", "interpreter", "chief", "head", "councillor", "officer", "engineer",
        "manager", "planner", "collegue", "adjoint", "chef", "directeur", "directrice", "conseill",
        "secretaire", "maire", "interprete", "elu", "ingenieur", "colega", "companer", "jef",
        "asesor", "asistente", "alcald", "concejal", "tecnic", "ingenier", "regidor", "subdirector",
        "traductor", "president",
    ]

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
        和同事|与同事|和我同事|和一位同事|和一名同事|和我的同事|和助理|和我的助理|和副手|和我的副手|和领导|和翻译
        和我的领导|带一位同事|带一名同事|带上一位同事|带助理|带翻译
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
