/// The words that staff decide with, in the office's languages; a site adds its own.
package struct StaffWords: Sendable {
    private let approve: Set<String>
    private let verbs: [(verb: Verb, words: [String])]

    enum Verb: CaseIterable { case approve, reject, later, hand, note, text, hold }

    /// `more` are further words that approve.
    package init(approving more: [String] = []) {
        let own = more.map { FoldedLine($0).text }.filter { !$0.isEmpty }
        approve = Self.approving.union(SmallWords.agreeing).union(own)
        verbs = [(.approve, own)] + Self.verbs
    }

    package static let usual = StaffWords()

    /// What a whole phrase says.
    enum Reading { case approving, small, other }

    /// Thanks and farewells that say nothing about the letter.
    func isCourtesy(_ phrase: String) -> Bool { SmallWords.courtesy.contains(phrase) }

    /// Whether a folded clause behind `no,` plainly says why.
    func isReason(_ clause: Substring) -> Bool {
        let said = StaffReply.phrases(String(clause)).filter {
            reading(of: $0, names: []) != .small
        }
        guard let first = said.first else { return false }
        return said.allSatisfy {
            reading(of: $0, names: []) == .other && !SmallWords.isWish($0)
        } && SmallWords.isReason(first)
    }

    /// Characters of a phrase that is read word by word.
    private static let longestPhrase = 100

    /// Reads a folded phrase as known words in a row: `ok merci`, `parfait pour moi`, `我同意`.
    ///
    /// `names` are those of staff, who sign with them or a part of them.
    func reading(of phrase: String, names: [String]) -> Reading {
        let text = Array(phrase.drop { Self.joints.contains($0) })
        guard text.count <= Self.longestPhrase else { return .other }
        let small = SmallWords.courtesy.union(names.flatMap(Self.parts))
        var best = [Reading?](repeating: nil, count: text.count + 1)
        best[0] = .small
        for start in text.indices {
            guard let before = best[start] else { continue }
            if Self.joints.contains(text[start]) {
                best[start + 1] = Self.better(best[start + 1], before)
                continue
            }
            for (words, own) in [(approve, Reading.approving), (small, before)] {
                for word in words where Self.stands(word, in: text, at: start) {
                    let end = start + word.count
                    best[end] = Self.better(best[end], own == .approving ? own : before)
                }
            }
        }
        return best[text.count] ?? .other
    }

    private static let joints: Set<Character> = [" ", "\"", "(", ")", ":", "'"]

    private static func better(_ one: Reading?, _ other: Reading) -> Reading {
        one == .approving ? .approving : other
    }

    /// A name, and the parts of it by which people sign.
    private static func parts(of name: String) -> [String] {
        let folded = FoldedLine(name).text
        return [folded] + folded.split(separator: " ").map(String.init)
    }

    private static func stands(_ word: String, in text: [Character], at start: Int) -> Bool {
        guard start + word.count <= text.count, text[start...].starts(with: word),
            // `是我` says who it is.
            word.count > 1 || word.first?.isASCII == true || text.count == 1
                || !approving.contains(word)
        else { return false }
        let end = start + word.count
        guard end < text.count, word.last?.isASCII == true else { return true }
        return !text[end].isLetter && !text[end].isNumber || text[end] > "\u{2E80}"
    }

    /// The verb that a folded line begins with, and what stands behind it.
    func verb(opening line: String) -> (verb: Verb, rest: Substring)? {
        var best: (verb: Verb, rest: Substring, length: Int)?
        for (verb, words) in verbs {
            for word in words where line.hasPrefix(word) {
                let rest = line.dropFirst(word.count)
                let ends = rest.first.map { !$0.isLetter || !word.allSatisfy(\.isASCII) } ?? true
                if ends, word.count > best?.length ?? 0 { best = (verb, rest, word.count) }
            }
        }
        return best.map { ($0.verb, $0.rest) }
    }

    private static let approving: Set<String> = [
        "ok", "okay", "o.k", "k", "yes", "approve", "approved", "i approve", "agreed", "agree",
        "send", "send it", "please send", "please send it", "go", "go ahead", "fine",
        "fine with me", "looks good", "good to go", "lgtm", "yes please",
        "oui", "d'accord", "daccord", "approuve", "approuvee", "j'approuve", "entendu",
        "envoyez", "a envoyer", "vous pouvez envoyer", "c'est bon", "bon pour envoi", "valide",
        "validee", "je valide", "parfait",
        "si", "de acuerdo", "aprobado", "aprobada", "apruebo", "vale", "conforme", "enviar",
        "envialo", "enviala", "adelante", "esta bien", "perfecto", "visto bueno",
        "同意", "批准", "可以", "好", "好的", "行", "没问题", "发送", "请发送", "可以发送", "发吧", "通过",
        "确认", "同意发送", "是", "是的", "可以发",
    ]

    private static let verbs: [(verb: Verb, words: [String])] = [
        (.approve, Array(approving)),
        (
            .reject,
            [
                "no", "reject", "rejected", "decline", "non", "refuse", "refuser", "rejeter",
                "rejete", "rechazar", "rechazo", "rechazado", "不", "否", "拒绝", "不同意", "不行", "不发",
                "驳回", "do not send", "do not send it", "don't send", "don't send it", "not agreed",
                "disagree", "i disagree", "i do not agree", "pas d'accord",
                "je ne suis pas d'accord", "n'envoyez pas", "ne l'envoyez pas", "ne pas envoyer",
                "no enviar", "no lo envie", "no la envie", "no enviarlo", "no estoy de acuerdo",
                "en desacuerdo", "不要发", "不要发送", "不要发出", "别发", "别发送", "不用发", "不能发", "不批准",
            ]
        ),
        (
            .later,
            [
                "later", "postpone", "snooze", "plus tard", "reporter", "mas tarde", "luego",
                "posponer", "aplazar", "稍后", "以后", "晚点", "推迟",
            ]
        ),
        (
            .hand,
            [
                "to", "forward to", "for", "a", "pour", "transferer a", "para", "pasar a", "转给",
                "交给", "转交", "请转",
            ]
        ),
        (.note, ["note", "remarque", "nota", "备注", "附注"]),
        (.text, ["text", "body", "texte", "texto", "正文", "改为", "内容"]),
        (
            .hold,
            [
                "hold", "stop", "wait", "undo", "call back", "attendre", "attendez", "retenir",
                "arreter", "annuler", "rappeler", "retener", "esperar", "espere", "deshacer",
                "detener", "暂缓", "撤回", "先别发", "等等", "暂停",
            ]
        ),
    ]
}

