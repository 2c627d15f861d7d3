import Replies
import Testing

/// A body and what its author wrote in it.
struct ReplyFixture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let author: String
    var sender = ""

    init(_ name: String, _ body: String, author: String, sender: String = "") {
        testDescription = name
        self.body = body
        self.author = author
        self.sender = sender
    }

    /// An answer above lines that introduce an earlier mail, which may be quoted or not.
    static func above(_ name: String, _ separation: String, quoted: Bool) -> ReplyFixture {
        let earlier = "Dear colleague,\n\nthe tour starts on Monday.\nPlease tell us who comes."
        let lines = earlier.split(separator: "\n", omittingEmptySubsequences: false)
        let below = quoted ? lines.map { "> \($0)" }.joined(separator: "\n") : earlier
        return ReplyFixture(
            name, "Two of us will come.\n\n\(separation)\n\n\(below)\n",
            author: "Two of us will come.")
    }
}
