import Approving
import Testing

/// Several decisions in one answer, by the digest's own numbers.
@Suite struct DigestReplyTests {
    private struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        var count = 9
        let meaning: DigestReading
        var testDescription: String { text }
    }

    private static func ok(_ numbers: Int...) -> [Int: DigestDecision] {
        numbers.reduce(into: [:]) { $0[$1] = .approve }
    }

    private static let duplicate = ok(3, 5, 7).merging(
        [4: .reject(reason: "duplicate")]) { first, _ in first }

    private static let cases: [Case] = [
        Case(text: "ok 3 5 7, no 4: duplicate", meaning: .decisions(duplicate)),
        Case(text: "OK 3, 5 and 7\nno 4: duplicate", meaning: .decisions(duplicate)),
        Case(text: "ok 3 5 7; no 4: duplicate\n\nThanks,\nLi Na", meaning: .decisions(duplicate)),
        Case(text: "d'accord 3, 5 et 7 ; non 4 : duplicate", meaning: .decisions(duplicate)),
        Case(text: "De acuerdo 3, 5 y 7. \nRechazar 4: duplicate", meaning: .decisions(duplicate)),
        Case(text: "同意 3、5、7，拒绝 4：duplicate", meaning: .decisions(duplicate)),
        Case(text: "同意3 5 7\n拒绝4：duplicate\n谢谢", meaning: .decisions(duplicate)),
        Case(text: "ok #3 #5 #7, no #4: duplicate", meaning: .decisions(duplicate)),
        Case(text: "ok 1-3", meaning: .decisions(ok(1, 2, 3))),
        Case(text: "ok 1 – 3, 5", meaning: .decisions(ok(1, 2, 3, 5))),
        Case(text: "ok all", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "tout est bon", meaning: .unclear(.mixed)),
        Case(text: "全部同意", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "都同意，谢谢！\nLi Na", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "all approved, thanks", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "Tous d'accord", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "3, 5 et 7 d'accord, 4 non : duplicate", meaning: .decisions(duplicate)),
        Case(text: "3 5 7 ok\n4: no: duplicate", meaning: .decisions(duplicate)),
        Case(text: "later 2: lundi", meaning: .decisions([2: .laterOn(.weekday(1))])),
        Case(text: "稍后 2：明天", meaning: .decisions([2: .laterOn(.tomorrow)])),
        Case(text: "3 5 7", meaning: .unclear(.mixed)),
        Case(text: "3 is not ok", meaning: .unclear(.mixed)),
        Case(text: "同意全部", count: 2, meaning: .decisions(ok(1, 2))),
        Case(text: "later 2: 3d", meaning: .decisions([2: .later(seconds: 259_200)])),
        Case(text: "later 2 3d", meaning: .decisions([2: .later(seconds: 259_200)])),
        Case(
            text: "no 4: a duplicate, sorry, ok?",
            meaning: .decisions([4: .reject(reason: "a duplicate,sorry,ok?")])),
        Case(text: "ok", meaning: .unclear(.numbers)),
        Case(text: "ok 3 5 7 merci, no 4: duplicate", meaning: .decisions(duplicate)),
        Case(text: "您好：\n\n同意 1 2\n\nLi Na", meaning: .decisions(ok(1, 2))),
        Case(text: "您好，同意 1 2", meaning: .decisions(ok(1, 2))),
        Case(text: "ok 10", meaning: .unclear(.numbers)),
        Case(text: "ok 0", meaning: .unclear(.numbers)),
        Case(text: "ok 3 5, no 3: duplicate", meaning: .unclear(.numbers)),
        Case(text: "no 4", meaning: .unclear(.reason)),
        Case(text: "ok 3 but change the date", meaning: .unclear(.mixed)),
        Case(text: "ok 3 5\nplease call me", meaning: .unclear(.mixed)),
        Case(text: "ok 99999999999999999999", meaning: .unclear(.numbers)),
        Case(text: "Thanks", meaning: .unclear(.courtesy)),
        Case(text: "", meaning: .unclear(.empty)),
    ]

    @Test(arguments: [
        ("ok all", [1, 3], [2]), ("同意全部", [1, 3], [2]), ("ok all, ok 2", [1, 2, 3], []),
        ("ok 2", [2], []),
    ])
    func `who approves all approves what may be approved unread`(
        _ text: String, _ numbers: [Int], _ left: [Int]
    ) {
        let found = DigestReply(names: ["Li Na"]).reading(of: text, count: 3, apart: [2])
        let decided = numbers.reduce(into: [:]) { $0[$1] = DigestDecision.approve }
        #expect(found == .decisions(decided, left: left))
    }

    @Test func `who refuses all refuses all`() {
        let found = DigestReply(names: []).reading(of: "no all: spam", count: 2, apart: [2])
        #expect(found == .decisions([1: .reject(reason: "spam"), 2: .reject(reason: "spam")]))
    }

    @Test(arguments: cases)
    private func `an answer decides what it plainly names`(_ fixture: Case) {
        let reply = DigestReply(names: ["Li Na", "Marie Duval"])
        #expect(reply.reading(of: fixture.text, count: fixture.count) == fixture.meaning)
    }
}
