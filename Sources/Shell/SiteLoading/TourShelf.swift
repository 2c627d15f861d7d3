package import Calendar
import Foundation
import Glibc
package import MailModel
import Synchronization
package import Touring

/// The tours of a site as their files are now, for a program that runs for months.
///
/// Files are read again when one of them was changed; the last good tours stay while an edit is
/// broken, so that a slip of the pen never stops reminders or answers.
package final class TourShelf: Sendable {
    private let files: @Sendable () -> [(path: String, bytes: [UInt8])]
    private let signature: @Sendable () -> UInt64
    private let reader: TourFiles
    private let state: Mutex<State>

    private struct State {
        var signature: UInt64
        var tours: [Tour]
        var texts: [String: [UInt8]]
        var defects: String?
    }

    /// The shelf of a site that was loaded.
    package convenience init(_ site: SiteFolder) {
        let path = site.path
        self.init(
            languages: site.configuration.office.languages,
            files: { SiteFolder.tourFiles(of: path) },
            signature: Self.nowAndThen { Self.signature(of: path + "/tours") })
    }

    /// How long what was seen of the folder holds: a crowd of mail asks thousands of times a
    /// second, and a colleague who saved a file waits no longer than for the library.
    private static let holds = Duration.milliseconds(250)

    private static func nowAndThen(
        _ look: @escaping @Sendable () -> UInt64
    ) -> @Sendable () -> UInt64 {
        let seen = Mutex((value: look(), at: ContinuousClock.now))
        return {
            let now = ContinuousClock.now
            return seen.withLock { seen in
                if now - seen.at > holds { seen = (look(), now) }
                return seen.value
            }
        }
    }

    /// A shelf of files that never change, for tests.
    package convenience init(
        _ files: [(path: String, bytes: [UInt8])], languages: [LanguageTag]
    ) {
        self.init(languages: languages, files: { files }, signature: { 0 })
    }

    package init(
        languages: [LanguageTag], files: @escaping @Sendable () -> [(path: String, bytes: [UInt8])],
        signature: @escaping @Sendable () -> UInt64
    ) {
        self.files = files
        self.signature = signature
        reader = TourFiles(languages: languages, zones: .system)
        let seen = signature()
        let texts = files()
        let result = reader.read(texts, in: "")
        state = Mutex(
            State(
                signature: seen, tours: result.tours, texts: Self.byPath(texts),
                defects: Self.words(result.defects)))
    }

    private static func byPath(
        _ files: [(path: String, bytes: [UInt8])]
    ) -> [String: [UInt8]] {
        Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    private static func words(_ defects: [SiteDefect]) -> String? {
        defects.isEmpty ? nil : SiteDefects(defects).description
    }

    package var tours: [Tour] {
        let now = signature()
        return state.withLock { state in
            guard state.signature != now else { return state.tours }
            state.signature = now
            let texts = files()
            let result = reader.read(texts, in: "")
            state.defects = Self.words(result.defects)
            if result.defects.isEmpty {
                state.tours = result.tours
                state.texts = Self.byPath(texts)
            }
            return state.tours
        }
    }

    /// What is wrong with the files as they are now; nil while the newest edit is good.
    package var defects: String? {
        _ = tours
        return state.withLock { $0.defects }
    }

    package func tour(_ id: String) -> Tour? { tours.first { $0.id.text == id } }

    /// The text from which a tour was read.
    package func text(of tour: Tour) -> [UInt8]? { state.withLock { $0.texts[tour.file] } }

    /// A tour as an older text of its file describes it; nil where that is no longer valid.
    package func tour(from text: [UInt8], file: String) -> Tour? {
        reader.read([(path: file, bytes: text)], in: "").tours.first
    }

    /// The rules of an IANA zone.
    package static func zone(_ name: String) -> ZoneRules? { ZoneFolder.system.rules(name) }

    /// Name, size and time of change of every file, for one system call a file and no string.
    private static func signature(of folder: String) -> UInt64 {
        guard let entries = opendir(folder) else { return 0 }
        defer { closedir(entries) }
        var sum: UInt64 = 0
        while let entry = readdir(entries) {
            var facts = stat()
            let seen = withUnsafePointer(to: &entry.pointee.d_name.0) { name in
                name.pointee != UInt8(ascii: ".") && fstatat(dirfd(entries), name, &facts, 0) == 0
            }
            guard seen else { continue }
            var hash = Hasher()
            hash.combine(entry.pointee.d_ino)
            hash.combine(facts.st_size)
            hash.combine(facts.st_mtim.tv_sec)
            hash.combine(facts.st_mtim.tv_nsec)
            sum &+= UInt64(bitPattern: Int64(hash.finalize()))
        }
        return sum
    }
}

extension HomeZones {
    /// The tables that come with the system's zones; without them nobody's home is known.
    package static let system: HomeZones = {
        let folder = ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"
        func text(_ name: String) -> String {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
            return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        return HomeZones(
            countries: text("iso3166.tab"), zones: text("zone.tab"),
            translated: CountryCodes.code)
    }()
}
