package import MailModel

/// A member of staff as the desk knows them.
package struct StaffPerson: Sendable, Equatable {
    package let name: String
    package let address: EmailAddress
    package let roles: Set<String>
    package let language: LanguageTag
    /// First and last days of absence, `2015-02-16`.
    package var absences: [ClosedRange<String>] = []
    /// Who decides in the person's place meanwhile.
    package var deputy: EmailAddress?

    package init(
        name: String, address: EmailAddress, roles: Set<String>, language: LanguageTag
    ) {
        self.name = name
        self.address = address
        self.roles = roles
        self.language = language
    }

    package var mayApprove: Bool { !roles.isDisjoint(with: ["approver", "administrator"]) }
    package var mayEdit: Bool { mayApprove || roles.contains("drafter") }

    package func isAbsent(on day: String) -> Bool { absences.contains { $0.contains(day) } }
}

/// Who is to be asked on a day.
package struct DutyRoster: Sendable, Equatable {
    package let staff: [StaffPerson]

    package init(_ staff: [StaffPerson]) { self.staff = staff }

    package func person(_ address: EmailAddress) -> StaffPerson? {
        staff.first { $0.address == address }
    }

    /// Approvers and drafters who are present, each absent one's deputy in their place; where that
    /// leaves nobody who may approve, the administrators, and at the last all who may.
    package func onDuty(_ day: String) -> [StaffPerson] {
        let desk = staff.filter { !$0.roles.isDisjoint(with: ["approver", "drafter"]) }
        var found = desk.filter { !$0.isAbsent(on: day) }
        for absent in desk where absent.isAbsent(on: day) {
            if let deputy = absent.deputy.flatMap(person), !deputy.isAbsent(on: day) {
                add(deputy, to: &found)
            }
        }
        guard !found.contains(where: \.mayApprove) else { return found }
        let present = staff.filter { $0.mayApprove && !$0.isAbsent(on: day) }
        for person in present.isEmpty ? staff.filter(\.mayApprove) : present {
            add(person, to: &found)
        }
        return found
    }

    /// Who hears of letters that nobody has decided: administrators, and approvers who are present.
    package func escalation(_ day: String) -> [StaffPerson] {
        let present = staff.filter { $0.mayApprove && !$0.isAbsent(on: day) }
        return present.isEmpty ? staff.filter(\.mayApprove) : present
    }

    /// Who reads the daily digest.
    package func readers(_ day: String) -> [StaffPerson] {
        staff.filter { !$0.roles.isEmpty && !$0.isAbsent(on: day) }
    }

    private func add(_ person: StaffPerson, to found: inout [StaffPerson]) {
        if !found.contains(where: { $0.address == person.address }) { found.append(person) }
    }
}
