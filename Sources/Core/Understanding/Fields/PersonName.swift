/// The shape of people's names.
enum PersonName {
    static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "eng", "engr", "ing", "lic",
        "arq", "sr", "sra", "srta", "dra", "m", "mme", "mlle", "me", "monsieur", "madame", "cllr",
        "councillor", "capt", "cpt", "captain", "amb", "hon", "rev", "sir", "dame", "herr", "frau",
        "don", "doña", "doctor", "doctora", "ambassador", "colonel", "major", "lieutenant",
        "engineer", "pastor", "father", "alhaji", "chief", "sheikh", "eng.ª", "engª", "enga",
        "abg", "mtro", "mtra", "maître", "mademoiselle", "señor", "señora", "señorita", "ir",
        "dato'", "dato’", "datuk", "dott", "dottssa", "dott.ssa", "sig", "sigra", "senhor",
        "dato", "tun", "puan", "encik", "bapak", "ibu", "pak", "bu",
        "senhora", "exmo", "exma", "alderman", "acad", "licda", "lcda", "lcdo", "licdo", "mag",
        "di",
        "dipl", "dipl-ing", "col", "gen", "sgt", "lt", "adv", "atty", "arch", "tec", "phd", "mgr",
        "ingeniero", "ingeniera", "arquitecto", "arquitecta", "licenciado", "licenciada", "ing.",
        "regidor", "regidora", "concejal", "concejala", "alcalde", "alcaldesa", "vereador",
        "vereadora", "échevin", "échevine", "maire", "le", "la", "el", "l'échevine", "l'échevin",
        "l’échevine", "the", "mayor", "deputy", "our", "colleague", "collega", "kollege",
        "kollegin", "arquiteto", "eng°", "m.", "mm", "mmes", "sres", "c",
        "م", "د", "السيد", "السيدة", "أ", "المهندس", "المهندسة", "الأستاذ", "الأستاذة", "الدكتور",
        "الدكتورة", "г-н", "г-жа", "sayın", "bay", "bayan", "dhr", "mevr", "mevrouw", "de heer",
        "eco", "econ", "mg", "msc", "tte", "crnl", "mons", "abog", "psic", "biol", "cnel", "cap",
        "cdt", "me", "mgs", "ph", "secretary", "general", "director", "directora", "directeur",
        "directrice", "commissioner", "señores", "sres", "adjoint", "adjointe", "stellvertreter",
        "licdo", "maestra", "maestro", "mtra", "hno", "hna", "consejera", "consejero",
        "(rtd)", "rtd", "sri", "smt", "shri", "thiru", "councillors", "councilors", "councilor",
        "councilman", "councilwoman", "commander", "coronel", "comandante", "capitán", "capitana",
        "excelencia", "excellence", "excellency", "conseiller", "conseillère", "préfet", "préfète",
        "colonel", "commandant", "sergeant", "superintendent", "síndico", "síndica", "alderwoman",
    ]

    /// The name without titles before it and brackets behind it.
    static func bare(_ text: String) -> String {
        var rest = Substring(text.prefix { $0 != "(" && $0 != "（" && $0 != "," })
        rest = behindTitle(rest)
        while let space = rest.firstIndex(of: " ") {
            let first = rest[..<space].lowercased().filter { $0 != "." }
            let following = rest[rest.index(after: space)...].drop { $0 == " " }
            let needsMore = weak.contains(first)
            guard titles.contains(first),
                !needsMore || following.split(separator: " ").count >= 2
                    || first != rest[..<space]
            else { break }
            rest = following
        }
        while let last = rest.last, " .:;\t".contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// `Secretary General Mr Ercan Tuna`: what stands behind a title that no name holds.
    private static func behindTitle(_ text: Substring) -> Substring {
        let parts = text.split(separator: " ")
        let last = parts.dropLast().lastIndex {
            strong.contains($0.lowercased().filter { $0 != "." })
        }
        guard let last, last > 0 else { return text }
        return text[parts[last + 1].startIndex...]
    }

    private static let strong: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "ing", "arq", "lic", "mme", "mlle", "sr", "sra", "herr",
        "frau", "eng", "cllr", "abg", "dra", "srta", "monsieur", "madame", "señor",
    ]

    /// Titles that are also parts of names, and go only where two words follow.
    private static let weak: Set<String> = [
        "di", "le", "la", "el", "me", "don", "ir", "col", "bay", "sri", "bu", "pak", "c",
        "chief", "mag", "arch", "the", "our", "de heer", "major", "father", "pastor", "mayor",
    ]
}

