import MailModel
import Sending
import Store

/// Letters to many leave at a pace of their own, behind all others.
extension OutboxService {
    /// Sends what the pace allows of the campaigns; gives back how many attempts were made.
    func stepCampaigns(atMost limit: Int) async throws -> Int {
        let day = try store.sendingRoom(limit: pace.perDay, ofCampaigns: true, now: clock.now())
        let limit = min(limit, day.left)
        guard limit > 0 else { return 0 }
        var pace = try currentPace()
        return try await sendAll(limit) { count in try next(count, &pace) }
    }

    /// The next letters that the pace lets go, counted as gone.
    private func next(_ count: Int, _ pace: inout CampaignPace) throws -> [Int64] {
        let now = clock.now()
        let room = pace.room(at: now)
        guard room > 0 else { return [] }
        let due = try store.dueCampaignLetters(
            now: now, limit: min(count, room), without: pace.fullDomains(at: now))
        return due.filter { letter in
            let domain = EmailAddress(letter.recipient)?.domain ?? ""
            guard pace.mayGo(to: domain, at: now) else { return false }
            pace.took(domain, at: now)
            return true
        }.map(\.id)
    }

    /// The moment at which a campaign's next letter may go, where one waits.
    func campaignsGoOn(_ now: Int64) -> Int64? {
        guard let next = (try? store.nextCampaignLetter()) ?? nil else { return nil }
        let day = try? store.sendingRoom(limit: pace.perDay, ofCampaigns: true, now: now)
        if let opens = day?.opensAt { return max(next, opens) }
        guard let pace = try? currentPace() else { return next }
        let isFull = pace.room(at: now) == 0 || !pace.fullDomains(at: now).isEmpty
        return isFull ? max(next, pace.opens(after: now)) : next
    }

    /// The pace with the attempts of the last minute, as the record has them.
    private func currentPace() throws -> CampaignPace {
        var pace = pace
        for attempt in try store.campaignAttempts(since: clock.now() - CampaignPace.window) {
            pace.took(attempt.domain, at: attempt.at)
        }
        return pace
    }
}
