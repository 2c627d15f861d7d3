import MailModel

/// What the columns of a table of people are called, in the office's languages.
enum PeopleColumns {
    enum Column: Equatable {
        case address, firstName, lastName, language, groups, consent
        case field(String)
    }

    private static let names: [(Column, [String])] = [
        (.address, [
            "email", "emailaddress", "mail", "address", "courriel", "adresseemail",
            "adresseelectronique", "adressemail", "correo", "correoelectronico", "邮箱", "电子邮箱",
            "电子邮件", "邮件地址", "邮件", "emailadresse", "email1value", "primaryemail",
            "email1address", "電子郵件", "電子郵件地址", "電郵", "メールアドレス", "メール",
            "электроннаяпочта", "почта", "адресэлектроннойпочты", "posta", "postaelettronica",
            "indirizzoemail", "endereçodeemail", "enderecodeemail",
        ]),
        (.field("name"), [
            "name", "fullname", "nom", "nomcomplet", "nometprenom", "prenometnom", "nombre",
            "nombrecompleto", "nombreyapellidos", "姓名", "名字", "全名", "displayname",
            "vorundnachname", "氏名", "名前", "фио", "имя", "nomecompleto", "nome",
        ]),
        (.firstName, ["firstname", "givenname", "prenom", "nombredepila", "名", "vorname"]),
        (.lastName, [
            "lastname", "surname", "familyname", "nomdefamille", "apellido", "apellidos", "姓",
            "nachname", "familienname", "cognome", "sobrenome", "фамилия",
        ]),
        (.field("organization"), [
            "organization", "organisation", "institution", "company", "employer", "organisme",
            "entreprise", "collectivite", "organizacion", "entidad", "institucion", "empresa",
            "单位", "机构", "工作单位", "单位名称", "组织", "firma", "einrichtung", "behorde", "單位",
            "機構", "所属", "組織", "организация", "organizzazione", "ente", "organizacao",
        ]),
        (.field("role"), [
            "role", "position", "title", "jobtitle", "function", "fonction", "poste", "titre",
            "cargo", "puesto", "funcion", "职务", "职位", "职称", "funktion", "amt", "職務",
            "職位", "役職", "должность", "ruolo", "funzione", "funcao",
        ]),
        (.field("city"), [
            "city", "town", "ville", "commune", "ciudad", "localidad", "城市", "市",
            "stadt", "ort", "businesscity", "workcity", "homecity", "都市", "город", "citta",
            "cidade",
        ]),
        (.field("country"), [
            "country", "pays", "pais", "国家", "国别", "land", "staat", "businesscountry",
            "businesscountryregion", "workcountry", "homecountry", "國家", "国", "страна", "paese",
        ]),
        (.field("phone"), [
            "phone", "telephone", "phonenumber", "tel", "telefon", "businessphone",
            "workphone", "電話", "телефон", "mobile", "portable", "telefono", "movil",
            "电话", "手机", "联系电话",
        ]),
        (.language, ["language", "langue", "idioma", "lengua", "语言", "语种"]),
        (.groups, [
            "groups", "group", "tags", "lists", "groupe", "groupes", "grupo", "grupos", "分组", "组",
        ]),
        (.consent, ["consent", "consentement", "consentimiento", "同意"]),
    ]

    static func column(_ header: String, _ extras: [String: [String]]) -> Column? {
        let key = folded(header)
        if let found = names.first(where: { $0.1.contains(key) }) { return found.0 }
        return extras.sorted { $0.key < $1.key }.first { extra in
            ([extra.key] + extra.value).contains { folded($0) == key }
        }.map { .field($0.key) }
    }

    private static let languages: [String: String] = [
        "english": "en", "anglais": "en", "ingles": "en", "英语": "en", "英文": "en",
        "french": "fr", "francais": "fr", "frances": "fr", "法语": "fr", "法文": "fr",
        "spanish": "es", "espagnol": "es", "espanol": "es", "西班牙语": "es", "chinese": "zh",
        "chinois": "zh", "chino": "zh", "中文": "zh", "汉语": "zh", "portuguese": "pt",
        "arabic": "ar", "russian": "ru", "german": "de", "italian": "it",
    ]

    static func language(_ text: String) -> LanguageTag? {
        LanguageTag(languages[folded(text)] ?? text)
    }

    private static let accents: [Character: Character] = [
        "é": "e", "è": "e", "ê": "e", "à": "a", "â": "a", "á": "a", "í": "i", "î": "i", "ó": "o",
        "ô": "o", "ú": "u", "û": "u", "ñ": "n", "ç": "c", "ü": "u", "ö": "o",
    ]

    /// Letters alone, without case, accents and the marks that people put between words.
    private static func folded(_ text: String) -> String {
        String(text.lowercased().compactMap { character in
            let plain = accents[character] ?? character
            return plain.isLetter || plain.isNumber ? plain : nil
        })
    }
}
