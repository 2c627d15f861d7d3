import MailModel

/// Tells the language of a text by its script and, among Latin scripts, by its small words.
enum LanguageIdentifier {
    /// The language of the author's words; the subject counts a third, since it is often ours.
    static func identify(text: Words, subject: Words) -> LanguageReading {
        var tally = Tally()
        tally.count(text, weight: 3)
        tally.count(subject, weight: 1)
        return tally.reading()
    }

    private struct Tally {
        var scores: [String: Double] = [:]
        var words: [String: [String]] = [:]
        var han = 0.0, kana = 0.0, latin = 0.0

        mutating func count(_ text: Words, weight: Double) {
            for (index, word) in text.words.enumerated() {
                let (scalar, _) = Words.decode(text.source, word.start)
                if scalar < 0x250 || (0x1E00...0x1EFF).contains(scalar) {
                    countLatin(text, index, weight)
                } else {
                    countScript(scalar, text, index, weight)
                }
            }
        }

        private mutating func countLatin(_ text: Words, _ index: Int, _ weight: Double) {
            let word = text.words[index]
            latin += weight
            if Self.isTurned(text.source, word.start) { scores["es", default: 0] += 1.2 * weight }
            for language in SmallWords.languages(of: word.hash) {
                let share = language.share * weight
                scores[language.code, default: 0] += share
                if language.share >= 0.5 { keep(language.code, text, index) }
            }
            for code in SmallWords.letters(text.source[word.start..<word.end]) {
                scores[code, default: 0] += 0.4 * weight
            }
        }

        /// Whether the turned mark of Spanish stands right before a word.
        private static func isTurned(_ source: [UInt8], _ start: Int) -> Bool {
            guard start >= 2, source[start - 2] == 0xC2 else { return false }
            return source[start - 1] == 0xBF || source[start - 1] == 0xA1
        }

        private mutating func countScript(
            _ scalar: UInt32, _ text: Words, _ index: Int, _ weight: Double
        ) {
            let code: String
            var share = 1.2
            switch scalar {
            case 0x3041...0x30FF: kana += weight; return
            case 0x3400...0x9FFF, 0x20000...0x2FFFF, 0xF900...0xFAFF: han += weight; return
            case 0x400...0x52F: code = "ru"
            case 0x600...0x6FF: code = "ar"
            case 0xAC00...0xD7A3, 0x1100...0x11FF: (code, share) = ("ko", 1.6)
            case 0x370...0x3FF: code = "el"
            case 0x5D0...0x5EA: code = "he"
            case 0x900...0x97F: code = "hi"
            case 0xE00...0xE7F: code = "th"
            default: return
            }
            scores[code, default: 0] += share * weight
            keep(code, text, index)
        }

        private mutating func keep(_ code: String, _ text: Words, _ index: Int) {
            guard words[code, default: []].count < 4 else { return }
            words[code, default: []].append(text.text(index..<index + 1))
        }

        mutating func reading() -> LanguageReading {
            if kana * 5 > han { scores["ja", default: 0] += (han + kana) * 0.5 }
            else { scores["zh", default: 0] += han * 0.5 }
            let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            guard let best = ranked.first, best.value > 0, let tag = LanguageTag(best.key) else {
                return LanguageReading(tag: .english, score: latin > 0 ? 0.3 : 0)
            }
            let total = ranked.reduce(0) { $0 + $1.value }
            let next = ranked.dropFirst().first.flatMap { $0.value * 4 > best.value ? $0 : nil }
            return LanguageReading(
                tag: tag, score: best.value / total,
                second: next.flatMap { LanguageTag($0.key) }, evidence: words[best.key] ?? [])
        }
    }
}

