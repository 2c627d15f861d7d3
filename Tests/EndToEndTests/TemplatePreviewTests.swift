import Foundation
import Testing

/// Every letter can be looked at for a person before any mail needs it, and nothing is kept.
@Suite struct TemplatePreviewTests {
    private static func site() throws -> DemoFolder {
        let demo = DemoFolder()
        #expect(try Program.run(["init", demo.path]).status == 0)
        let added = try Program.run([
            "member", "add", "ana@lugo-plan.example", "--name", "Ana Prieto", "--organization",
            "Lugo Plan", "--language", "es", "--site", demo.path,
        ])
        #expect(added.status == 0, "\(added.errors)")
        return demo
    }

    @Test func `a letter is shown for a known person, in their language or another`() throws {
        let demo = try Self.site()
        func preview(_ more: String...) throws -> Program.Outcome {
            try Program.run(
                ["template", "preview", "welcome", "--to", "ana@lugo-plan.example",
                    "--site", demo.path] + more)
        }
        let own = try preview()
        #expect(own.output.contains("letter    welcome (es)"), "\(own.errors)")
        #expect(own.output.contains("Ana Prieto"))
        #expect(try preview("--language", "fr").output.contains("letter    welcome (fr)"))
        let raw = try preview("--raw").output
        #expect(raw.contains("\nTo: Ana Prieto <ana@lugo-plan.example>"))
        #expect(try preview("--without", "nothing").errors.contains("no section ‘nothing’"))
        #expect(try Program.run(["queue", "list", "--all", "--site", demo.path]).output == "")
    }

    @Test func `the words of the site's own file are shown, and gaps by name`() throws {
        let demo = try Self.site()
        let folder = URL(fileURLWithPath: demo.path + "/letters/en")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = "subject: {{tour-title}}\n\nOur own words for {{tour-city}}.\n"
        try Data(text.utf8).write(to: folder.appendingPathComponent("invitation.md"))
        let run = try Program.run([
            "template", "preview", "invitation", "--to", "new@city.example", "--language", "en",
            "--site", demo.path,
        ])
        #expect(run.output.contains("subject   ‹tour-title›"), "\(run.errors)")
        #expect(run.output.contains("Our own words for ‹tour-city›."))
    }

    @Test func `letters of every kind can be previewed in every language`() throws {
        let demo = try Self.site()
        let list = try Program.run(["template", "list", "--site", demo.path]).output
        let names = list.split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(names.count > 40)
        for index in stride(from: 0, to: names.count, by: 6) {
            let name = names[index]
            let language = ["en", "fr", "es", "zh"][index / 6 % 4]
            let run = try Program.run([
                "template", "preview", name, "--to", "ana@lugo-plan.example", "--language",
                language, "--site", demo.path,
            ])
            #expect(run.status == 0, "\(name) \(language): \(run.errors)")
        }
    }
}