extension PersonName {
    static let links: Set<String> = [
        "de", "la", "del", "da", "dos", "das", "van", "von", "der", "den", "bin", "binti", "binte",
        "al", "el", "y", "e", "di", "du", "ben", "ibn", "i", "le", "ter", "ten", "zu", "mac",
        "san", "ould", "do", "los", "las", "bint", "abu", "ap", "af", "av", "op", "dit", "des",
        "a", "d", "о", "бин", "بن", "بنت", "ال",
    ]

    /// True for two to six capitalised words, or two to four Han characters.
    static func looksLikeName(_ text: String, least: Int = 2) -> Bool {
        let scalars = text.unicodeScalars.filter { $0 != "·" && $0 != "•" }
        if !scalars.isEmpty, scalars.allSatisfy({ Folding.standsAlone($0.value) }) {
            return text.contains("·") ? scalars.count <= 12 : isWholeHanName(text)
        }
        let parts = text.split(separator: " ")
        guard (least...6).contains(parts.count), !parts.contains(where: {
            others.contains($0.lowercased())
        }), !text.contains(where: { $0.isNumber || "@/:!?\"“”«»".contains($0) }),
            FieldWords.kind(of: text) == nil
        else { return false }
        return parts.allSatisfy { part in
            part.first?.isUppercase == true || links.contains(part.lowercased())
                || part.first?.isCased == false || part.hasPrefix("d'") || part.hasPrefix("d’")
        } && parts.first.map { !links.contains($0.lowercased()) || parts.count > 2 } ?? false
    }

