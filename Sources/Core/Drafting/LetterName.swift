/// The letters that the program can write, by the names that staff know and the variables each has.
package enum LetterName: String, Sendable, CaseIterable {
    case answer
    case couldNotAnswer = "could-not-answer"
    case askWhat = "ask-what"
    case acknowledgementOfJoin = "acknowledgement-of-join"
    case addressProbe = "address-probe"
    case dataRequestChallenge = "data-request-challenge"
    case dataExport = "data-export"
    case dataErased = "data-erased"
    case deskSignIn = "desk-sign-in"
    case invitation
    case registrationConfirmed = "registration-confirmed"
    case registrationIncomplete = "registration-incomplete"
    case registrationRefused = "registration-refused"
    case seatQuestion = "seat-question"
    case waitingList = "waiting-list"
    case seatOffered = "seat-offered"
    case seatLapsed = "seat-lapsed"
    case withdrawalConfirmed = "withdrawal-confirmed"
    case letterRequestAsk = "letter-request-ask"
    case invitationLetter = "invitation-letter"
    case itinerary
    case itineraryChanged = "itinerary-changed"
    case tourCancelled = "tour-cancelled"
    case reminderEarly = "reminder-early"
    case reminder
    case reminderLast = "reminder-last"
    case reminderEve = "reminder-eve"
    case reminderToday = "reminder-today"
    case thanksAfter = "thanks-after"
    case reportReminder = "report-reminder"
    case answersThanks = "answers-thanks"

    case staffDraft = "staff-draft"
    case staffDigest = "staff-digest"
    case staffEscalation = "staff-escalation"
    case staffShownAgain = "staff-shown-again"
    case staffQuestion = "staff-question"
    case staffAlreadyDecided = "staff-already-decided"
    case staffRefused = "staff-refused"
    // The family of JoinLetters.swift.
    case joinAskAgain = "join-ask-again"
    case joinConfirm = "join-confirm"
    case joinInvitation = "join-invitation"
    case joinNudge = "join-nudge"
    case joinClosed = "join-closed"
    case welcome, refusal, goodbye
    case alreadyMember = "already-member"
    case addressChangeConfirm = "address-change-confirm"
    case detailsChanged = "details-changed"

    /// The variables and sections that a template of this letter may use.
    package var variables: Set<String> {
        switch self {
        case .answer: Self.reply.union(Self.questions).union(Self.quote).union(["silence"])
        case .couldNotAnswer: Self.reply.union(Self.quote).union(["silence"])
        case .askWhat: Self.reply.union(Self.quote)
        case .deskSignIn: ["named", "name", "office", "link", "minutes"]
        case .acknowledgementOfJoin, .joinAskAgain, .joinConfirm, .joinInvitation, .joinNudge,
            .joinClosed, .welcome, .refusal, .goodbye, .alreadyMember, .addressChangeConfirm,
            .detailsChanged:
            Self.reply.union(Self.questions).union(joining)
        case .addressProbe, .dataRequestChallenge, .dataExport, .dataErased: careVariables
        case .invitation, .registrationConfirmed, .registrationIncomplete, .registrationRefused,
            .seatQuestion, .waitingList, .seatOffered, .seatLapsed, .withdrawalConfirmed:
            seatVariables
        case .answersThanks: Self.reply.union(Self.questions).union(["promised"])
        case .letterRequestAsk: Self.reply.union(Self.questions).union(Self.requestFields)
        case .invitationLetter: Self.formal
        case .itinerary, .itineraryChanged, .tourCancelled, .reminderEarly, .reminder,
            .reminderLast, .reminderEve, .reminderToday, .thanksAfter, .reportReminder:
            Self.journey
        case .staffDraft, .staffDigest, .staffEscalation, .staffShownAgain, .staffQuestion,
            .staffAlreadyDecided, .staffRefused:
            staffVariables
        }
    }

    static let reply: Set = ["reply-subject", "named", "name", "office", "foreign"]
    static let questions: Set = [
        "questions", "question", "answered", "answer", "links", "link", "open",
    ]
    private static let quote: Set = ["quoted", "line"]
}
