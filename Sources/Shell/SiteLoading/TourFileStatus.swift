import Foundation
package import Touring

/// Changes the line `status:` of a tour file, and no other.
package enum TourFileStatus {
    /// Writes the file whole and at once; a reader sees the old one or the new one.
    package static func set(
        _ status: Tour.Status, of tour: Tour, in folder: String
    ) throws(SiteDefects) {
        let path = folder + "/" + tour.file
        func defect(_ remedy: String) -> SiteDefects {
            SiteDefects([
                SiteDefect(file: path, line: tour.lines["status"], key: "status", remedy: remedy)
            ])
        }
        guard let bytes = FileManager.default.contents(atPath: path),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw defect("the file cannot be read") }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = "status: \(status.rawValue)"
        if let number = tour.lines["status"] {
            guard lines.indices.contains(number - 1), lines[number - 1].hasPrefix("status:") else {
                throw defect("the line does not begin with `status:`")
            }
            lines[number - 1] = line
        } else {
            lines.insert(line, at: lines.firstIndex { $0.hasPrefix("id:") }.map { $0 + 1 } ?? 0)
        }
        do {
            try Data(lines.joined(separator: "\n").utf8)
                .write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw defect("the file cannot be written: \(error.localizedDescription)")
        }
    }
}
