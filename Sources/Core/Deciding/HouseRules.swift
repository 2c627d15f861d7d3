package import MailModel

/// What the office has settled that decisions rest on.
package struct HouseRules: Sendable {
    package let languages: [LanguageTag]
    /// Addresses of the office itself: nothing is ever answered to them.
    package let ownAddresses: Set<EmailAddress>
    /// Scores below this are gaps.
    package let threshold: Double

    package init(languages: [LanguageTag], ownAddresses: Set<EmailAddress>, threshold: Double) {
        self.languages = languages
        self.ownAddresses = ownAddresses
        self.threshold = threshold
    }

    var fallback: LanguageTag { languages.first ?? .english }
}
