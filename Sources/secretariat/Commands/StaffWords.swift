import Knowledge
import Pipeline
import SiteLoading

/// What staff wrote otherwise than the library in a letter, as lines for a terminal.
struct StaffWords {
    private let library: Library
    private let files: [String: [UInt8]]

    init(_ site: SiteFolder) {
        library = Wiring.library(site)
        files = Dictionary(
            site.knowledge.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each sentence of their own, under the name of who wrote it.
    func sentences(before: String, after: String, by author: String) -> [String] {
        library.staffSentences(before: before, after: after).map { "\(author): \($0)" }
    }

    /// Each change that the library would need to say the same, ready for `patch`.
    func changes(before: String, after: String) -> [String] {
        library.proposals(before: before, after: after).compactMap { proposal in
            files[proposal.path].flatMap { proposal.patch($0) }
        }
    }
}
