/// The few declarations of inline style that decide whether and how text is read.
struct HypertextStyle {
    var isHidden = false
    var keepsSpaces = false
    var hasTopBorder = false
    private var hasNoBorder = false
    private var hasLeftBorder = false
    private var isPushedIn = false
    private var isFlat = false
    private var isClipped = false
    private var isWhite = false
    private var isOnWhite = false

    /// Says that no line stands at the side, or is pushed in as far as the button of an editor
    /// does: indented, not quoted.
    var isBare: Bool { (hasNoBorder || isPushedIn) && !hasLeftBorder }

    /// Reads a style attribute; spaces and case do not matter.
    init(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            var end = at
            while end < range.upperBound, html[end] != 59 { end += 1 }
            read(Declaration(html, at..<end))
            at = end + 1
        }
        if isFlat && isClipped || isWhite && isOnWhite { isHidden = true }
    }

    private mutating func read(_ declaration: Declaration) {
        switch declaration.name {
        case "display": if declaration.value == "none" { isHidden = true }
        case "visibility": if declaration.value == "hidden" { isHidden = true }
        case "mso-hide": if declaration.value == "all" { isHidden = true }
        case "font-size", "max-height", "opacity":
            if Self.isZero(declaration.value) || declaration.value == "1px" { isHidden = true }
        case "height", "width": isFlat = isFlat || Self.isZero(declaration.value)
        case "overflow": isClipped = declaration.value == "hidden"
        case "text-indent", "left", "top":
            if Self.isFarOutside(declaration.value) { isHidden = true }
        case "color": isWhite = Self.white.contains(declaration.value)
        case "background", "background-color":
            isOnWhite = Self.white.contains(declaration.value)
        case "white-space":
            if declaration.value.hasPrefix("pre") { keepsSpaces = declaration.value != "pre-line" }
        case "border-top":
            if declaration.value.utf8.contains(35), declaration.value.contains("solid") {
                hasTopBorder = true
            }
        case "border": hasNoBorder = declaration.value == "none"
        case "border-left": hasLeftBorder = true
        case "margin-left": isPushedIn = declaration.value == "40px"
        default: break
        }
    }

    private static let white: Set = ["#fff", "#ffffff", "white"]

    /// `-9999px`: outside of every window.
    private static func isFarOutside(_ value: String) -> Bool {
        value.hasPrefix("-") && value.utf8.dropFirst().prefix { $0 >= 48 && $0 <= 57 }.count >= 4
    }

    private static func isZero(_ value: String) -> Bool {
        ["0", "0px", "0pt", "0em", "0.0", "0%", "0.0px"].contains(value)
    }

    /// One `name:value`, lower case, without spaces and `!important`.
    private struct Declaration {
        var name = ""
        var value = ""

        /// Bytes of a declaration that can matter here.
        private static let longest = 120

        /// Whether the first letters are those of a property read here.
        private static func matters(_ html: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
            switch (html[at] | 32, html[at + 1] | 32, html[at + 2] | 32, html[at + 5] | 32) {
            case (100, 105, 115, _), (118, 105, 115, _), (109, 115, 111, 105),
                (109, 97, 120, _), (111, 112, 97, _), (119, 104, 105, _):
                true
            case (109, 115, 111, let letter): letter == 104 || html[at + 4] | 32 == 104
            case (102, 111, 110, let letter): letter == 115
            case (98, 111, 114, _), (109, 97, 114, _): true
            case (104, 101, 105, _), (119, 105, 100, _), (111, 118, 101, _), (116, 101, 120, _),
                (108, 101, 102, _), (116, 111, 112, _), (99, 111, 108, _), (98, 97, 99, _):
                true
            default: false
            }
        }

        init(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            guard range.count <= Self.longest, let first = range.first(where: { html[$0] > 32 })
            else { return }
            guard range.upperBound - first > 6, Self.matters(html, first) else { return }
            var bytes: [UInt8] = []
            var colon: Int?
            for at in first..<range.upperBound where html[at] > 32 {
                let byte = html[at]
                if byte == 33 { break }
                if byte == 58, colon == nil { colon = bytes.count }
                bytes.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
            }
            guard let colon else { return }
            name = String(decoding: bytes[..<colon], as: UTF8.self)
            value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
        }
    }
}
