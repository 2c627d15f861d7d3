/// Letters of the desk to staff, and the variables of each.
extension LetterName {
    /// Letters that go to staff and to nobody else.
    package static let staffLetters: Set<LetterName> = [
        .staffDraft, .staffDigest, .staffEscalation, .staffShownAgain, .staffQuestion,
        .staffAlreadyDecided, .staffRefused,
    ]

    var staffVariables: Set<String> {
        switch self {
        case .staffDraft:
            Self.staff.union(Self.oneLetter).union(Self.theirMail).union(Self.keyed)
        case .staffDigest:
            Self.staff.union(Self.list).union(Self.keyed).union(Self.daily)
        case .staffEscalation: Self.staff.union(Self.list).union(Self.keyed)
        case .staffShownAgain: Self.staff.union(Self.oneLetter).union(Self.keyed)
        case .staffQuestion:
            Self.staff.union(Self.oneLetter).union(Self.list).union(Self.keyed)
                .union(Self.doubts)
        case .staffAlreadyDecided: Self.staff.union(Self.oneLetter).union(Self.decided)
        case .staffRefused: Self.staff.union(Self.oneLetter).union(Self.refusals)
        default: []
        }
    }

    private static let staff: Set = ["named", "name", "office"]
    private static let keyed: Set = ["may-approve", "until", "others", "other-name"]
    private static let oneLetter: Set = [
        "number", "reader", "subject-line", "drafted", "draft-line",
    ]
    private static let theirMail: Set = [
        "sensitive", "proven", "unproven", "proof", "member", "known", "unknown", "earlier",
        "earlier-day", "earlier-subject", "asked", "asked-line", "undrafted", "reason",
        "has-sources", "sources", "source-line", "has-gaps", "gaps", "gap-line", "has-notes",
        "notes", "note-line", "unchecked", "handed", "colleague", "source-unreviewed",
        "any-unreviewed", "has-deeds", "deeds", "deed-line",
        "effects", "effect-line",
    ]
    private static let list: Set = [
        "count", "items", "item-number", "item-id", "item-letter", "item-reader",
        "item-subject", "item-open", "item-gaps", "item-spoke", "item-said",
        "item-sensitive", "item-drafted", "item-undrafted", "item-text", "item-unreviewed",
        "item-deeds", "item-deed", "item-effects", "item-effect",
    ]
    private static let daily: Set = [
        "batch", "daily", "waiting", "more", "more-count",
        "has-gone", "gone", "gone-letter", "gone-reader",
        "gone-state", "has-stuck", "stuck", "has-junk", "junk", "junk-id", "junk-sender",
        "junk-subject",
    ]
    private static let doubts: Set<String> = Set(
        staffDoubts.map { "why-\($0)" } + [
            "proof", "said", "said-line", "one", "many", "letter-language",
        ])

    /// Why an answer of staff is asked about.
    package static let staffDoubts = [
        "empty", "courtesy", "mixed", "short", "reason", "duration", "person", "numbers",
        "change", "language", "unfilled", "unproven", "stranger", "no-key",
    ]
    private static let decided: Set<String> = Set(
        staffOutcomes.map { "was-\($0)" } + ["who", "when"])

    /// What has become of a letter that somebody else has decided.
    package static let staffOutcomes = [
        "sent", "approved", "rejected", "superseded", "changed", "expired",
    ]
    private static let refusals: Set<String> = Set(staffRefusals.map { "why-\($0)" })

    /// Why what staff ask for is not done.
    package static let staffRefusals = [
        "role", "expired", "used", "no-text", "too-late", "sensitive", "cut",
    ]
}
