package import Knowledge
package import Understanding

extension Gazetteer {
    /// The places of the library: entries that have a city, under all their names.
    package init(_ library: Library) {
        let groups = Dictionary(grouping: library.entries.filter { $0.city != nil }, by: \.id)
        self.init(
            groups.sorted { $0.key < $1.key }.map { id, entries in
                Entry(
                    id: id,
                    names: entries.flatMap { $0.aliases + [$0.title, $0.city].compactMap { $0 } },
                    hints: entries.flatMap { $0.tags + [$0.country].compactMap { $0 } })
            })
    }
}
