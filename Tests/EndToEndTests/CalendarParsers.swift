import Foundation

/// Two parsers of calendars that are not ours: Python's icalendar and libical.
enum CalendarParsers {
    /// What every script begins with: the mail that it was given, as `m`.
    private static let head = """
        import ctypes, email, email.policy, json, sys
        import icalendar
        lib = ctypes.CDLL("libical.so.3")
        lib.icalparser_parse_string.restype = ctypes.c_void_p
        for name in ("icalcomponent_count_errors", "icalrestriction_check"):
            getattr(lib, name).argtypes = [ctypes.c_void_p]
        m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)

        """

    private static let script = head + """
        parts = [p for p in m.walk() if not p.is_multipart()]
        inline = [p for p in parts if p.get_content_type() == "text/calendar"][0]
        files = [p for p in parts if p.get_filename() == "invite.ics"]
        text = inline.get_payload(decode=True)
        calendar = icalendar.Calendar.from_ical(text)
        event = calendar.walk("VEVENT")[0]
        attendee = event["ATTENDEE"]
        root = lib.icalparser_parse_string(text)
        print(json.dumps({
            "same": len(files) == 1 and files[0].get_payload(decode=True) == text,
            "parameter": inline.get_param("method"), "method": str(calendar["METHOD"]),
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
            "attendee": str(attendee), "status": str(attendee.params.get("PARTSTAT")),
            "rsvp": str(attendee.params.get("RSVP")), "organizer": str(event["ORGANIZER"]),
            "start": event["DTSTART"].dt.isoformat(), "state": str(event.get("STATUS")),
            "zones": [str(z["TZID"]) for z in calendar.walk("VTIMEZONE")],
            "pythonErrors": len(calendar.errors) + len(event.errors),
            "libicalErrors": lib.icalcomponent_count_errors(root) if root else -1,
            "libicalRules": lib.icalrestriction_check(root) if root else -1}))
        """

    /// Whether both are installed; `Tests/run` sees to it.
    static let areThere: Bool = {
        let probe = "import ctypes, icalendar; ctypes.CDLL(\"libical.so.3\")"
        return (try? python(probe, input: ""))?.status == 0
    }()

    /// What both make of the calendar part of a mail.
    static func read(_ mail: String) throws -> [String: Any] {
        let result = try python(script, input: mail)
        return try JSONSerialization.jsonObject(with: result.output) as? [String: Any] ?? [:]
    }

    private static func python(
        _ script: String, input: String
    ) throws -> (status: Int32, output: Data) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (standardInput, output) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, data)
    }
}

extension CalendarParsers {
    private static let programmeScript = head + """
        text = [p for p in m.walk() if p.get_filename() == "programme.ics"][0]
        text = text.get_payload(decode=True)
        calendar = icalendar.Calendar.from_ical(text)
        events = calendar.walk("VEVENT")
        root = lib.icalparser_parse_string(text)
        print(json.dumps({
            "method": str(calendar["METHOD"]), "events": len({str(e["UID"]) for e in events}),
            "zones": [str(z["TZID"]) for z in calendar.walk("VTIMEZONE")],
            "pythonErrors": len(calendar.errors) + sum(len(e.errors) for e in events),
            "libicalErrors": lib.icalcomponent_count_errors(root) if root else -1,
            "libicalRules": lib.icalrestriction_check(root) if root else -1}))
        """

    /// What both make of the programme that a mail carries as a file.
    static func programme(_ mail: String) throws -> [String: Any] {
        let result = try python(programmeScript, input: mail)
        return try JSONSerialization.jsonObject(with: result.output) as? [String: Any] ?? [:]
    }
}

extension CalendarParsers {
    private static let everyScript = head + """
        for part in m.walk():
            if part.get_content_type() not in ("text/calendar", "application/ics"):
                continue
            text = part.get_payload(decode=True)
            calendar = icalendar.Calendar.from_ical(text)
            events = calendar.walk("VEVENT")
            zones = {str(z["TZID"]) for z in calendar.walk("VTIMEZONE")}
            named = {p.params["TZID"] for e in events for p in (e["DTSTART"], e["DTEND"])
                     if "TZID" in p.params}
            root = lib.icalparser_parse_string(text)
            print(json.dumps({
                "file": part.get_filename() or "", "parameter": part.get_param("method") or "",
                "method": str(calendar["METHOD"]), "zones": sorted(zones),
                "zonesAreThere": named <= zones,
                "events": [[str(e["UID"]), int(e["SEQUENCE"]), str(e.get("STATUS", "")),
                            e["DTSTART"].dt.isoformat()] for e in events],
                "attendees": [str(a) for e in events for a in
                    (e.get("ATTENDEE") if isinstance(e.get("ATTENDEE"), list)
                     else [e["ATTENDEE"]] if "ATTENDEE" in e else [])],
                "whole": all("DTSTAMP" in e and "SUMMARY" in e for e in events),
                "pythonErrors": len(calendar.errors) + sum(len(e.errors) for e in events),
                "libicalErrors": lib.icalcomponent_count_errors(root) if root else -1,
                "libicalRules": lib.icalrestriction_check(root) if root else -1}))
        """

    /// What both make of one calendar part of a mail.
    struct Part: Decodable, CustomStringConvertible {
        let file, parameter, method: String
        let zones, attendees: [String]
        let zonesAreThere, whole: Bool
        let pythonErrors, libicalErrors, libicalRules: Int
        let events: [Event]

        struct Event: Decodable {
            let uid: String
            let sequence: Int
            let status, start: String

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                uid = try values.decode(String.self)
                sequence = try values.decode(Int.self)
                status = try values.decode(String.self)
                start = try values.decode(String.self)
            }
        }

        /// Both parsers take it without a complaint, and both places name one method.
        var isSound: Bool {
            pythonErrors == 0 && libicalErrors == 0 && libicalRules == 1 && whole && zonesAreThere
                && !events.isEmpty && (parameter.isEmpty || parameter == method)
        }

        var description: String {
            "\(file) \(method) \(events.map { "\($0.uid) \($0.sequence) \($0.status)" })"
                + " python \(pythonErrors) libical \(libicalErrors) \(libicalRules)"
        }
    }

    /// Every calendar part of a mail, in its order.
    static func every(_ mail: String) throws -> [Part] {
        let result = try python(everyScript, input: mail)
        return try result.output.split(separator: 10).map {
            try JSONDecoder().decode(Part.self, from: Data($0))
        }
    }

    /// The HTML of a mail, by Python's own parser.
    static func html(_ mail: String) throws -> String {
        let script = """
            import email, email.policy, sys
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            sys.stdout.buffer.write(m.get_body(("html",)).get_content().encode())
            """
        return String(decoding: try python(script, input: mail).output, as: UTF8.self)
    }
}
