/// The letters about invitations and seats of a tour, and what their templates may say.
extension LetterName {
    /// Those that ask or tell somebody about their seat: a plain "yes" may answer each of them.
    package static let aboutSeats: Set<LetterName> = [
        .invitation, .registrationConfirmed, .registrationIncomplete, .registrationRefused,
        .seatQuestion, .waitingList, .seatOffered, .seatLapsed, .withdrawalConfirmed,
    ]

    var seatVariables: Set<String> {
        let own: Set<String> =
            switch self {
            case .invitation:
                [
                    "has-stops", "stops", "stop", "has-fee", "fee", "no-fee", "has-covers",
                    "covers",
                ]
            case .seatOffered: ["until", "participant"]
            case .seatLapsed: ["participant"]
            case .registrationRefused: ["why"]
            case .seatQuestion:
                [
                    "has-people", "people", "participant", "waits", "why", "has-others", "others",
                    "other-title",
                ]
            default: Self.standing
            }
        return Self.reply.union(Self.tour).union(Self.questions).union(own)
    }

    private static let tour: Set = [
        "tour-title", "tour-city", "tour-days", "zone", "example", "has-deadline", "deadline",
    ]
    private static let standing: Set = [
        "if-room", "seated", "waiting", "withdrawn", "participant", "position", "why", "needs",
        "missing", "fields", "noted", "notes", "moved", "from-title",
    ]
}
