/// Names that Chinese clauses of exchange hold, where no list of surnames is at hand: `换成王芳`.
enum HanExchange {
    private static let starts = ["换成", "换为", "改为", "改成", "改由", "由", "请", "让", "派"]
    private static let ends = [
        "代替", "顶替", "接替", "替", "代我", "代他", "代她", "参加", "去", "来", "前往", "出席", "代表",
        "作为", "同志", "先生", "女士", "主任", "局长", "处长", "科长", "，", "（", "(", " ",
    ]
    private static let others = [
        "同事", "别人", "他人", "领导", "副手", "同志", "助理", "其他", "另外", "另一", "一位", "一名",
        "代表", "对方",
    ]

    static func names(_ clauses: [AnswerClause], _ known: [String]) -> [String] {
        var found: [String] = []
        for clause in clauses where clause.substitutes && !clause.isConditional {
            guard let name = name(in: clause.text),
                !known.contains(where: { $0.hasPrefix(name) || name.hasPrefix($0) })
            else { continue }
            found.append(name)
        }
        return found
    }

    private static func name(in clause: String) -> String? {
        for end in ["代替", "顶替", "接替", "替"] {
            guard let range = clause.range(of: end) else { continue }
            let name = clause[..<range.lowerBound].filter { $0 != " " }
            if isName(name) { return name }
        }
        for start in starts {
            guard let range = clause.range(of: start) else { continue }
            let rest = clause[range.upperBound...]
            let end = ends.compactMap { rest.range(of: $0)?.lowerBound }.min() ?? rest.endIndex
            let name = rest[..<end].filter { !".。！!；;”\"".contains($0) }
            if isName(name) { return name }
        }
        return nil
    }

    private static func isName(_ text: String) -> Bool {
        guard (2...3).contains(text.count), let first = text.first else { return false }
        return text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            && !"我你您他她它其别另本贵该一两三由请让派换改把".contains(first)
            && !others.contains { text.hasPrefix($0) }
    }
}
