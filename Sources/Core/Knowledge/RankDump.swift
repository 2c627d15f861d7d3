import MailModel

extension Library {
    /// The signs for every topic of one question, as one line for learning weights: the label,
    /// the gap's signs, then each topic with its signs.
    package func dump(_ query: Query, label: String, excludesExact: Bool) -> String {
        let ranker = Ranker(self, query, excludesExact: excludesExact)
        var pieces = [label, ranker.gap.values.map { "\(Float($0))" }.joined(separator: " ")]
        for topic in ranker.signs.indices {
            let sign = ranker.signs[topic]
            guard sign.mayAnswer else { continue }
            let values = sign.values.map { "\(Float($0))" }.joined(separator: " ")
            pieces.append("\(topicIDs[topic]) \(values)")
        }
        return pieces.joined(separator: "\t")
    }
}
