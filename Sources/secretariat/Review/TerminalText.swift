/// Text as a terminal shows it: without anything that would command the terminal, in columns.
enum TerminalText {
    /// The text without control characters, directional overrides and the like; others' mails
    /// must not move the cursor, colour the screen or hide what they say.
    static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: out.append(scalar)
            case 0x09: out.append(contentsOf: "    ".unicodeScalars)
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: continue
            case 0x200B...0x200F, 0x2028, 0x2029, 0xFEFF: continue
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// Cells that a character takes: two for Han, Kana, Hangul, full-width forms and pictures.
    static func width(_ character: Character) -> Int {
        guard let value = character.unicodeScalars.first?.value else { return 0 }
        return switch value {
        case 0x0300...0x036F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

    /// Lines that fit a width, broken at spaces where there are any.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        clean(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapLine($0, max(2, width))
        }
    }

    private static func wrapLine(_ line: Substring, _ width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var cells = 0
        var lastSpace: String.Index?
        for character in line {
            let size = self.width(character)
            if cells + size > width {
                if let space = lastSpace {
                    let rest = String(current[current.index(after: space)...])
                    lines.append(String(current[..<space]))
                    current = rest
                } else {
                    lines.append(current)
                    current = ""
                }
                cells = self.width(current)
                lastSpace = nil
            }
            current.append(character)
            cells += size
            if character == " " { lastSpace = current.index(before: current.endIndex) }
        }
        return lines + [current]
    }

    /// The line cut or filled to exactly a width.
    static func fitted(_ line: String, to width: Int) -> String {
        var out = ""
        var cells = 0
        for character in line {
            let size = self.width(character)
            guard cells + size <= width else { break }
            out.append(character)
            cells += size
        }
        return out + String(repeating: " ", count: width - cells)
    }
}
