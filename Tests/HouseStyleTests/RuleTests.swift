import Testing

/// Each rule is shown to fail on the smallest file that breaks it.
@Suite struct RuleTests {
    private func file(_ text: String) -> SourceTree.File {
        SourceTree.File(path: "x.swift", lines: SourceTree.lines(of: text))
    }

    @Test(arguments: [
        "let now = Date()", "let x = Int.random(in: 0...1)", "Task { await run() }",
        "print(x)",
    ])
    func `a call to the world is found`(line: String) {
        #expect(!Rules.bannedCalls(file(line), Rules.bannedInCore.keys).isEmpty)
    }

    @Test(arguments: ["// Date() is banned", "let words = \"print(\"", "blueprint(x)"])
    func `words and comments are no calls`(line: String) {
        #expect(Rules.bannedCalls(file(line), Rules.bannedInCore.keys).isEmpty)
    }

    @Test func `a trap is found`() {
        #expect(Rules.bannedCalls(file("let x = try! f()"), Rules.bannedEverywhere).count == 1)
    }

    @Test func `a line of 101 columns is too long and one of 100 is not`() {
        #expect(Rules.longLines(file(String(repeating: "x", count: 101))).count == 1)
        #expect(Rules.longLines(file(String(repeating: "x", count: 100))).isEmpty)
    }

    @Test func `a function of 71 lines is too long and one of 70 is not`() {
        func text(_ inner: Int) -> String {
            "    func f() {\n" + String(repeating: "        x()\n", count: inner) + "    }\n"
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
        #expect(ImportTable.mayImport("Replies", "MIME"))
        #expect(ImportTable.mayImport("Store", "GRDB"))
        #expect(Rules.imports(file("package import GRDB")) == ["GRDB"])
    }

    @Test func `a command's name is read`() {
        #expect(CommandNames.noun("    commandName: \"queue\", abstract: \"…\"") == "queue")
    }
}
