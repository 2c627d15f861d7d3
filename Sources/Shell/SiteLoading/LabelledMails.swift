import Foundation
import Yams

/// A mail or a sentence with the matters that it speaks of, as written in a file of labels.
package struct LabelledMail: Sendable {
    package let id: String
    package let text: String
    package var subject = ""
    package var signature = ""
    /// As in the header `From`.
    package var from = ""
    package var quoted = ""
    package let matters: Set<String>
    package var tours: Set<String> = []
    package var participants: [String] = []
    /// The words that ask; nil where the labels name topics without them.
    package var questions: [String]?
    /// What answers each question, as ids; empty for those that nothing answers.
    package var topics: [Set<String>] = []
    /// What it states for joining, as labelled and in its own words.
    package var fields: [String: String] = [:]
    package var spans: [String: String] = [:]
    /// Whether its client sets a mark before the signature.
    package var marksSignature = false

    /// Mails are cut into so many parts, each judged by what the others teach.
    package static let parts = 3
    /// The part that the mail belongs to.
    package var part: Int { id.utf8.reduce(0) { $0 + Int($1) } % Self.parts }
}

/// Reads the labelled mails and sentences that reading is learned from.
package enum LabelledMails {
    /// The mails of people in a list of labelled mails; raw ones are left out.
    package static func mails(_ path: String) throws -> [LabelledMail] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw unreadable(path)
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
        } catch {
            throw SiteDefects([SiteConfiguration.syntaxDefect(error, path)])
        }
        return (root?.array() ?? []).compactMap(mail)
    }

    private static func mail(_ node: Node) -> LabelledMail? {
        guard node["kind"]?.string ?? "human" == "human", node["raw"] == nil,
            let id = node["id"]?.string, let text = node["body"]?.string
        else { return nil }
        let labels = node["labels"]
        var matters = Set((labels?["intents"]?.array() ?? []).compactMap(\.string))
        if labels?["sensitive"]?.bool == true { matters.insert("sensitive") }
        var mail = LabelledMail(
            id: id, text: text, subject: node["subject"]?.string ?? "",
            signature: node["signature"]?.string ?? "", from: node["from"]?.string ?? "",
            quoted: node["quoted"]?.string ?? "", matters: matters)
        mail.tours = Set((labels?["tours"]?.array() ?? []).compactMap(\.string))
        mail.participants = (labels?["participants"]?.array() ?? []).compactMap(\.string)
        mail.questions = labels?["questions"]?.array().compactMap(\.string)
        if labels?["topics"]?.array().isEmpty ?? true { mail.questions = [] }
        mail.topics = (labels?["topics"]?.array() ?? []).map {
            Set($0.array().compactMap(\.string))
        }
        mail.fields = texts(labels?["join"])
        mail.spans = texts(labels?["spans"])
        mail.marksSignature = marking.contains(node["client"]?.string ?? "")
        return mail
    }

    private static let marking: Set<String> = ["thunderbird", "text", "roundcube"]

    private static func texts(_ node: Node?) -> [String: String] {
        guard let mapping = node?.mapping else { return [:] }
        var texts: [String: String] = [:]
        for (key, value) in mapping {
            if let key = key.string, let value = value.scalar?.string { texts[key] = value }
        }
        return texts
    }

    /// Sentences, one a line, each under a line `= matter …` that says what it shows. Words between
    /// braces ask one thing each; what stands under `rhetorical` asks nothing.
    package static func sentences(_ path: String) throws -> [LabelledMail] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw unreadable(path)
        }
        var found: [LabelledMail] = []
        var matters: Set<String> = []
        for (number, line) in String(decoding: data, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty && !line.hasPrefix("#") {
            if line.hasPrefix("=") {
                matters = Set(line.dropFirst().split(separator: " ").map(String.init))
                matters.remove("none")
                if !matters.isDisjoint(with: sensitive) { matters.insert("sensitive") }
                continue
            }
            found.append(sentence(line, "\(path):\(number + 1)", matters))
        }
        return found
    }

    /// A sentence; where braces show which of its words ask, they go.
    private static func sentence(
        _ line: Substring, _ id: String, _ matters: Set<String>
    ) -> LabelledMail {
        let text = String(line.filter { $0 != "{" && $0 != "}" })
        var mail = LabelledMail(id: id, text: text, matters: matters)
        let asked = line.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        if !asked.isEmpty { mail.questions = asked.map { String($0.prefix { $0 != "}" }) } }
        return mail
    }

    private static let sensitive: Set<String> = [
        "complaint", "press", "legal", "money", "accusation", "distress", "personal",
    ]

    private static func unreadable(_ path: String) -> SiteDefects {
        SiteDefects([
            SiteDefect(file: path, line: nil, key: "", remedy: "cannot be read; name a file")
        ])
    }
}
