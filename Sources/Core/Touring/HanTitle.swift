/// Chinese names that stand before a title, where no list of surnames is at hand: `张伟局长`.
enum HanTitle {
    private static let titles = [
        "副局长", "局长", "副处长", "处长", "副主任", "主任", "科长", "部长", "副市长", "市长", "司长", "院长", "所长", "会长",
        "秘书长", "书记", "区长", "县长", "校长", "经理", "总监", "工程师", "教授", "博士", "老师", "先生", "女士", "同志",
    ]
    /// Signs before a name that are none of it.
    private static let stops = Set("请为给我们你您他她的和与及让由派带是本该各位把替代名、，。：；（(叫 ")
    /// What people are called who stay without a name.
    private static let others = ["部门", "单位", "一位", "两位", "三位", "几位", "规划", "财政", "交通", "城建", "建设"]

    static func names(in text: String, _ known: [String]) -> [String] {
        let signs = Array(text.prefix(mostSigns))
        var found: [String] = []
        for index in signs.indices {
            guard index > 0, titles.contains(where: { signs[index...].starts(with: $0) }) else {
                continue
            }
            let name = String(signs[..<index].suffix(3).reversed().prefix {
                !stops.contains($0) && $0.utf8.count == 3
            }.reversed())
            guard name.count == 2 || name.count == 3,
                !others.contains(where: { name.hasSuffix($0) }), !found.contains(name),
                !known.contains(where: { $0.hasPrefix(name) || name.hasPrefix($0) })
            else { continue }
            found.append(name)
        }
        return found
    }

    /// Signs of a mail that are looked at; an answer is short.
    private static let mostSigns = 4_000
}
