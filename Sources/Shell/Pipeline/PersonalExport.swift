import Drafting
import Foundation
import MIME
import MailModel
package import Store

/// What the office holds of a person, as a letter says it and as a program can read it.
package enum PersonalExport {
    /// JSON with sorted keys, an object on many lines.
    package static func json(_ data: PersonalData) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(data)) + [0x0A]
    }

    static func attachment(_ data: PersonalData) throws -> OutgoingAttachment {
        OutgoingAttachment(
            name: HeaderText(cleaning: "personal-data.json"),
            type: MediaType("application/json") ?? .binary, bytes: try json(data))
    }

    static func values(_ data: PersonalData, _ known: TemplateValues) -> TemplateValues {
        var values = known
        for field in LetterName.personalFields {
            let said = field == "address" ? data.address : data.details[field]
            values.set("has-\(field)", said.map { [TemplateValues([field: $0])] } ?? [])
        }
        values.set(
            "groups",
            data.groups.isEmpty
                ? [] : [TemplateValues(["group": data.groups.joined(separator: ", ")])])
        values.set("tours", data.seats.map { TemplateValues(["tour": $0.tour]) })
        values.set("mails", "\(data.mails.count)")
        values.set("letters", "\(data.letters.count)")
        return values
    }
}
