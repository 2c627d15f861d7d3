/// One thing that a mail asks for or tells.
package enum Intent: String, Sendable, Codable, CaseIterable {
    case question
    case join
    case tourRegistration = "tour-registration"
    case tourWithdrawal = "tour-withdrawal"
    case itineraryRequest = "itinerary-request"
    case letterRequest = "letter-request"
    case changeDetails = "change-details"
    case confirm
    case unsubscribe
    case dataRequest = "data-request"
    case suggestion
    case complaint
    case press
    case thanks
    /// A mail of a person that asks for nothing and tells nothing of the kinds above.
    case other
}

/// An intent with the words that show it.
package struct IntentReading: Sendable, Hashable, Codable {
    package let intent: Intent
    /// The words that weighed most; nil only for `other`.
    package let evidence: Evidence?
    /// From 0.5, the least that is reported, to 1.
    package let score: Double

    package init(intent: Intent, evidence: Evidence?, score: Double) {
        self.intent = intent
        self.evidence = evidence
        self.score = score
    }
}

extension Intent {
    /// What moves somebody into a tour or out of one.
    static let moving: [Intent] = [.tourRegistration, .tourWithdrawal]
}
