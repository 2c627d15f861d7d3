import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `/health`, `/metrics`, `status --check` and systemd's watchdog, on a daemon that runs.
@Suite struct MonitorTests {
    private static func demo(_ more: String) throws -> DemoFolder {
        let demo = DemoFolder()
        #expect(try Program.run(["demo", demo.path, "--once"]).status == 0)
        let text = try demo.read("secretariat.yaml").replacing(
            "\n  listen: 127.0.0.1:8480", with: "\n  listen: 127.0.0.1:0")
        try Data((text + "\n" + more).utf8).write(
            to: URL(fileURLWithPath: demo.path + "/secretariat.yaml"))
        return demo
    }

    private static func get(_ port: String, _ path: String) async throws -> (Int, String) {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        let (data, response) = try await URLSession.shared.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    private static func status(_ demo: DemoFolder) throws -> Program.Outcome {
        try Program.run(["status", "--check", "--site", demo.path])
    }

    @Test(.timeLimit(.minutes(2)))
    func `health and figures are told, without anybody's words or address`() async throws {
        let demo = try Self.demo("monitoring: {listen: \"127.0.0.1:0\"}\n")
        #expect(try Self.status(demo).status == 1)
        let daemon = try RunningDaemon(site: demo.path)
        let line = try await daemon.line(with: "monitor", "port=")
        let port = try #require(line.firstMatch(of: /port=(\d+)/).map { String($0.1) })
        #expect(try await Self.get(port, "/health") == (200, "ok\n"))
        let (status, text) = try await Self.get(port, "/metrics")
        #expect(status == 200)
        #expect(text.contains("\nsecretariat_mails_taken_in_total 15\n"))
        let held = try demo.queue().count { $0["state"] as? String == "held" }
        #expect(text.contains("\nsecretariat_letters{state=\"held\"} \(held)\n"))
        #expect(text.contains("\nsecretariat_healthy 1\n"))
        #expect(text.contains("# TYPE secretariat_disk_free_bytes gauge\n"))
        for row in try demo.queue() {
            let address = row["to"] as? String ?? "?"
            #expect(!text.contains(address))
        }
        #expect(!text.contains("@"))
        #expect(try await Self.get(port, "/").0 == 404)
        #expect(try Self.status(demo).status == 0)
        #expect(daemon.stop() == 0)
        #expect(try Self.status(demo).status == 1)
    }

    @Test(.timeLimit(.minutes(2)))
    func `a refused mailbox is trouble for machines, its words for the administrator`()
        async throws
    {
        let demo = try Self.demo("monitoring: {listen: \"127.0.0.1:0\"}\n")
        let text = try demo.read("secretariat.yaml").replacing(
            "mailboxes:\n", with: """
                mailboxes:
                  - {name: gone, url: "imaps://127.0.0.1:1", user: "x@office.example",
                     password: {env: HOME}}

                """)
        try Data(text.utf8).write(to: URL(fileURLWithPath: demo.path + "/secretariat.yaml"))
        let daemon = try RunningDaemon(site: demo.path)
        let line = try await daemon.line(with: "monitor", "port=")
        let port = try #require(line.firstMatch(of: /port=(\d+)/).map { String($0.1) })
        _ = try await daemon.line(with: "mailbox unavailable", "gone")
        #expect(try await Self.get(port, "/health") == (503, "trouble\nmailbox gone\n"))
        let figures = try await Self.get(port, "/metrics").1
        #expect(figures.contains("\nsecretariat_trouble{place=\"mailbox gone\"} 1\n"))
        #expect(figures.contains("\nsecretariat_healthy 0\n"))
        let status = try Self.status(demo)
        #expect(status.status == 1)
        #expect(status.output.contains("trouble    mailbox gone: the server does not answer"))
        #expect(daemon.stop() == 0)
    }

    @Test(.timeLimit(.minutes(2)))
    func `systemd is told that the daemon is ready, how it stands and that it lives`() async throws {
        let demo = try Self.demo("")
        let socket = try NotifySocket()
        let daemon = try RunningDaemon(
            site: demo.path,
            environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "600000"])
        var told: [String] = []
        while told.count(where: { $0 == "WATCHDOG=1" }) < 3 || !told.contains("READY=1") {
            told.append(try #require(socket.next()))
        }
        #expect(told.contains { $0.hasPrefix("STATUS=watching; ") })
        #expect(daemon.stop() == 0)
    }
}
