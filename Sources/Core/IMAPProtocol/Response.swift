package import MailModel

/// One response of a server (RFC 3501 §7).
package enum Response: Sendable, Equatable {
    case tagged(Tag, StatusLine)
    /// A tag that is none of ours.
    case strangeTag
    case condition(StatusLine)
    case continuation
    case capability(Capabilities)
    case exists(UInt32)
    case expunge(UInt32)
    case fetch(FetchResponse)
    case search([UInt32])
    case list(delimiter: UInt8?, name: [UInt8])
    case status(name: [UInt8], items: [StatusItem])
    /// Messages gone under QRESYNC (RFC 7162 §3.2.10).
    case vanished(UIDRanges)
    /// Well-formed as a line and of no use here; every server may send such.
    case other
    /// Cannot be read as what it begins as; the line is passed over.
    case malformed
}

/// OK, NO, BAD, PREAUTH or BYE with its code and its words.
package struct StatusLine: Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case accepted, refused, bad, preauthenticated, bye }

    package let kind: Kind
    package let code: ResponseCode?
    package let text: String

    package init(_ kind: Kind, code: ResponseCode? = nil, text: String = "") {
        self.kind = kind
        self.code = code
        self.text = text
    }
}

/// What stands in brackets before the words of a status (RFC 3501 §7.1, RFC 4315, RFC 5530).
package enum ResponseCode: Sendable, Equatable {
    case uidValidity(UInt32)
    case uidNext(UInt32)
    case permanentFlags(keywords: Bool, seen: Bool, taken: Bool)
    case readOnly, readWrite, tryCreate, nonexistent, closed
    case appendUID(validity: UInt32, uid: UInt32)
    case copyUID(validity: UInt32, from: UIDRanges, to: UIDRanges)
    case highestModificationSequence(UInt64)
    case capability(Capabilities)
    case other
}

/// The capabilities that change what is sent.
package struct Capabilities: Sendable, OptionSet {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let idle = Capabilities(rawValue: 1)
    package static let move = Capabilities(rawValue: 2)
    package static let uidPlus = Capabilities(rawValue: 4)
    package static let condStore = Capabilities(rawValue: 8)
    package static let extendedSearch = Capabilities(rawValue: 16)
    package static let literalPlus = Capabilities(rawValue: 32)
}

/// The flags that matter here; keywords of others are passed over.
package struct MessageFlags: Sendable, OptionSet {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let seen = MessageFlags(rawValue: 1)
    package static let deleted = MessageFlags(rawValue: 2)
    package static let answered = MessageFlags(rawValue: 4)
    package static let flagged = MessageFlags(rawValue: 8)
    package static let draft = MessageFlags(rawValue: 16)
    package static let recent = MessageFlags(rawValue: 32)
    /// The keyword `$SecretariatTaken`.
    package static let taken = MessageFlags(rawValue: 64)
    /// `\*`: the mailbox takes new keywords.
    package static let anyKeyword = MessageFlags(rawValue: 128)
}

/// The items of one FETCH response that were there (RFC 3501 §7.4.2).
package struct FetchResponse: Sendable, Equatable {
    package var sequence: UInt32
    package var uid: UInt32?
    package var flags: MessageFlags?
    package var internalDate: MailDate?
    package var size: Int?
    /// `BODY[]`, `BODY[HEADER]` and `BODY[1]`, each at most once.
    package var whole: [UInt8]?
    package var header: [UInt8]?
    package var firstPart: [UInt8]?

    package init(sequence: UInt32) { self.sequence = sequence }
}

/// One number of a STATUS response (RFC 3501 §7.2.4).
package struct StatusItem: Sendable, Equatable {
    package enum Name: Sendable, Equatable { case messages, uidNext, uidValidity, unseen, other }
    package let name: Name
    package let value: UInt64

    package init(_ name: Name, _ value: UInt64) {
        self.name = name
        self.value = value
    }
}
