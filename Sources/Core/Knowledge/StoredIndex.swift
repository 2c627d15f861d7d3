import Linguistics

/// A search index as bytes, so that a library whose files have not changed need not be read word
/// by word again. Only the machine that wrote them reads them.
struct StoredIndex {
    static let mark: [UInt8] = Array("index 2\n".utf8)

    let bytes: [UInt8]

    init(_ index: SearchIndex, _ print: LibraryPrint) {
        var out = ByteWriter(Self.mark)
        out.put(print.value)
        out.put(UInt64(0))
        out.put(UInt32(index.topicCount))
        out.put(memory: index.askDocuments)
        out.put(memory: index.passageDocuments)
        out.put(memory: index.unitTopics)
        out.put(memory: index.askRarity)
        out.put(memory: index.passageRarity)
        for posting in index.postings { posting.write(to: &out) }
        index.vocabulary.write(to: &out)
        index.speller.write(to: &out)
        out.put(memory: index.countries.flatMap { concept, topics in
            topics.flatMap { [Int32(concept), Int32($0)] }
        })
        let sum = LibraryPrint(bytes: out.bytes[Self.start...]).value
        out.put(sum, at: Self.mark.count + 8)
        bytes = out.bytes
    }

    /// Where the index begins, behind the mark, the print and the sum of what follows.
    private static let start = mark.count + 16

    /// The index, if the bytes are one of just these files and whole.
    static func index(
        _ bytes: [UInt8], _ print: LibraryPrint, reader: FeatureReader
    ) -> SearchIndex? {
        guard bytes.starts(with: mark) else { return nil }
        var tape = ByteReader(bytes, at: mark.count)
        guard tape.wideNumber() == print.value, bytes.count > start,
            tape.wideNumber() == LibraryPrint(bytes: bytes[start...]).value
        else { return nil }
        let topicCount = Int(tape.number())
        let asks = tape.list(SearchIndex.AskDocument.self)
        let passages = tape.list(SearchIndex.PassageDocument.self)
        let unitTopics = tape.list(Int32.self)
        let askRarity = tape.list(Float.self)
        let passageRarity = tape.list(Float.self)
        let postings = (0..<SearchIndex.postingCount).map { _ in PostingIndex(&tape) }
        let vocabulary = Vocabulary(&tape)
        let speller = Speller(&tape)
        let pairs = tape.list(Int32.self)
        guard tape.isFinished else { return nil }
        var countries: [Int: [Int]] = [:]
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            countries[Int(pairs[place]), default: []].append(Int(pairs[place + 1]))
        }
        return SearchIndex(
            reader: reader, topicCount: topicCount, askDocuments: asks,
            passageDocuments: passages, unitTopics: unitTopics, askRarity: askRarity,
            passageRarity: passageRarity, postings: postings, vocabulary: vocabulary,
            speller: speller, countries: countries)
    }
}
