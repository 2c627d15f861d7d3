/// Parses every mail of a folder, decodes each text part and lists the attachments; prints figures.
///
/// usage: MIMEBench FOLDER | MIMEBench --growth | MIMEBench --typical
import Foundation
import MIME

/// Work that one mail costs, as sums that keep it from being left out by the compiler.
struct Tally {
    var mails = 0
    var bytes = 0
    var textBytes = 0
    var attachments = 0
    var addresses = 0

    mutating func add(_ raw: [UInt8]) {
        let message = Message(parsing: raw)
        mails += 1
        bytes += raw.count
        textBytes += (message.subject ?? "").utf8.count
        for part in message.parts where part.isText && !part.hasChildren {
            textBytes += message.text(of: part).utf8.count
        }
        attachments += message.attachments.count
        addresses += message.from.count + message.to.count
    }
}

func seconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let taken = clock.measure(body)
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
}

/// Reads all files first, so that only parsing is timed.
func measure(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var tally = Tally()
    var taken = 0.0
    for name in names {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        let raw = Array(data)
        taken += seconds { tally.add(raw) }
    }
    let figures = ["mails": Double(tally.mails), "megabytes": Double(tally.bytes) / 1e6,
        "seconds": taken, "attachments": Double(tally.attachments)]
    let json = try JSONSerialization.data(withJSONObject: figures, options: .sortedKeys)
    print(String(decoding: json, as: UTF8.self))
}

/// Hostile families by size, each doubled: the exponent of time over size, 1 where linear.
func growth() {
    let head = "From: a@x.example\nMIME-Version: 1.0\n"
    let families: [(String, (Int) -> String)] = [
        ("nested multiparts", { count in
            head + (0..<count).map {
                "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
            }.joined()
        }),
        ("many parts", { count in
            head + "Content-Type: multipart/mixed; boundary=p\n\n"
                + String(repeating: "--p\n\nx\n", count: count)
        }),
        ("encoded words", { count in
            "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: count) + "\n\nx"
        }),
        ("addresses", { count in
            "To: " + String(repeating: "\"a\" <a@x.example>, ", count: count) + "\n\nx"
        }),
        ("open comments", { count in "From: " + String(repeating: "(", count: count) + "\n\nx" }),
        ("near boundaries", { count in
            head + "Content-Type: multipart/mixed; boundary=aaaaaaaaab\n\n"
                + String(repeating: "--aaaaaaaaa", count: count)
        }),
        ("open tags", { count in
            head + "Content-Type: text/html\n\n" + String(repeating: "<div>", count: count)
        }),
        ("base64", { count in
            head + "Content-Transfer-Encoding: base64\n\n"
                + String(repeating: "QUJDREVG\n", count: count)
        }),
    ]
    for (name, make) in families {
        let small = Array(make(40_000).utf8)
        let large = Array(make(160_000).utf8)
        var tally = Tally()
        let times = [small, large].map { raw in
            (0..<5).map { _ in seconds { tally.add(raw) } }.min() ?? 0
        }
        let exponent = log(times[1] / times[0]) / log(Double(large.count) / Double(small.count))
        let row = [name.padding(toLength: 20, withPad: " ", startingAt: 0),
            String(format: "%6.2f ms  exponent %.2f", times[1] * 1000, exponent)]
        print(row.joined(separator: " "))
    }
}

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--growth" {
    growth()
} else if arguments.first == "--typical" {
    Typical.measure()
} else if let folder = arguments.first {
    try measure(folder)
} else {
    print("usage: MIMEBench FOLDER | MIMEBench --growth | MIMEBench --typical")
    exit(64)
}
