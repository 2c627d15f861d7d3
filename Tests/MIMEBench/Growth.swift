import Foundation
import MIME
import MailModel
import Replies
import Reports
import Understanding

/// How the time of reading grows with hostile mail: the size is doubled twice, and the exponent of
/// time over size printed, 1 where linear.
///
/// A mail is parsed, its texts and attachments decoded, HTML made text, the author's words found,
/// its kind told; of the families of words, the author's text is understood as well.
enum Growth {
    private struct Family: Sendable {
        let name: String
        var isUnderstood = false
        let make: @Sendable (Int) -> String
    }

    /// The first of three sizes, in units of a family.
    private static let count = 20_000

    static var names: [String] { families.map(\.name) }

    static func mail(family name: String, bytes: Int) -> [UInt8] {
        guard let family = families.first(where: { $0.name == name }) else { return [] }
        let unit = max(1, (family.make(200).utf8.count - family.make(100).utf8.count) / 100)
        return Array(family.make(max(1, bytes / unit)).utf8)
    }

    static func read(_ mail: [UInt8], family name: String) {
        read(mail, families.contains { $0.name == name && $0.isUnderstood })
    }

    static func read(family name: String, bytes: Int) {
        read(mail(family: name, bytes: bytes), family: name)
    }

    static func measure() {
        for family in families {
            let mails = [count, count * 2, count * 4].map { Array(family.make($0).utf8) }
            let times = mails.map { mail in
                (0..<5).map { _ in processorSeconds { read(mail, family.isUnderstood) } }.min() ?? 0
            }
            let exponents = zip(mails.indices, mails.indices.dropFirst()).map { small, large in
                log(times[large] / times[small])
                    / log(Double(mails[large].count) / Double(mails[small].count))
            }
            let name = family.name.padding(toLength: 22, withPad: " ", startingAt: 0)
            print(name, String(
                format: "%7.0f KB %9.2f ms  exponents %.2f %.2f", Double(mails[2].count) / 1e3,
                times[2] * 1000, exponents[0], exponents[1]))
        }
    }

    private static func read(_ raw: [UInt8], _ isUnderstood: Bool) {
        var tally = Tally()
        tally.add(raw)
        let message = Message(parsing: raw)
        let body = BodySections(of: message)
        let provenance = Provenance(of: message, body: body)
        var sum = tally.textBytes + body.authorText.utf8.count + provenance.evidence.count
        if isUnderstood {
            let letter = Correspondence(
                authorText: body.authorText, subject: message.subject ?? "",
                signature: body.signature, from: message.from.first)
            sum += Reading(of: letter, gazetteer: .empty, table: nil).questions.count
        }
        if sum < 0 { print(sum) }
    }

    private static let head = "From: a@x.example\nMIME-Version: 1.0\n"
    private static let page = head + "Content-Type: text/html\n\n"

    private static func body(_ unit: String) -> @Sendable (Int) -> String {
        { head + "\nHello.\n" + String(repeating: unit, count: $0) }
    }

    private static func hypertext(_ unit: String) -> @Sendable (Int) -> String {
        { page + String(repeating: unit, count: $0) }
    }

    private static let families = structures + bodies + pages + reports + words

    private static let structures = [
        Family(name: "nested multiparts") { count in
            head + (0..<count).map {
                "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
            }.joined()
        },
        Family(name: "many parts") { count in
            head + "Content-Type: multipart/mixed; boundary=p\n\n"
                + String(repeating: "--p\n\nx\n", count: count)
        },
        Family(name: "encoded words") { count in
            "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: count) + "\n\nx"
        },
        Family(name: "addresses") { count in
            "To: " + String(repeating: "\"a\" <a@x.example>, ", count: count) + "\n\nx"
        },
        Family(name: "open comments") { count in
            "From: " + String(repeating: "(", count: count) + "\n\nx"
        },
        Family(name: "near boundaries") { count in
            head + "Content-Type: multipart/mixed; boundary=aaaaaaaaab\n\n"
                + String(repeating: "--aaaaaaaaa", count: count)
        },
        Family(name: "base64") { count in
            head + "Content-Transfer-Encoding: base64\n\n"
                + String(repeating: "QUJDREVG\n", count: count)
        },
        Family(name: "files never closed") { count in
            head + "\n" + String(repeating: "begin 644 a\n#0V%T\n\n", count: count)
        },
    ]

    private static let bodies = [
        Family(name: "quotes", make: body("> no\n")),
        Family(name: "quote marks", make: body(">")),
        Family(name: "introductions", make: body("On Mon, 5 Feb 2015 at 10:12 A wrote:\n")),
        Family(name: "half introductions", make: body("On 5 Feb 2015 at 10:12 A ")),
        Family(name: "header lines", make: body("From: a@x.example\nTo: b\n")),
        Family(name: "rules", make: body("-----\n")),
        Family(name: "signature marks", make: body("-- \n")),
        Family(name: "closings", make: body("Regards,\n")),
        Family(name: "empty lines", make: body("a\n")),
        Family(name: "colons", make: body("a:\n\n")),
    ]

    private static let pages = [
        Family(name: "open tags", make: hypertext("<div>")),
        Family(name: "open quotes", make: hypertext("<blockquote>a")),
        Family(name: "tables", make: hypertext("<table><tr><td>a")),
        Family(name: "lists", make: hypertext("<ul><li>a")),
        Family(name: "half tags", make: hypertext("<a<")),
        Family(name: "half entities", make: hypertext("&amp")),
        Family(name: "attributes") { count in
            page + "<p " + String(repeating: "a=b ", count: count) + ">x</p>"
        },
        Family(name: "comments", make: hypertext("<!--")),
    ]

    private static func report(_ unit: String) -> @Sendable (Int) -> String {
        {
            "Return-Path: <>\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\n"
                + "could not be delivered\n" + String(repeating: unit, count: $0)
        }
    }

    private static let reports = [
        Family(name: "failures", make: report("<a@b.example>: 550 5.1.1 user unknown\n")),
        Family(name: "status fields", make: report("Final-Recipient: rfc822; a@b.example\n")),
        Family(name: "half codes", make: report("550-5.1.")),
        Family(name: "calendars") { count in
            head + "Content-Type: text/calendar; method=REPLY\n\n"
                + "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\n"
                + String(repeating: "ATTENDEE:mailto:a@b.example\n", count: count)
        },
    ]

    private static let words = [
        Family(name: "names", isUnderstood: true, make: body("Ana Prieto ")),
        Family(name: "linked names", isUnderstood: true, make: body("Ana de la ")),
        Family(name: "wishes", isUnderstood: true, make: body("I would like to join. ")),
        Family(name: "questions", isUnderstood: true, make: body("When is it? ")),
        Family(name: "fields", isUnderstood: true, make: body("Name: Ana\nCity: Lugo\n")),
        Family(name: "tables in text", isUnderstood: true, make: body("Ana Prieto\tLugo\tSpain\n")),
        Family(name: "dates", isUnderstood: true, make: body("1.2.2015 10:12 ")),
        Family(name: "Han", isUnderstood: true, make: body("王李张刘")),
    ]
}
