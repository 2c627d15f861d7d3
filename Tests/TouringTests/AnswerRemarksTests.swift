import Testing
import Touring

/// What a mail about seats says of its writer beside yes and no.
@Suite struct AnswerRemarksTests {
    @Test("The writer counts themselves among those who come", arguments: [
        "Yes, for me and Carl Dunn.", "Yes, for myself.", "For Carl Dunn and me, please.",
        "Oui, pour moi et pour ma collègue.", "Moi et Awa Sow.", "Sí, para mí.",
        "Sí, para mí y para Luis Gómez.", "Luis y yo.", "是，我和刘强参加。", "我本人参加。",
    ])
    func names(text: String) { #expect(AnswerRemarks.namesWriter(text)) }

    @Test("Others come, or somebody is spoken of", arguments: [
        "Yes, for Carl Dunn.", "Oui, pour Awa Sow.", "Sí, para mi colega Luis Gómez.",
        "是，刘强参加。", "Please write to me.", "Yes.",
    ])
    func namesNot(text: String) { #expect(!AnswerRemarks.namesWriter(text)) }

    @Test(
        "A request for something else than a seat stays a question",
        arguments: [
            ("Could you register me?", true), ("Could you please book my director on the tour?", true),
            ("Could you please book me a hotel room?", false),
            ("Pourriez-vous me réserver une chambre ?", false), ("能帮我订酒店吗？", false),
        ])
    func seat(question: String, isSeat: Bool) {
        #expect(AnswerRemarks.asksForTheSeat(question) == isSeat)
    }
}
