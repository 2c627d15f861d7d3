import MailModel
import Testing

@Suite struct LoopbackHostTests {
    @Test(
        "This machine is told from hosts that are merely named like it",
        arguments: [
            ("localhost", true), ("LOCALHOST", true), ("127.0.0.1", true), ("127.255.3.4", true),
            ("::1", true), ("[::1]", true), ("127.evil.example", false), ("127.0.0.1.example", false),
            ("127.0.0", false), ("127.0.0.256", false), ("127.0.0.+1", false), ("127.0..1", false),
            ("128.0.0.1", false), ("localhost.example", false), ("::2", false), ("", false),
        ])
    func names(_ host: String, _ isThisMachine: Bool) {
        #expect(LoopbackHost.names(host) == isThisMachine)
    }
}
