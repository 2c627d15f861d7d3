/// What the letters about joining, belonging and leaving say of a person.
package struct JoinValues: Sendable, Equatable {
    /// A field of the site's own, with its words in the letter's language.
    package struct Extra: Sendable, Equatable {
        package let label: String
        package let question: String
        package let value: String?
        package let isRequired: Bool

        package init(label: String, question: String, value: String?, isRequired: Bool) {
            self.label = label
            self.question = question
            self.value = value
            self.isRequired = isRequired
        }
    }

    /// Values by the fields' names: `name`, `organization`, …
    package var known: [String: String]
    /// The fields that nobody joins without.
    package var required: [String]
    package var extras: [Extra]
    /// Whether the newest mail tells something otherwise than an earlier one.
    package var isCorrected = false
    package var oldAddress: String?
    package var newAddress: String?
    /// Why staff refused, in their words.
    package var refusalReason: String?

    package init(
        known: [String: String] = [:],
        required: [String] = ["name", "organization", "role", "city", "country"],
        extras: [Extra] = []
    ) {
        self.known = known
        self.required = required
        self.extras = extras
    }

    package var isComplete: Bool {
        required.allSatisfy { known[$0] != nil }
            && extras.allSatisfy { !$0.isRequired || $0.value != nil }
    }
}

extension TemplateValues {
    /// Everything that a letter of the family may name.
    package mutating func set(_ person: JoinValues) {
        for field in LetterName.joinFields {
            let name = field == "applicant" ? "name" : field
            let said = person.known[name]
            set("has-\(field)", said.map { [TemplateValues([field: Self.oneLine($0)])] } ?? [])
            set("no-\(field)", flag: said == nil && person.required.contains(name))
        }
        set("incomplete", flag: !person.isComplete)
        set("complete", flag: person.isComplete)
        set("extras", person.extras.compactMap { extra in
            extra.value.map {
                TemplateValues(["extra-label": extra.label, "extra-value": Self.oneLine($0)])
            }
        })
        set("missing-extras", person.extras.filter { $0.isRequired && $0.value == nil }.map {
            TemplateValues(["extra-question": $0.question])
        })
        set("corrected", flag: person.isCorrected)
        if let old = person.oldAddress { set("old-address", old) }
        if let new = person.newAddress { set("new-address", new) }
        set("new-addresses", flag: person.newAddress != nil)
        // Who adds a key to the letter adds the link, where the desk is public.
        set("confirm-links", [])
        // Who says goodbye names the places that stay.
        set("kept-tours", [])
        set("reasons", person.refusalReason.map {
            [TemplateValues(["reason": Self.oneLine($0)])]
        } ?? [])
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

extension LetterName {
    /// What joining asks for, by the names that templates use, in the order of their lists.
    package static let joinFields = [
        "applicant", "organization", "role", "city", "country", "phone",
    ]

    /// The variables of the family: every letter of it may tell what stands in the list.
    var joining: Set<String> {
        let fields = Self.joinFields.flatMap { [$0, "has-\($0)", "no-\($0)"] }
        return Set(fields).union([
            "complete", "incomplete", "corrected", "extras", "extra-label", "extra-value",
            "missing-extras", "extra-question", "old-address", "new-address", "new-addresses",
            "reasons", "reason", "confirm-links", "confirm-link",
            "kept-tours", "tour-title", "tour-days",
        ])
    }
}
