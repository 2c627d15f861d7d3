import Touring

/// Reads `reminders`: the night in which no reminder goes, on each reader's own clock.
enum ReminderSettings {
    static func quietHours(_ reader: SettingsReader?) -> QuietHours {
        guard let reader else { return .night }
        let night = QuietHours.night
        let begin = SiteConfiguration.DeskByMail.minute(reader, "quiet-from", or: night.begin)
        let end = SiteConfiguration.DeskByMail.minute(reader, "quiet-until", or: night.end)
        reader.refuseOthers()
        let length = (end - begin + 1440) % 1440
        if length > longestNight {
            reader.complain(
                "quiet-until", "leaves less than \((1440 - longestNight) / 60) hours of the day in "
                    + "which a reminder may go; write a shorter night")
        }
        return QuietHours(begin: begin, end: end)
    }

    /// Minutes; what is due then must find an hour in which it may go.
    private static let longestNight = 18 * 60
}
