import Deciding
import Testing

@Suite struct QuestionWordingTests {
    @Test(
        "a question is repeated as a whole sentence",
        arguments: [
            ("which partners helped", "How was it paid, and which partners helped?",
             "Which partners helped?"),
            ("How was it paid", "How was it paid, and which partners helped?", "How was it paid?"),
            ("Is it open?", "Is it open? Thank you.", "Is it open?"),
            ("I could not find the fee", "I could not find the fee. Is it open?",
             "I could not find the fee"),
            ("está abierto", "Hola. ¿está abierto?", "¿Está abierto?"),
            ("费用是多少", "请问费用是多少？谢谢。", "费用是多少？"),
            ("l'adhésion est payante", "Dites-nous si l'adhésion est payante ?",
             "L'adhésion est payante\u{A0}?"),
            ("not in the text", "Something else.", "Not in the text"),
        ])
    func sentence(question: String, text: String, wanted: String) {
        #expect(QuestionWording.sentence(question, in: text) == wanted)
    }
}
