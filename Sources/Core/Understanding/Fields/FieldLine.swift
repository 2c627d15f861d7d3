/// A line with the place where it begins.
struct FieldLine: Sendable {
    let text: String
    let offset: Int

    static func lines(_ text: String, _ limit: Int) -> [FieldLine] {
        var found: [FieldLine] = []
        var offset = 0
        for part in text.utf8.prefix(limit).split(separator: 0x0A, omittingEmptySubsequences: false)
        {
            let written = String(decoding: part, as: UTF8.self)
            let bare = FieldText.trimmed(Self.withoutLeader(written))
            if !bare.isEmpty { found.append(FieldLine(text: bare, offset: offset)) }
            offset += part.count + 1
        }
        return found
    }

    /// `Position ......... Planner` as `Position: Planner`.
    private static func withoutLeader(_ line: String) -> String {
        guard let dots = line.firstRange(of: "....") ?? line.firstRange(of: "____"),
            dots.lowerBound > line.startIndex,
            line.utf8.distance(from: line.startIndex, to: dots.lowerBound) <= 48
        else { return line }
        let rest = line[dots.upperBound...].drop { "._ :".contains($0) }
        guard !rest.isEmpty else { return line }
        return FieldText.trimmed(line[..<dots.lowerBound]) + ": " + rest
    }

    /// The sentences of a line that can each begin with a label.
    static func pieces(_ text: String) -> [String] {
        guard text.utf8.count < 1_200, text.contains(where: { $0 == ":" || $0 == "：" }) else {
            return []
        }
        var pieces: [String] = []
        for piece in text.split(whereSeparator: { "；;。|".contains($0) }) {
            var rest = piece
            var at = rest.startIndex
            while let stop = rest[at...].firstRange(of: ". ") {
                let next = rest[stop.upperBound...]
                let label = next.prefix(40).firstIndex { $0 == ":" || $0 == "：" }
                if let label, label > next.startIndex, next.first?.isUppercase == true {
                    pieces.append(String(rest[..<stop.lowerBound]))
                    rest = next
                    at = rest.startIndex
                } else { at = stop.upperBound }
            }
            pieces.append(String(rest))
        }
        return pieces.map { FieldText.trimmed($0) }.flatMap(Self.tabled)
    }

    /// `姓名：王海峰  电话：0951` as two pieces.
    private static func tabled(_ piece: String) -> [String] {
        let parts = piece.replacing("\t", with: "  ").replacing("\u{3000}", with: "  ")
            .split(separator: "  ").map { FieldText.trimmed($0) }.filter { !$0.isEmpty }
        let labelled = parts.filter { $0.contains(":") || $0.contains("：") }
        return labelled.count > 1 ? parts : [piece]
    }
}

/// The words that close a letter.
enum Closings {
    static let words: Set<String> = [
        "regards", "sincerely", "faithfully", "best", "cheers", "greetings", "respectfully",
        "cordialement", "salutations", "cordiaux", "bien", "amicalement", "sinceres",
        "respectueuse",
        "saludos", "saludo", "atentamente", "cordial", "cordialmente", "atte", "abrazo",
        "grussen", "grusse", "gruss", "cumprimentos", "atenciosamente", "saluti", "distinti",
        "groet", "groeten", "saygilarimla", "уважением", "thanks", "thank", "merci", "gracias",
        "obrigado", "obrigada", "danke", "sent", "envoye", "enviado", "dear", "warm", "kind",
        "yours", "looking", "hoping", "hope", "please", "veuillez", "with", "dans", "sin", "por",
        "en", "je", "nous", "we", "i",
    ]
    static let han = ["此致", "敬礼", "祝", "顺", "谢谢", "順", "敬", "盼", "感谢", "多谢", "以上", "特此"]

    /// True for a line that only closes, such as `Kind regards`.
    static func begins(_ line: String) -> Bool {
        let text = line.prefix(40)
        if han.contains(where: text.hasPrefix) { return true }
        let words = Words(String(text), limit: 60)
        guard !words.words.isEmpty, line.utf8.count < 60 else { return false }
        let folded = words.words.indices.prefix(5).map {
            String(decoding: words.folded($0), as: UTF8.self)
        }
        return Self.words.contains(folded[0])
            || (folded.count <= 5 && folded.contains(where: strong.contains))
    }

