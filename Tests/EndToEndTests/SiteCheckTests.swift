import Foundation
import MailServers
import Testing

/// What is amiss in a site that loads is named, and commands judge the site that they run in.
@Suite struct SiteCheckTests {
    private static let root = FileManager.default.temporaryDirectory.path

    /// A starter site with a mailbox and a way of sending that need no password.
    private func site(_ changes: [(String, String)] = []) throws -> String {
        let path = "\(Self.root)/check-\(UUID().uuidString)"
        try Program.run(["init", path])
        for part in ["cur", "new", "tmp"] {
            try FileManager.default.createDirectory(
                atPath: "\(path)/inbox/\(part)", withIntermediateDirectories: true)
        }
        let file = path + "/secretariat.yaml"
        var text = try String(contentsOfFile: file, encoding: .utf8)
        let own = [
            ("imaps://mail.urban-innovation.example/INBOX", "maildir://\(path)/inbox"),
            ("smtp://mail.urban-innovation.example:587", "maildir://\(path)/sent"),
            ("    password: {file: secrets/imap} ", "    # "), ("  password: {file: secrets/smtp}\n", ""),
        ]
        for (old, new) in own + changes {
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        // Their titles would have to be there in every language of the office.
        if changes.contains(where: { $0.0.hasPrefix("languages") }) {
            try FileManager.default.removeItem(atPath: path + "/tours")
        }
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return path
    }

    @Test func `init takes an empty folder, and leaves a file and a full folder as they are`()
        throws
    {
        let folder = try TemporaryFolder()
        let file = folder.path + "/precious.txt"
        try Data("important".utf8).write(to: URL(fileURLWithPath: file))
        for (target, words) in [(file, "is a file"), (folder.path, "is not empty")] {
            let run = try Program.run(["init", target])
            #expect(run.status == 2)
            #expect(run.errors.contains(words))
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "important")
        let empty = folder.path + "/empty"
        try FileManager.default.createDirectory(
            atPath: empty, withIntermediateDirectories: false)
        #expect(try Program.run(["init", empty]).status == 0)
        #expect(FileManager.default.fileExists(atPath: empty + "/secretariat.yaml"))
    }

    @Test func `a good site is called good, with the entries that answer`() throws {
        let path = try site()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let run = try Program.run(["config", "check", "--site", path])
        #expect(run.status == 0, "\(run.errors)")
        let check = try Program.run(["knowledge", "check", "--site", path]).output
        let count = try #require(check.firstMatch(of: /(\d+) entries/)?.1)
        #expect(run.output.contains(", \(count) entries,"))
    }

    @Test(arguments: [
        ("  zone: Asia/Shanghai\n", "", "office.zone: is missing"),
        ("languages: [en, fr, es, zh]", "languages: [en, de]", "there is no letter in ‘de’"),
        ("/inbox", "/elsewhere", "/elsewhere is no Maildir"),
        ("roles: [approver], language: en", "roles: [approver], language: xx", "‘xx’ is no language"),
        ("roles: [approver]", "roles: [drafter]", "nobody may approve a letter"),
        (
            "staff:\n",
            "staff:\n  - {name: Eva, address: Li.Na@urban-innovation.example, roles: [reader]}\n",
            "is the address of two people"
        ),
        (
            "roles: [approver], language: en}",
            "roles: [approver], user: li}\n"
                + "  - {name: Eva, address: eva@x.example, roles: [reader], user: li}",
            "‘li’ is the user of two people"
        ),
        ("  sent: Sent ", "  tls: {ca: nope.pem}\n  sent: Sent ", "nope.pem cannot be read"),
        (
            "by-itself: []", "by-itself: [anwser]", "‘anwser’ is no letter"
        ),
        (
            "by-itself: []", "by-itself: [answer, welcome]", "‘welcome’ always waits for a person"
        ),
        (
            "  - {name: Li Na, address: li.na@urban-innovation.example, roles: [approver], "
                + "language: en}\n", "  []\n", "staff: names nobody"
        ),
    ])
    func `what keeps a site from its work is named`(
        _ good: String, _ bad: String, _ words: String
    ) throws {
        let path = try site([(good, bad)])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let run = try Program.run(["config", "check", "--site", path])
        #expect(run.status == 2)
        #expect(run.errors.contains(words), "\(run.errors)\(run.output)")
        #expect(run.errors.contains("secretariat.yaml"))
        #expect(bad.isEmpty || run.errors.contains(/secretariat\.yaml:\d+:/), "\(run.errors)")
    }

    @Test func `a library without entries, a strange variable and a wrong port are named`() throws {
        let path = try site()
        defer { try? FileManager.default.removeItem(atPath: path) }
        func check() throws -> String {
            let run = try Program.run(["config", "check", "--site", path])
            #expect(run.status == 2)
            return run.errors
        }
        let letter = path + "/letters/en/answer.md"
        try FileManager.default.createDirectory(
            atPath: path + "/letters/en", withIntermediateDirectories: true)
        try Data("subject: {{reply-subject}}\n\nHello,\n\n{{#namde}}x{{/namde}}\n".utf8)
            .write(to: URL(fileURLWithPath: letter))
        #expect(try check().contains("letters/en/answer.md:5: the variable ‘namde’"))
        try FileManager.default.removeItem(atPath: letter)
        try FileManager.default.removeItem(atPath: path + "/knowledge")
        #expect(try check().contains("/knowledge: holds no entry"))
        let file = path + "/secretariat.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let wrong = text.replacing(
            "url: maildir://\(path)/inbox", with: "url: imap://mail.example:99999/")
        try Data(wrong.utf8).write(to: URL(fileURLWithPath: file))
        #expect(try check().contains("no port from 1 to 65535"))
    }

