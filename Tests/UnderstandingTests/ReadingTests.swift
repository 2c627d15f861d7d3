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
