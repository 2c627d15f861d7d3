/// How people let their mailbox say that they are away, in many languages.
enum AbsenceWords {
    static let absence = [
        "out of office", "out of the office", "on annual leave", "i am on leave", "i'm on leave",
        "on vacation", "on holiday", "currently away", "i am away", "i'm away", "away from my",
        "on maternity leave", "on parental leave", "currently traveling", "currently travelling",
        "on sick leave", "limited access to", "no access to my", "not in the office",
        "will be away",
        "am absent", "suis en congés", "suis absente", "serai absente", "absente jusqu",
        "fuori sede",
        "sarò fuori", "sono fuori", "izindeyim", "i̇zindeyim", "yıllık iznimi", "am out until",
        "out of town", "休み", "bin im urlaub", "abwesend", "en congé du", "fuera hasta",
        "no revisaré",
        "estaré de vacaciones", "won't be reading", "will not be reading", "ne consulterai pas",
        "accès limité", "no leeré", "lees mijn mail niet", "met vakantie", "não terei acesso",
        "sem acesso ao", "no longer work", "has left the", "suis en congé", "suis absent",
        "suis actuellement absent", "suis en vacances", "suis en déplacement", "absent du bureau",
        "absente du bureau", "serai absent", "en congé jusqu", "ne lirai mes", "sans accès",
        "estoy de vacaciones", "estaré ausente", "estoy fuera", "fuera de la oficina",
        "me encuentro fuera", "me encuentro de", "estaré fuera", "encuentro ausente", "de licencia",
        "estoy ausente", "休假", "休年假", "不在办公室", "出差", "外出", "不在辦公室", "年假", "放假",
        "estou de férias", "estarei ausente", "encontro-me ausente", "estou ausente",
        "fora do escritório", "de licença", "nicht im büro", "nicht im hause", "im urlaub",
        "bin abwesend", "außer haus", "nicht erreichbar", "bin ich nicht", "zurzeit abwesend",
        "auf dienstreise", "in elternzeit", "bin ich verreist", "bin verreist",
        "unbeantwortet bleib", "sono assente", "sarò assente", "fuori ufficio",
        "sono in ferie", "in ferie", "خارج المكتب", "في إجازة", "في اجازة", "إجازة", "부재중",
        "휴가", "출장 중", "자리를 비", "不在に", "休暇", "出張中", "不在と", "留守", "休業",
        "ofis dışında", "izindeyim", "izinde", "yıllık izin", "afwezig", "op vakantie",
        "niet op kantoor", "niet aanwezig", "met verlof", "в отпуске", "отсутствую",
        "в командировке",
        "esmu atvaļinājumā", "på semester", "på ferie", "ikke på kontoret", "inte på kontoret",
        "na urlopie", "poza biurem", "dovolené", "szabadságon", "în concediu", "σε άδεια",
    ]

    /// A promise to answer after coming back, which nobody makes who is answering.
    static let later = [
        "will reply on my return", "reply on my return", "reply when i return",
        "respond when i return",
        "reply to your message when", "respond upon my return", "will answer when i am back",
        "répondrai à mon retour", "répondrai dès mon retour", "répondrai à votre message",
        "responderé a mi regreso", "responderé a mi vuelta", "contestaré a mi regreso",
        "回来后会", "回来后尽快", "返岗后", "回来后回复", "responderei assim que", "responderei quando",
        "nach meiner rückkehr", "risponderò al mio rientro", "risponderò appena",
        "отвечу на ваше письмо",
        "отвечу после", "отвечу по возвращении", "복귀 후", "復帰後", "戻り次第", "dönüşümde",
        "size yanıt vereceğim", "na mijn terugkeer", "بعد عودتي", "سأرد عليكم", "سأقوم بالرد",
    ]

    /// Wishes that only a person has of us; they speak against a robot.
    static let wishes = [
        "please send", "could you", "can you", "pls send", "send me", "send it", "please register",
        "i would like", "pourriez-vous", "pouvez-vous", "merci de m", "veuillez m'env",
        "envoyez-moi",
        "serait-il possible", "je souhaite", "je voudrais", "podrían", "podría", "pueden enviar",
        "me envíen", "envíenme", "quisiera", "por favor envíe", "请发", "请寄", "请把", "请在", "请给我", "麻烦",
        "könnten sie", "können sie", "bitte senden", "bitte schicken", "ich möchte", "poderiam",
        "gostaria", "enviem", "potreste", "vorrei", "inviatemi", "kunt u mij", "graag ontvang",
        "пришлите", "прошу", "gönderir misiniz", "rica ederim", "أرجو إرسال", "أرجو", "보내 주",
        "送ってください",
    ]

    static let until = [
        "retour le", "rentrerai", "dès mon retour", "hasta que regrese", "al rientro",
        "bis zu meiner",
        "until", "will be back", "will return", "back in the office", "back on", "returning",
        "upon my return", "when i return", "on my return", "jusqu'au", "de retour", "à mon retour",
        "mon retour", "hasta el", "a mi regreso", "regreso", "volveré", "回来后", "返回后", "至",
        "日返回", "日回来",
        "期间", "回來後", "até", "regresso", "retorno", "ab dem", "wieder", "zurück", "bis zum",
        "bis einschließlich", "fino al", "al mio rientro", "rientrerò", "tornerò", "حتى",
        "عند عودتي",
        "까지", "복귀", "まで", "戻り", "復帰", "tarihine kadar", "döndüğümde", "dönüş", "terug",
        "tot en met", "vanaf", "вернусь", "по возвращении", "tillbaka", "tilbage", "tilbake",
    ]

    static let instead = [
        "en cas d'urgence", "en cas de besoin", "vous adresser à", "per urgenze",
        "in caso di urgenza",
        "em caso de urgência", "para asuntos urgentes", "diríjanse a", "in dringende",
        "voor dringende",
        "急ぎの", "급한 용무", "للأمور العاجلة", "urgent", "please contact", "in my absence",
        "during my absence", "contact my",
        "for immediate",
        "limited access", "pour toute", "en mon absence", "vous pouvez joindre",
        "veuillez contacter",
        "urgente", "en mi ausencia", "contacte", "comuníquese", "póngase en contacto", "紧急", "急事",
        "如有急", "请联系", "緊急", "請聯絡", "致电", "拨打", "em minha ausência", "contactar", "contate",
        "in dringenden", "dringend", "wenden sie sich", "vertretung", "nicht weitergeleitet",
        "in mia assenza", "contattare", "rivolgersi", "عاجل", "للاتصال", "الاتصال", "긴급", "급한",
        "연락", "お急ぎ", "ご連絡", "acil", "iletişime", "dringende", "neem contact", "spoed",
        "срочн", "обращайтесь", "brådskande", "hastesager",
    ]
}
