import Foundation

/// The demo's site with a running daemon and its desk on a free port.
final class DeskSite {
    let demo = DemoFolder()
    let daemon: RunningDaemon
    let address: String

    /// Extra letters to make from mails before the desk opens; undo is long enough to use it.
    init(
        mails: [String] = [], tour: String? = nil, tours: [String: String] = [:], undo: Int = 600,
        url: String? = nil, more: String = "", environment: [String: String] = [:]
    ) async throws {
        let run = try Program.run(["demo", demo.path, "--once"])
        guard run.status == 0 else { throw Browser.Failure(description: run.errors) }
        let file = demo.path + "/secretariat.yaml"
        let text = try demo.read("secretariat.yaml")
            .replacing(
                "\n  listen: 127.0.0.1:8480",
                with: "\n  listen: 127.0.0.1:0" + (url.map { "\n  url: \($0)" } ?? ""))
            .replacing("undo-seconds: 0", with: "undo-seconds: \(undo)")
            .replacing("staff:\n", with: """
                staff:
                  - {name: Marie Diop, address: marie@office.example, roles: [approver], language: fr}
                  - {name: Tom Reed, address: tom@office.example, roles: [reader], language: en}
                  - {name: Ada Min, address: ada@office.example, roles: [administrator], language: en}
                  - {name: Eva Sol, address: eva@office.example, roles: [approver], language: es}
                  - {name: Hu Wei, address: hu@office.example, roles: [approver], language: zh}

                """) + more
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        var tours = tours
        if let tour { tours["2031-boston"] = tour }
        for (id, text) in tours {
            let file = URL(fileURLWithPath: demo.path + "/tours/\(id).yaml")
            try Data(text.utf8).write(to: file)
        }
        for (number, mail) in mails.enumerated() { try demo.put(mail, as: "\(2_000 + number).t") }
        if !mails.isEmpty { try Program.run(["run", "--once", "--site", demo.path]) }
        daemon = try RunningDaemon(site: demo.path, environment: environment)
        let line = try await daemon.line(with: "address=")
        address = line.firstMatch(of: /address=(\S+)/).map { String($0.1) } ?? ""
    }

    var port: Int {
        let text = try? demo.read("state/desk")
        return text?.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }

    /// A link that signs somebody in, from the command line.
    func link(_ member: String) throws -> String {
        let run = try Program.run(["desk", "link", member, "--site", demo.path])
        return run.output.split(separator: "\n").last.map(String.init) ?? ""
    }

    func signIn(_ browser: Browser, as member: String) async throws {
        try await browser.open(try link(member))
        try await browser.follow("main button")
    }

    /// The letters that a queue holds, in order.
    func held() throws -> [[String: Any]] {
        try demo.queue().filter {
            $0["state"] as? String == "held" && ($0["revision"] as? Int ?? 0) > 0
        }
    }

    func state(of letter: Int) throws -> String {
        let rows = try demo.queue("--all")
        return rows.first { $0["id"] as? Int == letter }?["state"] as? String ?? ""
    }
}
