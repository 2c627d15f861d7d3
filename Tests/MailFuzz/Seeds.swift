import Foundation

/// The mails that the damage begins with.
enum Seeds {
    private static let longest = 100_000

    /// Every mail under a folder: the files whose names end in `.eml`.
    static func files(under folder: String) -> [[UInt8]] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return (names ?? []).filter { $0.hasSuffix(".eml") }.sorted().compactMap { name in
            let bytes = FileManager.default.contents(atPath: folder + "/" + name)
            return bytes.map { Array($0.prefix(longest)) }
        }
    }
}

/// The mail that is being read, in shared memory behind a file: a trap does not take it along.
struct CurrentMail {
    private static let room = 1 << 20
    private let memory: UnsafeMutableRawPointer

    init?(path: String) {
        let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0, ftruncate(file, off_t(Self.room)) == 0,
            let memory = mmap(nil, Self.room, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
            memory != MAP_FAILED
        else { return nil }
        close(file)
        self.memory = memory
    }

    /// Eight bytes of length, then the mail.
    func keep(_ mail: [UInt8]) {
        let count = min(mail.count, Self.room - 8)
        memory.storeBytes(of: UInt64(count), as: UInt64.self)
        mail.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { (memory + 8).copyMemory(from: start, byteCount: count) }
        }
    }
}
