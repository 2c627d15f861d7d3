import IMAPProtocol
import MailModel
import Testing

private func responses(_ bytes: [UInt8], step: Int = .max) throws -> [Response] {
    var reader = ResponseReader()
    var found: [Response] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        reader.append(Array(rest.prefix(step)))
        rest = rest.dropFirst(step)
        while let response = try reader.next() { found.append(response) }
    }
    return found
}

private func mail(_ change: (inout FetchResponse) -> Void) -> Response {
    var fetch = FetchResponse(sequence: 1)
    change(&fetch)
    return .fetch(fetch)
}

@Suite("Responses of a server")
struct ResponseReaderTests {
    private static let lines: [(String, Response)] = [
        ("* 12 EXISTS", .exists(12)),
        ("* 3 EXPUNGE", .expunge(3)),
        ("+ idling", .continuation),
        (
            "S7 NO [TRYCREATE] none",
            .tagged(Tag(7), StatusLine(.refused, code: .tryCreate, text: "none"))
        ),
        (
            "* OK [UIDVALIDITY 9] x",
            .condition(StatusLine(.accepted, code: .uidValidity(9), text: "x"))
        ),
        ("* BYE later {5}", .condition(StatusLine(.bye, text: "later {5}"))),
        ("* SEARCH 2 5 7", .search([2, 5, 7])),
        ("* ESEARCH (TAG \"S1\") UID ALL 2:4,9", .search([2, 3, 4, 9])),
        ("* LIST (\\Noselect) \".\" \"\"", .list(delimiter: 0x2E, name: [])),
        (
            "* STATUS a (MESSAGES 3)",
            .status(name: Array("a".utf8), items: [StatusItem(.messages, 3)])
        ),
        ("* 1 FETCH (UID 4 FLAGS (\\Seen $X))", mail { $0.uid = 4; $0.flags = .seen }),
        (
            "* 1 FETCH (BODY[] {3}\r\na)\n UID 4)",
            mail { $0.uid = 4; $0.whole = Array("a)\n".utf8) }
        ),
        ("* 1 FETCH (BODY[HEADER]<0> \"q\\\"\")", mail { $0.header = Array("q\"".utf8) }),
        ("* 1 FETCH (UID 99999999999)", .malformed),
        ("XX OK", .strangeTag),
    ]

    @Test("each line is read as what it says, whole or byte by byte", arguments: [1, 3, .max])
    func reads(step: Int) throws {
        for (line, expected) in Self.lines {
            #expect(try responses(Array((line + "\r\n").utf8), step: step) == [expected])
        }
    }

    @Test("damaged transcripts give responses and never a trap", arguments: 1...200)
    func survives(seed: UInt64) throws {
        var random = seed &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        var bytes = Self.lines.flatMap { Array(($0.0 + "\r\n").utf8) }
        for _ in 0..<8 { bytes[next(bytes.count)] = UInt8(next(256)) }
        bytes.removeSubrange(next(bytes.count)...)
        let found = try? responses(bytes, step: 1 + next(40))
        #expect((found?.count ?? 0) <= bytes.count, "seed \(seed)")
    }
}
