/// Something wrong with the library, told so that a colleague can mend it.
package struct LibraryDefect: Sendable, Hashable {
    /// What is wrong; `isError` says which of them make an entry unusable.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case brokenFrontMatter = "broken-front-matter"
        case brokenBody = "broken-body"
        case duplicateID = "duplicate-id"
        case missingTranslation = "missing-translation"
        case unreviewed
        case expired
        case sharedAlias = "shared-alias"
        case longPassage = "long-passage"
        case deadSeeAlso = "dead-see-also"
        case staleTranslation = "stale-translation"
        case staleTable = "stale-table"
        case tooManyFiles = "too-many-files"

        package var isError: Bool {
            switch self {
            case .brokenFrontMatter, .brokenBody, .duplicateID, .tooManyFiles: true
            default: false
            }
        }
    }

    package let kind: Kind
    package let path: String
    package let line: Int
    /// The key of the front matter that is meant; empty where none is.
    package let key: String
    package let message: String
    package let remedy: String
}

extension LibraryDefect: CustomStringConvertible {
    package var description: String {
        let place = key.isEmpty ? "\(path):\(line)" : "\(path):\(line): \(key)"
        return "\(place): \(message); \(remedy)"
    }
}
