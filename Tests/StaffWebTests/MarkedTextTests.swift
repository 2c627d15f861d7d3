@testable import StaffWeb
import MailModel
import Testing

@Suite struct MarkedTextTests {
    @Test(arguments: [
        ("One. Two.", nil, "One. Two."), ("One. Two.", "One.", "One.[ Two.]"),
        ("One.\n\nTwo. Three!", "One. Three!", "One.\n[\nTwo.] Three!"),
        ("One two\nthree.", "One two three.", "One two\nthree."),
        ("- a\n- b\n- c", "- a\n- c", "- a\n[- b\n]- c"),
        ("你好。再见。", "你好。", "你好。[再见。]"), ("", "One.", ""),
        ("See http://a.example/b.html now.", "", "[See http://a.example/b.html now.]"),
    ] as [(String, String?, String)])
    func `what staff added is marked`(text: String, first: String?, marked: String) {
        let pieces = MarkedText(text, first: first, sources: []).pieces
        #expect(pieces.map { $0.isAdded ? "[\($0.words)]" : $0.words }.joined() == marked)
        #expect(pieces.map(\.words).joined() == text)
    }

    @Test func `a sentence of the library leads to its line`() {
        let pieces = MarkedText(
            "Dear Ana,\n\nIt rains\nin Dakar. Bring a hat.", first: nil,
            sources: [("It rains in Dakar.", "/source#L3")]).pieces
        #expect(pieces.map(\.link) == [nil, "/source#L3", nil])
        #expect(pieces[1].words.hasSuffix("It rains\nin Dakar."))
    }

    @Test(arguments: [
        ("2015-02", 5, "2015-01-26", "2015-01", "2015-03"),
        ("2015-12", 5, "2015-11-30", "2015-11", "2016-01"),
        ("2016-02", 5, "2016-02-01", "2016-01", "2016-03"),
    ])
    func `a month has whole weeks`(
        text: String, weeks: Int, first: String, before: String, after: String
    ) throws {
        let month = try #require(CalendarMonth(text))
        #expect(month.weeks.allSatisfy { $0.count == 7 && $0[0].weekday == 1 })
        #expect(month.weeks.count == weeks && month.weeks[0][0].dateText == first)
        #expect(month.previous.text == before && month.next.text == after)
    }

    @Test(arguments: ["", "2015", "2015-13", "2015-0", "1-1", "99999-01", "x-y", "2015-01-01"])
    func `what is no month is none`(text: String) { #expect(CalendarMonth(text) == nil) }
}
