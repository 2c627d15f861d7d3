/// Where people live on the clock: from a country and a city to a zone of the IANA database.
///
/// Read from `iso3166.tab` and `zone.tab`, which come with the zones themselves; countries are
/// known by their names in other languages too, as far as the caller has them.
package struct HomeZones: Sendable {
    private var codes: [String: String] = [:]
    private var zones: [String: [String]] = [:]
    private var cities: [String: [(zone: String, code: String)]] = [:]
    private let translated: @Sendable (String) -> String?

    /// Tables of which a line is broken give the other lines; empty tables know nobody.
    /// `translated` gives the code of a country by its name in any other language.
    package init(
        countries: String, zones table: String,
        translated: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.translated = translated
        for fields in Self.rows(countries) where fields.count >= 2 {
            codes[Self.key(fields[1])] = fields[0]
        }
        for (name, code) in Self.otherNames { codes[Self.key(name)] = code }
        for fields in Self.rows(table) where fields.count >= 3 {
            let name = fields[2]
            for code in fields[0].split(separator: ",").map(String.init) {
                zones[code, default: []].append(name)
                let city = name.split(separator: "/").last.map(String.init) ?? name
                cities[Self.key(city), default: []].append((name, code))
            }
        }
        for (zone, names) in HomeCities.all {
            guard let code = zones.first(where: { $0.value.contains(zone) })?.key else { continue }
            for name in names { cities[Self.key(name), default: []].append((zone, code)) }
        }
    }

    /// Nil where neither the city nor the country tells; a country with many zones tells by its
    /// city, or by the one that most of its people live in.
    package func zone(city: String?, country: String?) -> String? {
        let code = country.flatMap { codes[Self.key($0)] ?? Self.code($0) ?? translated($0) }
        if let city {
            let found = cities[Self.key(city)] ?? cities[Self.key(Self.bare(city))] ?? []
            let own = code == nil ? found : found.filter { $0.code == code }
            if let zone = own.first?.zone { return zone }
        }
        guard let code else { return nil }
        if let most = Self.mostPeople[code] { return most }
        return zones[code]?.first
    }

    private static func rows(_ table: String) -> [[String]] {
        table.split(whereSeparator: \.isNewline).filter { $0.first != "#" }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// `成都市` is 成都.
    private static func bare(_ city: String) -> String {
        city.hasSuffix("市") ? String(city.dropLast()) : city
    }

    /// Letters only, without case and the commonest accents.
    private static func key(_ name: String) -> String {
        String(name.lowercased().compactMap { plain[$0] ?? ($0.isLetter ? $0 : nil) })
    }

    private static let plain: [Character: Character] = [
        "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "é": "e", "è": "e", "ê": "e",
        "í": "i", "ï": "i", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ü": "u", "ç": "c",
        "ñ": "n", "ø": "o", "ł": "l", "ś": "s", "š": "s", "ş": "s", "ž": "z", "ź": "z", "ż": "z",
        "č": "c", "ć": "c", "ń": "n", "ý": "y", "ě": "e", "ę": "e", "ë": "e", "ą": "a", "ă": "a",
        "ā": "a", "ī": "i", "ı": "i", "ū": "u", "ő": "o", "ű": "u", "ğ": "g", "ř": "r", "ț": "t",
    ]

    private static func code(_ text: String) -> String? {
        let bare = text.uppercased()
        return bare.utf8.count == 2 && bare.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            ? bare : nil
    }

    private static let otherNames = [
        ("South Korea", "KR"), ("Republic of Korea", "KR"), ("North Korea", "KP"),
        ("United Kingdom", "GB"), ("Great Britain", "GB"), ("Turkey", "TR"), ("Türkiye", "TR"),
        ("Ivory Coast", "CI"), ("Côte d'Ivoire", "CI"), ("Russian Federation", "RU"),
        ("Democratic Republic of the Congo", "CD"), ("Congo", "CG"), ("Czech Republic", "CZ"),
        ("Czechia", "CZ"), ("United States of America", "US"), ("Cape Verde", "CV"),
        ("Viet Nam", "VN"), ("Myanmar", "MM"), ("Bosnia and Herzegovina", "BA"),
        ("Trinidad and Tobago", "TT"), ("Eswatini", "SZ"), ("North Macedonia", "MK"),
    ]

    /// Countries with several zones, by the one of most of their people.
    private static let mostPeople = [
        "AR": "America/Argentina/Buenos_Aires", "AU": "Australia/Sydney",
        "BR": "America/Sao_Paulo", "CA": "America/Toronto", "CD": "Africa/Kinshasa",
        "CL": "America/Santiago", "CN": "Asia/Shanghai", "DE": "Europe/Berlin",
        "EC": "America/Guayaquil", "ES": "Europe/Madrid", "ID": "Asia/Jakarta",
        "KZ": "Asia/Almaty", "MN": "Asia/Ulaanbaatar", "MX": "America/Mexico_City",
        "MY": "Asia/Kuala_Lumpur", "NZ": "Pacific/Auckland", "PF": "Pacific/Tahiti",
        "PT": "Europe/Lisbon", "RU": "Europe/Moscow", "UA": "Europe/Kiev",
        "US": "America/New_York", "UZ": "Asia/Tashkent",
    ]
}
