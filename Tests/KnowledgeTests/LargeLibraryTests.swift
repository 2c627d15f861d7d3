import Linguistics
import MailModel
import Testing

@testable import Knowledge

@Suite("A large library is searched without a look at every document")
struct LargeLibraryTests {
    /// Numbers that look like chance.
    private struct Chance {
        var state: UInt64

        mutating func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
    }

    /// An index of so many documents in which a feature of a low number is frequent.
    private func index(_ documents: Int, seed: UInt64) -> PostingIndex {
        var chance = Chance(state: seed)
        var postings: [PostingIndex.Posting] = []
        for document in 0..<documents {
            var held: Set<Int> = []
            for _ in 0..<12 { held.insert(min(chance.next(400), chance.next(400))) }
            for feature in held.sorted() {
                let impact = Float(chance.next(900) + 100) / 1_000
                postings.append(
                    .init(
                        feature: Int32(feature), document: UInt32(document), impact: impact))
            }
        }
        return PostingIndex(postings, featureCount: 400, documentCount: documents)
    }

    @Test("The best documents are those that a look at all would find", arguments: [3, 4, 5, 6])
    func best(seed: UInt64) throws {
        let index = index(DocumentHits.mostDense + 4_000, seed: seed)
        var chance = Chance(state: seed &+ 77)
        for _ in 0..<8 {
            let features = Set((0..<7).map { _ in 20 + chance.next(380) }).sorted()
            let weighed = features.map { ($0, Float(chance.next(60) + 5) / 10) }
            var all = [Float](repeating: 0, count: index.documentCount)
            for (feature, weight) in weighed { index.accumulate(feature, weight, into: &all) }
            let wanted = all.sorted(by: >).prefix(20)
            var found: [Float] = []
            DocumentHits(index, weighed).forEach { document, score in
                #expect(abs(all[document] - score) < 0.001)
                found.append(score)
            }
            for (one, other) in zip(wanted, found.sorted(by: >)) {
                #expect(abs(one - other) < 0.001, "seed \(seed)")
            }
        }
    }

    @Test("A question finds its entry among many")
    func finds() {
        let many = (0..<600).map { number in
            (
                "knowledge/faq/entry-\(number).md",
                "---\nid: entry-\(number)\ntitle: Rule \(number)\nreviewed: 2015-02-02 by A\n---\n"
                    + "\n## What rule \(number) says\n\nNothing but word\(number).\n"
            )
        }
        let library = Shelf.library(many)
        #expect(library.topicIDs.count > TopicCandidates.mostWhole)
        func first(_ text: String) -> String? {
            library.find(Query(text, language: .english)).topics.first?.id
        }
        #expect(first("What does rule 417 say?") == "entry-417")
        #expect(first("Do I need a visa for the tour?") == "visa-need")
        #expect(first("How many stations are there in Hangzhou?") == "hangzhou")
    }
}
