import MailModel

/// Finds the names of those who travel, in sentences, lists and tables.
struct ParticipantFinder {
    private let page: Page
    private let mail: Correspondence
    private let cue: Cue

    init(_ page: Page, _ mail: Correspondence, _ intents: [IntentReading]) {
        self.page = page
        self.mail = mail
        cue = intents.contains { $0.intent == .tourWithdrawal } ? .withdraw : .register
    }

    func find() -> [Found] {
        var found = listed()
        if found.isEmpty { found = inSentences(beforeToo: false) }
        if found.isEmpty, cue == .withdraw { found = inSentences(beforeToo: true) }
        if found.isEmpty, let sender { found = [sender] }
        return Array(found.prefix(Reading.Limits.participants))
    }

    private var sender: Found? {
        guard let name = mail.from?.name, !name.isEmpty else { return nil }
        return Found(
            value: PersonName.bare(name),
            evidence: Evidence(place: .from, words: name, offset: 0), score: 0.6)
    }

    // MARK: - Lists and tables

    private func listed() -> [Found] {
        var found: [Found] = []
        var offset = 0
        for part in page.body.text.words.source.split(
            separator: 0x0A, omittingEmptySubsequences: false)
        {
            let line = String(decoding: part, as: UTF8.self)
            if let name = Self.listedName(line), !found.contains(where: { $0.value == name }) {
                found.append(Found(
                    value: name,
                    evidence: Evidence(
                        place: .text, words: JoinFinder.trimmed(line), offset: offset),
                    score: 0.9))
            }
            offset += part.count + 1
        }
        return found
    }

    private static func listedName(_ line: String) -> String? {
        var rest = Substring(line).drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
        let bullet = rest.prefix { $0.isNumber || "-*•–·.)、）(（".contains($0) }
        guard !bullet.isEmpty, bullet.count <= 4, !line.contains("?"), !line.contains("？") else {
            return nil
        }
        rest = rest.dropFirst(bullet.count).drop { $0 == " " || $0 == "\t" }
        var name = ""
        for character in rest {
            if "\t,;:(（，：；|/–".contains(character) { break }
            if character == " ", name.hasSuffix(" ") { break }
            name.append(character)
        }
        name = name.split(separator: " - ", maxSplits: 1).first.map(String.init) ?? name
        name = PersonName.bare(JoinFinder.trimmed(name))
        return PersonName.looksLikeName(name) ? name : nil
    }

    // MARK: - Sentences

    private func inSentences(beforeToo: Bool) -> [Found] {
        let text = page.body.text
        var found: [Found] = []
        for (index, sentence) in text.sentences.enumerated() {
            let hits = page.body.hits(inSentence: index).contains { $0.cue == cue }
            let before = index > 0 && cue == .register
                && page.body.hits(inSentence: index - 1).contains { $0.cue == cue }
            let after = beforeToo
                && page.body.hits(inSentence: index + 1).contains { $0.cue == cue }
            guard hits || before || after else { continue }
            for range in PersonName.runs(in: text, sentence.words) {
                let name = PersonName.bare(text.words.text(range))
                guard !found.contains(where: { $0.value == name }) else { continue }
                found.append(Found(
                    value: name, evidence: page.evidence(range, in: page.body), score: 0.8))
            }
            if speaksOfSelf(sentence), let sender,
                !found.contains(where: { $0.value == sender.value })
            {
                found.append(sender)
            }
        }
        return found
    }

    private static let selves: Set<UInt64> = Set(
        [
            "myself", "meme", "misma", "mismo", "mich", "suscrita", "suscrito", "soussigne",
            "soussignee", "undersigned", "yo",
        ].map(Words.hash))

    private func speaksOfSelf(_ sentence: ReadText.Sentence) -> Bool {
        sentence.words.contains { Self.selves.contains(page.body.text.words.words[$0].hash) }
    }
}
