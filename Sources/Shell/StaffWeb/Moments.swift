import MailModel
import Pipeline

/// Moments and spans as people read them, in the office's zone.
struct Moments {
    let clock: WallClock
    let zone: String
    let texts: DeskTexts

    func civil(_ moment: Int64) -> CivilTime {
        CivilTime(secondsSinceEpoch: moment + Int64(clock.offsetMinutes(zone, moment)) * 60)
    }

    /// `2015-02-09 10:12`
    func text(_ moment: Int64) -> String {
        let time = civil(moment)
        return time.dateText + " " + time.timeText.prefix(5)
    }

    /// `3 hours`, the largest unit that is not zero.
    func age(_ seconds: Int64) -> String {
        let seconds = max(0, Int(seconds))
        return switch seconds {
        case 0..<60: texts("age-now")
        case 60..<3_600: texts.count("age-minutes", seconds / 60)
        case 3_600..<86_400: texts.count("age-hours", seconds / 3_600)
        default: texts.count("age-days", seconds / 86_400)
        }
    }
}
