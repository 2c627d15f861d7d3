import Foundation
import MIME
import Testing

struct HostileMailTests {
    @Test("Any change to a mail gives a message whose ranges lie inside", arguments: 0..<20)
    func mutated(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed) &+ 20_150_416)
        for sample in Self.samples {
            var bytes = sample
            for _ in 0..<Int(random.next() % 12) + 1 { random.change(&bytes) }
            let message = Message(parsing: bytes)
            exercise(message)
            #expect(message.parts.first?.index == 0, "seed \(seed)")
            for part in message.parts {
                #expect(part.bodyRange.upperBound <= bytes.count, "seed \(seed)")
                #expect(part.headerRange.lowerBound >= 0, "seed \(seed)")
            }
            #expect(message.defects.allSatisfy { (0...bytes.count).contains($0.offset) })
        }
    }

    @Test("Every beginning of a mail is a mail")
    func truncated() {
        for sample in Self.samples {
            for length in 0...min(sample.count, 600) {
                exercise(Message(parsing: Array(sample.prefix(length))))
            }
        }
    }

    @Test("Hostile families take time in step with their size", arguments: Family.all)
    func linear(_ family: Family) {
        var shortest: [Duration] = []
        for size in [25_000, 100_000] {
            let bytes = family.bytes(size)
            let times = (0..<3).map { _ in
                let start = Self.processorTime
                exercise(Message(parsing: bytes))
                return Self.processorTime - start
            }
            shortest.append(times.min() ?? .zero)
        }
        // Four times the input; sixteen times the time would be quadratic.
        #expect(shortest[1] < max(shortest[0] * 10, .milliseconds(200)), "\(shortest)")
    }

    /// What this thread took of a processor: other tests at the same time do not count.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private func exercise(_ message: Message) {
        _ = message.subject
        _ = (message.from, message.to, message.cc, message.date, message.references)
        _ = message.header.entries
        _ = message.attachments.map(\.name)
        for readable in message.readableParts { _ = message.unwrappedText(of: readable.part) }
    }

    static let samples: [[UInt8]] =
        ((try? Letter.all.map { try $0.message().rendered() }) ?? [])
        + [
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhi\n--x--\n",
            "Subject: =?gb2312?B?xOO6ww==?= =?x?Q?a\nContent-Type: text/plain; charset=big5\n\nx",
            "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: in\n\nx",
            "begin 644 a\n#0V%T\nend\n", "\n\nbegin 644 a.txt\n#0V%T\n`\nend\n",
        ].map { Array($0.utf8) }
}

struct Family: Sendable, CustomStringConvertible {
    let description: String
    let bytes: @Sendable (Int) -> [UInt8]

    private static func repeated(_ text: String, _ size: Int, after head: String = "") -> [UInt8] {
        Array((head + String(repeating: text, count: size / text.utf8.count)).utf8)
    }

    static let all: [Family] = [
        Family(description: "many parts") {
            repeated("--x\n\na\n", $0, after: "Content-Type: multipart/mixed; boundary=x\n\n")
        },
        Family(description: "dashes") {
            repeated("--\n", $0, after: "Content-Type: multipart/mixed; boundary=x\n\n")
        },
        Family(description: "hyphens in one line") {
            repeated("-", $0, after: "Content-Type: multipart/mixed; boundary=x\n\n")
        },
        Family(description: "deep nesting") { size in
            var text = ""
            for depth in 0..<size / 60 {
                text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
            }
            return Array(text.utf8)
        },
        Family(description: "enclosed in enclosed") {
            repeated("Content-Type: message/rfc822\n\n", $0)
        },
        Family(description: "one huge header") { repeated("x", $0, after: "Subject: ") },
        Family(description: "many headers") { repeated("A: b\n", $0) },
        Family(description: "continuations") { repeated(" a\n", $0, after: "Subject: b\n") },
        Family(description: "encoded words") { repeated("=?utf-8?q?a?= ", $0, after: "Subject: ") },
        Family(description: "word beginnings") { repeated("=?", $0, after: "Subject: ") },
        Family(description: "words without end") {
            repeated("=?utf-8?q?a ", $0, after: "Subject: ")
        },
        Family(description: "words that seem to end") {
            repeated("=?u?q?a?=41", $0, after: "Subject: ")
        },
        Family(description: "addresses") { repeated("a@b.example, ", $0, after: "To: ") },
        Family(description: "open quotes") { repeated("\"", $0, after: "To: ") },
        Family(description: "open comments") { repeated("(", $0, after: "To: ") },
        Family(description: "comments half closed") { repeated("((a)", $0, after: "To: ") },
        Family(description: "open brackets") { repeated("<", $0, after: "To: ") },
        Family(description: "brackets with words") { repeated("<a ", $0, after: "To: ") },
        Family(description: "bare names") { repeated("a,", $0, after: "To: ") },
        Family(description: "groups") { repeated("a:", $0, after: "To: ") },
        Family(description: "references") { repeated("<a@b> ", $0, after: "References: ") },
        Family(description: "open identifiers") { repeated("<", $0, after: "References: ") },
        Family(description: "parameters") {
            repeated("; a=b", $0, after: "Content-Type: text/plain")
        },
        Family(description: "sections") {
            repeated("; a*1=b", $0, after: "Content-Type: text/plain")
        },
        Family(description: "comments in parameters") {
            repeated("; (", $0, after: "Content-Type: text/plain")
        },
        Family(description: "quotes in a parameter") {
            repeated("\"a", $0, after: "Content-Type: text/plain; name=\"")
        },
        Family(description: "blanks in a parameter") {
            repeated("  ", $0, after: "Content-Type: text/plain; name=a")
        },
        Family(description: "soft breaks") {
            repeated("=  ", $0, after: "Content-Transfer-Encoding: quoted-printable\n\n")
        },
        Family(description: "padding") {
            repeated("=", $0, after: "Content-Transfer-Encoding: base64\n\nQUJD")
        },
        Family(description: "file beginnings") { repeated("begin 644 a\n", $0, after: "\n") },
        Family(description: "bare CR") { repeated("a: b\r", $0, after: "c: d\n") },
        Family(description: "bytes above 127") { size in
            Array("\n\n".utf8) + [UInt8](repeating: 0xE4, count: size)
        },
    ]
}

/// A generator whose seed is all there is to it.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = Int(next() % UInt64(bytes.count))
        switch next() % 5 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(next() % 50)))
        case 3:
            let specials = Array("\r\n\0=?\"<>(),;:-@*%\\".utf8)
            bytes.insert(specials[Int(next() % UInt64(specials.count))], at: place)
        default:
            let end = min(bytes.count, place + Int(next() % 80))
            bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        }
    }
}
