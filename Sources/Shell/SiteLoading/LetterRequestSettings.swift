import Touring

/// Reads `letter-requests`: what a formal letter needs, and how long a passport number is kept.
enum LetterRequestSettings {
    /// Without these no letter can be written at all.
    private static let always: Set<InvitationRequest.Field> = [.passportName, .tour]
    private static let usual: Set<InvitationRequest.Field> = [
        .passportName, .organization, .role, .tour, .addressee,
    ]

    static func read(_ reader: SettingsReader?) -> SiteConfiguration.LetterRequests {
        let texts = reader?.texts("require") ?? []
        let fields = texts.compactMap { text in
            let field = InvitationRequest.Field(rawValue: text)
            if field == nil {
                let known = InvitationRequest.Field.allCases.map(\.rawValue)
                reader?.complain(
                    "require", "‘\(text)’ is none of \(known.joined(separator: ", "))")
            }
            return field
        }
        let days = reader?.number("passport-days", in: 1...3_650, or: 90) ?? 90
        reader?.refuseOthers()
        return SiteConfiguration.LetterRequests(
            required: texts.isEmpty ? usual : always.union(fields), passportDays: days)
    }
}
