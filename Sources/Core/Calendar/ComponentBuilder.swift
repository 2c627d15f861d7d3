/// Builds the tree of components from content lines, with missing ends supplied.
struct ComponentBuilder {
    private var open: [CalendarComponent] = [CalendarComponent(name: "")]
    private var lines = 0
    private var sawComponent = false
    private(set) var damagedLines = 0

    /// Lines; more are left out, so that memory stays within ten times the input.
    static let mostLines = 50_000
    /// Components inside components; deeper ones are laid into the deepest allowed.
    static let deepest = 8

    mutating func take(_ text: ArraySlice<UInt8>) {
        guard lines < Self.mostLines else { return }
        lines += 1
        guard let line = ContentLine(parsing: text) else {
            damagedLines += 1
            return
        }
        switch line.name {
        case "BEGIN": begin(line.token)
        case "END": end(line.token)
        default: open[open.count - 1].properties.append(line)
        }
    }

    private mutating func begin(_ name: String) {
        sawComponent = true
        if name == "VCALENDAR" {
            while open.count > 1 { close() }
        } else if open.count <= Self.deepest {
            open.append(CalendarComponent(name: name))
        }
    }

    /// Closes up to the block of that name; an END without its BEGIN closes nothing.
    private mutating func end(_ name: String) {
        if name == "VCALENDAR" {
            while open.count > 1 { close() }
        } else if open.dropFirst().contains(where: { $0.name == name }) {
            while open.count > 1 {
                let closed = open[open.count - 1].name
                close()
                if closed == name { break }
            }
        }
    }

    private mutating func close() {
        let done = open.removeLast()
        open[open.count - 1].components.append(done)
    }

    mutating func finish() -> CalendarComponent? {
        while open.count > 1 { close() }
        return sawComponent ? open[0] : nil
    }
}
