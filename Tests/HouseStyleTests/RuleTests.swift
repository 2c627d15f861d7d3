import Testing

/// Each rule is shown to fail on the smallest file that breaks it.
@Suite struct RuleTests {
    private func file(_ text: String) -> SourceTree.File {
        SourceTree.File(path: "x.swift", lines: SourceTree.lines(of: text))
    }

    @Test(arguments: [
        "let now = Date()", "let x = Int.random(in: 0...1)", "Task { await run() }",
        "print(x)", "Task.detached { await run() }", "getenv(name)", "time(nil)",
        "let a = b.randomElement()", "b.shuffle()", "ContinuousClock.now",
    ])
    func `a call to the world is found`(line: String) {
        #expect(!Rules.bannedCalls(file(line), Rules.bannedInCore.keys).isEmpty)
    }

    @Test(arguments: ["// Date() is banned", "let words = \"print(\"", "blueprint(x)"])
    func `words and comments are no calls`(line: String) {
        #expect(Rules.bannedCalls(file(line), Rules.bannedInCore.keys).isEmpty)
    }

    @Test(arguments: ["let x = try! f()", "let x = y as! Z", "fatalError()"])
    func `a trap is found`(line: String) {
        #expect(Rules.bannedCalls(file(line), Rules.bannedEverywhere).count == 1)
    }

    @Test(arguments: ["import Foundation", "internal import Store", "@_exported import GRDB"])
    func `an import that gives Core the world is found`(line: String) {
        #expect(Rules.worldlyImports(file(line), core: ImportTable.core).count == 1)
        #expect(Rules.worldlyImports(file("package import MIME"), core: ["MIME"]).isEmpty)
    }

    @Test func `a standard that the table does not hold is found`() {
        let table = StandardsTable.numbers("| 2045–2047, 5322 | message format | Yes |")
        #expect(table == [2045, 2046, 2047, 5322])
        let cited = StandardsTable.cited(["// RFC 2046 §5.1, RFC 3676.", "let x = 1"])
        #expect(cited.subtracting(table) == [3676])
    }

    @Test func `a strange file at the top is found`() {
        #expect(TopLevel.strange(["Sources", ".build", "notes.txt"]) == ["notes.txt"])
    }

    @Test func `a command that the README does not name is found`() {
        #expect(CommandNames.missing(["queue", "hide"], in: "| queue list |") == ["hide"])
    }

    @Test func `a line of 101 columns is too long and one of 100 is not`() {
        #expect(Rules.longLines(file(String(repeating: "x", count: 101))).count == 1)
        #expect(Rules.longLines(file(String(repeating: "x", count: 100))).isEmpty)
    }

    @Test(arguments: [
        "func f()", "@discardableResult private func f()", "internal func f()", "init(x: Int)",
        "deinit", "package var x: Int", "subscript(place: Int) -> Int",
    ])
    func `a function of 71 lines is too long and one of 70 is not`(head: String) {
        func text(_ inner: Int) -> String {
            "    \(head) {\n" + String(repeating: "        x()\n", count: inner) + "    }\n"
        }
        #expect(Rules.longFunctions(file(text(69))).count == 1)
        #expect(Rules.longFunctions(file(text(68))).isEmpty)
    }

    @Test func `a file of 601 lines is too long`() {
        #expect(Rules.longFile(file(String(repeating: "\n", count: 600))).count == 1)
        #expect(Rules.longFile(file(String(repeating: "\n", count: 599))).isEmpty)
    }

    @Test(arguments: ["let x = 1 ", "\tlet x = 1", "let x = \u{1}"])
    func `an untidy line is found`(line: String) {
        #expect(Rules.untidy(file(line)).count == 1)
    }

    @Test func `a promise is found`() {
        #expect(Rules.loosePromises(file("// TO" + "DO: later")).count == 1)
    }

    @Test func `an import against the table is found`() {
        #expect(!ImportTable.mayImport("MIME", "Store"))
        #expect(!ImportTable.mayImport("Transport", "Store"))
        #expect(!ImportTable.mayImport("Pipeline", "StaffWeb"))
        #expect(!ImportTable.mayImport("Unknown", "Store"))
        #expect(ImportTable.mayImport("Replies", "MIME"))
        #expect(ImportTable.mayImport("Store", "GRDB"))
        #expect(Rules.imports(file("package import GRDB")) == ["GRDB"])
    }

    @Test func `a command's name is read`() {
        #expect(CommandNames.noun("    commandName: \"queue\", abstract: \"…\"") == "queue")
    }
}
