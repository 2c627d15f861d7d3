import Linguistics
import MailModel
import Testing

@testable import Knowledge

/// A library of four topics, small enough to be read at a glance.
enum Shelf {
    static let fee = """
        ---
        id: tours-fee
        title: The fee of a tour
        tags: [fee, "what it covers"]
        reviewed: 2015-02-02 by the secretariat
        ---

        ## What it costs

        asks:
        - How much is the fee?
        - Combien coûte la participation ?

        The fee is not settled yet.
        A colleague will write to you. [1]
        """
    static let visa = """
        ---
        id: visa-need
        title: Visas
        reviewed: no
        see-also: [tours-fee]
        ---

        ## Whether you need one

        asks:
        - Do I need a visa for the tour?
        - 去中国要不要签证？

        Ask the embassy of the country.
        It knows how long a visa takes.
        """
    static let hangzhou = """
        ---
        id: hangzhou
        title: Public Bicycles
        city: Hangzhou
        country: China
        aliases: [Hangzhou, 杭州, "Hang-zhou"]
        sources:
          - https://example.org/bicycles
        reviewed: 2015-02-02 by the secretariat
        valid-until: 2016-12-31
        ---

        ## How it is paid for

        asks:
        - How do they pay for the bicycles?
        - How many stations does the bicycle scheme have?

        The first hour is free. [1]
        Advertising on the stations pays for the rest. [1]
        """
    static let golden = """
        - question: How much does the fee come to?
          answer: tours-fee
        - question: How many members does the Community have?
          answer: gap
        """

    static let files: [Library.File] = [
        ("knowledge/faq/tours-fee.md", fee), ("knowledge/faq/visa-need.md", visa),
        ("knowledge/initiatives/hangzhou.md", hangzhou), ("knowledge/golden.yaml", golden),
    ].map { (path: $0.0, bytes: Array($0.1.utf8)) }

    static func library(
        _ extra: [(String, String)] = [], today: String = "2015-03-01",
        languages: [LanguageTag] = [.english]
    ) -> Library {
        Library(
            files: files + extra.map { (path: $0.0, bytes: Array($0.1.utf8)) }, today: today,
            languages: languages)
    }
}

@Suite("The library answers questions with sentences and their lines")
struct LibraryTests {
    @Test(
        "A question finds its topic",
        arguments: [
            ("en", "How much is the fee for the tour?", "tours-fee"),
            ("fr", "Combien coute la participation?", "tours-fee"),
            ("zh", "去中國要不要簽證？", "visa-need"),
            ("en", "How many stations are there in Hangzhow?", "hangzhou"),
            ("en", "Do I need a viza for the tour?", "visa-need"),
        ])
    func finds(language: String, question: String, topic: String) throws {
        let tag = try #require(LanguageTag(language))
        let finding = Shelf.library().find(Query(question, language: tag))
        #expect(finding.topics.first?.id == topic)
    }

    @Test(
        "A question that staff wrote down leads to its entry, one of few words does not",
        arguments: [
            ("How do they pay for the bicycles?", "hangzhou"),
            ("Do I need a visa for the tour?", "visa-need"),
            ("How much?", nil), ("Do they pay for a visa to see the bicycles?", nil),
        ])
    func writtenDown(question: String, topic: String?) {
        let library = Shelf.library()
        let query = Query(
            question, language: .english, preceding: "What is the fee of the tour?",
            subject: "The fee", mentioned: ["hangzhou", "visa-need"].filter { $0 != topic })
        let written = Ranker(library, query).written
        #expect(written.map { library.topics[$0.topic].id } == topic)
        #expect(library.find(query).topics.first.map { $0.score >= written?.chance ?? 0 } == true)
    }

    @Test("The entry of a question that was written down stands before those ranked higher")
    func led() {
        let ranker = Ranker(Shelf.library(), Query("A bus?", language: .english))
        let ranked: [(topic: Int, share: Double)] = [(2, 0.9), (0, 0.1)]
        #expect(ranker.led(ranked, by: nil).map(\.topic) == [2, 0])
        #expect(ranker.led(ranked, by: 0).map(\.topic) == [0, 2])
        #expect(ranker.led(ranked, by: 1).map(\.topic) == [1, 2, 0])
    }

    @Test("Each sentence of an answer has its file and line")
    func sources() throws {
        let finding = Shelf.library().find(
            Query("How do they pay for the bicycles in Hangzhou?", language: .french))
        let answer = try #require(finding.answer)
        #expect(answer.isFallback)
        #expect(answer.isTrusted)
        #expect(answer.sentences.map(\.text).first == "The first hour is free.")
        #expect(answer.sentences.first?.source == "knowledge/initiatives/hangzhou.md:19")
        #expect(answer.link == "https://example.org/bicycles")
    }

    @Test("What nothing answers is a gap, and what came close is told")
    func gap() {
        let finding = Shelf.library().find(
            Query("How many members does your Community have?", language: .english))
        #expect(!finding.answerable)
        #expect(finding.answer == nil)
    }

    @Test("An empty library and empty questions are answered with nothing")
    func empty() {
        let library = Library(files: [], today: "2015-01-01")
        #expect(library.find(Query("Where?", language: .english)).topics.isEmpty)
        #expect(!Shelf.library().find(Query("", language: .english)).answerable)
    }
}