    private static let strong: Set<String> = [
        "regards", "sincerely", "faithfully", "salutations", "grussen", "grusse", "saludos",
        "cumprimentos", "saluti", "respect", "wishes", "groet", "greetings",
    ]
}

/// The words by which people say who they are.
enum Introductions {
    private static let starts = [
        "my name is ", "i am the ", "i am a ", "i am an ", "i am ", "i'm the ", "i'm a ", "i'm ",
        "i’m the ", "i’m a ", "i’m ", "am the ", "am ", "this is ", "name is ", "i work as a ",
        "i work as ", "je m'appelle ", "je m’appelle ", "je me nomme ", "je suis le ",
        "je suis la ", "je suis l'", "je suis ", "me llamo ", "mi nombre es ", "soy el ",
        "soy la ", "soy ", "les escribe ", "le escribe ", "ich bin ", "mein name ist ",
        "ich heisse ", "sou o ", "sou a ", "sou ", "chamo-me ", "meu nome é ", "mi chiamo ",
        "sono ",
        "меня зовут ", "benim adım ", "ik ben ", "mijn naam is ", "as the ", "as a ", "and i am ",
        "en tant que ", "como ", "a ponto focal: ", "o ponto focal: ", "저는 ",
    ]
    private static let han = ["本人是", "我是", "我叫", "本人", "我的名字是", "敝人"]

    static func without(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count else { return text }
        for start in starts where lower.hasPrefix(start) {
            return FieldText.trimmed(
                String(decoding: text.utf8.dropFirst(start.utf8.count), as: UTF8.self))
        }
        for start in han where text.hasPrefix(start) {
            return FieldText.trimmed(text.dropFirst(start.count))
        }
        for middle in [" je suis ", " i am ", " como ", " en tant que ", " as "] {
            guard let range = lower.firstRange(of: middle),
                lower.distance(from: lower.startIndex, to: range.lowerBound) < 60
            else { continue }
            let octets = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
            return FieldText.trimmed(
                String(decoding: text.utf8.dropFirst(octets), as: UTF8.self))
        }
        return text
    }

    /// The body behind `we are the`: capitals up to the first small word.
    static func body(in text: String) -> String? {
        let lower = text.lowercased()
        for start in [
            "we are the ", "we are ", "nous sommes l'", "nous sommes l’", "nous sommes le ",
            "nous sommes la ", "nous sommes les ", "somos la ", "somos el ", "somos ",
            "wir sind der ",
            "wir sind die ", "wir sind das ", "siamo il ", "siamo la ", "siamo l'", "i run ",
            "i coordinate the ", "i represent ", "je représente ", "represento a ",
        ] {
            guard let range = lower.firstRange(of: start), lower.utf8.count == text.utf8.count
            else { continue }
            let octets = lower.utf8.distance(from: lower.startIndex, to: range.upperBound)
            let rest = String(decoding: text.utf8.dropFirst(octets), as: UTF8.self)
            var parts: [Substring] = []
            for part in rest.split(separator: " ").prefix(8) {
                let link = ["of", "de", "des", "du", "for", "the", "and", "et", "y", "del", "la"]
                    .contains(String(part)) && !parts.isEmpty
                guard part.first?.isUppercase == true || link else { break }
                parts.append(part)
            }
            while parts.last?.first?.isLowercase == true { parts.removeLast() }
            let body = FieldText.trimmed(parts.joined(separator: " "))
            if body.count > 3, FieldWords.kind(of: body) != .role { return body }
        }
        return nil
    }

    /// The name that a text begins with: capitalised words up to the first small one.
    static func name(in text: String) -> String? {
        if FieldText.isHan(text) {
            let name = String(text.prefix { !"，,。、（( ".contains($0) })
            return PersonName.isWholeHanName(name) ? name : nil
        }
        var parts: [Substring] = []
        for part in text.split(separator: " ").prefix(5) {
            guard part.first?.isUppercase == true else { break }
            parts.append(part)
        }
        let name = parts.joined(separator: " ")
        let bare = PersonName.bare(name)
        return PersonName.looksLikeName(bare) ? bare : nil
    }
}
