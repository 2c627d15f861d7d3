/// The few declarations of inline style that decide whether and how text is read.
struct HypertextStyle {
    var isHidden = false
    var keepsSpaces = false
    var hasTopBorder = false

    /// Reads a style attribute; spaces and case do not matter.
    init(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            var end = at
            while end < range.upperBound, html[end] != 59 { end += 1 }
            read(Declaration(html, at..<end))
            at = end + 1
        }
    }

    private mutating func read(_ declaration: Declaration) {
        switch declaration.name {
        case "display": if declaration.value == "none" { isHidden = true }
        case "visibility": if declaration.value == "hidden" { isHidden = true }
        case "mso-hide": if declaration.value == "all" { isHidden = true }
        case "font-size", "max-height", "opacity":
            if Self.isZero(declaration.value) { isHidden = true }
        case "white-space":
            if declaration.value.hasPrefix("pre") { keepsSpaces = declaration.value != "pre-line" }
        case "border-top":
            if declaration.value.utf8.contains(35), declaration.value.contains("solid") {
                hasTopBorder = true
            }
        default: break
        }
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

        init(_ html: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            guard range.count <= Self.longest, let first = range.first(where: { html[$0] > 32 })
            else { return }
            switch html[first] | 32 {
            case 100, 118, 109, 102, 111, 119, 98: break
            default: return
            }
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
