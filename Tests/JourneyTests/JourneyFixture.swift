import Calendar
import Drafting
import Foundation
import MailModel
import Pipeline
import Sending
import SiteLoading
import Store
import Synchronization
import Touring

/// A clock that is turned by hand; its random bytes count up, so that letters come out the same.
final class HandClock: Sendable {
    private let state: Mutex<(now: Int64, count: Int)>
    init(_ now: Int64) { state = Mutex((now, 0)) }

    var now: Int64 { state.withLock { $0.now } }
    func turn(to moment: Int64) { state.withLock { $0.now = moment } }

    private func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            state.count += 1
            let number = state.count
            return (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 4))) }
        }
    }

    var wall: WallClock {
        WallClock(
            now: { self.now }, offsetMinutes: { _, _ in 480 }, randomBytes: { self.bytes($0) })
    }
}

/// An office with a store of its own, the starter's letters, and tours from texts.
final class JourneyFixture {
    let folder: String
    private(set) var store: Store
    let clock: HandClock
    let configuration: SiteConfiguration
    let book: LetterBook
    let composer: LetterComposer
    private var participants: [String: PersonID] = [:]

    static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Built once: reading some hundred templates takes its time in a debug build.
    private static let letters = Result {
        try LetterBook(
            files: SiteFolder.files(under: "letters", of: top + "/Templates", ending: ".md")
                .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
            fallback: .english)
    }

    init(now: Int64 = moment("2015-04-01")) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("journey-\(UUID().uuidString)").path
        store = try Store(folder: folder)
        clock = HandClock(now)
        configuration = try SiteConfiguration.read(
            try Self.text("Templates/site/secretariat.yaml"), file: "secretariat.yaml",
            folder: folder)
        book = try Self.letters.get()
        composer = LetterComposer(office: configuration.office, clock: clock.wall)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static func text(_ path: String) throws -> String {
        String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: top + "/" + path)), as: UTF8.self)
    }

    static func moment(_ day: String) -> Int64 {
        CivilTime(date: day)?.secondsSinceEpoch ?? 0
    }

    /// The starter's tour to Boston, as if its plan were settled.
    static func boston() throws -> String {
        try text("Templates/site/tours/2015-boston.yaml")
            .replacing("made-up: true", with: "made-up: false")
    }

    static func shelf(_ texts: [String]) -> TourShelf {
        let files = texts.map { text in
            let id = text.split(separator: "\n").first { $0.hasPrefix("id: ") }?.dropFirst(4) ?? ""
            return (path: "tours/\(id).yaml", bytes: Array(text.utf8))
        }
        return TourShelf(files, languages: [.english, .french, .spanish, .chinese])
    }

    var desk: JourneyDesk {
        JourneyDesk(
            office: configuration.office, homes: HomeZones.system, zone: TourShelf.zone,
            book: book, composer: composer, hasLeft: store.hasLeft)
    }

    func reminders(_ shelf: TourShelf) -> ReminderClock {
        ReminderClock(shelf: shelf, store: store, desk: desk)
    }

    func itineraries(_ shelf: TourShelf) -> ItineraryDesk {
        ItineraryDesk(shelf: shelf, store: store, desk: desk)
    }

    /// The process dies and starts again: nothing but the files is left.
    func restart() throws { store = try Store(folder: folder) }

    // MARK: - People

    /// Adds a person who travels, with a country, and gives them a seat in the tour.
    @discardableResult
    func seat(
        _ address: String, name: String, language: String = "en", country: String? = nil,
        in tour: Tour
    ) throws -> PersonID {
        let id = try participants[address] ?? add(address, name, language)
        participants[address] = id
        if let country { try tell(country, of: address) }
        try change(tour) { _ = try $0.register(id, organization: name, now: clock.now) }
        return id
    }

    private func add(_ address: String, _ name: String, _ language: String) throws -> PersonID {
        let id = try store.nextParticipant()
        guard let contact = EmailAddress(address) else { return id }
        try store.perform(
            [
                AddParticipant(
                    id, contact: contact, isSelf: true, name: name,
                    organization: "City of \(name)", language: LanguageTag(language))
            ], now: clock.now)
        return id
    }

    /// Adds somebody for whom the person at an address answers, with a seat in the tour.
    @discardableResult
    func guest(_ name: String, of address: String, in tour: Tour) throws -> PersonID {
        let id = try store.nextParticipant()
        guard let contact = EmailAddress(address) else { return id }
        try store.perform(
            [
                AddParticipant(
                    id, contact: contact, isSelf: false, name: name, organization: "City",
                    language: nil)
            ], now: clock.now)
        try change(tour) { _ = try $0.register(id, organization: name, now: clock.now) }
        return id
    }

    private func tell(_ country: String, of address: String) throws {
        try PersonCountry.set(country, of: address, in: folder)
    }

    func change(_ tour: Tour, _ step: (inout SeatBook) throws -> Void) throws {
        let stored = try store.seats(SeatBook.Rules(tour))
        var book = stored.book
        try step(&book)
        if let act = TurnSeats(from: stored, to: book, actor: "test") {
            try store.perform([act], now: clock.now)
        }
    }

    // MARK: - Staff and the outbox

    /// Approves a letter and lets it leave at once.
    func send(_ letter: Int64, at now: Int64? = nil) throws {
        let now = now ?? clock.now
        let row = try store.letter(letter)
        try store.approve(
            letter, revision: row?.revision ?? 0, by: "li.na", releaseAt: now, now: now)
        guard let attempt = try store.beginAttempt(letter, now: now) else { return }
        try store.finishAttempt(attempt, of: letter, .sent(reply: "250"), now: now)
    }

    func held(_ name: String? = nil) throws -> [LetterRow] {
        try store.letters(in: [.held]).filter { name == nil || $0.letter == name }
    }

    func body(_ letter: LetterRow) throws -> String {
        try store.revision(letter.revision, of: letter.id)?.body ?? ""
    }

    func bytes(_ letter: LetterRow) throws -> [UInt8] {
        try store.revision(letter.revision, of: letter.id)?.bytes ?? []
    }
}

func moment(_ day: String) -> Int64 { JourneyFixture.moment(day) }
