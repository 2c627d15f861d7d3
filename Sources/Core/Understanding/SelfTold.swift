/// A post in a sentence of somebody about themselves, or about the one person they write of.
enum SelfTold {
    private static let selves = [
        "i am ", "i'm ", "i work as ", "i now work as ", "i serve as ", "je suis ",
        "je travaille comme ", "soy ", "trabajo como ", "我是", "现在是", "我担任", "我现任",
    ]
    private static let others = [
        "he is ", "she is ", "il est ", "elle est ", "él es ", "ella es ", "他是", "她是", "担任",
    ]

    /// Nil where no sentence tells a post outright.
    static func role(in text: String, _ sender: SenderName, ofOther: Bool = false) -> String? {
        let folded = String(text.lowercased().map { $0 == "’" ? "'" : $0 })
        guard folded.count == text.count else { return nil }
        for start in ofOther ? others : selves {
            for place in folded.ranges(of: start) where stands(place.lowerBound, folded) {
                let skipped = folded.distance(from: folded.startIndex, to: place.upperBound)
                if let role = post(String(text.dropFirst(skipped).prefix(longest)), sender) {
                    return role
                }
            }
        }
        return nil
    }

    /// Characters of the clause that may hold a post.
    private static let longest = 120

    private static func stands(_ start: String.Index, _ text: String) -> Bool {
        guard start > text.startIndex, text[start].isASCII else { return true }
        return !text[text.index(before: start)].isLetter
    }

    private static func post(_ text: String, _ sender: SenderName) -> String? {
        let clause = text.prefix { !",，.。;；!！?？()（）\n".contains($0) }
        var bare = clause[...]
        for link in FieldValue.seatLinks {
            guard let cut = bare.firstRange(of: link) else { continue }
            let rest = String(bare[cut.upperBound...])
            if rest.first?.isUppercase == true || FieldValue.startsBody(rest) {
                bare = bare[..<cut.lowerBound]
            }
        }
        guard let role = FieldValue("role", sender: sender, isFromProse: true).plain(String(bare)),
            FieldWords.kind(of: role) == .role
        else { return nil }
        return role
    }
}
