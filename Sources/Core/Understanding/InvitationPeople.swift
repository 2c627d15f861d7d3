import MailModel

/// The people for whom one mail asks for formal letters, each with the part of it that is theirs.
///
/// `My passport name is KWAME KOFI MENSAH, passport …, born …. Hers is AMA SERWAA BOATENG, …`
package struct InvitationPeople: Sendable {
    package struct Person: Sendable {
        /// The name as in the passport.
        package let name: String
        package let isSender: Bool
        /// The mail cut to what it says of this person.
        package let mail: Correspondence
    }

    /// Two or more; empty where a mail speaks of one alone.
    package let all: [Person]

    package init(of mail: Correspondence) {
        let signs = Array(mail.authorText.prefix(Self.longestText))
        let names = Self.names(in: signs)
        guard names.count > 1 else {
            all = []
            return
        }
        let sender = SenderName(mail)
        all = names.indices.map { index in
            let end = index + 1 < names.count ? names[index + 1].start : signs.count
            let isSender = sender.fits(Self.capitalised(names[index].name))
            var own = mail
            own.authorText = "Passport name: \(names[index].name)\n"
                + String(signs[names[index].start..<end])
            own.signature = isSender ? mail.signature : ""
            own.from = isSender ? mail.from : nil
            return Person(name: names[index].name, isSender: isSender, mail: own)
        }
    }

    /// Characters that are read; a request with its details fits into a page.
    private static let longestText = 8_000
    private static let mostPeople = 12

    private static func capitalised(_ name: String) -> String {
        name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
            .joined(separator: " ")
    }

    // MARK: - Names

    private struct Name {
        let name: String
        let start: Int
    }

    private static func names(in signs: [Character]) -> [Name] {
        var found: [Name] = []
        var words: [Range<Int>] = []
        func close() {
            defer { words = [] }
            guard let first = words.first, let last = words.last, (2...7).contains(words.count)
            else { return }
            let name = String(signs[first.lowerBound..<last.upperBound])
            let isKnown = found.contains { ParticipantFinder.same($0.name, name) }
            guard !isKnown, found.count < mostPeople, FieldWords.kind(of: name) != .organization,
                isOfPassport(signs, first.lowerBound, last.upperBound, name)
            else { return }
            found.append(Name(name: name, start: first.lowerBound))
        }
        for word in wordRanges(signs) {
            let text = signs[word]
            let goesOn = words.last.map { last in
                word.lowerBound == last.upperBound + 1 && signs[last.upperBound] == " "
            } ?? true
            if !goesOn { close() }
            if text.first?.isUppercase == true, text.count > 1 {
                words.append(word)
            } else {
                close()
            }
        }
        close()
        return found
    }

    private static func wordRanges(_ signs: [Character]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (at, sign) in (signs + [" "]).enumerated() {
            let isPart = sign.isLetter || "'’-".contains(sign)
            if isPart, start == nil { start = at }
            if !isPart, let begin = start {
                ranges.append(begin..<at)
                start = nil
            }
        }
        return ranges
    }

    /// Signs before and behind a name in which a passport shows.
    private static let before = 34, behind = 48

    private static func isOfPassport(
        _ signs: [Character], _ start: Int, _ end: Int, _ name: String
    ) -> Bool {
        let lead = String(signs[max(0, start - before)..<start]).lowercased()
        let rest = String(signs[end..<min(signs.count, end + behind)]).lowercased()
        if announcing.contains(where: lead.hasSuffix) { return true }
        let isLoud = name == name.uppercased() && name != name.lowercased()
        return isLoud && (particulars.contains { rest.contains($0) }
            || holders.contains { lead.contains($0) })
    }

    private static let announcing = [
        "passport name is ", "passport name: ", "passport: ", "hers is ", "his is ", "mine is ",
        "name in my passport is ", "name in her passport is ", "name in his passport is ",
        "in the passport is ", "nom sur le passeport : ", "nom au passeport : ", "le sien est ",
        "la sienne est ", "dans mon passeport est ", "dans son passeport est ",
        "dans le passeport est ", "en el pasaporte es ", "en mi pasaporte es ",
        "en su pasaporte es ", "el suyo es ", "la suya es ", "el de ella es ", "el de él es ",
        "护照姓名：", "护照姓名:", "护照姓名是", "护照姓名为", "她的是", "他的是", "护照上的姓名是",
    ]
    private static let particulars = [
        "passport", "passeport", "pasaporte", "护照", "born", "né ", "née ", "nacid", "dob",
        "date of birth", "出生", "生于", "nº", "n°",
    ]
    private static let holders = [
        "hers", "his", "her ", "passport", "passeport", "pasaporte", "护照", "sien", "suy", "she",
        "他", "她",
    ]
}