/// The commonest small words of the languages in Latin script, and their own letters.
enum SmallWords {
    private static let lists: [(String, String)] = [
        ("en", """
            the of and to in is that for it as was with be by on not he i this are or his from at
            which but have an had they you were there one all we can her has been if their will
            would who so no out up more when them do your our what some could my than me any only
            also please dear how where thank thanks regards pls hi hello us about does should
            yes am just know get like want need see must much many take add list here
            """),
        ("fr", """
            le la les de des du et un une en est que qui dans pour pas sur ce il au ne par je vous
            nous avec plus se sont mais comme ou son sa ses cette ces aux leur leurs elle ils
            on y a votre vos notre nos bonjour merci madame monsieur cordialement etre avoir
            fait tout bien si aussi peut ai avez avons sommes suis quel quelle quels est-ce
            c d l qu n j s m sans voici mon ma mes cela ca deja bonsoir etes faut mieux salut
            """),
        ("es", """
            el la los las de del y un una en es que para no por con se su al lo como mas pero sus
            le ya o este si porque esta entre cuando muy sin sobre tambien me hasta hay donde
            quien desde nos ha estimados estimado gracias saludos cordial buenos buenas dias
            tardes cual cuanto cuantos puede pueden favor somos soy usted ustedes les quisiera
            nuestra nuestro mi son ser fue si estan voy bien datos hola senores tengo estamos yo
            eso uno va a dia atentamente antes ahi cada hoy ayer manana todo toda todos nada
            estare llego cuenta aqui alli
            """),
        ("pt", """
            o os a as de do da dos das e um uma em no na nos nas que para nao por com se seu sua
            ao mais mas como foi ele ou quando muito ja esta eu tambem so pelo pela ate isso
            sao voces voce obrigado obrigada bom boa dia tarde senhores prezados caros gostaria
            gostariamos meu minha nosso nossa tem temos estou uns aos ser pode podem ha exmos
            """),
        ("de", """
            der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch
            es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber
            einen so zum war haben nur oder aber vor zur bis mehr durch man ich wir uns ihr ihre
            ihnen bitte danke sehr geehrte damen herren gruss grusse mir kann wenn mein guten
            """),
        ("it", """
            il lo la i gli le di del della dei delle e un una in nel che per non con si su al
            alla come piu ma sono da anche ho se questo questa noi vi ci essere ha hanno nostro
            nostra vostro vostra grazie gentile gentili cordiali saluti buongiorno vorrei
            vorremmo siamo quale quanto quando dove chi perche sulla dalla nella buonasera sig
            """),
        ("nl", """
            de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar
            bij nog uit wij hij naar heeft wordt door over ze u uw ons onze ik graag kunnen
            geachte beste groet groeten vriendelijke bedankt deze kan wel geen of zou willen
            """),
        ("tr", """
            ve bir bu icin ile de da olarak cok daha olan gibi kadar en ne ya sonra ama var
            sayin saygilar saygilarimla merhaba tesekkur ederim ederiz mi mu biz ben siz bizim
            nasil hakkinda olup istiyoruz istiyorum lutfen degil her iyi
            """),
        ("sv", "och att det som en ett ar av for med till den inte om vi jag ni har kan hej tack"),
        ("pl", "nie sie w z na jest do ze to jak co dla od czy dzien dobry prosze oraz przez mam"),
        ("id", "yang dan di dengan untuk kami ini itu dari pada tidak akan saya apakah ke mohon"),
        ("ro", "si in la cu de pe sunt nu ce mai este din pentru buna va multumim care sa noi"),
        ("ca", "el la els les de i que per amb no un una en es al del som aquest gracies si us"),
    ]

    /// A language that uses a word, and the share of that word's use that falls to it.
    struct Share: Sendable {
        let code: String
        let share: Double
    }

    private static let table: HashTable<Share> = {
        var users: [UInt64: [String]] = [:]
        for (code, list) in lists {
            for word in Set(Words(list, limit: 4096).words.map(\.hash)) {
                users[word, default: []].append(code)
            }
        }
        return HashTable(
            users.mapValues { codes in
                codes.map { Share(code: $0, share: 1 / Double(codes.count)) }
            })
    }()

    static func languages(of hash: UInt64) -> [Share] { table[hash] ?? [] }

    /// Languages that a word's own letters speak for.
    static func letters(_ bytes: ArraySlice<UInt8>) -> [String] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        var found: [String] = []
        var previous: UInt8 = 0
        for byte in bytes {
            switch (previous, byte) {
            case (0xC3, 0xB1): found.append("es")
            case (0xC3, 0xA3), (0xC3, 0xB5): found.append("pt")
            case (0xC3, 0x9F), (0xC3, 0xBC), (0xC3, 0xA4): found.append("de")
            case (0xC5, 0x9F), (0xC4, 0x9F), (0xC4, 0xB1): found.append("tr")
            case (0xC3, 0xA8), (0xC3, 0xAA), (0xC5, 0x93): found.append("fr")
            case (0xC3, 0xB2): found.append("it")
            case (0xC3, 0xA5): found.append("sv")
            case (0xC5, 0x82), (0xC4, 0x99): found.append("pl")
            case (0xC8, 0x9B), (0xC8, 0x99): found.append("ro")
            default: break
            }
            previous = byte
        }
        return found
    }
}
