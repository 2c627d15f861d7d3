import Deciding
import MIME
import MailModel
import Reports
package import Store

/// Notes that a correspondent is away; the case stays as it is and nothing is written.
package struct AbsenceHandler: MailHandler {
    private let store: Store

    package init(store: Store) { self.store = store }

    package func outcome(of mail: ReadMail) throws -> MailOutcome? {
        guard mail.arrival.kind == .autoReply, let sender = mail.arrival.sender?.email else {
            return nil
        }
        let sent = mail.result.message.date?.secondsSinceEpoch ?? mail.now
        let text = mail.arrival.subject + "\n" + mail.arrival.authorText
        let notice = AbsenceNotice(text, sent: CivilTime(secondsSinceEpoch: sent))
        let until = notice.returns.map { "; the notice names \($0)" } ?? ""
        let known = try store.knows(sender.canonical)
        return MailOutcome(
            ["ignore: an automatic reply is recorded, never answered\(until)"],
            acts: known ? [NoteAbsence(sender.canonical, returns: notice.returns)] : [])
    }
}
