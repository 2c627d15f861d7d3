/// Bytes to text, by the charset that was named or by the one that the bytes show.
package enum Charset {
    /// Decodes `bytes`; a wrong or missing label is repaired from the bytes themselves.
    package static func text(_ bytes: some Collection<UInt8>, label: String?) -> String {
        text(Array(bytes), name: label.flatMap(CharsetName.init))
    }

    static func text(_ bytes: [UInt8], name: CharsetName?) -> String {
        var guesses = CharsetGuesses(left: 1)
        return text(bytes, name: name, guesses: &guesses)
    }

    /// The same with a bound on guesses, counted down: a guess is dear, and a header can ask for
    /// thousands. At 0 the label is believed.
    static func text(
        _ bytes: [UInt8], name: CharsetName?, guesses: inout CharsetGuesses
    ) -> String {
        if isPlainASCII(bytes), !(name?.isStateful ?? false), !hasShifts(bytes, name) {
            return String(decoding: bytes, as: UTF8.self)
        }
        if name == nil || name == .utf8, !hasShifts(bytes, name),
            !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
            let text = String(validating: bytes, as: UTF8.self)
        {
            return text
        }
        return CharsetRepair.text(bytes, name: name, guesses: &guesses)
    }

    /// Whether a charset of this name can be decoded.
    package static func isKnown(_ label: String) -> Bool { CharsetName(label) != nil }

    private static func isPlainASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var seen: UInt64 = 0
            var place = 0
            while place + 8 <= buffer.count {
                seen |= buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                place += 8
            }
            var rest: UInt8 = 0
            while place < buffer.count {
                rest |= buffer[place]
                place += 1
            }
            return seen & 0x8080_8080_8080_8080 == 0 && rest < 0x80
        }
    }

    /// ISO 2022 text is all ASCII bytes; an escape or a shift gives it away.
    private static func hasShifts(_ bytes: [UInt8], _ name: CharsetName?) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return Scan.first(0x1B, in: base, from: 0, to: buffer.count) != nil
        }
    }
}

/// A charset as iconv names it, after the substitutions that real mail needs.
struct CharsetName: Sendable, Hashable {
    let iconv: String

    /// Text in it may be all ASCII bytes and mean something else.
    var isStateful: Bool {
        iconv.hasPrefix("ISO-2022") || iconv == "UTF-7" || iconv == "HZ"
            || iconv.hasPrefix("UTF-16") || iconv.hasPrefix("UTF-32")
    }

    /// Whether a character is two bytes or four, ASCII too.
    var isWide: Bool { iconv.hasPrefix("UTF-16") || iconv.hasPrefix("UTF-32") }

    /// Whether a text's label says more of bytes elsewhere than they say themselves.
    var isTelling: Bool { self != .utf8 && self != .windows1252 && !isStateful }

    static let utf8 = CharsetName(known: "UTF-8")
    static let windows1252 = CharsetName(known: "CP1252")

    init(known: String) { iconv = known }

    /// Nil for a label that names nothing, such as `x-unknown`.
    init?(_ label: String) {
        var folded = label.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x27 }
            .map(Scan.lowered)
        if folded.starts(with: "charset=".utf8) { folded.removeFirst(8) }
        let bare = folded.filter { Scan.isLetter($0) || Scan.isDigit($0) }
        let key = String(decoding: bare, as: UTF8.self)
        if let known = CharsetAliases.table[key] {
            iconv = known
            return
        }
        return nil
    }
}

enum CharsetAliases {
    /// Folded label to the superset that the bytes usually are.
    static let table: [String: String] = {
        var table: [String: String] = [:]
        for (name, labels) in groups {
            for label in labels.split(separator: " ") { table[String(label)] = name }
        }
        return table
    }()

