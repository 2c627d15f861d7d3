import MailModel
import Testing

@testable import Understanding

/// A mail's sender and text, and the name that it is signed with where `From` only hints at it.
struct SignedFixture: Sendable, CustomTestStringConvertible {
    let from: String
    let text: String
    var signature = ""
    let name: String?
    var testDescription: String { "\(from) signs \(name ?? "nothing that we need")" }
}

@Suite("Who signs in another spelling is the sender and nobody else")
struct SignedNameTests {
    private static let mails = [
        SignedFixture(from: "Ma Xiaodong", text: "Please register me.\n\n马晓东", name: "马晓东"),
        SignedFixture(from: "J. Dupont", text: "Merci.\n\nJean Dupont", name: "Jean Dupont"),
        SignedFixture(from: "hm", text: "Please register me.\n\nHans Meier", name: "Hans Meier"),
        SignedFixture(
            from: "Li Wei", text: "请为我报名。", signature: "李伟\n规划局", name: "李伟"),
        SignedFixture(
            from: "hm", text: "Please register me.", signature: "Best regards\nHans Meier",
            name: "Hans Meier"),
        SignedFixture(from: "Jean Dupont", text: "Merci.\n\nJean Dupont", name: nil),
        SignedFixture(from: "Ana Paz", text: "Please register:\nTom Beck", name: nil),
        SignedFixture(from: "A. P.", text: "Please register:\n\nAnn Poe\nAl Pitt", name: nil),
        SignedFixture(from: "Ana Paz", text: "Please register Tom.\n\nTom Beck", name: nil),
        SignedFixture(from: "Ma Li", text: "马晓东 will come.\n\n马晓东", name: nil),
        SignedFixture(from: "", text: "", name: nil),
    ]

    @Test("the name under the mail", arguments: mails)
    func signed(_ mail: SignedFixture) {
        let from = Mailbox(name: mail.from, address: "x@y.example")
        let read = SignedName.of(
            Correspondence(authorText: mail.text, signature: mail.signature, from: from))
        #expect(read == mail.name)
    }

    @Test("words of thanks that begin as a surname does are nobody", arguments: ["谢谢", "高兴"])
    func thanks(words: String) { #expect(PersonName.isNoName(words)) }
}
