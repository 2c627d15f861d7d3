import Drafting
import Logging
import MailModel
import Pipeline
import Sending
package import SiteLoading
package import Store

/// Sends links that open the desk; asked at any time, so that an answer tells nothing.
struct SignInMailer: Sendable {
    private let office: DeskOffice
    private let place: DeskPlace
    private let asked: AsyncStream<(address: String, next: String)>
    private let continuation: AsyncStream<(address: String, next: String)>.Continuation

    /// Minutes in which a link opens the desk.
    static let minutes = 15
    static let purpose = "desk"
    /// Letters to one address and to all in a span of `minutes`: enough for people who lose
    /// them, too few to trouble anybody.
    private static let mostEach = 3
    private static let mostAll = 60
    /// Requests that wait; more than these are forgotten.
    private static let mostWaiting = 100

    init(office: DeskOffice, place: DeskPlace) {
        self.office = office
        self.place = place
        (asked, continuation) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingNewest(Self.mostWaiting))
    }

    func ask(_ address: String, next: String) { continuation.yield((address, next)) }

    /// Answers what is asked until the task is cancelled.
    func run() async {
        var sent: [(address: String, at: Int64)] = []
        for await (address, next) in asked {
            let now = office.clock.now()
            sent.removeAll { $0.at <= now - Int64(Self.minutes) * 60 }
            guard let member = office.member(address.trimmed) else { continue }
            let canonical = member.address.canonical
            guard sent.count < Self.mostAll,
                sent.count(where: { $0.address == canonical }) < Self.mostEach
            else { continue }
            sent.append((canonical, now))
            do {
                try await send(to: member, next: next)
            } catch {
                office.logger.error("no sign-in letter", metadata: ["reason": "\(error)"])
            }
        }
    }

    private func send(to member: SiteConfiguration.StaffMember, next: String) async throws {
        let random = office.clock.randomBytes(OneUseKey.length)
        guard let link = DeskLink(for: member, office.clock.now(), random: random) else { return }
        var request = LetterRequest(
            .deskSignIn, language: member.language, recipient: member.address,
            recipientName: member.name, reason: "asked to sign in at the desk")
        let onward = next == "/queue" ? "" : "?next=" + FormFields.encoded(next)
        request.values.set("link", place.link + link.path + onward)
        request.values.set("minutes", "\(Self.minutes)")
        request.purpose = .staff
        request.answersMail = false
        request.goesAt = office.clock.now()
        request.acts = [link.issue]
        let draft = office.composer.compose(request, from: office.book)
        guard draft.revision != nil else { throw StoreError.refused(draft.reason) }
        try office.store.perform([], letters: [draft], now: office.clock.now())
        await office.changed()
    }
}

/// A fresh link that opens the desk once.
package struct DeskLink: Sendable {
    package let path: String
    /// Records the key, in the transaction that hands the link out.
    package let issue: IssueKey

    package init?(
        for member: SiteConfiguration.StaffMember, _ now: Int64, random: [UInt8]
    ) {
        guard let key = OneUseKey(random: random) else { return nil }
        path = "/sign-in/\(key.text)"
        issue = IssueKey(
            key, purpose: SignInMailer.purpose, subject: member.address.canonical,
            holder: member.address.canonical,
            expiresAt: now + Int64(SignInMailer.minutes) * 60)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
