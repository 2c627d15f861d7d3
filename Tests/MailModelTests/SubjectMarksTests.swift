import MailModel
import Testing

@Suite struct SubjectMarksTests {
    @Test(arguments: [
        ("Re: Dates", "Dates", true), ("RE: FW: Dates", "Dates", true),
        ("[EXTERNAL] RE: Dates", "Dates", true), ("Re: [Ext] Dates", "Dates", true),
        ("[EXTERNAL] Dates", "Dates", false), ("【外部邮件】回复：日期", "日期", true),
        ("Rép : dates", "dates", true), ("Dates: Rio", "Dates: Rio", false),
        ("[Rio] dates", "[Rio] dates", false), ("Re:", "", true), ("", "", false),
    ])
    func `marks before a subject are told from it`(
        _ subject: String, _ bare: String, _ wasAnswer: Bool
    ) {
        let result = SubjectMarks.without(subject)
        #expect(result.text == bare)
        #expect(result.wasAnswer == wasAnswer)
    }
}
