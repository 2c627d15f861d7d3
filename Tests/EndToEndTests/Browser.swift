import Foundation

/// A headless Chromium, driven over the WebDriver protocol (W3C) through chromedriver.
final class Browser: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    struct Options {
        var script = true
        var width = 1280
        var height = 900
        /// Names that stand for other places, as Chromium's `--host-resolver-rules` has them.
        var hosts: String?
    }

    private let session: String
    private let driver: Driver

    init(_ options: Options = Options()) async throws {
        driver = try await Driver.shared.value
        var arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", "--lang=en", "--disable-extensions", "--disable-background-networking",
            "--window-size=\(options.width),\(options.height)",
        ]
        if !options.script { arguments.append("--blink-settings=scriptEnabled=false") }
        if let hosts = options.hosts { arguments.append("--host-resolver-rules=" + hosts) }
        let settings: [String: Any] = [
            "args": arguments, "binary": "/usr/bin/chromium",
            "prefs": ["intl.accept_languages": "en"],
        ]
        let wanted: [String: Any] = [
            "browserName": "chrome", "goog:chromeOptions": settings,
            "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
            "timeouts": ["implicit": 0, "pageLoad": 20_000, "script": 20_000],
        ]
        let made = try await driver.call(
            "POST", "/session", ["capabilities": ["alwaysMatch": wanted]])
        guard let id = (made as? [String: Any])?["sessionId"] as? String else {
            throw Failure(description: "no session: \(made)")
        }
        session = "/session/" + id
    }

    func quit() async { _ = try? await driver.call("DELETE", session, nil) }

    @discardableResult
    func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any {
        try await driver.call(method, session + path, body)
    }

    func open(_ address: String) async throws { try await call("POST", "/url", ["url": address]) }

    func address() async throws -> String { try await call("GET", "/url") as? String ?? "" }

    func source() async throws -> String { try await call("GET", "/source") as? String ?? "" }

    func title() async throws -> String { try await call("GET", "/title") as? String ?? "" }

    /// The elements that a selector finds.
    func all(_ selector: String) async throws -> [String] {
        let found = try await call(
            "POST", "/elements", ["using": "css selector", "value": selector])
        return (found as? [[String: Any]] ?? []).compactMap { $0.values.first as? String }
    }

    func one(_ selector: String) async throws -> String {
        guard let first = try await all(selector).first else {
            let page = try await source()
            throw Failure(description: "no \(selector) in \(page.prefix(3_000))")
        }
        return first
    }

    /// Asks something of an element. A page that shows others' acts by itself may replace the
    /// element between two calls: nothing has happened to it then, and the new one is asked.
    @discardableResult
    private func ask(
        _ method: String, _ what: String, of selector: String, _ body: [String: Any]? = nil
    ) async throws -> Any {
        var tries = 5
        while true {
            tries -= 1
            let element = try await one(selector)
            do {
                return try await call(method, "/element/\(element)/\(what)", body)
            } catch where tries > 0 && "\(error)".contains("stale element reference") {
                continue
            }
        }
    }

    func text(_ selector: String) async throws -> String {
        try await ask("GET", "text", of: selector) as? String ?? ""
    }

    func click(_ selector: String) async throws {
        try await ask("POST", "click", of: selector, [:])
    }

    /// Clicks what leads to another page, and returns once that page has taken the old one's place.
    func follow(_ selector: String) async throws {
        let old = try await all("html")
        try await click(selector)
        let deadline = ContinuousClock.now.advanced(by: .seconds(20))
        while true {
            let (new, body) = (try await all("html"), try await all("body"))
            if new != old, !body.isEmpty { return }
            guard ContinuousClock.now < deadline else {
                throw Failure(description: "\(selector) led nowhere")
            }
        }
    }

    func type(_ text: String, into selector: String) async throws {
        try await ask("POST", "value", of: selector, ["text": text])
    }

    func clear(_ selector: String) async throws {
        try await ask("POST", "clear", of: selector, [:])
    }

    /// Presses keys as a person would, wherever the focus is.
    func press(_ keys: String) async throws {
        let actions = keys.flatMap { key in
            ["keyDown", "keyUp"].map { ["type": $0, "value": String(key)] }
        }
        try await call("POST", "/actions", [
            "actions": [["type": "key", "id": "keys", "actions": actions]]
        ])
    }

    /// Runs a script in the page's world, beside its policy, and gives back its value.
    @discardableResult
    func run(_ script: String) async throws -> Any {
        try await call("POST", "/execute/sync", ["script": script, "args": [Any]()])
    }

    /// Waits until a condition in the page holds: the page itself is asked, nothing sleeps here.
    func wait(until condition: String) async throws {
        let script = """
            const done = arguments[0];
            const look = () => { if (\(condition)) done(true); else requestAnimationFrame(look); };
            look();
            """
        for turn in 1...5 {
            // A page that goes away takes its scripts along: the next one is asked again.
            do {
                try await call("POST", "/execute/async", ["script": script, "args": [Any]()])
                return
            } catch let failure as Failure {
                if turn == 5 { throw failure }
            }
        }
    }

    /// Where pictures of pages are kept, outside the repository.
    static let pictures = ProcessInfo.processInfo.environment["SECRETARIAT_SCREENSHOTS"]
        ?? FileManager.default.temporaryDirectory
            .appendingPathComponent("secretariat-screenshots").path

    /// Keeps a picture of the page as it stands; gives back its file.
    @discardableResult
    func picture(_ name: String) async throws -> String {
        let text = try await call("GET", "/screenshot") as? String ?? ""
        guard let picture = Data(base64Encoded: text), !picture.isEmpty else {
            throw Failure(description: "no picture of \(name)")
        }
        try FileManager.default.createDirectory(
            atPath: Self.pictures, withIntermediateDirectories: true)
        let plain = name.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        let file = Self.pictures + "/" + String(plain).trimmingPrefix("-") + ".png"
        try picture.write(to: URL(fileURLWithPath: file))
        return file
    }

    /// Pages of A4 on which the page would be printed (WebDriver §19.1).
    func printedPages() async throws -> Int {
        let paper: [String: Any] = ["page": ["width": 21.0, "height": 29.7]]
        let text = try await call("POST", "/print", paper) as? String ?? ""
        guard let document = Data(base64Encoded: text), document.starts(with: Data("%PDF".utf8))
        else { throw Failure(description: "nothing was printed") }
        return String(decoding: document, as: Unicode.ASCII.self)
            .matches(of: /\/Type ?\/Page[^s]/).count
    }

    /// Shows pages as on a screen of this size. A window of Chromium's is never narrower than 500
    /// pixels; the size of its screen may be.
    func screen(width: Int, height: Int) async throws {
        try await call("POST", "/goog/cdp/execute", [
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": [
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            ],
        ])
    }

    /// Addresses that the browser has asked for since the last call, without those that the
    /// page's policy stopped before they left.
    func requested() async throws -> [String] {
        let entries = try await call("POST", "/se/log", ["type": "performance"])
        var asked: [String: String] = [:]
        for entry in entries as? [[String: Any]] ?? [] {
            guard let text = entry["message"] as? String, text.contains("Network."),
                let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
                let message = (value as? [String: Any])?["message"] as? [String: Any],
                let event = message["params"] as? [String: Any],
                let id = event["requestId"] as? String
            else { continue }
            switch message["method"] as? String {
            case "Network.requestWillBeSent":
                asked[id] = (event["request"] as? [String: Any])?["url"] as? String
            case "Network.loadingFailed" where event["blockedReason"] as? String == "csp":
                asked[id] = nil
            default: continue
            }
        }
        return asked.values.sorted()
    }
}

