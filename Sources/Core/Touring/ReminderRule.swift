/// A letter that is due some time before the tour starts, and what to do when that time is missed.
package struct ReminderRule: Sendable, Hashable {
    package let lead: Lead
    /// The name of the letter.
    package let letter: String
    package let catchUp: CatchUp
    /// Where it stands in the tour's file.
    package let line: Int?

    package init(lead: Lead, letter: String, catchUp: CatchUp, line: Int? = nil) {
        self.lead = lead
        self.line = line
        self.letter = letter
        self.catchUp = catchUp
    }

    /// The letters that there are for reminders; a site words them in `letters/<language>/`.
    package static let letters = [
        "reminder-early", "reminder", "reminder-last", "reminder-eve", "reminder-today",
    ]

    /// What the ledger knows the reminder by: `60-days`. Another letter does not repeat it.
    package var id: ReminderID { ReminderID(lead) }

    /// A number of days or hours, written `60 days` or `4 hours`.
    package struct Lead: Sendable, Hashable {
        package let count: Int
        package let unit: Unit

        /// Days keep the time of day across clock changes; hours are exact.
        package enum Unit: String, Sendable, Hashable {
            case days, hours
        }

        /// Days before a tour that a reminder may be due; two years.
        package static let mostDays = 730

        /// Nil for anything but a number from 1 and one of day, days, hour, hours.
        package init?(_ text: String) {
            let parts = text.split(separator: " ")
            guard parts.count == 2, let count = Int(parts[0]), count >= 1 else { return nil }
            switch parts[1] {
            case "day", "days": unit = .days
            case "hour", "hours": unit = .hours
            default: return nil
            }
            guard count <= Self.mostDays * (unit == .hours ? 24 : 1) else { return nil }
            self.count = count
        }
    }

    /// What happens to a reminder whose time has passed, after downtime for instance.
    package enum CatchUp: Sendable, Hashable {
        case skip
        /// It may still go until so long before the start.
        case sendUntil(Lead)
        case sendUntilStart
        case tellStaff

        /// Reads `skip`, `send until 5 days`, `send until start` and `tell staff`.
        package init?(_ text: String) {
            switch text {
            case "skip": self = .skip
            case "send until start": self = .sendUntilStart
            case "tell staff": self = .tellStaff
            default:
                guard text.hasPrefix("send until "),
                    let lead = Lead(String(text.dropFirst(11)))
                else { return nil }
                self = .sendUntil(lead)
            }
        }
    }
}

/// The stable name of a reminder in the ledger.
package struct ReminderID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ lead: ReminderRule.Lead) { text = "\(lead.count)-\(lead.unit.rawValue)" }

    /// Nil for what cannot be such a name; for reading the ledger back.
    package init?(_ text: String) {
        guard Slug.isOne(text) else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// Reads the reminders of a tour file.
struct ReminderReader {
    let defects: DefectCollector

    /// Letters to one person about one tour; more is a nuisance.
    static let most = 12

    func rules(_ fields: TourFields) -> [ReminderRule] {
        var rules: [ReminderRule] = []
        for (index, node) in fields.list("reminders").enumerated() {
            let path = "reminders[\(index + 1)]"
            guard let rule = rule(node, path) else { continue }
            if rules.contains(where: { $0.id == rule.id }) {
                defects.add(
                    node.line, path, "there is another reminder at that time", "keep one of them")
            } else if rules.count == Self.most {
                defects.add(
                    node.line, path, "there are more than \(Self.most) reminders", "remove some")
            } else {
                rules.append(rule)
            }
        }
        return rules
    }

    private func rule(_ node: TourNode, _ path: String) -> ReminderRule? {
        let keys = ["before", "letter", "catch-up"]
        let fields = TourFields(node, path: path, keys: keys, defects)
        guard node.entries != nil else { return nil }
        let before = fields.required("before", "14 days")
        let letter = letter(fields)
        let catchUp = catchUp(fields)
        guard let before else { return nil }
        guard let lead = ReminderRule.Lead(before) else {
            fields.complain(
                "before", "`\(before.shortened)` is no time before the start",
                "write `14 days` or `4 hours`, at most \(ReminderRule.Lead.mostDays) days")
            return nil
        }
        guard let letter, let catchUp else { return nil }
        return ReminderRule(lead: lead, letter: letter, catchUp: catchUp, line: node.line)
    }

    /// A letter's name picks a file, so nothing but the name of a reminder may pass.
    private func letter(_ fields: TourFields) -> String? {
        guard let name = fields.required("letter", "reminder") else { return nil }
        if ReminderRule.letters.contains(name) { return name }
        fields.complain(
            "letter", "`\(name.shortened)` is no letter of a reminder",
            "write one of " + ReminderRule.letters.joined(separator: ", "))
        return nil
    }

    private func catchUp(_ fields: TourFields) -> ReminderRule.CatchUp? {
        guard let text = fields.text("catch-up") else { return .skip }
        if let policy = ReminderRule.CatchUp(text) { return policy }
        fields.complain(
            "catch-up", "`\(text.shortened)` is not known here",
            "write `skip`, `send until 5 days`, `send until start` or `tell staff`")
        return nil
    }
}
