import Foundation
import MailModel
import Pipeline
import Sending
import Store
import Testing

/// What ends one day is told a month, a week and a day before, once each.
@Suite struct CredentialWatchTests {
    private static let day: Int64 = 86_400

    private final class Office {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("credentials-\(UUID().uuidString)").path
        let store: Store

        init() throws { store = try Store(folder: folder) }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func look(_ now: Int64, end: Int64) async throws {
            _ = try await CredentialWatch(
                store: store, language: .english, renewals: []
            ) {
                [CredentialWatch.Deadline(kind: .secret, place: "office", end: end)]
            }.work(now: now)
        }

        func told() throws -> Int { try store.letters(in: [.held]).count }
    }

    @Test(arguments: [(31, 0, false, false), (30, 1, true, false), (8, 1, true, false),
        (7, 1, false, true), (0, 1, false, true)])
    func `days before the end decide what is said`(
        _ days: Int64, _ entries: Int, _ warns: Bool, _ isTrouble: Bool
    ) async throws {
        let office = try Office()
        for _ in 0..<2 { try await office.look(0, end: days * Self.day) }
        #expect(try office.told() == entries)
        #expect(try office.store.warnings().isEmpty == !warns)
        #expect(try office.store.troubles().isEmpty == !isTrouble)
    }

    @Test func `a month, a week and a day before, and quiet once it is renewed`() async throws {
        let office = try Office()
        let end = 100 * Self.day
        for day in 60...99 as ClosedRange<Int64> { try await office.look(day * Self.day, end: end) }
        #expect(try office.told() == 3)
        try await office.look(99 * Self.day, end: 400 * Self.day)
        #expect(try office.told() == 3)
        #expect(try office.store.troubles().isEmpty)
        #expect(try office.store.warnings().isEmpty)
    }

    @Test func `a refused renewal is trouble until one succeeds`() async throws {
        struct Refused: Error, CustomStringConvertible {
            let description = "invalid_grant"
        }
        let office = try Office()
        for fails in [true, false] {
            let renewal = CredentialWatch.Renewal(account: "office") {
                if fails { throw Refused() }
            }
            _ = try await CredentialWatch(
                store: office.store, language: .english, renewals: [renewal]
            ) { [] }.work(now: 1)
            #expect(try office.store.troubles().map(\.place) == (fails ? ["oauth office"] : []))
        }
    }
}
