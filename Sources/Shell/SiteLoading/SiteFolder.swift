package import Calendar
import Foundation
package import Touring

/// A site on disk: its configuration, its tours, and the texts of its letters and knowledge.
package struct SiteFolder: Sendable {
    package let path: String
    package let configuration: SiteConfiguration
    /// `letters/<language>/<letter>.md`, the built-in ones first, the site's own behind them.
    package let letters: [(path: String, text: String)]
    /// `reasons/<language>.txt`: why letters are written, in the languages of staff.
    package let reasons: [(path: String, text: String)]
    /// `desk/<language>.yaml`: the desk's words, of which letters to staff use some.
    package let deskWords: DeskWords
    /// `knowledge/…/<id>[.<language>].md` in path order, the lists of questions beside them,
    /// and the table that was learned from both.
    package let knowledge: [(path: String, bytes: [UInt8])]
    /// What was learned about reading mails and their fields, as it came with the program.
    package let readingTable: LearnedTable
    package let fieldsTable: LearnedTable
    /// `tours/<id>.yaml`, checked, by their first day.
    package let tours: [Tour]

    /// Where the program keeps what it takes in and writes: beside the site unless told.
    package let state: String

    /// Reads everything; throws what is wrong with it, never half a site.
    package static func load(
        _ path: String, state: String? = nil, templates: TemplateFolder
    ) throws -> SiteFolder {
        let configuration = try readConfiguration(path)
        let tours = try tours(of: path, configuration)
        return SiteFolder(
            path: path, configuration: configuration,
            letters: letters(in: templates.path) + letters(in: path),
            reasons: files(under: "reasons", of: templates.path, ending: ".txt").map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            },
            deskWords: DeskWords(
                files: files(under: "desk", of: templates.path, ending: ".yaml").map {
                    ($0.path, String(decoding: $0.bytes, as: UTF8.self))
                }),
            knowledge: knowledge(in: path),
            readingTable: try templates.table("learned"),
            fieldsTable: try templates.table("fields"),
            tours: tours,
            state: state ?? path + "/state")
    }

    static func tours(
        of path: String, _ configuration: SiteConfiguration
    ) throws(SiteDefects) -> [Tour] {
        let reader = TourFiles(languages: configuration.office.languages, zones: .system)
        let result = reader.read(tourFiles(of: path), in: path)
        guard result.defects.isEmpty else { throw SiteDefects(result.defects) }
        return result.tours
    }

    static func tourFiles(of path: String) -> [(path: String, bytes: [UInt8])] {
        files(under: "tours", of: path, ending: ".yaml")
            + files(under: "tours", of: path, ending: ".yml")
    }

    package func tour(_ id: String) -> Tour? { tours.first { $0.id.text == id } }

    /// The rules of every zone that the stops of a tour name, its own among them.
    package static func zones(of tour: Tour) -> [ZoneRules] {
        let names = Set(tour.stops.flatMap { [$0.start.zone, $0.end.zone] })
        return [tour.zone] + names.subtracting([tour.zone.name]).sorted()
            .compactMap(ZoneFolder.system.rules)
    }

    package static func readConfiguration(_ path: String) throws -> SiteConfiguration {
        let file = path + "/secretariat.yaml"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw SiteDefects([
                SiteDefect(
                    file: file, line: nil, key: "",
                    remedy: "cannot be read; make a site with `secretariat init \(path)`")
            ])
        }
        return try SiteConfiguration.read(
            String(decoding: data, as: UTF8.self), file: file, folder: path)
    }

    /// More files of a library are not even read: one more than it takes, so that it can say so.
    package static let mostKnowledge = 20_001

    /// The files of a site's library as they are now.
    package static func knowledge(in path: String) -> [(path: String, bytes: [UInt8])] {
        let endings = [".table", ".yaml", ".md"]
        let paths = paths(under: "knowledge", of: path)
        let chosen = endings.flatMap { ending in paths.filter { $0.hasSuffix(ending) } }
        return contents(of: Array(chosen.prefix(mostKnowledge)), in: path)
    }

    /// What tells an edited site apart: name, size and time of change of its settings, of lists
    /// of keys beside them, and of its letters.
    package static func facts(of path: String) -> [String] {
        let files = FileManager.default
        let beside = ((try? files.contentsOfDirectory(atPath: path)) ?? [])
            .filter { $0 == "secretariat.yaml" || $0.hasSuffix(".txt") }
        let letters = files.enumerator(atPath: path + "/letters")?
            .compactMap { ($0 as? String).map { "letters/" + $0 } } ?? []
        return (beside + letters).sorted().compactMap { name in
            let facts = try? files.attributesOfItem(atPath: path + "/" + name)
            guard facts?[.type] as? FileAttributeType == .typeRegular else { return nil }
            let moment = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(name) \(facts?[.size] ?? 0) \(moment)"
        }
    }

    private static func letters(in folder: String) -> [(path: String, text: String)] {
        files(under: "letters", of: folder, ending: ".md").map {
            ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// Files whose name ends so, with paths from the folder, sorted.
    package static func files(
        under part: String, of folder: String, ending: String
    ) -> [(path: String, bytes: [UInt8])] {
        contents(of: paths(under: part, of: folder).filter { $0.hasSuffix(ending) }, in: folder)
    }

    /// The paths of all files but hidden ones, from the folder, sorted.
    private static func paths(under part: String, of folder: String) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder + "/" + part) else {
            return []
        }
        var paths: [String] = []
        for case let path as String in walk where !path.hasPrefix(".") && !path.contains("/.") {
            paths.append(part + "/" + path)
        }
        return paths.sorted()
    }

    private static func contents(
        of paths: [String], in folder: String
    ) -> [(path: String, bytes: [UInt8])] {
        paths.compactMap { path in
            FileManager.default.contents(atPath: folder + "/" + path).map { (path, Array($0)) }
        }
    }
}

