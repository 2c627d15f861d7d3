import MailModel

/// The sender's name at its fullest: `From` may hold a nickname, the text's end the whole name.
struct SenderName {
    /// The name in `From` without titles.
    let from: String
    private let own: [String]
    private let text: String
    private let signature: String

    init(_ mail: Correspondence) {
        let name = mail.from?.name ?? ""
        from = Self.personOf(name)
        own = Self.parts(from)
        text = mail.authorText
        signature = mail.signature
    }

    /// The person of a display name; where Latin and Han stand side by side, the Han name.
    private static func personOf(_ name: String) -> String {
        let parts = PersonName.bare(name).split(separator: " ")
        let han = parts.filter { $0.unicodeScalars.allSatisfy { Folding.standsAlone($0.value) } }
        if let last = han.last, han.count < parts.count { return String(last) }
        if let last = han.last, han.count > 1, PersonName.isWholeHanName(String(last)),
            han[0].count > 2
        { return String(last) }
        return parts.joined(separator: " ")
    }

    private static func parts(_ name: String) -> [String] {
        let words = Words(name, limit: 400)
        return words.words.indices.map { String(decoding: words.folded($0), as: UTF8.self) }
    }

    /// True where a text is the sender's name: shared words, or their initials.
    func fits(_ text: String) -> Bool {
        let name = PersonName.bare(text)
        let words = Self.parts(name)
        guard !words.isEmpty, !own.isEmpty, words.count <= 7, name.utf8.count <= 64,
            name.first?.isLowercase == false, !name.contains("@")
        else { return false }
        if FieldText.isHan(name) { return FieldText.isHan(from) && words == own }
        let long = own.filter { $0.utf8.count > 1 }
        let shared = words.filter { long.contains($0) }.count
        let alike = words.filter { word in
            !long.contains(word) && own.contains { $0.hasPrefix(word) || word.hasPrefix($0) }
        }.count
        let covered = long.filter(words.contains).count
        return shared > 0
            && (shared + alike >= words.count || covered == long.count && covered > 1
                || words.count > 2 && shared * 2 >= words.count && words[0] == own[0])
    }

    /// True where a text can be the whole of what `From` shortens: `Grace N`, `小林`.
    func completes(_ text: String) -> Bool {
        let words = Self.parts(text)
        guard words.count >= 2, !own.isEmpty else { return false }
        if FieldText.isHan(text) {
            return !PersonName.isWholeHanName(from) && PersonName.isWholeHanName(text)
                && own.last == words.first
        }
        guard own.count < words.count || own.contains(where: { $0.utf8.count == 1 }),
            words.count <= 6, PersonName.looksLikeName(text),
            !text.unicodeScalars.contains(where: { $0.value >= 0x590 })
        else { return false }
        return own.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
            || (own[0].utf8.count > 2 && words[0].hasPrefix(own[0]) && own.count == 1)
    }

    /// The fullest spelling in signature, last lines or introduction; else what `From` says.
    func full(_ text: ReadText) -> (name: String, place: Evidence.Place, words: String) {
        var best = (name: from, place: Evidence.Place.from, words: from)
        func offer(_ line: String, _ place: Evidence.Place) {
            for segment in FieldText.segments(line).prefix(4) {
                let name = PersonName.bare(segment)
                guard fits(segment) || completes(name) else { continue }
                let longer = Self.parts(name).count > Self.parts(best.name).count
                let equal = Self.parts(name).count == Self.parts(best.name).count
                let initials = hasInitial(best.name)
                if longer || equal && (best.place == .from && !hasInitial(name) || initials) {
                    best = (name, place, line)
                }
                return
            }
        }
        for line in signature.split(separator: "\n").prefix(12) { offer(String(line), .signature) }
        for line in self.text.split(separator: "\n").suffix(10) where line.utf8.count <= 120 {
            offer(String(line), .text)
        }
        for sentence in text.sentences.prefix(200) {
            for range in PersonName.runs(in: text, sentence.words) {
                let run = text.words.text(range)
                if completes(PersonName.bare(run)) { offer(run, .text) }
            }
        }
        if best.name.isEmpty || !PersonName.looksLikeName(best.name, least: 1) || isNick(best.name),
            let last = lastName(text)
        {
            best = (last, .text, last)
        }
        return best
    }

    private func isNick(_ name: String) -> Bool {
        FieldText.isHan(name) && !PersonName.isWholeHanName(name)
    }

    private func hasInitial(_ name: String) -> Bool {
        name.split(separator: " ").contains { $0.filter { $0 != "." }.count == 1 }
    }

    /// A name that stands alone at the text's end, where `From` holds no person.
    private func lastName(_ text: ReadText) -> String? {
        guard let last = text.sentences.last else { return nil }
        let run = PersonName.runs(in: text, last.words).last
        guard let run, run.upperBound == last.words.upperBound else { return nil }
        return PersonName.bare(text.words.text(run))
    }
}
