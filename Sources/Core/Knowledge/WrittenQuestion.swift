/// A question that staff wrote under an entry's `asks:` is answered by that entry, whatever else
/// the mail is about: so they teach the library.
extension Ranker {
    /// A question nearer than this to one that stands in the library is the same in other words.
    private static let nearly: Float = 0.92
    /// How much nearer than the questions of other entries, and than those that stay open.
    private static let lead: Float = 0.08
    /// A question of fewer words is told by what stands around it: `How much is it?`
    private static let longestShortness: Float = 0.8
    /// What may be believed of one that is nearly the same, and of the very same.
    private static let chances = (least: 0.6, most: 0.95)

    /// The topic under which the question is written, and the chance that it answers.
    var written: (topic: Int, chance: Double)? {
        var best = -1
        var (nearest, second) = (Self.nearly, gap.ask)
        for (place, sign) in signs.enumerated() where sign.mayAnswer {
            if sign.ask > nearest {
                if best >= 0 { second = max(second, nearest) }
                (best, nearest) = (place, sign.ask)
            } else {
                second = max(second, sign.ask)
            }
        }
        guard best >= 0, nearest - second >= Self.lead, shortness <= Self.longestShortness
        else { return nil }
        let share = Double((min(1, nearest) - Self.nearly) / (1 - Self.nearly))
        let chance = Self.chances.least + share * (Self.chances.most - Self.chances.least)
        return (candidates[best], chance)
    }

    /// The topics as they were ranked, the one under which the question is written first.
    func led(
        _ ranked: [(topic: Int, share: Double)], by topic: Int?
    ) -> [(topic: Int, share: Double)] {
        guard let topic, ranked.first?.topic != topic else { return ranked }
        let own = ranked.first { $0.topic == topic } ?? (topic, 0)
        return [own] + ranked.filter { $0.topic != topic }
    }
}
