import Crypto
import Foundation

/// The digests that the desk works with.
enum Digest {
    static func sha256(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    /// Enough of a digest to tell two files apart.
    static func short(_ data: Data) -> String { hex(Array(SHA256.hash(data: data)).prefix(8)) }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}
