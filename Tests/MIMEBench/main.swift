/// Parses every mail of a folder, decodes each text part and lists the attachments; prints figures.
///
/// usage: MIMEBench FOLDER | --growth | --hostile | --typical
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

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--growth" {
    Growth.measure()
} else if arguments.first == "--hostile" {
    try Hostile.measure()
} else if arguments.first == "--hostile-family", let name = arguments.last {
    Hostile.measure(family: name)
} else if arguments.first == "--typical" {
    Typical.measure()
} else if let folder = arguments.first {
    try measure(folder)
} else {
    print("usage: MIMEBench FOLDER | --growth | --hostile | --typical")
    exit(64)
}
