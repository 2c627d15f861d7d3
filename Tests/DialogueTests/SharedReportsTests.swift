import Foundation
import MailModel
import Pipeline
import Sending
import Store
import Testing

@testable import secretariat

/// Delivery reports of others, where they lie beside the project: what each may and may not
/// change. Nothing of them is kept here.
///
/// `SHARED_CORPORA` names their folder where it is not `../shared/corpora`.
@Suite struct SharedReportsTests {
    private static let folder = ProcessInfo.processInfo.environment["SHARED_CORPORA"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/corpora").standardizedFileURL.path
    static let isThere = FileManager.default.fileExists(atPath: folder)

    private struct Report {
        let name: String
        let bytes: [UInt8]
        /// Nil where its source does not say.
        let isPermanent: Bool?
    }

    private static func reports() throws -> [Report] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: folder).sorted().flatMap { corpus in
            let base = "\(folder)/\(corpus)"
            guard let list = files.contents(atPath: base + "/expected.jsonl") else {
                return [Report]()
            }
            return String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap { line in
                let row = (try? JSONSerialization.jsonObject(with: Data(line.utf8)))
                    as? [String: Any] ?? [:]
                let expected = row["expect"] as? [String: Any] ?? [:]
                guard (expected["kind"] as? [String])?.contains("bounce") == true,
                    let file = row["file"] as? String,
                    let data = files.contents(atPath: "\(base)/\(file)")
                else { return nil }
                let bounce = expected["bounce"] as? [String: Any] ?? [:]
                return Report(
                    name: "\(corpus)/\(file)", bytes: Array(data),
                    isPermanent: bounce["permanent"] as? Bool)
            }
        }
    }

    /// Addresses that a report names: all of them are members in what follows.
    private static func named(in report: Report) -> [EmailAddress] {
        String(decoding: report.bytes, as: UTF8.self).split { " \t\r\n<>;,:()[]\"'=".contains($0) }
            .compactMap { EmailAddress(String($0)) }
            .filter { $0.domain.contains(".") && $0.domain != "office.example" }
    }

    @Test(.enabled(if: isThere))
    func `a report changes the member that its letter went to, and nobody else`() async throws {
        let reports = try Self.reports()
        #expect(reports.count > 100)
        let office = try await DialogueOffice()
        let store = office.store
        let readers = reports.indices.compactMap { EmailAddress("reader\($0)@town.example") }
        var seen: Set<String> = []
        let addresses = (readers + reports.flatMap(Self.named)).filter {
            seen.insert(Store.canonical($0)).inserted
        }
        try store.perform(
            addresses.map { AddPerson($0, status: .member) }, now: office.now)
        for report in reports { try await office.receive(bytes: report.bytes) }
        #expect(try store.people().allSatisfy { $0.status == .member }, "tied to no letter")
        #expect(try store.troubledAddresses().isEmpty, "tied to no letter")

        let letters = try office.write(to: readers)
        let key = try store.returnPathKey(.system)
        let sender = try #require(EmailAddress(DialogueOffice.address))
        var suspended: Set<String> = []
        var wrong: [String] = []
        for (number, report) in reports.enumerated() {
            let path = try #require(
                ReturnPathToken(letter: letters[number]).address(at: sender, key: key))
            try await office.receive(
                bytes: Array("Delivered-To: \(path)\r\n".utf8) + report.bytes)
            let now = Set(
                try store.people().filter { $0.status != .member }.map(\.address))
            let fresh = now.subtracting(suspended)
            let own = readers[number].description
            #expect(fresh.isSubset(of: [own]), "\(report.name) changed \(fresh)")
            if fresh.contains(own), report.isPermanent == false { wrong.append(report.name) }
            suspended = now
        }
        #expect(wrong.isEmpty, "suspended by what only delays: \(wrong)")
        #expect(suspended.count > 20, "\(suspended.count) of \(reports.count)")
        #expect(try store.brokenJournalLine() == nil)
    }
}
