/// iCalendar objects (RFC 5545, 7986) read from bytes as mailers really send them, the scheduling
/// messages in them (RFC 5546, 6047), and invitations written so that every client shows them.
///
/// Zones are values: this target knows no zone database (see `ZoneRules`).

/// Everything between BEGIN:VCALENDAR and END:VCALENDAR, of every calendar in the bytes.
///
/// Reading is total: unknown names are kept, missing ends are supplied, lines that belong nowhere
/// are dropped and counted in `damagedLines`.
package struct CalendarObject: Sendable {
    /// The properties of the calendar itself: METHOD, PRODID, VERSION, NAME (RFC 7986) and so on.
    package let properties: [ContentLine]
    /// VEVENT, VTODO, VTIMEZONE and so on, in the order written.
    package let components: [CalendarComponent]
    /// How many lines could not be read as a content line.
    package let damagedLines: Int

    /// Reads text that is UTF-8, or UTF-16 with a mark, or else windows-1252.
    ///
    /// Nil when no line of the bytes opens a calendar or a component of one.
    package init?(reading bytes: [UInt8]) {
        var builder = ComponentBuilder()
        for line in UnfoldedLines(CalendarCharset.utf8(bytes)) {
            builder.take(line)
        }
        guard let root = builder.finish() else { return nil }
        properties = root.properties
        components = root.components
        damagedLines = builder.damagedLines
    }

    /// The scheduling method in upper case (RFC 5546 §1.4); nil for a plain calendar file.
    package var method: String? { property("METHOD")?.token }

    /// The first property with this name, given in upper case.
    package func property(_ name: String) -> ContentLine? {
        properties.first { $0.name == name }
    }

    /// The events, tasks and journal entries: what a scheduling message is about.
    package var items: [CalendarComponent] {
        components.filter { Self.itemNames.contains($0.name) }
    }

    private static let itemNames: Set = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"]
}

/// One BEGIN … END block with its properties and the blocks inside it (RFC 5545 §3.6).
package struct CalendarComponent: Sendable {
    package let name: String
    package internal(set) var properties: [ContentLine] = []
    package internal(set) var components: [CalendarComponent] = []

    init(name: String) { self.name = name }

    /// The first property with this name, given in upper case.
    package func property(_ name: String) -> ContentLine? {
        properties.first { $0.name == name }
    }

    /// All properties with this name, given in upper case.
    package func all(_ name: String) -> [ContentLine] {
        properties.filter { $0.name == name }
    }
}
