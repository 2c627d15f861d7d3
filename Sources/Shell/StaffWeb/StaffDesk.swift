/// The desk in the browser, a service beside those that move mail.
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SiteLoading
import Store

/// Serves the desk until the daemon stops; where its port is taken, mail goes on without it.
package struct StaffDesk: Service {
    private let desk: Desk

    package init(_ office: DeskOffice, place: DeskPlace) {
        desk = Desk(office, place: place)
    }

    package func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await cancelWhenGracefulShutdown { await desk.signIns.run() } }
            group.addTask { await cancelWhenGracefulShutdown { await desk.changes.run() } }
            group.addTask { await serve() }
            await group.waitForAll()
        }
    }

    /// Seconds before the next try where the port is taken.
    private static let pause = 30

    private func serve() async {
        while !Task.isCancelled {
            do {
                try await application().run()
                desk.place.close()
                return
            } catch {
                note("\(error)")
                desk.office.logger.error("desk unavailable", metadata: ["reason": "\(error)"])
                let stopped = await stopsWithin(.seconds(Self.pause))
                if stopped { return }
            }
        }
    }

    private func stopsWithin(_ span: Duration) async -> Bool {
        await cancelWhenGracefulShutdown {
            do {
                try await Task.sleep(for: span)
                return false
            } catch {
                return true
            }
        }
    }

    private func note(_ trouble: String?) {
        try? desk.store.note(trouble: trouble, at: "desk", now: desk.now)
    }

    private func application() -> some ApplicationProtocol {
        let settings = desk.office.settings
        var quiet = desk.office.logger
        quiet.logLevel = .warning
        return Application(
            router: desk.router(),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { channel in
                desk.place.open(at: channel.localAddress?.port ?? settings.port)
                note(nil)
                desk.office.logger.info("desk", metadata: ["address": "\(desk.place.link)"])
            }, logger: quiet)
    }
}
