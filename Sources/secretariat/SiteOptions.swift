import ArgumentParser
import Foundation
import SiteLoading
import Store

/// Where the site and its state are, for every command that needs them.
struct SiteOptions: ParsableArguments {
    @Option(help: "The site's folder.")
    var site = ProcessInfo.processInfo.environment["SECRETARIAT_SITE"] ?? "."

    @Option(help: "The folder of the database; beside the site unless told.")
    var state: String?

    var absoluteSite: String { Paths.absolute(site) }
    var statePath: String { state.map(Paths.absolute) ?? Paths.state(of: absoluteSite) }

    func loadConfiguration() throws -> SiteConfiguration {
        try SiteFolder.readConfiguration(absoluteSite)
    }

    func loadSite() throws -> SiteFolder {
        try SiteFolder.load(absoluteSite, state: statePath, templates: TemplateFolder.find())
    }

    /// The store of a site that is there; a missing site is a configuration error.
    func openStore() throws -> Store {
        _ = try loadConfiguration()
        return try Store(folder: statePath)
    }
}

enum Paths {
    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// systemd's StateDirectory= where it is set, or `state` in the site.
    static func state(of site: String) -> String {
        ProcessInfo.processInfo.environment["STATE_DIRECTORY"] ?? site + "/state"
    }
}
