import Hummingbird
package import Logging
package import Pipeline
import ServiceLifecycle
package import SiteLoading
import Store

/// Tells machines how the office stands: `/health` for a check, `/metrics` for Prometheus.
///
/// What it tells holds no person's word or address, and nothing can be changed through it.
package struct MonitorDesk: Service {
    private let settings: MonitoringSettings
    private let mode: String
    private let health: @Sendable () throws -> Health
    private let logger: Logger

    package init(
        _ settings: MonitoringSettings, mode: String,
        health: @escaping @Sendable () throws -> Health, logger: Logger
    ) {
        (self.settings, self.mode, self.health, self.logger) = (settings, mode, health, logger)
    }

    /// Seconds before the next try where the port is taken; mail goes on meanwhile.
    private static let pause = 30

    package func run() async throws {
        while !Task.isCancelled {
            do {
                return try await application().run()
            } catch {
                logger.error("monitor unavailable", metadata: ["reason": "\(error)"])
                let stopped = await cancelWhenGracefulShutdown {
                    do {
                        try await Task.sleep(for: .seconds(Self.pause))
                        return false
                    } catch {
                        return true
                    }
                }
                if stopped { return }
            }
        }
    }

    private func application() -> some ApplicationProtocol {
        var quiet = logger
        quiet.logLevel = .warning
        let logger = logger
        return Application(
            router: router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                logger.info("monitor", metadata: ["port": "\(port)"])
            }, logger: quiet)
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router(options: [.autoGenerateHeadEndpoints])
        router.get("/health") { _, _ in healthAnswer() }
        router.get("/metrics") { _, _ in metricsAnswer() }
        return router
    }

    /// 200 where all is well, 503 with the places that a person has to look at.
    private func healthAnswer() -> Response {
        guard let health = try? health() else {
            return answer(.serviceUnavailable, "trouble\nrecord\n", "text/plain; charset=utf-8")
        }
        let places = Set(health.complaints.map(\.place)).sorted()
        let words = places.isEmpty ? "ok\n" : "trouble\n" + places.joined(separator: "\n") + "\n"
        return answer(
            places.isEmpty ? .ok : .serviceUnavailable, words, "text/plain; charset=utf-8")
    }

    private func metricsAnswer() -> Response {
        guard let health = try? health() else {
            return answer(.serviceUnavailable, "", FiguresText.type)
        }
        return answer(.ok, FiguresText.text(health, mode: mode), FiguresText.type)
    }

    private func answer(
        _ status: HTTPResponse.Status, _ text: String, _ type: String
    ) -> Response {
        var response = Response(status: status, body: .init(byteBuffer: .init(string: text)))
        response.set("Content-Type", type)
        response.set("Cache-Control", "no-store")
        response.set("X-Content-Type-Options", "nosniff")
        return response
    }
}
