import Approving

extension SiteConfiguration {
    /// The section `policy:`; empty lists mean that every letter waits for a person.
    ///
    /// An answer that goes by itself has at least the score from which the library answers at all,
    /// which `knowledge calibrate` finds and writes.
    static func policy(_ reader: SettingsReader?, calibrated: Int) -> SendingPolicy {
        var policy = SendingPolicy()
        guard let reader else { return policy }
        policy.letters = Set(reader.texts("by-itself"))
        let readers = reader.choice(
            "to", of: SendingPolicy.Readers.allCases.map(\.rawValue),
            or: SendingPolicy.Readers.both.rawValue)
        policy.readers = SendingPolicy.Readers(rawValue: readers) ?? .both
        let least = reader.number("answers-percent", in: 1...100, or: max(usual, calibrated))
        if least < calibrated {
            reader.complain(
                "answers-percent",
                "\(least) is below the threshold-percent \(calibrated) of `answers:`, which "
                    + "`knowledge calibrate` finds; write \(calibrated) or more")
        }
        policy.answerThreshold = Double(least) / 100
        policy.lettersPerDay = reader.number("letters-per-day", in: 0...100_000, or: 50)
        policy.lettersPerPerson = reader.number("letters-per-person", in: 1...100, or: 3)
        reader.refuseOthers()
        return policy
    }

    /// Percent of certainty from which an answer may go by itself, unless the site says otherwise.
    private static let usual = 80
}
