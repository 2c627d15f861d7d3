/// An element of HTML as far as text and reply structure depend on it.
enum HypertextElement: UInt8 {
    case other, inline, anchor, block, paragraph, heading, blockquote, preformatted
    case unorderedList, orderedList, item, table, row, cell, lineBreak, rule, image
    case skipped, rawSkipped, void

    /// Whether the element starts and ends lines.
    var breaksLines: Bool {
        switch self {
        case .block, .paragraph, .heading, .blockquote, .preformatted, .unorderedList,
            .orderedList, .item, .table, .row:
            true
        default: false
        }
    }

    /// Whether the element has no end tag.
    var isVoid: Bool {
        switch self {
        case .lineBreak, .rule, .image, .void: true
        default: false
        }
    }

    /// Whether blank lines stand around it.
    var standsApart: Bool {
        switch self {
        case .paragraph, .heading, .blockquote, .preformatted, .unorderedList, .orderedList: true
        default: false
        }
    }

    /// A number for a name of any length; names of up to eight letters are exact.
    static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var count: UInt64 = 0
        for byte in name {
            let lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
            key = count < 8 ? key << 8 | UInt64(lower) : key &* 31 &+ UInt64(lower)
            count += 1
        }
        return count > 8 ? key ^ (count << 56) : key
    }

    static let byKey: [UInt64: HypertextElement] = {
        let groups: [(HypertextElement, String)] = [
            (.inline, "span b i u em strong font small big sub sup tt code kbd samp var cite q s"),
            (.inline, "strike del ins mark abbr acronym dfn bdo bdi label o:p st1:place wbr nobr"),
            (.anchor, "a"),
            (.block, "html body div center section article header footer main nav aside form"),
            (.block, "fieldset address figure figcaption details summary dl dt dd caption legend"),
            (.paragraph, "p"), (.heading, "h1 h2 h3 h4 h5 h6"), (.blockquote, "blockquote"),
            (.preformatted, "pre listing xmp plaintext"), (.unorderedList, "ul menu dir"),
            (.orderedList, "ol"), (.item, "li"), (.table, "table tbody thead tfoot"),
            (.row, "tr"), (.cell, "td th"), (.lineBreak, "br"), (.rule, "hr"), (.image, "img"),
            (.rawSkipped, "script style title noembed noframes iframe textarea"),
            (.skipped, "template object audio video canvas svg math select map applet xml"),
            (.void, "meta link base input area col embed param source track basefont bgsound"),
        ]
        var result: [UInt64: HypertextElement] = [:]
        for (element, names) in groups {
            for name in names.split(separator: " ") { result[key(name.utf8)] = element }
        }
        return result
    }()
}
