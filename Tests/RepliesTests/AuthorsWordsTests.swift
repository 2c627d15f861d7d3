import MIME
import Replies
import Testing

/// Bodies that look as if an earlier mail or a signature began, and none does.
private let whole: [(String, String)] = [
    (
        "the lines of a form",
        "I want to join.\n\nFrom: Lugo\nDate: 9 March 2015\nTo: 12 March 2015\n"
            + "Subject: urban planning\n\nPlease confirm my place."
    ),
    (
        "a room for a time",
        "Please book.\n\nFrom: 10:00\nTo: 12:00\nDate: 9 March 2015\nSubject: lunch\n\nThank you."
    ),
    (
        "two dashes between options",
        "Options:\n--\nA or B?\nWhich do you advise, and when must I answer?"
    ),
    ("two dashes before a question", "First the hotel.\n--\nAnd may we bring a guest?"),
    ("a title between dashes", "We attach the\n--- Original message ---\nof the mayor as a file."),
    (
        "people with their addresses",
        "Please register:\nAna Prieto, ana@x.example, 9.2.1970:\nLuis Rey, luis@x.example, "
            + "3.4.1980:\nThank you."
    ),
    ("a schedule", "Agenda:\n09:00 Mayor <mayor@x.example>:\nwelcome\n10:00 Visit"),
    ("prose that begins a file", "We will\nbegin 100 things\nand finally\nend\nthe work."),
    ("a season that begins", "Please\nbegin 2015 season\nwith a visit, may we?\nend"),
]

@Test("What only looks like a cut stays the author's", arguments: whole)
func stays(name: String, body: String) {
    #expect(BodySections(plain: body).authorText == body)
}

@Test func `a question below the signature is asked`() {
    let body = BodySections(plain: "I will come.\n\n-- \nAna Prieto\n\nDo I need a visa?")
    #expect(body.authorText == "I will come.\n\nDo I need a visa?")
    #expect(body.signature == "Ana Prieto")
    let slogan = BodySections(plain: "Yes.\n\n-- \nAna\n\nDo you really need to print this?")
    #expect(slogan.authorText == "Yes.")
}

@Test func `what the author indents in HTML is the author's`() {
    let page = "<p>The mayor said:</p><blockquote style=\"margin-left: 40px\">"
        + "We accept.</blockquote><p>Is it enough?</p>"
    let text = BodySections(html: page).authorText
    #expect(text.contains("The mayor said:"))
    #expect(text.contains("We accept."))
    #expect(text.contains("Is it enough?"))
}

private let code = "M1FEL;&\\@=V]R;&0@86=A:6X@86YD(&%G86EN(&%N9\"!A9V%I;B!A;F0@86=A"
private let uuencoded = "begin 644 plan.bin\n\(code)\n\(code)\n"

@Test(
    "A file between the lines is no text of the author's",
    arguments: [
        ("closed", "See file.\n\n\(uuencoded)`\nend\n\nBye"),
        ("closed by a space", "See file.\n\n\(uuencoded) \nend\n\nBye"),
        ("never closed", "See file.\n\n\(uuencoded)\nBye"),
        (
            "in yEnc",
            "See file.\n\n=ybegin line=128 size=9 name=a.bin\n*+,-./012\n=yend size=9\n\nBye"
        ),
        ("in yEnc, never closed", "See file.\n\n=ybegin line=9 size=9 name=a.bin\n*+,-./01\n\nBye"),
    ])
func file(name: String, body: String) {
    let message = Message(parsing: Array("Content-Type: text/plain\n\n\(body)\n".utf8))
    let sections = BodySections(of: message)
    #expect(sections.authorText == "See file.\n\nBye")
    #expect(sections.cuts.map(\.reason) == [.file])
    #expect(sections.fullText.contains("begin"))
    #expect(message.attachments.count == 1)
}

@Test func `a file in text that is sent as base64 is found`() {
    let text = "See.\n\(uuencoded)`\nend\n"
    let lines = Base64Text.lines(Array(text.utf8))
    let mail = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n\(lines)\n"
    #expect(Message(parsing: Array(mail.utf8)).attachments.map(\.name) == ["plan.bin"])
}

/// Base64 as a mailer writes it, for mails of tests.
private enum Base64Text {
    static func lines(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = Array(bytes[start..<min(start + 3, bytes.count)])
            let padded = group + [UInt8](repeating: 0, count: 3 - group.count)
            let bits = padded.reduce(0) { $0 << 8 | Int($1) }
            for place in 0..<4 {
                text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
            }
            if start % 57 == 54 { text += "\n" }
        }
        return text
    }
}

@Test(
    "Flowed lines are read as the paragraphs that they are",
    arguments: [
        (
            "delsp=yes", "请问第二届广州国际城市创新奖考察团的 \n报名截止日期是哪一天？我们单位的三位同 \n事想参加。",
            "请问第二届广州国际城市创新奖考察团的报名截止日期是哪一天？我们单位的三位同事想参加。"
        ),
        (
            "", "When does the tour \nto Dakar begin?\nThank you.",
            "When does the tour to Dakar begin?\nThank you."
        ),
        ("", "A word. \n\nAnother.", "A word.\n\nAnother."),
        (
            "", "A line \n> no\n> nor this\nAnd \nmore.\n stuffed lines",
            "A line\n\nAnd more.\nstuffed lines"
        ),
        ("", "Yes. \n-- \nAna", "Yes."),
    ])
func flowed(parameter: String, body: String, author: String) {
    let type = "Content-Type: text/plain; charset=utf-8; format=flowed; \(parameter)"
    let message = Message(parsing: Array("\(type)\n\n\(body)\n".utf8))
    #expect(BodySections(of: message).authorText == author)
}
