import Foundation
import Testing

/// Questions about a tour are answered from its file, in the reader's language.
@Suite struct TourAnswerTests {
    private func explain(_ questions: [String]) throws -> [[[String: Any]]] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("answers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, question) in questions.enumerated() {
            let mail = """
                From: Ana Prieto <ana@lugo-plan.example>
                To: secretariat@urban-innovation.example
                Subject: Tour
                Message-ID: <\(index)@lugo-plan.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                \(question)

                """
            let bytes = Data(mail.replacing("\n", with: "\r\n").utf8)
            try bytes.write(to: folder.appendingPathComponent("\(index).eml"))
        }
        return try Program.run(["message", "explain", "--json", folder.path]).objects().map {
            $0["questions"] as? [[String: Any]] ?? []
        }
    }

    @Test func `an answer names its line and says that the plan is an example`() throws {
        let found = try explain([
            "When is the tour to Boston?",
            "Quelle est la date limite d'inscription pour la visite de Dakar ?",
            "¿Cuánto cuesta la visita de estudio a Melbourne y qué incluye el precio?",
            "请问汉堡考察的费用是多少？",
        ])
        let wanted = [
            ("tours/2015-boston.yaml:9", "example plan"),
            ("tours/2015-dakar.yaml:14", "plan donné en exemple"),
            ("tours/2015-melbourne.yaml:15", "plan de ejemplo"),
            ("tours/2015-hamburg.yaml:15", "示例计划"),
        ]
        #expect(found.count == wanted.count)
        for (questions, (source, caution)) in zip(found, wanted) {
            let sentences = questions.flatMap { $0["answer"] as? [[String: Any]] ?? [] }
            #expect(sentences.contains { $0["source"] as? String == source }, "\(sentences)")
            let told = sentences.compactMap { $0["text"] as? String }.joined(separator: " ")
            #expect(told.contains(caution), "\(told)")
        }
    }

    @Test func `a question that names no tour keeps the general entry`() throws {
        let questions = try #require(try explain(["What is the fee of a study tour?"]).first)
        let sources = questions.flatMap { $0["answer"] as? [[String: Any]] ?? [] }
            .compactMap { $0["source"] as? String }
        #expect(!sources.contains { $0.hasPrefix("tours/") })
    }
}
