import MailModel
import Testing

@testable import Understanding

@Suite("A mail is read")
struct ReadingTests {
    @Test(
        "in the language of its author",
        arguments: [
            ("Could you please tell us when the tour is?", "en"),
            ("Je voudrais savoir quand a lieu la visite, merci.", "fr"),
            ("Quisiera saber cuándo es la visita, gracias.", "es"),
            ("Confirmado, ahí estaré. Llego un día antes por cuenta mía.", "es"),
            ("¿Necesito un seguro de viaje?", "es"),
            ("¡Enhorabuena por el premio!", "es"),
            ("请问考察什么时候开始？", "zh"),
            ("Gostaríamos de saber quando é a visita.", "pt"),
            ("Bitte teilen Sie uns mit, wann die Reise ist.", "de"),
            ("Вы можете сказать, когда поездка?", "ru"),
            ("방문은 언제입니까?", "ko"),
            ("視察はいつですか。", "ja"),
            ("نود أن نعرف موعد الزيارة", "ar"),
        ])
    func language(text: String, code: String) {
        #expect(Reading(of: Correspondence(authorText: text)).language.tag.code == code)
    }

    @Test("with the lines that a program wrapped taken for one")
    func wrappedLines() {
        let text = ReadText(
            "I should like to know how\nmany trees were planted. My director asks whether you\n"
                + "also pay, or,\nif not, who does\nRoom: 12\n- a list\n", limit: 1_000,
            gazetteer: .empty)
        let sentences = text.sentences.map { text.words.text($0.words) }
        #expect(
            sentences == [
                "I should like to know how many trees were planted",
                "My director asks whether you also pay, or, if not, who does", "Room: 12", "a list",
            ])
        let gaps = text.words.words.map(\.gap)
        #expect(gaps[5] == .none)
        #expect(gaps.count { $0 == .comma } == 3)
    }

    @Test(
        "with spaces between Chinese clauses taken for commas, but none in a name",
        arguments: [
            ("杭州考察几号 多少钱 住哪里", 2), ("张 伟", 0), ("姓名：张 伟", 0), ("去 Rio 考察", 0),
            ("你好　考察几号", 1),
        ])
    func chineseSpaces(text: String, commas: Int) {
        let words = Words(text, limit: 1_000).words
        #expect(words.count { $0.gap == .comma } == commas)
    }

    @Test("whatever its bytes are, and within bounds")
    func anything() {
        let bad = [
            "", "?", "???", "\n\n\n", "a", String(repeating: "why? ", count: 2_000),
            String(repeating: "x", count: 300_000), "\u{202E}\u{200B}\u{FEFF}", "﷽", "1) 2) 3)",
        ]
        for text in bad {
            let reading = Reading(of: Correspondence(authorText: text, subject: text))
            #expect(!reading.intents.isEmpty)
            #expect(reading.questions.count <= Reading.Limits.questions)
        }
    }

    @Test("with tables that can all be read")
    func tables() {
        for book in [
            Lexicon.english, Lexicon.french, Lexicon.spanish, Lexicon.chinese, Lexicon.others,
        ] {
            #expect(book.defects.isEmpty)
        }
    }
}