/// A line as words are looked for in it: lower case, without accents, half-width, single spaces.
struct FoldedLine {
    let text: String

    init(_ line: some StringProtocol) {
        var folded = ""
        var wantsSpace = false
        for scalar in line.lowercased().unicodeScalars {
            guard let character = Self.folded(scalar) else { continue }
            if character == " " {
                wantsSpace = !folded.isEmpty
                continue
            }
            if wantsSpace { folded.append(" ") }
            wantsSpace = false
            folded.append(character)
        }
        text = Self.unaccented(folded)
    }

    /// Nil for marks that nobody sees and for pictures.
    private static func folded(_ scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        case 0x3000, 0xA0, 0x09, 0x20, 0x0A, 0x0D, 0x202F, 0x2009: return " "
        case 0x200B...0x200F, 0xFEFF, 0x2060, 0xFE00...0xFE0F, 0xAD: return nil
        case 0x1F000...0x1FAFF, 0x2600...0x27BF: return nil
        case 0xFF01...0xFF5E: return UnicodeScalar(scalar.value - 0xFEE0).map(Character.init)
        case 0x2018, 0x2019, 0x02BC: return "'"
        case 0x201C, 0x201D, 0xAB, 0xBB: return "\""
        case 0x2013, 0x2014, 0x2212: return "-"
        case 0x3001: return ","
        case 0x3002: return "."
        case 0x0300...0x036F: return nil
        default: return Character(scalar)
        }
    }

    private static func unaccented(_ text: String) -> String {
        String(text.map { accents[$0] ?? $0 })
    }

    private static let accents: [Character: Character] = [
        "á": "a", "à": "a", "â": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i",
        "î": "i", "ï": "i", "ó": "o", "ô": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u",
        "ñ": "n", "ç": "c", "：": ":", "，": ",",
    ]
}
