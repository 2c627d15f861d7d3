import Authenticating
import MIME
import MailModel
import Testing

/// The pinned server's word counts where the server writes it, and nowhere else.
@Suite struct TrustedResultsTests {
    private struct Case: CustomTestStringConvertible {
        let why: String
        let header: String
        var received = 0
        let proves: Bool
        var testDescription: String { why }
    }

    private static let good = "mx.office.example; dkim=pass header.d=office.example header.s=a"

    private static let cases: [Case] = [
        Case(why: "dkim by domain", header: "Authentication-Results: \(good)", proves: true),
        Case(
            why: "dkim by identity",
            header: "Authentication-Results: mx.office.example 1; dkim=pass header.i=@office.example",
            proves: true),
        Case(
            why: "dmarc", header: "Authentication-Results: mx.office.example; "
                + "dmarc=pass (p=none) header.from=office.example", proves: true),
        Case(
            why: "folded, upper case", header: "AUTHENTICATION-RESULTS: MX.office.example;\n"
                + "\tspf=fail smtp.mailfrom=x;\n dkim=pass (2048-bit key; ok)\n"
                + " header.d=Office.Example", proves: true),
        Case(
            why: "below the server's own Received", header: "Received: from a by b; x\n"
                + "Authentication-Results: \(good)", received: 1, proves: true),
        Case(
            why: "another server's", header: "Authentication-Results: mx.evil.example; "
                + "dkim=pass header.d=office.example", proves: false),
        Case(
            why: "below the first Received", header: "Received: from a by b; x\n"
                + "Authentication-Results: \(good)", proves: false),
        Case(
            why: "below the second Received", header: "Received: a\nReceived: b\n"
                + "Authentication-Results: \(good)", received: 1, proves: false),
        Case(
            why: "another's signature", header: "Authentication-Results: mx.office.example; "
                + "dkim=pass header.d=evil.example", proves: false),
        Case(
            why: "a failure", header: "Authentication-Results: mx.office.example; "
                + "dkim=fail header.d=office.example", proves: false),
        Case(
            why: "only the path", header: "Authentication-Results: mx.office.example; "
                + "spf=pass smtp.mailfrom=office.example", proves: false),
        Case(
            why: "nothing checked", header: "Authentication-Results: mx.office.example; none",
            proves: false),
        Case(
            why: "a result inside a comment", header: "Authentication-Results: "
                + "mx.office.example; dkim=none (dkim=pass header.d=office.example)",
            proves: false),
        Case(
            why: "a result inside a string", header: "Authentication-Results: "
                + "mx.office.example; dkim=none reason=\"; dkim=pass header.d=office.example\"",
            proves: false),
        Case(
            why: "a comment that does not end", header: "Authentication-Results: "
                + "mx.office.example; dkim=pass (header.d=office.example", proves: false),
        Case(
            why: "a look-alike name", header: "Authentication-Results: mx.office.example.evil; "
                + "dkim=pass header.d=office.example", proves: false),
        Case(
            why: "a parent of the author's domain alone",
            header: "Authentication-Results: mx.office.example; dkim=pass header.d=example",
            proves: false),
    ]

    @Test(arguments: cases)
    private func `results count only at the top and under the pinned name`(_ fixture: Case) {
        let mail = fixture.header + "\nFrom: li@office.example\nTo: a@b.example\n\nok\n"
        let found = Authentication(
            of: Message(parsing: Array(mail.utf8)), keys: DKIMKeyRecords(),
            results: TrustedResults(
                server: "mx.office.example", receivedAbove: fixture.received), now: 0)
        #expect(found.isAuthenticated == fixture.proves, "\(found.reason)")
    }

    @Test func `without a pinned server no results count`() {
        let mail = "Authentication-Results: \(Self.good)\nFrom: li@office.example\n\nok\n"
        let found = Authentication(
            of: Message(parsing: Array(mail.utf8)), keys: DKIMKeyRecords(), results: nil, now: 0)
        #expect(!found.isAuthenticated)
    }
}
