import Foundation
import MIME
import MailModel
import Sending
import Store

/// A dialogue as a text: mails, days that pass, what staff do.
///
///     == mail Ana Prieto <ana@lugo.example> | We would like to join
///     …
///     == reply            the same person answers the newest letter to them
///     == days 8
///     == edit TOUR | OLD WORDS | NEW WORDS
///     == approve          staff admit;  == reject REASON
///     == gather           mails wait from here on;  == decide  all of them in one batch
///     == hold             letters wait from now on;  == go   they are approved again
///     == reject-letters ADDRESS | REASON;  == approve-letters ADDRESS
///     == after TOUR       the day after it;  == answers TOUR  what is kept of the answers
///     == invite TOUR | ADDRESS | LANGUAGE;  == cancel TOUR
struct Script {
    private struct Step {
        let words: String
        let text: String
    }

    private let steps: [Step]

    init(_ source: String) {
        var steps: [Step] = []
        var words: String?
        var lines: [String] = []
        func close() {
            guard let words else { return }
            let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
            steps.append(Step(words: words, text: text))
        }
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                close()
                words = String(line.dropFirst(3))
                lines = []
            } else {
                lines.append(String(line))
            }
        }
        close()
        self.steps = steps
    }

    /// Plays the dialogue; gives back everything that was written and what became of the people.
    func transcript(_ office: DialogueOffice) async throws -> String {
        var player = Player(office: office)
        for step in steps { try await player.play(step.words, step.text) }
        return player.log
    }
}

/// Plays the steps of one script.
private struct Player {
    let office: DialogueOffice
    var log = ""
    private var shown: Int64 = 0
    private var writer = ""
    private var subject = ""
    private var mails = 0
    private var standing: [Int64: PersonStatus] = [:]
    private var seats: [String: String] = [:]
    private var holds = false

    init(office: DialogueOffice) { self.office = office }

    mutating func play(_ words: String, _ text: String) async throws {
        log += "> \(words)\n"
        office.pass(seconds: 600)
        let pieces = words.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = pieces.count > 1 ? pieces[1] : ""
        switch pieces[0] {
        case "mail":
            let parts = rest.components(separatedBy: " | ")
            (writer, subject) = (parts[0], parts.count > 1 ? parts[1] : "")
            try await mail(to: DialogueOffice.address, text)
        case "reply": try await reply(rest, text)
        case "to": try await mail(to: rest, text)
        case "days": try await days(Int64(rest) ?? 0)
        case "approve": try office.approve(welcome: true)
        case "invite":
            let parts = rest.components(separatedBy: " | ")
            guard parts.count == 3 else { return }
            try office.invite(parts[1], to: parts[0], language: parts[2])
        case "cancel": try office.cancel(rest)
        case "after": try office.endTour(rest)
        case "answers":
            for line in try office.answersAfter(rest) { log += "  = \(line)\n" }
        case "hold": holds = true
        case "go": holds = false
        case "reject-letters":
            let parts = rest.components(separatedBy: " | ")
            let rows = try office.store.letters(in: [.held]).filter { $0.recipient == parts[0] }
            try showDeeds(rows)
            try office.rejectLetters(to: parts[0], reason: parts.count > 1 ? parts[1] : "")
            try showDeeds(rows)
            try await office.look()
        case "approve-letters": try office.approveLetters(to: rest)
        case "reject":
            try office.reject(reason: rest)
            try await office.look()
        case "edit":
            let parts = rest.components(separatedBy: " | ")
            guard parts.count == 3 else { return }
            try office.edit(parts[0], parts[1], parts[2])
        case "gather": office.gathers = true
        case "decide":
            office.gathers = false
            try await office.decide()
        case "suppress":
            guard let address = EmailAddress(rest) else { return }
            try office.store.perform(
                [Suppress(address, reason: "asked", by: "cli")], now: office.now)
        default: log += "  ? unknown step\n"
        }
        try show()
        if !holds { try office.approve(welcome: false) }
    }

    /// Days pass one by one, as they do.
    private mutating func days(_ count: Int64) async throws {
        for _ in 0..<count {
            office.pass(days: 1)
            try await office.look()
            try show()
            try office.approve(welcome: false)
        }
    }

    private mutating func mail(to: String, _ text: String, inReplyTo: String? = nil) async throws {
        mails += 1
        var head: [String] = []
        var body = text
        while body.hasPrefix("+ "), let end = body.firstIndex(of: "\n") {
            head.append(String(body[body.index(body.startIndex, offsetBy: 2)..<end]))
            body = String(body[body.index(after: end)...])
        }
        head += inReplyTo.map { ["In-Reply-To: <\($0)>", "References: <\($0)>"] } ?? []
        let lines = [
            "From: \(writer)", "To: \(to)", "Subject: \(subject)",
            "Message-ID: <m\(mails)@people.example>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit",
        ] + head
        try await office.receive(lines.joined(separator: "\n") + "\n\n" + body + "\n")
    }

    /// An answer to the newest letter to a person, by its reply address and with its quotation.
    private mutating func reply(_ rest: String, _ text: String) async throws {
        if !rest.isEmpty { writer = rest }
        let address = Message(parsing: Array("From: \(writer)\n\n".utf8)).from.first?.email
        let letters = try office.store.letters(in: [.sent])
            .filter { EmailAddress($0.recipient) == address }
        guard let letter = letters.last else {
            log += "  ? nothing was written to \(writer)\n"
            return
        }
        let message = Message(parsing: try office.bytes(of: letter))
        let to = message.replyTo.first?.address ?? DialogueOffice.address
        subject = letter.subject.hasPrefix("Re: ") ? letter.subject : "Re: " + letter.subject
        let quoted = "\n\nOn Tue, 10 Feb 2015, The Office <\(DialogueOffice.address)> wrote:\n"
            + "> Dear colleague,\n>\n> please tell us more about you. Can you confirm?\n"
        try await mail(to: to, text + quoted, inReplyTo: letter.messageID)
    }

    // MARK: - Transcript

    private mutating func show() throws {
        for letter in try office.store.letters(in: [.held]) where letter.id > shown {
            shown = letter.id
            log += "  \(letter.letter) (\(letter.language)) to \(letter.recipient):"
                + " \(letter.subject)\n"
            for line in letter.reason.split(separator: "\n") { log += "  # \(line)\n" }
            let body = try office.store.revision(letter.revision, of: letter.id)?.body ?? ""
            for line in body.split(separator: "\n") { log += "  | \(line)\n" }
        }
        for person in try office.store.people() where standing[person.id] != person.status {
            standing[person.id] = person.status
            log += "  = \(person.address): \(person.status.rawValue)\n"
        }
        try showSeats()
    }

    /// What staff are told was done already with some letters.
    private mutating func showDeeds(_ rows: [LetterRow]) throws {
        for row in rows {
            guard let row = try office.store.letter(row.id) else { continue }
            for deed in try office.store.deeds(of: row) { log += "  # \(deed)\n" }
        }
    }

    /// Everybody whose seat is another than before.
    private mutating func showSeats() throws {
        for seat in try office.seats() where seats[seat.name] != seat.state {
            seats[seat.name] = seat.state
            log += "  = \(seat.name): \(seat.state)\n"
        }
    }
}
