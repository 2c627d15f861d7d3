import Foundation
import Testing

/// `message explain` on what holds mails: an mbox, a Maildir, a folder; places of damage and cuts.
@Suite struct MailFilesTests {
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("mails-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func explained(_ path: URL) throws -> [[String: Any]] {
        let run = try Program.run(["message", "explain", "--json", path.path])
        #expect(run.status == 0, "\(run.errors)")
        return try run.objects()
    }

    private static func subjects(_ rows: [[String: Any]]) -> [String?] {
        rows.map { ($0["message"] as? [String: Any])?["subject"] as? String }
    }

    @Test func `an mbox is parted where mails begin, not where a sentence does`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("mails.mbox")
        try Data(
            """
            From ana@lugo.example Mon Feb  9 10:12:00 2015
            From: ana@lugo.example
            Subject: one

            We meet at the station.

            From here we go on to the hotel.
            >From the hotel we walk.

            From bo@x.example
            From: bo@x.example
            Subject: two

            Yes.

            """.utf8
        ).write(to: file)
        let rows = try Self.explained(file)
        #expect(Self.subjects(rows) == ["one", "two"])
        let text = (rows.first?["message"] as? [String: Any])?["full_text"] as? String
        #expect(text?.contains("\nFrom here we go on to the hotel.\nFrom the hotel") == true)
        #expect((rows.last?["file"] as? String)?.hasSuffix("mails.mbox#2") == true)
    }

    @Test func `a Maildir is read in cur and new, never in tmp`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        for (part, name) in [("cur", "1.a.host:2,S"), ("new", "2.b.host"), ("tmp", "3.c.host")] {
            let place = folder.appendingPathComponent(part)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data("Subject: \(part)\n\nHello\n".utf8)
                .write(to: place.appendingPathComponent(name))
        }
        #expect(Self.subjects(try Self.explained(folder)) == ["cur", "new"])
    }

    @Test func `damage is told with its place, and each cut with its reason`() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let mail = "Subject: a\nDate: soon\nno field\nTo: b@x.example\n\nYes.\n\n-- \nAna\n"
        let file = folder.appendingPathComponent("a.eml")
        try Data(mail.utf8).write(to: file)
        let message = try Self.explained(file).first?["message"] as? [String: Any]
        let defects = message?["defects"] as? [[String: Any]] ?? []
        let kinds = defects.map { $0["kind"] as? String }
        #expect(kinds == ["date-unreadable", "header-line-without-colon"])
        #expect(defects.map { $0["offset"] as? Int } == [16, 22])
        let cuts = message?["cuts"] as? [[String: Any]] ?? []
        #expect(cuts.map { $0["reason"] as? String } == ["signature"])
        #expect(cuts.map { $0["text"] as? String } == ["-- \nAna"])
        let run = try Program.run(["message", "explain", file.path])
        #expect(run.output.contains("defect    date-unreadable at byte 16"))
        #expect(run.output.contains("cut       signature, bytes"))
    }
}
