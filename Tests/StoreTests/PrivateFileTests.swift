import Foundation
import Store
import Testing

@Suite("Nobody else on the machine reads the database")
struct PrivateFileTests {
    @Test("a new file and one that others could read", arguments: [true, false])
    func rights(isNew: Bool) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "private-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/secretariat.sqlite"
        if !isNew {
            _ = try Store(folder: folder)
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        }
        let store = try Store(folder: folder)
        let facts = try FileManager.default.attributesOfItem(atPath: file)
        #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        withExtendedLifetime(store) {}
    }
}
