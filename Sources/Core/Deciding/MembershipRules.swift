package import MailModel

/// What a site has settled about joining.
package struct MembershipRules: Sendable, Equatable {
    /// A field that this site asks for beside the usual ones.
    package struct ExtraField: Sendable, Equatable {
        /// `diet`; a short word that commands and files use.
        package let name: String
        /// What the field is called in a list, by language.
        package let label: [LanguageTag: String]
        /// How it is asked for, by language.
        package let question: [LanguageTag: String]
        package let isRequired: Bool

        package init(
            name: String, label: [LanguageTag: String], question: [LanguageTag: String],
            isRequired: Bool
        ) {
            self.name = name
            self.label = label
            self.question = question
            self.isRequired = isRequired
        }
    }

    /// The usual fields, in the order in which they are asked for.
    package static let usualFields = ["name", "organization", "role", "city", "country"]

    /// Those of the usual fields, and `phone`, that nobody joins without.
    package var required: [String]
    package var extras: [ExtraField]
    package var nudgeDays: Int
    package var expiryDays: Int

    package init(
        required: [String] = MembershipRules.usualFields, extras: [ExtraField] = [],
        nudgeDays: Int = 7, expiryDays: Int = 21
    ) {
        self.required = required
        self.extras = extras
        self.nudgeDays = nudgeDays
        self.expiryDays = expiryDays
    }

    /// Everything that must be known, in the order in which it is asked for.
    package var everyRequired: [String] {
        required + extras.filter(\.isRequired).map(\.name)
    }

    package var nudgeSeconds: Int64 { Int64(nudgeDays) * 86_400 }
    package var expirySeconds: Int64 { Int64(expiryDays) * 86_400 }
}
