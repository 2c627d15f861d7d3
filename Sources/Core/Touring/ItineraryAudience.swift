package import MailModel

/// Which participants a new version of the programme must be sent to, and what it changes for
/// each: who saw an older version is told everything since.
package struct ItineraryAudience: Sendable {
    private let versions: [Int: Tour]
    private let current: Tour

    /// A participant, their language, the version they were sent last, and when they come and go.
    package struct Member: Sendable, Hashable {
        package let person: PersonID
        package let language: LanguageTag
        /// Nil for who was sent no programme yet: there is nothing to correct.
        package let lastSent: Int?
        /// Moments; nil where they are there from the beginning or to the end.
        package let arrives: Int64?
        package let leaves: Int64?

        package init(
            person: PersonID, language: LanguageTag, lastSent: Int?, arrives: Int64? = nil,
            leaves: Int64? = nil
        ) {
            self.person = person
            self.language = language
            self.lastSent = lastSent
            self.arrives = arrives
            self.leaves = leaves
        }
    }

    /// `versions` are the programmes as they were sent, by number.
    package init(versions: [Int: Tour], current: Tour) {
        self.versions = versions
        self.current = current
    }

    /// Those who are affected, in the order given, each with the changes that concern them.
    package func affected(
        _ members: [Member]
    ) -> [(person: PersonID, changes: [ItineraryChange])] {
        struct Version: Hashable {
            let number: Int
            let language: LanguageTag
        }
        var known: [Version: [ItineraryChange]] = [:]
        return members.compactMap { member in
            guard let number = member.lastSent, let old = versions[number] else { return nil }
            let version = Version(number: number, language: member.language)
            let changes = known[version]
                ?? ItineraryChange.between(old, current, in: member.language)
            known[version] = changes
            let own = changes.filter { Self.concerns($0, member) }
            return own.isEmpty ? nil : (member.person, own)
        }
    }

    private static func concerns(_ change: ItineraryChange, _ member: Member) -> Bool {
        let spans: [ItineraryChange.Span]
        switch change.kind {
        case .moved(_, let from, let to): spans = [from, to]
        case .added(_, let span, _), .dropped(_, let span): spans = [span]
        default: return change.stop == nil || isThere(change.moment, change.moment, member)
        }
        return spans.contains { isThere($0.start.moment, $0.end.moment, member) }
    }

    private static func isThere(_ start: Int64, _ end: Int64, _ member: Member) -> Bool {
        end >= member.arrives ?? .min && start <= member.leaves ?? .max
    }
}
