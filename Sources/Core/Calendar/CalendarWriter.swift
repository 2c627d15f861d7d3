/// Renders scheduling objects (RFC 5546 §3.2) as bytes: CRLF, folded at 75 octets, escaped.
///
/// What a method forbids is left out, so that no caller can send an alarm in a cancellation or
/// a guest list in a public calendar.
package struct CalendarWriter: Sendable {
    /// What the object asks of its reader.
    package enum Method: String, Sendable {
        case request = "REQUEST"
        case cancel = "CANCEL"
        case reply = "REPLY"
        case publish = "PUBLISH"
    }

    private let product: String
    private let zones: [String: ZoneRules]

    /// `product` names the program (PRODID); `zones` hold every zone that an event names.
    package init(product: String, zones: [ZoneRules] = []) {
        self.product = product
        self.zones = Dictionary(zones.map { ($0.name, $0) }) { first, _ in first }
    }

    package func render(_ method: Method, _ events: [CalendarEvent]) -> [UInt8] {
        var lines = [
            "BEGIN:VCALENDAR", "PRODID:" + CalendarText.escaped(product), "VERSION:2.0",
            "CALSCALE:GREGORIAN", "METHOD:" + method.rawValue,
        ]
        for name in zoneNames(events) {
            guard let zone = zones[name] else { continue }
            lines += ZoneWriter(zone).lines(for: events)
        }
        for event in events { lines += Self.lines(event, method, zones) }
        lines.append("END:VCALENDAR")
        var output: [UInt8] = []
        for line in lines { CalendarText.appendFolded(line, to: &output) }
        return output
    }

    private func zoneNames(_ events: [CalendarEvent]) -> [String] {
        let times = events.flatMap { [$0.start, $0.end, $0.recurrenceID].compactMap { $0 } }
        return Set(times.compactMap(\.zone)).sorted()
    }

    // MARK: - Events

    private static func lines(
        _ event: CalendarEvent, _ method: Method, _ zones: [String: ZoneRules]
    ) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:" + CalendarText.escaped(event.uid)]
        lines.append("DTSTAMP:" + CalendarTime.moment(event.stamp).text)
        lines.append("SEQUENCE:\(max(0, event.sequence))")
        lines.append(timeLine("DTSTART", event.start, zones))
        if let end = event.end { lines.append(timeLine("DTEND", end, zones)) }
        if let id = event.recurrenceID { lines.append(timeLine("RECURRENCE-ID", id, zones)) }
        lines.append("SUMMARY:" + CalendarText.escaped(event.summary))
        let texts = [
            ("DESCRIPTION", event.description), ("LOCATION", event.location),
            ("COMMENT", event.comment),
        ]
        for (name, text) in texts {
            if let text { lines.append("\(name):" + CalendarText.escaped(text)) }
        }
        if let url = event.url { lines.append("URL:" + CalendarText.uri(url)) }
        lines.append(participantLine("ORGANIZER", event.organizer, method))
        if method != .publish {
            lines += event.attendees.map { participantLine("ATTENDEE", $0, method) }
        }
        let status = method == .cancel ? .cancelled : event.status
        if method != .reply { lines += ["STATUS:" + status.rawValue, "TRANSP:OPAQUE"] }
        if method == .request || method == .publish { lines += event.alarms.flatMap(alarmLines) }
        return lines + ["END:VEVENT"]
    }

    /// Times in a zone that was not handed in become floating: better than a name nobody defines.
    private static func timeLine(
        _ name: String, _ time: CalendarTime, _ zones: [String: ZoneRules]
    ) -> String {
        switch time {
        case .moment: return "\(name):\(time.text)"
        case .day: return "\(name);VALUE=DATE:\(time.text)"
        case .local(_, let zone):
            guard let zone, zones[zone] != nil else { return "\(name):\(time.text)" }
            return "\(name);TZID=\(CalendarText.parameterValue(zone)):\(time.text)"
        }
    }

    private static func participantLine(
        _ name: String, _ person: Participant, _ method: Method
    ) -> String {
        var line = name
        if let common = person.name, !common.isEmpty {
            line += ";CN=" + CalendarText.parameterValue(common)
        }
        if name == "ATTENDEE" {
            line += ";CUTYPE=INDIVIDUAL;ROLE=" + token(person.role ?? "REQ-PARTICIPANT")
            line += ";PARTSTAT=" + token((person.status ?? .needsAction).description)
            if method == .request { line += ";RSVP=" + (person.replyRequested ? "TRUE" : "FALSE") }
        }
        return line + ":mailto:" + CalendarText.uri(person.address)
    }

    private static func token(_ text: String) -> String {
        String(decoding: text.utf8.filter(\.isNameByte), as: UTF8.self)
    }

    private static func alarmLines(_ alarm: CalendarEvent.Alarm) -> [String] {
        [
            "BEGIN:VALARM", "ACTION:DISPLAY",
            "DESCRIPTION:" + CalendarText.escaped(alarm.text),
            "TRIGGER:-PT\(alarm.minutesBefore)M", "END:VALARM",
        ]
    }
}
