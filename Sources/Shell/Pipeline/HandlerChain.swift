import Store

/// Asks handlers in turn until the whole mail is dealt with, and makes one outcome of their parts.
///
/// A mail may join, register for a tour, ask for a letter and ask questions, all at once. Each
/// part becomes what it would be alone; questions are answered once, in the first letter that has
/// room for them.
struct HandlerChain {
    let handlers: [any MailHandler]

    func outcome(of mail: ReadMail) throws -> MailOutcome? {
        var open = mail
        var whole: MailOutcome?
        for handler in handlers {
            guard let part = try handler.outcome(of: open) else { continue }
            whole = whole.map { Self.both($0, part) } ?? part
            guard let intents = part.settles else { return whole }
            open.settle(intents, by: part)
        }
        return whole
    }

    /// What makes a person known or changes them goes first, so that acts which would make a
    /// mere contact of somebody new find the person.
    private static func both(_ first: MailOutcome, _ second: MailOutcome) -> MailOutcome {
        var both = first
        both.decisions += second.decisions
        both.letters += second.letters
        both.acts = second.changesPeople ? second.acts + first.acts : first.acts + second.acts
        both.opensCase = first.opensCase || second.opensCase
        both.kind = first.kind ?? second.kind
        both.matter = first.matter ?? second.matter
        return both
    }
}

extension MailOutcome {
    fileprivate var changesPeople: Bool {
        acts.contains { $0 is AddPerson || $0 is ChangePerson }
    }
}
