import Linguistics

/// Reads what a tour asks its participants out of a mail: name in the passport, diet, access
/// needs, arrival, departure, telephone; in labelled lines and in plain sentences.
///
/// A sentence in the first person is the writer's, one that names a participant or says `he` of
/// them theirs, `we` and `both` everybody's. A number of a passport is never taken: the office
/// does not ask for it.
package enum ParticipantDetails {
    /// Characters of one answer; a longer one is a letter, which staff read themselves.
    package static let longestAnswer = 300

    /// What a mail tells, by whom it is told of.
    package struct Told: Sendable, Hashable {
        package typealias Answers = [Tour.Question: String]
        /// By the names that were given to the reader.
        package var byName: [String: Answers] = [:]
        package var writer: Answers = [:]
        package var everybody: Answers = [:]

        package var isEmpty: Bool { byName.isEmpty && writer.isEmpty && everybody.isEmpty }

        /// What holds for one of those who travel with the writer, or for the writer.
        package func answers(for name: String?, isWriter: Bool) -> Answers {
            var all = name.flatMap { byName[$0] } ?? [:]
            if isWriter { all.merge(writer) { named, _ in named } }
            return all.merging(everybody) { own, _ in own }
        }
    }

    /// Somebody of whom a mail may tell.
    package struct Person: Sendable, Hashable {
        package let name: String
        package let isWriter: Bool

        package init(name: String, isWriter: Bool = false) {
            self.name = name
            self.isWriter = isWriter
        }
    }

    package static func read(
        _ text: String, wanted: [Tour.Question], people: [Person]
    ) -> Told {
        var reading = DetailReading(wanted: wanted, people: people.filter { !$0.name.isEmpty })
        for line in WrittenLines.of(text) { reading.read(line) }
        return reading.told
    }

    /// Whether a text tells something that a tour asks its participants.
    package static func tells(_ text: String) -> Bool { !DetailWords.told(in: text).isEmpty }

    /// The people whom a text names, by a part of the name that only they have too.
    package static func mentioned(in text: String, of people: [Person]) -> [String] {
        DetailSubject.allNamed(in: text, people)
    }

    /// What is known of a question once more was told: a second diet or need stands beside the
    /// first, unless one of them says that there is none.
    package static func combined(
        _ question: Tour.Question, _ old: String?, _ new: String
    ) -> String {
        guard let old, question == .diet || question == .accessNeeds,
            !DetailWords.saysNone(old), !DetailWords.saysNone(new)
        else { return new }
        let (before, after) = (Set(AnswerWords.fold(old)), Set(AnswerWords.fold(new)))
        if before.isSubset(of: after) { return new }
        if after.isSubset(of: before) { return old }
        let both = old + "; " + new
        return both.count <= longestAnswer ? both : new
    }

    /// Whether a text puts right what was told before.
    package static func corrects(_ text: String) -> Bool {
        AnswerRemarks.saysMisread(text) || DetailWords.corrects(text)
    }
}

/// Names made comparable: of people, and of the organizations that a limit counts by.
package enum NameKey {
    /// `M. Awa  SARR` and `awa sarr` alike, but for titles.
    package static func fold(_ name: some StringProtocol) -> String {
        AnswerWords.fold(name).joined(separator: " ")
    }

    /// What the limit per organization counts by: the organization's name, the domain of its
    /// mail, or, where a provider serves everybody, the writer alone.
    package static func organization(_ name: String?, address: String) -> String {
        let folded = name.map { fold($0) } ?? ""
        if !folded.isEmpty { return folded }
        let domain = address.split(separator: "@").last.map { $0.lowercased() } ?? ""
        return PublicMailHosts.include(domain) ? address.lowercased() : "@" + domain
    }
}
