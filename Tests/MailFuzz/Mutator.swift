/// Numbers that are the same for the same seed (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes damaged mails out of whole ones.
struct Mutator {
    private let seeds: [[UInt8]]
    private var random: SplitMix
    /// Mails do not grow beyond this, so that many are read in a second.
    private static let longest = 200_000

    init(seeds: [[UInt8]], random: SplitMix) {
        self.seeds = seeds
        self.random = random
    }

    mutating func next() -> [UInt8] {
        var mail = seeds.randomElement(using: &random) ?? []
        for _ in 0...Int.random(in: 0...7, using: &random) { damage(&mail) }
        return Array(mail.prefix(Self.longest))
    }

    private mutating func damage(_ mail: inout [UInt8]) {
        let range = someRange(of: mail)
        switch Int.random(in: 0...8, using: &random) {
        case 0: flip(&mail)
        case 1: mail.removeSubrange(range)
        case 2: mail.insert(contentsOf: mail[range], at: someIndex(of: mail))
        case 3: mail.insert(contentsOf: token(), at: someIndex(of: mail))
        case 4: mail.replaceSubrange(range, with: token())
        case 5: splice(&mail)
        case 6: repeatPart(&mail, range)
        case 7: mail.removeSubrange(someIndex(of: mail)...)
        default: endLinesOtherwise(&mail)
        }
    }

    private mutating func someIndex(of mail: [UInt8]) -> Int {
        Int.random(in: 0...mail.count, using: &random)
    }

    private mutating func someRange(of mail: [UInt8]) -> Range<Int> {
        let start = someIndex(of: mail)
        let length = Int.random(in: 0...(Bool.random(using: &random) ? 8 : 400), using: &random)
        return start..<min(mail.count, start + length)
    }

    private mutating func flip(_ mail: inout [UInt8]) {
        guard !mail.isEmpty else { return }
        mail[Int.random(in: 0..<mail.count, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
    }

    private mutating func splice(_ mail: inout [UInt8]) {
        guard let other = seeds.randomElement(using: &random) else { return }
        mail = Array(mail.prefix(someIndex(of: mail))) + other.suffix(someIndex(of: other))
    }

    private mutating func repeatPart(_ mail: inout [UInt8], _ range: Range<Int>) {
        let part = Array(mail[range])
        let times = Int.random(in: 2...200, using: &random)
        let room = Self.longest / max(1, part.count)
        for _ in 0..<min(times, room) { mail.insert(contentsOf: part, at: range.lowerBound) }
    }

    private mutating func endLinesOtherwise(_ mail: inout [UInt8]) {
        let kept: [UInt8] = Bool.random(using: &random) ? [10] : [13]
        mail = mail.flatMap { $0 == 13 ? [] : $0 == 10 ? kept : [$0] }
    }

    private mutating func token() -> [UInt8] {
        Array((Self.tokens.randomElement(using: &random) ?? "").utf8)
    }

    /// What the readers look for, whole or broken.
    private static let tokens = [
        "\r\n", "\n\n", "\r", "\0", "--", "=", "=?utf-8?B?", "=?gb2312?Q?=B0?=", "?=", "\"", "(",
        "\\", "<", ">", "@", ",", ";", ":", "%", "=\n", "=3D", "From ", ">From ", "On ", " wrote:\n",
        "-----Original Message-----\n", "> > >", "-- \n", "\nBEGIN:VCALENDAR\n", "\nEND:VEVENT\n",
        "DTSTART;TZID=X:20150101T000000\n", "RRULE:FREQ=YEARLY;BYDAY=-1SU\n", "begin 644 x\n",
        "`\nend\n", "=ybegin line=128 size=9 name=x\n", "=yend size=9\n", "\nContent-Type: ",
        "\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n", "\n--b--\n", "message/rfc822",
        "text/html", "text/plain; format=flowed; delsp=yes", "application/ms-tnef", "charset=",
        "utf-16", "utf-7", "iso-2022-jp", "\u{1B}$B", "gb18030", "hz-gb-2312", "~{", "koi8-r",
        "\nContent-Transfer-Encoding: base64\n", "quoted-printable", "x-uuencode", "filename*0*=",
        "filename*=utf-8''%", "\nContent-Type: message/delivery-status\n\n", "Status: 5.1.1\n",
        "Final-Recipient: rfc822; a@b.example\n", "Action: failed\n", "<div>", "<blockquote>",
        "</div>", "<table><tr><td>", "<style>", "<!--", "-->", "<script>", "&#x110000;", "&amp",
        "<p style='display:none'>", "\u{202E}", "\u{200B}", "\u{FEFF}", "99999999999999999999",
        "-1", "Thu, 32 Foo 99999 25:61:61 +9999", "你好，", "é", "🏙", "name=", "?", "？",
    ]
}