/// Where the letters and the starter site that come with the program stand.
package struct TemplateFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Beside the program, in `share` below its prefix, or where the variable points.
    package static func find() throws(SiteDefects) -> TemplateFolder {
        let program = (try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/exe")) ?? ""
        let folder = program.split(separator: "/").dropLast().joined(separator: "/")
        let told = ProcessInfo.processInfo.environment["SECRETARIAT_TEMPLATES"]
        let places = [
            told, "/\(folder)/secretariat_Templates.resources",
            "/\(folder)/../share/secretariat", "/usr/share/secretariat",
        ].compactMap { $0 }
        for place in places
        where FileManager.default.fileExists(atPath: place + "/letters") {
            return TemplateFolder(path: place)
        }
        throw SiteDefects([
            SiteDefect(
                file: places.joined(separator: ", "), line: nil, key: "",
                remedy: "holds no letters; copy secretariat_Templates.resources beside the program")
        ])
    }

    /// A table that `secretariat reading train` wrote.
    package func table(_ name: String) throws(SiteDefects) -> LearnedTable {
        let file = path + "/reading/\(name).table"
        guard let table = LearnedTable(path: file) else {
            throw SiteDefects([LearnedTable.defect(file, "cannot be read")])
        }
        return table
    }

    /// Copies the starter site to a folder that does not exist yet or is empty.
    package func makeSite(at target: String) throws {
        let files = FileManager.default
        // Only an empty folder gives way: `rmdir` takes nothing else away, whatever comes between.
        guard !files.fileExists(atPath: target) || rmdir(target) == 0 else {
            throw SiteDefects([
                SiteDefect(
                    file: target, line: nil, key: "",
                    remedy: errno == ENOTDIR
                        ? "is a file; name a folder that does not exist yet"
                        : "is not empty; name a folder that does not exist yet")
            ])
        }
        try files.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent.isEmpty
                ? "." : (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try files.copyItem(atPath: path + "/site", toPath: target)
    }
}

/// A table that came with the program, as a file.
package struct LearnedTable: Sendable {
    package let path: String
    package let bytes: [UInt8]

    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        self.path = path
        bytes = Array(data)
    }

    /// What to do about a table that is missing or damaged.
    static func defect(_ path: String, _ trouble: String) -> SiteDefect {
        SiteDefect(
            file: path, line: nil, key: "",
            remedy: "\(trouble); copy the templates of this program's version")
    }

    /// What the table holds, refused where it is none of this program's.
    package func read<Table>(_ table: ([UInt8]) -> Table?) throws(SiteDefects) -> Table {
        guard let read = table(bytes) else {
            throw SiteDefects([
                Self.defect(path, "is damaged or of another version of this program")
            ])
        }
        return read
    }
}
