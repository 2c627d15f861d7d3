import Linguistics
import MailModel

/// Finds what staff should mend: each defect with file, line and remedy.
struct LibraryCheck {
    private(set) var defects: [LibraryDefect] = []

    /// A passage with more sentences cannot be quoted whole in an answer of two to six.
    static let mostSentences = 6
    /// Sentences beyond this many characters tire a reader.
    static let longestSentence = 400

    init(_ entries: [Entry], today: String, languages: [LanguageTag]) {
        let groups = Dictionary(grouping: entries, by: \.id)
        for (id, group) in groups.sorted(by: { $0.key < $1.key }) {
            checkTranslations(id, group, languages)
        }
        for entry in entries {
            checkReview(entry, today)
            checkPassages(entry)
            for target in entry.seeAlso where groups[target] == nil {
                report(
                    .deadSeeAlso, entry, "see-also", "there is no entry \(target)",
                    "write the id of an entry or take it out")
            }
        }
        checkAliases(entries)
    }

    private mutating func report(
        _ kind: LibraryDefect.Kind, _ entry: Entry, _ key: String, _ message: String,
        _ remedy: String, line: Int? = nil
    ) {
        defects.append(
            LibraryDefect(
                kind: kind, path: entry.path, line: line ?? entry.lines[key] ?? 1, key: key,
                message: message, remedy: remedy))
    }

    private mutating func checkTranslations(
        _ id: String, _ group: [Entry], _ languages: [LanguageTag]
    ) {
        guard let first = group.first else { return }
        let original = group.first { $0.language == languages.first } ?? first
        for language in languages where !group.contains(where: { $0.language == language }) {
            report(
                .missingTranslation, original, "id", "\(id) is missing in \(language.code)",
                "add \(id).\(language.code).md beside it")
        }
        var seen: Set<LanguageTag> = []
        for entry in group where !seen.insert(entry.language).inserted {
            report(.duplicateID, entry, "id", "\(id) stands in two files", "keep one of them")
        }
        guard case .reviewed(let day, _) = original.review else { return }
        for entry in group where entry.path != original.path {
            if case .reviewed(let other, _) = entry.review, other < day {
                report(
                    .staleTranslation, entry, "reviewed",
                    "older than \(original.path), reviewed on \(day)",
                    "compare the two and write the new day")
            }
        }
    }

    private mutating func checkReview(_ entry: Entry, _ today: String) {
        if entry.review == .missing {
            report(
                .unreviewed, entry, "reviewed", "nobody has reviewed this entry",
                "read it and write reviewed: \(today) by NAME")
        }
        if let day = entry.validUntil, day < today {
            report(
                .expired, entry, "valid-until", "the entry held until \(day)",
                "check it and write a later day")
        }
    }

    private mutating func checkPassages(_ entry: Entry) {
        for passage in entry.passages {
            if passage.sentences.count > Self.mostSentences {
                report(
                    .longPassage, entry, "",
                    "\(passage.sentences.count) sentences under one heading",
                    "split it: an answer quotes at most \(Self.mostSentences)", line: passage.line)
            }
            for sentence in passage.sentences
            where sentence.text.unicodeScalars.count > Self.longestSentence {
                report(
                    .longPassage, entry, "",
                    "a sentence of more than \(Self.longestSentence) letters",
                    "make two of it", line: sentence.line)
            }
        }
    }

    private mutating func checkAliases(_ entries: [Entry]) {
        var owners: [[UInt8]: Entry] = [:]
        for entry in entries {
            for alias in entry.aliases {
                let key = FoldedText(alias).bytes
                guard let owner = owners[key] else {
                    owners[key] = entry
                    continue
                }
                for (one, other) in [(owner, entry), (entry, owner)] where one.id != other.id {
                    report(
                        .sharedAlias, one, "aliases", "“\(alias)” belongs to \(other.id) too",
                        "leave it with one of the two")
                }
            }
        }
    }
}
