import MailModel
import Sending
import Testing

@Suite struct StormBreakerTests {
    private let rules = StormRules.usual

    private static func notice(_ number: Int) -> String {
        "Your message has been received and ticket number \(90_000 + number * 37) was opened. "
            + "Our team will look at it as soon as possible. Please do not open another one."
    }

    private static let letters = [
        "Which city won the award in 2014, and how much was the prize of each of the winners?",
        "I would like to register two colleagues for the tour to Dakar, and to know the fee.",
        "Thank you, that helps. Is there an interpreter for Portuguese on the second day?",
        "We moved to another department; please write to the address below from now on.",
        "Could you send the itinerary again? The annex did not open on my computer.",
        "Nous souhaitons rejoindre la communauté; que faut-il vous envoyer pour cela ?",
        "¿Hay un hotel recomendado cerca del ayuntamiento, y cuánto cuesta por noche?",
        "请问报名截止日期是哪一天？我们单位有三位同事想参加广州的考察。",
    ]

    private func feed(
        _ texts: [String], every seconds: Int64, _ breaker: inout StormBreaker, from start: Int64
    ) -> [StormBreaker.Verdict] {
        texts.enumerated().map { index, text in
            breaker.arrive(
                .init(at: start + Int64(index) * seconds, fingerprint: TextFingerprint(text)),
                rules)
        }
    }

    @Test func `notices with changing numbers open the breaker once`() {
        var breaker = StormBreaker()
        let verdicts = feed((0..<20).map(Self.notice), every: 60, &breaker, from: 1_000)
        #expect(verdicts.prefix(7).allSatisfy { $0 == .pass })
        #expect(verdicts[7].leadsTo(.opened("")))
        #expect(verdicts.dropFirst(8).allSatisfy { $0 == .stillOpen })
    }

    @Test func `eight different letters of one person in an hour are no storm`() {
        var breaker = StormBreaker()
        let verdicts = feed(Self.letters, every: 400, &breaker, from: 1_000)
        #expect(verdicts.allSatisfy { $0 == .pass })
    }

    @Test func `the same notice once a day is no storm`() {
        var breaker = StormBreaker()
        let verdicts = feed((0..<40).map(Self.notice), every: 86_400, &breaker, from: 1_000)
        #expect(verdicts.allSatisfy { $0 == .pass })
    }

    @Test func `more mails than a person writes are a storm, whatever they say`() {
        var breaker = StormBreaker()
        let texts = (0..<40).map { String(repeating: Self.letters[$0 % 8], count: 1 + $0 / 8) }
        let tight = StormRules(window: 3_600, alike: 1_000, most: 30)
        let verdicts = texts.enumerated().map { index, text in
            breaker.arrive(
                .init(at: 1_000 + Int64(index), fingerprint: TextFingerprint(text)), tight)
        }
        #expect(verdicts.firstIndex { $0.leadsTo(.opened("")) } == 29)
    }

    @Test func `a storm is over after a quiet day`() {
        var breaker = StormBreaker()
        _ = feed((0..<9).map(Self.notice), every: 60, &breaker, from: 1_000)
        #expect(breaker.stormyAt != nil)
        let later = breaker.arrive(
            .init(at: 200_000, fingerprint: TextFingerprint("Hello")), rules)
        #expect(later == .pass)
        #expect(breaker.stormyAt == nil)
    }

    @Test func `a fingerprint survives its record`() {
        for text in Self.letters + ["", "x"] {
            let print = TextFingerprint(text)
            #expect(TextFingerprint(bytes: print.bytes) == print)
        }
        #expect(TextFingerprint(bytes: [1, 2]) == nil)
    }

    @Test func `likeness tells notices from letters`() {
        let one = TextFingerprint(Self.notice(1))
        #expect(one.similarity(to: TextFingerprint(Self.notice(2))) > 0.9)
        for (index, text) in Self.letters.enumerated() {
            let print = TextFingerprint(text)
            #expect(print.similarity(to: one) < 0.4)
            for other in Self.letters.dropFirst(index + 1) {
                #expect(print.similarity(to: TextFingerprint(other)) < 0.4)
            }
        }
    }

    @Test("Random exchanges open the breaker only with reason", arguments: 1...60)
    func walk(seed: UInt64) {
        var dice = Dice(seed)
        var breaker = StormBreaker()
        var moments: [Int64] = []
        var now: Int64 = 0
        for _ in 0..<300 {
            now += Int64(dice.roll(900))
            let text = dice.roll(2) == 0 ? Self.notice(dice.roll(99)) : Self.letters[dice.roll(8)]
            let verdict = breaker.arrive(
                .init(at: now, fingerprint: TextFingerprint(text)), rules)
            moments.append(now)
            #expect(breaker.recent.count <= rules.most)
            guard case .opened = verdict else { continue }
            #expect(moments.count { $0 > now - rules.window } >= rules.alike)
        }
    }

    @Test(
        "Addresses that take no answers",
        arguments: [
            ("noreply@city.example", true), ("no-reply@city.example", true),
            ("Do_Not_Reply@city.example", true), ("no.reply+77@city.example", true),
            ("ne-pas-repondre@ville.example", true), ("MAILER-DAEMON@mx.example", true),
            ("notification-noreply@x.example", true), ("noor@city.example", false),
            ("reply@city.example", false), ("n.oreplyn@x.example", true),
            ("norea.plyson@x.example", false), ("info@city.example", false),
        ])
    func robots(text: String, robot: Bool) throws {
        let address = try #require(EmailAddress(text))
        #expect(RobotAddress.takesNoReplies(address) == robot)
    }
}
