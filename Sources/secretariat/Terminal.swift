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

    static var now: Int64 { Int64(Date().timeIntervalSince1970) }

    /// `2015-05-01T09:00:00Z`; lists print a hundred thousand of them.
    static func moment(_ seconds: Int64) -> String {
        MailDate(secondsSinceEpoch: seconds, zoneMinutes: 0).rfc3339
    }

    /// Who acts on the command line, for the journal: the machine's user that the program runs
    /// as, never what the environment says.
    static var operatorName: String {
        let user = getuid()
        guard let entry = getpwuid(user), let name = entry.pointee.pw_name else {
            return "cli:user-\(user)"
        }
        return "cli:" + String(cString: name)
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
    } catch let error as ExitCode {
        throw error
    } catch {
        Terminal.note("\(error)")
        throw ExitCode(1)
    }
}
