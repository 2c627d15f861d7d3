import Understanding

/// What every letter is read with: the names of cities, and what was learned.
package struct ReadingAids: Sendable {
    var gazetteer = Gazetteer.empty
    var table: LearnedReading?

    func reading(of letter: Correspondence) -> Reading {
        Reading(of: letter, gazetteer: gazetteer, table: table)
    }
}
