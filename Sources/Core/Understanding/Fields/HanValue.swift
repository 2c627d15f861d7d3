/// A field's value in Chinese characters, without the words that it was told with.
enum HanValue {
    static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static let marks: Set<Character> = ["，", ",", "。", "；", ";", "、", "！", "!", "\n"]
    private static let persons = ["我", "您", "你", "她", "们", "他的", "想加入", "想要", "希望", "请问"]

    private static func speaks(_ text: String) -> Bool { persons.contains { text.contains($0) } }

    private static func parts(_ text: String) -> [String] {
        text.split { marks.contains($0) }.map { FieldText.trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func withoutLeads(_ text: String, _ leads: [String]) -> String {
        var rest = Substring(text)
        while let lead = leads.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
            rest = rest.dropFirst(lead.count)
        }
        return FieldText.trimmed(rest)
    }

    /// The text before the first of some words that stands behind something.
    private static func before(_ ends: [String], _ text: String) -> String {
        let cuts = ends.compactMap { text.firstRange(of: $0)?.lowerBound }
            .filter { $0 > text.startIndex }
        return cuts.min().map { String(text[..<$0]) } ?? text
    }

    private static let selves = [
        "我们单位是", "我单位是", "我的单位是", "本单位是", "单位是", "我现在在", "我目前在", "我们在", "我在",
        "本人在", "本人就职于", "我就职于", "就职于", "任职于", "供职于", "工作于", "我来自", "来自", "我们是",
        "我现在是", "我是", "本人是", "本人", "现在", "目前", "是", "现",
    ]
    private static let works = ["工作", "任职", "上班", "就职", "供职", "做事", "担任"]

    static func organization(_ text: String) -> String? {
        let bodies = parts(text).map { part in
            let cut = before(works, withoutLeads(part, selves))
            let isAt = cut.count < part.count || cut.hasPrefix("在") && !cut.hasPrefix("在线")
            let bare = isAt ? withoutLeads(cut, ["在"]) : cut
            return bare.split(separator: "的").count == 2
                && FieldWords.kind(of: String(bare.split(separator: "的")[1])) == .role
                ? String(bare.split(separator: "的")[0]) : bare
        }.filter { !$0.isEmpty && !speaks($0) && FieldWords.kind(of: $0) != .role }
        return bodies.first { FieldWords.kind(of: $0) == .organization } ?? bodies.first
    }

    private static let posts = [
        "我的职务是", "我的职位是", "职务是", "职位是", "我现在是", "我是", "本人是", "现在是", "是一名",
        "是一位", "一名", "一位", "一个", "现任", "现为", "担任", "目前是", "我担任", "我", "现在", "目前",
        "是", "为", "当", "做",
    ]

    static func role(_ text: String) -> String? {
        let roles = parts(text).map { part in
            let bare = withoutLeads(part, posts)
            let last = bare.split(separator: "的").last.map(String.init) ?? bare
            let named = FieldWords.kind(of: last) == .role ? last : bare
            return named.hasPrefix("任") && FieldWords.kind(of: String(named.dropFirst())) == .role
                ? String(named.dropFirst()) : named
        }.filter { !$0.isEmpty && !speaks($0) }
        return roles.first { FieldWords.kind(of: $0) == .role }
            ?? roles.first { $0.count <= longestRole }
    }

    private static let longestRole = 14
    private static let seats = ["我们城市是", "我们在", "我在", "我住在", "住在", "我来自", "来自", "位于",
        "城市是", "在", "是"]

    static func city(_ text: String) -> String? {
        guard let part = parts(text).first else { return nil }
        let bare = withoutCountry(withoutLeads(part, seats))
        guard !Regions.chinese.contains(bare) else { return nil }
        // `台北市政府都市發展局擔任專員` is where somebody works; its beginning names the city.
        if bare.count > longestCity, let mark = bare.firstIndex(of: "市") {
            let head = String(bare[...mark])
            return (2...longestCity).contains(head.count) ? JoinPlaces.bareCity(head) : nil
        }
        let isPlain = bare == part && parts(text).count == 1
            && FieldWords.kind(of: bare) == nil && !works.contains(where: bare.contains)
        if isPlain { return FieldValue.isCountry(bare) && !FieldValue.isCity(bare) ? nil : bare }
        let cut = before(works, bare)
        if let city = JoinPlaces.cityOfBody(cut) { return city }
        guard cut.count <= longestCity, FieldWords.kind(of: cut) == nil,
            !FieldValue.isCountry(cut), !speaks(cut)
        else { return nil }
        return cut.isEmpty ? nil : JoinPlaces.bareCity(cut)
    }

    /// `中国江苏` names a province of a country, `中国青岛` a city of it.
    private static func withoutCountry(_ text: String) -> String {
        text.hasPrefix("中国") && text.count > 2 ? String(text.dropFirst(2)) : text
    }

    private static let longestCity = 6
    private static let names = [
        "我的名字是", "我的名字叫", "我的全名是", "我姓名是", "姓名是", "名字是", "名字叫", "我名叫", "名叫",
        "我叫", "我是", "本人是", "本人", "姓名", "是", "叫",
    ]

    static func name(_ text: String) -> String? {
        guard let part = parts(text).first else { return nil }
        let bare = withoutLeads(part, names)
        if let split = JoinFinder.roleBefore(bare) { return split.name }
        return speaks(bare) || bare.count > longestName ? nil : bare
    }

    /// Characters of a name with its given name in Latin letters beside it.
    private static let longestName = 40
}
