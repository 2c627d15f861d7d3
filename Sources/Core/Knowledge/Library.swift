/// The library: what the office knows, as files that staff keep, and how a question finds the
/// passage that answers it. Everything is computed from bytes; any bytes give a library.
package import MailModel
import Linguistics

/// A class, so that each question holds one reference to it and copies none of its many arrays.
package final class Library: Sendable {
    /// A file of the library: its path as staff know it, and its bytes.
    package typealias File = (path: String, bytes: [UInt8])

    package let entries: [Entry]
    /// The identifiers, sorted; a topic is one of them in all its languages.
    package let topicIDs: [String]
    package let defects: [LibraryDefect]
    /// The questions of `golden.yaml`.
    package let golden: GoldenQuestions
    let topics: [Topic]
    /// What kind each topic is, for what whole mails want.
    let families: [Int]
    let search: SearchIndex
    let today: String
    let languages: [LanguageTag]
    let weights: RankWeights
    /// What was learned from the questions, where the site has it.
    let table: LearnedTable?
    /// What words mean beside each other, where the site has it.
    let words: WordVectors?
    /// What each column of the table stands for here.
    let columns: [Column]
    /// The questions that nothing here answers.
    let gaps: [GoldenQuestions.Question]
    /// A fingerprint of the files; of none where the library was not read from files.
    package let print: LibraryPrint
    /// Whether the index was taken as it was stored.
    package let isFromStore: Bool

    /// Files beyond this many are not read: five thousand subjects in four languages.
    package static let mostFiles = 20_000

    /// One identifier with its entries.
    struct Topic: Sendable {
        let id: String
        var entries: [Int]
        /// Whether it stands for a place, not for a rule.
        var isInitiative: Bool
    }

    /// What a column of the learned table stands for.
    enum Column: Sendable, Hashable {
        case topic(Int)
        case gap
        case initiatives
        case absent
    }

    /// Reads the files. `today` is the day in the office's zone, as `2015-02-02`; the first of
    /// `languages` stands in where another is missing. `stored` are the bytes of an index that
    /// was built from the same files; any others are not looked at.
    package convenience init(
        files: [File], today: String,
        languages: [LanguageTag] = [.english, .french, .spanish, .chinese],
        threshold: Double? = nil, stored: [UInt8]? = nil
    ) {
        var entries: [Entry] = []
        var defects: [LibraryDefect] = []
        var golden = GoldenQuestions(questions: [], defects: [])
        var gaps: [GoldenQuestions.Question] = []
        var table: LearnedTable?
        var words: WordVectors?
        let sorted = files.sorted { $0.path < $1.path }
        if let first = sorted.dropFirst(Self.mostFiles).first {
            defects.append(Self.tooManyFiles(first.path))
        }
        for file in sorted.prefix(Self.mostFiles) {
            let name = file.path.split(separator: "/").last ?? ""
            if name == "golden.yaml" {
                golden = GoldenQuestions(path: file.path, bytes: file.bytes)
                defects += golden.defects
            } else if name == "gaps.yaml" {
                gaps = GapList(path: file.path, bytes: file.bytes).questions
            } else if name == "learned.table" {
                table = LearnedTable(bytes: file.bytes)
                if table == nil { defects.append(Self.brokenTable(file.path)) }
            } else if name == "words.table" {
                words = WordVectors(bytes: file.bytes)
                if words == nil { defects.append(Self.brokenWords(file.path)) }
            } else if name.hasSuffix(".md") {
                let reader = EntryReader(path: file.path, bytes: file.bytes)
                defects += reader.defects
                if let entry = reader.entry { entries.append(entry) }
            }
        }
        self.init(
            entries, defects, golden: golden, gaps: gaps, table: table, words: words, today,
            languages, threshold: threshold, print: LibraryPrint(files), stored: stored)
    }

    /// A name for the library with its threshold: one of the same name answers alike.
    package var proofName: String {
        String(print.value, radix: 16) + "-\(Int((weights.threshold * 1_000).rounded()))"
    }

    /// The index as bytes that spare the next reading of the same files most of its work.
    package var indexBytes: [UInt8] { StoredIndex(search, print).bytes }

    private static func brokenTable(_ path: String) -> LibraryDefect {
        LibraryDefect(
            kind: .staleTable, path: path, line: 1, key: "", message: "the table cannot be read",
            remedy: "make it again with `secretariat knowledge train`")
    }

    private static func tooManyFiles(_ path: String) -> LibraryDefect {
        LibraryDefect(
            kind: .tooManyFiles, path: path, line: 1, key: "",
            message: "this file and those behind it are beyond the \(mostFiles) that are read",
            remedy: "move out of the folder `knowledge` what is no entry")
    }

    private static func brokenWords(_ path: String) -> LibraryDefect {
        LibraryDefect(
            kind: .staleTable, path: path, line: 1, key: "", message: "the words cannot be read",
            remedy: "copy the file anew from the starter site")
    }

    init(
        _ entries: [Entry], _ defects: [LibraryDefect], golden: GoldenQuestions,
        gaps: [GoldenQuestions.Question], table: LearnedTable?,
        words: WordVectors? = nil, _ today: String, _ languages: [LanguageTag],
        threshold: Double? = nil,
        print: LibraryPrint = LibraryPrint([]), stored: [UInt8]? = nil
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
        families = topics.map { TopicSigns.family(of: $0.id, isInitiative: $0.isInitiative) }
        self.golden = golden
        self.today = today
        self.languages = languages
        topicIDs = ids
        var weights = table?.ranking ?? .standard
        if let threshold { weights.threshold = threshold }
        self.weights = weights
        self.table = table
        self.words = words
        self.gaps = gaps
        columns = (table?.classes ?? []).map { name in
            if name.isEmpty { return .gap }
            if name == LearnedTable.together { return .initiatives }
            return numbers[name].map { .topic($0) } ?? .absent
        }
        self.defects =
            defects + LibraryCheck(entries, today: today, languages: languages).defects
        self.print = print
        let kept = stored.flatMap {
            StoredIndex.index($0, print, reader: SearchIndex.reader(entries, topics, numbers))
        }
        isFromStore = kept != nil
        search =
            kept
            ?? SearchIndex(
                entries: entries, topics: topics, numbers: numbers,
                unanswered: gaps + golden.questions.filter { $0.answer == nil })
    }

    /// The identifiers of the initiatives that the text names, in order.
    package func named(in text: String) -> [String] {
        let folded = FoldedText(text)
        var found: [Int] = []
        for index in folded.tokens.indices {
            search.reader.names.match(folded, at: index) { topic, _, _ in
                if !found.contains(topic) { found.append(topic) }
            }
        }
        return found.map { topics[$0].id }
    }
}
