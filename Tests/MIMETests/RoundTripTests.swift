import Foundation
import MIME
import MailModel
import Testing

/// Letters of generated values: what we render, we and two other programs read back the same.
///
/// Set `SECRETARIAT_SEED` to the number that a failure prints to see the same letters again.
@Suite struct RoundTripTests {
    /// As many as take about two seconds, most of it the start of the other programs.
    private static let letters = 24

    private static let seed: UInt64 = ProcessInfo.processInfo.environment["SECRETARIAT_SEED"]
        .flatMap { UInt64($0) } ?? 20_150_416

    private static let generated: [Letter] = {
        var random = SplitMix(state: seed)
        return (0..<letters).map { Letter(generatedBy: &random, number: $0) }
    }()

    @Test("We read what we render, whatever the values")
    func ours() throws {
        for letter in Self.generated {
            let message = Message(parsing: try letter.message().rendered())
            let where_ = Comment("seed \(Self.seed), \(letter.description)")
            #expect(message.damage.isEmpty, where_)
            #expect(message.subject == letter.subject, where_)
            #expect(message.from.first?.name == letter.name, where_)
            #expect(message.to.map(\.address) == letter.recipients, where_)
            let read = message.readableParts.map { message.unwrappedText(of: $0.part) }.joined()
            #expect(read.trimmingCharacters(in: .newlines) == letter.text, where_)
            #expect(message.attachments.map(\.name) == letter.files, where_)
            #expect(
                message.attachments.allSatisfy { message.bytes(of: $0) == Letter.file }, where_)
        }
    }

    @Test("Python's email package reads them the same")
    func python() throws {
        for letter in Self.generated {
            let where_ = Comment("seed \(Self.seed), \(letter.description)")
            let answer = try #require(try Python.read(letter.message().rendered()))
            #expect(answer["subject"] as? String == letter.subject, where_)
            #expect(answer["name"] as? String ?? "" == letter.name ?? "", where_)
            #expect(answer["to"] as? [String] == letter.recipients, where_)
            #expect(answer["files"] as? [String] == letter.files, where_)
            #expect(answer["defects"] as? Int == 0, where_)
        }
    }

    @Test("GMime reads them the same")
    func gmime() throws {
        for letter in Self.generated {
            let where_ = Comment("seed \(Self.seed), \(letter.description)")
            let found = try OtherReader.gmime(letter.message().rendered())
            #expect(found["subject"] == [letter.subject], where_)
            let names = found["from-name"]?.filter { !$0.isEmpty } ?? []
            #expect(names == [letter.name].compactMap { $0 }, where_)
            #expect(found["to"] == letter.recipients, where_)
            let plain = (found["plain"] ?? []).joined().replacing("\r\n", with: "\n")
            let text = FlowedText.unwrapped(plain, deletesSpace: false)
            #expect(text.trimmingCharacters(in: .newlines) == letter.text, where_)
            #expect(found["file"] ?? [] == letter.files, where_)
            #expect(found["bytes"] ?? [] == letter.files.map { _ in "\(Letter.file)" }, where_)
        }
    }

    @Test("Only addresses with a local part beyond ASCII need SMTPUTF8; they come back the same")
    func beyondASCII() throws {
        for (address, needs) in [("用户@city.example", true), ("ann@例え.example", false)] {
            var letter = Letter(description: address)
            letter.recipients = [address]
            let outgoing = try letter.message()
            #expect(outgoing.needsSMTPUTF8 == needs, "\(address)")
            let read = Message(parsing: outgoing.rendered()).to.map(\.address)
            #expect(read == [needs ? address : "ann@xn--r8jz45g.example"])
        }
    }
}

extension Letter {
    private static let words = [
        "tour", "Réunion", "広州", "考察团", "Привет", "شكرا", "€ 20", "“quoted”", "a,b", "<x>",
        "=?utf-8?q?x?=", "naïve", "안녕", "😀", "(note)", "semi;colon", "back\\slash", "--", "=3D",
        "From", "x@y.example", "0", "\"both\"", "l’été", "100%", "Ω", "İstanbul",
    ]

    /// A letter of any length, of words in many scripts and signs with a meaning of their own.
    init(generatedBy random: inout SplitMix, number: Int) {
        func phrase(_ most: UInt64) -> String {
            (0...random.next() % most).map { _ in
                Self.words[Int(random.next() % UInt64(Self.words.count))]
            }.joined(separator: " ")
        }
        self.init(description: "letter \(number)")
        subject = phrase(30)
        name = random.next() % 4 == 0 ? nil : phrase(4).replacing("\"", with: "")
        text = (0...random.next() % 12).map { _ in phrase(40) }.joined(separator: "\n")
        html = random.next() % 2 == 0 ? nil : "<p>\(number)</p>"
        recipients = (0...random.next() % 8).map { "person.\($0)@people.example" }
        files = (0..<random.next() % 3).map {
            phrase(6).replacing("/", with: "").replacing("\\", with: "") + " \($0).pdf"
        }
    }
}
