import Foundation
import Testing

/// `queue edit` with the editor that a person has chosen.
@Suite struct QueueEditTests {
    private let demo = DemoFolder()
    private var site: [String] { ["--site", demo.path] }

    init() throws { #expect(try Program.run(["demo", demo.path, "--once"]).status == 0) }

    /// Runs `queue edit 1` with a command for an editor.
    private func edit(_ editor: String) throws -> Program.Outcome {
        try Program.run(["queue", "edit", "1"] + site, environment: ["EDITOR": editor])
    }

    private func revision() throws -> Int? {
        try demo.queue().first { $0["id"] as? Int == 1 }?["revision"] as? Int
    }

    @Test func `what is written in the editor is a new revision`() throws {
        let edited = try edit("sed -i 's/^Dear.*/Dear friend of the city,/'")
        #expect(edited.status == 0, "\(edited.errors)")
        #expect(try revision() == 2)
        let raw = try Program.run(["queue", "show", "1", "--raw"] + site).output
        #expect(raw.contains("Dear friend of the city,"))
        #expect(try edit("true").output == "nothing was changed\n")
        #expect(try edit("false").status != 0)
        #expect(try revision() == 2)
    }

    @Test(
        "A refused text is kept and named",
        arguments: ["echo '{{variable}}' >>", "printf 'Se\\361or' >"])
    func kept(_ editor: String) throws {
        let edited = try edit(editor)
        #expect(edited.status != 0)
        #expect(try revision() == 1)
        let start = try #require(edited.errors.firstRange(of: "kept in ")).upperBound
        let path = String(edited.errors[start...].prefix { $0 != ";" })
        let kept = try #require(FileManager.default.contents(atPath: path))
        #expect(kept.count >= 5)
        try FileManager.default.removeItem(
            atPath: (path as NSString).deletingLastPathComponent)
    }

    @Test func `a text that somebody overtook is kept and named`() throws {
        let program = Program.path
        let other = "\(demo.path)/other.txt"
        try "Written by another.\n".write(toFile: other, atomically: true, encoding: .utf8)
        let script = "\(demo.path)/editor"
        try """
        #!/bin/sh
        '\(program)' queue edit 1 --text-file '\(other)' --site '\(demo.path)' || exit 1
        echo 'And this.' >> "$1"
        """.write(toFile: script, atomically: true, encoding: .utf8)
        let edited = try edit("sh \(script)")
        #expect(edited.status != 0)
        #expect(edited.errors.contains("kept in "))
        #expect(try revision() == 2)
    }
}