    @Test func `a missing file of certificate authorities ends the run as a wrong setting`() throws {
        let path = try site([("  sent: Sent ", "  tls: {ca: nope.pem}\n  sent: Sent ")])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = path + "/secretariat.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let wrong = text.replacing(
            "url: maildir://\(path)/sent", with: "url: smtp://mail.example:587"
        ).replacing("mode: observe", with: "mode: hold")
        try Data(wrong.utf8).write(to: URL(fileURLWithPath: file))
        let run = try Program.run(["run", "--once", "--site", path])
        #expect(run.status == 2 && run.errors.contains("nope.pem"), "\(run.errors)")
    }

    @Test func `an entry that is out of use is named, and a site is asked in its own folder`() throws {
        let path = try site()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = path + "/knowledge/faq/hotel.md"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing(/^---\nid:/, with: "---\nidd:")
            .write(toFile: file, atomically: true, encoding: .utf8)
        let run = try Program.run(["config", "check", "--site", path])
        #expect(run.status == 2)
        #expect(run.errors.contains("knowledge/faq/hotel.md:"), "\(run.errors)")
        let here = ["SECRETARIAT_SITE": path]
        #expect(try Program.run(["knowledge", "check", "--errors"], environment: here).status == 1)
        let inside = try Program.run(["-c", "cd \(path) && \(Program.path) knowledge check --errors"],
            executable: "/bin/sh")
        #expect(inside.status == 1 && inside.output.contains("hotel.md"))
    }

    @Test func `a question is asked in its own language, and of the tours`() throws {
        let path = try site()
        defer { try? FileManager.default.removeItem(atPath: path) }
        func ask(_ question: String) throws -> String {
            try Program.run(["knowledge", "ask", question, "--site", path]).output
        }
        let french = try ask("Combien coûte l’adhésion à la Communauté ?")
        #expect(french.contains(".fr.md"), "\(french)")
        let tour = try ask("When is the Dakar tour?")
        #expect(tour.contains("[tours/"), "\(tour)")
    }
}
