import MIME
import Testing

struct ExternalBodyTests {
    struct Case: Sendable {
        let type: String
        let access: String
        let address: String?
    }

    @Test(arguments: [
        Case(
            type: "access-type=ANON-FTP; site=files.example; directory=\"/pub/\"; name=plan.pdf",
            access: "anon-ftp", address: "ftp://files.example/pub/plan.pdf"),
        Case(
            type: "access-type=URL; URL=\"https://files.example/a\r\n b/plan.pdf\"",
            access: "url", address: "https://files.example/ab/plan.pdf"),
        Case(
            type: "access-type=local-file; name=\"/srv/plan.pdf\"; size=12",
            access: "local-file", address: "/srv/plan.pdf"),
        Case(
            type: "access-type=mail-server; server=list@files.example",
            access: "mail-server", address: "list@files.example"),
        Case(type: "name=plan.pdf", access: "", address: "plan.pdf"),
        Case(type: "access-type=url", access: "url", address: nil),
    ])
    func `the place of a body that lies elsewhere is told`(_ row: Case) throws {
        let mail = """
            From: a@x.example\r
            Content-Type: message/external-body; \(row.type)\r
            \r
            Content-Type: application/pdf\r
            Content-ID: <p@x.example>\r
            \r
            phantom\r

            """
        let message = Message(parsing: Array(mail.utf8))
        let body = try #require(message.parts.first.flatMap(message.externalBody))
        #expect(body.access == row.access)
        #expect(body.address == row.address)
        #expect(body.type == "application/pdf")
    }

    @Test func `an ordinary part lies nowhere else`() {
        let message = Message(parsing: Array("Content-Type: text/plain\r\n\r\nx".utf8))
        #expect(message.parts.allSatisfy { message.externalBody(of: $0) == nil })
    }
}
