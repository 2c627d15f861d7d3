import IMAPProtocol
import MailModel
import Testing

@Suite("The session")
struct SessionTests {
    private func opened(_ capabilities: Capabilities) throws -> Session {
        var session = Session(mailbox: try #require(MailboxName("INBOX")))
        _ = session.open()
        _ = session.receive(.capability(capabilities))
        _ = session.receive(.tagged(Tag(1), StatusLine(.accepted)))
        _ = session.receive(.list(delimiter: 0x2E, name: []))
        _ = session.receive(.tagged(Tag(2), StatusLine(.accepted)))
        for code in [ResponseCode.uidValidity(5), .uidNext(8)] {
            _ = session.receive(.condition(StatusLine(.accepted, code: code)))
        }
        guard case .opened = session.receive(.tagged(Tag(3), StatusLine(.accepted))) else {
            Issue.record("not opened")
            return session
        }
        return session
    }

    @Test("without MOVE, mails are copied, marked deleted and expunged by number")
    func movesByCopy() throws {
        var session = try opened(.uidPlus)
        let folder = try #require(MailboxName("Büro/Done"))
        #expect(session.move([3, 4], to: folder) == Array(
            "S4 UID COPY 3:4 \"B&APw-ro.Done\"\r\n".utf8))
        #expect(session.receive(.tagged(Tag(4), StatusLine(.accepted))) == .send(Array(
            "S5 UID STORE 3:4 +FLAGS.SILENT (\\Seen \\Deleted)\r\n".utf8)))
        #expect(session.receive(.tagged(Tag(5), StatusLine(.accepted))) == .send(Array(
            "S6 UID EXPUNGE 3:4\r\n".utf8)))
        #expect(session.receive(.tagged(Tag(6), StatusLine(.accepted))) == .marked)
    }

    @Test("mail that arrives while idling ends the wait")
    func idles() throws {
        var session = try opened(.idle)
        #expect(session.idle() == Array("S4 IDLE\r\n".utf8))
        #expect(session.receive(.continuation) == .none)
        #expect(session.receive(.exists(1)) == .send(Array("DONE\r\n".utf8)))
        #expect(session.receive(.tagged(Tag(4), StatusLine(.accepted))) == .looked(news: true))
    }

    @Test("goodbye, strange tags and another UIDVALIDITY are failures")
    func fails() throws {
        var session = try opened([])
        #expect(session.receive(.strangeTag) == .failed(.broken("a tag that was never sent")))
        let validity = try #require(UIDValidity(6))
        #expect(session.receive(.condition(StatusLine(.accepted, code: .uidValidity(6))))
            == .failed(.uidValidityChanged(validity)))
        var other = try opened([])
        #expect(other.receive(.condition(StatusLine(.bye, text: "x"))) == .failed(.bye("x")))
    }
}
