import MailModel
import Reports
import Testing

@Suite struct AbsenceNoticeTests {
    @Test(
        "The day of the return, from a notice of 5 February 2015",
        arguments: [
            ("I am out of the office until 16 February and will answer on my return.",
                "2015-02-16"),
            ("I will be back on Feb. 16th, 2015.", "2015-02-16"),
            ("Away from 3 to 16 February.", "2015-02-16"),
            ("Out of office: back January 7", "2016-01-07"),
            ("Je suis absente jusqu'au 1er mars inclus.", "2015-03-01"),
            ("De retour le 16/02/2015.", "2015-02-16"),
            ("Estaré ausente hasta el 16 de febrero de 2015.", "2015-02-16"),
            ("Ich bin bis 16. Februar nicht im Büro.", "2015-02-16"),
            ("我正在休假，2月16日返回办公室。", "2015-02-16"),
            ("本人出差，2015年3月2日回来。", "2015-03-02"),
            ("Back 2015-02-16.", "2015-02-16"),
            ("Volto em 16.02.15", "2015-02-16"),
            ("I am away. For urgent matters call 020 8755 1234.", nil),
            ("I left the office in March 2012.", nil),
            ("I may be late. Room 31, 4 may", "2015-05-04"),
            ("Back on 31 February", nil), ("", nil),
        ] as [(String, String?)])
    func returns(text: String, day: String?) {
        let sent = CivilTime(year: 2015, month: 2, day: 5, hour: 16)
        #expect(AbsenceNotice(text, sent: sent).returns == day)
    }

    @Test(
        "How much a refusal says about the address",
        arguments: [
            ("550 5.1.1 no such user here", FailureWeight.hard), ("550 no such user", .hard),
            ("552 5.2.2 mailbox full", .soft), ("554 5.7.1 rejected as spam", .soft),
            ("550 5.2.1 mailbox disabled", .soft), ("553 5.1.8 bad sender", .soft),
            ("552 5.3.4 message too big", .soft), ("450 4.1.1 try later", .soft),
            ("556 5.1.10 null MX", .hard), ("554 transaction failed", .soft), ("550 5.0.0 rejected", .soft),
            ("lost the connection", .soft),
        ])
    func weight(reply: String, weight: FailureWeight) {
        #expect(FailureWeight(reply: reply) == weight)
    }
}
