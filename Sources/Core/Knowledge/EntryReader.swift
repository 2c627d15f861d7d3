import MailModel

/// Reads one knowledge file: front matter, headings, asks and sentences, each with its line.
struct EntryReader {
    let path: String
    let entry: Entry?
    private(set) var defects: [LibraryDefect] = []

    /// Files beyond this many bytes are not entries but accidents.
    static let longestFile = 1 << 20

    init(path: String, bytes: [UInt8]) {
        self.path = path
        guard bytes.count <= Self.longestFile else {
            entry = nil
            defects = [Self.broken(path, 1, "the file is longer than a megabyte", "split it")]
            return
        }
        let source = Self.lines(bytes)
        let front = FrontMatter(lines: source, path: path)
        defects = front.defects
        let name = FileName(path)
        var passages: [Passage] = []
        Self.readBody(source, from: front.end, into: &passages, path, &defects)
        guard let id = front.text("id") else {
            entry = nil
            defects.append(
                Self.frontDefect(path, 1, "id", "the entry has no id", "add id: \(name.stem)"))
            return
        }
        if id != name.stem {
            defects.append(
                Self.frontDefect(
                    path, front.lines["id"] ?? 1, "id", "the id is not the file's name",
                    "write id: \(name.stem) or rename the file"))
        }
        if front.text("title") == nil {
            defects.append(
                Self.frontDefect(path, 1, "title", "the entry has no title", "add title:"))
        }
        let review = Self.review(front, path, &defects)
        Self.checkDate(front, path, &defects)
        entry = Entry(
            path: path, language: name.language, id: id, title: front.text("title") ?? id,
            city: front.text("city"), country: front.text("country"),
            aliases: front.list("aliases"), tags: front.list("tags"),
            sources: front.list("sources"), review: review,
            validUntil: front.text("valid-until"), seeAlso: front.list("see-also"),
            passages: passages, lines: front.lines)
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        var text = String(decoding: bytes, as: UTF8.self)
        text.makeContiguousUTF8()
        return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            Substring($0)
        }
    }

    private static func broken(
        _ path: String, _ line: Int, _ message: String, _ remedy: String
    ) -> LibraryDefect {
        LibraryDefect(
            kind: .brokenBody, path: path, line: line, key: "", message: message, remedy: remedy)
    }

    private static func frontDefect(
        _ path: String, _ line: Int, _ key: String, _ message: String, _ remedy: String
    ) -> LibraryDefect {
        LibraryDefect(
            kind: .brokenFrontMatter, path: path, line: line, key: key, message: message,
            remedy: remedy)
    }

    private static func review(
        _ front: FrontMatter, _ path: String, _ defects: inout [LibraryDefect]
    ) -> Review {
        guard let text = front.text("reviewed"), text != "no" else { return .missing }
        let day = String(text.prefix(10))
        guard isDay(day) else {
            defects.append(
                frontDefect(
                    path, front.lines["reviewed"] ?? 1, "reviewed", "no date is given",
                    "write reviewed: 2015-02-02 by NAME, or reviewed: no"))
            return .missing
        }
        let rest = FrontMatter.trimmed(text.dropFirst(10))
        return .reviewed(on: day, by: rest.hasPrefix("by ") ? String(rest.dropFirst(3)) : rest)
    }

    private static func checkDate(
        _ front: FrontMatter, _ path: String, _ defects: inout [LibraryDefect]
    ) {
        guard let text = front.text("valid-until"), !isDay(text) else { return }
        defects.append(
            frontDefect(
                path, front.lines["valid-until"] ?? 1, "valid-until", "not a date",
                "write it as 2016-12-31"))
    }

    private static func isDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        for index in [0, 1, 2, 3, 5, 6, 8, 9] where !(0x30...0x39).contains(bytes[index]) {
            return false
        }
        return true
    }

    private static func readBody(
        _ source: [Substring], from start: Int, into passages: inout [Passage], _ path: String,
        _ defects: inout [LibraryDefect]
    ) {
        var readsAsks = false
        for index in max(0, start)..<max(start, source.count) {
            let text = FrontMatter.trimmed(source[index])
            if text.hasPrefix("## ") || text.hasPrefix("# ") {
                let heading = FrontMatter.trimmed(text.drop { $0 == "#" })
                passages.append(Passage(heading: heading, line: index + 1))
                readsAsks = false
            } else if text.isEmpty {
                if passages.last?.asks.isEmpty == false { readsAsks = false }
            } else if passages.isEmpty {
                defects.append(
                    broken(path, index + 1, "text above the first heading", "put ## over it"))
                passages.append(Passage(heading: "", line: index + 1))
                passages[0].sentences.append(sentence(text, index + 1))
            } else if text == "asks:" {
                readsAsks = true
            } else if let matter = tourMatter(text, passages[passages.count - 1]) {
                passages[passages.count - 1].tour = matter
                if !Passage.tourMatters.contains(matter) {
                    defects.append(unknownMatter(path, index + 1, matter))
                }
            } else if readsAsks, text.hasPrefix("- ") {
                let ask = Ask(text: unquoted(text.dropFirst(2)), line: index + 1)
                passages[passages.count - 1].asks.append(ask)
            } else {
                readsAsks = false
                passages[passages.count - 1].sentences.append(sentence(text, index + 1))
            }
        }
    }

    /// What stands behind `tour:` at the head of a passage.
    private static func tourMatter(_ text: String, _ passage: Passage) -> String? {
        guard text.hasPrefix("tour:"), passage.sentences.isEmpty else { return nil }
        return FrontMatter.trimmed(text.dropFirst("tour:".count))
    }

    private static func unknownMatter(
        _ path: String, _ line: Int, _ matter: String
    ) -> LibraryDefect {
        broken(
            path, line, "tours do not say ‘\(matter)’",
            "write one of \(Passage.tourMatters.sorted().joined(separator: ", "))")
    }

    private static func unquoted(_ text: Substring) -> String {
        let text = FrontMatter.trimmed(text)
        guard text.utf8.count > 1, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// Takes the trailing `[1][3]` off a sentence.
    private static func sentence(_ text: String, _ line: Int) -> Sentence {
        var rest = text[...]
        if rest.hasPrefix("- ") { rest = rest.dropFirst(2) }
        var citations: [Int] = []
        while rest.last == "]", let open = rest.lastIndex(of: "[") {
            let inside = rest[rest.index(after: open)...].dropLast()
            guard let number = Int(inside) else { break }
            citations.insert(number, at: 0)
            rest = rest[..<open]
            while rest.last == " " { rest = rest.dropLast() }
        }
        return Sentence(text: String(rest), line: line, citations: citations)
    }
}

/// What a knowledge file's name says: `dakar.fr.md` is the entry `dakar` in French.
struct FileName {
    let stem: String
    let language: LanguageTag

    init(_ path: String) {
        let name = path.split(separator: "/").last ?? Substring(path)
        var pieces = name.split(separator: ".")
        if pieces.last == "md" { pieces.removeLast() }
        if pieces.count > 1, let last = pieces.last, last.utf8.count == 2,
            let tag = LanguageTag(String(last))
        {
            language = tag
            pieces.removeLast()
        } else {
            language = .english
        }
        stem = pieces.joined(separator: ".")
    }
}
