/// Letters from templates: plain Markdown text with named gaps, turned into text and HTML parts.
///
/// A template with an unknown variable does not load; a letter with a missing value is not
/// drafted. Nothing is ever rendered as a blank.

/// A parsed run of template text: literal words, variables and sections over lists or flags.
package struct TemplateText: Sendable, Equatable {
    indirect enum Piece: Sendable, Equatable {
        case literal(String)
        case variable(String)
        /// `{{#name}}…{{/name}}`: once for each item; `inverted` (`{{^name}}`): when there is none.
        case section(String, inverted: Bool, [Piece])
    }

    let pieces: [Piece]

    /// Throws `TemplateError` with the line of the mark that is wrong.
    package init(_ source: String, firstLine: Int = 1) throws(TemplateError) {
        var reader = TemplateReader(source, line: firstLine)
        pieces = try reader.pieces(until: nil)
    }

    /// Every name that stands in the text, sections included.
    package var names: Set<String> { Self.names(pieces) }

    private static func names(_ pieces: [Piece]) -> Set<String> {
        pieces.reduce(into: []) { names, piece in
            switch piece {
            case .literal: break
            case .variable(let name): names.insert(name)
            case .section(let name, _, let inner):
                names.insert(name)
                names.formUnion(Self.names(inner))
            }
        }
    }

    /// The names of sections, which stand for lists and for flags.
    package var sections: Set<String> { Self.sections(pieces) }

    private static func sections(_ pieces: [Piece]) -> Set<String> {
        pieces.reduce(into: []) { names, piece in
            guard case .section(let name, _, let inner) = piece else { return }
            names.insert(name)
            names.formUnion(sections(inner))
        }
    }

    /// The text with every gap filled; throws `.missing` for a value that is not there.
    package func fill(_ values: TemplateValues) throws(TemplateError) -> String {
        try Self.fill(pieces, values)
    }

    private static func fill(
        _ pieces: [Piece], _ values: TemplateValues
    ) throws(TemplateError) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let words): text += words
            case .variable(let name):
                guard let value = values.text(name) else { throw .missing(name) }
                text += value
            case .section(let name, let inverted, let inner):
                guard let items = values.items(name) else { throw .missing(name) }
                if inverted {
                    if items.isEmpty { text += try fill(inner, values) }
                } else {
                    for item in items { text += try fill(inner, values.inside(item)) }
                }
            }
        }
        return text
    }
}

/// What is wrong with a template or with the values handed to it.
package enum TemplateError: Error, Equatable, CustomStringConvertible {
    case unclosed(line: Int)
    case unexpectedEnd(name: String, line: Int)
    case badName(String, line: Int)
    case unknown(String)
    case missing(String)
    case noSubject
    case unsafeSubject

    package var description: String { line.map { "line \($0): \(words)" } ?? words }

    var words: String {
        switch self {
        case .unclosed: "a mark that opens with {{ is never closed"
        case .unexpectedEnd(let name, _): "{{/\(name)}} closes nothing"
        case .badName(let name, _): "‘\(name)’ is no variable name"
        case .unknown(let name): "the variable ‘\(name)’ does not exist for this letter"
        case .missing(let name): "the value ‘\(name)’ is missing"
        case .noSubject: "a letter begins with `subject: …` and an empty line"
        case .unsafeSubject: "the subject would hold a line break"
        }
    }

    private var line: Int? {
        switch self {
        case .unclosed(let line), .unexpectedEnd(_, let line), .badName(_, let line): line
        case .noSubject: 1
        case .unknown, .missing, .unsafeSubject: nil
        }
    }

    /// The line of the template that is wrong.
    func line(in template: String) -> Int? {
        guard case .unknown(let name) = self else { return line }
        let marks = ["", "#", "^", "/"].map { "{{\($0)\(name)}}" }
        return template.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { line in marks.contains(where: line.contains) }.map { $0 + 1 }
    }
}

/// Values for a template: texts, and lists whose items are values again.
package struct TemplateValues: Sendable {
    private var texts: [String: String]
    private var lists: [String: [TemplateValues]]

    package init(_ texts: [String: String] = [:], lists: [String: [TemplateValues]] = [:]) {
        self.texts = texts
        self.lists = lists
    }

    package mutating func set(_ name: String, _ text: String) { texts[name] = text }
    package mutating func set(_ name: String, _ items: [TemplateValues]) { lists[name] = items }
    package mutating func set(_ name: String, flag: Bool) {
        lists[name] = flag ? [TemplateValues()] : []
    }

    func text(_ name: String) -> String? { texts[name] }
    func items(_ name: String) -> [TemplateValues]? { lists[name] }

    /// Whether a section of this name would be shown.
    package func hasItems(_ name: String) -> Bool { lists[name]?.isEmpty == false }

    /// The item's values first, the surrounding ones behind them.
    func inside(_ item: TemplateValues) -> TemplateValues {
        TemplateValues(
            texts.merging(item.texts) { _, inner in inner },
            lists: lists.merging(item.lists) { _, inner in inner })
    }
}