/// One chromedriver for all browsers of a test run, on a port that the system chose.
final class Driver: Sendable {
    static let shared = Task { try await Driver() }

    private let process: Process
    private let input = Pipe()
    private let port: Int

    private init() async throws {
        let process = Process()
        let pipe = Pipe()
        // The shell waits for the end of its input, which comes when the tests end in any way; the
        // driver inherits a mask that lets no milder signal through.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "/usr/bin/chromedriver --port=0 & read line; kill -9 $!"]
        process.standardInput = input
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        var text = ""
        var port: Int?
        while port == nil {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            text += String(decoding: data, as: UTF8.self)
            port = text.firstMatch(of: /on port (\d+)\./).flatMap { Int($0.1) }
        }
        guard let port else { throw Browser.Failure(description: "chromedriver: \(text)") }
        self.port = port
    }

    func call(_ method: String, _ path: String, _ body: [String: Any]?) async throws -> Any {
        let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        let answer = try PlainRequest(port: port).send(
            method, path, ["Content-Type: application/json"], Array(data))
        let value = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        guard answer.status == 200 else {
            let words = String(decoding: answer.body, as: UTF8.self)
            throw Browser.Failure(description: "\(method) \(path): \(words.prefix(600))")
        }
        return value?["value"] ?? NSNull()
    }
}
