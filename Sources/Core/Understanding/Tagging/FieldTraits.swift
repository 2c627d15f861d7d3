/// What word lists and the header say of a word, as bits.
enum FieldTraits {
    static let body: UInt32 = 1, role: UInt32 = 1 << 1, title: UInt32 = 1 << 2
    static let link: UInt32 = 1 << 3, common: UInt32 = 1 << 4, city: UInt32 = 1 << 5
    static let country: UInt32 = 1 << 6, tour: UInt32 = 1 << 7, surname: UInt32 = 1 << 8
    static let bodyEnd: UInt32 = 1 << 9, roleEnd: UInt32 = 1 << 10, roleStart: UInt32 = 1 << 11
    static let closing: UInt32 = 1 << 12, inFrom: UInt32 = 1 << 13, wholeFrom: UInt32 = 1 << 14
    static let inLocal: UInt32 = 1 << 15, inDomain: UInt32 = 1 << 16, again: UInt32 = 1 << 17
    static let phone: UInt32 = 1 << 18, myself: UInt32 = 1 << 19
    static let rareSurname: UInt32 = 1 << 20
    static let count: UInt32 = 21

    private static let joints = [
        "of", "for", "and", "the", "et", "des", "du", "y", "para", "pour", "l",
    ]
    private static let selves = [
        "i", "me", "my", "myself", "je", "moi", "j", "mon", "soussigne", "yo", "mi", "soy",
        "suscrito", "我", "本",
    ]

    /// The bits of single words.
    static let words: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        func put(_ list: some Sequence<String>, _ trait: UInt32) {
            for text in list {
                guard let word = Words(text, limit: 64).words.first else { continue }
                table[word.hash, default: 0] |= trait
            }
        }
        put(PersonName.titles, title)
        put(PersonName.links, link)
        put(joints, link)
        put(PersonName.others, common)
        put(Closings.words, closing)
        put(selves, myself)
        return table
    }()

    static let surnames: Set<UInt64> = Set(
        PersonName.surnames.compactMap { Words(String($0), limit: 8).words.first?.hash })
    static let rareSurnames: Set<UInt64> = Set(
        rareNames.compactMap { Words(String($0), limit: 8).words.first?.hash })
    /// Surnames that are mostly other words.
    static let rareNames = Set(
        "茅古巫水昌凤花柳酆滕殷毕平穆萧湛祁禹狄庞席刁虞支咎经裘干洪包诸吉钮嵇滑荣荀甄封邴"
            + "松井富乌弓牧山谷蓬班仰秋仲宫暴斜符景束幸薄印宿怀从籍能苍双党贡劳逄冀尚农别充慕连"
            + "习容易慎步都满弘国文广禄东殴沃利蔚越夔师冷空沙乜养须丰相查红权益公商海火钦操佘但"
            + "门修区由律哈笪佟阳凡才郎阎普逸粟惠闾战荔衣苟千初边冒")
    static let bodies = HanEndings(FieldWords.hanOrganization)
    static let roles = HanEndings(FieldWords.hanRole)
}

/// Short Han words, to be found by their last character.
struct HanEndings: Sendable {
    private var table: Set<UInt64> = []
    private var longest = 0

    init(_ list: [String]) {
        for text in list {
            let words = Words(text, limit: 64).words
            longest = max(longest, words.count)
            table.insert(words.reduce(Self.seed) { Self.step($0, $1.hash) })
        }
    }

    static let seed: UInt64 = 7
    static func step(_ key: UInt64, _ hash: UInt64) -> UInt64 {
        (key &* 0x9E37_79B9_7F4A_7C15) ^ hash
    }

    /// Characters of the longest word that ends at a token, 0 where none does.
    func longest(endingAt end: Int, from low: Int, in tokens: [FieldRow.Token]) -> Int {
        var size = min(longest, end - low + 1)
        while size > 0 {
            var key = Self.seed
            for index in (end - size + 1)...end { key = Self.step(key, tokens[index].hash) }
            if table.contains(key) { return size }
            size -= 1
        }
        return 0
    }
}
