import MailModel
import Testing

@testable import Knowledge

@Suite("An index that was built before is taken back")
struct StoredIndexTests {
    private func library(_ files: [Library.File], stored: [UInt8]? = nil) -> Library {
        Library(files: files, today: "2015-02-02", stored: stored)
    }

    private static let questions = [
        "How much is the fee for the tour?", "Do I need a viza?", "杭州有多少辆公共自行车？",
        "Who won the football match?", "bicycls in Hangzhou", "",
    ]

    @Test("The same files answer alike, whether read or taken back")
    func same() {
        let read = library(Shelf.files)
        let taken = library(Shelf.files, stored: read.indexBytes)
        #expect(!read.isFromStore && taken.isFromStore)
        for text in Self.questions {
            let query = Query(text, language: .english)
            let one = read.find(query), two = taken.find(query)
            #expect(one.topics.map(\.id) == two.topics.map(\.id))
            #expect(one.topics.map(\.score) == two.topics.map(\.score))
            #expect(one.topics.map(\.evidence) == two.topics.map(\.evidence))
            #expect(one.answer?.sentences.map(\.source) == two.answer?.sentences.map(\.source))
        }
    }

    @Test("An index of other files, a damaged one and a short one are not looked at")
    func damage() {
        let bytes = library(Shelf.files).indexBytes
        let fewer = Array(Shelf.files.dropLast())
        #expect(!library(fewer, stored: bytes).isFromStore)
        for place in stride(from: 0, to: bytes.count, by: 997) {
            var damaged = bytes
            damaged[place] ^= 0x41
            #expect(!library(Shelf.files, stored: damaged).isFromStore, "byte \(place)")
        }
        for length in [0, 7, 12, 20, 24, bytes.count - 1] {
            let short = Array(bytes.prefix(length))
            #expect(!library(Shelf.files, stored: short).isFromStore)
        }
    }
}
