import Foundation
import Testing

/// A numbered mail of the corpus with the facts that it must be read as.
///
/// `NNN-slug.eml` holds the mail, `NNN-slug.expected` why it exists and one fact a line
/// (`key: value`, `\n` and `\\` escaped).
struct CorpusMail: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let facts: [(key: String, value: String)]

    var testDescription: String { name }

    /// The same mail with CRLF as its line ends.
    var withCRLF: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 20)
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A, index == 0 || bytes[index - 1] != 0x0D { out.append(0x0D) }
            out.append(byte)
        }
        return out
    }

    static let families = [
        "calendar", "legacy", "letters", "malformed", "replies", "reports", "rfc", "wild",
    ]

    /// Every mail of a family in the order of its number.
    static func all(in family: String) -> [CorpusMail] {
        guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Mails/\(family)"),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else { return [] }
        return names.filter { $0.hasSuffix(".eml") }.sorted().compactMap { name in
            let mail = folder.appendingPathComponent(name)
            let expected = mail.deletingPathExtension().appendingPathExtension("expected")
            guard let bytes = try? Data(contentsOf: mail),
                let text = try? String(contentsOf: expected, encoding: .utf8)
            else { return nil }
            return CorpusMail(
                name: "\(family)/\(name)", bytes: Array(bytes), facts: facts(in: text))
        }
    }

    /// Writes what was read beside what is expected, as `NNN-slug.actual`, or takes it away.
    ///
    /// Only the facts that are expected, in their form: the two files compare line by line.
    func keep(actual lines: [String]?) {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appendingPathComponent("Mails/\(name)").deletingPathExtension()
            .appendingPathExtension("actual")
        if let lines {
            try? Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
        } else {
            try? FileManager.default.removeItem(at: file)
        }
    }

    static func escaped(_ text: String) -> String {
        text.map { $0 == "\n" ? "\\n" : $0 == "\\" ? "\\\\" : String($0) }.joined()
    }

    private static func facts(in text: String) -> [(key: String, value: String)] {
        text.split(separator: "\n").compactMap { line in
            guard let mark = line.firstRange(of: ": ") else { return nil }
            return (String(line[..<mark.lowerBound]), unescaped(line[mark.upperBound...]))
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var out = ""
        var escaping = false
        for character in text {
            if escaping {
                out.append(character == "n" ? "\n" : character)
                escaping = false
            } else if character == "\\" {
                escaping = true
            } else {
                out.append(character)
            }
        }
        return out
    }
}
