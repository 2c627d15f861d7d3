package import MailModel

/// The `membership` part of `secretariat.yaml`: what joining asks for, and how long it waits.
package struct MembershipSettings: Sendable, Equatable {
    /// A field that this site asks for beside the usual ones.
    package struct Field: Sendable, Equatable {
        package let name: String
        package let label: [LanguageTag: String]
        package let question: [LanguageTag: String]
        package let isRequired: Bool
    }

    /// Those of name, organization, role, city, country and phone that nobody joins without.
    package let required: [String]
    package let fields: [Field]
    /// Days of silence after which one reminder is drafted.
    package let nudgeDays: Int
    /// Days of silence after the reminder after which the case closes.
    package let expiryDays: Int

    private static let usual = ["name", "organization", "role", "city", "country"]

    init(_ reader: SettingsReader?) {
        let named = reader?.texts("required") ?? []
        let known = Self.usual + ["phone"]
        for field in named where !known.contains(field) {
            reader?.complain(
                "required",
                "‘\(field)’ is none of \(known.joined(separator: ", ")); describe it in `fields`")
        }
        required = named.isEmpty ? Self.usual : known.filter { named.contains($0) }
        nudgeDays = reader?.number("nudge-days", in: 1...365, or: 7) ?? 7
        expiryDays = reader?.number("expiry-days", in: 1...365, or: 21) ?? 21
        fields = (reader?.children("fields") ?? []).compactMap { Self.field($0, beside: known) }
        if Set(fields.map(\.name)).count != fields.count {
            reader?.complain("fields", "two fields have one name; name each differently")
        }
        reader?.refuseOthers()
    }

    private static func field(_ reader: SettingsReader, beside known: [String]) -> Field? {
        let name = reader.required("name", "diet")
        let isRequired = reader.flag("required", or: true)
        let label = texts(reader, "label", "{en: Diet}")
        let question = texts(reader, "question", "{en: what you do not eat}")
        let plain = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        if !name.isEmpty, !plain || known.contains(name) {
            reader.complain(
                "name", "‘\(name)’ is no new field; write small letters and hyphens, and none of "
                    + known.joined(separator: ", "))
        }
        reader.refuseOthers()
        guard !name.isEmpty, !label.isEmpty, !question.isEmpty else { return nil }
        return Field(name: name, label: label, question: question, isRequired: isRequired)
    }

    private static func texts(
        _ reader: SettingsReader, _ key: String, _ example: String
    ) -> [LanguageTag: String] {
        let texts = reader.child(key)?.freeTexts().reduce(into: [LanguageTag: String]()) {
            if let tag = LanguageTag($1.key) { $0[tag] = $1.text }
        }
        if texts?.isEmpty ?? true {
            reader.complain(key, "is missing; for example `\(key): \(example)`")
        }
        return texts ?? [:]
    }
}
