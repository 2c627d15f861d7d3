import Linguistics

/// Which documents hold a feature and how strongly: flat arrays, read straight through.
package struct PostingIndex: Sendable {
    private var starts: [Int32] = [0]
    private var documents: [UInt32] = []
    private var impacts: [Float] = []
    /// The highest impact of each feature.
    private var highest: [Float] = []
    package private(set) var documentCount = 0

    /// One feature of one document, before the index is laid out.
    struct Posting {
        let feature: Int32
        let document: UInt32
        var impact: Float
    }

    /// Lays the postings out by feature in linear time.
    init(_ postings: [Posting], featureCount: Int, documentCount: Int) {
        self.documentCount = documentCount
        var counts = [Int32](repeating: 0, count: featureCount + 1)
        for posting in postings { counts[Int(posting.feature) + 1] += 1 }
        for index in 0..<featureCount { counts[index + 1] += counts[index] }
        starts = counts
        documents = [UInt32](repeating: 0, count: postings.count)
        impacts = [Float](repeating: 0, count: postings.count)
        for posting in postings {
            let slot = Int(counts[Int(posting.feature)])
            counts[Int(posting.feature)] += 1
            documents[slot] = posting.document
            impacts[slot] = posting.impact
        }
        findHighest()
    }

    private mutating func findHighest() {
        highest = [Float](repeating: 0, count: max(0, starts.count - 1))
        for feature in highest.indices {
            for place in Int(starts[feature])..<Int(starts[feature + 1])
            where impacts[place] > highest[feature] {
                highest[feature] = impacts[place]
            }
        }
    }

    /// The highest impact that the feature has in any document.
    func highest(_ feature: Int) -> Float { feature < highest.count ? highest[feature] : 0 }

    /// Adds each document's impact of the feature, times `weight`, to its score.
    @inline(__always)
    func accumulate(_ feature: Int, _ weight: Float, into scores: inout [Float]) {
        guard feature + 1 < starts.count else { return }
        let range = Int(starts[feature])..<Int(starts[feature + 1])
        scores.withUnsafeMutableBufferPointer { scores in
            documents.withUnsafeBufferPointer { documents in
                impacts.withUnsafeBufferPointer { impacts in
                    for index in range {
                        scores[Int(documents[index])] += weight * impacts[index]
                    }
                }
            }
        }
    }

    /// Calls `body` with every document that holds the feature.
    @inline(__always)
    func forEach(_ feature: Int, _ body: (Int, Float) -> Void) {
        guard feature + 1 < starts.count else { return }
        let range = Int(starts[feature])..<Int(starts[feature + 1])
        documents.withUnsafeBufferPointer { documents in
            impacts.withUnsafeBufferPointer { impacts in
                for index in range { body(Int(documents[index]), impacts[index]) }
            }
        }
    }

    func write(to out: inout ByteWriter) {
        out.put(UInt32(documentCount))
        out.put(memory: starts)
        out.put(memory: documents)
        out.put(memory: impacts)
        out.put(memory: highest)
    }

    init(_ tape: inout ByteReader) {
        documentCount = Int(tape.number())
        starts = tape.list(Int32.self)
        documents = tape.list(UInt32.self)
        impacts = tape.list(Float.self)
        highest = tape.list(Float.self)
    }
}
