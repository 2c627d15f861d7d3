package import MailModel

/// An organizer or attendee as a property names them (RFC 5545 §3.8.4.1, §3.8.4.3).
package struct Participant: Sendable, Hashable {
    /// The calendar address without `mailto:`; the EMAIL parameter where the value is no address.
    package let address: String
    package let name: String?
    package let status: ParticipationStatus?
    /// REQ-PARTICIPANT, OPT-PARTICIPANT, CHAIR or NON-PARTICIPANT.
    package let role: String?
    package let replyRequested: Bool
    /// Who acts for them (SENT-BY); a secretary, as a rule.
    package let sentBy: String?
    package let delegatedTo: [String]
    package let delegatedFrom: [String]

    package init(
        address: EmailAddress, name: String? = nil, status: ParticipationStatus? = nil,
        role: String? = nil, replyRequested: Bool = false
    ) {
        self.address = address.description
        self.name = name
        self.status = status
        self.role = role
        self.replyRequested = replyRequested
        sentBy = nil
        delegatedTo = []
        delegatedFrom = []
    }

    init(_ line: ContentLine) {
        let value = Self.bare(line.text)
        let fallback = line.parameter("EMAIL") ?? line.parameter("X-EMAIL")
        let valueIsAddress = value.utf8.contains(UInt8(ascii: "@")) && !value.hasPrefix("urn:")
        address = valueIsAddress ? value : fallback.map(Self.bare) ?? value
        name = line.parameter("CN").map(CalendarText.trimmed)
        status = (line.parameter("PARTSTAT") ?? line.parameter("STATUS"))
            .map(ParticipationStatus.init)
        role = line.parameter("ROLE")?.uppercased()
        replyRequested = ["TRUE", "YES"].contains(line.parameter("RSVP")?.uppercased())
        sentBy = line.parameter("SENT-BY").map(Self.bare)
        delegatedTo = Self.list(line, "DELEGATED-TO")
        delegatedFrom = Self.list(line, "DELEGATED-FROM")
    }

    private static func list(_ line: ContentLine, _ name: String) -> [String] {
        line.parameters.filter { $0.name == name }.flatMap { $0.values.map(bare) }
    }

    /// `MAILTO: "Name" <a@b.example>` and the like, cut down to the address.
    static func bare(_ value: String) -> String {
        var text = CalendarText.trimmed(value)
        while let colon = text.firstIndex(of: ":"),
            ["mailto", "smtp", "invalid"].contains(text[..<colon].lowercased())
        {
            text = CalendarText.trimmed(String(text[text.index(after: colon)...]))
        }
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            text = String(text[text.index(after: open)..<close])
        }
        return text.trimmingQuotes
    }

    /// The checked form of the address; nil for an X.500 name and the like.
    package var email: EmailAddress? { EmailAddress(address) }
}

extension String {
    fileprivate var trimmingQuotes: String {
        var text = self[...]
        while let first = text.first, first == "\"" || first == "'" { text.removeFirst() }
        while let last = text.last, last == "\"" || last == "'" { text.removeLast() }
        return String(text)
    }
}

/// What an attendee answered (RFC 5545 §3.2.12).
package enum ParticipationStatus: Sendable, Hashable, CustomStringConvertible {
    case needsAction, accepted, declined, tentative, delegated, completed, inProcess
    case other(String)

    package init(_ text: String) {
        let plain = CalendarText.trimmed(text).uppercased()
            .split { $0 == "_" || $0 == " " || $0 == "-" }.joined(separator: "-")
        switch plain {
        case "NEEDS-ACTION", "NEEDSACTION", "SENT", "": self = .needsAction
        case "ACCEPTED", "ACCEPT", "CONFIRMED": self = .accepted
        case "DECLINED", "DECLINE": self = .declined
        case "TENTATIVE", "TENTATIVELY-ACCEPTED": self = .tentative
        case "DELEGATED": self = .delegated
        case "COMPLETED": self = .completed
        case "IN-PROCESS": self = .inProcess
        default: self = .other(plain)
        }
    }

    /// As RFC 5545 spells it.
    package var description: String {
        switch self {
        case .needsAction: "NEEDS-ACTION"
        case .accepted: "ACCEPTED"
        case .declined: "DECLINED"
        case .tentative: "TENTATIVE"
        case .delegated: "DELEGATED"
        case .completed: "COMPLETED"
        case .inProcess: "IN-PROCESS"
        case .other(let text): text
        }
    }
}
