import Approving
import SiteLoading
import Testing

/// Wrong settings of the desk, the policy and the proof are named with key and remedy.
@Suite struct DeskByMailSettingsTests {
    private static func read(_ section: String, staff: String = "") throws -> SiteConfiguration {
        try SiteConfiguration.read(
            """
            office:
              name: Office
              address: office@office.example
              languages: [en]
            mailboxes: [{name: office, url: "maildir:///nowhere"}]
            staff: [{name: Li Na, address: li.na@office.example, roles: [approver]\(staff)}]
            \(section)
            """, file: "secretariat.yaml", folder: "/nowhere")
    }

    @Test(arguments: [
        ("desk-by-mail: {hours: {days: [monday]}}", "desk-by-mail.hours.days"),
        ("desk-by-mail: {hours: {from: \"9\"}}", "desk-by-mail.hours.from"),
        ("desk-by-mail: {hours: {from: \"18:00\", to: \"09:00\"}}", "desk-by-mail.hours.to"),
        ("desk-by-mail: {hours: {holidays: [19 February]}}", "desk-by-mail.hours.holidays"),
        ("desk-by-mail: {digest-at: \"25:00\"}", "desk-by-mail.digest-at"),
        ("desk-by-mail: {edits: maybe}", "desk-by-mail.edits"),
        ("desk-by-mail: {key-days: 0}", "desk-by-mail.key-days"),
        ("desk-by-mail: {by-post: true}", "desk-by-mail.by-post"),
        ("policy: {to: anybody}", "policy.to"),
        ("policy: {letters: [answer]}", "policy.letters"),
        ("policy: {answers-percent: 0}", "policy.answers-percent"),
        ("policy: {answers-percent: 54}", "policy.answers-percent"),
        (
            "answers: {threshold-percent: 90}\npolicy: {answers-percent: 85}",
            "policy.answers-percent"
        ),
        ("authentication: {keys: none.txt}", "authentication.keys"),
        ("authentication: {results: {received-above: 1}}", "authentication.results.server"),
    ])
    func `a wrong setting is named`(_ section: String, _ key: String) throws {
        let error = #expect(throws: SiteDefects.self) { try Self.read(section) }
        #expect(error.map { "\($0)".contains(key) } == true, "\(error.map { "\($0)" } ?? "")")
    }

    @Test(arguments: [
        (", absent: [{from: 2015-02-20, to: 2015-02-16}]", "absent"),
        (", absent: [{from: soon, to: 2015-02-16}]", "absent"), (", deputy: marie", "deputy"),
    ])
    func `a wrong absence is named`(_ staff: String, _ key: String) throws {
        let error = #expect(throws: SiteDefects.self) { try Self.read("", staff: staff) }
        #expect(error.map { "\($0)".contains(key) } == true)
    }

    @Test func `an answer by itself is never less sure than the library has to be`() throws {
        #expect(try Self.read("policy: {by-itself: [answer]}").policy.answerThreshold == 0.8)
        let calibrated = "answers: {threshold-percent: 90}\npolicy: {by-itself: [answer]}"
        #expect(try Self.read(calibrated).policy.answerThreshold == 0.9)
    }

    @Test func `a site without these sections asks nobody and lets nothing go`() throws {
        let site = try Self.read("")
        #expect(!site.deskByMail.isOn)
        #expect(site.policy == .nothing)
        #expect(site.authentication.dns)
    }
}
