/// The end of a mail: thanks that are no name, and the writer's own name in another spelling.
package enum SignOff {
    private static let courtesies: Set = [
        "谢谢", "谢谢您", "谢谢你", "多谢", "感谢", "致谢", "此致", "敬礼", "您好", "你好", "辛苦了", "祝好",
        "谢谢了", "不胜感激", "merci", "gracias", "thanks", "thank you", "many thanks",
    ]

    /// Whether a text that looks like a name is a courtesy.
    package static func isCourtesy(_ name: String) -> Bool {
        courtesies.contains(name.lowercased())
    }

    /// Whether a name closes the text as a signature does, and is the sender's in other letters:
    /// `J. Dupont` writes and `Jean Dupont` signs.
    package static func signs(_ name: String, _ text: String, sender: String?) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline).map { Sentences.trimmed($0) }
            .filter { !$0.isEmpty }
        guard lines.count > 1, lines[lines.count - 1] == name,
            let before = lines[lines.count - 2].last, !":：、;；".contains(before),
            lines.dropLast().allSatisfy({ !$0.contains(name) })
        else { return false }
        return isOtherSpelling(of: sender, name)
    }

    /// One name in two scripts, with a word in common, or as initials.
    package static func isOtherSpelling(of sender: String?, _ name: String) -> Bool {
        guard let sender, !sender.isEmpty else { return true }
        let (own, words) = (AnswerWords.fold(sender), AnswerWords.fold(name))
        if isHan(sender) != isHan(name) { return true }
        if own.contains(where: { $0.count > 1 && words.contains($0) }) { return true }
        return own.joined() == words.compactMap(\.first).map(String.init).joined()
    }

    private static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
