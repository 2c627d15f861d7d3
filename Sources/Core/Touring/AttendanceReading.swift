/// What an answer to an invitation says in plain words: whether they come, and how many.
///
/// Four languages; a question tells nothing, and "if" makes an answer unclear: staff read it.
package struct AttendanceReading: Sendable, Hashable {
    package let answer: Answer
    /// All who come, the writer among them where they do; nil where no number is said.
    package let people: Int?
    /// Whether somebody comes in somebody's place.
    package let substitutes: Bool
    /// Whether somebody is sent: whoever sends them does not come along, unless they say so.
    package let sends: Bool
    /// Whether somebody comes only if something else holds.
    package let isConditional: Bool
    /// Whether somebody comes where there is room for them.
    package let dependsOnRoom: Bool

    /// Whether they come.
    package enum Answer: String, Sendable, Hashable {
        case comes, staysAway = "stays-away", perhaps
        /// Somebody comes and somebody does not: "I cannot, my colleague will".
        case both
        case unclear
    }

    /// Octets that are read; an answer that begins later is none.
    private static let longest = 8_192

    package init(_ text: String) {
        let clauses = AnswerClause.split(String(text.prefix(Self.longest)))
        var (yes, no, perhaps, condition) = (false, false, false, false)
        for clause in clauses where !clause.asks && !clause.refusesPart {
            condition = condition || clause.supposesComing
            if clause.declines {
                no = true
            } else if clause.hesitates {
                perhaps = true
            } else if clause.accepts {
                yes = true
            }
        }
        isConditional = condition
        dependsOnRoom = clauses.contains { $0.dependsOnRoom }
        substitutes = clauses.contains { $0.substitutes }
        sends = clauses.contains { !$0.asks && $0.sends }
        people = clauses.lazy.filter { !$0.asks }.compactMap { $0.people }.first
        answer =
            switch (yes, no) {
            case _ where condition: .unclear
            case (true, true): .both
            case (false, true): .staysAway
            case _ where perhaps: .perhaps
            case (true, false): .comes
            case (false, false): people == nil ? .unclear : .comes
            }
    }
}
