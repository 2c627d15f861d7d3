/// The greeting that an answer of staff begins with.
struct StaffGreeting {
    /// Whether it greets somebody who is neither the office nor a colleague: a letter's reader.
    let isToReader: Bool
    /// What stands behind it on its line.
    let rest: Substring

    /// Characters of a line that is a greeting and nothing else.
    private static let longest = 80

    /// Nil where the line does not begin with a greeting.
    init?(of line: Substring, names: [String], words: StaffWords) {
        let mark = line.firstIndex { Self.marks.contains($0) }
        let head = FoldedLine(line[..<(mark ?? line.endIndex)]).text
        guard head.count <= Self.longest, let (called, isLetters) = Self.called(by: head) else {
            return nil
        }
        let isOurs = called.isEmpty
            ? !isLetters : words.reading(of: called, names: names) == .small
        let behind = mark.map { line[line.index(after: $0)...] } ?? ""
        if isOurs {
            (isToReader, rest) = (false, behind)
            return
        }
        guard let mark, let last = line.last else { return nil }
        isToReader = true
        if line.count <= Self.longest, Self.marks.contains(last) {
            rest = ""
        } else if ".。!！".contains(line[mark]) {
            return nil
        } else {
            rest = behind
        }
    }

    private static let marks: Set<Character> = [",", ":", ".", "!", "，", "：", "。", "！"]

    /// Who is greeted, and whether so only letters begin.
    private static func called(by head: String) -> (name: String, isLetters: Bool)? {
        for (openers, isLetters) in [(greetings, false), (letters, true)] {
            for opener in openers {
                guard head.hasPrefix(opener) else { continue }
                let rest = head.dropFirst(opener.count)
                let isWord = opener.allSatisfy(\.isASCII)
                guard rest.isEmpty || !isWord || rest.first == " " else { continue }
                return (String(rest.drop { $0 == " " }), isLetters)
            }
        }
        for ending in ["您好", "你好"] where head.hasSuffix(ending) {
            return (String(head.dropLast(ending.count)), false)
        }
        return nil
    }

    private static let greetings = [
        "hi", "hello", "hey", "good morning", "good afternoon", "good evening", "good day",
        "bonjour", "bonsoir", "salut", "hola", "buenos dias", "buen dia", "buenas tardes",
        "buenas noches", "buenas", "您好", "你好", "早上好", "上午好", "下午好", "晚上好", "大家好",
        "各位好",
    ]

    private static let letters = [
        "dear", "cher", "chere", "chers", "cheres", "madame", "monsieur", "mesdames",
        "estimado", "estimada", "estimados", "estimadas", "querido", "querida", "queridos",
        "queridas", "apreciado", "apreciada", "apreciados", "apreciadas", "尊敬的", "敬爱的", "亲爱的",
    ]
}
