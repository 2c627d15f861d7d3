import Deciding
import MIME
package import MailModel
package import Sending
package import Store

/// Keeps the office from talking to robots and to itself: by address, by rate and by likeness.
package struct StormWatch: MailWatch {
    private let store: Store
    private let office: EmailAddress
    private let rules: StormRules

    package init(store: Store, office: EmailAddress, rules: StormRules) {
        self.store = store
        self.office = office
        self.rules = rules
    }

    package func verdict(on mail: ReadMail) throws -> WatchVerdict {
        guard mail.arrival.kind == .human, let address = mail.arrival.replyAddress else {
            return .pass([])
        }
        if RobotAddress.isOurs(address, office: office) {
            return .decided(MailOutcome(["ignore: the mail comes from the office's own address"]))
        }
        if RobotAddress.takesNoReplies(address) {
            let reason = "the mail comes from an address that takes no answers"
            return .decided(
                MailOutcome(
                    ["escalate: \(reason)"],
                    letters: [LetterComposer.staffEntry(mail.arrival, reason)]))
        }
        return try count(mail, from: address)
    }

    private func count(_ mail: ReadMail, from address: EmailAddress) throws -> WatchVerdict {
        let exchange = StormBreaker.Exchange(
            at: moment(of: mail), fingerprint: TextFingerprint(mail.arrival.authorText))
        var breaker = try store.stormBreaker(address.canonical)
        let verdict = breaker.arrive(exchange, rules, now: mail.now)
        let act = CountExchange(address.canonical, exchange, verdict: verdict, rules: rules)
        switch verdict {
        case .pass: return .pass([act])
        case .opened(let words):
            let reason = "two robots may be talking: \(words); nothing more is written to"
                + " \(address) until `address resume` or a quiet day"
            return .decided(
                MailOutcome(
                    ["escalate: \(reason)"],
                    letters: [LetterComposer.staffEntry(mail.arrival, reason)], acts: [act]))
        case .stillOpen:
            return .decided(
                MailOutcome([Storms.heldBack], acts: [act]))
        }
    }

    /// When the mail was written, as far as that can be: never later than now.
    private func moment(of mail: ReadMail) -> Int64 {
        min(mail.result.message.date?.secondsSinceEpoch ?? mail.now, mail.now)
    }
}
