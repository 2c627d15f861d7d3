import Replies
import Testing

/// Mails of our own, each with why it exists and what it must be read as.
///
/// One that is read otherwise leaves what it was read as in `NNN-slug.actual` beside it.
@Suite struct CorpusTests {
    @Test(
        "every mail is read as its file expects, with LF and with CRLF",
        arguments: CorpusMail.families)
    func reads(family: String) {
        for mail in CorpusMail.all(in: family) {
            var isAsExpected = true
            for (ends, bytes) in [("LF", mail.bytes), ("CRLF", mail.withCRLF)] {
                for words in Self.differences(mail, bytes, ends) {
                    isAsExpected = false
                    Issue.record("\(mail.name) with \(ends): \(words)")
                }
            }
            mail.keep(actual: isAsExpected ? nil : Self.actual(mail))
        }
    }

    /// What the mail is read as, under the keys of its expectations.
    private static func actual(_ mail: CorpusMail) -> [String] {
        let reading = CorpusReading(mail.bytes)
        var seen = Set<String>()
        return mail.facts.map(\.key).filter { seen.insert($0).inserted }.flatMap { key in
            switch key {
            case "why": mail.facts.filter { $0.key == key }.map { "why: \($0.value)" }
            case "text-has", "text-lacks":
                seen.insert("text").inserted ? lines("text", reading) : []
            default: lines(key, reading)
            }
        }
    }

    private static func lines(_ key: String, _ reading: CorpusReading) -> [String] {
        reading.values(key).map { "\(key): \(CorpusMail.escaped($0))" }
    }

    @Test func `no mail of the corpus went missing`() {
        let counts = CorpusMail.families.map { CorpusMail.all(in: $0).count }
        #expect(counts == [24, 76, 18, 43, 168, 84, 48, 60], "\(counts)")
        #expect(counts.reduce(0, +) >= 400)
    }

    private static func differences(
        _ mail: CorpusMail, _ bytes: [UInt8], _ ends: String
    ) -> [String] {
        let reading = CorpusReading(bytes)
        let author = CorpusReading.tidy(reading.body.authorText)
        let wanted = Dictionary(grouping: mail.facts, by: \.key).mapValues { $0.map(\.value) }
        return wanted.sorted { $0.key < $1.key }.compactMap { key, values in
            switch key {
            case "why": return nil
            // Places and sizes are those of the file as it lies there.
            case "defect-at" where ends == "CRLF", "attachment-size" where ends == "CRLF": return nil
            case "text-has":
                let missing = values.filter { !author.contains($0) }
                return missing.isEmpty ? nil : "lacks \(missing) in ‘\(author.prefix(200))’"
            case "text-lacks":
                let there = values.filter { author.contains($0) }
                return there.isEmpty ? nil : "has \(there)"
            default:
                let got = reading.values(key)
                return got == values ? nil : "\(key) is \(got), not \(values)"
            }
        }
    }
}
