/// What staff wrote otherwise than the library when they edited an answer: a ready change to the
/// file of an entry. Nothing changes the library by itself.
package struct Proposal: Sendable, Hashable {
    /// Where the sentence stands that was changed, or behind which the new one belongs.
    package let source: String
    /// What the library says; nil where a sentence was only added.
    package let old: String?
    /// What staff wrote instead; nil where a sentence was only taken out.
    package let new: String?

    /// The file, as the library names it.
    package var path: String { source.split(separator: ":").first.map(String.init) ?? "" }
    /// The line in it, counted from one.
    package var line: Int { source.split(separator: ":").last.flatMap { Int($0) } ?? 0 }

    /// The change in the form that `patch` applies in the site's folder; nil where the file no
    /// longer says what was changed.
    package func patch(_ file: [UInt8]) -> String? {
        let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        let there = String(decoding: lines[line - 1], as: UTF8.self)
        let head = "--- \(path)\n+++ \(path)\n"
        guard let old else {
            return new.map { head + "@@ -\(line),0 +\(line + 1) @@\n+\($0)" }
        }
        guard let place = there.firstRange(of: old) else { return nil }
        guard let new else {
            let rest = String(there[..<place.lowerBound] + there[place.upperBound...])
            let isBare = FrontMatter.trimmed(Substring(rest)).first.map { $0 == "[" } ?? true
            if isBare { return head + "@@ -\(line) +\(line - 1),0 @@\n-\(there)" }
            return head + "@@ -\(line) +\(line) @@\n-\(there)\n+\(rest)"
        }
        let changed = there[..<place.lowerBound] + new + there[place.upperBound...]
        return head + "@@ -\(line) +\(line) @@\n-\(there)\n+\(changed)"
    }
}

extension Library {
    /// Compares an answer before and after staff edited it, sentence by sentence.
    ///
    /// Only sentences that the library knows are said to be changed; greeting and frame are not.
    package func proposals(before: String, after: String) -> [Proposal] {
        let places = sentencePlaces
        let kept = Set(Self.sentences(after))
        let earlier = Self.sentences(before)
        let known = Set(earlier)
        var found: [Proposal] = []
        var gone = earlier.filter { !kept.contains($0) && places[$0] != nil }
        var last: String?
        for sentence in Self.sentences(after) {
            if known.contains(sentence) {
                last = places[sentence] ?? last
            } else if places[sentence] == nil {
                let like = gone.firstIndex { Self.likeness($0, sentence) > 0.4 }
                let old = like.map { gone.remove(at: $0) }
                if let source = old.flatMap({ places[$0] }) ?? last {
                    found.append(Proposal(source: source, old: old, new: sentence))
                }
            }
        }
        return found
            + gone.compactMap { old in
                places[old].map { Proposal(source: $0, old: old, new: nil) }
            }
    }

    /// The sentences that staff wrote themselves: neither drafted nor the library's.
    package func staffSentences(before: String, after: String) -> [String] {
        let places = sentencePlaces
        let known = Set(Self.sentences(before))
        return Self.sentences(after).filter { !known.contains($0) && places[$0] == nil }
    }

    /// Every sentence of the library with its file and line.
    private var sentencePlaces: [String: String] {
        var places: [String: String] = [:]
        for entry in entries {
            for sentence in entry.passages.flatMap(\.sentences) where places[sentence.text] == nil {
                places[sentence.text] = "\(entry.path):\(sentence.line)"
            }
        }
        return places
    }

    /// The sentences of a letter; a line end is one too, since answers stand in lines.
    static func sentences(_ text: String) -> [String] {
        var found: [String] = []
        var sentence = ""
        func close() {
            let trimmed = FrontMatter.trimmed(Substring(sentence))
            if !trimmed.isEmpty { found.append(trimmed) }
            sentence = ""
        }
        var previous: Character = " "
        for character in text {
            if character.isNewline || character == " " && ".!?".contains(previous) {
                close()
            } else {
                sentence.append(character)
                if "。！？".contains(character) { close() }
            }
            previous = character
        }
        close()
        return found
    }

    /// The share of words, or of letters where words are not parted, that two sentences have.
    private static func likeness(_ one: String, _ two: String) -> Double {
        func pieces(_ text: String) -> Set<String> {
            let words = text.split(separator: " ").map(String.init)
            return Set(words.count > 2 ? words : text.map(String.init))
        }
        let first = pieces(one), second = pieces(two)
        return Double(first.intersection(second).count)
            / Double(max(1, min(first.count, second.count)))
    }
}
