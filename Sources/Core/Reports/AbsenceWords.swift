/// How people let their mailbox say that they are away, in many languages.
enum AbsenceWords {
    static let absence = [
        "out of office", "out of the office", "on annual leave", "i am on leave", "i'm on leave",
        "on vacation", "on holiday", "currently away", "i am away", "i'm away", "away from my",
        "on maternity leave", "on parental leave", "currently traveling", "currently travelling",
        "on sick leave", "limited access to", "no access to my", "not in the office",
        "will be away",
        "am absent", "no longer work", "has left the", "suis en congé", "suis absent",
        "suis actuellement absent", "suis en vacances", "suis en déplacement", "absent du bureau",
        "absente du bureau", "serai absent", "en congé jusqu", "ne lirai mes", "sans accès",
        "estoy de vacaciones", "estaré ausente", "estoy fuera", "fuera de la oficina",
        "me encuentro fuera", "me encuentro de", "estaré fuera", "encuentro ausente", "de licencia",
        "estoy ausente", "休假", "休年假", "不在办公室", "出差", "外出", "不在辦公室", "年假", "放假",
        "estou de férias", "estarei ausente", "encontro-me ausente", "estou ausente",
        "fora do escritório", "de licença", "nicht im büro", "nicht im hause", "im urlaub",
        "bin abwesend", "außer haus", "nicht erreichbar", "bin ich nicht", "zurzeit abwesend",
        "auf dienstreise", "in elternzeit", "sono assente", "sarò assente", "fuori ufficio",
        "sono in ferie", "in ferie", "خارج المكتب", "في إجازة", "في اجازة", "إجازة", "부재중",
        "휴가", "출장 중", "자리를 비", "不在に", "休暇", "出張中", "不在と", "留守", "休業",
        "ofis dışında", "izindeyim", "izinde", "yıllık izin", "afwezig", "op vakantie",
        "niet op kantoor", "niet aanwezig", "met verlof", "в отпуске", "отсутствую",
        "в командировке",
        "esmu atvaļinājumā", "på semester", "på ferie", "ikke på kontoret", "inte på kontoret",
        "na urlopie", "poza biurem", "dovolené", "szabadságon", "în concediu", "σε άδεια",
    ]

    static let until = [
        "until", "will be back", "will return", "back in the office", "back on", "returning",
        "upon my return", "when i return", "on my return", "jusqu'au", "de retour", "à mon retour",
        "mon retour", "hasta el", "a mi regreso", "regreso", "volveré", "回来后", "返回后", "至",
        "期间", "回來後", "até", "regresso", "retorno", "ab dem", "wieder", "zurück", "bis zum",
        "bis einschließlich", "fino al", "al mio rientro", "rientrerò", "tornerò", "حتى",
        "عند عودتي",
        "까지", "복귀", "まで", "戻り", "復帰", "tarihine kadar", "döndüğümde", "dönüş", "terug",
        "tot en met", "vanaf", "вернусь", "по возвращении", "tillbaka", "tilbage", "tilbake",
    ]

    static let instead = [
        "urgent", "please contact", "in my absence", "during my absence", "contact my",
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
