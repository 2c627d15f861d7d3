package import MailModel

/// Why a letter was written, in the words of whoever reads it.
///
/// The record keeps reasons as English sentences, so that the journal says the same to everybody.
/// Each sentence has a code in `reasons/<language>.txt`; its English wording is the pattern by
/// which it is known again: `asks {count} things, {open} of them not in the library`.
package struct ReasonBook: Sendable {
    private let patterns: [Pattern]
    private let wordings: [LanguageTag: [String: ReasonWording]]

    private struct Pattern: Sendable {
        let code: String
        let wording: ReasonWording
    }

    /// What is wrong with the files.
    package struct Defect: Error, CustomStringConvertible {
        package let path: String
        package let reason: String
        package var description: String { "\(path): \(reason)" }
    }

    /// A book without wordings: every reason stays as it is.
    package init() { (patterns, wordings) = ([], [:]) }

    /// Takes `reasons/<language>.txt`, a line `code: wording` each.
    package init(files: [(path: String, text: String)]) throws(Defect) {
        var wordings: [LanguageTag: [String: ReasonWording]] = [:]
        var order: [String] = []
        for file in files {
            let name = file.path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
            guard let language = LanguageTag(String(name)) else {
                throw Defect(path: file.path, reason: "is named after no language")
            }
            let lines = try Self.lines(file)
            wordings[language] = Dictionary(lines, uniquingKeysWith: { first, _ in first })
            if language == .english { order = lines.map(\.0) }
        }
        let english = wordings[.english] ?? [:]
        for (language, words) in wordings {
            for (code, wording) in words {
                guard english[code]?.names == wording.names else {
                    throw Defect(
                        path: "reasons/\(language).txt",
                        reason: "‘\(code)’ has other values than in English, or is not there")
                }
            }
        }
        self.wordings = wordings
        patterns = order.compactMap { code in
            english[code].map { Pattern(code: code, wording: $0) }
        }
    }

    private static func lines(
        _ file: (path: String, text: String)
    ) throws(Defect) -> [(String, ReasonWording)] {
        var found: [(String, ReasonWording)] = []
        for line in file.text.split(separator: "\n") where !line.hasPrefix("#") {
            let pieces = line.split(separator: ":", maxSplits: 1)
            guard pieces.count == 2, let wording = ReasonWording(pieces[1].drop { $0 == " " })
            else { throw Defect(path: file.path, reason: "‘\(line)’ is no code with a wording") }
            guard !found.contains(where: { $0.0 == pieces[0] }) else {
                throw Defect(path: file.path, reason: "‘\(pieces[0])’ stands twice")
            }
            found.append((String(pieces[0]), wording))
        }
        return found
    }

    package var codes: [String] { patterns.map(\.code) }

    package func codes(in language: LanguageTag) -> Set<String> {
        Set((wordings[language] ?? [:]).keys)
    }

    /// The code of a sentence, with what stands in its places; nil for one that has none.
    package func code(
        of sentence: some StringProtocol
    ) -> (code: String, values: [String: String])? {
        for pattern in patterns {
            if let values = pattern.wording.values(in: String(sentence)) {
                return (pattern.code, values)
            }
        }
        return nil
    }

    /// A reason in a language: line by line, and where a line is no sentence of its own, part by
    /// part between semicolons. What has no code stays in English.
    package func text(_ reason: String, in language: LanguageTag) -> String {
        guard language != .english, let words = wordings[language] else { return reason }
        return reason.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if let whole = sentence(line, words) { return whole }
            let parts = line.split(separator: ";").map { part in
                let part = part.drop { $0 == " " }
                return sentence(part, words) ?? String(part)
            }
            return parts.joined(separator: language == .chinese ? "；" : "; ")
        }.joined(separator: "\n")
    }

    private func sentence(
        _ text: Substring, _ words: [String: ReasonWording]
    ) -> String? {
        guard let (code, values) = code(of: text) else { return nil }
        return words[code]?.filled(values)
    }
}

/// A wording with places: `a report on {tour} arrived`.
package struct ReasonWording: Sendable, Equatable {
    private enum Piece: Sendable, Equatable {
        case words(String)
        case place(String)
    }

    private let pieces: [Piece]

    /// Nil where a brace is left open or a place has no name.
    init?(_ text: some StringProtocol) {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty else { return nil }
            if rest.startIndex < open { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.place(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
    }

    var names: Set<String> {
        Set(pieces.compactMap { if case .place(let name) = $0 { name } else { nil } })
    }

    /// What stands in the places of a sentence of this wording.
    func values(in sentence: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = sentence[...]
        var open: String?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .place(let name): open = name
            case .words(let words):
                let isLast = index == pieces.count - 1
                guard let found = Self.place(of: words, in: rest, last: isLast && open != nil)
                else { return nil }
                if let name = open {
                    values[name] = String(rest[..<found.lowerBound])
                    open = nil
                } else if found.lowerBound != rest.startIndex {
                    return nil
                }
                rest = rest[found.upperBound...]
            }
        }
        if let open { values[open] = String(rest) } else if !rest.isEmpty { return nil }
        // Two sentences are no value of one.
        return values.values.contains { $0.isEmpty || $0.contains("; ") } ? nil : values
    }

    private static func place(
        of words: String, in text: Substring, last: Bool
    ) -> Range<String.Index>? {
        if text.hasPrefix(words), !last {
            return text.startIndex..<text.index(text.startIndex, offsetBy: words.count)
        }
        if last {
            guard text.hasSuffix(words) else { return nil }
            return text.index(text.endIndex, offsetBy: -words.count)..<text.endIndex
        }
        return text.firstRange(of: words)
    }

    func filled(_ values: [String: String]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .place(let name): values[name] ?? ""
            }
        }.joined()
    }
}
