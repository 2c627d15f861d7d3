extension String {
    /// The text with all white space made single spaces, none before or behind it.
    ///
    /// By scalars: whole mails pass through here, and cutting them into characters costs a look
    /// into Unicode's tables for each.
    package var inSingleSpaces: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isBehindSpace = false
        for scalar in unicodeScalars {
            if scalar.isWhite {
                isBehindSpace = true
                continue
            }
            if isBehindSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isBehindSpace = false
            bytes.append(contentsOf: scalar.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Whether Unicode takes it for white space (UAX #44, White_Space).
    fileprivate var isWhite: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
            0x205F, 0x3000:
            true
        default: false
        }
    }
}
