/// The initiatives and tours that a mail can speak of, under all the names people give them.
///
/// Built by the caller from the library's front matter; this target knows no city by itself.
package struct Gazetteer: Sendable {
    /// One initiative or tour.
    package struct Entry: Sendable, Hashable {
        /// The city id, such as `rio-de-janeiro`.
        package var id: String
        /// Names in any language and spelling; a name alone says that this entry is meant.
        package var names: [String]
        /// Words that describe it without naming it: its country, its theme.
        package var hints: [String]

        package init(id: String, names: [String], hints: [String] = []) {
            self.id = id
            self.names = names
            self.hints = hints
        }
    }

    package let entries: [Entry]
    let names: PhraseTable
    let hints: PhraseTable

    /// Entries beyond ``mostEntries`` and names beyond ``longestName`` are left out.
    package init(_ entries: [Entry]) {
        let kept = Array(entries.prefix(Self.mostEntries))
        self.entries = kept
        names = PhraseTable(kept.map { entry in
            let spelled = entry.id.replacing(hyphenWith: " ")
            return (entry.names + [spelled]).filter { $0.utf8.count <= Self.longestName }
        })
        hints = PhraseTable(kept.map { entry in
            entry.hints.filter { $0.utf8.count <= Self.longestName }
        })
    }

    /// Entries; a site has tens, and a mention is stored as 16 bits.
    package static let mostEntries = 10_000
    /// Octets of one name; no city is called longer.
    package static let longestName = 200
    /// A gazetteer without entries.
    package static let empty = Gazetteer([])
}

extension String {
    fileprivate func replacing(hyphenWith other: Character) -> String {
        String(map { $0 == "-" ? other : $0 })
    }
}