@Suite("The check says what staff should mend")
struct LibraryDefectTests {
    @Test(
        "Each defect is found with its line",
        arguments: [
            ("id: x\ntitle: X\n", LibraryDefect.Kind.brokenFrontMatter, 1),
            ("---\nid: x\ntitle: X\ncolour: red\n---\n", .brokenFrontMatter, 4),
            ("---\nid: x\ntitle: X\ntags: [a, b\n---\n", .brokenFrontMatter, 4),
            ("---\nid: y\ntitle: X\n---\n", .brokenFrontMatter, 2),
            ("---\nid: x\ntitle: X\nreviewed: soon\n---\n", .brokenFrontMatter, 4),
            ("---\nid: x\ntitle: X\nvalid-until: 1.1.2015\n---\n", .brokenFrontMatter, 4),
            ("---\nid: x\ntitle: X\nvalid-until: 2014-01-01\n---\n", .expired, 4),
            ("---\nid: x\ntitle: X\n---\n", .unreviewed, 1),
            ("---\nid: x\ntitle: X\nsee-also: [nowhere]\n---\n", .deadSeeAlso, 4),
            ("---\nid: x\ntitle: X\naliases: [杭州]\n---\n", .sharedAlias, 4),
            ("---\nid: x\ntitle: X\n---\ntext\n", .brokenBody, 5),
            ("---\nid: x\ntitle: X\n---\n## A\na\nb\nc\nd\ne\nf\ng\n", .longPassage, 5),
            ("---\nid: x\ntitle: \"X\n---\n", .brokenFrontMatter, 3),
            ("---\nid: x\n- a\ntitle: X\n---\n", .brokenFrontMatter, 3),
        ])
    func finds(text: String, kind: LibraryDefect.Kind, line: Int) {
        let library = Shelf.library([("knowledge/faq/x.md", text)])
        #expect(
            library.defects.contains {
                $0.kind == kind && $0.line == line && $0.path == "knowledge/faq/x.md"
            }, "\(library.defects)")
    }

    @Test("Files beyond the most that are read are told by the first of them")
    func tooMany() {
        let extra = (0..<Library.mostFiles).map { ("knowledge/z/\($0 + 100_000).txt", "") }
        let library = Shelf.library(extra)
        let told = library.defects.filter { $0.kind == .tooManyFiles }
        #expect(told.map(\.path) == ["knowledge/z/119996.txt"])
        #expect(throws: LibraryRefusal.self) { try library.refuseIfBroken() }
        #expect(!Shelf.library().defects.contains { $0.kind == .tooManyFiles })
    }

    @Test("Missing and stale translations are found")
    func translations() {
        let stale = Shelf.fee.replacing("2015-02-02", with: "2014-12-01")
        let library = Shelf.library(
            [("knowledge/faq/tours-fee.fr.md", stale)], languages: [.english, .french])
        #expect(library.defects.contains { $0.kind == .staleTranslation })
        #expect(library.defects.contains { $0.kind == .missingTranslation })
    }

    @Test("Any bytes give a library", arguments: [UInt64(7), 8, 9])
    func anyBytes(seed: UInt64) {
        var state = seed
        let alphabet = Array("---\nid: x[]\"',#- asks:\n## \u{4E2D}".utf8) + [0xFF, 0xC3, 0]
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<120 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            let library = Library(
                files: [(path: "x.md", bytes: bytes), (path: "golden.yaml", bytes: bytes)],
                today: "2015-01-01")
            _ = library.find(Query("visa 签证", language: .english))
        }
    }

    @Test("Golden questions that are answered otherwise are told")
    func golden() {
        let question = "- question: How do they pay for the bicycles?\n  answer: visa-need\n"
        let library = Shelf.library()
        let golden = GoldenQuestions(path: "golden.yaml", bytes: Array(question.utf8))
        #expect(golden.broken(in: library).map(\.found) == ["hangzhou"])
        #expect(library.golden.broken(in: library).isEmpty)
    }
}

@Suite struct AnswerKindTests {
    @Test(arguments: [
        ("How many trees were planted?", AnswerKinds.amount), ("多少人报名了？", .amount),
        ("How much did it cost?", .money), ("这要多少钱？", [.amount, .money]),
        ("Depuis quand existe-t-il ?", .time), ("¿En qué año empezó?", .time),
        ("Who runs it?", .somebody), ("由谁负责？", .somebody), ("Is it open?", []),
    ] as [(String, AnswerKinds)])
    func `a question tells what it wants to be told`(_ text: String, _ kinds: AnswerKinds) {
        #expect(AnswerKinds.asked(in: FoldedText(text)) == kinds)
    }

    @Test(arguments: [
        ("It opened in 2010.", AnswerKinds.time), ("It has 400 seats.", .amount),
        ("It cost 14 million dollars.", [.amount, .money]), ("市长同意了。", .somebody), ("Yes.", []),
    ] as [(String, AnswerKinds)])
    func `a passage shows what it tells`(_ text: String, _ kinds: AnswerKinds) {
        #expect(AnswerKinds.told(by: text) == kinds)
    }
}
