/// The library: what the office knows, as files that staff keep, and how a question finds the
/// passage that answers it. Everything is computed from bytes; any bytes give a library.
package import MailModel
import Linguistics

package struct Library: Sendable {
    /// A file of the library: its path as staff know it, and its bytes.
    package typealias File = (path: String, bytes: [UInt8])

    package let entries: [Entry]
    /// The identifiers, sorted; a topic is one of them in all its languages.
    package let topicIDs: [String]
    package let defects: [LibraryDefect]
    /// The questions of `golden.yaml`.
    package let golden: GoldenQuestions
    let topics: [Topic]
    let search: SearchIndex
    let today: String
    let languages: [LanguageTag]
    let weights: RankWeights

    /// One identifier with its entries.
    struct Topic: Sendable {
        let id: String
        var entries: [Int]
        /// Whether it stands for a place, not for a rule.
        var isInitiative: Bool
    }

    /// Reads the files. `today` is the day in the office's zone, as `2015-02-02`; the first of
    /// `languages` stands in where another is missing.
    package init(
        files: [File], today: String,
        languages: [LanguageTag] = [.english, .french, .spanish, .chinese]
    ) {
        var entries: [Entry] = []
        var defects: [LibraryDefect] = []
        var golden = GoldenQuestions(questions: [], defects: [])
        for file in files.sorted(by: { $0.path < $1.path }) {
            let name = file.path.split(separator: "/").last ?? ""
            if name == "golden.yaml" {
                golden = GoldenQuestions(path: file.path, bytes: file.bytes)
                defects += golden.defects
            } else if name.hasSuffix(".md") {
                let reader = EntryReader(path: file.path, bytes: file.bytes)
                defects += reader.defects
                if let entry = reader.entry { entries.append(entry) }
            }
        }
        self.init(entries, defects, golden, today, languages)
    }

    private init(
        _ entries: [Entry], _ defects: [LibraryDefect], _ golden: GoldenQuestions,
        _ today: String, _ languages: [LanguageTag]
    ) {
        var numbers: [String: Int] = [:]
        let ids = Set(entries.map(\.id)).sorted()
        for (index, id) in ids.enumerated() { numbers[id] = index }
        var topics = ids.map { Topic(id: $0, entries: [], isInitiative: false) }
        for (index, entry) in entries.enumerated() {
            guard let number = numbers[entry.id] else { continue }
            topics[number].entries.append(index)
            if entry.city != nil { topics[number].isInitiative = true }
        }
        self.entries = entries
        self.topics = topics
        self.golden = golden
        self.today = today
        self.languages = languages
        topicIDs = ids
        weights = RankWeights.standard
        self.defects =
            defects + LibraryCheck(entries, today: today, languages: languages).defects
        search = SearchIndex(
            entries: entries, topics: topics, numbers: numbers, golden: golden)
    }

    /// The identifiers of the initiatives that the text names, in order.
    package func named(in text: String) -> [String] {
        let folded = FoldedText(text)
        var found: [Int] = []
        for index in folded.tokens.indices {
            search.reader.names.match(folded, at: index) { topic, _ in
                if !found.contains(topic) { found.append(topic) }
            }
        }
        return found.map { topics[$0].id }
    }
}
