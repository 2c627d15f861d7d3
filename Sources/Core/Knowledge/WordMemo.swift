import Linguistics

/// What is known of a single word: computed once while a library of many words is read.
struct WordFacts: Sendable {
    /// The stem's fingerprint, or nil for a word that carries no matter.
    let term: TermHash?
    let concepts: [UInt16]
    /// Whether a phrase of the lexicon or a name may begin here.
    let beginsPhrase: Bool
    let beginsName: Bool
}

/// The words met so far in one language.
struct WordMemo {
    private var numbers = Vocabulary()
    private var facts: [WordFacts] = []

    mutating func facts(_ hash: TermHash, _ make: () -> WordFacts) -> WordFacts {
        let number = numbers.number(hash)
        if number == facts.count { facts.append(make()) }
        return facts[number]
    }
}
