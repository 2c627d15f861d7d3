import Foundation
import MailModel

/// An address that stands in a mail's text, with the name beside it where one does.
struct NamedAddress: Equatable {
    let name: String?
    let address: EmailAddress

    /// Addresses of one mail; who registers more people sends a list to staff.
    private static let most = 20

    /// Every address of a text in its order, each once, those of `known` left out.
    static func others(in text: String, beside known: Set<EmailAddress>) -> [NamedAddress] {
        var found: [NamedAddress] = []
        var seen = known
        guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
        for line in text.split(whereSeparator: \.isNewline)
        where line.utf8.contains(UInt8(ascii: "@")) {
            for (word, before) in words(of: line) {
                guard found.count < most, let address = EmailAddress(word),
                    address.domain.contains("."), seen.insert(address).inserted
                else { continue }
                let name = matching(before, address) ?? name(before)
                found.append(NamedAddress(name: name, address: address))
            }
        }
        return found
    }

    private static let marks: Set<Character> = [
        "<", ">", "(", ")", "[", "]", ",", ";", ":", "\"", "，", "；", "：", "（", "）", "、", "。",
    ]

    /// The words with an at sign of a line, each with the text before it.
    private static func words(of line: Substring) -> [(String, String)] {
        var found: [(String, String)] = []
        var start = line.startIndex
        let pieces = line.split { $0 == " " || $0 == "\t" || marks.contains($0) }
        for piece in pieces where piece.contains("@") {
            var word = piece
            while let last = word.last, ".!?".contains(last) { word.removeLast() }
            found.append((String(word), String(line[start..<piece.startIndex])))
            start = piece.endIndex
        }
        return found
    }

    private static let titles: Set = [
        "ms", "mrs", "mr", "miss", "dr", "prof", "mme", "mlle", "m", "sra", "srta", "sr", "dra",
        "ing", "lic", "arq", "madame", "monsieur", "señora", "señor", "doña", "don",
    ]

    /// The run of capitalised words of which the address's own name holds one: `noor@…` is Noor
    /// Aziz, whatever else stands between the two.
    private static func matching(_ before: String, _ address: EmailAddress) -> String? {
        let local = Self.folded(address.localWithoutDetail)
        var runs: [[Substring]] = [[]]
        for part in before.split(whereSeparator: marks.contains) {
            runs.append([])
            for word in part.split(whereSeparator: \.isWhitespace) {
                if word.first?.isUppercase == true {
                    let bare = word.lowercased().filter { $0 != "." }
                    if !titles.contains(bare) { runs[runs.count - 1].append(word) }
                } else { runs.append([]) }
            }
        }
        let run = runs.last { run in
            (2...5).contains(run.count) && run.contains { word in
                word.count >= 3 && local.contains(Self.folded(String(word)))
            }
        }
        return run.map { $0.joined(separator: " ") }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }

    /// Words that stand close before a Han name: `我和同事陈明`.
    private static let hanLeads = [
        "同事", "领导", "同仁", "主任", "局长", "处长", "科长", "老师", "女士", "先生", "和", "与", "及", "跟", "为", "替",
        "请", "叫", "把", "将", "是",
    ]

    /// `陈明` of `请为我和同事陈明`; nil where no such word stands before it.
    private static func hanName(_ before: String) -> String? {
        let piece = before.split { $0 == " " || $0 == "\t" || marks.contains($0) }.last ?? ""
        let isHan = piece.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
        guard isHan, piece.count > 3 else { return nil }
        return (2...3).reversed().lazy.map { String(piece.suffix($0)) }.first { name in
            hanLeads.contains { piece.dropLast(name.count).hasSuffix($0) }
        }
    }

    /// The name right before an address: the last run of capitalised words, or of Han.
    private static func name(_ before: String) -> String? {
        if let name = hanName(before) { return name }
        let words = before.split { $0 == " " || $0 == "\t" || marks.contains($0) }
        let last = words.reversed().prefix { word in
            let first = word.unicodeScalars.first
            let isHan = first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
            return word.first?.isUppercase == true || isHan && word.count <= 4
        }
        let name = last.reversed().joined(separator: " ")
        return (2...60).contains(name.count) && last.count <= 5 ? name : nil
    }
}
