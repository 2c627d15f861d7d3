import HTTPTypes
import Hummingbird
import Knowledge
import SiteLoading
import Store

/// The library: what it could not answer, what staff wrote otherwise, and its entries.
extension Desk {
    func addLibrary(to router: Router<DeskContext>) { router.get("/library", use: library) }

    /// Groups of questions and changes that a page shows.
    private static let mostShown = 60

    @Sendable private func library(_ request: Request, _ context: DeskContext) throws -> Response {
        let visitor = try context.signedIn()
        let texts = try texts(request, visitor)
        let findings = try insight.findings()
        let paths = office.site.knowledge.map(\.path).filter { $0.hasSuffix(".md") }
        return try page("library", [
            "gaps": .list(findings.gaps.prefix(Self.mostShown).map { gap in
                [
                    "topic": .text(gap.topic), "times": .text(texts.count("asked", gap.count)),
                    "examples": .list(gap.examples.map {
                        [
                            "question": .text($0.text), "language": .text($0.language),
                            "letter-id": .optional($0.letter.map { "\($0)" }),
                        ]
                    }),
                ]
            }),
            "changes": .list(findings.changes.prefix(Self.mostShown).map(change)),
            "folders": .list(Self.folders(paths)),
            "entry-count": .text(texts.count("library-entries", paths.count)),
        ], title: texts("library-title"), for: visitor)
    }

    /// The files by folder and entry; an entry has one file in each of its languages.
    private static func folders(_ paths: [String]) -> [PageValues] {
        let files = paths.map { path in
            let pieces = path.dropLast(".md".count).split(separator: "/")
            let name = (pieces.last ?? "").split(separator: ".", maxSplits: 1)
            return (
                folder: pieces.dropFirst().dropLast().joined(separator: "/"),
                entry: String(name.first ?? ""), language: name.count == 2 ? String(name[1]) : "",
                path: path)
        }
        return Dictionary(grouping: files, by: \.folder).sorted { $0.key < $1.key }.map { folder in
            let entries = Dictionary(grouping: folder.value, by: \.entry)
            return [
                "folder": .text(folder.key),
                "entries": .list(entries.sorted { $0.key < $1.key }.map { entry in
                    [
                        "entry": .text(entry.key),
                        "files": .list(entry.value.sorted { $0.language < $1.language }.map {
                            [
                                "link": .text("/source?path=" + FormFields.encoded($0.path)),
                                "label": .text($0.language.isEmpty ? entry.key : $0.language),
                            ]
                        }),
                    ]
                }),
            ]
        }
    }

    private func change(_ change: LibraryInsight.Change) -> PageValues {
        [
            "place": .text(change.proposal.source),
            "link": .text(Self.sourceLink(change.proposal.source)),
            "old": .optional(change.proposal.old), "new": .optional(change.proposal.new),
            "letter-id": .number(change.letter), "author": .text(office.name(of: change.author)),
        ]
    }

    /// The page of `knowledge/initiatives/dakar.md:12`, at its line.
    static func sourceLink(_ place: String) -> String {
        let parts = place.split(separator: ":")
        let number = parts.count == 2 ? String(parts[1]) : "1"
        let path = FormFields.encoded(String(parts.first ?? ""))
        return "/source?path=\(path)&line=\(number)#L\(number)"
    }
}
