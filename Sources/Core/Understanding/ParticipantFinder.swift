/// Finds the names of those who travel, in sentences, lists and tables.
struct ParticipantFinder {
    private let page: Page
    private let mail: Correspondence
    private let intents: [IntentReading]

    init(_ page: Page, _ mail: Correspondence, _ intents: [IntentReading]) {
        self.page = page
        self.mail = mail
        self.intents = intents
    }

    func find() -> [Found] { [] }
}
