import ArgumentParser
import Foundation
import MailModel
import SiteLoading
import Store

/// Results go to standard output, words about progress and errors to standard error.
enum Terminal {
    static func note(_ words: String) {
        FileHandle.standardError.write(Data((words + "\n").utf8))
    }

    static func write(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    /// One JSON object on one line, keys in order.
    static func line(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(value)
        data.append(0x0A)
        FileHandle.standardOutput.write(data)
    }

    /// An error in words; what the system throws about files has none of its own.
    static func words(of error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        let path = error.filePath ?? error.url?.path ?? "a file"
        let why =
            switch error.code {
            case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file"
            case .fileReadNoPermission, .fileWriteNoPermission: "this user may not use it"
            case .fileWriteOutOfSpace: "the disk is full"
            case .fileWriteVolumeReadOnly: "the disk is for reading only"
            case .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding:
                "it is no UTF-8 text"
            default: (error.underlying as? POSIXError).map { posix in
                String(cString: strerror(posix.code.rawValue)).lowercased()
            } ?? "it cannot be used"
            }
        return "\(path): \(why)"
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970) }

    /// `2015-05-01T09:00:00Z`; lists print a hundred thousand of them.
    static func moment(_ seconds: Int64) -> String {
        MailDate(secondsSinceEpoch: seconds, zoneMinutes: 0).rfc3339
    }
}

/// Runs a command's body and turns what it throws into words and an exit status.
///
/// 1 failed, 2 configuration, as README says; argument-parser itself gives 64 for wrong usage.
func guarded(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as SiteDefects {
        Terminal.note(error.description)
        throw ExitCode(2)
    } catch let error as SecretUnreadable {
        Terminal.note(error.description)
        throw ExitCode(2)
    } catch let error as AuthorityUnreadable {
        Terminal.note(error.description)
        throw ExitCode(2)
    } catch StoreError.forbidden(let words) {
        Terminal.note(words)
        throw ExitCode(2)
    } catch let error as ExitCode {
        throw error
    } catch {
        Terminal.note(Terminal.words(of: error))
        throw ExitCode(1)
    }
}
