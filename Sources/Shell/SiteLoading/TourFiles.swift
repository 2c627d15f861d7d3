import Foundation
import MailModel
import Touring
import Yams

/// Reads the `tours/<id>.yaml` files of a site.
struct TourFiles {
    let languages: [LanguageTag]
    let zones: ZoneFolder

    /// Octets of one tour file; a tour of sixty full days is a tenth of it.
    private static let largest = 1 << 20

    /// All tours by first day, and everything that is wrong with any of them.
    func read(
        _ files: [(path: String, bytes: [UInt8])], in folder: String
    ) -> (tours: [Tour], defects: [SiteDefect]) {
        guard files.isEmpty || zones.isThere else {
            let remedy = "the system has no zone database; install the package tzdata"
            return ([], [SiteDefect(file: folder + "/tours", line: nil, key: "", remedy: remedy)])
        }
        var tours: [Tour] = []
        var defects: [SiteDefect] = []
        for file in files {
            let result = read(file.path, file.bytes)
            if let tour = result.tour, !tours.contains(where: { $0.id == tour.id }) {
                tours.append(tour)
            } else if let tour = result.tour {
                let remedy = "another file has the id \(tour.id); keep one of the two"
                defects.append(SiteDefect(file: file.path, line: 1, key: "id", remedy: remedy))
            }
            defects += result.defects
        }
        tours.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        return (tours, defects.map { $0.inside(folder) })
    }

    private func read(_ path: String, _ bytes: [UInt8]) -> (tour: Tour?, defects: [SiteDefect]) {
        func defect(_ line: Int?, _ remedy: String) -> (Tour?, [SiteDefect]) {
            (nil, [SiteDefect(file: path, line: line, key: "", remedy: remedy)])
        }
        guard bytes.count <= Self.largest else {
            return defect(nil, "is larger than a tour file can be; keep one tour in it")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return defect(nil, "is no UTF-8 text; save it as UTF-8")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            return (nil, [SiteConfiguration.syntaxDefect(error, path)])
        }
        guard let root else { return defect(1, "the file is empty") }
        let result = TourReader.read(
            TourNode(root), file: path, languages: languages, zones: zones.rules)
        let defects = result.defects.map {
            SiteDefect(
                file: $0.file, line: $0.line, key: $0.key, remedy: "\($0.problem); \($0.remedy)")
        }
        return (result.tour, defects)
    }
}

extension SiteDefect {
    fileprivate func inside(_ folder: String) -> SiteDefect {
        SiteDefect(file: "\(folder)/\(file)", line: line, key: key, remedy: remedy)
    }
}

extension TourNode {
    /// The tree of a YAML node; aliases are followed by the YAML reader already.
    fileprivate init(_ node: Node) {
        let line = node.mark?.line ?? 1
        switch node {
        case .mapping(let mapping):
            let entries = mapping.map { key, value in
                Entry(
                    key: key.string ?? "", line: key.mark?.line ?? line, value: TourNode(value))
            }
            self.init(.mapping(entries), line: line)
        case .sequence(let sequence):
            self.init(.list(sequence.map { TourNode($0) }), line: line)
        default:
            self.init(.text(node.null != nil ? "" : node.string ?? ""), line: line)
        }
    }
}
