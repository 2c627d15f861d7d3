import Testing
import Understanding

/// Who complains that the office did not answer, and what of the mail is about that.
@Suite struct OfficeSilenceTests {
    @Test(
        "A complaint about our silence is known",
        arguments: [
            "Last year I registered for the Dakar tour but never heard back.",
            "I wrote three weeks ago and have had no reply.", "Nobody has answered my mail.",
            "Je vous ai écrit en janvier, sans aucune réponse.",
            "Vous ne m'avez pas répondu.", "No he recibido ninguna respuesta.",
            "Nadie me ha contestado todavía.", "我一个月前报名了，一直没有收到回复。", "至今没有回复。",
        ])
    func complaint(text: String) { #expect(OfficeSilence.isComplainedOf(in: text)) }

    @Test(
        "Other silences are none of ours",
        arguments: [
            "Sorry, I have not answered your letter earlier.", "No reply is needed.",
            "There was no response of the residents to the plan.",
            "Je n'ai pas répondu plus tôt, pardon.", "抱歉没有回复您。", "请问几号出发？",
        ])
    func other(text: String) { #expect(!OfficeSilence.isComplainedOf(in: text)) }

    @Test func `only questions about the silence are left open`() {
        #expect(OfficeSilence.isAsked(in: "What happened?"))
        #expect(OfficeSilence.isAsked(in: "请问是怎么回事？"))
        #expect(!OfficeSilence.isAsked(in: "And when is the tour?"))
        #expect(!OfficeSilence.isAsked(in: "¿Cuándo es la visita?"))
    }
}
