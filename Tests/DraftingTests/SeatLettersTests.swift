import Drafting
import Foundation
import MailModel
import Testing

/// The letters about seats say everything that they were given, in every language.
@Suite struct SeatLettersTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Templates/letters").standardizedFileURL

    private static let languages = ["en", "fr", "es", "zh"]

    private static func values(full: Bool) -> TemplateValues {
        var values = TemplateValues([
            "office": "The Office", "tour-title": "TITLE", "tour-city": "CITY",
            "tour-days": "DAYS", "zone": "ZONE", "until": "UNTIL", "participant": "PERSON",
            "why": "WHY",
        ])
        func item(_ texts: [String: String]) -> [TemplateValues] {
            full ? [TemplateValues(texts)] : []
        }
        values.set("named", item(["name": "NAME"]))
        values.set("has-deadline", item(["deadline": "DEADLINE"]))
        values.set("stops", item(["stop": "STOP"]))
        values.set("has-fee", item(["fee": "FEE"]))
        values.set("has-covers", item(["covers": "COVERS"]))
        values.set("seated", item(["participant": "SEATED"]))
        values.set("waiting", item(["participant": "WAITER", "position": "7", "why": "REASON"]))
        values.set("withdrawn", [TemplateValues(["participant": "LEAVER"])])
        values.set("missing", item(["participant": "ASKED", "fields": "FIELDS"]))
        values.set("notes", item(["participant": "NOTED", "fields": "NOTED"]))
        values.set("moved", item(["from-title": "FORMER"]))
        values.set("people", item(["participant": "PERSON"]))
        values.set("waits", item(["why": "REASON"]))
        values.set("others", item(["other-title": "OTHER"]))
        values.set("questions", [])
        for name in [
            "example", "has-stops", "needs", "noted", "has-people", "has-others", "if-room",
        ] { values.set(name, flag: full) }
        values.set("no-fee", flag: !full)
        return values
    }

    private static let said: [LetterName: [String]] = [
        .invitation: ["STOP", "FEE", "COVERS", "DEADLINE", "CITY", "ZONE"],
        .registrationConfirmed: ["SEATED", "WAITER", "REASON", "ASKED", "FIELDS", "NOTED", "FORMER"],
        .waitingList: ["WAITER", "7", "REASON"], .seatOffered: ["PERSON", "UNTIL"],
        .seatLapsed: ["PERSON"], .withdrawalConfirmed: ["LEAVER"],
        .registrationIncomplete: ["DEADLINE"], .registrationRefused: ["WHY"],
        .seatQuestion: ["CITY", "PERSON", "REASON", "OTHER", "DEADLINE"],
    ]

    @Test("Every value stands in the letter", arguments: languages)
    func values(language: String) throws {
        #expect(Self.said.keys.count == LetterName.aboutSeats.count)
        for (name, words) in Self.said {
            let file = Self.folder.appendingPathComponent("\(language)/\(name.rawValue).md")
            let template = try LetterTemplate(
                String(contentsOf: file, encoding: .utf8), known: name.variables)
            let letter = try template.fill(Self.values(full: true))
            for word in words + ["TITLE", "DAYS", "NAME", "The Office"] {
                #expect(letter.body.contains(word), "\(language)/\(name.rawValue): \(word)")
            }
            #expect(letter.subject.contains("TITLE"))
            let least = try template.fill(Self.values(full: false)).body
            #expect(!least.contains("\n\n\n"), "\(language)/\(name.rawValue) has a hole")
        }
    }
}