    static let surnames = Set(
        ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
            + "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温"
            + "曲康施牛季章鲁葛单齐冼欧华俞祝左阮柯聂焦邢柴翁骆阿买翟盛靳关喻邬詹司戚倪鲍凌霍路纪卓裴游褚童"
            + "安常乐时傅皮卞伍米贝明臧计伏成谈舒屈项蓝麻强娄危颜梅管樊巩辛那简饶瞿丘岳庄宁苗房甘解应宗宣邸牟车储"
            + "冉仇靳缪郜屠闵麦岑敖雍晏莘谌阙芦郏茹艾耿匡寇晁訾阚鞠巢荆竺逯桓桑蒯芮羿汲糜隗宓郗栾厉戎祖韶蒲邰蔺池胥"
            + "姬郦濮扈赖卓乔申白麥賴喬鄒劉馮餘閔關繆龐藍嶽練區歐陽"
            + "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鍾譚陸範賈韋鄒閻龍賀顧龔萬錢嚴湯溫單齊華駱關紀莊寧簡饒蔣蕭")
    )
    private static let noNames: Set<String> = [
        "同志", "先生", "女士", "单位", "人员", "名单", "时间", "高兴", "方便", "关于", "安排", "时候", "明天",
        "明年", "常常", "强烈", "成员", "成为", "解决", "应该", "计划", "管理", "路上", "简单", "向您", "何时",
        "何处", "那个", "那边", "那里", "万分", "曾经", "任何", "于是", "石沉", "金额", "高度", "方式", "方面",
        "向导", "平台", "华人", "单独", "温度", "应于", "关心", "安全", "明确", "周五", "周一", "周二", "周三",
        "周四", "周六", "周日", "本周", "江苏", "陕西", "云南", "海南", "安徽", "宁夏", "何人", "成行", "全部",
        "解释", "游览", "相关", "路费", "马上", "严重", "明白", "方案", "金奖", "黄金", "季度", "段时", "胡乱",
        "成員", "成為", "常务", "时代", "项目", "应当", "管委", "简报", "计算", "祝好", "祝工", "白天", "顺祝", "敬礼", "此致",
    ]

    /// True for Chinese words that begin as a name does and are none: `谢谢`, `高兴`.
    static func isNoName(_ text: String) -> Bool {
        FieldText.isHan(text)
            && (text.count == 2 && text.first == text.last
                || noNames.contains(String(text.prefix(2))))
    }

    static func isHanName(_ text: String) -> Bool {
        guard let first = text.first, surnames.contains(first) else { return false }
        return !noNames.contains(String(text.prefix(2))) && !noNames.contains(text)
    }

    /// A surname and one or two characters, or a double surname.
    static func isWholeHanName(_ text: String) -> Bool {
        (2...4).contains(text.count) && isHanName(text)
            && !["老", "小"].contains(String(text.prefix(1)))
            && !(text.count == 2 && text.first == text.last)
            && FieldWords.kind(of: text) == nil
    }

    /// Runs of words that are names, cities and bodies left out.
    static func runs(in text: ReadText, _ words: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for index in words {
            let word = text.words.words[index]
            let link = start != nil && links.contains(
                String(decoding: text.words.folded(index), as: UTF8.self))
            let hyphened = start != nil && index > words.lowerBound
                && text.words.words[index - 1].end + 1 == word.start
                && [0x2D, 0x27].contains(text.words.source[word.start - 1])
            let free = !text.isCity[index] || start != nil
            let isPart = (word.isCapital && free && !word.isAlone && !word.isNumber
                && !isCaseless(text.words.folded[word.foldedStart])) || link
                || hyphened
            if isPart && start == nil { start = index }
            guard let from = start else { continue }
            let breaks = word.gap > .none || index + 1 == words.upperBound
            if !isPart || breaks {
                var end = isPart ? index + 1 : index
                while end > from, links.contains(
                    String(decoding: text.words.folded(end - 1), as: UTF8.self)),
                    !text.words.words[end - 1].isCapital
                { end -= 1 }
                found += accepted(from..<end, text)
                start = nil
            }
        }
        return found + hanRuns(in: text, words) + hangulRuns(in: text, words)
    }

    /// Scripts without capitals tell no names from other words.
    private static func isCaseless(_ octet: UInt8) -> Bool { octet >= 0xD7 }

    private static let hangulSurnames = Set("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민")

    /// Three syllables beginning with a surname, beside a mark or before `두 명`.
    private static func hangulRuns(in text: ReadText, _ words: Range<Int>) -> [Range<Int>] {
        words.filter { index in
            let word = text.words.words[index]
            guard word.foldedEnd - word.foldedStart == 9, !word.isAlone,
                text.words.folded[word.foldedStart] >= 0xEA,
                let first = text.words.text(index..<index + 1).first,
                hangulSurnames.contains(first)
            else { return false }
            let next = index + 1 < words.upperBound ? text.words.text(index + 1..<index + 2) : ""
            return word.gap > .none || ["두", "세", "네", "외", "님", "주무관", "과장", "등"].contains(next)
                || index > words.lowerBound && text.words.words[index - 1].gap > .none
        }.map { $0..<$0 + 1 }
    }

    /// A name alone needs two words; behind a title one is enough. A first word that only begins
    /// a sentence is left out, and two people joined by `and` are two.
    private static func accepted(_ range: Range<Int>, _ text: ReadText) -> [Range<Int>] {
        for joint in range where ["y", "e", "i"].contains(
            String(decoding: text.words.folded(joint), as: UTF8.self))
            && !text.words.words[joint].isCapital
        {
            let left = range.lowerBound..<joint, right = joint + 1..<range.upperBound
            if left.count >= 2, right.count >= 2 {
                return accepted(left, text) + accepted(right, text)
            }
        }
        var low = max(range.lowerBound, range.upperBound - longestRun)
        while low < range.upperBound {
            let written = text.words.text(low..<range.upperBound)
            let name = bare(written)
            let titled = name.count < written.count
            let free = (low..<range.upperBound).filter {
                text.words.words[$0].isCapital && !text.isCity[$0]
            }
            if looksLikeName(name, least: titled ? 1 : 2), titled || free.count >= 2 {
                return [low..<range.upperBound]
            }
            low += 1
            if low < range.upperBound, !text.words.words[low].isCapital { low += 1 }
        }
        return []
    }

    /// Words of a name with all its titles; only the end of a longer run can be one.
    private static let longestRun = 24

    /// Capitalised words that begin letters and sentences and are no names.
    static let others: Set<String> = [
        "dear", "sirs", "madam", "regards", "kind", "best", "study", "tour", "tours",
        "visit", "secretariat", "community", "award", "estimados", "señores", "bonjour", "please",
        "messieurs", "town", "city", "lord", "the", "i", "we", "our", "my", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "re", "urban", "innovation", "thank", "thanks", "hello", "hi", "good",
        "name", "surname", "nom", "prénom", "fonction", "position", "passport", "pasaporte",
        "cargo", "nombre", "post", "dieu", "god", "allah", "buenos", "buenas", "hola", "cher",
        "chère", "cordialement", "saludos", "atentamente", "merci", "gracias", "sehr", "guten",
        "tag", "hallo", "caro", "cara", "gentile", "he", "she", "they", "his", "her", "its",
        "this", "that", "these", "and", "but", "or", "if", "when", "what", "who", "how", "why",
        "full", "council", "board", "uclg", "cglu", "metropolis", "guangzhou", "visa", "schengen",
        "señoras", "señor", "c'est", "nous", "je", "vous", "j'ai", "c", "in", "on", "at", "for",
        "following", "further", "owing", "to", "from", "of", "with", "no", "not", "yes", "one",
        "two", "three", "first", "second", "third", "because", "since", "while", "as", "sr.",
        "committee", "passports", "participants", "delegation", "kindly", "could", "can", "would",
        "unfortunately", "sadly", "regrettably", "luckily", "also", "besides", "however", "both",
        "malheureusement", "hélas", "lamentablemente", "desafortunadamente", "desgraciadamente",
        "leider", "infelizmente", "purtroppo", "helaas", "only", "neither", "either", "today",
        "honorable", "hon", "monsieur", "pour", "para", "por", "avec", "con", "mit", "und", "et",
        "their", "your", "you", "it", "there", "is", "are", "will", "shall", "do", "does",
        "ministry", "district", "province", "county", "region", "state", "ward", "street",
        "put", "add", "register", "book", "include", "enrol", "enroll", "sign", "note", "enlist",
        "traveller", "traveler", "passenger", "attendee", "participant", "delegate", "names",
        "ajoutez", "inscrivez", "notez", "retenez", "réservez", "mettez", "voici", "voyageur",
        "inscriban", "agreguen", "anoten", "registren", "apunten", "reserven", "viajero", "van",
        "viaja", "viajan", "irán", "irá", "soy", "somos", "suis", "ich", "wir", "sono", "sou",
        "bitte", "escribe", "firma", "suscribe", "así", "adjunto", "asuntos", "oficina", "cancel",
        "remove", "take", "send", "let", "sorry", "cheers", "love", "yours", "sincerely", "de",
        "retirez", "annulez", "rayez", "quiten", "saquen", "cancelen", "borren", "señora",
        "département", "departamento", "direction", "dirección", "service", "servicio", "agence",
        "agencia", "university", "universidad", "université", "institute", "instituto", "airport",
        "hotel", "hôtel", "egun", "salve", "attn", "cc", "ps", "p.s", "nb", "id", "puerto",
    ]

    /// Two to four Han characters that begin with a surname, between marks or before a title.
    private static func hanRuns(in text: ReadText, _ words: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let all = text.words.words
        var covered = words.lowerBound
        for index in words where all[index].isAlone && index >= covered {
            let before = index > words.lowerBound ? text.words.text(index - 1..<index) : ""
            let bound = index == words.lowerBound || all[index - 1].gap > .none
                || openers.contains(before)
            guard bound else { continue }
            let two = index + 2 <= words.upperBound ? text.words.text(index..<index + 2) : ""
            if japanese.contains(two), index + 4 <= words.upperBound,
                !all[index..<index + 3].contains(where: { $0.gap > .none })
            {
                found.append(index..<index + 4)
                covered = index + 4
                continue
            }
            for size in [3, 2] where index + size <= words.upperBound {
                let end = index + size
                guard !all[index..<end - 1].contains(where: { $0.gap > .none }) else { continue }
                let next = end < words.upperBound ? text.words.text(end..<end + 1) : ""
                let ends = all[end - 1].gap > .none || end == words.upperBound || all[end].opens
                    || closers.contains(next)
                let name = text.words.text(index..<end)
                let isWhole = name.last.map { !noEnds.contains($0) } ?? false
                if ends, isWhole, !text.isCity[index], isHanName(name),
                    FieldWords.kind(of: name) == nil
                {
                    found.append(index..<end)
                    covered = end
                    break
                }
            }
        }
        return found
    }

    static let japanese: Set<String> = [
        "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々",
        "山口", "松本", "井上", "木村", "斎藤", "清水", "山崎", "阿部", "池田", "橋本", "石川", "前田", "藤田",
        "小川", "岡田", "後藤", "長谷", "村上", "近藤", "石井", "坂本", "遠藤", "青木", "藤井", "西村", "福田",
        "太田", "三浦", "藤原", "岡本", "中島", "中野", "原田", "小野", "竹内", "金子", "和田", "中山", "石田",
    ]
    private static let openers: Set<String> = [
        "的", "为", "和", "派", "及", "与", "是", "由", "长", "任", "事", "志", "员", "叫", "人", "师",
        "者", "改", "托", "士", "と", "は", "の",
    ]
    /// A name without the words of a verb behind it: `刘强想`, `王芳顶替`.
    static func withoutVerb(_ name: String) -> String {
        var rest = name
        while rest.count > 2, let last = rest.last, noEnds.contains(last) { rest.removeLast() }
        return rest.count < name.count && isHanName(rest) ? rest : name
    }

    /// Characters that no name ends with.
    private static let noEnds = Set(
        "也都就要将和与及等去来是的了为在已因不先想能可会还再又均各两仍顶替接吃以由被给向到从拟副一二三这那请我你他她同报")
    private static let closers: Set<String> = [
        "两", "同", "先", "女", "和", "与", "等", "及", "二", "三", "四", "因", "不", "将", "处", "科", "局",
        "主", "教", "率", "参", "去", "一", "副", "作", "担", "老", "博", "さ", "と", "の", "で", "本", "拟",
        "报", "从", "從", "赴", "随", "隨", "陪", "前", "临", "代", "已", "原", "也", "兼", "未", "另", "将", "將",
        "被", "需", "想", "会", "會", "暂", "要", "愿", "跟", "带", "帶", "都", "到", "负", "系", "（", "仍",
        "顶", "替", "接", "吃",
    ]
}
