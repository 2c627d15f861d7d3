import Mustache

/// A value that a page shows: always text, never markup, so that the template escapes it.
enum PageValue {
    case text(String)
    case flag(Bool)
    case list([PageValues])
    case group(PageValues)

    /// A text that may be absent: a section of its name is then skipped.
    static func optional(_ text: String?) -> PageValue { text.map { .text($0) } ?? .flag(false) }

    static func number(_ number: some BinaryInteger) -> PageValue { .text("\(number)") }

    fileprivate var forMustache: Any {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let list): list
        case .group(let group): group
        }
    }
}

/// The values of a page or of a row in it, by the names that its template uses.
struct PageValues {
    private var values: [String: Any] = [:]

    init() {}

    subscript(name: String) -> PageValue? {
        get { nil }
        set { values[name] = newValue?.forMustache }
    }

    mutating func merge(_ other: PageValues) { values.merge(other.values) { $1 } }
}

extension PageValues: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, PageValue)...) {
        for (name, value) in elements { values[name] = value.forMustache }
    }
}

extension PageValues: MustacheParent {
    func child(named name: String) -> Any? { values[name] }
}

/// What stands behind every lookup of a page: a name that nobody has set is remembered.
///
/// Mustache shows a missing variable as nothing; here it is an error of the page.
final class PageRoot: MustacheParent {
    private let values: PageValues
    private let texts: DeskTexts
    private let textsKey = "t"
    private(set) var missing: Set<String> = []

    init(_ values: PageValues, _ texts: DeskTexts) {
        self.values = values
        self.texts = texts
    }

    func child(named name: String) -> Any? {
        if name == textsKey { return TextLookup(root: self) }
        if let value = values.child(named: name) { return value }
        missing.insert(name)
        return nil
    }

    fileprivate func text(_ key: String) -> Any? {
        if let text = texts[key] { return text }
        missing.insert("t." + key)
        return nil
    }

    private struct TextLookup: MustacheParent {
        let root: PageRoot
        func child(named key: String) -> Any? { root.text(key) }
    }
}
