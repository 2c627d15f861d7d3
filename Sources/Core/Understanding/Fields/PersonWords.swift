/// Whether two spellings can be of one person.
package enum PersonWords {
    /// `Ama Boateng` and `AMA SERWAA BOATENG`: all words of the shorter stand in the longer.
    package static func same(_ one: String, _ two: String) -> Bool {
        guard !one.isEmpty, !two.isEmpty else { return false }
        return ParticipantFinder.same(one, two)
    }
}
