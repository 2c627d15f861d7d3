import Approving

extension SiteConfiguration {
    /// The section `policy:`; empty lists mean that every letter waits for a person.
    static func policy(_ reader: SettingsReader?) -> SendingPolicy {
        var policy = SendingPolicy()
        guard let reader else { return policy }
        policy.letters = Set(reader.texts("by-itself"))
        let readers = reader.choice(
            "to", of: SendingPolicy.Readers.allCases.map(\.rawValue),
            or: SendingPolicy.Readers.both.rawValue)
        policy.readers = SendingPolicy.Readers(rawValue: readers) ?? .both
        policy.answerThreshold =
            Double(reader.number("answers-percent", in: 1...100, or: 80)) / 100
        policy.lettersPerDay = reader.number("letters-per-day", in: 0...100_000, or: 50)
        policy.lettersPerPerson = reader.number("letters-per-person", in: 1...100, or: 3)
        reader.refuseOthers()
        return policy
    }
}
