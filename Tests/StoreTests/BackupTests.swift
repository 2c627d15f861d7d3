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