    private static let groups: [(String, String)] = [
        ("UTF-8", "utf8 utf unicode11utf8 cp65001 utf8mb4 xutf8 unicode20utf8 65001 utf8n"),
        (
            "CP1252",
            """
            usascii ascii ansix341968 us iso646us iso88591 latin1 l1 cp819 ibm819 isolatin1 \
            iso885911987 88591 cp1252 windows1252 win1252 1252 ansi windows cswindows1252 \
            iso8859 xansi ansix341986 xcp1252 usasci unicode11 cp28591 cp20127
            """
        ),
        ("CP1250", "cp1250 windows1250 win1250 1250 xcp1250"),
        ("ISO-8859-2", "iso88592 latin2 l2 88592 iso885921987 cp28592"),
        ("CP1251", "cp1251 windows1251 win1251 1251 xcp1251 windowscp1251"),
        ("CP1253", "cp1253 windows1253 win1253 1253"),
        ("CP1254", "cp1254 windows1254 win1254 1254 iso88599 latin5 l5 88599 cp28599"),
        ("CP1255", "cp1255 windows1255 win1255 1255"),
        ("ISO-8859-8", "iso88598 iso88598i iso88598e visual logical cp28598 cp38598"),
        ("CP1256", "cp1256 windows1256 win1256 1256"),
        ("CP1257", "cp1257 windows1257 win1257 1257"),
        ("CP1258", "cp1258 windows1258 win1258 1258"),
        ("CP874", "cp874 windows874 tis620 iso885911 tis62025331 tis6202533"),
        ("KOI8-R", "koi8r koi8 cskoi8r koi xkoi8r koi8rus cp20866"),
        ("KOI8-U", "koi8u koi8ru cp21866"),
        (
            "GB18030",
            """
            gb18030 gb2312 gbk gb231280 csgb2312 eucc xgbk cp936 936 windows936 ms936 euccn \
            cp20936 cp54936 chinese gb cngb gb23121980 xeuccn isoir58 gb18030utf8 \
            simplifiedchinese gb18030gb2312
            """
        ),
        ("BIG5-HKSCS", "big5 big5hkscs cnbig5 big5eten xxbig5 csbig5 cp950 950 ms950 xbig5"),
        (
            "CP932",
            """
            shiftjis sjis xsjis cp932 932 windows31j mskanji ms932 csshiftjis windows932 shiftjs \
            shiftjis2004 sjiswin
            """
        ),
        (
            "EUC-JP-MS",
            "eucjp xeucjp eucjpms cseucpkdfmtjapanese xeuc eucjpwin ujis cp20932 cp51932"
        ),
        (
            "ISO-2022-JP-3",
            "iso2022jp iso2022jp2 iso2022jp3 csiso2022jp iso2022jpms cp50220 cp50221 cp50222"
        ),
        ("ISO-2022-KR", "iso2022kr csiso2022kr cp50225"),
        ("ISO-2022-CN-EXT", "iso2022cn iso2022cnext"),
        (
            "CP949",
            """
            euckr ksc56011987 ksc5601 ksc56011989 ksc5601198 cp949 949 uhc windows949 ksc \
            korean cseuckr xwindows949 ms949 cp51949 cp20949 ks ksc5601 isoir149 \
            csksc56011987 kscode5601
            """
        ),
        ("UTF-7", "utf7 unicode11utf7 cp65000 unicode20utf7 csunicode11utf7 xunicode20utf7"),
        ("HZ", "hzgb2312 hz cp52936"),
        ("MACINTOSH", "macintosh macroman xmacroman mac csmacintosh applemacintosh cp10000"),
        ("MAC-CYRILLIC", "maccyrillic xmaccyrillic xmacukrainian cp10007"),
        ("MAC-CENTRALEUROPE", "maccentraleurope xmacce macce cp10029"),
        ("UTF-16", "utf16 unicode csunicode iso10646ucs2 ucs2 utf16bom"),
        ("UTF-16LE", "utf16le unicodelittle cp1200"),
        ("UTF-16BE", "utf16be unicodebig cp1201"),
        ("ISO-8859-15", "iso885915 latin9 l9 cp28605"),
        ("CP850", "cp850 ibm850 850"),
        ("CP437", "cp437 ibm437 437"),
        ("CP866", "cp866 ibm866 866"),
        ("ISO-8859-3", "iso88593 latin3 l3 cp28593"), ("ISO-8859-4", "iso88594 latin4 l4 cp28594"),
        ("ISO-8859-5", "iso88595 cyrillic cp28595"), ("ISO-8859-6", "iso88596 arabic cp28596"),
        ("ISO-8859-7", "iso88597 greek cp28597"), ("ISO-8859-10", "iso885910 latin6 l6"),
        ("ISO-8859-13", "iso885913 latin7"), ("ISO-8859-14", "iso885914 latin8"),
        ("ISO-8859-16", "iso885916 latin10"), ("UTF-32", "utf32 ucs4 iso10646ucs4"),
        ("UTF-32LE", "utf32le"), ("UTF-32BE", "utf32be"), ("CP737", "cp737 ibm737"),
        ("CP775", "cp775 ibm775"), ("CP852", "cp852 ibm852 852"), ("CP855", "cp855 ibm855"),
        ("CP857", "cp857 ibm857"), ("CP858", "cp858 ibm858"), ("CP860", "cp860 ibm860"),
        ("CP861", "cp861 ibm861"), ("CP862", "cp862 ibm862"), ("CP863", "cp863 ibm863"),
        ("CP864", "cp864 ibm864"), ("CP865", "cp865 ibm865"), ("CP869", "cp869 ibm869"),
        ("KOI8-T", "koi8t"), ("JOHAB", "johab cp1361 1361"), ("EUC-TW", "euctw xeuctw"),
        ("TCVN", "tcvn tcvn57121"), ("ARMSCII-8", "armscii8"), ("GEORGIAN-PS", "georgianps"),
        ("CP1125", "cp1125"), ("CP037", "cp037 ibm037"), ("CP500", "cp500 ibm500"),
    ]
}
