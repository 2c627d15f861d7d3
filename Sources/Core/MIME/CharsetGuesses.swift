/// How bytes without a good label may be read: what else is known of them, and how often a guess
/// is worth its price.
struct CharsetGuesses: Sendable {
    /// Guesses that may still be made.
    var left: Int
    /// The charset in which the mail's own text stands: its header mostly does, too.
    let own: CharsetName?

    init(left: Int = MessageLimits.charsetGuesses, own: CharsetName? = nil) {
        self.left = left
        self.own = own
    }
}
