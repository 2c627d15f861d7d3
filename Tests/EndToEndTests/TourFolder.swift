import Foundation
import Testing

/// A demo site with one small tour that lies ahead.
final class TourFolder {
    let demo = DemoFolder()
    var site: [String] { ["--site", demo.path] }

    static func file(
        _ id: String = "2031-boston", initiative: String = "boston", places: Int,
        perOrganization: Int, deadline: String
    ) -> String {
        """
        id: \(id)
        initiative: \(initiative)
        city: Boston
        title: {en: Youth decides, fr: La jeunesse décide, es: La juventud decide, zh: 青年决定}
        status: open
        starts: 2031-06-09
        ends: 2031-06-10
        zone: America/New_York
        places: \(places)
        places-per-organization: \(perOrganization)
        deadline: \(deadline)
        questions: [passport-name, diet]
        itinerary:
          - date: 2031-06-09
            stops:
              - id: welcome
                start: "09:30"
                end: "11:00"
                title: {en: Welcome, fr: Accueil, es: Bienvenida, zh: 欢迎}
                place: City Hall

        """
    }

    init(
        places: Int = 2, perOrganization: Int = 2, deadline: String = "2031-05-09"
    ) throws {
        try Program.run(["demo", demo.path, "--once"])
        for tour in demo.names("tours") {
            try FileManager.default.removeItem(atPath: "\(demo.path)/tours/\(tour)")
        }
        try write(
            Self.file(places: places, perOrganization: perOrganization, deadline: deadline),
            "2031-boston")
    }

    func write(_ text: String, _ id: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(demo.path)/tours/\(id).yaml"))
    }

    /// One more tour in the same days.
    func addTour(_ id: String, initiative: String, places: Int) throws {
        try write(
            Self.file(
                id, initiative: initiative, places: places, perOrganization: places,
                deadline: "2031-05-09"), id)
    }

    @discardableResult
    func run(_ words: String...) throws -> Program.Outcome {
        try Program.run(words + site)
    }

    func once(crash: String? = nil) throws -> Program.Outcome {
        try Program.run(
            ["run", "--once"] + site,
            environment: crash.map { ["SECRETARIAT_CRASH": "\($0):1"] } ?? [:])
    }

    /// The newest letter to somebody, whatever its state.
    func letter(to address: String, _ name: String? = nil) throws -> [String: Any]? {
        try demo.queue("--all").last {
            $0["to"] as? String == address && (name == nil || $0["letter"] as? String == name)
        }
    }

    func raw(_ row: [String: Any]) throws -> String {
        try run("queue", "show", "\(row["id"] as? Int ?? 0)", "--raw").output
    }

    /// Mails an answer to the newest letter that somebody has.
    func answer(
        _ text: String, from address: String, name: String = "", number: Int = 1,
        to letter: String? = nil
    ) throws {
        let row = try #require(try self.letter(to: letter ?? address))
        let id = try raw(row).split(whereSeparator: \.isNewline)
            .first { $0.hasPrefix("Message-ID:") }?.split(separator: " ").last ?? ""
        try demo.put(
            """
            From: \(name) <\(address)>
            To: secretariat@urban-innovation.example
            Subject: Re: Boston
            In-Reply-To: \(id)
            Message-ID: <\(address).\(number)>
            Content-Type: text/plain; charset=utf-8

            \(text)

            """, as: "9\(number).\(address)")
        #expect(try once().status == 0)
    }

    func roster(of tour: String = "2031-boston") throws -> [String: [String: Any]] {
        let rows = try Program.run(["tour", "roster", tour, "--json", "--all"] + site).objects()
        return Dictionary(
            rows.map { ("\($0["name"] as? String ?? $0["address"] as? String ?? "")", $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func state(_ name: String) throws -> String? { try roster()[name]?["state"] as? String }
}
