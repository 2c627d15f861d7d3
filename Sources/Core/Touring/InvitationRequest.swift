package import MailModel

/// The typed fields of a formal letter of invitation; nothing else of a mail gets into one.
package struct InvitationRequest: Sendable, Equatable, Codable {
    package var passportName: String?
    /// At midnight.
    package var birthDate: CivilTime?
    package var organization: String?
    package var role: String?
    package var addressee: Addressee?
    package var tour: String?

    package init() {}

    /// What a site can require before a letter is written.
    package enum Field: String, Sendable, Hashable, CaseIterable {
        case passportName = "passport-name"
        case passportNumber = "passport-number"
        case birthDate = "date-of-birth"
        case organization, role, tour, addressee
    }

    /// Takes what a later mail states; what it leaves out stays.
    package mutating func take(_ other: InvitationRequest) {
        passportName = other.passportName ?? passportName
        birthDate = other.birthDate ?? birthDate
        organization = other.organization ?? organization
        role = other.role ?? role
        addressee = other.addressee ?? addressee
        tour = other.tour ?? tour
    }

    /// The required fields that are not there yet, in the order of `Field`.
    package func missing(_ required: Set<Field>, hasNumber: Bool) -> [Field] {
        Field.allCases.filter { required.contains($0) && !has($0, hasNumber) }
    }

    private func has(_ field: Field, _ hasNumber: Bool) -> Bool {
        switch field {
        case .passportName: passportName != nil
        case .passportNumber: hasNumber
        case .birthDate: birthDate != nil
        case .organization: organization != nil
        case .role: role != nil
        case .tour: tour != nil
        case .addressee: addressee != nil
        }
    }
}

/// To whom a formal letter is addressed: a body of a known kind, in words that can stand there.
package struct Addressee: Sendable, Hashable, Codable {
    package let kind: Kind
    package let name: String

    package enum Kind: String, Sendable, Hashable, Codable {
        case embassy, consulate, ministry, employer, authority
        /// Whom it may concern; the letter says so in its own language.
        case anyone
    }

    /// Characters of an addressee; it stands on one line.
    static let longest = 120

    /// Nil for a text that names no such body, or holds what cannot stand in an address line.
    package init?(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for article in Self.articles where words.lowercased().hasPrefix(article) {
            words = String(words.dropFirst(article.count))
        }
        words = Self.withoutPurpose(words)
        let lower = words.lowercased()
        guard words.count <= Self.longest, words.allSatisfy(Self.mayStand),
            let kind = Self.kinds.first(where: { $0.1.contains(where: lower.contains) })?.0
        else { return nil }
        self.kind = kind
        name = words.prefix(1).uppercased() + words.dropFirst()
    }

    /// `Embassy of China in Accra for the Hangzhou tour` ends at Accra.
    private static func withoutPurpose(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.count == text.count else { return text }
        for mark in [" for ", " pour ", " para ", " concerning ", " regarding ", " so that "] {
            guard let range = lower.ranges(of: mark).first else { continue }
            let rest = lower[range.upperBound...]
            guard purposes.contains(where: { rest.contains($0) }) else { continue }
            return String(text.prefix(lower.distance(from: lower.startIndex, to: range.lowerBound)))
        }
        return text
    }

    private static let purposes = [
        "tour", "visit", "trip", "visa", "travel", "journey", "voyage", "viaje", "visado",
        "application", "demande", "solicitud", "me ", "us",
    ]

    private static func mayStand(_ sign: Character) -> Bool {
        sign.isLetter || sign.isNumber || " '’-.,&()（）".contains(sign)
    }

    private static let articles = ["the ", "my ", "our ", "l'", "l’", "la ", "le ", "el ", "mon "]

    private static let kinds: [(Kind, [String])] = [
        (.anyone, ["concern", "qui de droit", "quien corresponda", "有关部门", "相关部门"]),
        (.consulate, ["consul", "领事馆"]),
        (.embassy, [
            "embass", "ambassade", "embajada", "high commission", "haut-commissariat",
            "visa section", "使馆", "签证处",
        ]),
        (.ministry, ["minist", "部"]),
        (.employer, [
            "employer", "employeur", "empleador", "mayor", "maire", "alcald", "council", "单位",
        ]),
        (.authority, [
            "contralor", "immigration", "inmigraci", "department", "外办", "局", "authority",
            "autorité", "autoridad",
        ]),
    ]
}

/// A passport's number; it prints as dots so that it reaches no log.
package struct PassportNumber: Sendable, Hashable, CustomStringConvertible,
    CustomDebugStringConvertible
{
    /// For the letter and the table that keeps it for a while, and nothing else.
    package let secret: String

    /// Nil unless it is 6 to 12 capital letters and digits, three of them digits.
    package init?(_ text: String) {
        let bare = text.uppercased().filter { $0 != " " && $0 != "-" }
        guard (6...12).contains(bare.utf8.count),
            bare.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }),
            bare.utf8.count(where: { (0x30...0x39).contains($0) }) >= 3
        else { return nil }
        secret = bare
    }

    package var description: String { "••••••" }
    package var debugDescription: String { description }
}
