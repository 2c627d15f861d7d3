import Foundation
import Sending
import Store
import Testing

@Suite struct BackupTests {
    @Test func `a backup is whole and can be restored`() throws {
        let fixture = try StoreFixture()
        let id = try fixture.held()
        let file = fixture.folder + "/copy.sqlite"
        try fixture.store.backUp(to: file)
        try Store.restore(file, into: fixture.folder + "/again")
        #expect(try Store(folder: fixture.folder + "/again").letter(id)?.state == .held)
        #expect(throws: StoreError.self) { try fixture.store.backUp(to: file) }
        #expect(throws: StoreError.self) { try Store.restore(file, into: fixture.folder) }
    }

    @Test func `a backup is one file, and a row that was changed in it is found`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.held()
        let file = fixture.folder + "/copy.sqlite"
        try fixture.store.backUp(to: file)
        #expect(try Store.verifyBackup(file) == .sealed)
        let beside = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
            .filter { $0.hasPrefix("copy") }
        #expect(beside == ["copy.sqlite"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let place = try #require(bytes.firstRange(of: Data("Re: Tours".utf8)))
        bytes.replaceSubrange(place, with: Data("Re: Fares".utf8))
        try bytes.write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: StoreError.self) { try Store.verifyBackup(file) }
        #expect(error?.description.contains("changed after it was made") == true)
        #expect(throws: StoreError.self) {
            try Store.restore(file, into: fixture.folder + "/again")
        }
    }

    @Test func `a backup of a restored copy bears a seal of its own`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.held()
        let (first, second) = (fixture.folder + "/a", fixture.folder + "/b")
        try fixture.store.backUp(to: first)
        try Store.restore(first, into: fixture.folder + "/again")
        let again = try Store(folder: fixture.folder + "/again")
        try again.stopSending(true, by: "li", reason: "", now: 300)
        try again.backUp(to: second)
        #expect(try Store.verifyBackup(second) == .sealed)
    }

    @Test func `a backup that fails leaves nothing of its name`() throws {
        let fixture = try StoreFixture()
        let file = fixture.folder + "/absent/copy.sqlite"
        let error = #expect(throws: StoreError.self) { try fixture.store.backUp(to: file) }
        #expect(error?.description.contains("SQLite") == false)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `a folder that cannot be opened is named with what to do`() throws {
        let fixture = try StoreFixture()
        let file = fixture.folder + "/file"
        try Data().write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: StoreError.self) { try Store(folder: file + "/state") }
        #expect(error?.description.contains("run the command as the user") == true)
    }

    @Test func `a damaged backup is found`() throws {
        let fixture = try StoreFixture()
        _ = try fixture.held()
        let file = fixture.folder + "/copy.sqlite"
        try fixture.store.backUp(to: file)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes.replaceSubrange(4096..<8192, with: Data(count: 4096))
        try bytes.write(to: URL(fileURLWithPath: file))
        #expect(throws: StoreError.self) { try Store.verifyBackup(file) }
    }
}
